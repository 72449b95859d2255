/** Words shouted in capitals. Only ordinary words count: "MUST" is raised, "PDF" and "BA2490" are names. */

import type { Span } from '../../finding.js'
import { everyMatch } from '../../prose/matches.js'
import type { Prose } from '../../prose/prose.js'
import { wordsOf } from '../patterns/lists.js'

const ordinary =
  wordsOf(`am an as at be by do go he if in is it me my no of on or so to up us we all also always and any anyone
  are ask because been before but call can cannot care contact day days did does doing done dont each even
  ever every everything first fix for free from get give going had has have help here how immediately
  important its just keep last late let like long lost many money more much must my need needs never new
  next nobody none not note nothing now off only open order other our out over paid pay please problem
  read ready refund required return returns same say send sent service should some still stop sure take
  than thank thanks that the their them then there these they this three time times today too twice under
  until urgent use very wait waiting want was weeks were what when where which who why will with without
  work working worst would wrong you your again after attention warning joke disgusting ridiculous
  unacceptable terrible horrible awful broken absolutely really`)

/** Runs of shouted words in the writer's own sentences, each as one span. */
export function shoutsOf(prose: Prose): Span[] {
  return prose.sentences.flatMap(({ kind, span }) => {
    if (kind === 'sign-off') return []
    return [
      ...everyMatch(
        /(?<![\w'’#@/-])(?:\p{Lu}{2} )*\p{Lu}{3,}(?: \p{Lu}{2,})*(?![\w'’-])/gu,
        prose.slice(span),
      ),
    ].flatMap(match => {
      const words = match[0].toLowerCase().split(' ')
      // A run with an abbreviation in it is not ours to lower.
      if (!words.every(word => ordinary.has(word))) return []
      const start = span.start + match.index
      return [{ start, end: start + match[0].length }]
    })
  })
}

/** How many words stand in a span. */
export function wordsIn(prose: Prose, span: Span): number {
  return prose.slice(span).match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu)?.length ?? 0
}
