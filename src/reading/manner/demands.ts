/** Orders to the customer that give no reason: "you must provide proof of purchase". */

import type { Span } from '../../finding.js'
import { everyMatch } from '../../prose/matches.js'
import type { Prose } from '../../prose/prose.js'
import type { Sentence } from '../../prose/sentences.js'
import { inReadingOrder, spanOf } from '../../prose/spans.js'
import { cue } from '../patterns/cue.js'
import { oneOf } from '../patterns/lists.js'

export interface Demand {
  readonly kind: 'must' | 'need' | 'should' | 'threat'
  readonly span: Span
  readonly sentence: Sentence
  /** The verb that is ordered, and where it starts; absent in a threat. */
  readonly verb?: { readonly word: string; readonly start: number }
}

const who = '(?:you|customers|all customers|guests|the customer|passengers|members)'
const adverb = '(?: (?:also|first|then|now|only|therefore|still|always|just|simply))?'
const frames: readonly (readonly [kind: Demand['kind'], pattern: RegExp])[] = [
  [
    'must',
    new RegExp(
      `\\b${who}(?: (?:will|are|'re|is))?${adverb} (?:must|(?:be )?(?:required|obliged|obligated|` +
        `expected) to) (?:first )?(\\w+)`,
      'g',
    ),
  ],
  ['need', new RegExp(`\\byou(?:'ll| will| would|'d)?${adverb} (?:need|have) to (\\w+)`, 'g')],
  [
    'should',
    new RegExp(
      '\\byou should (wait|contact|call|phone|ring|go|write|refer|read|return|send|provide|submit|' +
        'complete|follow|visit|raise|log)\\b',
      'g',
    ),
  ],
]
const threat = cue(
  new RegExp(
    '\\bfail(?:ure|ing)? to (?:\\w+ ){1,8}(?:will|may|shall|could) (?:result|lead|be|' +
      'mean)\\b(?: (?:in|to) (?:the |your )?\\w+)?',
    'g',
  ),
)
/** States and what may be expected of no one's doing. */
const noAct =
  /^(?:be|have|not|know|worry|see|feel|expect|receive|understand|agree|do|only|say|pay|remember|admit|get|hear)$/
/** The words before take the order back, or make it theirs: "if you need to", "do you have to", "all you need". */
const taken = cue(
  new RegExp(
    `(?:\\b${oneOf(`if when whenever should once do does did don't unless whether anything
    everything nothing something what whatever all where who which until before
    after because so that as things? steps?`)}(?: (?:of|that|and))?|n't|\\bthere's \\w+) ?$`,
  ),
)
/** Reason, purpose, choice, safety. */
const reasoned = cue(
  new RegExp(
    '\\b(?:because|so (?:that|we|i|it|the|you)|since|as (?:we|i|it|the|this|our)|in order to|' +
      'otherwise|this (?:lets|allows|helps|way|is)|which (?:lets|allows|means)|that way|' +
      'for (?:your|security|safety)|before you|law|legal\\w*|safe\\w*|danger\\w*|risk|or (?:else|' +
      'you can)|either|alternatively|by law|unplug|turn off)\\b|: ',
  ),
)
const purpose = cue(
  /\bto (?!(?:the|a|an|our|your|us|me|my|it|them|this|that|their|billing|customer|support|\w+ing)\b)[a-z]{2,}/,
)
const isNegated = cue(
  /\b(?:no longer|not|never|n't) (?:need|have)|(?:needn't|mustn't|must not|don't have|do not need|do not have)\b/,
)

/** The demands of a draft's body, in reading order. */
export function demandsOf(prose: Prose): Demand[] {
  return prose.body.flatMap(sentence => {
    const piece = prose.read(sentence.span)
    const { start } = sentence.span
    if (piece.endsWith('?')) return []
    const found: Demand[] = threat
      .every(piece)
      .filter(() => !reasoned.test(piece))
      .map(match => ({
        kind: 'threat',
        span: spanOf(match, start),
        sentence,
      }))
    for (const [kind, pattern] of frames)
      for (const match of everyMatch(pattern, piece)) {
        const word = match[1] as string
        const rest = piece.slice(match.index + match[0].length)
        if (noAct.test(word) || taken.test(piece.slice(0, match.index)) || isNegated.test(match[0])) continue
        if (
          reasoned.test(piece) ||
          purpose.test(rest) ||
          /\b(?:to|in order to) \w+[^.]*, ?$/.test(piece.slice(0, match.index))
        )
          continue
        const span = spanOf(match, start)
        found.push({ kind, span, sentence, verb: { word, start: span.end - word.length } })
      }
    return found.sort(inReadingOrder)
  })
}

const howTo = cue(
  new RegExp(
    '\\bhow (?:do|can|should|would|could|to|does)\\b|\\bwhat (?:do|should|must|would) (?:i|' +
      'we) (?:have to |need to )?(?:do|bring|send|enter|click)|\\bdo i (?:have|need) to\\b|\\b(?:can|' +
      'could) you (?:tell|show|explain|walk|guide)\\b|\\b(?:steps?|instructions?|guide)\\b',
  ),
)

/** Whether the customer asks how to do something: then the steps are what they want. */
export function asksHow(prose: Prose): boolean {
  return howTo.test(prose.folded)
}
