import { type Favour, type FavourKind, favoursOf } from '../src/reading/manner/favours.js'
import { keepsItsStep } from '../src/reading/manner/kept.js'
import { complaintOf } from '../src/reading/problems/complaint.js'
import { canGo, withoutSentence as sentenceCut } from '../src/reading/stock-phrases/spare.js'
import { ask, type Context, defineRule, type Examples, type Proposal, quote } from '../src/rule.js'

const messages: { readonly [K in FavourKind]: string } = {
  gesture: 'They are owed this: give it plainly and say what for.',
  grace: 'Just say what you do: what is owed is no kindness.',
  patience: 'Nobody promised patience. Say how long it takes, or thank them for the wait they had.',
}

/** Without "as a gesture of goodwill," or "we don’t normally do this, but" the sentence stands as it is. */
function withoutLead({ draft: { prose } }: Context, { kind, span, sentence }: Favour): Proposal | undefined {
  const { start, end } = sentence.span
  const before = prose.read({ start, end: span.start })
  const rest = prose.slice({ start: span.end, end })
  const lead = kind === 'patience' ? null : /^(?:, but |, |,? but )(?=\p{L})/u.exec(rest)
  if (kind === 'gesture' && !/^as\b|^just|^on|^out/.test(prose.read(span))) return undefined
  if (lead !== null && before === '') {
    const at = span.end + lead[0].length
    const first = prose.text[at] as string
    return {
      kind: 'edit',
      label: `Begin with what you do: ${quote(first.toUpperCase() + prose.text.slice(at + 1, end))}`,
      span: { start, end: at + 1 },
      text: first.toUpperCase(),
    }
  }
  if (kind === 'gesture' && /^[.!]$/.test(rest) && / $/.test(before)) {
    const from = start + before.trimEnd().replace(/,$/, '').length
    return {
      kind: 'edit',
      label: `Stop after ${quote(prose.slice({ start, end: from }))}.`,
      span: { start: from, end: span.end },
      text: '',
    }
  }
  return undefined
}

function withoutSentence(context: Context, { kind, span, sentence }: Favour): Proposal | undefined {
  const { prose } = context.draft
  const rest = prose.besides(span, sentence)
  if (kind !== 'patience' || /[\p{L}\p{N}]/u.test(rest) || !canGo(context, sentence.span)) return undefined
  const cut = sentenceCut(context, sentence)
  if (cut === undefined) return undefined
  return {
    kind: 'edit',
    label: `Delete ${quote(prose.slice(sentence.span))}: it asks for something.`,
    ...cut,
  }
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
      const lead = withoutLead(context, favour)
      const edit =
        lead?.kind === 'edit' && !keepsItsStep(draft, favour.sentence, lead, channel)
          ? undefined
          : (lead ?? withoutSentence(context, favour))
      yield {
        span: favour.span,
        message: messages[favour.kind],
        // Whether anything is owed is known only from their message.
        ...(customer === undefined ? { severity: 'info' as const } : {}),
        confidence: favour.kind === 'patience' ? 0.8 : 0.9,
        evidence: complaint,
        suggestions: [
          edit ??
            (favour.kind === 'patience'
              ? ask(`${words}: how long will it take, or how long have they waited? Say that.`)
              : ask(`${words}: what is it for, and why is it theirs? Say that.`)),
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
