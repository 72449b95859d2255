/** Who or what is named as the doer of a passive: "our warehouse" in "was sent by our warehouse". */

import type { Prose } from '../../prose/prose.js'
import type { Term } from '../../prose/terms.js'
import { lined } from '../patterns/source.js'
import { causesHarm } from './deeds.js'
import type { Passive } from './passives.js'

export const pronoun = lined(
  `
      ^(?:i|you|he|she|it|we|they|this|that|these|those|there|anyone|anything|everything|
      everyone|something|nothing|someone)$
    `,
)
export const determiner =
  /^(?:the|my|your|our|his|her|its|their|a|an|any|all|some|each|every|no|this|that|these|those)$/
const opensName = /^(?:me|us|him|them|one|someone|\p{Lu}.*)$/u
/** A particle or an adverb between the participle and "by". */
const particle = /^(?:up|out|off|down|on|in|over|back|at|into|\w+ly)$/
/** A word that is of no noun group. */
const notOfGroup = lined(
  `
      ^(?:on|in|at|to|for|from|with|by|and|or|but|so|because|when|while|as|of|if|that|who|which|before|after|within|
      this|today|yesterday|tomorrow|tonight|twice|once|again|already|too|also|earlier|later|last|now|then|instead|
      where|is|are|was|were|will|\\w+ly)$
    `,
)
/** "By Friday", "by the end of May", "by two hours", "by mistake" and "by hand" name nobody. */
const notSomebody = lined(
  String.raw`
      ^(?:(?:the )?(?:end|close|middle|start|beginning|\d|mon|tues|wednes|thurs|fri|satur|sun|tomorrow|tonight|noon|
      midnight|midday|then|now|\w+day\b)|next|early (?:in )?(?:may|june|july)|mistake|accident|error|default|design|law|hand|post|
      e-?mail|phone|text|card|cheque|chance|(?:up|over|under|about|around|nearly|almost|at|as|more|less|roughly|
      approximately|several|two|three|four|five|six|seven|eight|nine|ten|half)\b|
      (?:the|an?|one|another|some) (?:few |couple |further |full |whole )?(?:minutes?|hours?|days?|weeks?|months?|
      years?|fortnight|time|way|door|side)\b)
    `,
)

/** The doer after the participle at `j`, and who that is. */
export function namedDoer(prose: Prose, terms: readonly Term[], j: number): Pick<Passive, 'doer' | 'agent'> {
  let by = j + 1
  while (by < terms.length && by - j <= 3 && particle.test((terms[by] as Term).word)) by++
  const first = terms[by + 1]
  if (terms[by]?.word !== 'by' || first === undefined || first.afterBreak) return {}
  const isGroup = determiner.test(first.word)
  const isThing = causesHarm.test((terms[j] as Term).word) && !notOfGroup.test(first.word)
  if (!isGroup && !isThing && !pronoun.test(first.word) && !opensName.test(prose.slice(first.span))) return {}
  if (/^\w+ing$/.test(first.word)) return {}
  const last = isGroup || isThing || first.word === 'one' ? groupEnd(terms, by + 1) : by + 1
  const doer = { start: first.span.start, end: (terms[last] as Term).span.end }
  const words = prose.read(doer)
  if (notSomebody.test(words)) return {}
  if (/^(?:me|myself)\b/.test(words)) return { doer, agent: 'agent' }
  if (/^(?:us|our)\b/.test(words)) return { doer, agent: 'company' }
  return { doer, agent: /^(?:you|your)\b/.test(words) ? 'customer' : 'other' }
}

/** The last term of the noun group that begins at `from`, with what it is of: "one of our advisers". */
function groupEnd(terms: readonly Term[], from: number): number {
  const mostWords = 4
  let end = from
  for (let words = 1; words <= mostWords + 1; words++) {
    const next = terms[end + 1]
    if (next === undefined || next.afterBreak) break
    if (next.word === 'of' && terms[end + 2] !== undefined) {
      end += 2
      words = 0
    } else if (notOfGroup.test(next.word) || words >= mostWords) break
    else end++
  }
  return end
}
