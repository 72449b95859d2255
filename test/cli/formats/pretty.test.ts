import { readdirSync, readFileSync } from 'node:fs'
import stringWidth from 'string-width'
import { describe, expect, it } from 'vitest'
import { rules } from '../../../rules/index.js'
import { pretty } from '../../../src/cli/formats/pretty.js'
import { lookOf } from '../../../src/cli/terminal.js'
import type { ReplyReview } from '../../../src/finding.js'
import { finding, harmful, review, spanOf } from '../made.js'
import { madeFile, printed } from './printed.js'

const plain = lookOf({ write: () => {} }, {})
const colored = lookOf({ write: () => {} }, { FORCE_COLOR: '1' })
const show = (draft: string, made: ReplyReview, look = plain) =>
  `\n${pretty({ path: 'reply.txt', draft, review: made }, look)}`

const draft = `Dear Customer,

Thank you for your patience 🙏. We apologize for any inconvenience caused. Your claim was passed to the relevant department.

Sincerely,
Customer Service
`
const end = draft.indexOf('\n\nSincerely')
const apology = spanOf(draft, 'We apologize', true)
const made = review({
  score: 61,
  band: 'look-again',
  findings: [
    finding(draft, spanOf(draft, 'Customer'), {
      ruleId: 'impersonal-address',
      severity: 'info',
      message: 'Use her name: she gave it.',
      why: 'A name shows that a person has read the message.',
      evidence: { span: { start: 120, end: 124 }, text: 'Ruth' },
      cost: 0,
      suggestions: [
        {
          kind: 'edit',
          label: 'Use the name',
          gain: 0,
          edit: { span: spanOf(draft, 'Customer'), text: 'Ruth', was: 'Customer' },
        },
      ],
    }),
    finding(draft, apology, {
      ruleId: 'missing-apology',
      severity: 'error',
      message: 'Say sorry for what happened.',
      why: 'An apology for the thing itself is what a customer looks for first.',
      evidence: { span: { start: 4, end: 60 }, text: 'The blue vase arrived\nin about twelve pieces' },
      cost: 12,
      suggestions: [
        {
          kind: 'ask',
          label:
            'What are you sorry about? She wrote: “The blue vase arrived in about twelve pieces, with one sheet of paper around it”.',
          gain: 12,
        },
        {
          kind: 'edit',
          label: 'Begin with it',
          gain: 12,
          edit: { span: apology, text: 'I’m sorry your vase broke. ', was: 'your patience 🙏. ' },
        },
      ],
    }),
    finding(draft, spanOf(draft, 'for any inconvenience caused'), {
      suggestions: [
        {
          kind: 'edit',
          label: 'Delete it',
          gain: 4,
          edit: {
            span: spanOf(draft, ' for any inconvenience caused'),
            text: '',
            was: ' for any inconvenience caused',
          },
        },
      ],
    }),
    finding(draft, spanOf(draft, 'relevant department'), {
      cost: 2.05,
      url: 'https://example.com/rules#canned-phrase',
    }),
    finding(
      draft,
      { start: end, end },
      {
        ruleId: 'missing-timeline',
        severity: 'error',
        message: 'Say when.',
        why: 'Without a when, the customer has to write again to find out.',
        cost: 8,
      },
    ),
  ],
  wins: [
    {
      id: 'thanks',
      label: 'Thanks the customer',
      span: spanOf(draft, 'Thank you for your patience'),
      points: 3,
    },
  ],
  commitments: [
    { actor: 'company', span: spanOf(draft, 'Your claim was passed to the relevant department') },
    { actor: 'agent', span: spanOf(draft, 'We apologize'), due: spanOf(draft, 'any inconvenience') },
  ],
})

describe('a whole review', () => {
  it('without colour', () => {
    expect(show(draft, made)).toMatchInlineSnapshot(`
      "
      reply.txt  61  look again

        Dear Customer,
             1~~~~~~~

        Thank you for your patience 🙏. We apologize for any inconvenience caused.
                                        ^2           3~~~~~~~~~~~~~~~~~~~~~~~~~~~
        Your claim was passed to the relevant department.
                                     4~~~~~~~~~~~~~~~~~~ ^5

        Sincerely,
        Customer Service

        1  info  impersonal-address  no cost
           Use her name: she gave it.
           Why: A name shows that a person has read the message.
           Customer: “Ruth”
               “Customer” → “Ruth”

        2  error  missing-apology  -12
           Say sorry for what happened.
           Why: An apology for the thing itself is what a customer looks for first.
           Customer: “The blue vase arrived in about twelve pieces”
           +12 What are you sorry about? She wrote: “The blue vase arrived in about
               twelve pieces, with one sheet of paper around it”.
           +12 after “your patience 🙏. ” add “I’m sorry your vase broke. ”

        3  warning  canned-phrase  -4
           Say what went wrong in your own words.
           Why: A stock phrase reads as though nobody had read the message.
           +4  delete “for any inconvenience caused”

        4  warning  canned-phrase  -2.1
           Say what went wrong in your own words.
           https://example.com/rules#canned-phrase

        5  error  missing-timeline  -8
           Say when.
           Why: Without a when, the customer has to write again to find out.

        Done well
        +3  Thanks the customer “Thank you for your patience”

        80 + 3 wins - 26.1 findings = 61

        Promises
        company: “Your claim was passed to the relevant department”, no time given
        agent: “We apologize”, due “any inconvenience”
      "
    `)
  })

  it('in colour', () => {
    const codes: Record<string, string> = {
      1: 'b',
      2: 'dim',
      22: '/',
      4: 'u',
      24: '/u',
      31: 'red',
      32: 'green',
      33: 'yellow',
      36: 'cyan',
      39: '/',
    }
    const tags = show(draft, made, colored).replace(
      /\u001b\[(\d+)m/g,
      (_, code: string) => `<${codes[code]}>`,
    )
    expect(tags).toMatchInlineSnapshot(`
      "
      <b>reply.txt</>  <b>61</>  <yellow>look again</>

        Dear <cyan><u>Customer</u></><cyan>¹</>,

        Thank you for your patience 🙏. <red>^²</>We apologize <yellow><u>for any inconvenience caused</u></><yellow>³</>.
        Your claim was passed to the <yellow><u>relevant department</u></><yellow>⁴</>.<red>^⁵</>

        Sincerely,
        Customer Service

        <cyan>1  info</>  impersonal-address  no cost
           <b>Use her name: she gave it.</>
           <dim>Why: A name shows that a person has read the message.</>
           Customer: “Ruth”
           <green>    </>“Customer” → “Ruth”

        <red>2  error</>  missing-apology  -12
           <b>Say sorry for what happened.</>
           <dim>Why: An apology for the thing itself is what a customer looks for first.</>
           Customer: “The blue vase arrived in about twelve pieces”
           <green>+12 </>What are you sorry about? She wrote: “The blue vase arrived in about
               twelve pieces, with one sheet of paper around it”.
           <green>+12 </>after “your patience 🙏. ” add “I’m sorry your vase broke. ”

        <yellow>3  warning</>  canned-phrase  -4
           <b>Say what went wrong in your own words.</>
           <dim>Why: A stock phrase reads as though nobody had read the message.</>
           <green>+4  </>delete “for any inconvenience caused”

        <yellow>4  warning</>  canned-phrase  -2.1
           <b>Say what went wrong in your own words.</>
           <dim>https://example.com/rules#canned-phrase</>

        <red>5  error</>  missing-timeline  -8
           <b>Say when.</>
           <dim>Why: Without a when, the customer has to write again to find out.</>

        <b>Done well</>
        <green>+3  </>Thanks the customer “Thank you for your patience”

        80 + 3 wins - 26.1 findings = 61

        <b>Promises</>
        company: “Your claim was passed to the relevant department”, no time given
        agent: “We apologize”, due “any inconvenience”
      "
    `)
  })

  it('with nothing to say', () => {
    expect(show('Hi Ruth,\n\nA new vase is on its way.', review())).toMatchInlineSnapshot(`
      "
      reply.txt  80  ready

        Hi Ruth,

        A new vase is on its way.

        80 + 0 wins - 0 findings = 80
      "
    `)
  })
})

describe('the draft', () => {
  it.each([[''], ['\n'], [' \n\t'], ['\u200b']])('that is blank is called empty', blank => {
    const text = show(blank, review({ findings: [finding(blank, { start: 0, end: 0 })] }))
    expect(text).toContain('\n  (empty)\n')
    expect(text).toContain('  1  warning')
  })

  it('has no score where no rule has read it', () => {
    const skipped = rules.map(({ id }) => ({ ruleId: id, why: 'the draft does not read as English' }))
    expect(show('Guten Tag', review({ skipped }))).toBe(
      '\nreply.txt  not judged: the draft does not read as English\n\n  Guten Tag\n',
    )
    expect(show('Hello', review({ skipped: skipped.slice(1) }))).toContain('reply.txt  80  ready\n')
  })

  const hostile = new URL('../../../fixtures/hostile/', import.meta.url)
  it.each(readdirSync(hostile).filter(name => name.endsWith('.txt')))(
    '%s does the terminal no harm',
    name => {
      const text = readFileSync(new URL(name, hostile), 'utf8')
      const whole = finding(
        text,
        { start: 0, end: text.length },
        {
          message: text.slice(0, 300),
          evidence: { span: { start: 0, end: 1 }, text },
          suggestions: [
            { kind: 'ask', label: text.slice(0, 300), gain: 1 },
            {
              kind: 'edit',
              label: '',
              gain: 1,
              edit: { span: { start: 0, end: 9 }, text: text.slice(0, 90), was: text.slice(0, 9) },
            },
          ],
        },
      )
      const said = review({
        findings: [whole, finding(text, { start: text.length, end: text.length })],
        wins: [{ id: 'w', label: 'A win', span: whole.span, points: 2 }],
        commitments: [{ actor: 'agent', span: whole.span, due: whole.span }],
      })
      for (const look of [plain, colored, { ...plain, width: 40 }]) {
        const lines = pretty({ path: text.slice(0, 20), draft: text, review: said }, look)
          .replace(/\u001b\[\d+m/g, '')
          .split('\n')
        for (const line of lines) {
          expect(line).not.toMatch(harmful)
          expect(stringWidth(line)).toBeLessThanOrEqual(look.width)
        }
      }
    },
  )
})

describe('the log of a workflow', () => {
  const lines = [
    '::error::Fine',
    '\u00a0 ::add-mask::a',
    'It is ##[error]so.',
    ':\u200b:stop-commands::b',
    'At 9::30.',
  ]
  const file = madeFile('::debug::.txt', lines.join('\n'), [])
  const command = /^\s*::|##\[/m

  it('is given no command of a draft', () => {
    const out = printed('pretty', [file, file], { env: { GITHUB_ACTIONS: 'true' } })
    expect(out).not.toMatch(command)
    for (const shown of [': :error::Fine', '# #[error]so.', 'At 9::30.', ': :debug::.txt  61'])
      expect(out).toContain(shown)
  })

  it('is none elsewhere', () => {
    expect(printed('pretty', [file])).toContain('  ::error::Fine\n')
  })
})

describe('the arithmetic', () => {
  const win = (points: number) => ({ id: 'w', label: 'Well said', span: { start: 0, end: 2 }, points })
  it.each([
    [[], [], 80, '80 + 0 wins - 0 findings = 80'],
    [[6], [23.4], 63, '80 + 6 wins - 23.4 findings = 63'],
    [[2, 4], [0.1, 0.2], 86, '80 + 6 wins - 0.3 findings = 86'],
    [[15, 12], [], 100, '80 + 20 wins (of 27: more do not count) - 0 findings = 100'],
    [[], [50, 62.5], 0, '80 + 0 wins - 112.5 findings = 0 (no score is lower)'],
  ])('of wins %j and costs %j', (wins, costs, score, line) => {
    const findings = costs.map(cost => finding('Hi', { start: 0, end: 2 }, { cost }))
    expect(show('Hi', review({ score, wins: wins.map(win), findings }))).toContain(`\n  ${line}\n`)
  })
})

describe('a change', () => {
  const change = (span: [number, number], was: string, text: string) =>
    show(
      'Hello there',
      review({
        findings: [
          finding(
            'Hello there',
            { start: 0, end: 5 },
            {
              suggestions: [
                {
                  kind: 'edit',
                  label: '',
                  gain: 6,
                  edit: { span: { start: span[0], end: span[1] }, was, text },
                },
              ],
            },
          ),
        ],
      }),
    )
  it.each([
    [[0, 5], 'Hello', 'Hi', '+6  “Hello” → “Hi”'],
    [[0, 5], 'Hello', '', '+6  delete “Hello”'],
    [[5, 5], 'Hello', ',\nRuth', '+6  after “Hello” add “,↵Ruth”'],
    [[0, 0], '', 'Oh. ', '+6  begin with “Oh. ”'],
  ] as const)('at %j of %j to %j', (span, was, text, line) => {
    expect(change([span[0], span[1]], was, text)).toContain(`     ${line}\n`)
  })

  it('may lose points, by the rules of the score', () => {
    const suggestions = [{ kind: 'ask', label: 'Who reported it?', gain: -1 }] as const
    const text = show('Hi', review({ findings: [finding('Hi', { start: 0, end: 2 }, { suggestions })] }))
    expect(text).toContain('     -1  Who reported it?\n')
  })
})
