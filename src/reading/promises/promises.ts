/** What the draft says will happen: promises as syntax (who, will, verb), not as a list of verbs. */

import type { Commitment, Span } from '../../finding.js'
import type { Prose } from '../../prose/prose.js'
import type { Sentence } from '../../prose/sentences.js'
import { shifted } from '../../prose/spans.js'
import { type Term, termsOf } from '../../prose/terms.js'
import { isParticiple } from '../patterns/verbs.js'
import type { Time } from '../times/times.js'
import { choice, clauseEnd, isConditional, isContingent } from './clauses.js'
import * as cues from './cues.js'
import { goingTo, should, willDo } from './future.js'
import { aim, leave, offer, pledge } from './lighter.js'
import { handedOn, perfect, progressive, subjectless } from './ongoing.js'
import { planOf, standingsIn } from './plans.js'
import type { Frame, PromiseKind, Scan } from './scan.js'

export type { PromiseKind } from './scan.js'

/** Tried at each word in turn; the first that fits is the promise. */
const frames: readonly Frame[] = [
  willDo,
  goingTo,
  progressive,
  subjectless,
  handedOn,
  perfect,
  leave,
  should,
  offer,
  pledge,
  aim,
]

export interface PromiseMade {
  readonly kind: PromiseKind
  /** From the subject to the end of the clause. */
  readonly span: Span
  readonly sentence: Sentence
  readonly actor: Commitment['actor']
  /** The verb, folded: "send". */
  readonly verb: string
  /** It hangs on an "if" of the customer's. */
  readonly conditional: boolean
  /** The "if" is of events that may never come. */
  readonly contingent: boolean
  /** Its sentence says when, be it ever so vaguely. */
  readonly timed: boolean
}

/** A capital on a word that is no pronoun or opener: somebody's or something's name. */
function isName(written: string, term: Term | undefined): boolean {
  return term !== undefined && /^\p{Lu}/u.test(written.slice(term.span.start)) && !cues.openers.has(term.word)
}

const contracted = new Map([
  ['theyll', ['they', "'ll"]],
  ['youll', ['you', "'ll"]],
  ['itll', ['it', "'ll"]],
])
const afterIs = /^(?:on|at|in|back|now|been|due|out|coming|\w+ing|going|not)$/

/** The words of a term: "youll" and the "plumber's" of "the plumber's booked" are two. */
function wordsOf({ word }: Term, next: string): readonly string[] {
  const isVerb = word.length > 3 && word.endsWith("'s") && (isParticiple(next) || afterIs.test(next))
  return isVerb ? [word.slice(0, -2), "'s"] : (contracted.get(word) ?? [word])
}

/** The terms as frames read them. */
function spelledOut(terms: readonly Term[]): readonly Term[] {
  if (!terms.some(({ word }) => word.endsWith("'s") || word.endsWith('ll'))) return terms
  return terms.flatMap((term, i) =>
    wordsOf(term, terms[i + 1]?.word ?? '').map((word, k) => ({
      ...term,
      word,
      afterBreak: term.afterBreak && k === 0,
    })),
  )
}

type Made = Omit<PromiseMade, 'sentence'>

/** The promises of a sentence by its terms and times; all spans count from where it starts. */
function promisesIn(
  piece: string,
  written: string,
  found: readonly Term[],
  own: readonly Pick<Time, 'kind' | 'span'>[],
): readonly Made[] {
  const terms = spelledOut(found)
  const scan: Scan = {
    words: terms.map(({ word }) => word),
    isQuestion: piece.endsWith('?'),
    isName: i => isName(written, terms[i]),
    isApart: i => terms[i]?.afterBreak === true,
    isFused: i => i > 0 && terms[i]?.span.start === terms[i - 1]?.span.start,
  }
  const promises: Made[] = []
  const add = (
    made: Pick<PromiseMade, 'kind' | 'verb' | 'actor' | 'conditional'>,
    from: number,
    to: number,
  ): void => {
    if (promises.some(({ span }) => span.start === from)) return
    const span = { start: from, end: clauseEnd(piece, to) }
    const contingent = made.conditional && isContingent(scan.words)
    promises.push({ ...made, contingent, span, timed: own.length > 0 })
  }
  const company = { actor: 'company', conditional: false } as const
  for (const i of terms.keys())
    for (const frame of frames) {
      const found = frame(scan, i)
      if (found === undefined) continue
      const { actor, from, verbAt } = found
      const kind = found.kind === 'future' && choice.test(piece) ? 'offer' : found.kind
      const first = terms[Math.max(0, from)] as Term
      const verb = terms[verbAt] ?? first
      const conditional = isConditional(scan.words, from)
      add({ kind, actor, verb: verb.word, conditional }, first.span.start, verb.span.end)
      break
    }
  if (scan.isQuestion) return promises
  const time = own.find(({ kind }) => kind === 'concrete')
  const plan = promises.length > 0 ? undefined : planOf(scan, piece, time !== undefined)
  if (plan !== undefined) {
    const { words, actor, end } = plan
    // "On Monday, it leaves us": the time belongs to the plan.
    const from = time !== undefined && time.span.start < plan.start ? 0 : plan.start
    const conditional = isConditional(scan.words, scan.words.indexOf(words.split(' ', 1)[0] ?? ''))
    add({ kind: 'scheduled', verb: words, actor, conditional }, from, Math.max(time?.span.end ?? 0, end))
  }
  for (const { kind, from, words } of standingsIn(piece))
    if (!promises.some(({ span }) => span.start <= from && from < span.end))
      add({ kind, verb: words, ...company }, from, from + words.length)
  return promises
}

/** Promises of the body, in reading order. `times` are the body's own: a plain present with a time ahead is a promise too. */
export function promisesOf(prose: Prose, times: readonly Time[]): PromiseMade[] {
  return prose.body.flatMap(sentence => {
    const { start } = sentence.span
    const terms = prose.recall(termsOf, prose.read(sentence.span))
    const own = times
      .filter(time => time.sentence === sentence)
      .map(({ kind, span }) => ({ kind, span: shifted(span, -start) }))
    return prose
      .recallBoth(promisesIn, sentence.span, terms, own)
      .map(made => ({ ...made, sentence, span: shifted(made.span, start) }))
  })
}
