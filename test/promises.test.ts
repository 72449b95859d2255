import { describe, expect, it } from 'vitest'
import type { Channel } from '../src/finding.js'
import { read } from '../src/prose/prose.js'
import { Reading } from '../src/reading/reading.js'
import { reviewReply } from '../src/review.js'

/** The promises of a reply as "kind: words", an "if" of the customer's before them. */
const promisesIn = (reply: string): string[] =>
  new Reading(read(reply)).promises.map(
    ({ kind, span, conditional }) =>
      `${conditional ? 'if ' : ''}${kind}: ${reply.slice(span.start, span.end).replace(/[.!]$/, '')}`,
  )

/** The first promise of a reply. */
const promiseIn = (reply: string): string => promisesIn(reply)[0] ?? 'none'

describe('who is to keep it', () => {
  const commitmentsIn = (reply: string): string[] =>
    new Reading(read(reply)).commitments.map(
      ({ actor, span }) => `${actor}: ${reply.slice(span.start, span.end).replace(/[.!]$/, '')}`,
    )
  it.each([
    ['I’ve credited the fee; it reaches your card by Friday.', 'company: it reaches your card by Friday'],
    ['I can frame another and post it on Monday.', 'agent: I can frame another and post it on Monday'],
    [
      'Ms Adair from Holt Ltd will meet you at noon.',
      'company: Ms Adair from Holt Ltd will meet you at noon',
    ],
    ['On Monday, it leaves our shop.', 'company: On Monday, it leaves our shop'],
    ['We don’t ship on Sundays; it leaves on Monday.', 'company: it leaves on Monday'],
  ])('%s', (reply, commitment) => {
    expect(commitmentsIn(reply)).toEqual([commitment])
  })

  it.each([
    'Sister Moreau was called to a ward at 10.',
    'Sign out and pick “Drive, 22:14”.',
    'We can’t send the piano on Friday.',
    'The lab made the left lens wrong on 20 February and our check sent it back.',
    'I can’t refund your two seats for Saturday.',
  ])('nobody: %s', reply => {
    expect(commitmentsIn(reply)).toEqual([])
  })
})

describe('what hangs on an event owes no time', () => {
  it.each([
    'If not, I’ll take the other one off as well.',
    'I’ll write to you if that changes.',
    'Should anything else break, I’ll send a spare.',
    'If you spot another stain, I’ll clean it again.',
  ])('%s', reply => {
    expect(reviewReply(reply, { channel: 'email' }).facts.timelineNeeded).toBe(false)
  })

  it('a hoped-for outcome owes one', () => {
    expect(reviewReply('I’ll ring you if it’s found.', { channel: 'email' }).facts.timelineNeeded).toBe(true)
  })
})

describe('what is fixed for a time is due', () => {
  it.each([
    ['The new tiles are set to arrive.', 'scheduled: are set to arrive'],
    ['The ferry is due back on Sunday.', 'scheduled: The ferry is due back on Sunday'],
    [
      'Your lamp reaches your house in Split on Friday.',
      'scheduled: Your lamp reaches your house in Split on Friday',
    ],
  ])('%s', (reply, promise) => {
    expect(promiseIn(reply)).toBe(promise)
  })
})

describe('a promise is somebody who will', () => {
  it.each([
    ['I’ll send a spare strap.', 'future: I’ll send a spare strap'],
    ['Our carpenter will hang the door.', 'future: Our carpenter will hang the door'],
    ['The receptionist will move your lesson.', 'future: The receptionist will move your lesson'],
    ['Our Leeds bench will refit the strap.', 'future: Our Leeds bench will refit the strap'],
    ['Malik will bring the ladder back.', 'future: Malik will bring the ladder back'],
    ['Your deposit will land in your account.', 'future: Your deposit will land in your account'],
    ['The lift will be fixed.', 'future: The lift will be fixed'],
    ['You’ll get a fresh key card.', 'future: You’ll get a fresh key card'],
    ['You’ll be hearing from Ana.', 'future: You’ll be hearing from Ana'],
    ['We’re going to reprint the invitations.', 'future: We’re going to reprint the invitations'],
    ['We’re about to restart the server.', 'future: We’re about to restart the server'],
    ['Will check and call you back.', 'future: Will check and call you back'],
    ['Thanks, will ask the kitchen.', 'future: will ask the kitchen'],
    ['Theyll ring you.', 'future: Theyll ring you'],
    ['We’ll have it seen to.', 'future: We’ll have it seen to'],
    ['We’ll be glad to refund the entry fee.', 'future: We’ll be glad to refund the entry fee'],
  ])('%s', (reply, promise) => {
    expect(promiseIn(reply)).toBe(promise)
  })

  it.each([
    'Our app will show the balance.',
    'The button will beep twice.',
    'Your router will restart.',
    'We will need your meter number.',
    'You will find it under Settings.',
    'I will not charge you.',
    'Our mince pies will surprise you.',
    'We’ll be happy to help.',
    'Our engineer went home ill.',
    'Send the photo so we will know the model.',
    'Any colour will do.',
    'A photo of the label will do, and no form is needed.',
    'Osman framed your print and he’s beaming.',
    'The twins are both asleep and they’re dreaming of your cake.',
    'Wishing your father a speedy recovery.',
    'Sending you both our warmest wishes.',
    'Keeping our fingers crossed for the final.',
    'Ola has the week off and she’s skiing.',
    'The hold-up is due to snow.',
    'Write to this address and your message comes straight to me.',
    'I can see that your till is set to dollars.',
    'I’ve sent your card round to the night shift.',
    'We’ve passed your kind words to Pilar.',
  ])('none: %s', reply => {
    expect(promisesIn(reply)).toEqual([])
  })
})

describe('a promise is what is in hand', () => {
  it.each([
    ['We are checking the tank.', 'progressive: We are checking the tank'],
    ['The garage is fixing that ramp.', 'progressive: The garage is fixing that ramp'],
    ['A manager is ringing you.', 'progressive: A manager is ringing you'],
    ['Your claim is being looked at.', 'progressive: Your claim is being looked at'],
    ['We’re getting the oven seen to.', 'progressive: We’re getting the oven seen to'],
    ['I’m asking the depot.', 'progressive: I’m asking the depot'],
    ['Looking into this for you.', 'progressive: Looking into this for you'],
    ['Passing this on now.', 'progressive: Passing this on now'],
    ['Just checking with the driver.', 'progressive: checking with the driver'],
    ['Am looking into it.', 'progressive: Am looking into it'],
    ['Leave it with me.', 'progressive: Leave it with me'],
    ['More news to follow.', 'progressive: to follow'],
    ['I have escalated the leak.', 'done: I have escalated the leak'],
    ['It has been forwarded to payroll.', 'done: It has been forwarded to payroll'],
    ['I’ve asked Rutger in IT to repair the link.', 'delegated: I’ve asked Rutger in IT to repair the link'],
    ['Have asked the depot to ring you.', 'delegated: Have asked the depot to ring you'],
    ['Let me check the stock.', 'check: Let me check the stock'],
    ['Bear with us while we count the till.', 'check: Bear with us while we count the till'],
    ['We aim to have the heating back.', 'aim: We aim to have the heating back'],
    ['Hoping to get you home tonight.', 'aim: Hoping to get you home tonight'],
    ['We’ll do our best to find your bear.', 'aim: We’ll do our best to find your bear'],
    ['We’re committed to resolving it.', 'aim: We’re committed to resolving it'],
    ['I can refund the second ticket.', 'offer: I can refund the second ticket'],
    ['We are authorised to offer half the fare.', 'offer: We are authorised to offer half the fare'],
  ])('%s', (reply, promise) => {
    expect(promiseIn(reply)).toBe(promise)
  })

  it.each([
    'We are hoping you liked it.',
    'We’re experiencing a fault.',
    'We’re getting a lot of calls.',
    'We’re looking forward to your visit.',
    'Contacting your bank is the quickest way.',
    'Regarding the kettle, we need its serial number.',
    'We hope to have you back with us soon.',
    'We have sent you a DM.',
    'Let me know the street.',
    'Let’s reset the lock.',
    'Have you tried the other socket?',
    'Are you checking the right inbox?',
    'Which one shall I send?',
  ])('none: %s', reply => {
    expect(promisesIn(reply)).toEqual([])
  })
})

describe('a promise is what is due', () => {
  it.each([
    ['It ships on Tuesday.', 'scheduled: It ships on Tuesday'],
    ['The second payment comes off your card.', 'scheduled: The second payment comes off your card'],
    ['A new kayak leaves our Truro shop.', 'scheduled: A new kayak leaves our Truro shop'],
    ['A fresh code is coming to your inbox.', 'scheduled: A fresh code is coming to your inbox'],
    ['Your money’s coming back.', 'scheduled: Your money’s coming back'],
    ['New poles are headed your way.', 'scheduled: are headed your way'],
    ['Plumber’s booked for 7am.', 'scheduled: Plumber’s booked for 7am'],
    ['Expect a call from Priya.', 'scheduled: Expect a call from Priya'],
    ['You should have it on Friday.', 'scheduled: You should have it on Friday'],
    ['The driver should be with you by five.', 'scheduled: The driver should be with you by five'],
    ['Your sofa is in transit.', 'status: in transit'],
    ['It can take up to 3 days.', 'status: can take up to 3'],
  ])('%s', (reply, promise) => {
    expect(promiseIn(reply)).toContain(promise)
  })

  it.each([
    'We open at 9 and close at 5.',
    'Tonight’s run should show whether it works.',
    'You should see a gear icon.',
    'The visit was scheduled for Monday.',
    'DM us so we can take a look.',
  ])('none: %s', reply => {
    expect(promisesIn(reply)).toEqual([])
  })
})

it('hangs on an “if” of the customer’s', () => {
  expect(promiseIn('If the leg wobbles, we’ll post a new one.')).toBe('if future: we’ll post a new one')
  expect(promiseIn('If all goes to plan, your order will ship on Monday.')).toBe(
    'future: your order will ship on Monday',
  )
})

describe('a commitment has its words, who keeps it, and by when', () => {
  it.each([
    ['I’ll ring you by noon.', 'agent', 'I’ll ring you by noon', 'by noon'],
    [
      'Our roofer will be with you on 14 March.',
      'company',
      'Our roofer will be with you on 14 March',
      'on 14 March',
    ],
    [
      'Your fare goes back to your card within 2 days, and then I’ll write.',
      'agent',
      'I’ll write',
      undefined,
    ],
  ])('%s', (reply, actor, words, due) => {
    const commitment = new Reading(read(reply)).commitments.at(-1)
    expect(commitment?.actor).toBe(actor)
    expect(reply.slice(commitment?.span.start, commitment?.span.end).replace(/\.$/, '')).toContain(words)
    expect(commitment?.due && reply.slice(commitment.due.start, commitment.due.end)).toBe(due)
  })
})

describe('a result is owed', () => {
  const owes = (reply: string, channel: Channel, customerMessage: string): boolean =>
    reviewReply(reply, { channel, customerMessage }).facts.timelineNeeded
  const broken = 'My dishwasher is broken and nobody answers.'

  it.each<[string, Channel]>([
    ['DM us the model and we’ll get it sorted.', 'social'],
    ['The garage is fixing that ramp.', 'social'],
    ['We’re working on it.', 'social'],
    ['We hope to have the lift running soon.', 'social'],
    ['I’ve raised it with the fitter.', 'email'],
    ['Let me check the part number.', 'chat'],
    ['I can offer a full refund for the rack.', 'chat'],
  ])('%s (%s)', (reply, channel) => {
    expect(owes(reply, channel, broken)).toBe(true)
  })

  it.each<[string, Channel, string]>([
    ['DM us the model so we can look into it.', 'social', broken],
    ['Which model is it?', 'chat', broken],
    ['We can arrange a call if needed.', 'email', broken],
    [
      'Your suggestion has been forwarded to the design team.',
      'email',
      'Could you add a dark mode to the app?',
    ],
    ['Popping that on our wish list!', 'social', 'You should bring back the lemon flavour.'],
  ])('not: %s (%s)', (reply, channel, customer) => {
    expect(owes(reply, channel, customer)).toBe(false)
  })
})
