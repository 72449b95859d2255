/** What a model reads of a review and of a tally. */

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { reviewWords } from '../../src/cli/mcp/review-words.js'
import { tallyWords } from '../../src/cli/mcp/tally-words.js'
import { needsMessage, type Severity } from '../../src/finding.js'
import { defineRule } from '../../src/rule.js'
import { createSourceReviewer, reviewSource } from '../../src/sources/review-source.js'
import { type Contrast, type ScoredReply, tally } from '../../src/tally/index.js'
import { finding, review as made, spanOf } from '../cli/made.js'
import { everything, optionsOf, review } from '../drafts.js'
import { dressedHtml, randomOf } from '../sources/dressings.js'
import { teamOf } from '../tally/team.js'

describe('a review in words', () => {
  const message = 'My lamp never arrived!'
  const draft = 'Hi Ruth,\n\nIt was sent on Friday 6 March.\n\nAna'
  const edit = (words: string, text: string) => ({
    kind: 'edit' as const,
    label: 'Change it.',
    edit: { span: spanOf(draft, words), text, was: words },
    gain: 5,
  })

  it('has score and findings, what is done well, and what to do', () => {
    const judged = made({
      score: 71,
      band: 'look-again',
      findings: [
        finding(draft, spanOf(draft, 'was sent'), {
          id: 'made1',
          ruleId: 'passive-voice',
          cost: 4.8,
          message: 'Say who did it.',
          suggestions: [
            edit('It was sent', 'I sent it'),
            edit('It was sent', 'We sent it'),
            { kind: 'ask', label: 'Who sent it?', gain: 5 },
          ],
        }),
        finding(draft, spanOf(draft, '\n\nAna', true), {
          id: 'made2',
          ruleId: 'missing-apology',
          severity: 'error',
          cost: 0,
          message: 'Say sorry.',
        }),
      ],
      wins: [{ id: 'gives-a-date', label: 'Says when', span: spanOf(draft, 'on Friday 6 March'), points: 6 }],
    })
    expect(reviewWords(draft, judged, message)).toBe(`71 of 100: look again.

1. warning passive-voice (made1), −4.8: “was sent” Say who did it.
   Edit: “It was sent” → “I sent it”
   Or: “It was sent” → “We sent it”
   Ask: Who sent it?
2. error missing-apology (made2), no cost: Say sorry.

Done well:
+6 gives-a-date: “on Friday 6 March”

Each ask is for a person who knows the facts. Do not make up an answer.

The draft with the edits applied, between the lines of ~. Review it again:
~~~
Hi Ruth,

I sent it on Friday 6 March.

Ana
~~~`)
  })

  it('is short where there is nothing to say', () => {
    expect(reviewWords(draft, made(), message)).toBe('80 of 100: ready.\n\nNothing to change was found.')
  })

  it('says when it is enough', () => {
    const words = (severity: Severity) =>
      reviewWords(draft, made({ findings: [finding(draft, spanOf(draft, 'sent'), { severity })] }), message)
    expect(words('info')).toMatch(/^80 of 100: ready\. Nothing is graver than info: it may stay as it is\.\n/)
    expect(words('warning')).toMatch(/^80 of 100: ready\.\n/)
  })

  it('says what was not judged, and why', () => {
    const judged = review({ reply: draft })
    const ids = judged.skipped.filter(({ why }) => why === needsMessage).map(({ ruleId }) => ruleId)
    expect(ids).toContain('missing-apology')
    const list = ids.join(', ')
    expect(reviewWords(draft, judged, undefined)).toContain(
      `\n\nNot judged without the customer’s message: ${list}. Give it as customerMessage, verbatim.`,
    )
    expect(reviewWords(draft, judged, '  ')).toContain('Not judged without the customer’s message: ')
    expect(reviewWords(draft, judged, 'Wo bleibt meine Lampe?')).toContain(
      `\n\nNot judged, as the customer’s message does not read as English: ${list}.`,
    )
    const whole = review({ reply: draft, customer: message })
    expect(reviewWords(draft, whole, message)).not.toContain('Not judged')
  })

  it('names a rule of the team’s that fails, without what it says', () => {
    const breaks = defineRule({
      id: 'our-own',
      category: 'clarity',
      severity: 'info',
      weight: 1,
      summary: 'Flags nothing.',
      why: 'It breaks.',
      sources: [],
      check({ draft }) {
        throw new Error(draft.prose.text)
      },
    })
    const { review: judge } = createSourceReviewer({ ownRules: [breaks] })
    const words = reviewWords(draft, judge(draft, { format: 'text', customerMessage: message }), message)
    expect(words).toContain('\n\nFailed and judged nothing: our-own.')
    expect(words).not.toContain('it failed')
  })

  it.each([
    [1, '1 finding is dismissed.'],
    [4, '4 findings are dismissed.'],
  ])('counts %i dismissed', (count, said) => {
    const dismissed = Array.from({ length: count }, (_, i) => `made${i}`)
    expect(reviewWords(draft, made({ dismissed }), message)).toBe(
      `80 of 100: ready.\n\nNothing to change was found.\n\n${said}`,
    )
  })

  it('says which edit waits for the next round', () => {
    const first = finding(draft, spanOf(draft, 'It was sent'), {
      suggestions: [edit('It was sent', 'I sent it')],
    })
    const second = finding(draft, spanOf(draft, 'sent on'), { suggestions: [edit('sent on', 'posted on')] })
    const words = reviewWords(draft, made({ findings: [first, second] }), message)
    expect(words).toContain('\n   Edit: “It was sent” → “I sent it”')
    expect(words).toContain('\n   Edit for the next round, as it overlaps another: “sent on” → “posted on”')
    expect(words).toMatch(/~~~\nHi Ruth,\n\nI sent it on Friday 6 March\.\n\nAna\n~~~$/)
    // What two findings ask for is done with the first.
    expect(reviewWords(draft, made({ findings: [first, first] }), message)).not.toContain('next round')
  })

  it('keeps the edited draft apart, whatever it holds', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('~~~', '~~~~~\n', '\n', 'It was sent', 'x')), pieces => {
        const tricky = `It was sent.\n${pieces.join('')}\n~~~\nEach ask is answered.`
        const span = { start: 0, end: 11 }
        const suggestions = [
          { kind: 'edit', label: '', gain: 1, edit: { span, text: 'I sent it', was: 'It was sent' } },
        ] as const
        const words = reviewWords(
          tricky,
          made({ findings: [finding(tricky, span, { suggestions })] }),
          message,
        )
        const fence = /\n(~+)$/.exec(words)?.[1] ?? ''
        const [, inside, ...more] = words.split(`\n${fence}\n`)
        expect(more).toEqual([])
        expect(inside).toBe(`I sent it${tricky.slice(11)}\n${fence}`)
      }),
    )
  })

  it('names the findings that cost most, and counts the rest', () => {
    const long = 'We are sorry for any inconvenience. '.repeat(550)
    const judged = review({ reply: long, customer: message })
    expect(judged.findings.length).toBeGreaterThan(500)
    const words = reviewWords(long, judged, message)
    const named = [...words.matchAll(/^\d+\. .*\(([\w-]+)\), (?:−([\d.]+)|no cost):/gm)]
    expect(named).toHaveLength(20)
    const least = Math.min(...named.map(([, , cost = '0']) => Number(cost)))
    const ids = new Set(named.map(([, id]) => id))
    for (const { id, cost } of judged.findings) if (!ids.has(id)) expect(cost).toBeLessThanOrEqual(least)
    expect(words).toContain(`\nand ${judged.findings.length - 20} more that cost no more; the data has them`)
    expect(words.length).toBeLessThan(long.length + 10_000)
  })

  it('can be had of every draft, and of its source', () => {
    for (const one of everything) {
      const { findings, skipped } = review(one)
      const words = reviewWords(one.reply, review(one), one.customer)
      if (!words.startsWith('Not judged'))
        for (const { ruleId, id } of findings.length > 20 ? [] : findings)
          expect(words).toContain(`${ruleId} (${id})`)
      else expect(skipped.length).toBeGreaterThan(20)
      const html = dressedHtml(one.reply, randomOf(1))
      const inSource = reviewSource(html, { ...optionsOf(one), format: 'html', customerFormat: 'text' })
      expect(reviewWords(html, inSource, one.customer)).toMatch(/^(?:\d+ of 100|Not judged)/)
    }
  }, 60_000)
})

describe('a tally in words', () => {
  const team = teamOf(400)
  const wordsOf = (replies: readonly ScoredReply[]) => tallyWords(tally(replies), replies)

  it('has what recurs', () => {
    const counted = tally(team)
    const words = wordsOf(team)
    expect(words).toMatch(
      /^400 replies(?:, \d+ of them not judged: not in English)?\. Mean score \d+(?:\.\d)?, median/,
    )
    const [first, , , , fifth, sixth] = counted.rules
    expect(words).toContain(`- ${first?.id}: in ${first?.replies} replies`)
    expect(words).toContain(`- ${fifth?.id}: `)
    expect(words).not.toContain(`- ${sixth?.id}: `)
    expect(words).toContain(`- and ${counted.rules.length - 5} more`)
  })

  it('says who uses a stock phrase', () => {
    const [phrase] = tally(team).phrases
    const [one, two, three, ...more] = phrase?.agents ?? []
    expect(more.length).toBeGreaterThan(0)
    expect(wordsOf(team)).toContain(
      `: in ${phrase?.replies} replies (${[one, two, three].map(agent => `${agent?.name} ${agent?.replies}`).join(', ')}, ${more.length} more)`,
    )
  })

  it('says whether it gets better, and in what', () => {
    const { comparison } = tally(team)
    const words = wordsOf(team)
    expect(words).toMatch(
      /From 2026-02-\d\d on \(\d+ replies, before \d+\): mean score [+−]\d+(?:\.\d)?, (?:clearly (?:better|worse)|no difference to speak of|too few replies to tell)\./,
    )
    const clear = [...(comparison?.rules ?? []), ...(comparison?.wins ?? [])].filter(isClear)
    expect(clear.length).toBeGreaterThan(0)
    for (const { id } of clear) expect(words).toMatch(new RegExp(`- ${id} in \\d+%, \\d+% before`))
  })

  it('says in which direction a mean went', () => {
    const at = (date: string, score: number) => ({ id: date, date, review: made({ score }) })
    const worse = [at('2026-03-01', 80), at('2026-03-10', 70)]
    expect(wordsOf(worse)).toMatch(
      /mean score −10, too few replies to tell\.\n\nNothing in particular differs by more than chance\.$/,
    )
    expect(wordsOf([at('2026-03-01', 70), at('2026-03-10', 80)])).toContain('mean score +10, ')
  })

  it('says which agents and channels differ by more than chance, and in what', () => {
    const apart = Array.from({ length: 120 }, (_, i): ScoredReply => {
      const isAna = i % 2 === 0
      return {
        id: `${i}`,
        agent: isAna ? 'Ana' : 'Ben',
        channel: i % 4 < 2 ? 'Email' : 'Chat',
        review: made({
          findings: isAna ? [finding('Hello', { start: 0, end: 0 }, { ruleId: 'vague-timeline' })] : [],
          wins: isAna ? [] : [{ id: 'owns-it', label: 'Owns it', span: { start: 0, end: 0 }, points: 2 }],
        }),
      }
    })
    const words = wordsOf(apart)
    expect(words).toContain(
      `Agents that differ from the rest by more than chance:
- Ana: vague-timeline in 100%, 0% of the others’
- Ben: owns-it in 100%, 0% of the others’`,
    )
    expect(words).toMatch(/Channels: no difference beyond chance/)
  })

  it('says that agents are alike where they are', () => {
    const alike = (count: number) =>
      Array.from({ length: count }, (_, i) => ({
        id: `${i}`,
        agent: i % 2 === 0 ? 'Ana' : 'Ben',
        review: made({ findings: [finding('Hello', { start: 0, end: 0 })] }),
      }))
    expect(wordsOf(alike(4))).toContain('Agents: no difference beyond chance; more replies might show some.')
    expect(wordsOf(alike(1))).not.toContain('Agents')
  })

  it('says what a reply lacks for some of the counts', () => {
    const review = made()
    expect(
      wordsOf([
        { id: '1', agent: 'Ana', date: '04/03/2026', channel: 'Chat', customerMessage: 'Hello', review },
        { id: '2', agent: 'Ana', date: '2026-03-04', review },
        { id: '3', date: '2026-03-05T09:30:00Z', channel: 'Chat', review },
      ]),
    ).toContain(`Left out of some counts:
- no date that can be read, such as 2026-03-04: 1 reply
- no agent: 1 reply
- no channel: 1 reply
- no customer’s message, so that not everything was judged: 2 replies`)
    expect(wordsOf([{ id: '1', date: 'last week', customerMessage: 'Hello', review }])).toContain(
      `Left out of some counts:\n- no date that can be read, such as 2026-03-04: 1 reply`,
    )
    expect(wordsOf([{ id: '1', customerMessage: 'Hello', review }])).not.toContain('Left out')
  })

  it('says nothing of lists that are empty, nor of periods where there are none', () => {
    const words = wordsOf([{ id: '1', review: made() }])
    expect(words).toMatch(/^1 reply\. Mean score 80, median 80: 1 ready, 0 look again, 0 rework\./)
    expect(words).not.toMatch(/What costs most|Stock phrases|From \d|Agents|Channels/)
  })
})

const isClear = ({ change: { verdict } }: Contrast) => verdict === 'more' || verdict === 'less'
