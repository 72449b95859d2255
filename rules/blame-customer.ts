import { type Blame, blamesOf } from '../src/reading/causes/blames.js'
import { ask, type Context, defineRule, type Examples, type Proposal, quote } from '../src/rule.js'

const messages: { readonly [K in Blame['kind']]: string } = {
  slip: 'Take the fact off the person: say what it is, then what you do about it.',
  doubt: 'Take their word for it, or say what you checked: this reads as a doubt.',
  reminder: 'Leave out that they were told. Say it again as if for the first time.',
}

function proposalsFor({ kind, span, sentence }: Blame, { draft: { prose } }: Context): Proposal[] {
  const line = quote(prose.slice(sentence.span))
  if (kind === 'doubt') return [ask(`${line}: what do you know yourself, and what do you do about it?`)]
  if (kind === 'slip') return [ask(`${line}: what is the fact without “you”, and what do you do about it?`)]
  // "As you were told, refunds take …": without the clause the sentence stands.
  const rest = /^,\s+(\p{L})/u.exec(prose.text.slice(span.end, sentence.span.end))
  if (rest === null || span.start !== sentence.span.start)
    return [ask(`${line}: how would you put it the first time?`)]
  return [
    {
      kind: 'edit',
      label: `${line}: leave out the reminder.`,
      span: { start: span.start, end: span.end + rest[0].length },
      text: (rest[1] as string).toUpperCase(),
    },
  ]
}

export default defineRule({
  id: 'blame-customer',
  category: 'ownership',
  severity: 'error',
  weight: 8,
  summary: 'Flags words that make the customer the cause, or correct what they did.',
  why: 'Whoever is blamed defends themselves instead of hearing how it will be put right.',
  sources: [
    'Tsiros, Mittal & Ross (2004), Journal of Consumer Research 31(2): whom customers hold responsible shapes satisfaction',
    'Danescu-Niculescu-Mizil et al. (2013), ACL: a computational approach to politeness',
  ],
  *check(context) {
    const { draft, customer, thread, facts } = context
    const wrote = [...thread.messages, ...(customer === undefined ? [] : [customer])]
    const blames = blamesOf(
      draft.prose,
      wrote.map(({ prose }) => prose),
    )
    for (const blame of blames)
      yield {
        span: blame.span,
        message: messages[blame.kind],
        confidence: blame.kind === 'doubt' ? 0.8 : 0.9,
        factor: facts.problem ? 1.3 : 1,
        suggestions: proposalsFor(blame, context),
      }
  },
})

export const examples: Examples = [
  {
    customer: 'You charged me for the gym in May although I left.',
    reply: '⟦You failed to cancel⟧ before the deadline on 28 April.',
  },
  {
    customer: 'The bookcase fell apart on the first day.',
    reply: '⟦You should have read⟧ the instructions first. I’ll send two brackets today.',
  },
  {
    customer: 'I never got my e-ticket for the Leeds match.',
    reply: '⟦You entered the wrong email⟧ when you ordered. I’ve sent the ticket again.',
  },
  {
    customer: 'Your offer said three months free.',
    reply: 'This was due to ⟦your misunderstanding⟧ of the offer.',
  },
  {
    customer: 'There were no shoes in the parcel.',
    reply: '⟦You claim⟧ the box was empty. I’ll ask the depot for the scan weight by noon.',
  },
  {
    customer: 'When does my deposit come back?',
    reply: '⟦As you were already told⟧, deposits take ten days. Yours is due on 14 June.',
    fixed: 'Deposits take ten days. Yours is due on 14 June.',
  },
  {
    customer: 'I was charged a late fee.',
    reply: 'The fee is there because ⟦you did not pay⟧ the March bill in time.',
  },
  {
    customer: 'Where is my crib?',
    reply: 'You should have received it on Monday, and you didn’t; that is down to us.',
  },
  {
    customer: 'Did I set it up wrong?',
    reply: 'You did nothing wrong. The hub dropped its settings last night.',
  },
  {
    customer: 'I think I typed the wrong house number, sorry.',
    reply: 'No harm done. You entered the wrong number, 14, so I’ve made it 41 and the van comes tomorrow.',
  },
  {
    customer: 'I never got the voucher.',
    reply: 'The email on the order ends in .con, so it never arrived. Shall I change that to .com?',
  },
  { reply: 'If you forgot to tag the bag, tell me the seat and I’ll ask the crew in Denver.' },
  { reply: 'You should have been told about the lift before you booked.' },
  { reply: 'None of this was your fault, and the 40 pounds are on their way back.' },
  { reply: 'You can claim the fare back within 28 days; I’ve filled in the train for you.' },
  { reply: 'You didn’t need to return the lamp. Keep it.' },
]
