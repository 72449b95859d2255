/** Claims to feel or understand that name nothing of the case: "I completely understand your frustration". */

import type { Span } from '../../finding.js'
import type { Sentence } from '../../prose/sentences.js'
import { inReadingOrder, isWithin, overlap } from '../../prose/spans.js'
import { cue } from '../patterns/cue.js'
import { framesOf, matchesOf } from '../patterns/frames.js'
import { oneOf } from '../patterns/lists.js'
import type { Reading } from '../reading.js'
import { echoesOf } from './echoes.js'
import { feelingsOf } from './feelings.js'

export interface Claim {
  readonly span: Span
  readonly sentence: Sentence
  readonly isWholeSentence: boolean
}

/** What a claim is made with; a wish ("we never want to hear this") claims no feeling. */
const claiming = cue(
  new RegExp(
    '\\b(?:understand\\w*|imagine|appreciate|sympathi[sz]e|empathi[sz]e|recogni[sz]e|acknowledge|' +
      'share|feel|hear you|know|see|reali[sz]e|shoes|valid|justified|warranted)\\b|^(?:that|this|it|' +
      'which)\\b',
  ),
)
const wishing = cue(/\b(?:want|like|love|aim|intention|intend|expect|deserve\w*|standard)\b/)
const isClaim = (words: string): boolean => claiming.test(words) && !wishing.test(words)
/** Claims that no list of formulas holds: the feeling is named and its cause is not. */
const own = [
  '(?:that|this|it) (?:must|has to|can only) (?:be|have been|feel) {very}(?:for you|hard|tough|' +
    'stressful|awful|upsetting)(?: for you)?(?= ?[.!,]|$)',
  '(?:{i} )?(?:can |could )?(?:only |just )imagine(?= ?[.!,]|$)',
].flatMap(framesOf)
/** The claim goes on and says what it is about. */
const goesOn = new RegExp(
  `^,? ${oneOf(`an? any my our his her their with about over regarding concerning that at when
    after since because by from in on for to of this it your the having not waiting`)}\\b`,
)
const clauseEnd = new RegExp(
  "[.!?;]|,? (?:and|but|so|while) (?:i|we|i'll|we'll|will|would|please|let|want|am|are)\\b|" +
    ", (?:but|and|so|let|please|i|we|i'll|we'll)\\b",
)
/** Nouns that fit every case. */
const empty = new RegExp(
  `^${oneOf(String.raw`frustrat\w* concerns? disappoint\w* situations? issues? problems? matters? experiences?
    inconvenien\w* upset\w* understand\w* caus\w* fac\w+ feel\w* regard\w* import\w*
    urgen\w* appreciat\w* imagin\w* hear know see share shoes valid justified warranted
    understandable stress\w* annoy\w* difficult\w* hard tough worr\w* completely totally
    fully truly certainly absolutely definitely sincerely deeply sir madam customers? point
    position feedback query request raised? shared? expressed? current particular such
    clear\w* matter\w* entire\w* sens\w+ level cause[ds]? creat\w* brought`)}$`,
)

/** The claims of a draft's body, in reading order. */
export function claimsOf(draft: Reading, customer: Reading | undefined): Claim[] {
  const { prose } = draft
  const echoes = customer === undefined ? [] : echoesOf(prose, customer.prose)
  const formulas = draft.stockPhrases.filter(
    ({ family, span }) => family.name === 'feeling formula' && isClaim(prose.read(span)),
  )
  const claims: Claim[] = formulas
    .filter(({ sentence }) => sentence.kind === 'body' || sentence.kind === 'list-item')
    .map(({ span, sentence, isWholeSentence }) => ({ span, sentence, isWholeSentence }))
  const overlaps = (a: Span): boolean => claims.some(({ span }) => overlap(a, span))
  for (const { kind, span } of feelingsOf(prose, customer?.prose)) {
    const sentence = kind === 'stock' && isClaim(prose.read(span)) ? prose.sentenceAt(span) : undefined
    if (sentence !== undefined && !overlaps(span))
      claims.push({ span, sentence, isWholeSentence: isWhole(draft, span, sentence) })
  }
  for (const sentence of prose.body)
    for (const span of matchesOf(own, prose.read(sentence.span), sentence.span.start))
      if (!overlaps(span)) claims.push({ span, sentence, isWholeSentence: isWhole(draft, span, sentence) })
  return claims
    .filter(({ span, sentence }) => {
      const piece = prose.read(sentence.span)
      // What is understood here is a fact, not a feeling, or it is still to be.
      if (/\b(?:needs?|issues?|problems?|points?|desire|requests?|questions?)$/.test(prose.read(span)))
        return false
      if (/^(?:once|if|when|to|so that)\b/.test(piece)) return false
      // "I understand." alone says that the words have come across, and claims no feeling.
      if (/^(?:i|we)?(?: \w+ly)? ?understand$/.test(prose.read(span))) return false
      const rest = prose.read({ start: span.end, end: sentence.span.end })
      const cut = rest.search(clauseEnd)
      const end = cut < 0 ? sentence.span.end : span.end + cut
      const clause = { start: sentence.span.start, end: Math.max(end, span.end) }
      if (echoes.some(echo => isWithin(echo.draft, clause))) return false
      if (/\?$/.test(piece)) return false
      const content = prose.words.filter(word => isWithin(word.span, clause) && !empty.test(word.word))
      // An opening clause, or what follows "with" or "that", says what the feeling is about.
      return !content.some(
        word =>
          word.span.end <= span.start ||
          (word.span.start >= span.end && goesOn.test(rest)) ||
          isWithin(word.span, span),
      )
    })
    .sort(inReadingOrder)
}

function isWhole({ prose }: Reading, span: Span, sentence: Sentence): boolean {
  const rest = prose.besides(span, sentence)
  return !/[\p{L}\p{N}]/u.test(rest.replace(/\b(?:and|but|so|also|i|we|can|it|is|all)\b/g, ''))
}
