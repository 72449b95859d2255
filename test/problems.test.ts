/** Whether a customer's message reports a failure, and in which words. */

import { describe, expect, it } from 'vitest'
import type { Channel } from '../src/finding.js'
import { read } from '../src/prose/prose.js'
import { problemOf } from '../src/reading/problems/problems.js'
import { reviewReply } from '../src/review.js'

const likelihoodOf = (message: string, channel: Channel): number =>
  problemOf(read(message), channel).likelihood
const underlined = (message: string, channel: Channel): string[] =>
  problemOf(read(message), channel).evidence.map(({ start, end }) => message.slice(start, end))

type Messages = readonly (readonly [channel: Channel, message: string])[]

function reports(messages: Messages): void {
  it.each(messages)('%s: %s', (channel, message) => {
    expect(likelihoodOf(message, channel)).toBeGreaterThanOrEqual(0.5)
  })
}

function reportsNothing(messages: Messages): void {
  it.each(messages)('%s: %s', (channel, message) => {
    expect(likelihoodOf(message, channel)).toBeLessThan(0.5)
  })
}

describe('a failure', () => {
  describe('in plain words', () =>
    reports([
      ['email', 'My lamp never arrived.'],
      ['chat', 'my lamp never arrived'],
      ['social', '@LampHouse my lamp never arrived'],
      ['email', 'The dishwasher you fitted on Friday leaks.'],
      ['chat', 'the courier says he rang the bell. he did not, i was sat by the door'],
      ['social', '@bankofwest your ATM just swallowed my card and it’s Sunday'],
      ['social', '@mobileco it’s been 9 days. where’s my sim'],
      ['chat', 'app takes money then says payment failed'],
      ['chat', 'half the screws are missing from the bag'],
      ['email', 'Since the move to the new portal my staff cannot see their rotas.'],
      ['email', 'I told you in May that my aunt had died, and a bill came for her. How could you send that?'],
      ['email', 'Your letter threatens my mother with bailiffs.'],
      ['email', 'I was promised a call on Monday about the boiler. It is Thursday.'],
      ['email', 'I have now written to you four times about the leak above my bathroom.'],
    ]))

  describe('told without a word for it', () =>
    reports([
      ['social', '@metroline another morning, another 7.42 that doesn’t exist'],
      ['social', '@parcelgo you delivered my nan’s birthday present to a skip'],
      ['social', '@voltcharge every charger at Fleet services is out. Every single one'],
      ['social', '@Shoply your app signed me out and ate my basket'],
      ['social', '@waterco tap’s been running yellow since Thursday'],
      ['social', '@CinePlex projector died twenty minutes from the end. We got vouchers for popcorn.'],
      ['social', '@FurniLand 4 deliveries, 4 wrong sofas'],
      ['social', '@theatrebox charged a £6 booking fee per ticket. per ticket.'],
      ['social', 'Been stood at stop 14 since 8, two ghost buses @CityLink'],
      ['social', '@MailCo “sorry we missed you” I WAS SAT IN THE WINDOW'],
      ['chat', 'technician came, looked, went away. tv same'],
      ['chat', 'you people closed my ticket without doing anything'],
    ]))

  describe('as what was agreed, and then what came', () =>
    reports([
      ['social', '@brightbroadband paying for 100 meg, getting 6'],
      ['social', '@luxhotel asked for a quiet room, given one above the nightclub'],
      ['social', '@kebabking asked for no onion. It was all onion'],
      ['social', '@homefix engineer booked 8-12. It’s 3pm. I’ve used a day’s holiday for this'],
      ['social', '@GardenBox you sent me tulips. I ordered turf.'],
      ['email', 'I paid 38 dollars extra for a window seat. I got a wall.'],
      ['chat', 'paid for express and it’s coming in 9 days'],
      ['email', 'The tap fittings you sent are one inch, I ordered an inch and a half.'],
      ['email', 'Our order of forty mugs came with the old logo on it.'],
      ['chat', 'ordered two large, got one small'],
    ]))

  describe('as a question', () =>
    reports([
      ['social', 'why does your checkout keep asking me to log in when I’m logged in @Trendly'],
      ['social', '@airwave is there a reason I’ve had one bar of signal all week?'],
      ['social', '@FitHub how do I cancel?? Been emailing for a month and crickets'],
      ['social', '@WestAir why was I bumped when I booked in March'],
      ['social', '@gasright smart meter screen’s been blank for weeks, who do I ring'],
      ['chat', 'where is my refund?'],
      ['chat', 'when will someone call me back?'],
      ['email', 'Why has my premium gone up when I have made no claim?'],
      ['social', 'any idea when the lifts at Holt station will be fixed @metroline'],
      ['chat', 'how many times do i have to send the same document'],
      ['social', '@NewsNow why do I see adverts on the paid plan????'],
      ['chat', 'yes i reset the router. twice. like i said.'],
    ]))

  describe('in praise that is not meant', () =>
    reports([
      ['social', '@gamesforge lost 60 hours of progress after your patch, thanks'],
      ['social', '40 minutes on the phone and then a dead line. Superb, @talkbank'],
      ['social', 'no hot food on a four hour train. class. @RailWest'],
      ['social', '@QuickJet great, another delay'],
      ['social', 'Love being charged for a bag that’s still in Madrid @SkyJet'],
      ['social', '@FurniLand so the table has three legs. Great quality guys 👏'],
      ['social', 'Nothing like a cold shower at 6am @luxhotel 🙄'],
      ['social', '@Shoply thanks for cancelling my order without telling me'],
      ['social', '@CarHireCo they want €300 for a scratch that was there. lovely'],
      ['social', 'Brilliant work @railnorth, you left a full platform behind'],
    ]))
})

describe('no failure', () => {
  describe('in a word that is a thing here and a fault elsewhere', () =>
    reportsNothing([
      ['email', 'The boy on your Saturday stall kept a loaf back for us. Thank you!'],
      ['social', 'Lovely to see your stall at the fair, the quince jam was great.'],
    ]))

  describe('in a question about terms, prices, ways, stock or news', () =>
    reportsNothing([
      ['email', 'I live in Oslo. How could you send a piano to Norway, by road or by sea?'],
      ['social', '@metroline do day tickets work on the night bus'],
      ['social', '@AirNova whats the weight limit for a pram'],
      ['social', '@railnorth is there a replacement bus if the strike goes ahead'],
      ['social', '@SkiBus is the 7am coach still leaving from the arena tomorrow??'],
      ['social', '@telcoX what’s the charge if I go over my data'],
      ['social', '@VetPlan do you cover dental for older cats'],
      ['social', '@bankofwest can I pay a cheque in through the app?'],
      ['chat', 'how many days to return if it doesnt fit'],
      ['chat', 'does warranty cover screen damage'],
      ['chat', 'will i have no signal while the number moves over'],
      ['chat', 'if i cancel my cab is there a charge?'],
      ['email', 'Could you tell me whether the damaged goods cover applies to second-hand furniture?'],
      ['email', 'What is your policy on late arrivals? Our flight lands at 23.50.'],
      ['email', 'We would need twelve more licences. Is there any downtime when they are added?'],
      ['email', 'What would I pay at night, and is there an exit fee? I don’t have the car yet.'],
    ]))

  describe('in a wish or an errand', () =>
    reportsNothing([
      ['social', '@gymco would be ace if you opened at 5 on weekdays'],
      ['social', '@StreamX please get more Korean dramas'],
      ['chat', 'can it come on saturday instead'],
      ['chat', 'i dont need it anymore please cancel'],
      ['chat', 'how do i add gst number'],
      ['email', 'Please change the delivery address for order 4412 to our new office.'],
      ['email', 'Could you send me a copy of the invoice for March? Our accountant needs it.'],
      ['email', 'I’d like to cancel my subscription at the end of the month as we are moving abroad.'],
      ['social', '@quicknote any plans for a dark mode?'],
      ['chat', 'i will be late home, can he leave it with security'],
    ]))

  describe('in praise that is meant', () =>
    reportsNothing([
      ['social', '@KlipCam loving the new night mode, shot the whole wedding on it'],
      ['social', '@voltcharge massive thanks to whoever picked up the phone at 2am, got us home'],
      ['social', '@RailWest lovely guard on the 9.15, made my little boy’s day'],
      ['social', '@OrderUp shoutout to Kemal who climbed six floors with my pizza'],
      ['social', '@waterco thanks for fixing the burst main so fast'],
      ['social', '@MobiNet thank you, that did it!'],
      ['chat', 'ok thats great thank you so much'],
      ['email', 'I just wanted to say how well your fitter left the place. Please pass on our thanks.'],
      ['social', 'Love flying with you @SkyJet, best crew in the air'],
      ['social', '@luxhotel what a view 😍'],
    ]))

  describe('in the customer’s own slip or change of mind', () =>
    reportsNothing([
      ['chat', 'i typed my email wrong when i signed up, my mistake'],
      ['social', '@ShopEasy no need, found it in the spare room. my bad'],
      ['chat', 'I changed my mind, can I return the shoes?'],
      ['email', 'I booked the wrong weekend. Could we move it to the 14th?'],
      ['chat', 'i accidentally ordered two, can you cancel one'],
      ['email', 'The lamp is lovely but the green is not for me. May I send it back?'],
      ['chat', 'i forgot my password, how do i reset it'],
      ['social', '@parcelgo I left my gloves in the shop, are you open tomorrow?'],
    ]))

  describe('in an answer to what was asked', () =>
    reportsNothing([
      ['chat', '9811122233'],
      ['chat', 'my pin code is 560034'],
      ['chat', '12th march 1988'],
      ['chat', 'order number 88120'],
      ['social', '@insureco yes that’s the right policy, ends 4471'],
      ['social', '@talkbank yep that one, ending 2210'],
      ['social', '@gasright sent you the readings just now, 48213'],
      ['social', '@AskPlay I’m using the old console'],
      ['social', '@Shoply size 10 please, my address is 4 Hill Rise'],
      ['email', 'Please find attached the signed contract and a copy of my passport as requested.'],
    ]))
})

describe('the evidence', () => {
  it.each<[Channel, string, string[]]>([
    ['email', 'My lamp never arrived.', ['never arrived']],
    ['chat', 'the screen is cracked and nobody answers', ['cracked', 'nobody answers']],
    ['social', '@FitHub locker room smells, showers cold, third week now', ['smells', 'third week']],
    ['email', 'The boiler broke. It broke on Sunday.', ['broke']],
    ['social', '@FurniLand it has three legs', ['it has three legs']],
  ])('%s: %s', (channel, message, words) => {
    expect(underlined(message, channel)).toEqual(expect.arrayContaining(words))
  })

  it.each([
    'The heating is broken, nobody came, and it is freezing. I am furious, it is a disgrace.',
    'You charged me twice, twice, twice!',
    'my order is late late late and the app is down',
  ])('is at most three places, each once: %s', message => {
    const words = underlined(message, 'chat')
    expect(words.length).toBeGreaterThan(0)
    expect(words.length).toBeLessThanOrEqual(3)
    expect(new Set(words.map(word => word.toLowerCase())).size).toBe(words.length)
  })
})

describe('the complaint that is quoted', () => {
  it.each([
    ['Seriously? The second coat of paint is peeling. Fix this.', 'The second coat of paint is peeling.'],
    [
      'Hi there. I moved in last week. The lift has been broken since then.',
      'The lift has been broken since then.',
    ],
    ['@LampCo hello?? please help!!! The shade fell off.', 'The shade fell off.'],
    ['It leaks! Absolutely ridiculous. Thanks, Ilse', 'It leaks!'],
    [
      'You left the gate open and the hens got out. Seriously?',
      'You left the gate open and the hens got out.',
    ],
  ])('of "%s"', (customerMessage, complaint) => {
    const { findings } = reviewReply('I’ll send someone on Friday.', { customerMessage, channel: 'chat' })
    expect(findings.find(({ ruleId }) => ruleId === 'missing-apology')?.evidence?.text).toBe(complaint)
  })

  it.each([
    'Hello?? Anyone there???',
    '@LampCo please help!!!',
    'Seriously? WTF @LampCo',
    'Unbelievable. Thanks, Ilse',
  ])('is none where only an outcry stands: %s', customerMessage => {
    const { findings } = reviewReply('The van comes at nine.', { customerMessage, channel: 'social' })
    expect(findings.filter(({ evidence }) => evidence !== undefined)).toEqual([])
  })
})

describe('a sign-off takes nothing away', () => {
  it.each(['', '\n\nBest wishes,\nIlse', ' Thanks, Ilse', ' Kind regards, Ilse Bruun', '\n\nCheers\nIlse'])(
    'The mixer smokes.%j',
    signOff => {
      expect(likelihoodOf(`The mixer smokes.${signOff}`, 'email')).toBeGreaterThan(0.8)
    },
  )

  describe('nor do a short telling and a plain verb', () =>
    reports([
      ['email', 'The tap drips.'],
      ['email', 'Your portal logs us out each time we save.'],
      ['social', '@gymco the app kicks me out mid-workout'],
      ['email', 'We had to pay double for the second bag.'],
      ['email', 'You put the wrong street on parcel 8812. Bo'],
      ['social', '@bank had to ring three times to reach anyone'],
    ]))
})

describe('a failure named and not reported', () => {
  describe('as a service, a reason or a case asked about', () =>
    reportsNothing([
      ['chat', 'Do you mend torn wetsuits?'],
      ['chat', 'can you guys replace cracked tiles?'],
      ['chat', 'What happens when a bike gets damaged on the train?'],
      ['email', 'What do you do if a plant dies in the post?'],
      ['chat', 'why did you mute me??'],
      ['chat', 'Why do you need the broken part back?'],
    ]))

  describe('as something ahead', () =>
    reportsNothing([
      ['chat', 'Please cancel my box before I get charged'],
      ['chat', 'please stop my plan before the fee is taken'],
      ['email', 'Could you close my account before the plan renews and I am charged?'],
    ]))

  describe('as the customer’s own doing', () =>
    reportsNothing([
      ['email', 'I cracked the lid myself, do you sell spare lids?'],
      ['email', 'My toddler ripped the cover. Where can I buy another?'],
      ['chat', 'Could I have another fob? I’ve lost mine.'],
    ]))

  describe('as mended, denied or laughed about', () =>
    reportsNothing([
      ['email', 'Thanks for repairing the roof so quickly, it was a disaster before!'],
      ['chat', 'No trouble at all with the new kiln.'],
      ['chat', 'Zero problems with the second-hand lens.'],
      ['chat', 'The error page with the sad goat made us laugh, lovely shop!'],
    ]))

  describe('unless it is told as well', () =>
    reports([
      ['email', 'Thanks for fixing the tap but now the boiler leaks.'],
      ['chat', 'Why did you charge me again??'],
      ['email', 'I cracked a tooth on a stone in your muesli.'],
      ['email', 'No problems at first, then the handle broke off.'],
    ]))
})
