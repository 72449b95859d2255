/** Phrase frames: fixed words with slots. "{i} {very}understand your" is one frame for many. */

import type { Span } from '../../finding.js'
import { oneOf } from './lists.js'
import { alternativesOf, needsOf } from './needs.js'

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

/** A compiled pattern, and the letters it cannot do without. */
export interface Frame {
  readonly pattern: RegExp
  readonly needs: readonly string[] | undefined
}

/**
 * Compiles a frame. A space stands for one to three white spaces, `{name}` for a slot; the rest is a regular
 * expression over folded text. Built once, when its file loads.
 */
function frame(source: string): Frame {
  const filled = fill(source)
  return {
    pattern: new RegExp(`(?<![\\w'])(?:${spaced(filled)})(?!\\w)`, 'gu'),
    needs: needsOf(filled),
  }
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

const canMatch = ({ needs }: Frame, text: string): boolean =>
  needs === undefined || needs.some(letters => text.includes(letters))

/** The frames that could match somewhere in a text: looked for once, so that its sentences are spared the rest. */
export function presentIn(frames: readonly Frame[], text: string): readonly Frame[] {
  return frames.filter(frame => canMatch(frame, text))
}

/** Spans of a frame in a piece of folded text. `offset` is where the piece starts. */
export function matchesOf(frame: Frame, piece: string, offset: number): Span[] {
  if (!canMatch(frame, piece)) return []
  const spans: Span[] = []
  for (const match of piece.matchAll(frame.pattern)) {
    const start = offset + match.index
    if (match[0] !== '') spans.push({ start, end: start + match[0].trimEnd().length })
  }
  return spans
}
