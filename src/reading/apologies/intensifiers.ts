/** Words that add weight to an apology, piled up: "truly, deeply and sincerely sorry". */

import type { Span } from '../../finding.js'
import type { Prose } from '../../prose/prose.js'
import { cue } from '../patterns/cue.js'

export interface Pile {
  readonly span: Span
  /** The one to keep, as written. */
  readonly kept: string
}

const one =
  '(?:so|very|truly|really|deeply|sincerely|terribly|extremely|incredibly|awfully|genuinely|dreadfully|profoundly)'
const pile = cue(
  new RegExp(`\\b(${one})(?:,? (?:and )?${one}){1,6}(?= (?:sorry|apologi[sz]e|regret)\\b)`, 'g'),
)
/** "So very sorry" and "really very sorry" are as people talk. */
const idiom = /^(?:so|really) (?:very|truly)$/

export function stackedIntensifiersOf(prose: Prose): Pile[] {
  return prose.body.flatMap(({ span }) =>
    pile
      .every(prose.read(span))
      .filter(([words]) => !idiom.test(words))
      .map(match => {
        const start = span.start + match.index
        const first = match[1] as string
        return {
          span: { start, end: start + match[0].length },
          kept: prose.slice({ start, end: start + first.length }),
        }
      }),
  )
}
