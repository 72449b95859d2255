/** Blame, refusals, referrals and reasons: what a draft says about who did it and what will not be done. */

import { describe, expect, it } from 'vitest'
import { reviewReply } from '../src/review.js'

const found = (ruleId: string, reply: string, customerMessage?: string): string[] =>
  reviewReply(reply, { channel: 'email', ...(customerMessage === undefined ? {} : { customerMessage }) })
    .findings.filter(finding => finding.ruleId === ruleId)
    .map(({ actual }) => actual)

describe('a no to what they ask for', () => {
  it.each(['No.', 'We can’t.', 'Nope, not possible.', 'Sorry, no.', 'No, we don’t allow that.'])(
    '%s',
    reply => {
      expect(found('dead-end-refusal', reply, 'Could I swap the date of my ticket?')).toEqual([reply])
    },
  )

  it.each([
    ['Is the bowl safe in the dishwasher?', 'No.'],
    ['Do you sell my data?', 'No, we don’t.'],
    ['Could I swap the date of my ticket?', 'No, but I can put you on the list for the Sunday show.'],
  ])('is an answer, or has a way out: %s %s', (customer, reply) => {
    expect(found('dead-end-refusal', reply, customer)).toEqual([])
  })

  it.each([
    'That is not something we handle.',
    'The guarantee doesn’t cover wear.',
    'We don’t do refunds on vouchers.',
  ])('in other words: %s', reply => {
    expect(found('dead-end-refusal', reply)).toEqual([reply])
  })
})

describe('blame for the customer', () => {
  const told = 'The blender died after a week.'

  it.each([
    ['If you had rinsed the blades as shown, this would never have happened.', 1],
    ['It wouldn’t have burnt out if you had followed the booklet.', 1],
    ['Had you checked the fuse, you would have seen it.', 1],
    ['Did you even open the booklet?', 1],
    ['Are you sure you didn’t overfill it?', 1],
    ['You clearly overloaded it.', 1],
    ['You must have left it in the rain.', 1],
    ['It was fine when it left our warehouse.', 1],
  ])('%s', (reply, times) => {
    expect(found('blame-customer', reply, told)).toHaveLength(times)
  })

  it.each([
    'If you had received our letter, you would have known. That one is on us.',
    'Did you get the new blender?',
    'Have you tried another socket?',
    'You clearly waited far too long for this.',
    'If you have the receipt, send me a photo of it.',
    'The parcel was on the van when it left here on Monday.',
  ])('none in: %s', reply => {
    expect(found('blame-customer', reply, told)).toEqual([])
  })

  it('makes them stand alone', () => {
    expect(found('condescension', 'No one else has had a problem with it.', told)).toHaveLength(1)
    expect(
      found('condescension', 'Nobody else has reported it, so I’m opening one here myself.', told),
    ).toEqual([])
  })
})

it.each(['You’d have to take it up with the manufacturer.', 'You’d better call the supplier.'])(
  'sends them elsewhere: %s',
  reply => {
    expect(found('run-around', reply, 'My lamp came broken.')).toHaveLength(1)
  },
)

it('puts a dent on the courier', () => {
  expect(
    found('blame-third-party', 'The courier is responsible for the dent.', 'It came dented.'),
  ).toHaveLength(1)
})

describe('a busy day', () => {
  const busy = 'Due to a high volume of calls our lines are busy. Someone will be in touch shortly.'

  it('is no reason for a fee', () => {
    expect(found('missing-cause', busy, 'Why did you charge me £25 twice? That is wrong.')).toHaveLength(1)
  })

  it('is one for a wait', () => {
    expect(found('missing-cause', busy, 'Why is nobody answering the phone? This is awful.')).toEqual([])
  })
})
