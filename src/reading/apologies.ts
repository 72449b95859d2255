/** Acts of apology, and whether each names what it is for. */

import type { Span } from '../finding.js'
import type { Prose } from '../prose/prose.js'
import type { Sentence } from '../prose/sentences.js'

export interface Apology {
  /** From the word of apology to the end of what it is for. */
  readonly span: Span
  readonly kind: 'hollow' | 'real'
  readonly sentence: Sentence
  /** It names the case itself, not only in a sentence beside it. */
  readonly names: boolean
  /** Why it is hollow: it depends on an "if", is about a feeling, or names nothing of this case. */
  readonly fault?: 'conditional' | 'feeling' | 'unnamed'
}

const word =
  /(?<![\w'])(?:sorry|apologi[sz]e[ds]?|apologi[sz]ing|apolog(?:y|ies)|regrets?|forgive (?:us|me)|beg your pardon|pardon (?:us|me)|mea culpa|my bad)(?![\w])/g

/** Owning up without the word: "that's on us", "I got this wrong". It names the deed or its own sentence does. */
const owning =
  /(?<![\w'])(?:(?:that|this|it)(?:'s| is| was) (?:entirely |all |completely |totally |down to |squarely )*(?:on )?(?:us|me|our|my)(?: (?:mistake|fault|error|doing|slip|oversight|bad))?(?= ?[.,;:!)-]|$| and\b| for\b)|(?:my|our) (?:own )?(?:mistake|fault|error|oversight|slip|bad)(?= ?[.,;:!)-]|$)|(?:we|i) (?:clearly |really |badly |just )?(?:got (?:this|that|it|\w+ \w+) (?:badly |all )?wrong|messed (?:this |that |it )?up|screwed (?:this |that |it )?up|let you down|dropped the ball|made a mistake|made an error|should(?:n't)? (?:have|'ve) \w+|ought to have|failed (?:you|to)|slipped up|own (?:that|this|it)))/g

const notAnAct = {
  before:
    /(?:\b(?:no need to|don't(?: need to| have to)?|needn't|never|not|need not|nothing to|instead of|rather than|without|better safe than|says?|said|saying|feel|feeling|why|than)(?: be| feel| being)?|["'])\s*$/,
  /** "regret" as a noun or about the message itself: "we regret to inform you". */
  regretOther: /^\s*(?:to (?:inform|advise|tell|say|let)|your|it|this decision|buying|ordering|purchas)/,
  slip: /^\s*[,-]?\s*(?:(?:i|we) (?:meant|mean|mistyped|misread|misspoke|should have said|hit send|missed your)|wrong (?:chat|window|link|thread)|typo|ignore|autocorrect|could you|can you|didn't catch|what was|i didn't (?:catch|get|quite)|say that again)\b/,
  condolence:
    /^\s*(?:to hear )?(?:about|for|to hear about|to hear of|to learn of|of|that) (?:the |your )?(?:passing|loss(?! of)|(?:\w+ )?(?:father|mother|dad|mum|mom|wife|husband|brother|sister|son|daughter|grandm\w+|grandf\w+|partner|friend|dog|cat|bereavement|accident|illness|diagnosis)(?:'s (?:passing|death|illness|accident))?)(?= ?[.,;!)-]|$| and\b)/,
  leaving: /^\s*to (?:see|lose) you\b/,
}

const functionWords =
  /^(?:a|an|the|i|we|you|he|she|it|they|me|us|him|her|them|my|our|your|his|its|their|this|that|these|those|there|here|and|or|but|so|if|as|for|about|to|of|in|on|at|by|with|from|into|over|up|out|off|again|any|all|some|every|both|such|no|not|n't|am|is|are|was|were|be|been|being|'s|'re|'ve|'m|'d|'ll|has|have|had|having|do|does|did|may|might|can|could|will|would|should|shall|must|that's|what|which|who|how|when|where|why|because|due|very|so|too|really|truly|sincerely|deeply|terribly|extremely|much|more|most|also|just|even|still|ever|such|now|today|yet|please|once|only|bit|little|lot|indeed|definitely|certainly|personally|absolutely|genuinely|wholeheartedly|profusely|humbly|incredibly|awfully|greatly|via|per|lol|hi|hey|hello|yes|oh|ah|ma'am|maam|sir|madam|guys|folks|there)$/

/** Nouns, verbs and qualities that fit any case at all. */
const emptyWords =
  /^(?:inconvenien\w*|troubl\w*|frustrat\w*|issues?|problems?|experienc\w*|situations?|confus\w*|hassles?|matters?|upset\w*|disappoint\w*|distress\w*|annoy\w*|anger|angry|unhappy|dissatisf\w*|errors?|mistakes?|misunderstandings?|difficult\w*|discomfort|disruptions?|stress\w*|circumstances?|concerns?|incidents?|events?|feelings?|feel\w*|felt|worr\w*|pain|offen[cs]\w*|caus\w*|fac(?:e|ed|ing)|occur\w*|happen\w*|hear\w*|learn\w*|read|know\w*|see|find|think|thought|believe\w*|going|go|went|through|undergo\w*|way|part|end|side|behalf|team|company|side|things?|anything|everything|something|case|cases|sort|kind|time|times|times?|meet|met|expectations?|standards?|fell|fall|short|let|down|added|extra|further|additional|willing|level|usual|accept\w*|offer\w*|sincere(?:st)?|deep(?:est)?|heartfelt|profound|humbl\w*|apolog\w*|sorry|regret\w*|forgive|say|express|extend|want|like|must|hope|bad|poor|negative|unpleasant|terrible|awful|horrible|unfortunate\w*|such|great|huge|big|massive|major|minor|initial|recent|previous|current|ongoing|unexpected|potential|possible|undue|unforeseen|resulting|result\w*|creat\w*|brought|bring\w*|made|make\w*|get\w*|got|give\w*|gave|put|been|dm|reach\w*|contact\w*|repl\w*|respon\w*|back|let|lets|help\w*|assist\w*|right|well|good|better|best|oversight|lapse|slip|customers?|ones?|guest|affected|impact\w*|late|upfront|advance|obviously|understand\w*|faults?|bother\w*)$/

const clauseEnd =
  /[.!?;:\u2026()\n]|,? (?:but|however|please|pls|kindly|so (?:we|i|you|please|let)|although|though|while|let (?:me|us)|we(?:'ll| will| have|'ve|'d| would| can| are|'re)|i(?:'ll| will| have|'ve|'d| would| can| am|'m)|and (?:we|i|will|would|am|are|is|thank|please|appreciate|understand|hope|can|for the)|can you|could you|would you|will you|what|which|if you|as (?:we|i|soon)|unfortunately|send|dm|thank|thanks|-+) ?\b|, (?=(?:we|i|what|which|can|could|would|please|have|are|do|did|let|send|try|the|your|this|that|it|there|you)\b)| -+ /

/** What follows the word of apology, up to the end of its clause. */
function complementOf(piece: string, from: number): Span {
  const rest = piece.slice(from)
  const cut = rest.slice(1).search(clauseEnd)
  return { start: from, end: cut < 0 ? piece.length : from + 1 + cut }
}

/** Words of a clause that are of this case: neither function words nor nouns that fit anything. */
function caseWords(prose: Prose, span: Span): string[] {
  const words: string[] = []
  for (const match of prose.read(span).matchAll(/[\p{L}\p{N}][\p{L}\p{N}'-]*/gu)) {
    const folded = match[0].replace(/(?:'(?:s|ve|re|d|ll|m)|n't|')$/, '')
    if (functionWords.test(folded) || emptyWords.test(folded)) continue
    const at = span.start + match.index
    // A capital inside a clause is a name, unless the word is an abbreviation: "Sorry about this, Will."
    const original = prose.text.slice(at, at + folded.length)
    if (
      /^\p{Lu}\p{Ll}+$/u.test(original) &&
      at > span.start &&
      isAddress(prose.read(span), match.index, folded.length)
    )
      continue
    words.push(folded)
  }
  return words
}

/** A name at the end of its clause, or set off by a comma, addresses somebody. */
function isAddress(clause: string, at: number, length: number): boolean {
  return /^[\s.!,]*$/.test(clause.slice(at + length)) || /,\s*$/.test(clause.slice(0, at))
}

const slow = /\bdelay(?:ed|s)?|wait(?:ing)?|late(?:ness)?\b/
const ownReply = /\b(?:respon\w+|repl(?:y|ies|ying)|getting back|answer\w*|contacting you|message)\b/

function faultOf(prose: Prose, complement: Span): Apology['fault'] | undefined {
  const words = prose.read(complement)
  if (/^[\s,]*(?:if|whether|in case)\b|^[\s,]*(?:(?:for|about) )?(?:any|whatever)\b/.test(words))
    return 'conditional'
  if (
    /^[\s,]*(?:that |to hear (?:that )?)?(?:you|you're|you are|you were) (?:feel|felt|feeling|think|believe|upset|unhappy|disappointed|frustrated|see it)\b/.test(
      words,
    )
  )
    return caseWords(prose, complement).length > 1 ? undefined : 'feeling'
  if (slow.test(words) && ownReply.test(words)) return 'unnamed'
  return caseWords(prose, complement).length > 0 || slow.test(words) ? undefined : 'unnamed'
}

/** Whether a sentence beside an apology that names nothing says what it is for. */
function namesTheCase(
  prose: Prose,
  sentence: Sentence | undefined,
  customer: ReadonlySet<string> | undefined,
  isBare: boolean,
): boolean {
  if (sentence === undefined) return false
  const words = prose.read(sentence.span)
  if (words.endsWith('?') || notTelling.test(words)) return false
  if (deed.test(words)) return true
  if (/\b(?:can't|cannot|unable|don't|won't)\b/.test(words)) return false
  const shared = new Set<string>()
  for (const { stem, span } of prose.words)
    if (sentence.span.start <= span.start && span.end <= sentence.span.end && customer?.has(stem))
      shared.add(stem)
  return shared.size >= (isBare ? 1 : 2)
}

/** Openings of sentences that ask, thank or acknowledge: they tell nothing of what happened. */
const notTelling =
  /^(?:(?:hello|hi|dear|hey)\b[^,]*, )?(?:(?:we|i) )?(?:please|kindly|could|can|would|let|dm|send|if|thank|thanks|appreciate|acknowledge|understand|have received|received|to (?:better|further|assist|help|resolve)|in order)\b/
const deed =
  /\b(?:we|i) (?:sent|charged|gave|lost|missed|forgot|cancelled|canceled|booked|delivered|told|packed|put|entered|took|ran|shipped|failed|didn't|did not|never|should have|made)\b/

/** Whether the word of apology, with what stands before and after it in its sentence, is an act of apology. */
function isAct(word: string, before: string, after: string): boolean {
  if (notAnAct.before.test(before) && !/\bnot only\b/.test(before)) return false
  if (notAnAct.slip.test(after) || notAnAct.condolence.test(after) || notAnAct.leaving.test(after))
    return false
  if (/\byou(?:'re| are| were)? $/.test(before)) return false
  if (word.startsWith('regret'))
    return (
      !notAnAct.regretOther.test(after) &&
      /(?:^|\b(?:we|i|and|sincerely|deeply|truly|greatly|really|do|also|very much) ?)$/.test(before)
    )
  if (!word.startsWith('apolog')) return true
  if (/(?:\b(?:not|never|cannot)|n't) (?:\w+ ){0,3}$/.test(before)) return false
  // "An apology" is one only where it is given.
  return (
    !/\b(?:an?|your|his|her|their|written|formal) $/.test(before) ||
    word !== 'apology' ||
    /\b(?:owe|offer|give|sending|send)\b/.test(before)
  )
}

const refusal =
  /^[\s,]*(?:but )?(?:(?:we|i)(?:'re| are|'m| am)? (?:\w+ )?(?:don't|do not|can't|cannot|won't|will not|unable|not able|aren't able)\b|to say\b)/
const formula = /\binconvenien/

/** What is wrong with an apology that starts at `at`, its neighbours considered. */
function faultInPlace(
  prose: Prose,
  sentences: readonly Sentence[],
  i: number,
  at: number,
  complement: Span,
  customer: ReadonlySet<string> | undefined,
): Apology['fault'] | undefined {
  const words = prose.read(complement)
  if (refusal.test(words)) return 'unnamed'
  const fault = faultOf(prose, complement)
  // "Inconvenience" is a formula whatever stands beside it.
  if (fault !== 'unnamed' || formula.test(words)) return fault
  const sentence = sentences[i] as Sentence
  const isBare = /^[\s.!,]*$/.test(words)
  if (namesBefore(prose, { start: sentence.span.start, end: at }, isBare)) return undefined
  const beside = [sentences[i + 1], sentences[i - 1]].filter(s => s?.kind === 'body')
  return beside.some(s => namesTheCase(prose, s, customer, isBare)) ? undefined : fault
}

/**
 * The apologies of a text. `customer` holds the stems of the customer's content words, by which a neighbouring
 * sentence is seen to name the case.
 */
export function apologiesOf(prose: Prose, customer: ReadonlySet<string> | undefined): Apology[] {
  const { sentences } = prose
  return sentences.flatMap((_, i) => {
    const said = saidIn(prose, sentences, i, customer)
    return said.length > 0 ? said : ownedIn(prose, sentences, i)
  })
}

/** Apologies in so many words: "sorry", "we apologise". */
function saidIn(
  prose: Prose,
  sentences: readonly Sentence[],
  i: number,
  customer: ReadonlySet<string> | undefined,
): Apology[] {
  const sentence = sentences[i] as Sentence
  const { start } = sentence.span
  const piece = prose.read(sentence.span)
  const apologies: Apology[] = []
  for (const match of piece.matchAll(word)) {
    const end = match.index + match[0].length
    const before = piece.slice(0, match.index)
    if (!isAct(match[0], before, piece.slice(end))) continue
    const within = complementOf(piece, end)
    const complement = { start: start + within.start, end: start + within.end }
    const fault = faultInPlace(prose, sentences, i, start + match.index, complement, customer)
    apologies.push({
      span: {
        start: start + match.index - (lead.exec(before)?.[0].length ?? 0),
        end: trimEnd(prose, complement),
      },
      kind: fault === undefined ? 'real' : 'hollow',
      sentence,
      names: faultOf(prose, complement) === undefined,
      ...(fault === undefined ? {} : { fault }),
    })
  }
  return apologies
}

/** Who apologises and how much, before the word itself. */
const lead =
  /(?:\b(?:(?:i|we)(?:'m|'re| am| are| do| would like to| want to| must| sincerely| deeply| truly| really)*|my|our|please accept (?:my|our)|so|very|really|truly|deeply|sincere(?:st)?|terribly|extremely|sincerely) )+$/
const shouldHave =
  /^(?:we|i) should (?:have|'ve) (?:\w+ )?(?:more|an?|the|your|it|that|this|news|received|by)\b/

/** Apologies by owning up: "that's on us", "I got this wrong". */
function ownedIn(prose: Prose, sentences: readonly Sentence[], i: number): Apology[] {
  const sentence = sentences[i] as Sentence
  const piece = prose.read(sentence.span)
  if (sentence.kind === 'sign-off') return []
  const match = [...piece.matchAll(owning)].find(
    found => !/\b(?:if|whether)\b/.test(piece.slice(0, found.index)) && !shouldHave.test(found[0]),
  )
  if (match === undefined) return []
  const start = sentence.span.start + match.index
  const names = caseWords(prose, sentence.span).length > 1
  const isTold = [sentences[i + 1], sentences[i - 1]].some(
    s => s?.kind === 'body' && caseWords(prose, s.span).length > 1,
  )
  const isReal = names || isTold
  return [
    {
      span: { start, end: start + match[0].length },
      kind: isReal ? 'real' : 'hollow',
      sentence,
      names,
      ...(isReal ? {} : { fault: 'unnamed' }),
    },
  ]
}

function trimEnd(prose: Prose, { start, end }: Span): number {
  return (
    start +
    prose.text
      .slice(start, end)
      .trimEnd()
      .replace(/[,-]+$/, '').length
  )
}

const tells =
  /\b(?:was|were|did|didn't|should have|sent|gave|charged|lost|missed|took|never|forgot|failed|had|has been|have been)\b/

/** "We sent the wrong size, and I'm sorry": the clause before tells the deed; after a bare "sorry" any clause of this case does. */
function namesBefore(prose: Prose, before: Span, isBare: boolean): boolean {
  return (isBare || tells.test(prose.read(before))) && caseWords(prose, before).length >= 2
}
