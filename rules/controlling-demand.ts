import { asksHow, type Demand, demandsOf } from '../src/reading/manner/demands.js'
import { isShouted } from '../src/reading/manner/shouting.js'
import { ask, type Context, defineRule, type Examples, type Proposal, quote } from '../src/rule.js'

const confidences = { threat: 0.9, must: 0.85, need: 0.65, should: 0.65 } as const

/** What can be asked for in the same words: something that they hand over. */
const handsOver = /^(?:provide|send|give|share|confirm|tell|submit|upload|attach|return|complete|enclose)$/

/** "You must provide the receipt." → "Could you provide the receipt?" */
function asQuestion({ draft: { prose } }: Context, { span, sentence, verb }: Demand): Proposal | undefined {
  if (verb === undefined || !handsOver.test(verb.word) || span.start !== sentence.span.start) return undefined
  const words = prose.slice({ start: verb.start, end: sentence.span.end })
  // "Could you SEND IT BACK?" would still shout.
  if (isShouted(prose.slice(sentence.span))) return undefined
  // One clause that ends in a full stop; "your original" would be wrong in no question.
  if (
    !/^[^.,;:!?]{8,80}\.$/.test(words) ||
    !/^you\b/.test(prose.read(span)) ||
    /\b(?:and (?:you|we)|or|if|within|only)\b/.test(prose.read(sentence.span))
  )
    return undefined
  const text = `Could you ${words.slice(0, -1)}?`
  return {
    kind: 'edit',
    label: `Ask for it: “${text}”`,
    span: { start: span.start, end: sentence.span.end },
    text,
  }
}

export default defineRule({
  id: 'controlling-demand',
  category: 'tone',
  severity: 'info',
  weight: 2,
  summary: 'Flags an order to the customer (must, need to, required to, failure to) that gives no reason.',
  why: 'An order without a reason makes people push back; with one they mostly just do it.',
  sources: [
    'Miller, Lane, Deatrick, Young & Potts (2007), Human Communication Research 33(2): controlling wording threatens freedom',
    'Danescu-Niculescu-Mizil, Sudhof, Jurafsky, Leskovec & Potts (2013), ACL: how requests come across as polite',
  ],
  skip({ customer }) {
    return customer !== undefined && asksHow(customer.prose) ? 'the customer asks for the steps' : undefined
  },
  *check(context) {
    const { prose } = context.draft
    for (const demand of demandsOf(prose)) {
      const words = quote(prose.slice(demand.sentence.span))
      yield {
        span: demand.span,
        message:
          demand.kind === 'threat'
            ? 'This is a threat. Say what you need, by when, and what it is for.'
            : 'Say what it is for, or ask for it.',
        confidence: confidences[demand.kind],
        suggestions: [
          asQuestion(context, demand) ??
            ask(`${words}: what is it for, or what other way is there? Say that.`),
        ],
      }
    }
  },
})

export const examples: Examples = [
  { reply: '⟦YOU MUST SEND⟧ THE RING BACK TO US.' },
  {
    customer: 'The stroller’s wheel came off after a week.',
    reply: '⟦You must provide⟧ proof of purchase.',
    fixed: 'Could you provide proof of purchase?',
  },
  {
    reply: '⟦You are required to return⟧ the kettle in its original packaging.',
    fixed: 'Could you return the kettle in its original packaging?',
  },
  { customer: 'My water bill doubled in June.', reply: '⟦You need to call⟧ back and speak to billing.' },
  { reply: '⟦Failure to reply within 7 days will result in closure⟧ of your case.' },
  { customer: 'My bonus miles are missing.', reply: '⟦You should wait⟧ until the next statement.' },
  { reply: 'For a new card, ⟦you will have to visit⟧ the branch in Derby.' },
  { reply: 'Unplug it before you open the back.' },
  { reply: 'I need the serial number so that the maker honours the guarantee; it is under the lid.' },
  { reply: 'You don’t need to do anything.' },
  {
    customer: 'How do I reset the boiler?',
    reply: 'You need to hold the button for ten seconds, and then you have to wait for the green light.',
  },
  { reply: 'Send the form by 5 June: after that the tax office closes the year.' },
  { reply: 'If you need to change the date, tell me and I’ll move it.' },
  { reply: 'You must send the old pump back because the maker only swaps it one for one.' },
  { reply: 'You should see the refund on Friday.' },
]
