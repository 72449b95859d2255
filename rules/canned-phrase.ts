import { cutOf } from '../src/reading/cuts/stock-cut.js'
import type { Cut } from '../src/reading/cuts/ways.js'
import { complaintOf } from '../src/reading/problems/complaint.js'
import { ask, type Context, defineRule, type Examples, quote, type Span } from '../src/rule.js'

/** A phrase goes, or it says the same with fewer words. */
function labelOf({ text }: Context['draft']['prose'], { start, end }: Span, cut: Cut): string {
  const isGone = cut.span.start <= start && cut.span.end >= end
  const phrase = text.slice(start, end)
  const all = text.slice(cut.span.start, cut.span.end)
  // A sentence that goes with the phrase is shown whole.
  const gone = cut.text === '' && /[\p{L}\p{N}]/u.test(all.replace(phrase, '')) ? all : phrase
  if (isGone) return `Delete ${quote(gone)}: nothing is lost.`
  const before = text.slice(start, Math.max(start, cut.span.start))
  const after = text.slice(Math.min(end, cut.span.end), end)
  return `${quote(before + cut.text + after)} is enough.`
}

export default defineRule({
  id: 'canned-phrase',
  category: 'scripted',
  severity: 'warning',
  weight: 3,
  summary: 'Flags a stock phrase that fits any reply to any customer of any company.',
  why: 'A line they have read a hundred times tells them that nobody read theirs.',
  sources: [
    'Decock, De Clerck, Lybaert & Plevoets (2020), Journal of Internet Commerce: individual replies raise satisfaction',
    'Victorino, Verma & Wardell (2013), Production and Operations Management 22(3): scripts hurt in customised encounters',
  ],
  *check(context) {
    const { draft, customer, facts, basis } = context
    const { prose } = draft
    const complaint = complaintOf(customer, basis)
    for (const phrase of draft.stockPhrases) {
      const { span, family, isDebatable } = phrase
      if (family.dialect !== undefined && family.dialect === context.dialect) continue
      const words = quote(prose.slice(span), 40)
      const cut = cutOf(context, phrase)
      yield {
        span,
        message: `This fits any reply. ${family.instead}`,
        confidence: isDebatable ? 0.55 : 0.85,
        factor: facts.problem ? 1.2 : customer === undefined ? 1 : 0.7,
        evidence: complaint,
        suggestions: [
          cut !== undefined
            ? { kind: 'edit', label: labelOf(prose, span, cut), ...cut }
            : complaint !== undefined && customer !== undefined && family.aboutThem
              ? ask(`They wrote ${quote(customer.prose.slice(complaint))}. ${words}: ${family.ask}`)
              : ask(`${words}: ${family.ask}`),
        ],
      }
    }
  },
})

export const examples: Examples = [
  {
    reply: '⟦Please be advised that⟧ the Leeds shop closes at noon today.',
    fixed: 'The Leeds shop closes at noon today.',
  },
  {
    reply:
      'Which lamp is it, and what is the number under its base? Send me both ⟦so that we can assist you further⟧.',
    fixed: 'Which lamp is it, and what is the number under its base? Send me both.',
  },
  {
    reply: '⟦I hope this email finds you well⟧. Your lamp left Hull at 14:10.',
    fixed: 'Your lamp left Hull at 14:10.',
  },
  { reply: '⟦Rest assured that⟧ ⟦your feedback is important to us⟧.' },
  {
    reply:
      'Your lamp left Hull at 14:10. ⟦Please do not hesitate to contact us should you require further assistance⟧.',
  },
  { reply: '⟦Thank you for reaching out to us⟧. The Leeds shop is open until 6pm.' },
  { reply: '⟦I’m happy to help⟧! Which lamp is it?' },
  { reply: 'I’m sorry the kettle leaked over your worktop on Sunday.' },
  {
    reply:
      'Thanks for sending the photo of the cracked base; the batch number on it told me which factory it came from.',
  },
  { reply: 'Reply here and it comes straight to me.' },
  { reply: 'The Leeds shop is open until 6pm today and from 9am tomorrow.' },
  { reply: 'I’m happy to check your router’s line at noon.' },
  { reply: 'Note the number on the lid: the maker asks for it.' },
  { reply: 'I’d be glad to hear whether the second hinge fits.', customer: 'The new hinge squeaks.' },
]
