/** What a sentence asks of the customer: a question, a request, an instruction, a link to follow. */

import { type Clause, clausesOf } from './clauses.js'
import { isPlea, showsWay, tells } from './instructions.js'
import * as cues from './requests.cues.js'

/** "Thank you for …" and nothing after it that asks or promises. */
const isMereThanks = (sentence: string): boolean =>
  /^(?:thank|thanks)\b/.test(sentence) &&
  !/[,;&-] (?:please|we|i|can|could|so|our|an?|the)\b|\band (?:i|we|please)\b|&|\?|\bwill\b|'ll\b/.test(
    sentence,
  ) &&
  !cues.link.test(sentence)

/** A question that the customer has to answer. */
function asks(sentence: string, after: string): boolean {
  if (!sentence.includes('?')) return cues.unmarkedQuestion.test(sentence)
  if (cues.idleQuestion.test(sentence)) return false
  return !cues.smile.test(after) || cues.earnest.test(sentence)
}

/** A vague phrase, wherever it stands. */
const isVague = (text: string): boolean =>
  cues.closer.test(text) ||
  (cues.unspecific.test(text) && !/\b(?:dm|pm|direct message|private message|inbox)\b/.test(text)) ||
  cues.stayTuned.test(text) ||
  cues.waitsForNews.test(text)

const opensQuestion = ({ text }: Clause): boolean =>
  /^(?:what|which|where|when|who|how (?:many|much|long|old))\b.* (?:your|you)\b/.test(text)

type Request = 'concrete' | 'vague' | 'closes' | undefined

/**
 * What a folded sentence asks: a named thing, something vague, nothing; or it is a mere pleasantry that `closes`.
 * `after` is the text that follows.
 */
export function requestOf(sentence: string, after: string): Request {
  if (isMereThanks(sentence)) return 'closes'
  const hasLink = cues.link.test(sentence)
  const waits = cues.openCondition.test(sentence)
  if (waits && !cues.namedAsk.test(sentence)) return 'vague'
  if (isVague(sentence)) {
    // A vague phrase takes nothing from an act named beside it: "send us the code and we'll be happy to help".
    const clauses = clausesOf(sentence)
    const rest = clauses.filter(
      ({ text, joined }, i) => !isVague(text) && !(joined === 'or' && isVague(clauses[i - 1]?.text ?? '')),
    )
    return hasLink || rest.some(clause => tells(clause) || isPlea(clause.text) || opensQuestion(clause))
      ? 'concrete'
      : 'vague'
  }
  if (asks(sentence, after)) return 'concrete'
  if (cues.hedgedPointer.test(sentence))
    return clausesOf(sentence).some(clause => !cues.hedgedPointer.test(clause.text) && tells(clause))
      ? 'concrete'
      : 'vague'
  if (cues.hedged.test(sentence) && (hasLink || cues.link.test(after.slice(0, 1)))) return 'vague'
  if (showsWay(sentence) || clausesOf(sentence).some(tells)) return 'concrete'
  return hasLink && cues.leadToLink.test(sentence) ? 'concrete' : undefined
}
