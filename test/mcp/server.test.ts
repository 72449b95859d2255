/** The server, as a client of the official library meets it. */

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { rules, wins } from '../../rules/index.js'
import { explained } from '../../src/explained.js'
import type { ReplyReview } from '../../src/finding.js'
import { reviewReply } from '../../src/review.js'
import { reviewSource } from '../../src/sources/review-source.js'
import { type Tally, tally } from '../../src/tally/index.js'
import { conversations } from '../drafts.js'
import { compiled, publishedSchema } from '../json-schema.js'
import { isUnbuilt } from '../lsp/client.js'
import { type Connected, connected, eras } from './client.js'

let folder = ''
let open: Connected
const at = (name: string) => join(folder, name)
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'unscripted-'))
})
afterEach(async () => {
  await open.client.close()
  rmSync(folder, { recursive: true })
})

async function started(args: readonly string[] = [], era: (typeof eras)[number] = 'legacy') {
  open = await connected(folder, args, era)
  return open.client
}
async function called(name: string, args: Record<string, unknown>) {
  const { content, structuredContent, isError } = await open.client.callTool({ name, arguments: args })
  const [first] = content
  return { words: first?.type === 'text' ? first.text : '', data: structuredContent, isError }
}

const draft = 'Hi Ruth,\n\nThank you for reaching out. Your refund will be sent shortly.\n\nAna'
const customerMessage = 'My lamp never arrived! I want my money back.'
const earlier = [{ from: 'customer', text: 'I wrote on Monday.' }] as const

describe.skipIf(isUnbuilt)('the server (skipped where dist is missing)', { timeout: 60_000 }, () => {
  describe.each(eras)('opened the way of “%s”', era => {
    it('offers its tools, and says that they only read', async () => {
      const client = await started([], era)
      expect(client.getNegotiatedProtocolVersion()).toBe(era === 'legacy' ? '2025-11-25' : '2026-07-28')
      expect(client.getServerVersion()?.name).toBe('unscripted')
      expect(client.getInstructions()).toMatch(/invent nothing/)
      const { tools } = await client.listTools()
      expect(tools.map(({ name }) => name)).toEqual(['review_reply', 'explain_rule', 'tally'])
      for (const { title, description, annotations, inputSchema, outputSchema } of tools) {
        expect(title).toMatch(/^[A-Z]/)
        expect(description).toMatch(/\.$/)
        expect(annotations).toEqual({
          readOnlyHint: true,
          destructiveHint: false,
          idempotentHint: true,
          openWorldHint: false,
        })
        expect(inputSchema).toMatchObject({ type: 'object', additionalProperties: false })
        compiled(inputSchema)
        compiled(outputSchema as object)
      }
      const byName = Object.fromEntries(tools.map(tool => [tool.name, tool]))
      expect(byName['review_reply']?.outputSchema).toEqual(publishedSchema('review.schema.json'))
      expect(byName['tally']?.outputSchema).toEqual(publishedSchema('tally/tally.schema.json'))
      expect(byName['review_reply']?.description).toMatch(/verbatim[\s\S]*an edit is exact/)
    })

    it('reviews as the library does', async () => {
      await started([], era)
      const { data, words } = await called('review_reply', { draft, customerMessage, earlier })
      const review = reviewReply(draft, { customerMessage, earlier })
      expect(data).toEqual(review)
      expect(words).toContain(`${review.score} of 100`)
      for (const { ruleId, message } of review.findings) {
        expect(words).toContain(ruleId)
        expect(words).toContain(message)
      }
      expect(words).toContain('We will send your refund shortly.\n\nAna')
      expect(open.err()).toBe('')
    })
  })

  it('reviews whatever drafts there are', async () => {
    await started()
    const isReview = compiled(publishedSchema('review.schema.json'))
    for (const { reply, customer, channel } of conversations.slice(0, 40)) {
      const texts = {
        ...(customer === undefined ? {} : { customerMessage: customer }),
        ...(channel === undefined ? {} : { channel }),
      }
      const { data } = await called('review_reply', { draft: reply, ...texts })
      expect(data).toEqual(reviewReply(reply, texts))
      expect(isReview(data), JSON.stringify(isReview.errors)).toBe(true)
    }
  })

  it('takes all that the library takes', async () => {
    await started()
    const html = '<p>Hi Will,</p><p>Your <b>refund</b> will be sent shortly.</p><p>May</p>'
    const texts = {
      customerMessage: 'Where is my *refund*?',
      earlier,
      customerName: 'Will Moore',
      agentName: 'May',
      channel: 'chat',
      format: 'html',
      customerFormat: 'markdown',
    } as const
    const review = reviewSource(html, texts)
    expect((await called('review_reply', { draft: html, ...texts })).data).toEqual(review)
    const dismissed = review.findings.map(({ id }) => id)
    const { data, words } = await called('review_reply', { draft: html, ...texts, dismissed })
    expect(data).toEqual(reviewSource(html, { ...texts, dismissed }))
    expect(words).toContain('Nothing to change was found.')
  })

  it('says so where a draft cannot be judged', async () => {
    await started()
    const { data, words } = await called('review_reply', {
      draft: 'Guten Tag, Ihre Bestellung ist leider noch nicht bei uns im Lager eingetroffen.',
    })
    expect((data as ReplyReview).skipped.length).toBeGreaterThan(20)
    expect(words).toMatch(/^Not judged: the draft does not read as English/)
  })

  it('explains every rule and every win', async () => {
    await started()
    for (const rule of rules) {
      const { weight, ...about } = explained(rule)
      const { data, words } = await called('explain_rule', { id: rule.id })
      const { set: _, ...usual } = data as { set?: object }
      expect(usual).toEqual({ kind: 'rule', points: weight, ...about })
      expect(words).toContain(rule.why)
      expect(words).toMatch(/⟦ ⟧ goes around the words that count/)
    }
    for (const { id, label, points } of wins) {
      const { data } = await called('explain_rule', { id })
      expect(data).toMatchObject({ kind: 'win', id, summary: label, points })
      expect((data as { examples: unknown[] }).examples.length).toBeGreaterThan(0)
    }
  })

  it('explains a rule as it is set here', async () => {
    const settings = {
      rules: {
        'passive-voice': false,
        'hard-to-read': { weight: 3, severity: 'error', sentence: 40 },
        'run-around': true,
      },
    }
    writeFileSync(at('unscripted.config.json'), JSON.stringify(settings))
    await started()
    const explain = (id: string) => called('explain_rule', { id })
    const all = ['email', 'chat', 'social']
    const off = await explain('passive-voice')
    expect(off.data).toMatchObject({ set: [{ channels: all, how: 'switched off' }] })
    expect(off.words).toMatch(
      /^passive-voice: a rule, \w+, \d+ points before circumstances\. .*\nSet here: switched off\.\nWhy: /,
    )
    expect((await explain('hard-to-read')).data).toMatchObject({
      set: [{ channels: all, how: '3 points, always error, sentence 40' }],
    })
    expect((await explain('run-around')).data).not.toHaveProperty('set')
    const { words } = await explain('impersonal-address')
    expect(words).toContain('\nSet here, in chat: off in the preset "chat".\nSet here, in social: off in')
    await open.client.close()
    await started(['--preset', 'strict'])
    expect((await explain('vague-timeline')).words).toContain('\nSet here: 6 points, always error.\n')
    expect((await explain('impersonal-address')).data).not.toHaveProperty('set')
  })

  it('tallies as the library does, and says how far it is', async () => {
    const client = await started()
    const replies = conversations.slice(0, 30).map(({ reply, customer }, i) => ({
      reply,
      ...(customer === undefined ? {} : { customerMessage: customer }),
      agent: i % 3 === 0 ? 'Amara' : 'Bilal',
      date: `2026-03-${`${1 + (i % 28)}`.padStart(2, '0')}`,
      channel: i % 2 === 0 ? 'WhatsApp' : 'Fax',
    }))
    const progress: object[] = []
    const { structuredContent: data } = await client.callTool(
      { name: 'tally', arguments: { replies } },
      { onprogress: one => progress.push(one) },
    )
    const expected = tally(
      replies.map((one, i) => ({
        ...one,
        id: `${i + 1}`,
        review: reviewReply(one.reply, {
          ...(one.customerMessage === undefined ? {} : { customerMessage: one.customerMessage }),
          ...(one.channel === 'WhatsApp' ? { channel: 'chat' } : {}),
        }),
      })),
    )
    expect(data).toEqual(expected)
    expect((data as Tally).comparison).toBeDefined()
    const total = replies.length
    expect(progress).toEqual([25, total].map(progress => ({ progress, total })))
  })

  it('tallies replies of which nothing else is known, and none', async () => {
    await started()
    const { data, words } = await called('tally', {
      replies: [{ reply: 'We apologize for any inconvenience.' }],
    })
    expect(data).toMatchObject({ replies: 1, agents: [], periods: [] })
    expect(words).toMatch(/^1 reply\. Mean score/)
    expect(words).toContain('“we apologize for any inconvenience”: in 1 reply')
    expect((await called('tally', { replies: [] })).words).toBe('0 replies. There is nothing to count.')
  })

  it('refuses what it cannot use, in words that say what to do, and goes on', async () => {
    await started()
    const refused: readonly (readonly [string, Record<string, unknown>, string])[] = [
      [
        'explain_rule',
        { id: 'pasive-voice' },
        'No rule or win "pasive-voice". Did you mean "passive-voice"?',
      ],
      ['explain_rule', { id: 'gives-date' }, 'No rule or win "gives-date". Did you mean "gives-a-date"?'],
      ['explain_rule', { id: 'x'.repeat(101) }, 'id: has length 101, and 100 is the most'],
      ['explain_rule', {}, 'id: is missing'],
      ['review_reply', { draft: 7 }, 'draft: must be a string, not number'],
      ['review_reply', { draft, channel: 'fax' }, 'channel: must be one of "email", "chat", "social"'],
      ['review_reply', { draft, earlier: 'Hello' }, 'earlier: must be a list, not string'],
      ['review_reply', { draft, earlier: [7] }, 'earlier.0: must be an object, not number'],
      ['review_reply', { draft, tone: 'warm' }, 'tone: is not known here'],
      [
        'review_reply',
        { draft: 'Hello. '.repeat(4000) },
        'draft has 28000 UTF-16 units, over the limit of 20000. Shorten it or ask whoever set this server up to raise maxLength in its settings file.',
      ],
      ['tally', { replies: Array(501).fill({ reply: 'x' }) }, 'replies: has length 501, and 500 is the most'],
      [
        'tally',
        { replies: [{ reply: 'Hello.' }, { reply: 'Hello. '.repeat(4000) }] },
        'A text may have 20000 UTF-16 units. replies[1].reply has 28000. Leave out what is too long and say so, or ask whoever set this server up to raise maxLength in its settings file.',
      ],
      [
        'tally',
        {
          replies: [
            { reply: 'Hello. '.repeat(3000) },
            { reply: 'Hello.' },
            { reply: 'Hello.', customerMessage: 'Hello. '.repeat(4000) },
          ],
        },
        'replies[0].reply has 21000, replies[2].customerMessage has 28000. Leave out',
      ],
      [
        'review_reply',
        { draft, earlier: [{ from: 'customer', text: 'Hello. '.repeat(4000) }] },
        'earlier[0].text has 28000 UTF-16 units, over the limit of 20000. Leave it out or ask',
      ],
    ]
    for (const [name, args, why] of refused) {
      const { words, data, isError } = await called(name, args)
      expect(isError, why).toBe(true)
      expect(words).toContain(why)
      expect(words.length).toBeLessThan(250)
      expect(data).toBeUndefined()
    }
    expect((await called('review_reply', { draft })).isError).toBeFalsy()
  })

  it('knows no other tool', async () => {
    const client = await started()
    await expect(client.callTool({ name: 'send_reply', arguments: {} })).rejects.toMatchObject({
      code: -32602,
    })
  })

  it('takes the nearest settings, and a team’s own rule', async () => {
    writeFileSync(
      at('unscripted.config.mjs'),
      `console.log('loaded')
      export default {
        rules: { 'passive-voice': false },
        ownRules: [{
          id: 'No 2FA', category: 'clarity', severity: 'info', weight: 1, summary: 'Flags “2FA”.',
          why: 'Not everybody knows it.', sources: [],
          *check({ draft }) {
            console.log('checked')
            const start = draft.prose.text.indexOf('2FA')
            if (start >= 0) yield { span: { start, end: start + 3 }, message: 'Say what it is.' }
          },
        }],
      }`,
    )
    await started()
    const { data } = await called('review_reply', { draft: 'Hi Ruth, 2FA was switched on for you.' })
    const ids = (data as ReplyReview).findings.map(({ ruleId }) => ruleId)
    expect(ids).toContain('No 2FA')
    expect(ids).not.toContain('passive-voice')
    expect((await called('explain_rule', { id: 'No 2FA' })).data).toMatchObject({
      why: 'Not everybody knows it.',
    })
    // What the team’s code prints does not get into the protocol.
    expect(open.err()).toMatch(/^loaded\n(?:checked\n)+$/)
  })

  it('takes settings that are named, or none, and flags over them', async () => {
    writeFileSync(at('unscripted.config.json'), '{ "rules": { "passive-voice": false } }')
    writeFileSync(at('other.json'), '{ "preset": "strict" }')
    const chat = 'Your refund will be sent shortly.'
    await started(['--no-config'])
    expect((await called('review_reply', { draft: chat })).data).toEqual(reviewReply(chat))
    await open.client.close()
    await started(['--config', 'other.json'])
    expect((await called('review_reply', { draft: chat })).data).toEqual(
      reviewReply(chat, { preset: 'strict' }),
    )
    await open.client.close()
    await started(['--config', 'other.json', '--preset', 'chat', '--channel', 'social'])
    const { data } = await called('review_reply', { draft: chat })
    expect(data).toEqual(reviewReply(chat, { preset: 'chat', channel: 'social' }))
  })

  it('leaves a client with an error, not waiting, where it is killed', async () => {
    const client = await started()
    const gone = new Promise<void>(resolve => {
      client.onclose = () => resolve()
    })
    process.kill(open.transport.pid as number, 'SIGKILL')
    await gone
    await expect(called('review_reply', { draft })).rejects.toThrow()
  })
})
