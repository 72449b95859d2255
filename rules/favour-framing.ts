import { keepsItsStep } from '../src/reading/cuts/kept.js'
import { canGo } from '../src/reading/cuts/loss.js'
import { adjunct, type Cut, lead, wholeSentence } from '../src/reading/cuts/ways.js'
import { type Favour, type FavourKind, favoursOf } from '../src/reading/manner/favours.js'
import { complaintOf } from '../src/reading/problems/complaint.js'
import { ask, type Context, defineRule, type Examples, quote } from '../src/rule.js'

const messages: { readonly [K in FavourKind]: string } = {
  gesture: 'They are owed this: give it plainly and say what for.',
  grace: 'Just say what you do: what is owed is no kindness.',
  patience: 'Nobody promised patience. Say how long it takes, or thank them for the wait they had.',
}

const leftOut: { readonly [K in FavourKind]: string } = {
  gesture: 'the rest says what you give',
  grace: 'the rest says what you do',
  patience: 'it asks for something',
}
const asked: { readonly [K in FavourKind]: string } = {
  gesture: 'what is it for, and why is it theirs? Say that.',
  grace: 'what is it for, and why is it theirs? Say that.',
  patience: 'how long will it take, or how long have they waited? Say that.',
}

/** How a favour can go: "as a gesture of goodwill," or "we don’t normally do this, but" leave a sentence that stands. */
function cutOf(context: Context, { kind, span, sentence }: Favour): Cut | undefined {
  const { prose } = context.draft
  if (kind === 'patience') {
    const isAlone = !/[\p{L}\p{N}]/u.test(prose.besides(span, sentence))
    return isAlone && canGo(context, sentence.span) ? wholeSentence(prose, sentence) : undefined
  }
  if (span.start === sentence.span.start) return lead(prose, sentence, span, /^(?:,? but |, )(?=\p{L})/u)
  return kind === 'gesture' && /^(?:as|just|on|out)\b/.test(prose.read(span))
    ? adjunct(prose, sentence, span)
    : undefined
}

export default defineRule({
  id: 'favour-framing',
  category: 'scripted',
  severity: 'warning',
  weight: 3,
  summary: 'Flags what is owed, or ordinary service, told as a kindness, and patience taken for granted.',
  why: 'Calling it generous to put one’s own fault right denies that they had a claim to it.',
  sources: [
    'Orsingher, Valentini & de Angelis (2010), Journal of the Academy of Marketing Science 38(2), meta-analysis: fairness of the outcome leads satisfaction with a complaint',
    'You, Yang, Wang & Deng (2020), Journal of Marketing 84(2): thanks work where there is something to thank for',
  ],
  skip({ customer, facts }) {
    return customer !== undefined && !facts.problem ? 'the customer reports no failure' : undefined
  },
  *check(context) {
    const { draft, customer, channel, basis } = context
    const complaint = complaintOf(customer, basis)
    for (const favour of favoursOf(draft.prose)) {
      // A turn that opens with it comes back from a wait that they have just had.
      if (favour.kind === 'patience' && channel === 'chat' && favour.sentence === draft.prose.body[0])
        continue
      const words = quote(draft.prose.slice(favour.span), 50)
      const cut = cutOf(context, favour)
      const isSafe = cut !== undefined && keepsItsStep(draft, favour.sentence, cut, channel)
      yield {
        span: favour.span,
        message: messages[favour.kind],
        // Whether anything is owed is known only from their message.
        ...(customer === undefined ? { severity: 'info' as const } : {}),
        confidence: favour.kind === 'patience' ? 0.8 : 0.9,
        evidence: complaint,
        suggestions: [
          isSafe
            ? { kind: 'edit', label: `Leave out ${words}: ${leftOut[favour.kind]}.`, ...cut }
            : ask(`${words}: ${asked[favour.kind]}`),
        ],
      }
    }
  },
})

export const examples: Examples = [
  {
    customer: 'You took the 15 pound late fee although I paid on time!',
    reply: '⟦As a one-time courtesy⟧, we will refund the fee today.',
    fixed: 'We will refund the fee today.',
  },
  {
    customer: 'The blender’s jug arrived with a crack in it.',
    reply: '⟦We have decided to accept⟧ your return ⟦as a gesture of goodwill⟧.',
  },
  {
    customer: 'The lock on the cargo bike broke off on day two.',
    reply: '⟦We don’t normally do this⟧, but Sam will post you a new lock on Friday.',
    fixed: 'Sam will post you a new lock on Friday.',
  },
  {
    customer: 'Our broadband has been down since Sunday and I work from home.',
    reply: 'An engineer is booked for Thursday at ten. ⟦Thank you for your patience and understanding⟧.',
    fixed: 'An engineer is booked for Thursday at ten.',
  },
  {
    customer: 'The watch stopped after a week. Now your shop refuses to swap it!',
    reply: '⟦You’re lucky that we⟧ kept the receipt. Your new watch leaves on Monday.',
  },
  { reply: 'I ⟦went out of my way⟧ to get you this refund.' },
  { reply: 'I’ve refunded the 12 pound fee. It should not have been charged.' },
  {
    customer: 'Three weeks and still no hinge.',
    reply: 'Thank you for your patience over these three weeks. The hinge left today.',
  },
  {
    channel: 'chat',
    customer: 'My parcel still isn’t here!',
    reply: 'Thank you for your patience. The driver has it on board and is with you by four.',
  },
  { reply: 'You’re owed 250 pounds under the delay rules, and it is in your account by Monday.' },
  { reply: 'The guarantee ended in March, so this repair costs 40 pounds.' },
  {
    customer: 'The seam of my tent ripped, but I know that it’s out of guarantee.',
    reply: 'That is outside the guarantee; I can do it just this once because the seam is a known fault.',
  },
  {
    customer: 'Do you have anything for members this month?',
    reply: 'You get 10% off paint until Sunday, as a token of our appreciation.',
  },
  { reply: 'The 250 pound voucher is for the night at the airport, on top of the refund.' },
]
