/** The edits that rules offer: words of theirs told back, passives turned round, phrases cut. */

import { describe, expect, it } from 'vitest'
import { applyAll } from '../src/apply.js'
import { read } from '../src/prose/prose.js'
import { retold } from '../src/reading/problems/retold.js'
import { Reading } from '../src/reading/reading.js'
import { edited, review } from './drafts.js'

/** The first sentence of a message, told back. */
function toldBack(message: string): string | undefined {
  const customer = new Reading(read(message))
  const [sentence] = customer.prose.body
  return sentence === undefined ? undefined : retold(customer, sentence.span, true)?.clause
}

describe('what the customer tells, told back', () => {
  it.each([
    ['My kayak never arrived.', 'your kayak never arrived'],
    ['Our boiler has been off since Friday!!', 'your boiler has been off since Friday'],
    ['You charged me twice for May!', 'we charged you twice for May'],
    ['Your driver left the cello in the rain.', 'our driver left the cello in the rain'],
    ['I still haven’t got my deposit back.', 'you still haven’t got your deposit back'],
    ['Hi, I was double charged for the museum.', 'you were double charged for the museum'],
    ['Nobody came and I waited in all day.', 'nobody came and you waited in all day'],
    ['the screen was cracked 😡', 'the screen was cracked'],
    ['Been on hold for an hour', 'you’ve been on hold for an hour'],
    ['no signal in Hove since nine', 'you’ve had no signal in Hove since nine'],
    ['Its been 3 weeks.', 'it’s been 3 weeks'],
    ['The hinge on my wardrobe snapped.', 'the hinge on your wardrobe snapped'],
    [
      'We are having trouble with the payroll export, which is odd.',
      'you are having trouble with the payroll export',
    ],
    [
      'Two of my guests were charged for my minibar today.',
      'two of your guests were charged for your minibar',
    ],
    ['app keeps logging me out', 'the app keeps logging you out'],
  ])('%s', (message, clause) => expect(toldBack(message)).toBe(clause))

  it.each([
    // Asked, wished, felt, supposed, done by themselves.
    'Where is my kayak?',
    'I need my deposit back.',
    'I am so angry about the deposit.',
    'If it breaks again I want my money back.',
    'I sent the form on Monday.',
    'I think the valve is broken.',
    // Another day makes it untrue, or its words are not for a reply.
    'My kayak was stolen yesterday from your rack.',
    'Your courier is a bloody liar.',
    'this is STILL not FIXED',
    'u charged me twice',
    // Who did it is left out; the promise without its breach; a time without its day; one part of a contrast.
    '@airline lost my bag again.',
    'You promised my refund by Monday.',
    'The tap leaks since this morning.',
    'I ordered blue, and you sent me a red scarf.',
    // Asides, hedges, refusals, and words that change no person.
    'My order is late and you don’t care.',
    'The charger is missing or I have lost it.',
    'You won’t let me cancel.',
    'Mine never came.',
    'Your code don’t work.',
    'My order is late and, worse, it’s the wrong one.',
    'Still not fixed',
    // It hangs on what was said before.
    'They never came.',
    'It broke again.',
    // Two sentences without a stop; a name that has a person in it; either "we" or "us".
    'my phone died i called you three times i got nothing',
    'I’m having trouble with My Sky.',
    'The clerk said you failed to deliver it.',
  ])('not: %s', message => expect(toldBack(message)).toBeUndefined())
})

describe('a hollow apology', () => {
  const named = (reply: string): string | undefined => {
    const one = { reply, customer: 'My lamp arrived broken.' }
    const finding = review(one).findings.find(({ ruleId }) => ruleId === 'hollow-apology')
    return finding && edited(reply, finding)
  }

  it.each([
    [
      'I am sorry. A new one reaches you by noon.',
      'I am sorry your lamp arrived broken. A new one reaches you by noon.',
    ],
    ['Sorry! Which colour was it?', 'Sorry your lamp arrived broken! Which colour was it?'],
    ['We apologise for any inconvenience.', 'We apologise that your lamp arrived broken.'],
    ['Our apologies for this.', 'We’re sorry your lamp arrived broken.'],
  ])('%s', (reply, mended) => expect(named(reply)).toBe(mended))

  it.each([
    'If the next one breaks too, we are sorry.',
    'Please accept my apologies for the inconvenience and for the delay in my reply.',
  ])('not: %s', reply => expect(named(reply)).toBeUndefined())
})

/** A draft with every passive turned round that can be. */
function turned(reply: string): string {
  const edits = review({ reply }).findings.flatMap(({ ruleId, suggestions }) =>
    ruleId === 'passive-voice' ? suggestions.filter(({ kind }) => kind === 'edit') : [],
  )
  return applyAll(reply, edits)
}

describe('a passive', () => {
  it.each([
    [
      'Your claim has been escalated to our surveyor and is being reviewed today.',
      'We have escalated your claim to our surveyor and are reviewing it today.',
    ],
    [
      'Your refund was processed on 3 May and sent to your bank.',
      'We processed your refund on 3 May and sent it to your bank.',
    ],
    ['Both chairs will be inspected and shipped.', 'We will inspect both chairs and ship them.'],
    ['You get a mail once the refund has been issued.', 'You get a mail once we have issued the refund.'],
    [
      'While the claim is being reviewed, you can use the spare key.',
      'While we are reviewing the claim, you can use the spare key.',
    ],
    ['I’ll make sure that this is handled by noon.', 'I’ll make sure that we handle this by noon.'],
    ['Your card wasn’t charged.', 'We didn’t charge your card.'],
    ['You should have been told about the lift.', 'We should have told you about the lift.'],
    ['The fee should not have been charged.', 'We should not have charged the fee.'],
    ['The form can be found under Help.', 'You can find the form under Help.'],
    ['The lockers can be booked until ten.', 'You can book the lockers until ten.'],
    ['Customers were notified on Friday.', 'We notified customers on Friday.'],
    ['Your bag will be inspected by our agent at noon.', 'Our agent will inspect your bag at noon.'],
    ['A fee was incorrectly applied to your bill.', 'We incorrectly applied a fee to your bill.'],
    [
      'Your claim was reviewed on Monday and has no gaps.',
      'We reviewed your claim on Monday, and it has no gaps.',
    ],
    [
      'Your street was blocked by parked cars on two of those days.',
      'Parked cars blocked your street on two of those days.',
    ],
    ['Your daughter was added and the form is here.', 'We added your daughter, and the form is here.'],
    ['Delivery dates cannot be guaranteed.', 'We cannot guarantee delivery dates.'],
    ['A fault has been raised with the lift firm.', 'We have raised a fault with the lift firm.'],
    ['The delay was caused by a fault in our printer.', 'A fault in our printer caused the delay.'],
    [
      'The trains were held up by snow on the line at York this morning.',
      'Snow on the line at York held up the trains this morning.',
    ],
    ['It was held up by roadworks.', 'Roadworks held it up.'],
    ['The route is set by the council.', 'The council sets the route.'],
    ['Your order is being shipped by our depot.', 'Our depot is shipping your order.'],
    ['By default it’s paid by the recipient.', 'By default the recipient pays it.'],
    [
      'Unfortunately your flight’s been delayed by the late arrival of the inbound aircraft.',
      'Unfortunately the late arrival of the inbound aircraft has delayed your flight.',
    ],
    [
      'I’ve added a note, and it will be looked at by our product folks on Monday.',
      'I’ve added a note, and our product folks will look at it on Monday.',
    ],
    [
      'Claims for damaged items must be submitted by the sender.',
      'The sender must submit claims for damaged items.',
    ],
  ])('%s', (reply, active) => expect(turned(reply)).toBe(active))

  it.each([
    // Who did it is not plain: the customer, a courier, a bank.
    'Send it back once the app has been updated.',
    'The parcel was delivered on Monday.',
    'The cheque was cashed on Monday.',
    'I’ve been told that it is lost.',
    'We have been sent the wrong label.',
    'Your details were shared with us by DHL.',
    'Your post was reported by 12 users.',
    'You were charged a second time by your bank.',
    'Your parcel was left by the back door.',
    'Your documents were checked by the time you called.',
    'Your parcel was delayed by two days.',
    'Your parcel was delayed by a week.',
    'The lid was damaged by accident.',
    'The return request was raised on Monday.',
    'The list is run by an agency and it wasn’t updated.',
    'The leak was reported to the purser on Monday.',
    'Her report will be read by our team and a decision made on Monday.',
    'The jacket was ordered on Monday.',
    'The lamp must be sent back within seven days.',
    'DHL told me that your parcel was sent to Leeds.',
    'I’ve asked PayPal to return the money. Your account will be credited by Friday.',
    // Something else goes on with the subject.
    'You will be refunded, as will your wife.',
    'The parcel and the letter, which was sent on Monday, are here.',
    // The words before it are more than a subject.
    'The desk confirmed the refund was issued.',
    'Was the box shipped on Monday?',
  ])('not: %s', reply => expect(turned(reply)).toBe(reply))
})

describe('a stock phrase', () => {
  const cut = (reply: string): string | undefined => {
    const finding = review({ reply }).findings.find(({ ruleId }) => ruleId === 'canned-phrase')
    return finding && edited(reply, finding)
  }

  it.each([
    [
      'I can ring you at your convenience to go through the lease.',
      'I can ring you to go through the lease.',
    ],
    ['For your convenience, we can also post the lease.', 'We can also post the lease.'],
    [
      'Send me the lease by Friday and I would be happy to assist you further.',
      'Send me the lease by Friday.',
    ],
    [
      'The snag list has four items, and we look forward to hearing from you.',
      'The snag list has four items.',
    ],
    ['Please do not hesitate to contact us at 01632 960144.', 'Please contact us at 01632 960144.'],
    ['I assure you that the lift is safe.', 'The lift is safe.'],
    ['Feel free to reach out to us at 01632 960144.', 'Reach out to us at 01632 960144.'],
    [
      'Thanks for getting in touch, and I’ve moved your lesson to room four.',
      'I’ve moved your lesson to room four.',
    ],
    ['Could you send the lease so that we can assist you further?', 'Could you send the lease?'],
    ['Thank you for your email about the lease. The lease ends on 3 May.', 'The lease ends on 3 May.'],
    ['Your lease ends on 3 May. Thanks for sharing, Bo.', 'Your lease ends on 3 May.'],
    [
      'We truly value your feedback, as it helps us to continually improve our services. The lease ends on 3 May.',
      'The lease ends on 3 May.',
    ],
  ])('%s', (reply, rest) => expect(cut(reply)).toBe(rest))

  it.each([
    // What is left would hang in the air, or lose a condition, a deed or a second part.
    'I assure you that we take safety seriously and that the call has been traced.',
    'I assure you of a refund by Friday.',
    'Please could you, at your convenience, send me a photo?',
    'I have escalated this to the relevant team.',
    'Thanks for waiting, Leo. The lift is safe.',
    'Thanks for reporting this. It is safe now.',
    'The refund was given not because the lamp was faulty but as a gesture of goodwill.',
    'Don’t hesitate to send it back.',
    'The sofa is at your convenience.',
    'If you need the lift key, we would be happy to help.',
    'Tell me your name, your street and we’ll look into it.',
  ])('not: %s', reply =>
    expect([reply, undefined, 'Please could you send me a photo?']).toContain(cut(reply)),
  )

  it.each([
    ['However, I assure you that the glass is safe.', 'However, the glass is safe.'],
    ['The glass is thick, and I assure you that it is safe.', 'The glass is thick, and it is safe.'],
  ])('%s goes on in lower case', (reply, rest) => expect(cut(reply)).toBe(rest))
})
