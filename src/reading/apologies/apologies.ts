/** Acts of apology, and whether each names what it is for. */

import type { Span } from '../../finding.js'
import { everyMatch } from '../../prose/matches.js'
import type { Prose } from '../../prose/prose.js'
import type { Sentence } from '../../prose/sentences.js'
import { shifted } from '../../prose/spans.js'
import { cue } from '../patterns/cue.js'
import { type Frame, matchesOf, presentIn } from '../patterns/frames.js'
import { caseWordsOf } from './case-words.js'
import { complementOf, type Fault, faultOf, isBare, isFormula, isRefusal } from './complements.js'
import {
  alsoAct,
  expected,
  isAct,
  isIllness,
  isName,
  isPassive,
  lead,
  owned,
  owningWords,
  said,
  softens,
} from './cues.js'
import { tellsAfter, tellsBefore, tellsTheCase } from './tellings.js'

export interface Apology {
  /** From the word of apology to the end of what it is for. */
  readonly span: Span
  readonly kind: 'hollow' | 'real'
  readonly sentence: Sentence
  /** It names the case itself, not only in a sentence beside it. */
  readonly names: boolean
  /** It only softens a no or an answer: "We don't ship to Malta, sorry". No failure is meant. */
  readonly softens: boolean
  /** Why it is hollow. */
  readonly fault?: Fault
}

/**
 * The apologies of a text. `customer` holds the stems of the customer's content words, by which a neighbouring
 * sentence is seen to name the case.
 */
export function apologiesOf(prose: Prose, customer: ReadonlySet<string> | undefined): Apology[] {
  const frames = presentIn(owned, prose)
  return prose.sentences.flatMap((_, i) => {
    const place = { prose, i, customer, toldBeside: new Map<boolean, boolean>() }
    const inWords = saidIn(place)
    return inWords.length > 0 ? inWords : ownedIn(place, frames)
  })
}

/** The sentence that is read: by its number, since those beside it count. */
interface Place {
  readonly prose: Prose
  readonly i: number
  readonly customer: ReadonlySet<string> | undefined
  /** What was found of the sentences beside it, for a bare apology and for others. */
  readonly toldBeside: Map<boolean, boolean>
}

const sentenceOf = ({ prose, i }: Place): Sentence => prose.sentences[i] as Sentence

/** Whether the sentence after or before tells what the apology is for. */
function isToldBeside({ prose, i, customer, toldBeside }: Place, isBareApology: boolean): boolean {
  let isTold = toldBeside.get(isBareApology)
  if (isTold === undefined) {
    isTold = [prose.sentences[i + 1], prose.sentences[i - 1]].some(
      sentence => sentence?.kind === 'body' && tellsTheCase(prose, sentence.span, customer, isBareApology),
    )
    toldBeside.set(isBareApology, isTold)
  }
  return isTold
}

/** Apologies in so many words: "sorry", "we apologise". */
function saidIn(place: Place): Apology[] {
  const { prose } = place
  const sentence = sentenceOf(place)
  const { start } = sentence.span
  const piece = prose.read(sentence.span)
  const apologies: Apology[] = []
  for (const match of everyMatch(said, piece)) {
    const word = match.index + match[0].length
    // Sorrow for a death, and then an apology: "sorry for your loss, and for the letter we sent".
    const end = word + alsoAct(piece.slice(word))
    const before = piece.slice(0, match.index)
    if (isName(prose.text.slice(start + match.index, start + end), piece.slice(end))) continue
    if (!isAct(match[0], before, piece.slice(end))) continue
    const within = isPassive(match[0]) ? { start: 0, end: match.index } : complementOf(piece, end)
    const complement = shifted(within, start)
    const fault = faultInPlace(place, start + match.index, complement)
    apologies.push({
      span: {
        start: Math.min(complement.start, start + match.index - (lead.exec(before)?.[0].length ?? 0)),
        end: Math.max(start + end, trimEnd(prose, complement)),
      },
      kind: fault === undefined ? 'real' : 'hollow',
      sentence,
      names: faultOf(prose, complement) === undefined && !isIllness(piece.slice(end)),
      softens: softens(before, match[0], piece.slice(end)),
      ...(fault === undefined ? {} : { fault }),
    })
  }
  return apologies
}

/** What is wrong with an apology whose word starts at `at`, the clause before it and its neighbours considered. */
function faultInPlace(place: Place, at: number, complement: Span): Fault | undefined {
  const { prose } = place
  const words = prose.read(complement)
  if (isRefusal(words)) return 'unnamed'
  const fault = faultOf(prose, complement)
  if (fault !== 'unnamed' || isFormula(words)) return fault
  const before = { start: sentenceOf(place).span.start, end: at }
  if (tellsBefore(prose, before, caseWordsOf(prose, complement).length === 0)) return undefined
  const after = { start: complement.end, end: sentenceOf(place).span.end }
  if (tellsAfter(prose, after)) return undefined
  return isToldBeside(place, isBare(words)) ? undefined : fault
}

/** Apologies by owning up: "that's on us", "I got this wrong". */
function ownedIn(place: Place, frames: readonly Frame[]): Apology[] {
  const { prose } = place
  const sentence = sentenceOf(place)
  if (sentence.kind === 'sign-off') return []
  const { start } = sentence.span
  const piece = prose.read(sentence.span)
  const span = matchesOf(frames, piece, start)
    .sort((a, b) => a.start - b.start)
    .find(found => {
      const before = prose.read({ start, end: found.start })
      return !/\b(?:if|whether)\b/.test(before) && !expected.test(prose.read(found))
    })
  if (span === undefined) return []
  const { end } = complementOf(piece, span.end - start)
  const clause = { start: span.start, end: start + end }
  const ofTheDeed = caseWordsOf(prose, clause).filter(word => !owningWords.has(word))
  const inAll = caseWordsOf(prose, sentence.span).filter(word => !owningWords.has(word))
  const names = ofTheDeed.length > 0 || inAll.length > 1
  const isReal = names || isToldBeside(place, true)
  return [
    {
      span,
      kind: isReal ? 'real' : 'hollow',
      sentence,
      names,
      softens: false,
      ...(isReal ? {} : { fault: 'unnamed' }),
    },
  ]
}

function trimEnd(prose: Prose, { start, end }: Span): number {
  const words = prose.text.slice(start, end).trimEnd()
  return start + words.replace(/[,-]+$/, '').length
}

const correction = cue(
  /(?<![\w'])(?:sorry|apologies)[\s,:-]+(?:i|we) (?:meant|mean|mistyped|misread|misspoke)\b/,
)

/** "Sorry, I meant Thursday": no apology for a failure, and the slip that they ask about is put right. */
export function correctsItself(prose: Prose): boolean {
  return prose.body.some(({ span }) => correction.test(prose.read(span)))
}
