/** How words can leave a sentence so that what is left reads as it should. Whether they may is not asked here. */

import type { Span } from '../../finding.js'
import type { Prose } from '../../prose/prose.js'
import type { Sentence } from '../../prose/sentences.js'
import { cue } from '../patterns/cue.js'
import { lined } from '../patterns/source.js'

/** A cut, and what stands in its place. */
export interface Cut {
  readonly span: Span
  readonly text: string
}

/** The words of a sentence once a cut is made; what the cut takes beyond it counts for nothing. */
export const withCut = ({ text }: Prose, { span: { start, end } }: Sentence, cut: Cut): string =>
  text.slice(start, cut.span.start) + cut.text + text.slice(cut.span.end, end)

const fewestWords = 3
const countOf = (words: string): number => words.match(/[\p{L}\p{N}'-]+/gu)?.length ?? 0
/** No sentence is left. */
const stump =
  /^(?:first of all|last but not least|p\.?s\.?|in short|by the way|once again|as ever|in the meantime)$/
/** After these a sentence would hang in the air. */
const hangs = cue(
  lined(
    String.raw`
      \b(?:and|or|but|so|if|to|for|with|as|that|which|who|of|in|at|on|the|an?|your|our|my|is|are|be|was|were|am|
      will|would|can|could|may|might|must|should|not|please)$|'(?:s|re|m|ll|d)$
    `,
  ),
)

/** What a sentence says before and after words of it. */
const beforeOf = (prose: Prose, { span: { start } }: Sentence, at: Span): string =>
  prose.read({ start, end: at.start })
const afterOf = (prose: Prose, { span: { end } }: Sentence, at: Span): string =>
  prose.read({ start: at.end, end })

/**
 * The cut of a whole sentence. After a greeting on the same line ("Hello Dana, thank you for waiting. May I …") the
 * comma becomes a full stop, since what comes next has its capital.
 */
export function wholeSentence(prose: Prose, sentence: Sentence): Cut | undefined {
  const span = prose.withoutSentence(sentence)
  if (span === undefined) return undefined
  const { start } = sentence.span
  const isGreeted = /[\p{L}\p{N}],[ \t]$/u.test(prose.text.slice(0, start))
  if (!isGreeted) return { span, text: '' }
  if (span.start !== start || !/^[ \t]+$/.test(prose.text.slice(sentence.span.end, span.end)))
    return undefined
  return { span: { start: start - 2, end: span.end }, text: '. ' }
}

/** A second part hangs on the words that would go: "… that it is safe and that it is here". */
const coordinates = /,? (?:and|or|but) (?:that|to|for|as)\b/

/** "Please note that your lamp left": what follows the joint begins the sentence, or goes on with it. */
export function lead(prose: Prose, sentence: Sentence, words: Span, joint: RegExp): Cut | undefined {
  const after = afterOf(prose, sentence, words)
  const gap = joint.exec(after)?.[0].length
  if (gap === undefined || countOf(after.slice(gap)) < fewestWords) return undefined
  const next = words.end + gap
  const first = prose.text.charAt(next)
  const isOpening = words.start === sentence.span.start && /^\p{Lu}/u.test(prose.text.charAt(words.start))
  if (coordinates.test(after)) return undefined
  return { span: { start: words.start, end: next + 1 }, text: isOpening ? first.toUpperCase() : first }
}

/** "Send me both so that we can assist you": the sentence stops before it. */
export function tail(prose: Prose, sentence: Sentence, words: Span): Cut | undefined {
  const kept = beforeOf(prose, sentence, words).replace(/[\s,]+$/, '')
  if (!/^[.!?]*$/.test(afterOf(prose, sentence, words))) return undefined
  if (countOf(kept) < fewestWords || hangs.test(kept) || stump.test(kept)) return undefined
  return { span: { start: sentence.span.start + kept.length, end: words.end }, text: '' }
}

/** A word or two for the whole sentence, which keep their comma. */
const opener =
  /^(?:however|alternatively|also|additionally|otherwise|meanwhile|in addition|if not|if so|if needed|if necessary), $/

/** "Let us arrange a call at your convenience to go through it": what stands around it closes up. */
export function adjunct(prose: Prose, sentence: Sentence, words: Span): Cut | undefined {
  const before = beforeOf(prose, sentence, words)
  const after = afterOf(prose, sentence, words)
  // "However, as an exception, I can …": one of the two commas goes with it.
  if (before === '' || opener.test(before)) return lead(prose, sentence, words, /^, (?=\p{L})/u)
  if (/, $/.test(before)) {
    const isBetween = after.startsWith(', ')
    return isBetween
      ? { span: { start: words.start - 2, end: words.end + 1 }, text: '' }
      : tail(prose, sentence, words)
  }
  if (!before.endsWith(' ') || hangs.test(before.trimEnd()) || !/^(?:,|[ ]?[\p{L}\p{N}])/u.test(after))
    return tail(prose, sentence, words)
  return { span: { start: words.start - 1, end: words.end }, text: '' }
}

/** A clause that leans on another stands before a comma: "if you need it, …", "for that, …". */
const leans = cue(
  /(?:^|[,;] |\b(?:and|but) )(?:if|when|once|while|as|since|because|though|although|until|unless|whether|for|in|to|with|at|by|after|before|regarding)\b/,
)
/** The end of a list: "your name, address" would miss its last. */
const listed = /,(?: [^\s,]+){1,3}$/
/** A face or a sign after the stop. */
const closing = /^[.!]*(?: ?[^\p{L}\p{N}]{1,4})?$/u

/** What joins the last part to the one before, with a subject and an auxiliary of its own where it has them. */
const joins =
  /(?:,? (?:and|but|or) (?:(?:we|i|they|someone)(?:'ll|'re|'m|'d)? )?(?:(?:are|am|is|will|would) )?|\., |[,;] )$/

/** "…, and we are here to help": the last of two parts that stand side by side. */
export function lastPart(prose: Prose, sentence: Sentence, words: Span): Cut | undefined {
  const before = beforeOf(prose, sentence, words)
  if (!closing.test(afterOf(prose, sentence, words))) return undefined
  const isJoined = /^(?:and|but) /.test(prose.read(words))
  const joint = (isJoined ? /,? $/ : joins).exec(before)?.[0]
  if (joint === undefined) return undefined
  const kept = before.slice(0, before.length - joint.length)
  if (countOf(kept) < fewestWords || hangs.test(kept) || listed.test(kept) || stump.test(kept))
    return undefined
  if (/\bbut $/.test(joint) && /\bnot\b/.test(kept)) return undefined
  if (/^[,;] $/.test(joint) && leans.test(kept)) return undefined
  return { span: { start: sentence.span.start + kept.length, end: words.end }, text: '' }
}

/** A face in place of the full stop. */
const face = /^ ?\p{Extended_Pictographic}\uFE0F? (?=\p{L})/u

/** "Thanks for writing, and congratulations": the second part stands alone; "for writing and sending me both": it takes the place. */
export function firstPart(prose: Prose, sentence: Sentence, words: Span): Cut | undefined {
  const own = /^,? and (?=(?:please|congratulations|sorry|i|i'm|i'll|i've|we|we're|we'll|we've)\b)/
  const after = afterOf(prose, sentence, words)
  const stop = face.exec(after)?.[0]
  if (stop !== undefined && /\p{Lu}/u.test(prose.text.charAt(words.end + stop.length)))
    return lead(prose, sentence, words, face)
  if (own.test(after)) return lead(prose, sentence, words, own)
  const gerund = / for (?=\w+ing\b)/.exec(prose.read(words))
  const second = /^ and (?=\w+ing\b)/.exec(after)
  if (gerund === null || second === null) return undefined
  const start = words.start + gerund.index + gerund[0].length
  return { span: { start, end: words.end + second[0].length }, text: '' }
}

/** Words that say less than nothing inside a phrase, and what stands for them. */
const ballast: readonly (readonly [words: RegExp, plain: string])[] = [
  [
    /\b(?:(?:do not|don't) hesitate|feel free) to (?=(?:contact|call|ring|e-?mail|write|reply|message|dm|text|ask|reach out|get in touch|let)\b)/,
    '',
  ],
  [/\bkindly\b/, 'please'],
  [/\b(?:relevant|appropriate|concerned|respective) (?=\w)/, ''],
  [/\b(?:thorough|full|detailed) (?=\w)/, ''],
  [/\btake a (?:closer|further|deeper) look\b/, 'look'],
]

/** "Please do not hesitate to contact us at": "please contact us at". */
export function lightened(prose: Prose, words: Span): Cut | undefined {
  for (const [heavy, plain] of ballast) {
    const match = heavy.exec(prose.read(words))
    if (match === null) continue
    const start = words.start + match.index
    const end = start + match[0].length
    const isOpening = /^\p{Lu}/u.test(prose.text.charAt(start))
    if (!isOpening) return { span: { start, end }, text: plain }
    if (plain !== '') return { span: { start, end }, text: plain.charAt(0).toUpperCase() + plain.slice(1) }
    return { span: { start, end: end + 1 }, text: prose.text.charAt(end).toUpperCase() }
  }
  return undefined
}
