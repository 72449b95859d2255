import { describe, expect, it } from 'vitest'
import { read } from '../src/prose/prose.js'
import { PatternReader } from '../src/reading/stock-phrases/phrase-patterns.js'
import { stockPhrasesOf } from '../src/reading/stock-phrases/stock-phrases.js'
import { tokensOf } from '../src/reading/stock-phrases/tokens.js'

const familiesIn = (text: string): string[] => stockPhrasesOf(read(text)).map(({ family }) => family.name)

describe('an empty object makes a phrase stock', () => {
  it.each([
    ['help offer', 'I’d be glad to assist you with this.'],
    ['help offer', 'We will look into this for you.'],
    ['help offer', 'Is there anything else I can help you with?'],
    ['thanks', 'Thank you, Ms Okoro, for contacting us.'],
    ['thanks', 'Thanks for flagging!'],
    ['thanks', 'We really appreciate your patience and understanding.'],
    ['hollow apology', 'So sorry for any inconvenience this may have caused.'],
    ['hollow apology', 'Gutted? We are sorry to hear this!'],
    ['feeling formula', 'I completely understand your frustration.'],
    ['feeling formula', 'We know how annoying this must be.'],
    ['purpose clause', 'Send us the form so that we can better assist you.'],
    ['closer', 'Please don’t hesitate to get in touch.'],
    ['closer', 'Let me know if you have any other questions.'],
    ['robotic', 'A member of our bookings team will be in touch shortly.'],
  ])('%s: %s', (family, text) => {
    expect(familiesIn(text)).toContain(family)
  })
})

it.each([
  'I’m happy to check your boiler’s pressure at noon.',
  'We can help you move the piano on Saturday.',
  'I will look into this parcel first thing.',
  'Thanks for reporting the leak under the sink, Tom.',
  'Thank you for sending the meter photo.',
  'I understand your need to fly on the 4th.',
  'Sam will be in touch within two hours.',
  'Send the barcode so we can trace the farm.',
  'I’m sorry the kettle leaked over your worktop.',
  'To diagnose the sync error, open the log.',
])('an object of this case does not: %s', text => {
  expect(familiesIn(text)).toEqual([])
})

it.each([
  'If you don’t see the button, tell me and I’ll send you a picture of it.',
  'Should you not hear from Mo by Tuesday, ring the desk in Hull.',
  'I do not know which of the two pumps it is, so please read me the label.',
  'We didn’t know the ferry was full when we booked you on it.',
  'I can see your point of entry is the side gate.',
  'I understand your pain relief ran out on Sunday.',
  'Thank you for the note about the loose tile; nobody else had spotted it.',
  'Thank you for the question on page four of the form.',
  'You wrote “I understand your frustration” was all you got, and that isn’t enough.',
])('a negation, the name of a thing or a quotation is no phrase: %s', text => {
  expect(familiesIn(text)).toEqual([])
})

it.each([
  'We never want you to feel let down, and we never like to hear this.',
  'I’d hate to hear that.',
  'I completely understand your point of view.',
  'Thank you for the message!',
  '“Thank you for the feedback.”',
])('still one: %s', text => {
  expect(familiesIn(text)).not.toEqual([])
})

describe('a pattern', () => {
  const reader = new PatternReader({ we: 'we/i | our _? team' })
  const found = (source: string, text: string): number | undefined =>
    reader.compile(source).longest(tokensOf(text), 0)

  it.each([
    ['help/assist you', 'assist you now', 2],
    ['frustrat~', 'frustrating', 1],
    ['{we} will? help', 'our billing team help', 4],
    ['so* sorry', 'so so sorry', 3],
    ['thanks !for', 'thanks for', undefined],
    ["let's go", "let's go", 3],
  ])('%j in %j', (source, text, end) => {
    expect(found(source, text)).toBe(end)
  })

  it('refuses what it cannot read', () => {
    expect(() => reader.compile('(help')).toThrow(SyntaxError)
    expect(() => reader.compile('help)')).toThrow(SyntaxError)
    expect(() => reader.compile('{we}/you help')).toThrow(SyntaxError)
    expect(() => reader.compile('{nobody} helps')).toThrow(ReferenceError)
  })
})
