import { type SlightKind, slightsOf } from '../src/reading/manner/belittling.js'
import { asksHow } from '../src/reading/manner/demands.js'
import { complaintOf } from '../src/reading/problems/complaint.js'
import { ask, defineRule, type Examples, quote } from '../src/rule.js'

const messages: { readonly [K in SlightKind]: string } = {
  task: 'It may not be simple for them. Say it without the word.',
  correction: 'This corrects them. Say the fact, without the word in front of it.',
  size: 'How big it is, they decide. Use their words for it.',
  feeling: 'This tells them how to feel. Answer what happened instead.',
  reminder: 'If it has to be said again, say it afresh and without the reproach.',
  alone: 'Whether others complain does not mend it for them. Say what you do about it.',
}
const confidences: { readonly [K in SlightKind]: number } = {
  task: 0.7,
  correction: 0.85,
  size: 0.8,
  feeling: 0.9,
  reminder: 0.85,
  alone: 0.8,
}

export default defineRule({
  id: 'condescension',
  category: 'tone',
  severity: 'warning',
  weight: 5,
  summary: 'Flags words that make the customer’s problem, effort or understanding small.',
  why: 'Whoever is told that it was obvious or minor hears that the fault is theirs.',
  sources: [
    'SkyVerge, support style guide: no “just”, “actually” or “to be honest”',
    'Danescu-Niculescu-Mizil, Sudhof, Jurafsky, Leskovec & Potts (2013), ACL: direct starts read as less polite',
  ],
  *check({ draft, customer, facts, basis }) {
    const { prose } = draft
    const complaint = complaintOf(customer, basis)
    const isHowTo = customer !== undefined && asksHow(customer.prose)
    for (const { kind, span, sentence, without } of slightsOf(prose, customer?.prose)) {
      // Steps that they asked for may be called simple.
      if (kind === 'task' && isHowTo && !facts.problem) continue
      const words = quote(prose.slice(span))
      yield {
        span,
        message: messages[kind],
        confidence: confidences[kind],
        ...(complaint === undefined ? {} : { factor: 1.3, evidence: complaint }),
        suggestions: [
          without !== undefined
            ? {
                kind: 'edit',
                label: `Leave out ${words}: the sentence says the same.`,
                span: without.span,
                text: without.text,
              }
            : complaint !== undefined && customer !== undefined && kind !== 'reminder'
              ? ask(
                  `They wrote ${quote(customer.prose.slice(complaint))}. What would stand for ${words} in their words?`,
                )
              : ask(`${quote(prose.slice(sentence.span))}: how would you say it to somebody you look up to?`),
        ],
      }
    }
  },
})

export const examples: Examples = [
  {
    customer: 'The app has logged me out for the third time today.',
    reply: 'You ⟦just⟧ need to read the manual.',
    fixed: 'You need to read the manual.',
  },
  {
    reply: '⟦Obviously⟧ the battery has to be charged first.',
    fixed: 'The battery has to be charged first.',
  },
  {
    customer: 'My insulin was meant to come on Monday and it is Thursday!',
    reply: 'It is ⟦only a minor delay⟧. The van is with you at two.',
  },
  { reply: '⟦Actually⟧, you ordered the wrong size.', fixed: 'You ordered the wrong size.' },
  { reply: '⟦As I already explained⟧, it takes ten days.' },
  {
    customer: 'The hall was double-booked on the day of our wedding.',
    reply: '⟦Please calm down⟧. I’ve found the barn next door for you.',
  },
  { reply: 'To change the plan, ⟦simply⟧ log in and choose another.' },
  { reply: 'I’ve just posted the new battery.' },
  { reply: 'There are just two left in green.' },
  { reply: 'It was actually our label that was wrong.' },
  {
    customer: 'It’s only a small scratch but I’d like it noted.',
    reply: 'I’ve noted the small scratch on the left side, with your photo.',
  },
  { reply: 'The smell is the new paint and it is safe; the test sheet is below.' },
  { reply: 'Is there just the one dent, or is there a small crack as well?' },
  { reply: 'The label clearly says two metres, and that is our mistake: it is one.' },
]
