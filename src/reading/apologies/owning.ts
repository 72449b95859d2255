/** Where the draft says in the first person that its own side caused the failure. */

import type { Prose } from '../../prose/prose.js'
import type { Sentence } from '../../prose/sentences.js'
import { cue } from '../patterns/cue.js'
import { matchesOf, presentIn } from '../patterns/frames.js'
import { expected, owned } from './cues.js'
import { ownFailure } from './tellings.js'

/** A supposition owns nothing: "let me know if we got this wrong". */
const supposed = /\b(?:if|whether|in case)\b[^.,;]*$/
/** A present as good as a past, after a condition: "if it isn't there by 7, we put off the work". */
const putOff = /^(?:we|i) (?:\w+ly )?put$/
const conditional = cue(
  /^\W*(?:(?:and|but|so) )?(?:if|unless|once|whenever|when(?! you\b)|should)\b|\b(?:if|unless|whenever)\b/,
)

/** The first sentence of the body that owns up: "we sent the wrong size", "that was my mistake". */
export function owningOf(prose: Prose): Sentence | undefined {
  const present = presentIn(owned, prose)
  return prose.body.find(({ span }) => {
    const piece = prose.read(span)
    if (piece.endsWith('?')) return false
    const deed = ownFailure.exec(piece)
    if (deed !== null && !supposed.test(piece.slice(0, deed.index)))
      if (!putOff.test(deed[0]) || !conditional.test(piece)) return true
    return matchesOf(present, piece, 0).some(
      ({ start, end }) => !expected.test(piece.slice(start, end)) && !supposed.test(piece.slice(0, start)),
    )
  })
}
