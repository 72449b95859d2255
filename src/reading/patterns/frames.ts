/** Phrase frames: fixed words with slots. "{i} {very}understand your" is one frame for many. */

import type { Span } from '../../finding.js'
import type { Prose } from '../../prose/prose.js'
import { Cue, spottedInAny } from './cue.js'
import { oneOf } from './lists.js'
import { alternativesOf, needsOf } from './needs.js'
import type { Spotted } from './spotter.js'

const slots: { readonly [slot: string]: string } = {
  /** Who writes. */
  i: '(?:we|i|our (?:whole |entire )?(?:\\w+ )?team|the (?:\\w+ )?team)',
  /** "am", "'re", or nothing where the writer leaves it out. */
  be: "(?:'m|'re| am| are| was| were|)",
  thanks: `${oneOf('thank_you thanks thankyou many_thanks thx thank_u')}(?: ${oneOf('so_much very_much again a_lot kindly all')})?`,
  /** Adverbs that add warmth and no content. */
  very: `(?:${oneOf(`
    also always just so very really truly sincerely deeply greatly highly extremely completely totally fully
    certainly definitely genuinely absolutely terribly incredibly all quite most do can would must only personally
    much more_than`)} ){0,3}`,
}

/** A compiled frame. */
export type Frame = Cue

/**
 * Compiles a frame. A space stands for one to three white spaces, `{name}` for a slot; the rest is a regular
 * expression over folded text. Built once, when its file loads.
 */
function frame(source: string): Frame {
  const filled = fill(source)
  return new Cue(new RegExp(`(?<![\\w'])(?:${spaced(filled)})(?!\\w)`, 'gu'), needsOf(`\\b(?:${filled})\\b`))
}

/** Each alternative of a frame as a frame of its own: a long list of words is mostly not looked for at all. */
export function framesOf(source: string): readonly Frame[] {
  return alternativesOf(fill(source)).map(frame)
}

function fill(source: string): string {
  return source.replace(/\{([a-z]+)\}/g, (whole, name: string) => {
    const slot = slots[name]
    if (slot === undefined) throw new RangeError(`No slot ${whole} in the frame ${JSON.stringify(source)}.`)
    return slot
  })
}

/** A space is any white space, one to three units of it; an optional one is one or none; in a class it is itself. */
function spaced(source: string): string {
  return source.replace(/\[[^[\]]*\]| \?| /g, piece => {
    if (piece.startsWith('[')) return piece.replaceAll(' ', '\\s')
    return piece === ' ' ? '\\s{1,3}' : '\\s?'
  })
}

/** The frames that could match in a sentence of a prose: its sentences are spared the rest. */
export function presentIn(frames: readonly Frame[], prose: Prose): readonly Frame[] {
  return Cue.spotted(frames, prose.once(spottedOf))
}

const spottedOf = (prose: Prose): Spotted => spottedInAny(prose.sentences.map(({ span }) => prose.read(span)))

/** Spans of frames in a piece of folded text, frame by frame. `offset` is where the piece starts. */
export function matchesOf(frames: readonly Frame[], piece: string, offset: number): Span[] {
  const spans: Span[] = []
  for (const frame of Cue.among(frames, piece))
    for (const match of frame.every(piece)) {
      const start = offset + match.index
      if (match[0] !== '') spans.push({ start, end: start + match[0].trimEnd().length })
    }
  return spans
}
