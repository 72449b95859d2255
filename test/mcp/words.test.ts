/** What a model reads of a review and of a tally. */

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { reviewWords } from '../../src/cli/mcp/review-words.js'
import { tallyWords } from '../../src/cli/mcp/tally-words.js'
import { needsMessage, type Severity } from '../../src/finding.js'
import { defineRule } from '../../src/rule.js'
import { createSourceReviewer, reviewSource } from '../../src/sources/review-source.js'
import { tally } from '../../src/tally/index.js'
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
    expect(words('info')).toMatch(/^80 of 100: ready\. What is left is minor: it may stay as it is\.\n/)
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
  it('has what recurs, and whether it gets better', () => {
    const counted = tally(teamOf(400))
    const words = tallyWords(counted)
    expect(words).toMatch(
      /^400 replies(?:, \d+ of them not judged: not in English)?\. Mean score \d+(?:\.\d)?, median/,
    )
    const [first, , , , fifth, sixth] = counted.rules
    expect(words).toContain(`- ${first?.id}: in ${first?.replies} replies`)
    expect(words).toContain(`- ${fifth?.id}: `)
    expect(words).not.toContain(`- ${sixth?.id}: `)
    expect(words).toContain(`- and ${counted.rules.length - 5} more`)
    expect(words).toMatch(
      /From 2026-02-\d\d on \(\d+ replies, before \d+\): mean score [+-]\d+(?:\.\d)?, (?:clearly (?:better|worse)|no difference to speak of|too few replies to tell)\.$/,
    )
  })

  it('says nothing of lists that are empty, nor of periods where there are none', () => {
    const words = tallyWords(tally([{ id: '1', review: made() }]))
    expect(words).toMatch(/^1 reply\. Mean score 80, median 80: 1 ready, 0 look again, 0 rework\./)
    expect(words).not.toMatch(/What costs most|Stock phrases|From \d/)
  })
})
