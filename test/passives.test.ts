import { describe, expect, it } from 'vitest'
import { applySuggestion } from '../src/apply.js'
import { marked, unmarked } from '../src/check-examples.js'
import { type Passive, participles, passives } from '../src/reading/index.js'
import { reviewReply } from '../src/review.js'

const spansIn = (text: string, groups: readonly Passive[]): string =>
  marked(
    text,
    groups.map(({ span }) => span),
  )

/** ⟦ ⟧ marks each group from its first auxiliary to its participle. */
const verbal = [
  'Your parcel ⟦was delivered⟧ to number 14.',
  'The deposit ⟦was taken⟧ on 3 May.',
  'Both chairs ⟦were wrapped⟧ in one sheet.',
  'Your address ⟦is printed⟧ on every label.',
  'New meters ⟦are read⟧ every quarter.',
  'The lens ⟦has been replaced⟧.',
  'Two of the bolts ⟦have been found⟧ under the van.',
  'The fault ⟦had been reported⟧ before you moved in.',
  'Your lamp ⟦is being mended⟧ in Leeds.',
  'The old pipes ⟦were being cleaned⟧ that morning.',
  'The rest ⟦will be refunded⟧ on Friday.',
  'Your seat ⟦should have been kept⟧ for you.',
  'It ⟦can be collected⟧ from the back door.',
  'The invoice ⟦may be paid⟧ in two parts.',
  'The form ⟦must be signed⟧ by both of you.',
  'The booking ⟦might have been cancelled⟧ by mistake.',
  // Between the auxiliary and the participle.
  'Your claim ⟦was wrongly closed⟧ in March.',
  'The price ⟦has already been lowered⟧.',
  'It ⟦was never sent⟧.',
  'The key ⟦was left⟧ under a pot.',
  'Your parcel ⟦was left⟧ by the door.',
  'Two boxes ⟦were left⟧ out in the rain.',
  'Both ⟦were left⟧ with a neighbour.',
  'Letters ⟦are left⟧ in the porch.',
  'You ⟦were left⟧ waiting.',
  'That ⟦was done⟧ before noon.',
  'Your parcel ⟦got held⟧ at the border.',
  'The note ⟦had not yet been read⟧ by then.',
  'Your refund ⟦is currently being processed⟧.',
  // Contractions, straight and curly.
  "It⟦'s been sent⟧ to the wrong depot.",
  'It⟦’s been sent⟧ to the wrong depot.',
  "The bag ⟦wasn't scanned⟧ at Hull.",
  'The bag ⟦wasn’t scanned⟧ at Hull.',
  "You⟦'ll be charged⟧ once.",
  'You⟦’ll be charged⟧ once.',
  'You⟦’ve been billed⟧ for June.',
  'They⟦’re being moved⟧ on Monday.',
  'The keys ⟦haven’t been returned⟧.',
  'That ⟦won’t be charged⟧ again.',
  // Questions.
  '⟦Was the seal removed⟧ before it came?',
  'When ⟦was it installed⟧?',
  'Why ⟦were you charged⟧ twice?',
  // With "get".
  'Your message ⟦got lost⟧ in our system.',
  'Your card ⟦got charged⟧ twice.',
  'The second one ⟦is getting shipped⟧ tonight.',
  // By somebody.
  'The box ⟦was opened⟧ by the courier.',
  'Your refund ⟦was approved⟧ by our billing team yesterday.',
  // More than one, and on several lines.
  'The order ⟦was placed⟧ on Monday and ⟦was shipped⟧ on Tuesday.',
  'I looked at the photo of the hall you took, and the second tile ⟦was\nglued⟧ badly.',
  '- The tap ⟦was fitted⟧.\n- The bill ⟦will be sent⟧.',
  'I checked: your meter ⟦was read⟧ twice, so the second bill ⟦will be withdrawn⟧.',
  'It ⟦was misread⟧, ⟦was re-sent⟧ and ⟦was double-charged⟧.',
]

/** The groups marked say how something is; they are no passives. */
const states = [
  'I ⟦am delighted⟧ that it fits.',
  'We’re sorry, and we ⟦are worried⟧ about the lid.',
  'Our office ⟦is located⟧ in Leeds.',
  'The shop ⟦is closed⟧ on Sundays.',
  'We ⟦were surprised⟧ to see it.',
  'You ⟦are entitled⟧ to a second one.',
  'I⟦’m interested⟧ in what you saw.',
  'The lid ⟦is cracked⟧.',
  'We⟦’re committed⟧ to that.',
  'She ⟦was born⟧ in Hull.',
  'They ⟦are married⟧.',
  'You ⟦are not satisfied⟧ with it, I see.',
  'I ⟦am really concerned⟧ about the cable.',
  'The colour ⟦is related⟧ to the batch.',
  'The last one ⟦is gone⟧.',
  'I changed the name on both, and that⟦’s done⟧.',
  'Two doses ⟦are left⟧.',
  'Only one question ⟦is left⟧: which colour?',
  'Three seats ⟦are left⟧ in the stalls.',
  'Nothing ⟦was left⟧, so I ordered more.',
  'Use up what ⟦is left⟧ in the tin.',
]

/** Neither one nor the other. */
const neither = [
  'We charged your card twice.',
  'I have sent it to your old address.',
  'The courier has delivered both boxes.',
  'She had already signed for it.',
  'We’ve refunded the second payment.',
  'I’d finished before noon.',
  'Your refund arrives on Friday.',
  'We are sending it today.',
  'The red bed is in stock.',
  'It is a used lamp.',
  'There were a hundred of them.',
  'The speed is lower than it was in May.',
  'We got started early.',
  'I got held up at the depot.',
  'She got caught in the snow.',
  'He got married in June.',
  'Have you tried the other cable?',
  'Did the engineer arrive?',
  'It is the damaged one that we kept.',
  'We made the frame from oak.',
  'This is what we agreed.',
  'Let’s see what the workshop says.',
  'The box was wet and the label gone.',
  'Our need is greater than yours.',
  'That was indeed our mistake.',
  'What he did was wrong.',
  'Sent from my phone',
  'Signed, sealed and on its way!',
  'It’s Ted from the workshop.',
  '',
]

describe('passives()', () => {
  it.each(verbal)('%j', sentence => {
    const text = unmarked(sentence)
    expect(spansIn(text, passives(text))).toBe(sentence)
    expect(participles(text)).toEqual([])
  })

  it.each(states)('is silent on a state: %j', sentence => {
    expect(passives(unmarked(sentence))).toEqual([])
  })

  it.each(neither)('is silent: %j', sentence => {
    expect(passives(sentence)).toEqual([])
  })

  it('leaves out what the writer does not say', () => {
    const text = 'It left today.\n\n> My card was charged twice.\n> It was sent late.\n'
    expect(passives(text)).toEqual([])
  })
})

describe('participles()', () => {
  it.each(states)('%j', sentence => {
    const text = unmarked(sentence)
    expect(spansIn(text, participles(text))).toBe(sentence)
  })

  it.each(neither)('is silent: %j', sentence => {
    expect(participles(sentence)).toEqual([])
  })
})

describe('a passive', () => {
  const wordsOf = (text: string) =>
    passives(text).map(({ participle, doer, agent }) => ({
      participle: text.slice(participle.start, participle.end),
      ...(doer === undefined ? {} : { doer: text.slice(doer.start, doer.end) }),
      ...(agent === undefined ? {} : { agent }),
    }))

  it.each([
    ['Your card was charged twice.', 'charged'],
    ['It’s been sent.', 'sent'],
    ['The bag wasn’t scanned.', 'scanned'],
    ['Was the seal removed?', 'removed'],
    ['It has never been quite fully explained.', 'explained'],
    ['It was approved by phone.', 'approved'],
    ['It will be sent by Friday.', 'sent'],
    ['It will be sent by the end of May.', 'sent'],
    ['It was fixed by turning it off.', 'fixed'],
  ])('of %j names the participle and no doer', (text, participle) => {
    expect(wordsOf(text)).toEqual([{ participle }])
  })

  it.each([
    ['It was sent by our warehouse on Friday.', 'sent', 'our warehouse', 'company'],
    ['The box was opened by the courier.', 'opened', 'the courier', 'other'],
    ['It was signed by you.', 'signed', 'you', 'customer'],
    ['It was chosen by your wife.', 'chosen', 'your wife', 'customer'],
    ['The mistake was made by me.', 'made', 'me', 'agent'],
    ['The label was printed by us.', 'printed', 'us', 'company'],
    ['It was packed by Ewan.', 'packed', 'Ewan', 'other'],
    ['It was picked up by the driver, who left at six.', 'picked', 'the driver', 'other'],
  ])('of %j names the doer', (text, participle, doer, agent) => {
    expect(wordsOf(text)).toEqual([{ participle, doer, agent }])
  })

  it('says where in a longer text it stands', () => {
    const text = 'Hi Ana,\r\n\r\n🙏 Thanks. Your card was charged twice.\r\n\r\nBest,\r\nBo'
    const start = text.indexOf('was charged')
    expect(passives(text)).toEqual([
      { span: { start, end: start + 11 }, participle: { start: start + 4, end: start + 11 } },
    ])
  })
})

it.each([passives, participles])('%o wants a string', reads => {
  for (const value of [null, undefined, 7, [], {}])
    expect(() => reads(value as unknown as string)).toThrow(TypeError)
  expect(() => reads(null as unknown as string)).toThrow('text must be a string, not null.')
})

describe('who did it matters little', () => {
  const costs = (reply: string): number[] =>
    reviewReply(reply)
      .findings.filter(({ ruleId }) => ruleId === 'passive-voice')
      .map(({ cost }) => cost)

  it.each([
    'Mrs Okoro was taken ill on Monday.',
    'Our driver was held at the border until nine.',
    'You won’t be billed for June.',
    'None of the money was lost.',
    'I’m sorry that your cake was squashed.',
  ])('%s', reply => expect(costs(reply)).toEqual([0]))

  it.each([
    'Your claim won’t be refunded.',
    'Nothing was sent to the bank.',
    'I’m sorry that your card was charged twice.',
    'He was told that it was free.',
    'Your cake was squashed.',
  ])('not here: %s', reply => expect(costs(reply)).not.toEqual([0]))
})

it.each([
  'A refund was issued by our accounts team on Monday.',
  'The spare key was posted by our office on Friday.',
])('turned round or not, a reply keeps its step: %s', reply => {
  const before = reviewReply(reply)
  for (const { suggestions } of before.findings)
    for (const suggestion of suggestions)
      if (suggestion.kind === 'edit')
        expect(reviewReply(applySuggestion(reply, suggestion)).score).toBeGreaterThanOrEqual(before.score)
})
