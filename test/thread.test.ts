/** What was said before the message at hand. */

import { describe, expect, it } from 'vitest'
import { type EarlierTurn, type ReplyReview, type ReviewOptions, reviewReply } from '../src/index.js'

const turns = (...texts: readonly string[]): EarlierTurn[] =>
  texts.map((text, i) => ({ from: i % 2 === 0 ? 'customer' : 'agent', text }))

function review(reply: string, customerMessage: string, earlier: readonly EarlierTurn[]): ReplyReview {
  return reviewReply(reply, { customerMessage, earlier, channel: 'email' })
}
const has = (ruleId: string, { findings }: ReplyReview): boolean =>
  findings.some(finding => finding.ruleId === ruleId)

describe('an apology made earlier', () => {
  const told = 'The kettle you sent leaks all over the worktop.'
  const sorry = 'I’m sorry the kettle leaks. Is it the lid or the base?'
  const reply = 'Then it is the seal. I’ve posted a new kettle today and it reaches you on Thursday.'

  it('need not be made again for the same failure', () => {
    const message = 'The base leaks. It is broken, water everywhere.'
    const result = review(reply, message, turns(told, sorry))
    expect(result.facts.problem).toBe(true)
    expect(has('missing-apology', result)).toBe(false)
    expect(result.skipped).toContainEqual({
      ruleId: 'missing-apology',
      why: 'an earlier reply says sorry for it',
    })
    expect(has('missing-apology', review(reply, message, []))).toBe(true)
  })

  it.each([
    [
      'a hollow one does not count',
      'We apologise for any inconvenience.',
      'The base leaks. It is broken, water everywhere.',
    ],
    ['nor does one for something else', sorry, 'And now your courier has smashed my garden gate.'],
  ])('%s', (_, before, message) => {
    expect(has('missing-apology', review(reply, message, turns(told, before)))).toBe(true)
  })

  it('does not cover a promise that was not kept since', () => {
    const promised = 'I’m sorry the kettle leaks. I’ll send another on Monday.'
    const message = 'The kettle you promised for Monday still hasn’t come.'
    expect(has('missing-apology', review(reply, message, turns(told, promised)))).toBe(true)
  })

  it.each(['Any update?', 'any news yet on this?', 'Where is it now?', 'Will it be Monday?'])(
    'covers a question for news before the time of the promise: %s',
    message => {
      const promised = 'I’m sorry the kettle leaks. I’ll send another on Monday.'
      const result = review('It is packed. You’ll have it by Monday at noon.', message, turns(told, promised))
      expect(has('missing-apology', result)).toBe(false)
    },
  )

  it('counts only where the agent made it', () => {
    const message = 'Sorry to go on about the kettle that leaks, it is broken.'
    const earlier: EarlierTurn[] = [
      { from: 'customer', text: 'I’m sorry I shouted about the kettle that leaks.' },
    ]
    expect(has('missing-apology', review(reply, message, earlier))).toBe(true)
  })
})

describe('a promise whose time has come', () => {
  const asked = 'Could you find out when the sofa ships?'
  const promised = 'I’ll ring the workshop and write to you by Friday.'

  it.each([
    'It’s Friday evening.',
    'It is now Friday.',
    'Friday came and went.',
    'Still nothing.',
    'You said you would write to me.',
    'Nobody has written to me so far.',
    'What happened to the answer from the workshop?',
  ])('is a failure once they say it was not kept: %s', message => {
    const result = review('Let me see.', message, turns(asked, promised))
    expect(result.facts.problem).toBe(true)
    const [ground] = result.basis.problem.evidence
    expect(ground?.in).toBe('customer')
    expect(ground?.span.end).toBeLessThanOrEqual(message.length)
  })

  it.each([
    ['nobody asks after it', 'The fabric is called Moss, by the way.', turns(asked, promised)],
    ['they ask for news, which may be early', 'Any news?', turns(asked, promised)],
    ['they ask whether it holds', 'Is it still Friday?', turns(asked, promised)],
    ['nothing was promised', 'It’s Friday evening.', turns(asked, 'Is it the two-seater?')],
    [
      'the promise hangs on an answer',
      'The day has passed.',
      turns(asked, 'If you send me the order number, I can look.'),
    ],
  ])('is none where %s', (_, message, earlier) => {
    expect(review('Let me see.', message, earlier).facts.problem).toBe(false)
  })
})

describe('what they told earlier', () => {
  it('can be picked up', () => {
    const earlier = turns('My tomato seedlings arrived frozen solid.', 'Which variety did you order?')
    const message = 'Gardener’s Delight'
    const reply = 'Thanks. I’m sending twelve new tomato seedlings on Tuesday, wrapped against the frost.'
    expect(review(reply, message, earlier).facts.acknowledges).toBe(true)
  })
})

describe('the option', () => {
  const loosely = (earlier: unknown): ReplyReview =>
    reviewReply('It left today.', { earlier } as unknown as ReviewOptions)

  it.each([
    ['It left.', 'earlier must be an array of turns, not string.'],
    [['It left.'], 'earlier[0] must be an object with "from" and "text", not string.'],
    [[{ from: 'bot', text: 'Hi' }], 'earlier[0].from must be "customer" or "agent", not "bot".'],
    [[{ text: 'Hi' }], 'earlier[0].from must be "customer" or "agent", not undefined.'],
    [[{ from: 'agent' }], 'earlier[0].text must be a string, not undefined.'],
    [[{ from: 'agent', text: 'Hi', txt: '' }], 'No field of earlier[0] called "txt". Did you mean "text"?'],
  ])('refuses %j', (earlier, message) => {
    expect(() => loosely(earlier)).toThrow(new TypeError(message))
  })

  it('limits every turn', () => {
    expect(() => loosely([{ from: 'agent', text: 'a'.repeat(20_001) }])).toThrow(RangeError)
  })

  it('changes nothing where it is empty', () => {
    const message = 'Where is my lamp?'
    expect(review('It left today.', message, [])).toEqual(
      reviewReply('It left today.', { customerMessage: message, channel: 'email' }),
    )
  })
})
