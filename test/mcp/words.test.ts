/** What a model reads of a review and of a tally. */

import { describe, expect, it } from 'vitest'
import { reviewWords } from '../../src/cli/mcp/review-words.js'
import { tallyWords } from '../../src/cli/mcp/tally-words.js'
import { reviewSource } from '../../src/sources/review-source.js'
import { tally } from '../../src/tally/index.js'
import { finding, review as made, spanOf } from '../cli/made.js'
import { everything, optionsOf, review } from '../drafts.js'
import { dressedHtml, randomOf } from '../sources/dressings.js'
import { teamOf } from '../tally/team.js'

describe('a review in words', () => {
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
          message: 'Say sorry.',
        }),
      ],
      wins: [{ id: 'gives-a-date', label: 'Says when', span: spanOf(draft, 'on Friday 6 March'), points: 6 }],
    })
    expect(reviewWords(draft, judged)).toBe(`71 of 100: look again.

1. warning passive-voice (made1), −4.8: “was sent” Say who did it.
   Edit: “It was sent” → “I sent it”
   Edit: “It was sent” → “We sent it”
   Ask: Who sent it?
2. error missing-apology (made2), −4: Say sorry.

Done well:
+6 gives-a-date: “on Friday 6 March”

The draft with the edits applied; review it again:
Hi Ruth,

I sent it on Friday 6 March.

Ana

Each ask is for a person who knows the facts. Do not make up an answer.`)
  })

  it('is short where there is nothing to say', () => {
    expect(reviewWords(draft, made())).toBe('80 of 100: ready.\n\nNothing to change was found.')
  })

  it('can be had of every draft, and of its source', () => {
    for (const one of everything) {
      const { findings, skipped } = review(one)
      const words = reviewWords(one.reply, review(one))
      if (!words.startsWith('Not judged'))
        for (const { ruleId, id } of findings) expect(words).toContain(`${ruleId} (${id})`)
      else expect(skipped.length).toBeGreaterThan(20)
      const html = dressedHtml(one.reply, randomOf(1))
      const inSource = reviewSource(html, { ...optionsOf(one), format: 'html', customerFormat: 'text' })
      expect(reviewWords(html, inSource)).toMatch(/^(?:\d+ of 100|Not judged)/)
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
