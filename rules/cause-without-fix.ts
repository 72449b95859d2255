import { type Cause, causesOf } from '../src/reading/causes/causes.js'
import { ownActsOf } from '../src/reading/causes/own-acts.js'
import { refusalsOf } from '../src/reading/causes/refusals.js'
import { whysOf } from '../src/reading/causes/whys.js'
import { complaintOf } from '../src/reading/problems/complaint.js'
import type { Reading } from '../src/reading/reading.js'
import { ask, type Context, defineRule, type Examples, isWithin, quote, type Span } from '../src/rule.js'

/** "Why does it log me out?" and nothing else told: the cause is the answer. */
function asksOnlyWhy({ customer, basis }: Context): boolean {
  if (customer === undefined) return false
  const why = whysOf(customer).find(({ kind }) => kind === 'asked')
  const sentence = why && customer.prose.sentenceAt(why.span)
  if (sentence === undefined) return false
  return basis.problem.evidence.every(({ span }) => isWithin(span, sentence.span))
}

/** The first cause of the failure; a refusal's reason is none. */
function causeOf(draft: Reading): Cause | undefined {
  const causes = causesOf(draft.prose)
  if (causes.length === 0) return undefined
  const refused = new Set(refusalsOf(draft).map(({ sentence }) => sentence))
  const { body } = draft.prose
  const explainsNo = ({ sentence }: Cause): boolean =>
    refused.has(sentence) || body.some((other, i) => refused.has(other) && body[i + 1] === sentence)
  return causes.find(cause => !explainsNo(cause))
}

/** Whether anything is done, promised or asked for. "It comes from the foam we took in March" is none of these. */
function movesOn({ draft, channel }: Context, cause: Cause): boolean {
  const plans = new Set(
    draft.promises
      .filter(
        ({ kind, span }) => kind === 'scheduled' && cause.span.start < span.end && span.end <= cause.span.end,
      )
      .map(({ span }) => span),
  )
  const isPast = (span: Span): boolean => plans.has(span) || isWithin(span, cause.span)
  return (
    draft.times.some(({ kind, sentence }) => kind === 'concrete' && sentence !== cause.sentence) ||
    draft.steps(channel).some(({ kind, span }) => kind === 'concrete' && !isPast(span)) ||
    ownActsOf(draft).some(({ kind, span }) => kind !== 'hands on' && !isPast(span))
  )
}

export default defineRule({
  id: 'cause-without-fix',
  category: 'action',
  severity: 'error',
  weight: 8,
  summary: 'Flags a reply that explains why it happened and never says how it is put right.',
  why: 'A reason gives nothing back: they still stand where they stood when they wrote.',
  sources: [
    'Lewicki, Polin & Lount (2016), Negotiation and Conflict Management Research: an offer of repair outweighs an explanation',
    'A meta-analysis of satisfaction with complaint handling in services, JAMS, doi 10.1007/s11747-009-0155-z',
  ],
  skip(context) {
    const { facts, thread } = context
    if (!facts.problem) return 'no failure is reported'
    if (thread.turns.some(({ from, reading }) => from === 'agent' && ownActsOf(reading).length > 0))
      return 'an earlier reply says what is done'
    if (asksOnlyWhy(context)) return 'the customer asked only why'
    return undefined
  },
  *check(context) {
    const { draft, customer, basis } = context
    const cause = causeOf(draft)
    if (cause === undefined || movesOn(context, cause)) return
    const told = complaintOf(customer, basis)
    const why = quote(draft.prose.slice(cause.span), 40)
    yield {
      span: cause.span,
      message: 'This is the why. Say next how it is put right, and by when.',
      confidence: Math.min(0.85, basis.problem.confidence),
      evidence: told,
      suggestions: [
        ask(
          told === undefined || customer === undefined
            ? `${why} is the why. What do you do about it now?`
            : `${why} is the why. They wrote ${quote(customer.prose.slice(told), 40)}: what happens with that now?`,
        ),
      ],
    }
  },
})

export const examples: Examples = [
  {
    customer: 'My parcel is a week late.',
    reply: 'The delay ⟦was caused by a strike at the port⟧.',
  },
  {
    customer: 'The app logged me out and lost my draft.',
    reply: 'This ⟦happens because the session expires after an hour⟧.',
  },
  {
    customer: 'I was double charged for the museum.',
    reply: 'The page reloaded while the bank was answering, ⟦which is why you saw two charges⟧.',
  },
  {
    customer: 'The table top is scratched all over.',
    reply: 'Scratches like this ⟦come from the foam we switched to in March⟧.',
  },
  {
    customer: 'Our heating has been off since Sunday!',
    reply: 'I’m sorry you are cold. It is off ⟦because of a burst main in Elm Road⟧.',
  },
  {
    customer: 'My parcel is a week late.',
    reply: 'A strike at the port held it. I’ve had it moved to a lorry and it reaches you on Friday.',
  },
  {
    customer: 'Why does it log me out?',
    reply: 'This happens because the session ends after an hour.',
  },
  {
    customer: 'I was double charged.',
    reply: 'It went twice because the page reloaded. I’ve sent 48 pounds back to your card.',
  },
  {
    customer: 'The table top is scratched.',
    reply: 'That comes from the foam we switched to in March. A new top leaves us tomorrow.',
  },
  { customer: 'Is the pool open in May?', reply: 'It opens in June because the tiles are being laid.' },
  {
    customer: 'My printer jams on every page.',
    reply: 'It jams because the tray is set to A5. Slide the blue guide to A4 and print again.',
  },
  {
    customer: 'My order never came.',
    reply: 'I’m sorry for the trouble caused by this. I’ll ring the depot at nine tomorrow.',
  },
]
