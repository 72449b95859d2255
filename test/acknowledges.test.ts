import { describe, expect, it } from 'vitest'
import { read } from '../src/prose/prose.js'
import { acknowledgementOf } from '../src/reading/listening/acknowledgement.js'
import { echoesOf, kinshipOf, sharesNumber } from '../src/reading/listening/echoes.js'
import { movesOf } from '../src/reading/listening/moves.js'
import { Reading } from '../src/reading/reading.js'

const likelihood = (customer: string, reply: string, problem: boolean): number =>
  acknowledgementOf(new Reading(read(reply)), new Reading(read(customer)), 'social', problem).likelihood
const acknowledges = (customer: string, reply: string): boolean => likelihood(customer, reply, false) >= 0.5

describe('a public reply that shows its writer read the message', () => {
  it.each([
    // Names the thing, in their words or in kin of them.
    ['My soup arrived stone cold again', 'Sorry your meal got to you like that, Jo!'],
    [
      'Carriage is an oven, no air con since Crewe',
      'Ugh, that train should be cool today. I’ve told the guard.',
    ],
    ['The lad on your till swore at my nan', 'No colleague of ours should ever speak to anyone like that.'],
    ['invoice has the wrong VAT number on it', 'A new invoice with the right VAT number is on its way.'],
    // Answers.
    ['Do the marsh boots come in wide?', 'Yes, up to a 12!'],
    ['when does the rink open on sundays', 'From 10, and last skate is at 4.'],
    ['Is the oat latte dearer than the dairy one?', 'It isn’t any more: same price since June.'],
    ['can I bring my own lock to the depot', 'You can! Anything up to 2 kg fits the rack.'],
    // Asks about the trouble.
    ['my thermostat keeps going blank', 'Did the screen go dark before or after the power cut?'],
    ['the lid on the blender jams every morning', 'Does it jam when the jug is empty too?'],
    // Takes up the joke.
    [
      'your llama mascot just photobombed my proposal',
      'He has never been to a wedding, so he’s angling for an invite 🦙',
    ],
    ['Tell the otter in the logo that I love her', 'She’s blushing under all that fur 😊'],
  ])('%s / %s', (customer, reply) => {
    expect(acknowledges(customer, reply)).toBe(true)
  })
})

describe('a public reply that could answer anything', () => {
  it.each([
    ['My soup arrived stone cold again', 'Hi Jo, please DM us your order number and e-mail address.'],
    [
      'Carriage is an oven, no air con since Crewe',
      'Hi Lee! Sorry about this. Could you DM us so we can look into it?',
    ],
    ['the lad on your till swore at my nan', 'We’re sorry to hear that. Which store was this? ^KB'],
    [
      'my thermostat keeps going blank',
      'Thanks for reaching out! Please send us a private message with your account details.',
    ],
    [
      'Third no-show from your fitters',
      'We apologise for the inconvenience. Our team will contact you shortly.',
    ],
    ['lost my ring in your spa', 'Hi Ana, please fill in the form on our website. Thanks, Pat'],
    ['app ate my playlist', 'Thank you for bringing this to our attention. We have passed it on.'],
    [
      'why was I billed twice',
      'Hello! We understand your frustration. Kindly share your phone number by DM.',
    ],
    ['the lift smells of fish again', 'Please call our customer care team. Regards, Sunil'],
    ['Your driver left my gate open and the dog got out', 'Hi there, can you DM us your postcode?'],
  ])('%s / %s', (customer, reply) => {
    expect(acknowledges(customer, reply)).toBe(false)
  })
})

describe('what each sentence does', () => {
  it.each([
    ['We apologise for the inconvenience.', 'formula'],
    ['Kind regards, Ben', 'formula'],
    ['Could you send us your booking reference?', 'asks-data'],
    ['Which branch did you visit?', 'asks-data'],
    ['Please pop it into a DM.', 'asks-data'],
    ['Please call 0800 555 010.', 'asks-data'],
    ['Did the drum spin at all before it stopped?', 'asks-about'],
    ['Were you able to call back?', 'asks-about'],
    ['We’ve passed this to the depot.', 'sends-on'],
    ['Someone will be in touch.', 'formula'],
    ['The drum is held by four springs.', 'tells'],
    ['We’ve replied to your DM about the springs.', 'tells'],
  ])('%s %s', (reply, move) => {
    expect(movesOf(new Reading(read(reply))).map(moved => moved.move)).toEqual([move])
  })
})

describe('kinship', () => {
  const kin = (reply: string, customer: string): number => kinshipOf(read(reply).words, read(customer))
  it.each([
    ['the curry', 'your dish'],
    ['my suitcase', 'your luggage'],
    ['the nurse', 'our doctor'],
    ['a leaking tap', 'the plumber'],
    ['my cello concert', 'the gig'],
    ['the puppy', 'your dog'],
  ])('%s is kin of %s', (customer, reply) => {
    expect(kin(reply, customer)).toBeGreaterThan(0)
  })
  it('takes the same word for an echo and not for kin', () => {
    expect(kin('the dog', 'the dogs')).toBe(0)
    expect(echoesOf(read('the dog'), read('the dogs'))).toHaveLength(1)
  })
  it('finds none between strangers', () => {
    expect(kin('the cello', 'my suitcase')).toBe(0)
  })
})

it('meets numbers whatever stands around them, and no handle', () => {
  expect(sharesNumber(read('The 17:42 is back'), read('where is the 17:42?!'))).toBe(true)
  expect(sharesNumber(read('@1742 hello'), read('@1742 hello'))).toBe(false)
})

it('takes a smile for listening where nothing went wrong, and there alone', () => {
  const [message, reply] = ['The choir sounded good tonight', 'Glad you had fun with us']
  const gain = (problem: boolean): number =>
    likelihood(message, `${reply} 😊`, problem) - likelihood(message, reply, problem)
  expect(gain(false)).toBeGreaterThan(0.1)
  // Its length counts for next to nothing.
  expect(gain(true)).toBeLessThan(0.01)
})
