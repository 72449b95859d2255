import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rules, wins } from '../rules/index.js'
import { presets } from '../rules/presets.js'
import { applySuggestion } from '../src/apply.js'
import type { Edit, Finding, ReplyReview } from '../src/finding.js'
import { fold } from '../src/prose/fold.js'
import { isStock } from '../src/reading/stock-phrases/stock-phrases.js'
import { reviewReply } from '../src/review.js'
import { type Case, edited, everything, optionsOf, review } from './drafts.js'

const cases = everything.map(one => ({ ...one, result: review(one) }))
const findings = cases.flatMap(one => one.result.findings.map(finding => ({ ...one, finding })))
const suggestions = findings.flatMap(one =>
  one.finding.suggestions.map(suggestion => ({ ...one, suggestion, label: suggestion.label })),
)
const asks = suggestions.filter(({ suggestion }) => suggestion.kind === 'ask')
const edits = suggestions.flatMap(one => (one.suggestion.edit ? [{ ...one, edit: one.suggestion.edit }] : []))

/** The words of ours: what stands in “ ” is the draft's or the customer's. */
const withoutQuotes = (label: string): string => label.replace(/“[^”]*”/g, '“”')
const wordsOf = (text: string): string[] => text.match(/\S*[\p{L}\p{N}]\S*/gu) ?? []
const blank = /\[[^\]]*\]|\{[^}]*\}|<[^>]*>|_{2,}|\bX{2,}\b|\bTBD\b|\b(?:insert|placeholder)\b/i

/** Words that are in every text and so show nothing of this one. */
const empty = new Set(
  `a about again all also am an and any are as at be been being but by can could did do does for from had has have he her here him his how
  i if in into is it its me my no nor not of off on or our out she should so than that the their them then there these they this those to
  too us was we were re ve ll didn don won aren haven hasn shouldn what when where which who whom whose why will with would yes you your yours`.split(
    /\s+/,
  ),
)
const contentOf = (text: string): string[] =>
  (fold(text).match(/[\p{L}\p{N}]+/gu) ?? []).filter(word => word.length > 1 && !empty.has(word))
/** Words that our own questions are made of: outside “ ” they show nothing. */
const ours = /\b(?:they wrote|name (?:them|that)|say sorry|say so|want to say|would you say)\b/gi

const applied = (draft: string, { span, text }: Edit): string =>
  draft.slice(0, span.start) + text + draft.slice(span.end)
const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0
/** How often a rule speaks of the same words. */
const same = ({ findings }: ReplyReview, { ruleId, actual }: Finding): number =>
  findings.filter(other => other.ruleId === ruleId && other.actual === actual).length

it('has enough of both kinds to tell', () => {
  expect(asks.length).toBeGreaterThan(200)
  expect(edits.length).toBeGreaterThan(20)
})

it('knows a stock phrase by either apostrophe', () => {
  expect(isStock("Don't hesitate to contact us")).toBe(true)
  expect(isStock('Don’t hesitate to contact us')).toBe(true)
})

describe('a label', () => {
  it.each(suggestions)('$name: $label', ({ label }) => {
    expect(wordsOf(label).length).toBeLessThanOrEqual(30)
    const own = withoutQuotes(label)
    expect(own).not.toContain('!')
    expect(isStock(fold(own))).toBe(false)
    expect(own).not.toMatch(blank)
    expect(count(label, /“/g)).toBe(count(label, /”/g))
    expect(label).not.toMatch(/[\r\n\u2028\u2029]/)
    expect(label.trim()).toBe(label)
  })
})

describe('an ask', () => {
  it.each(asks)('$name: $label', ({ suggestion, label, reply, customer }) => {
    const theirs = new Set(contentOf(`${reply} ${customer ?? ''}`))
    const words = [...(label.match(/“[^”]*”/g) ?? []), withoutQuotes(label).replace(ours, '')]
    expect(contentOf(words.join(' ')).filter(word => theirs.has(word))).not.toEqual([])
    expect(suggestion).not.toHaveProperty('edit')
  })
})

/** That an edit stands in the draft as reviewed, leaves a draft that reads well, and mends what it is for. */
function expectSound(one: Omit<Case, 'name'>, result: ReplyReview, finding: Finding, edit: Edit): void {
  const { reply } = one
  const { start, end } = edit.span
  expect(edit.was).toBe(start < end ? reply.slice(start, end) : reply.slice(Math.max(0, start - 20), start))
  expect(edit.text).not.toMatch(blank)

  const after = applied(reply, edit)
  expect(after).not.toBe(reply)
  expect(after.trim()).not.toBe('')
  for (const slip of [/ {2}/g, /[ \u00A0][.,;:!?]/g, /(?:\r\n|[\r\n]){3,}/g, /^[ \t]+\S/gm, /\S[ \t]+$/gm])
    expect(count(after, slip), `${slip} in ${JSON.stringify(after)}`).toBeLessThanOrEqual(count(reply, slip))

  const again = review({ ...one, reply: after })
  expect(same(again, finding), after).toBeLessThan(same(result, finding))
  if (result.facts.apology === 'real') expect(again.facts.apology, after).toBe('real')
  if (result.facts.nextStep === 'concrete') expect(again.facts.nextStep, after).toBe('concrete')
  expect(again.findings.map(({ ruleId }) => ruleId)).not.toContain('empty-reply')
}

describe('an edit', () => {
  it.each(edits)('$name: $label', ({ edit, finding, result, ...one }) => {
    expectSound(one, result, finding, edit)
  })

  it('is sound wherever its words stand', () => {
    const sentences = [
      'Thank you for contacting us.',
      'Thank you for contacting us!',
      'I hope this email finds you well.',
      'Rest assured.',
      'We value your business.',
      'Please do not hesitate to contact us should you require further assistance.',
      'Your lamp left Hull at 14:10.',
      'I’m sorry the lamp arrived cracked.',
      'Your parcel was sent by our warehouse.',
      'Please send me a photo of the base.',
      'I’ll ring you on Friday at noon.',
      '🙏',
      'It fits… I checked it.',
    ]
    const part = fc.tuple(
      fc.constantFrom('', '- ', '1. '),
      fc.constantFrom(...sentences),
      fc.constantFrom(' ', ' ', '\n', '\n\n', '\r\n\r\n'),
    )
    fc.assert(
      fc.property(
        fc.constantFrom('', 'Hi Ana,\n\n', 'Hi Ana, ', '@ana '),
        fc.array(part, { minLength: 1, maxLength: 6 }),
        fc.constantFrom('', '\n\nBest,\nBo', ' ^Bo', '\n> Thank you for contacting us.'),
        (greeting, parts, end) => {
          const body = parts.reduce(
            (so, [mark, words, gap]) => `${so}${/(?:^|\n)$/.test(so) ? mark : ''}${words}${gap}`,
            '',
          )
          const one = { reply: `${greeting}${body.trimEnd()}${end}` }
          const result = review(one)
          for (const finding of result.findings)
            for (const { edit } of finding.suggestions)
              if (edit !== undefined) expectSound(one, result, finding, edit)
        },
      ),
      { numRuns: 150 },
    )
  }, 60_000)

  it.each([
    ['The boxes were opened by us.', 'We opened the boxes.'],
    ['They were told by me.', 'I told them.'],
    ['I was told by our team.', 'Our team told me.'],
    ['You were told by her that it was free.', 'She told you that it was free.'],
    ['It was taken by him.', 'He took it.'],
    ['Your bag was put by our driver on the step.', 'Our driver put your bag on the step.'],
    ['The second payment was taken by the system on 3 May.', 'The system took the second payment on 3 May.'],
    ['Your refund has been approved by our billing team.', 'Our billing team has approved your refund.'],
    ['Your refund has been approved by our engineers.', 'Our engineers have approved your refund.'],
    ['You were charged by the bank twice.', 'The bank charged you twice.'],
    ['Your parcel has been sent by James.', 'James has sent your parcel.'],
    ['Hi Ana, your card was charged by our system.', 'Hi Ana, our system charged your card.'],
    [
      'Your claim was read by our team and you will hear from me today.',
      'Our team read your claim and you will hear from me today.',
    ],
    // The subject goes on after the passive, or the words after the doer are about the doer.
    ['Your parcel was sent by our warehouse and will arrive on Friday.', undefined],
    ['Your parcel was sent by our warehouse but got wet.', undefined],
    ['Your parcel was opened by the driver, who left at six.', undefined],
    ['Your parcel was sent by our warehouse, which closes at six.', undefined],
    ['Your parcel was sent by our warehouse that handles lamps.', undefined],
  ])('turns %j round, or lets it be', (reply, fixed) => {
    for (const finding of review({ reply }).findings)
      if (finding.ruleId === 'passive-voice') expect([fixed, undefined]).toContain(edited(reply, finding))
  })

  it('says no word of its own', () => {
    for (const { edit, name, reply, customer } of edits) {
      const theirs = new Set(contentOf(`${reply} ${customer ?? ''}`))
      // A past tense may differ from its participle: "taken", "took".
      const own = contentOf(edit.text).filter(word => !theirs.has(word))
      expect(own.length, `${name}: ${edit.text}`).toBeLessThanOrEqual(1)
    }
  })
})

describe('the gain', () => {
  it.each(findings.filter(({ finding }) => finding.suggestions.length > 0))(
    '$name: $finding.ruleId on $finding.actual',
    ({ finding, result, reply, customer, channel }) => {
      const without = reviewReply(reply, { ...optionsOf({ customer, channel }), dismissed: [finding.id] })
      expect(without.dismissed).toEqual([finding.id])
      for (const { gain } of finding.suggestions) {
        expect(gain).toBe(without.score - result.score)
        expect(gain).toBeGreaterThanOrEqual(0)
      }
    },
  )
})

describe('what a finding says', () => {
  const said = new Map(findings.flatMap(({ finding: { ruleId, message } }) => [[message, ruleId] as const]))

  it.each([...said])('%s', message => {
    expect(wordsOf(message).length).toBeLessThanOrEqual(30)
    // “ ” inside a message holds examples of what not to write.
    const own = withoutQuotes(message)
    expect(own).not.toContain('!')
    expect(isStock(fold(own))).toBe(false)
    expect(own).not.toMatch(blank)
  })

  it.each(rules.map(rule => [rule.id, rule] as const))('%s, in its docs', (_, { summary, why }) => {
    for (const words of [summary, why]) {
      expect(withoutQuotes(words)).not.toContain('!')
      expect(isStock(fold(withoutQuotes(words)))).toBe(false)
    }
  })

  it.each(wins.map(win => [win.id, win] as const))('%s, a win', (_, { label }) => {
    expect(label).not.toContain('!')
    expect(isStock(fold(label))).toBe(false)
  })

  it('gives evidence for every finding that names the customer’s words', () => {
    for (const { finding, name } of findings)
      if (finding.suggestions.some(({ label }) => label.startsWith('They wrote')))
        expect(finding.evidence?.text.trim(), name).toMatch(/\S/)
  })
})

it('keeps the contract whatever the preset', () => {
  for (const preset of Object.keys(presets) as (keyof typeof presets)[])
    for (const { reply, customer } of everything.slice(0, 60))
      for (const { suggestions } of reviewReply(reply, { ...optionsOf({ customer }), preset }).findings)
        for (const { label, gain } of suggestions) {
          expect(wordsOf(label).length, label).toBeLessThanOrEqual(30)
          expect(gain, label).toBeGreaterThanOrEqual(0)
        }
})

it('an applied edit never lowers the score', () => {
  const worse: string[] = []
  for (const { edit, result, reply, finding, name, ...one } of edits) {
    const after = review({ ...one, reply: applied(reply, edit) })
    if (after.score < result.score)
      worse.push(
        `${result.score}→${after.score} ${finding.ruleId} ${name} ${JSON.stringify(edit.was)} → ${JSON.stringify(edit.text)}`,
      )
  }
  expect(worse).toEqual([])
}, 60_000)

describe('edits of a kind', () => {
  const fixedBy = (reply: string, ruleId: string, customerMessage?: string): string[] =>
    reviewReply(reply, {
      channel: 'email',
      ...(customerMessage === undefined ? {} : { customerMessage }),
    }).findings.flatMap(finding =>
      finding.ruleId === ruleId
        ? finding.suggestions.flatMap(one => (one.kind === 'edit' ? [applySuggestion(reply, one)] : []))
        : [],
    )

  it.each([
    [
      'canned-phrase',
      'Hello Dana, thank you for contacting us. Your lamp left Hull at noon.',
      'Hello Dana. Your lamp left Hull at noon.',
    ],
    [
      'canned-phrase',
      'Hi Ana, please be advised that your lamp left Hull at noon.',
      'Hi Ana, your lamp left Hull at noon.',
    ],
    [
      'canned-phrase',
      'The lid is in the box, but please be advised that the hinge follows on Monday.',
      'The lid is in the box, but the hinge follows on Monday.',
    ],
    [
      'hard-to-read',
      'Prior to Monday, the majority of the lids left in order to save a day.',
      'Before Monday, the majority of the lids left in order to save a day.',
    ],
  ])('%s: %s', (ruleId, reply, fixed) => {
    expect(fixedBy(reply, ruleId)).toContain(fixed)
  })

  it('takes faces in a row for one', () => {
    const reply = 'Sorry the lid broke. I’ll post another on Monday, and there is a sale! 🎉🎉'
    expect(fixedBy(reply, 'tone-mismatch', 'The lid broke on day one!')).toContain(
      'Sorry the lid broke. I’ll post another on Monday, and there is a sale!',
    )
  })

  it('breaks a paragraph before what it asks of them', () => {
    const line =
      'The left tap of the new bath has a cartridge with a thin ring that dries out in hard water. '
    const reply = `${line.repeat(4)}${'The ring costs 2 pounds. '}Could you read me the number on the ring? ${line}`
    expect(fixedBy(reply.trim(), 'hard-to-read').filter(text => text.includes('\n\nCould you'))).toHaveLength(
      1,
    )
  })

  it('says one thing of a greeting to nobody', () => {
    const { findings } = reviewReply('Dear Valued Customer,\n\nYour lamp left Hull at noon.\n\nBest,\nBo')
    expect(findings.map(({ ruleId }) => ruleId)).toEqual(['impersonal-address'])
  })

  it('asks for no word of theirs in place of their own praise', () => {
    const { findings } = reviewReply('We value your feedback and will pass it on.', {
      customerMessage: 'My ferry left two hours early and the desk in Ghent was shut!',
    })
    for (const { suggestions } of findings)
      for (const { label } of suggestions) expect(label).not.toMatch(/stands for “your feedback”/i)
  })
})
