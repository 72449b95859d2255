import { describe, expect, it } from 'vitest'
import { detailsOf } from '../src/reading/questions/details.js'
import { questionsOf } from '../src/reading/questions/questions.js'
import { reviewReply } from '../src/review.js'
import { proseOf } from './drafts.js'

const asked = (text: string): string[] => {
  const prose = proseOf(text)
  return questionsOf(prose).map(({ kind, span }) => `${kind}: ${prose.slice(span)}`)
}

describe('the questions of a message', () => {
  it.each([
    [
      'does it come in XL and will it be restocked',
      ['yes or no: does it come in XL', 'yes or no: will it be restocked'],
    ],
    ['I’d like to know whether pets are allowed.', ['yes or no: I’d like to know whether pets are allowed']],
    ['Love the lamp. also do you do gift wrap', ['yes or no: do you do gift wrap']],
    ['Please confirm the amount.', ['how much: Please confirm the amount']],
    [
      'Please cancel the July order and confirm the date.',
      ['request: Please cancel the July order', 'when: confirm the date'],
    ],
    [
      'how do i turn roaming on, and what’s it going to cost me?',
      ['how: how do i turn roaming on', 'how much: what’s it going to cost me'],
    ],
    [
      'Any idea when it opens? Which door is it?',
      ['when: Any idea when it opens', 'which: Which door is it'],
    ],
    ['I bought it last week can I return it?', ['yes or no: can I return it']],
    ['Do you need a car or can I carry it?', ['yes or no: Do you need a car or can I carry it']],
    ['when can i come, my exam is on the 19th', ['when: when can i come']],
    ['Where is the filter, and who changes it?', ['where: Where is the filter', 'who: who changes it']],
  ])('%s', (text, questions) => {
    expect(asked(text)).toEqual(questions)
  })

  it.each([
    'What kind of company loses a piano?!',
    'Are you serious? Do you even read these?',
    'How are you? Can you help me?',
    'When I press Save, the wheel spins.',
    'The problem is the cable, which is broken.',
    'Let me know if you need anything else.',
    'Do it today. How hard can it be?',
    'Is it in green? Never mind, found it.',
  ])('none in: %s', text => {
    expect(asked(text)).toEqual([])
  })
})

describe('the details of a message', () => {
  it.each([
    ['My order number is 4471.', 'order number: 4471'],
    ['Order AB-4471 came smashed.', 'order number: AB-4471'],
    ['It is booked under Okafor.', 'booking name: Okafor'],
    ['Receipt attached.', 'receipt: Receipt attached'],
    ['Order no. 48213 is late.', 'order number: 48213'],
    ['My reservation is KX48213.', 'booking reference: KX48213'],
    ['I’m at jo@example.com.', 'email address: jo@example.com'],
    ['Ring me on 01632 960144.', 'phone number: 01632 960144'],
    ['Deliver it to 14 Elm Road.', 'address: 14 Elm Road'],
    ['It goes to LS1 4AP.', 'postcode: LS1 4AP'],
    ['My name is Ana Ruiz.', 'name: Ana Ruiz'],
    ['I bought it on 3 March.', 'date of purchase: 3 March'],
    ['Serial number: HK22-9981.', 'serial number: HK22-9981'],
    ['Photo attached.', 'photo: Photo attached'],
    ['It is Firefox.', 'browser: Firefox'],
    ['It is on Windows 11.', 'operating system: Windows 11'],
  ])('%s', (text, detail) => {
    const prose = proseOf(text)
    expect(detailsOf(prose).map(({ kind, span }) => `${kind}: ${prose.slice(span)}`)).toEqual([detail])
  })

  it.each([
    'Order 501-XXXXXXX is late.',
    'The photo won’t attach.',
    'I want to order 1200 of them.',
    'This is bad service.',
    'I have the order number.',
  ])('none in: %s', text => {
    expect(detailsOf(proseOf(text))).toEqual([])
  })

  it('are known from an earlier message too', () => {
    const { findings } = reviewReply('Could you give me your order number?', {
      customerMessage: 'Any news?',
      earlier: [
        { from: 'customer', text: 'Order 48213 came with a dead battery.' },
        { from: 'agent', text: 'I’ll ask the depot.' },
      ],
    })
    const known = findings.filter(({ ruleId }) => ruleId === 'asks-known-info')
    expect(known.map(({ actual }) => actual)).toEqual(['your order number'])
    expect(known[0]?.evidence).toBeUndefined()
    expect(known[0]?.suggestions[0]?.label).toContain('Earlier they wrote “Order 48213')
  })
})

it('reports each open question by its own words', () => {
  const { findings } = reviewReply('Thank you for your interest in our range, Sam.', {
    customerMessage: 'does it come in XL and will it be restocked',
  })
  const open = findings.filter(({ ruleId }) => ruleId === 'unanswered-question')
  expect(open.map(({ evidence }) => evidence?.text)).toEqual(['does it come in XL', 'will it be restocked'])
  expect(new Set(open.map(({ id }) => id)).size).toBe(2)
})

describe('whether a draft answers', () => {
  const open = (customerMessage: string, reply: string): (string | undefined)[] =>
    reviewReply(reply, { customerMessage, channel: 'email' })
      .findings.filter(({ ruleId }) => ruleId === 'unanswered-question')
      .map(({ evidence }) => evidence?.text)

  it.each([
    [
      'When do you open on Good Friday? And can I bring my dog?',
      'We open at 10 on Good Friday. The Easter menu is on our website: https://example.com/menu',
      ['can I bring my dog'],
    ],
    [
      'How much is a family ticket and where do I park?',
      'A family ticket is £32 for two adults and three children. Under threes come in free.',
      ['where do I park'],
    ],
    [
      'hiya do you repair zips and how long does it take',
      'We do repair zips, £12 for a jacket. Bring it in any day but Monday.',
      ['how long does it take'],
    ],
    [
      'Does the plan include roaming in Spain, and can I keep my number?',
      'Yes, Spain is included, up to 20GB a month. I will let you know when your SIM leaves us.',
      ['can I keep my number'],
    ],
    [
      'Can we pay for the hall monthly, and do we pay for the kitchen too?',
      'Yes, you can pay for the hall monthly, and that costs nothing more. Shall I send you the form?',
      ['do we pay for the kitchen too'],
    ],
    [
      'Why was I charged a £25 overdraft fee? And can you take it off?',
      'We are currently experiencing high volumes. One of our agents will get back to you as soon as possible.',
      ['can you take it off'],
    ],
  ])('%s → %s', (customer, reply, left) => {
    expect(open(customer, reply)).toEqual(left)
  })

  it.each([
    ['Where do I renew and what does it cost?', 'Use https://example.com/renew, it costs £9 a year.'],
    ['Where do I change my plan, and how much is the big one?', 'It’s £30, under Settings on our website.'],
    ['Does the pump fit the old hose?', 'I’ve asked the maker and will get back to you on Tuesday.'],
    [
      'How much is a family ticket and where do I park?',
      'A family ticket is £32. There is a car park behind the museum.',
    ],
    [
      'does the phone case fit the 13 mini? and what colours does it come in',
      'Yes, it fits the 13 mini. Navy, sand and black.',
    ],
  ])('%s → %s: all of it', (customer, reply) => {
    expect(open(customer, reply)).toEqual([])
  })
})

describe('asking for what was given', () => {
  const asked = (customerMessage: string, reply: string): string[] =>
    reviewReply(reply, { customerMessage, channel: 'email' })
      .findings.filter(({ ruleId }) => ruleId === 'asks-known-info')
      .map(({ actual, evidence }) => `${actual}: ${evidence?.text}`)

  it.each([
    ['It died. I bought it on 3 May.', 'When did you buy it?', 'When did you buy it: 3 May'],
    ['Order 4471 came smashed.', 'What is the order number?', 'the order number: 4471'],
    ['We stay two nights.', 'How many nights are you staying?', 'How many nights are: two'],
    ['Flight BA418 was late.', 'Which flight were you on?', 'Which flight were you: BA418'],
    ['I was in your Park Row shop.', 'Which shop was it?', 'Which shop was it: Park Row'],
    ['Tram 66 drove past me.', 'Please send me the tram number.', 'the tram number: 66'],
    [
      'My membership no is 88213.',
      'Please send me your postcode and membership number.',
      'membership number: 88213',
    ],
    [
      'Ring me on 01632 960144.',
      'Which number can I ring you on?',
      'Which number can I ring you on: 01632 960144',
    ],
  ])('%s %s', (customer, reply, found) => {
    expect(asked(customer, reply)).toEqual([found])
  })

  it.each([
    ['It died after a week.', 'When did you buy it?'],
    ['We stay for a while.', 'How many nights are you staying?'],
    ['I was in your shop.', 'Which shop was it?'],
    ['Tram 66 drove past me.', 'Was tram 66 the one to the harbour?'],
    ['I have two children.', 'How many rooms do you need?'],
  ])('%s %s: new', (customer, reply) => {
    expect(asked(customer, reply)).toEqual([])
  })
})
