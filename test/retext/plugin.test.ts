/** The plugin in pipelines of text, Markdown and HTML, and beside other plugins. */

import { builtinModules } from 'node:module'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import retextEnglish from 'retext-english'
import retextIndefiniteArticle from 'retext-indefinite-article'
import retextRepeatedWords from 'retext-repeated-words'
import { type Processor, unified } from 'unified'
import { VFile } from 'vfile'
import { reporter } from 'vfile-reporter'
import { describe, expect, it } from 'vitest'
import retextUnscripted, { presetUnscripted } from '../../src/retext/index.js'
import { reviewReply } from '../../src/review.js'
import { reviewSource } from '../../src/sources/review-source.js'
import { fileOf, reviewedBy, spanOf } from './files.js'

const draft =
  'Thank you for reaching out to us. We are sorry for the the inconvenience.\r\n\r\nA invoice 😀 will be sent shortly.\r\n'
const customerMessage = 'Your driver left *my lamp* in the rain.\nI need another before Saturday.'

/** A pipeline whose tree is none of prose, as that of Markdown and HTML. */
function otherTree(this: Processor): void {
  this.parser = () => ({ type: 'root' })
  this.compiler = (_, file) => String(file)
}

describe('a message', () => {
  const docsUrl = 'https://rules.example/'
  const file = fileOf(draft, { customerMessage, channel: 'email' }, 'reply.txt')
  retextUnscripted({ docsUrl })(undefined, file)
  const review = reviewReply(draft, { customerMessage, channel: 'email', docsUrl })
  const about = (rule: string) => file.messages.find(({ ruleId }) => ruleId === rule)

  it('says all that a finding does', () => {
    const draft = 'Hi Ruth,\r\n\r\n😀 Thanks. Your refund will be sent shortly.'
    const file = fileOf(draft, {}, 'reply.txt')
    retextUnscripted({ docsUrl })(undefined, file)
    const start = draft.indexOf('Your')
    const end = draft.indexOf(' shortly')
    const message = file.messages.find(({ ruleId }) => ruleId === 'passive-voice')
    expect(JSON.parse(JSON.stringify(message))).toEqual({
      actual: 'Your refund will be sent',
      column: 12,
      expected: ['We will send your refund'],
      fatal: false,
      file: 'reply.txt',
      line: 3,
      message: 'Say who did it, or who will.',
      name: 'reply.txt:3:12-3:36',
      note: 'A deed without a doer sounds as if nobody stands behind it.',
      place: {
        start: { line: 3, column: 12, offset: start },
        end: { line: 3, column: 36, offset: end },
      },
      reason: 'Say who did it, or who will.',
      ruleId: 'passive-voice',
      source: 'unscripted',
      url: 'https://rules.example/#passive-voice',
    })
  })

  it('counts columns in UTF-16 units after an emoji, and lines by \\r\\n', () => {
    expect(about('vague-timeline')?.place).toMatchObject({
      start: { line: 3, column: 27 },
      end: { line: 3, column: 34 },
    })
  })

  it('has the customer’s words and what to ask in its note, as Markdown', () => {
    expect(about('hollow-apology')?.note).toMatchInlineSnapshot(`
      "Half an apology can sit worse than none: it shows that nobody looked at what went wrong.

      Customer: “Your driver left \\*my lamp\\* in the rain.”

      - They wrote “Your driver left \\*my lamp\\* in the rain”. Say sorry for that?
      - Who or what caused it? “Your driver left \\*my lamp\\* in the rain”: say so, or say that you are finding out."
    `)
  })

  it('is an error, a warning or an information as its finding is', () => {
    const levels = { error: true, warning: false, info: undefined }
    expect(new Set(review.findings.map(({ severity }) => severity)).size).toBe(3)
    expect(file.messages.map(({ fatal }) => fatal)).toEqual(
      review.findings.map(({ severity }) => levels[severity]),
    )
  })

  it('stands for each finding of the review, which is left with the file', () => {
    expect(file.data.unscriptedReview).toEqual(review)
    expect(reviewedBy(file)).toEqual(review.findings.map(({ ruleId }) => ruleId))
  })
})

describe('what a draft answers', () => {
  const ruleIdsOf = (data: Parameters<typeof fileOf>[1]) => {
    const file = fileOf('I’ll send it on Friday.', data)
    retextUnscripted()(undefined, file)
    return reviewedBy(file)
  }

  it('comes with the file', () => {
    expect(ruleIdsOf({})).not.toContain('missing-apology')
    expect(ruleIdsOf({ customerMessage })).toContain('missing-apology')
    const earlier = [{ from: 'agent' as const, text: 'I’m sorry your lamp was left in the rain.' }]
    expect(ruleIdsOf({ customerMessage, earlier })).not.toContain('missing-apology')
  })

  it('may dismiss findings', () => {
    const file = fileOf('I’ll send it on Friday.', { customerMessage })
    retextUnscripted()(undefined, file)
    const dismissed = file.data.unscriptedReview?.findings.map(({ id }) => id) ?? []
    expect(dismissed).not.toEqual([])
    expect(ruleIdsOf({ customerMessage, dismissed })).toEqual([])
  })
})

describe('a source', () => {
  const html = '<p>😀 &amp; so</p>\n<p>Please <b>be advised</b> that your lamp left Hull today.</p>'
  const markdown = '# News\n\nPlease **be advised** that [your lamp](https://hull.example) left Hull today.'
  const cannedIn = (file: VFile): string[] =>
    file.messages
      .filter(({ ruleId }) => ruleId === 'canned-phrase')
      .map(message => String(file).slice(spanOf(message).start, spanOf(message).end))

  it.each([
    ['html', 'reply.html', html, 'Please <b>be advised</b> that y'],
    ['html', 'REPLY.HTM', html, 'Please <b>be advised</b> that y'],
    ['markdown', 'reply.md', markdown, 'Please **be advised** that [y'],
  ] as const)('in %s is known by its name: %s', async (format, path, value, words) => {
    const file = await unified().use(otherTree).use(retextUnscripted).process(new VFile({ path, value }))
    expect(file.data.unscriptedReview).toEqual(reviewSource(value, { format }))
    expect(String(file)).toBe(value)
    expect(cannedIn(file)).toEqual([words])
  })

  it('is written as the plugin is told, and above that as the file says', () => {
    const asTold = new VFile({ path: 'reply.txt', value: html })
    retextUnscripted({ format: 'html' })(undefined, asTold)
    expect(asTold.data.unscriptedReview).toEqual(reviewSource(html, { format: 'html' }))
    const asItSays = fileOf(markdown, { format: 'markdown' }, 'reply.txt')
    retextUnscripted({ format: 'html' })(undefined, asItSays)
    expect(asItSays.data.unscriptedReview).toEqual(reviewSource(markdown, { format: 'markdown' }))
  })

  it('of no name is plain text', () => {
    const file = new VFile(html)
    retextUnscripted()(undefined, file)
    expect(file.data.unscriptedReview).toEqual(reviewReply(html))
  })
})

describe('beside other plugins', () => {
  const others = unified().use(retextEnglish).use(retextRepeatedWords).use(retextIndefiniteArticle)

  it('each says its own', async () => {
    const alone = new VFile({ path: 'reply.txt', value: draft })
    await others().run(others().parse(alone), alone)
    expect(alone.messages.map(({ source }) => source)).toEqual([
      'retext-repeated-words',
      'retext-indefinite-article',
    ])
    const together = others().use(retextUnscripted)
    const file = new VFile({ path: 'reply.txt', value: draft })
    await together.run(together.parse(file), file)
    expect(file.messages.filter(({ source }) => source !== 'unscripted')).toEqual(alone.messages)
    expect(reviewedBy(file)).toEqual(reviewReply(draft).findings.map(({ ruleId }) => ruleId))
  })

  it('is reported with them', async () => {
    const file = fileOf(draft, { customerMessage }, 'reply.txt')
    const together = others().use(retextUnscripted)
    await together.run(together.parse(file), file)
    expect(reporter(file, { color: false, verbose: true })).toMatchInlineSnapshot(`
      "reply.txt
      1:1-1:35  warning This fits any reply. Open with their subject; thank them only for a real favour, and name it. canned-phrase             unscripted
        [note]:
          A line they have read a hundred times tells them that nobody read theirs.

          Customer: “Your driver left \\*my lamp\\* in the rain.”
      1:1       info    This could answer anybody. Name the thing they wrote about.                                   no-specifics              unscripted
        [note]:
          A reply without one thing of theirs could be anybody’s: they cannot tell that it was read.

          Customer: “Your driver left \\*my lamp\\* in the rain.”

          - They wrote “Your driver left \\*my lamp\\* in the rain”. Which of their words belongs in here?
      1:35-1:73 error   This apology names nothing that happened to them.                                             hollow-apology            unscripted
        [note]:
          Half an apology can sit worse than none: it shows that nobody looked at what went wrong.

          Customer: “Your driver left \\*my lamp\\* in the rain.”

          - They wrote “Your driver left \\*my lamp\\* in the rain”. Say sorry for that?
          - Who or what caused it? “Your driver left \\*my lamp\\* in the rain”: say so, or say that you are finding out.
      1:35      info    Nobody in particular speaks here.                                                             faceless-we               unscripted
        [note]:
          Behind a “we” stands nobody whom the customer could hold to it.

          - “We are sorry for the the inconvenience”: what do you do about it yourself? Say that with “I”.
      1:52-1:59 warning Unexpected repeated \`the\`, remove one occurrence                                              the                       retext-repeated-words
        [url]:
          https://github.com/retextjs/retext-repeated-words#readme
        [trace]:
          at WordNode (1:56-1:59)
          at SentenceNode (1:35-1:74)
      3:1-3:2   warning Unexpected article \`A\` before \`invoice\`, expected \`An\`                                        retext-indefinite-article retext-indefinite-article
        [url]:
          https://github.com/retextjs/retext-indefinite-article#readme
        [trace]:
          at WordNode (3:1-3:2)
          at SentenceNode (3:1-3:35)
      3:10-3:13 warning A smiling face does not go with what they are writing about.                                  tone-mismatch             unscripted
        [note]:
          A cheerful tone over bad news tells them that nobody took it in.

          Customer: “Your driver left \\*my lamp\\* in the rain.”
      3:14-3:26 warning Say who did it, or who will.                                                                  passive-voice             unscripted
        [note]:
          A deed without a doer sounds as if nobody stands behind it.

          - “A invoice 😀 will be sent”: who will do that? Begin with them.
      3:27-3:34 warning Nobody can check this time. Give a day or an hour you can keep.                               vague-timeline            unscripted
        [note]:
          Nobody can hold you to “soon”, and nobody can plan by it.

          - “A invoice 😀 will be sent shortly”: which day and hour can you keep?

      9 messages (✖ 1 error, ⚠ 6 warnings)"
    `)
  })
})

describe('the preset', () => {
  it('is a pipeline by itself, and gives the text back', async () => {
    const file = await unified().use(presetUnscripted).process(draft)
    expect(String(file)).toBe(draft)
    expect(file.data.unscriptedReview).toEqual(reviewReply(draft))
  })

  it('takes settings after it', async () => {
    const file = await unified()
      .use(presetUnscripted)
      .use(retextUnscripted, { rules: { 'canned-phrase': false } })
      .process(draft)
    expect(file.data.unscriptedReview).toEqual(reviewReply(draft, { rules: { 'canned-phrase': false } }))
  })
})

describe('what cannot be done', () => {
  it.each([
    [{ rules: { 'pasive-voice': false } }, 'No rule "pasive-voice". Did you mean "passive-voice"?'],
    [{ chanel: 'chat' }, 'No setting "chanel". Did you mean "channel"?'],
    [{ format: 'pdf' }, 'No format "pdf".'],
    ['chat', 'options must be an object, not'],
  ])('options that are not known are refused when the pipeline is frozen: %j', (options, complaint) => {
    const attach = () =>
      unified()
        .use(otherTree)
        .use(retextUnscripted, options as never)
        .freeze()
    expect(attach).toThrow(TypeError)
    expect(attach).toThrow(complaint)
  })

  it.each([
    ['a text that is too long', 'word '.repeat(5000), {}, 'over the limit of 20000'],
    ['a message that is none', 'Hi', { customerMessage: 4 }, 'customerMessage must be a string'],
    ['a text that it does not know', 'Hi', { customer: 'Hi' }, 'No option "customer"'],
  ])('%s gets one fatal message', async (_, value, data, complaint) => {
    const file = fileOf(value, data as never)
    file.data.unscriptedReview = reviewReply('Another.')
    await unified().use(otherTree).use(retextUnscripted).process(file)
    expect(file.messages).toMatchObject([{ fatal: true, source: 'unscripted', ruleId: 'not-reviewed' }])
    expect(file.messages[0]?.reason).toContain(complaint)
    expect(file.data.unscriptedReview).toBeUndefined()
  })

  it('a draft that is not in English is said to be so', () => {
    const file = new VFile('Ihre Lampe ist leider nicht da. Wir bitten Sie um Geduld.')
    retextUnscripted()(undefined, file)
    expect(file.messages).toMatchObject([{ fatal: undefined, ruleId: 'not-reviewed' }])
  })
})

it('is made for a browser, too', async () => {
  const { metafile } = await build({
    entryPoints: [fileURLToPath(new URL('../../src/retext/index.ts', import.meta.url))],
    bundle: true,
    format: 'esm',
    platform: 'browser',
    logLevel: 'silent',
    metafile: true,
    write: false,
  })
  const imported = Object.values(metafile.inputs).flatMap(({ imports }) => imports.map(({ path }) => path))
  expect(imported.length).toBeGreaterThan(100)
  expect(imported.filter(path => path.startsWith('node:') || builtinModules.includes(path))).toEqual([])
})
