/** The one door to retext-passive, and what it takes to judge its candidates. */

import type { Root } from 'nlcst'
import retextPassive from 'retext-passive'
import { VFile } from 'vfile'
import type { Span } from '../../finding.js'
import { Memory } from '../../prose/memory.js'
import { type Prose, read } from '../../prose/prose.js'
import type { Sentence } from '../../prose/sentences.js'
import type { Term } from '../../prose/terms.js'
import { cue } from '../patterns/cue.js'
import { lined } from '../patterns/source.js'
import { isParticiple, isQuality, isResult } from '../patterns/verbs.js'
import { determiner, namedDoer, pronoun } from './named.js'

/** A group of verbs from its first auxiliary to its participle. */
export interface Passive {
  readonly span: Span
  readonly participle: Span
  /** The doer named after "by": "our warehouse" in "was sent by our warehouse". */
  readonly doer?: Span
  /** Who that is. */
  readonly agent?: 'agent' | 'company' | 'customer' | 'other'
}

const be = new Set([
  'am',
  'is',
  'are',
  'was',
  'were',
  'be',
  'been',
  'being',
  "'s",
  "'re",
  "'m",
  'ain',
  "ain't",
])
const get = new Set(['get', 'gets', 'got', 'gotten', 'getting'])
/** What may stand before "be" in its group. */
const auxiliaries = new Set([
  ...be,
  ...[
    'have',
    'has',
    'had',
    'having',
    "'ve",
    "'d",
    'will',
    "'ll",
    'would',
    'shall',
    'should',
    'can',
    'could',
    'may',
    'might',
    'must',
  ],
])
/** Words between auxiliary and participle that leave the group whole. */
const between = lined(
  String.raw`
      ^(?:not|never|also|already|now|still|just|then|often|always|only|once|soon|even|
      ever|yet|currently|since|again|so|well|both|all|being|been|be|too|either|rather|
      quite|very|almost|nearly|sometimes|perhaps|indeed|thus|therefore|however|later|
      previously|far|better|best|first|further|hereby|in|fact|instead|twice|long|much|
      more|most|less|partly|re|double|pre|mis|over|under|auto|\w{2,}ly)$
    `,
)
/** After "get" these are no passive: "get started", "got married", "got used to". */
const getState = lined(
  `
      ^(?:started|done|used|rid|married|engaged|divorced|dressed|tired|bored|excited|
      stuck|acquainted|involved|situated|settled|ready|worried|scared|confused|drunk|
      annoyed|frustrated|upset|connected|sorted|prepared|organized|organised|addicted|
      put|come|set|up|hurt|carried|better|pissed|interested|read|got|cut|run|let|spread|
      left|had|become|cast|hit|burst|quit|bid|bet|over|made|spent)$
    `,
)
/** What people get into by themselves: "I got held up", "we got lost". */
const mishap = /^(?:lost|held|caught|tied|snowed|bogged|sidetracked|distracted)$/
/** Feelings stay feelings when their cause is named: "was impressed by". */
const feelings = lined(
  `
      ^(?:interested|concerned|surprised|disappointed|annoyed|frustrated|amazed|impressed|
      worried|shocked|confused|delighted|pleased|excited|touched|overwhelmed)$
    `,
)

const flag = retextPassive() as (tree: Root, file: VFile) => void

/** Starts of the participles that retext-passive finds: the irregular ones that follow a form of "be" at once. */
function flagged({ text, tree }: Prose): ReadonlySet<number> {
  const file = new VFile(text)
  flag(tree, file)
  const starts = new Set<number>()
  for (const { place } of file.messages) {
    const start = place !== undefined && 'start' in place ? place.start.offset : undefined
    if (start !== undefined) starts.add(start)
  }
  return starts
}

/** A word after a form of "be", and the mark that stands at its end. */
const afterBe = cue(/\b(?:am|are|were|being|is|been|was|be)\b(?=[^a-z]*([a-z'-]+)(.?))/gsu)
/** Of a word that something else is glued to, an emoji say, we have no participle. */
const endsWord = /^[\s.,;:!?")]?$/
const words = new Memory(1000)
const isFlaggedAlone = (word: string): boolean => flagged(read(`was ${word}`)).size > 0
const isFlagged = (word: string): boolean => words.recall(isFlaggedAlone, word)

/** The participles of retext-passive's that {@link isParticiple} does not know: a whole text is parsed for them alone. */
function candidatesOfRetext(prose: Prose): ReadonlySet<number> {
  const isAny = afterBe
    .every(prose.folded)
    .some(([, word = '', next = '']) =>
      [/^[a-z]*/.exec(word)?.[0] ?? '', word.replace(/['-]/g, '')].some(
        letters => letters !== '' && !(isParticiple(letters) && endsWord.test(next)) && isFlagged(letters),
      ),
    )
  return isAny ? flagged(prose) : new Set()
}

/** The index of the participle that the form of "be" or "get" at `i` belongs to, or -1. */
function participleAfter(
  terms: readonly Term[],
  i: number,
  isQuestion: boolean,
  known: ReadonlySet<number>,
): number {
  const isVerb = (j: number): boolean => {
    const term = terms[j]
    return term !== undefined && (isParticiple(term.word) || known.has(term.span.start))
  }
  let j = i + 1
  if (isQuestion && opensClause(terms, i)) j = skipSubject(terms, j, isVerb)
  for (let gap = 0; j < terms.length; j++, gap++) {
    const term = terms[j] as Term
    if (isVerb(j) && !(between.test(term.word) && isVerb(j + 1))) return j
    if (gap >= 4 || !between.test(term.word)) return -1
  }
  return -1
}

/** "Was the box …", "when will it be …": the form opens its clause, so its subject follows. */
function opensClause(terms: readonly Term[], i: number): boolean {
  const before = terms[i - 1]
  return (
    /^(?:am|is|are|was|were)$/.test((terms[i] as Term).word) &&
    (before === undefined ||
      (terms[i] as Term).afterBreak ||
      /^(?:why|when|where|how|and|but|or|so|what|which|if)$/.test(before.word))
  )
}

/** From the first term of a subject to the one after it, at most five further; stays where there is no subject. */
function skipSubject(terms: readonly Term[], from: number, isVerb: (j: number) => boolean): number {
  const first = terms[from]
  if (first === undefined) return from
  if (pronoun.test(first.word)) return from + 1
  if (!determiner.test(first.word)) return isVerb(from + 1) && !isVerb(from) ? from + 1 : from
  for (let j = from + 2; j <= from + 5 && j < terms.length; j++) if (isVerb(j)) return j
  return from
}

/** Back over the auxiliaries, so that "has been sent" is one group. */
function groupStart(terms: readonly Term[], i: number): number {
  let start = i
  for (let j = i - 1; j >= 0 && i - j <= 4; j--) {
    const { word } = terms[j] as Term
    if ((terms[j + 1] as Term).afterBreak) break
    if (auxiliaries.has(word)) start = j
    else if (!between.test(word)) break
  }
  return start
}

/** Where a term's own letters start: after the apostrophe in "'ve been", which shares its span with "we". */
function startOf(prose: Prose, terms: readonly Term[], i: number): number {
  const term = terms[i] as Term
  const shared = terms[i - 1]?.span.start === term.span.start && term.word !== 'not'
  const apostrophe = prose.folded.indexOf("'", term.span.start)
  return shared && apostrophe >= 0 && apostrophe < term.span.end ? apostrophe : term.span.start
}

interface Group extends Passive {
  readonly state: boolean
}

function groupsOf(prose: Prose, sentence: Sentence, known: ReadonlySet<number>): Group[] {
  const terms = prose.terms(sentence)
  const isQuestion = prose.folded[sentence.span.end - 1] === '?'
  const groups: Group[] = []
  const taken = new Set<number>()
  for (const [i, { word }] of terms.entries()) {
    const isGet = get.has(word)
    if (!isGet && !be.has(word)) continue
    if (word === "'s" && /^(?:let|who)$/.test(terms[i - 1]?.word ?? '')) continue
    const j = participleAfter(terms, i, isQuestion, known)
    if (j < 0 || taken.has(j)) continue
    const term = terms[j] as Term
    if (
      word === 'be' &&
      /^(?:advised|informed|assured|reminded|noted)$/.test(term.word) &&
      /^(?:please|kindly)$/.test(terms[i - 1]?.word ?? '')
    )
      continue
    if (isGet && mishap.test(term.word) && /^(?:i|we|you|they|he|she)$/.test(terms[i - 1]?.word ?? ''))
      continue
    if (isGet && (getState.test(term.word) || /^(?:'ve|have|has|'s)$/.test(terms[i - 1]?.word ?? '')))
      continue
    if (term.afterBreak && !between.test(terms[j - 1]?.word ?? '')) continue
    taken.add(j)
    const first = groupStart(terms, i)
    const span = { start: startOf(prose, terms, first), end: term.span.end }
    groups.push({
      span,
      participle: term.span,
      ...namedDoer(prose, terms, j),
      state: isStateHere(terms, i, j),
    })
  }
  return groups
}

/** "Wrongly closed" is a deed; "currently closed" is a state. */
const manner = lined(
  String.raw`
      ^(?!(?:currently|permanently|temporarily|fully|completely|partially|totally|usually|
      normally|generally|really|only|mainly|mostly|probably|likely|really|early|daily|
      weekly|officially|actually|basically|apparently|unfortunately|sadly|nearly|badly|
      entirely|slightly|tightly|firmly|directly|closely|well)$)\w{2,}ly$
    `,
)

const present = /^(?:is|are|'s|'re)$/
const counted = lined(String.raw`
      ^(?:\d[\d.,]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|few|couple|
      dozen|several|some|many|much|more|most|half|little|enough|no|none|nothing|only|any|what|last)$
    `)

/** "Only one seat is left", "three are left in the stalls": what remains. "The parcel was left outside" is a deed. */
function remains(terms: readonly Term[], i: number, j: number): boolean {
  const next = terms[j + 1]
  if (next?.word === 'by' || next?.word === 'with') return false
  const isNow = present.test((terms[i] as Term).word)
  const isLast = next === undefined || next.afterBreak || /^(?:now|and|so|but)$/.test(next.word)
  if (isNow && isLast) return !/^(?:i|we|you|they|he|she)$/.test(terms[i - 1]?.word ?? '')
  if (!isNow && !isLast) return false
  let from = i
  while (from > Math.max(0, i - 4) && terms[from]?.afterBreak !== true) from--
  return terms.slice(from, i).some(({ word }) => counted.test(word))
}

const thing = /^(?:it|that|this|all|everything|these|those)$/

/** Whether the participle at `j` after the form at `i` says how something is rather than what somebody did. */
function isStateHere(terms: readonly Term[], i: number, j: number): boolean {
  const { word } = terms[j] as Term
  const form = (terms[i] as Term).word
  const group = terms.slice(Math.max(0, i - 3), j).map(term => term.word)
  const next = terms[j + 1]?.word ?? ''
  const subject = terms[i - 1]?.word ?? ''
  /** "That's done", and not "it's usually done" or "all is done by hand". */
  const isOver =
    j === i + 1 && present.test(form) && (/^(?:now)?$/.test(next) || terms[j + 1]?.afterBreak === true)
  if (group.includes('being')) return false
  if (/^(?:gone|come|become|fallen|risen|grown|born|supposed)$/.test(word)) return true
  if (word === 'used')
    return next === 'to' && /^(?:it|this|that|the|a|an|my|your|our|\w+ing)$/.test(terms[j + 2]?.word ?? '')
  if (word === 'done' || word === 'finished')
    return /^(?:i|we|you|they|he|she)$/.test(subject) || (isOver && thing.test(subject))
  if (word === 'left') return /^(?:is|are|'s|'re|was|were)$/.test(form) && remains(terms, i, j)
  if (next === 'by') return feelings.test(word)
  if (word === 'made' || word === 'sold')
    return /^(?:is|are|'s|'re)$/.test(form) && /^(?:of|from|out|up)$/.test(next)
  if (word === 'fixed')
    return (
      /^(?:is|are)$/.test(form) &&
      /^(?:price|prices|fee|fees|rate|rates|date|dates|term|terms)$/.test(terms[i - 1]?.word ?? '')
    )
  if (isResult(word) && group.some(w => manner.test(w))) return false
  // "Was included" tells what somebody did; "is included" how things are.
  if (
    /^(?:included|attached|enclosed|logged|approved|rated|priced|named|called)$/.test(word) &&
    /^(?:was|were)$/.test(form)
  )
    return false
  if (isResult(word))
    return !group.some(w => /^(?:been|be|get|gets|got|getting)$/.test(w)) || /^(?:in|of)$/.test(next)
  return isQuality(word)
}

/** Every verbal passive of a text, in reading order; adjectives and states are left to {@link participlesOf}. */
export function passivesOf(prose: Prose): Passive[] {
  const known = candidatesOfRetext(prose)
  return prose.sentences.flatMap(sentence =>
    groupsOf(prose, sentence, known).flatMap(({ state, ...passive }) => (state ? [] : [passive])),
  )
}

/** The groups that look like a passive and say how something is: "is located", "are delighted". */
export function participlesOf(prose: Prose): Passive[] {
  const known = candidatesOfRetext(prose)
  return prose.sentences.flatMap(sentence =>
    groupsOf(prose, sentence, known).flatMap(({ state, ...group }) => (state ? [group] : [])),
  )
}
