/** The customer asks why, or has been hit before. */

import type { Span } from '../../finding.js'
import { cue } from '../patterns/cue.js'
import { framesOf } from '../patterns/frames.js'
import { source } from '../patterns/source.js'
import { sweep } from '../patterns/sweep.js'
import type { Reading } from '../reading.js'

export interface Why {
  readonly kind: 'asked' | 'repeated'
  readonly span: Span
}

const asked = [
  '(?:why|how come)',
  'what (?:the \\w+ )?(?:happened|went wrong|caused|is causing|causes)',
  "(?:what(?:'s| is|s) (?:going on|the reason|happening)|wtf is (?:going on|happening))",
].flatMap(framesOf)
const repeated = [
  '(?:second|third|fourth|fifth|sixth|2nd|3rd|4th|5th|6th) time',
  '(?:yet again|happen(?:s|ed|ing) again|keeps? happening|(?:again and|time and) again|every single time)',
].flatMap(framesOf)

/** "That's why I left", "why don't you sell it": a reason of their own, a wish, a turn of speech. */
const given = cue(
  new RegExp(source`
    (?:\b(?:don't|dont|do not|not sure|no (?:idea|clue)|doesn't|can't|understand)(?: \w+){0,2}|
    \b(?:that|which|this)(?:'s| is| was)?|\breasons?|\bis) $
  `),
)
const rhetorical = cue(
  new RegExp(source`
    ^ (?:not\b|should (?:i|we|anyone)\b|would (?:i|we|anyone|you)\b|bother\b|
    do(?:n't| not) you (?:just |guys )?(?:try|add|offer|sell|make|bring)\b|am i (?:not )?surprised|
    i (?:left|love|stopped|chose|use|like|always)\b)
  `),
)
/** "The third time I order here" praises. */
const glad = cue(/\b(?:thank|love|great|excellent|happy|amazing)\b/)

/** What calls for a cause in the customer's message, most telling first. */
export function whysOf({ prose }: Reading): Why[] {
  const whys = sweep(asked, prose)
    .filter(
      ({ words, before, after }) => !(words === 'why' && (given.test(before) || rhetorical.test(after))),
    )
    .map(({ span }): Why => ({ kind: 'asked', span }))
  const again = sweep(repeated, prose)
    .filter(({ sentence }) => !glad.test(prose.read(sentence.span)))
    .map(({ span }): Why => ({ kind: 'repeated', span }))
  return [...whys, ...again]
}
