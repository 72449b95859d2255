import { tells } from '../src/reading/causes/accounts.js'
import { ownActsOf } from '../src/reading/causes/own-acts.js'
import { type Referral, referralsOf } from '../src/reading/causes/referrals.js'
import { source } from '../src/reading/patterns/source.js'
import type { Reading } from '../src/reading/reading.js'
import { ask, type Context, defineRule, type Examples, quote, type Span } from '../src/rule.js'

/** The customer asked where to go. */
const asksWhere = new RegExp(source`
    \b(?:(?:who|whom) (?:\w+ ){0,3}(?:contact|call|speak|talk|write|email|ask)|
    where (?:\w+ ){0,3}(?:go|send|call|write|complain|report|apply|find|sign|claim)|how (?:do|can|
    could|would|should|to) (?:i |we )?(?:\w+ )?(?:contact|reach|call|get in touch|report|complain|
    submit|file|speak|apply|make a (?:complaint|claim)|claim|return|request)|(?:phone|contact|
    telephone|customer service) (?:number|details|info)|number (?:to call|for)|email address|
    which (?:form|number|department|team|page)|is there (?:a|an) (?:\w+ )?(?:number|email|form|link|
    page))\b
  `)
/** They have been there: "I already called them", "they told me to ask you". */
const beenThere = new RegExp(source`
    \b(?:i|we)(?:'ve| have)? (?:already |just |also )?(?:called|rang|phoned|emailed|contacted|spoke|
    spoken|been on|tried|wrote|written|filled|messaged)\b|\b(?:they|he|she|who) (?:told|said|sent|
    referred|passed) me\b|\bpassed (?:around|from)\b
  `)

const value = /\d|[\u00A3$\u20AC]/

/** A sentence beside the referral that holds news of its own: what happened, a number, a time. */
function answers({ prose, times }: Reading, sentence: Referral['sentence']): boolean {
  return (
    tells(prose, sentence) ||
    value.test(prose.read(sentence.span)) ||
    times.some(time => time.sentence === sentence && time.kind === 'concrete')
  )
}

function triedOf({ customer }: Context): Span | undefined {
  return customer?.prose.body.find(({ span }) => beenThere.test(customer.prose.read(span)))?.span
}

export default defineRule({
  id: 'run-around',
  category: 'action',
  severity: 'error',
  weight: 8,
  summary:
    'Flags a reply that sends the customer to another team, number, site or form for what they asked here.',
  why: 'They start again from nothing, with somebody who has not read a word of it.',
  sources: [
    'Dixon, Freeman & Toman (2010), Harvard Business Review: switching channels and repeating oneself drive customers away',
    'Danziger, Garbarino & Moran (2020), Psychology & Marketing 37(3)',
  ],
  skip({ draft, customer }) {
    if (customer !== undefined && asksWhere.test(customer.prose.folded))
      return 'the customer asked where to go'
    return ownActsOf(draft).length > 0 ? 'the reply says what its own side does' : undefined
  },
  *check(context) {
    const { draft, channel } = context
    const { prose } = draft
    const referrals = referralsOf(prose, channel)
    const [referral] = referrals
    if (referral === undefined) return
    // Beside an answer, or something else to do, the other place is a spare.
    const sent = new Set(referrals.map(({ sentence }) => sentence))
    if (draft.steps(channel).some(({ kind, sentence }) => kind === 'concrete' && !sent.has(sentence))) return
    if (prose.body.some(sentence => !sent.has(sentence) && answers(draft, sentence))) return
    const tried = triedOf(context)
    yield {
      span: referral.span,
      message: 'Do it for them where you can; else say why only they can, and what you have passed on.',
      confidence: channel === 'social' ? 0.7 : 0.8,
      factor: tried === undefined ? 1 : 1.3,
      evidence: tried,
      suggestions: [
        ask(
          `Can you go to ${quote(prose.slice(referral.to), 40)} yourself? If not: why must they, and whom should they ask for?`,
        ),
      ],
    }
  },
})

export const examples: Examples = [
  {
    customer: 'My invoice shows the old address. Please correct it.',
    reply: '⟦You will need to contact our billing department⟧ about that.',
  },
  {
    customer: 'The shower leaks into the room below.',
    reply: '⟦Please fill in the complaint form⟧ on our website.',
  },
  {
    customer: 'I want my money back for the cancelled show.',
    reply: 'For refunds, ⟦call 0800 555 0134⟧ and choose option 4.',
  },
  {
    customer: 'Does the warranty cover the hinge?',
    reply: '⟦Please visit the FAQ⟧ for an answer.',
  },
  {
    customer: 'My parcel is stuck in Leeds. I already called them twice.',
    reply: '⟦You should take this up with the courier⟧.',
  },
  {
    customer: 'The blender is dead after a week.',
    reply: 'Sorry about the blender. ⟦We recommend you contact the manufacturer⟧.',
  },
  {
    customer: 'The app will not start any more.',
    reply: 'Please open the app store and update the app to 4.2.',
  },
  {
    customer: 'My refund is short.',
    reply: 'I’ve sent your photos to Lena in billing; she will email you by 3pm with the refund.',
  },
  { customer: 'The meter sparks.', reply: 'If the meter sparks again, ring 999, then us.' },
  {
    customer: 'The payment hangs.',
    reply: 'Only you can approve the payment: open your bank’s app and tap Allow.',
  },
  {
    customer: 'How long do I have to send it back?',
    reply: 'The answer is 30 days from delivery; the full list is on the returns page if you want it.',
  },
  {
    customer: 'Can I talk to somebody?',
    reply: 'If you’d rather talk, I’m on 0117 555 0134 until six.',
  },
  {
    customer: '@NorthBus the 43 left early again',
    reply: '@ana Sorry about the 43. Please contact us via DM with the stop and the time. ^KL',
  },
  {
    customer: 'Who do I contact about a lost bag?',
    reply: 'Please call our baggage desk on 0800 555 0199.',
  },
  {
    customer: 'My deposit is missing.',
    reply: 'You’ll need to call your bank’s support line, because they hold the trace number.',
  },
]
