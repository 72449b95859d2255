import { keepsItsStep } from '../src/reading/cuts/kept.js'
import { collectiveSignerOf, signerOf } from '../src/reading/manner/names.js'
import { isCollective, isPersonal } from '../src/reading/manner/speaker.js'
import { activeOf, type Turned } from '../src/reading/passives/active.js'
import { doerIsPlain } from '../src/reading/passives/bystanders.js'
import type { Passive } from '../src/reading/passives/passives.js'
import { whoQuestion } from '../src/reading/passives/who.js'
import { isStock } from '../src/reading/stock-phrases/stock-phrases.js'
import { ask, type Context, defineRule, type Examples, isWithin, type Proposal, quote } from '../src/rule.js'

/** What a company does wrong and a customer suffers. */
const failures = new Set(
  `charged overcharged lost missed delayed cancelled canceled overlooked mislaid damaged mishandled entered sent shipped declined
  rejected suspended locked closed removed broken misplaced forgotten ignored disconnected billed double-charged delivered told`.split(
    /\s+/,
  ),
)
/** What a company undertakes. */
const promises = new Set(
  `processed refunded investigated reviewed escalated forwarded resolved fixed addressed contacted notified credited issued dispatched
  updated replaced returned sent called informed handled corrected repaired assigned reversed passed logged raised checked sorted`.split(
    /\s+/,
  ),
)

const isOnesOwn = (draft: Context['draft']): boolean =>
  signerOf(draft.prose) !== undefined &&
  collectiveSignerOf(draft.prose) === undefined &&
  !isPersonal(draft) &&
  !isCollective(draft.prose)

interface Offer {
  readonly turned: Turned
  readonly proposal: Proposal
}

/** The passive turned round, where that reads well. "Has been logged and is being read" is turned as one: `last`. */
function editOf(
  { draft, channel, liability }: Context,
  passive: Passive,
  last: Turned | undefined,
): Offer | undefined {
  const { prose } = draft
  const turned = last !== undefined && isWithin(passive.span, last.span) ? last : activeOf(prose, passive)
  const sentence = prose.sentenceAt(passive.span)
  if (turned === undefined || sentence === undefined || isStock(turned.text)) return undefined
  // A mail that is signed and has no "we" so far is one person's: "we" would speak past them.
  if (channel === 'email' && /^we /i.test(turned.text) && isOnesOwn(draft)) return undefined
  // A regulated team weighs who did it word by word.
  if (liability === 'strict' && /^we\b/i.test(turned.text)) return undefined
  if (!keepsItsStep(draft, sentence, turned, channel)) return undefined
  return { turned, proposal: { kind: 'edit', label: `Turn it round: ${quote(turned.text, 110)}`, ...turned } }
}

export default defineRule({
  id: 'passive-voice',
  category: 'ownership',
  severity: 'warning',
  weight: 2,
  summary: 'Flags a passive that hides who did, or will do, something.',
  why: 'A deed without a doer sounds as if nobody stands behind it.',
  sources: [
    'Chan & Maglio (2020), Personality and Social Psychology Bulletin 46(4): passives feel further away',
    'plainlanguage.gov: use active voice',
  ],
  *check(context) {
    const { draft, facts, liability } = context
    const { prose } = draft
    let last: Turned | undefined
    for (const passive of draft.passives) {
      const { span, participle, agent } = passive
      const verb = prose.folded.slice(participle.start, participle.end)
      const isFailure = failures.has(verb)
      const isPromise = promises.has(verb)
      const isAhead = /\b(?:will|being)\b|'ll/.test(prose.folded.slice(span.start, span.end))
      const edit = editOf(context, passive, last)
      last = edit?.turned
      const suggestions = edit === undefined ? [] : [edit.proposal]
      if (doerIsPlain(prose, passive, isPromise ? 'undertaking' : isFailure ? 'failure' : 'other')) {
        yield {
          span,
          message: 'A passive; who did it matters little here.',
          severity: 'info',
          weight: 0,
          confidence: 0.7,
          suggestions,
        }
        continue
      }
      const heavy = (isFailure || isPromise) && agent === undefined
      yield {
        span,
        message: agent === undefined ? 'Say who did it, or who will.' : 'Lead with the one who did it.',
        severity: heavy && liability !== 'strict' ? 'warning' : 'info',
        weight: heavy ? 2 : agent === undefined ? 1 : 0,
        confidence: 0.95,
        factor: isFailure && facts.problem && !isAhead ? 1.3 : 1,
        isPromise: isPromise && isAhead,
        suggestions: edit === undefined ? [ask(whoQuestion(prose, passive))] : suggestions,
      }
    }
  },
})

export const examples: Examples = [
  { reply: 'Your card ⟦was charged⟧ twice.', fixed: 'We charged your card twice.' },
  { reply: 'The complaint ⟦will be reviewed⟧ and a response ⟦will be issued⟧.' },
  { reply: 'The parcel ⟦wasn’t sent⟧, and your order ⟦got lost⟧.' },
  { reply: 'It⟦’s been sent⟧ today.' },
  { reply: '⟦Was the box opened⟧ when it came?' },
  { reply: 'Your claim ⟦is currently being processed⟧.' },
  {
    reply: 'Your parcel ⟦was sent⟧ by our warehouse on Friday.',
    fixed: 'Our warehouse sent your parcel on Friday.',
  },
  { reply: 'Dr Stein ⟦was called⟧ to an emergency, so nothing ⟦was taken⟧ from your card.' },
  { reply: 'We charged your card twice.' },
  { reply: 'I’m delighted it fits.' },
  { reply: 'The shop is closed on Sundays.' },
  { reply: 'Your neighbour at number 12 signed for the parcel.' },
  { reply: 'We make the frame from oak, and I’m married to the idea.' },
  { reply: 'Our office is located in Leeds and we got started early.' },
  { reply: 'I’ve sent it, and I’m worried that the lid is cracked.' },
]
