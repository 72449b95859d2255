/** The language server, as an editor meets it. */

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { applySuggestion } from '../../src/apply.js'
import type { ReplyReview } from '../../src/finding.js'
import { reviewReply } from '../../src/review.js'
import { reviewSource } from '../../src/sources/review-source.js'
import { conversations } from '../drafts.js'
import { Client, type Diagnostic, edited, isUnbuilt, type Published } from './client.js'

let folder = ''
let client: Client
const at = (name: string) => join(folder, name)
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'unscripted-'))
})
afterEach(() => {
  client.kill()
  rmSync(folder, { recursive: true })
})

async function started(...args: string[]): Promise<Client> {
  client = new Client(folder, args)
  await client.start()
  return client
}

const draft = 'Hi Ruth,\r\n\r\n😀 Thanks. Your refund will be sent shortly.\r\n'
const customerMessage = 'My lamp never arrived! I want my money back.'
const codes = (diagnostics: readonly Diagnostic[]) => diagnostics.map(({ code }) => code)
const rulesOf = ({ findings }: ReplyReview) => findings.map(({ ruleId }) => ruleId)
const passiveIn = (diagnostics: readonly Diagnostic[]): Diagnostic => {
  const found = diagnostics.find(({ code }) => code === 'passive-voice')
  if (found === undefined) throw new Error('There is no passive.')
  return found
}

describe.skipIf(isUnbuilt)('the language server (skipped where dist is missing)', () => {
  it('says what it can do, and goes when it is told to', async () => {
    client = new Client(folder)
    expect(await client.start()).toMatchObject({
      capabilities: { textDocumentSync: 1, codeActionProvider: { codeActionKinds: ['quickfix'] } },
    })
    expect(await client.quit()).toBe(0)
    expect(client.err).toBe('')
  })

  it('goes with 1 where the editor just goes', async () => {
    await started()
    expect(await client.hangUp()).toBe(1)
  })

  it('goes with 1 where the editor hears no more', async () => {
    await started()
    client.turnAway()
    client.open(at('reply.txt'), draft)
    expect(await client.exited).toBe(1)
    expect(client.err).toBe('')
  })

  it.each([
    ['Hello\r\n\r\n', 'a message has no Content-Length'],
    ['Content-Length: 99999999999\r\n\r\n{', 'a message of 99999999999 bytes is over the limit of 67108864'],
  ])('goes with 2, and says why, where it cannot tell messages apart: %j', async (bytes, why) => {
    await started()
    client.write(bytes)
    expect(await client.exited).toBe(2)
    expect(client.err).toBe(`unscripted: what the editor says cannot be read: ${why}\n`)
  })

  it('goes with 2 where the customer’s message would come over standard input', async () => {
    client = new Client(folder, ['--customer', '-'])
    expect(await client.exited).toBe(2)
    expect(client.err).toContain('The editor speaks over standard input: name a file.')
  })

  it('is started by editors that name the streams and themselves', async () => {
    await started('--stdio', `--clientProcessId=${process.pid}`)
    expect(await client.quit()).toBe(0)
  })

  it('shows the findings of a draft, each in its place', async () => {
    writeFileSync(at('unscripted.config.json'), '{ "docsUrl": "https://rules.example/" }')
    await started()
    const uri = client.open(at('reply.txt'), draft)
    const diagnostics = await client.published(uri)
    expect(codes(diagnostics)).toEqual(rulesOf(reviewReply(draft)))
    expect(passiveIn(diagnostics)).toEqual({
      range: { start: { line: 2, character: 11 }, end: { line: 2, character: 35 } },
      severity: 2,
      code: 'passive-voice',
      source: 'unscripted',
      codeDescription: { href: 'https://rules.example/#passive-voice' },
      data: { expected: ['We will send your refund'] },
      message: 'Say who did it, or who will.\nA deed without a doer sounds as if nobody stands behind it.',
    })
  })

  it('shows errors, warnings and what is only noted', async () => {
    writeFileSync(at('message.txt'), customerMessage)
    writeFileSync(at('unscripted.config.json'), '{ "rules": { "passive-voice": { "severity": "info" } } }')
    await started('--customer', 'message.txt')
    const diagnostics = await client.published(client.open(at('reply.txt'), draft))
    const severities = Object.fromEntries(diagnostics.map(({ code, severity }) => [code, severity]))
    expect(severities).toMatchObject({ 'missing-apology': 1, 'vague-timeline': 2, 'passive-voice': 3 })
  })

  it('shows the customer’s words as they are, without marks that an editor would show too', async () => {
    writeFileSync(at('message.txt'), 'My *deluxe* lamp arrived <b>broken</b>!')
    await started('--customer', 'message.txt')
    const diagnostics = await client.published(client.open(at('reply.txt'), draft))
    const apology = diagnostics.find(({ code }) => code === 'missing-apology')
    expect(apology?.message).toContain('Customer: “My *deluxe* lamp arrived <b>broken</b>!”')
  })

  it('follows what is typed', async () => {
    await started()
    const uri = client.open(at('reply.txt'), draft)
    await client.published(uri)
    client.change(uri, 'I’ll send your refund on Friday 6 March.', 7)
    expect(await client.published(uri, ({ version }) => version === 7)).toEqual([])
    const since = client.heard.length
    client.change(uri, draft, 8)
    await client.published(uri, ({ version }) => version === 8, since)
    client.notify('textDocument/didClose', { textDocument: { uri } })
    expect(await client.published(uri, ({ diagnostics }) => diagnostics.length === 0, since)).toEqual([])
  })

  it('offers fixes that make the draft what `applySuggestion` makes it', async () => {
    await started()
    let count = 0
    for (const [i, { reply }] of conversations.entries()) {
      const text = i % 2 === 0 ? reply : `😀 ${reply}`.replaceAll('\n', '\r\n')
      const { findings } = reviewReply(text)
      const uri = client.open(at(`${i}.txt`), text)
      const diagnostics = await client.published(uri)
      expect(codes(diagnostics)).toEqual(findings.map(({ ruleId }) => ruleId))
      for (const [j, diagnostic] of diagnostics.entries()) {
        const actions = await client.actions(uri, diagnostic)
        const edits = (findings[j]?.suggestions ?? []).filter(({ kind }) => kind === 'edit')
        expect(actions.map(action => edited(text, action))).toEqual([
          ...new Set(edits.map(suggestion => applySuggestion(text, suggestion))),
        ])
        count += actions.length
      }
    }
    expect(count).toBeGreaterThan(20)
  })

  it('mends the draft of this moment, whatever an editor remembers of a finding', async () => {
    await started()
    const uri = client.open(at('reply.txt'), draft)
    const passive = passiveIn(await client.published(uri))
    // Counted in bytes, as some editors hand it back.
    const start = { line: 2, character: passive.range.start.character + 2 }
    const range = { start, end: { line: 2, character: passive.range.end.character + 2 } }
    const actions = await client.actions(uri, { ...passive, range })
    expect(actions).toEqual(await client.actions(uri, passive))
    expect(actions).toHaveLength(1)
    client.change(uri, 'I’ll send your refund on Friday 6 March.')
    await client.published(uri, ({ version }) => version === 2)
    expect(await client.actions(uri, passive)).toEqual([])
  })

  it('knows a finding by its rule and place where an editor keeps no more of it', async () => {
    await started()
    const uri = client.open(at('reply.txt'), draft)
    const { data: _, ...passive } = passiveIn(await client.published(uri))
    const actions = await client.actions(uri, passive)
    expect(actions.map(({ title }) => title)).toEqual([
      'Replace `Your refund will be sent` with `We will send your refund`',
    ])
    const { start, end } = passive.range
    const range = { start, end: { ...end, character: end.character + 1 } }
    expect(await client.actions(uri, { ...passive, range })).toEqual([])
    expect(await client.actions(uri, { ...passive, code: 'vague-timeline' })).toEqual([])
  })

  it('offers fixes only where fixes are asked for', async () => {
    await started()
    const uri = client.open(at('reply.txt'), draft)
    const passive = passiveIn(await client.published(uri))
    for (const only of [['quickfix'], ['refactor', 'quickfix'], ['']])
      expect(await client.actions(uri, passive, only)).toHaveLength(1)
    for (const only of [['refactor'], ['source.fixAll', 'quickfix.other'], []])
      expect(await client.actions(uri, passive, only)).toEqual([])
  })

  it('leaves a draft as it is where an editor formats on saving', async () => {
    await started()
    const uri = client.open(at('reply.txt'), draft)
    const options = { tabSize: 2, insertSpaces: true }
    expect(await client.request('textDocument/formatting', { textDocument: { uri }, options })).toBeNull()
  })
})

describe.skipIf(isUnbuilt)('a draft in the editor (skipped where dist is missing)', () => {
  const html = '<p>😀 &amp;</p>\n<p>Your refund <b>will be</b> sent shortly.</p>'
  const markdown = '# Refund\n\nYour refund **will be** sent shortly.'

  it.each([
    ['by its name', 'reply.html', 'plaintext', html, 'html'],
    ['by its name', 'reply.md', 'text', markdown, 'markdown'],
    ['by what the editor says', 'reply.txt', 'html', html, 'html'],
    ['by what the editor says', 'reply', 'markdown', markdown, 'markdown'],
  ] as const)('is read %s: %s as %s', async (_, name, languageId, text, format) => {
    await started()
    const uri = client.open(at(name), text, languageId)
    const diagnostics = await client.published(uri)
    const { findings } = reviewSource(text, { format })
    expect(codes(diagnostics)).toEqual(findings.map(({ ruleId }) => ruleId))
    const [action] = await client.actions(uri, passiveIn(diagnostics))
    const passive = findings.find(({ ruleId }) => ruleId === 'passive-voice')
    const edit = passive?.suggestions.find(({ kind }) => kind === 'edit')
    if (action === undefined || edit === undefined) throw new Error('There is no edit.')
    expect(edited(text, action)).toBe(applySuggestion(text, edit))
  })

  it('is reviewed wherever it lies, in the workspace, outside it, and without one', async () => {
    mkdirSync(at('work'))
    client = new Client(folder)
    const rootUri = `file://${at('work')}`
    await client.start({ rootUri, workspaceFolders: [{ uri: rootUri, name: 'work' }] })
    for (const name of ['work/in.txt', 'out.txt']) {
      const diagnostics = await client.published(client.open(at(name), draft))
      expect(codes(diagnostics)).toContain('passive-voice')
    }
  })

  it('is left alone where it was never saved, and the others are not', async () => {
    await started()
    const textDocument = { uri: 'untitled:Untitled-1', languageId: 'plaintext', version: 1, text: draft }
    client.notify('textDocument/didOpen', { textDocument })
    client.notify('textDocument/didChange', {
      textDocument: { uri: textDocument.uri, version: 2 },
      contentChanges: [{ text: 'Hi' }],
    })
    const about = {
      textDocument,
      range: { start: { line: 0, character: 0 }, end: { line: 0, character: 2 } },
    }
    expect(
      await client.request('textDocument/codeAction', { ...about, context: { diagnostics: [] } }),
    ).toBeNull()
    expect(codes(await client.published(client.open(at('reply.txt'), draft)))).toContain('passive-voice')
    expect(client.err).toBe('')
  })

  it('has no findings any more once it is closed, though a review was under way', async () => {
    writeFileSync(
      at('unscripted.config.mjs'),
      'await new Promise(go => setTimeout(go, 500)); export default {}',
    )
    await started()
    const uri = client.open(at('reply.txt'), draft)
    client.change(uri, `${draft}!`)
    client.notify('textDocument/didClose', { textDocument: { uri } })
    // Reviewed after it.
    await client.published(client.open(at('other.txt'), draft))
    const shown = client.heard.flatMap(({ method, params }) =>
      method === 'textDocument/publishDiagnostics' ? [params as Published] : [],
    )
    expect(shown.filter(one => one.uri === uri).map(({ diagnostics }) => diagnostics)).toEqual([[]])
  })

  it('has all its findings, however many they are', async () => {
    const deed = 'Your refund will be sent shortly.\n'
    const rest = 'Your new lamp is on the shelf in Hull with your name on it, so it is yours. '.repeat(3)
    const text = `${deed.repeat(2)}${rest}\n\n`.repeat(70).slice(0, 19_000)
    const { findings } = reviewReply(text)
    expect(findings.length).toBeGreaterThan(160)
    await started()
    const uri = client.open(at('reply.txt'), text)
    expect(await client.published(uri)).toHaveLength(findings.length)
    expect(await client.request('textDocument/formatting', { textDocument: { uri }, options: {} })).toBeNull()
  })

  it('that is too long has one error, which says so', async () => {
    await started()
    const uri = client.open(at('long.txt'), 'word '.repeat(5000))
    expect(await client.published(uri)).toMatchObject([
      { code: 'not-reviewed', severity: 1, message: expect.stringContaining('over the limit of 20000') },
    ])
  })
})

describe.skipIf(isUnbuilt)('what the editor is asked and told (skipped where dist is missing)', () => {
  const uri = 'file:///reply.txt'

  it.each([
    ['', 'a message of the editor’s is left out: Unexpected end of JSON input'],
    ['{]', 'a message of the editor’s is left out: '],
    ['null', 'a message of the editor’s is left out: it is no JSON object'],
    [
      '{"method":"textDocument/didOpen"}',
      'textDocument/didOpen of the editor’s is left out: textDocument has no uri',
    ],
    [
      JSON.stringify({ method: 'textDocument/didOpen', params: { textDocument: { uri, text: 4 } } }),
      'textDocument/didOpen of the editor’s is left out: textDocument has no text',
    ],
  ])('one odd message is named, and the others are heard: %j', async (content, complaint) => {
    await started()
    client.write(`Content-Length: ${Buffer.byteLength(content)}\r\n\r\n${content}`)
    expect(codes(await client.published(client.open(at('reply.txt'), draft)))).toContain('passive-voice')
    expect(client.err).toContain(complaint)
    expect(await client.quit()).toBe(0)
  })

  it.each([[null], [{ code: 'passive-voice' }], [{ range: { start: { line: 0 } } }], 'none'])(
    'a request that is odd is refused, and others are answered: %j',
    async (...diagnostics) => {
      await started()
      const uri = client.open(at('reply.txt'), draft)
      const passive = passiveIn(await client.published(uri))
      const asked = client.request('textDocument/codeAction', {
        textDocument: { uri },
        range: passive.range,
        context: { diagnostics },
      })
      await expect(asked).rejects.toThrow('context.diagnostics must be diagnostics, each with its range.')
      expect(client.err).toContain('textDocument/codeAction of the editor’s is left out')
      expect(await client.actions(uri, passive)).toHaveLength(1)
    },
  )

  it('settings of the editor’s own are neither wanted nor taken', async () => {
    client = new Client(folder)
    await client.start({ capabilities: { workspace: { configuration: true, didChangeConfiguration: {} } } })
    client.notify('workspace/didChangeConfiguration', { settings: { requireConfig: true } })
    expect(codes(await client.published(client.open(at('reply.txt'), draft)))).toContain('passive-voice')
    expect(client.heard.filter(({ id, method }) => id !== undefined && method !== undefined)).toEqual([])
  })

  it('another unscripted in the workspace, and files for other tools, change nothing', async () => {
    const other = at('node_modules/unscripted')
    mkdirSync(other, { recursive: true })
    writeFileSync(
      join(other, 'package.json'),
      '{ "name": "unscripted", "type": "module", "exports": "./index.js" }',
    )
    writeFileSync(join(other, 'index.js'), 'throw new Error("another")')
    writeFileSync(at('package.json'), '{ "name": "desk", "remarkConfig": { "plugins": ["nowhere"] } }')
    for (const name of ['.unscriptedignore', '.remarkignore', '.gitignore']) writeFileSync(at(name), '*\n')
    for (const name of ['.unscriptedrc', '.remarkrc']) writeFileSync(at(name), '{ "plugins": ["nowhere"] }')
    await started()
    const uri = client.open(at('reply.txt'), draft)
    expect(codes(await client.published(uri))).toEqual(rulesOf(reviewReply(draft)))
    expect(client.heard.map(({ method }) => method).filter(Boolean)).toEqual([
      'textDocument/publishDiagnostics',
    ])
  })
})

describe.skipIf(isUnbuilt)('settings (skipped where dist is missing)', () => {
  const quiet = '{ "rules": { "passive-voice": false } }'

  it('are those nearest to the draft', async () => {
    mkdirSync(at('quiet/deep'), { recursive: true })
    writeFileSync(at('quiet/unscripted.config.json'), quiet)
    await started()
    const inner = await client.published(client.open(at('quiet/deep/reply.txt'), draft))
    expect(codes(inner)).not.toContain('passive-voice')
    const outer = await client.published(client.open(at('reply.txt'), draft))
    expect(codes(outer)).toContain('passive-voice')
  })

  it('are those that are named, or none', async () => {
    writeFileSync(at('unscripted.config.json'), quiet)
    writeFileSync(at('other.json'), '{ "rules": { "vague-timeline": false } }')
    await started('--config', 'other.json')
    const named = await client.published(client.open(at('reply.txt'), draft))
    expect(codes(named)).toContain('passive-voice')
    expect(codes(named)).not.toContain('vague-timeline')
    await client.quit()
    await started('--no-config')
    const none = await client.published(client.open(at('reply.txt'), draft))
    expect(codes(none)).toEqual(rulesOf(reviewReply(draft)))
  })

  it('give way to flags', async () => {
    writeFileSync(at('unscripted.config.json'), '{ "preset": "recommended", "channel": "email" }')
    await started('--channel', 'chat', '--preset', 'strict')
    const diagnostics = await client.published(client.open(at('reply.txt'), draft))
    expect(diagnostics.map(({ code, severity }) => [code, severity])).toEqual(
      reviewReply(draft, { channel: 'chat', preset: 'strict' }).findings.map(({ ruleId, severity }) => [
        ruleId,
        { error: 1, warning: 2, info: 3 }[severity],
      ]),
    )
  })

  it('that are wrong are an error in the draft, until they are mended', async () => {
    writeFileSync(at('unscripted.config.json'), '{ "rules": { "pasive-voice": false } }')
    await started()
    const uri = client.open(at('reply.txt'), draft)
    expect(await client.published(uri)).toMatchObject([
      {
        severity: 1,
        code: 'not-reviewed',
        message:
          'It cannot be reviewed by these settings: unscripted.config.json: No rule "pasive-voice". Did you mean "passive-voice"?',
      },
    ])
    writeFileSync(at('unscripted.config.json'), quiet)
    client.change(uri, `${draft}!`)
    const mended = await client.published(uri, ({ version }) => version === 2)
    expect(codes(mended)).toEqual(rulesOf(reviewReply(`${draft}!`, JSON.parse(quiet))))
  })

  it('are read again when they change on disk', async () => {
    writeFileSync(at('unscripted.config.json'), '{}')
    await started()
    const uri = client.open(at('reply.txt'), draft)
    expect(codes(await client.published(uri))).toContain('passive-voice')
    writeFileSync(at('unscripted.config.json'), quiet)
    const after = ({ diagnostics }: { diagnostics: readonly Diagnostic[] }) =>
      !codes(diagnostics).includes('passive-voice')
    expect(codes(await client.published(uri, after))).toContain('vague-timeline')
  })

  it('that are code may print and fail late: the protocol and the server live on', async () => {
    writeFileSync(
      at('unscripted.config.mjs'),
      'process.stdout.write("out loud\\n"); console.log("logged"); Promise.reject(new Error("late")); export default {}',
    )
    await started()
    const uri = client.open(at('reply.txt'), draft)
    await client.published(uri)
    await client.complained('late')
    expect(client.err).toContain('out loud')
    client.change(uri, 'I’ll send it on Friday.')
    expect(await client.published(uri, ({ version }) => version === 2)).toEqual([])
    expect(await client.quit()).toBe(0)
  })
})

describe.skipIf(isUnbuilt)('the customer’s message (skipped where dist is missing)', () => {
  it('is read again when it changes on disk', async () => {
    writeFileSync(at('message.html'), `<p>${customerMessage.replace('never', '<b>never</b>')}</p>`)
    await started('--customer', 'message.html')
    const uri = client.open(at('reply.txt'), draft)
    expect(codes(await client.published(uri))).toEqual(rulesOf(reviewReply(draft, { customerMessage })))
    rmSync(at('message.html'))
    writeFileSync(at('message.html'), '<p>Thanks a lot!</p>')
    const thanked = rulesOf(reviewReply(draft, { customerMessage: 'Thanks a lot!' }))
    const isThanked = ({ diagnostics }: { diagnostics: readonly Diagnostic[] }) =>
      codes(diagnostics).join() === thanked.join()
    expect(thanked).not.toContain('missing-apology')
    await client.published(uri, isThanked)
  })

  it('is read again for all that are open, however many they are', async () => {
    writeFileSync(at('message.txt'), 'Thanks a lot!')
    await started('--customer', 'message.txt')
    const uris = Array.from({ length: 30 }, (_, i) => client.open(at(`${i}.txt`), draft.repeat(3)))
    for (const uri of uris) expect(codes(await client.published(uri))).not.toContain('missing-apology')
    writeFileSync(at('message.txt'), customerMessage)
    const isSorry = ({ diagnostics }: { diagnostics: readonly Diagnostic[] }) =>
      codes(diagnostics).includes('missing-apology')
    for (const uri of uris) await client.published(uri, isSorry)
  })

  it('that is not there is an error in the draft, until it is there', async () => {
    await started('--customer', 'message.txt')
    const uri = client.open(at('reply.txt'), draft)
    expect(await client.published(uri)).toMatchObject([
      { severity: 1, message: `The customer’s message ${at('message.txt')} cannot be read: no such file` },
    ])
    writeFileSync(at('message.txt'), customerMessage)
    const isReviewed = ({ diagnostics }: { diagnostics: readonly Diagnostic[] }) => diagnostics.length > 1
    const diagnostics = await client.published(uri, isReviewed)
    expect(codes(diagnostics)).toContain('missing-apology')
  })
})
