import { canGo } from '../src/reading/cuts/loss.js'
import { wholeSentence } from '../src/reading/cuts/ways.js'
import { claimsOf } from '../src/reading/listening/claims.js'
import { complaintOf } from '../src/reading/problems/complaint.js'
import { arousalOf } from '../src/reading/problems/mood.js'
import { ask, defineRule, type Examples, quote } from '../src/rule.js'

export default defineRule({
  id: 'generic-empathy',
  category: 'scripted',
  severity: 'info',
  weight: 2,
  summary: 'Flags a claim to feel or understand that names nothing of what the customer went through.',
  why: 'Being told that one is understood, by somebody who repeats none of it, sounds like a recording.',
  sources: [
    'Sharma, Miner, Atkins & Althoff (2020), EMNLP: empathy is rated by how specific it is to the person',
    'Weger, Castle Bell, Minei & Robinson (2014), International Journal of Listening: active listening makes people feel understood',
    'Herhausen, Grewal, Cummings, Roggeveen, Villarroel Ordenes & Grewal (2023), Journal of Marketing: empathy calms the highly upset',
  ],
  *check(context) {
    const { draft, customer, facts, basis } = context
    const { prose } = draft
    const complaint = complaintOf(customer, basis)
    const isUpset = customer !== undefined && facts.problem && arousalOf(customer.prose) !== undefined
    for (const { span, sentence, isWholeSentence } of claimsOf(draft, customer)) {
      const words = quote(prose.slice(span), 40)
      const cut =
        isWholeSentence && canGo(context, sentence.span)
          ? wholeSentence(context.draft.prose, sentence)
          : undefined
      yield {
        span,
        message: 'Say what it was that they went through, in their words, or go straight to what you do.',
        confidence: 0.85,
        ...(isUpset ? { factor: 1.5, standsAlone: true } : {}),
        evidence: complaint,
        suggestions: [
          ...(complaint === undefined || customer === undefined
            ? [ask(`${words}: what exactly was hard for them? Name it, or leave this out.`)]
            : [
                ask(
                  `They wrote ${quote(customer.prose.slice(complaint))}. What of that belongs in place of ${words}?`,
                ),
              ]),
          ...(cut === undefined
            ? []
            : [
                {
                  kind: 'edit' as const,
                  label: `Delete ${quote(prose.slice(sentence.span))} and go on with what you do.`,
                  ...cut,
                },
              ]),
        ],
      }
    }
  },
})

export const examples: Examples = [
  {
    customer: 'The scooter lost its brakes on a hill yesterday and I nearly hit a wall!',
    reply: '⟦I completely understand your frustration⟧. The Bristol workshop takes it in tomorrow at nine.',
    fixed: 'The Bristol workshop takes it in tomorrow at nine.',
  },
  {
    customer: 'My pension statement has been wrong for three months.',
    reply: '⟦I can imagine how annoying this must be⟧. I’ve asked Lena in Payroll to correct it today.',
  },
  { reply: '⟦We know how you feel⟧. A new filter left Reading this morning.' },
  {
    customer: 'I paid 40 dollars for a dog bed and my puppy chewed through it in an hour.',
    reply: '⟦I hear you⟧. I’ve sent you the tougher cover, free of charge.',
  },
  {
    customer: 'Your app deleted the recordings of my choir. All of them.',
    reply: '⟦That must be so stressful⟧ for you. I’m restoring the copy of 4 May now.',
  },
  {
    customer: 'I waited in from 8 till 6 and nobody came.',
    reply: 'Ten hours in for nobody is a day you don’t get back, and I’m sorry.',
  },
  {
    customer: 'It only dies when unplugged.',
    reply:
      'I understand it only dies on battery and is fine on the mains; did that start after the update on the 3rd?',
  },
  {
    customer: 'My daughter cried when the cake was blank.',
    reply: 'I can imagine how upset your daughter was when the cake came out blank.',
  },
  { customer: 'Thanks, it fits.', reply: 'Glad it fits, Lee.' },
  {
    reply:
      'I understand your worry about the gas smell: the new seal gives it off for a day and it is harmless.',
  },
  { customer: 'Can I change the seat to an aisle one?', reply: 'I understand. Row 14, seat C is yours now.' },
  {
    customer: 'The nursery closed early on Friday and nobody rang me.',
    reply: 'I know how alarming it is to find the nursery dark at pick-up, and I’m sorry.',
  },
]
