/** Names that are words as well: they are never flagged, and never read as those words. */

import { describe, expect, it } from 'vitest'
import { reviewReply } from '../src/review.js'
import type { ReviewOptions } from '../src/settings/options.js'

const customerMessage = 'My parcel never arrived and nobody calls me back. Where is it?'
const review = (draft: string, options: ReviewOptions = {}) =>
  reviewReply(draft, { customerMessage, ...options })
const ids = (draft: string, options?: ReviewOptions): string[] =>
  review(draft, options).findings.map(({ ruleId }) => ruleId)

/** Drafts that hold a name which is a word, each with one that is none in its place: they are judged alike. */
const alike: readonly (readonly [draft: string, name: string, plain: string, options?: ReviewOptions])[] = [
  ['Hi Will, May from our team will call you about the parcel.', 'May', 'Noor', { names: ['May'] }],
  ['Hi Will,\n\nWill, the parcel never left us. I sent it again today.\n\nThanks,\nNoor', 'Will', 'Amir'],
  ['Hi Ana,\n\nMay will ring you about the parcel.\n\nRegards,\nMay', 'May', 'Noor'],
  ['Hi Ana,\n\nI asked May, and the parcel is lost.', 'May', 'Noor', { agentName: 'May Lund' }],
  [
    'Your parcel from Sorry Studios was never collected.',
    'Sorry Studios',
    'Amber Studios',
    { names: ['Sorry Studios'] },
  ],
  ['Hi Grace,\n\nGrace, I found the parcel in Leeds.', 'Grace', 'Nadia'],
  ['Hi Hope,\n\nThe parcel is in Leeds. I ring the depot now, Hope.', 'Hope', 'Nadia'],
  ['The parcel went to Faith. I ring the depot now.', 'Faith', 'Nadia', { customerName: 'Faith Okafor' }],
  [
    'Tomorrow Bank has your parcel. I ring the depot now.',
    'Tomorrow Bank',
    'Northern Bank',
    { names: ['Tomorrow Bank'] },
  ],
  ['Soon Ltd delivers the parcel. I ring them now.', 'Soon Ltd', 'Kern Ltd', { names: ['Soon Ltd'] }],
  [
    'Rest Assured has your parcel. I ring them now.',
    'Rest Assured',
    'Kern Harbour',
    { names: ['Rest Assured'] },
  ],
  ['Hi April,\n\nThe parcel is with April Post. I ring them now.', 'April', 'Nadia'],
  [
    'Dear Ms Friday,\n\nMs Friday, the parcel is in Leeds.',
    'Friday',
    'Okafor',
    { customerName: 'Ms Friday' },
  ],
  ['The parcel is in Leeds. Sunday rings the depot now.', 'Sunday', 'Nadia', { agentName: 'Sunday' }],
]

describe('a name that is a word', () => {
  it.each(alike.map(([draft, name, plain, options = {}]) => ({ draft, name, plain, options })))(
    '$name: $draft',
    ({ draft, name, plain, options }) => {
      const other = review(draft.replaceAll(name, plain), options)
      const own = review(draft, options)
      expect(own.findings.map(({ ruleId }) => ruleId)).toEqual(other.findings.map(({ ruleId }) => ruleId))
      expect(own.facts).toEqual(other.facts)
      expect(own.commitments.length).toBe(other.commitments.length)
      for (const { actual } of own.findings) expect(actual).not.toBe(name)
    },
  )

  it('is no apology', () => {
    const draft = 'Your order from Sorry Studios left on Friday. It is with you on Monday.'
    expect(review(draft).facts.apology).not.toBe('none')
    expect(review(draft, { names: ['Sorry Studios'] }).facts.apology).toBe('none')
  })

  it('is read whole where a shorter one begins it', () => {
    const names = ['Sorry', 'Sorry Soon Ltd', 'Soon']
    expect(ids('Sorry Soon Ltd has your parcel. I ring them now.', { names })).toEqual(
      ids('Amber Kern Ltd has your parcel. I ring them now.'),
    )
  })

  it('is no promise', () => {
    const draft = 'Will, I am sorry that the parcel never arrived.'
    expect(review(draft, { customerName: 'Will' }).commitments).toEqual([])
    expect(review(`Hi Will,\n\n${draft}`).commitments).toEqual([])
  })

  it('is read in the customer’s message and in what was said before, too', () => {
    const options = { customerMessage: 'When will Sorry Studios post it?', names: ['Sorry Studios'] }
    const earlier = [{ from: 'agent', text: 'Sorry Studios has your order.' }] as const
    const plain = { customerMessage: 'When will Amber Studios post it?' }
    expect(ids('It leaves on Friday.', { ...options, earlier })).toEqual(
      ids('It leaves on Friday.', {
        ...plain,
        earlier: [{ from: 'agent', text: 'Amber Studios has your order.' }],
      }),
    )
  })
})

describe('a word that could be a name', () => {
  const people = { customerName: 'Will', agentName: 'May' }

  it.each([
    ['I will send it again in May.', 'in May'],
    ['I will send it again on 3 May.', 'on 3 May'],
    ['I will send it again on May 3.', 'on May 3'],
    ['We expect no delay: I will send it again May 3.', 'May 3'],
  ])('is a month beside a number or “in”: %s', (draft, due) => {
    const [promise] = review(draft, people).commitments
    expect(promise?.due && draft.slice(promise.due.start, promise.due.end)).toBe(due)
  })

  it('is a verb before a pronoun', () => {
    const draft = 'The parcel is lost. Will you tell me your address? May I send it again?'
    expect(review(draft, people).facts).toEqual(review(draft).facts)
    const wish = 'The parcel is lost. Hope this helps.'
    expect(ids(wish, { agentName: 'Hope' })).toEqual(ids(wish))
  })

  it('is no name where an office signs with it', () => {
    const message = 'Account banned for nothing. Please look at it.'
    const draft = 'Hello,\n\nYour account was closed.\n\nRegards,\nAccount Integrity'
    const likelihood = (signed: string) =>
      review(signed, { customerMessage: message }).basis.problem.confidence
    expect(likelihood(draft)).toBe(likelihood(draft.replace('Account Integrity', 'Noor')))
  })

  it('is itself in lower case', () => {
    const draft = 'I will call you on Friday, and may have the parcel by then.'
    expect(review(draft, people)).toEqual(review(draft))
  })
})

describe('names that are given', () => {
  it('may be blank, and are strings', () => {
    expect(review('It left today.', { customerName: '', agentName: ' ' })).toEqual(review('It left today.'))
    expect(() => review('It left today.', { customerName: 3 } as object)).toThrow(TypeError)
  })

  it('do not change the id of a finding', () => {
    const draft = 'Will, as per our policy the parcel was lost.'
    const idsOf = (options: ReviewOptions) =>
      review(draft, options)
        .findings.filter(({ ruleId }) => ruleId === 'passive-voice')
        .map(({ id }) => id)
    expect(idsOf({ customerName: 'Will' })).toEqual(idsOf({}))
  })
})

it('takes a name whole', () => {
  const [finding] = reviewReply('Thank you for choosing Sorry Studios.', {
    names: ['Sorry Studios'],
  }).findings.filter(({ ruleId }) => ruleId === 'canned-phrase')
  expect(finding?.actual).toBe('Thank you for choosing Sorry Studios')
  for (const { edit } of finding?.suggestions ?? [])
    expect(edit?.was ?? 'Sorry Studios').toContain('Sorry Studios')
})

it.each(['Will', 'Can Yilmaz', 'May Will'])('signs as %s', name => {
  const draft = `Hi Ann,\n\nI will send another by Friday.\n\nKind regards,\n${name}\nCustomer Care`
  expect(reviewReply(draft).regions.map(({ kind }) => kind)).toEqual(['greeting', 'sign-off', 'signature'])
})

it.each(['by May', 'by the end of May', 'before May'])(
  'reads “%s” as a time, whoever is called May',
  when => {
    expect(reviewReply(`I will send it ${when}.`, { customerName: 'May' }).facts.timeline).toBe('concrete')
  },
)
