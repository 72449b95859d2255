/** Phrase frames: fixed words with slots. "{i} {very} understand your {feeling}" is one frame for a family. */

import type { Span } from '../finding.js'

const slots = {
  /** Who writes. */
  i: '(?:we|i|our (?:whole |entire )?(?:\\w+ )?team|the (?:\\w+ )?team)',
  /** "am", "'re", or nothing where the writer leaves it out. */
  be: "(?:'m|'re| am| are| was| were|)",
  will: "(?:'ll| will| shall| would|'d|)",
  /** Adverbs that add warmth and no content. */
  very: '(?:(?:also|always|just|so|very|really|truly|sincerely|deeply|greatly|highly|extremely|completely|totally|fully|certainly|definitely|genuinely|absolutely|terribly|incredibly|all|quite|most|do|can|would|must|only|personally|much|more than) ){0,3}',
  thanks:
    '(?:thank you|thanks|thankyou|many thanks|thx|thank u)(?: (?:so much|very much|so very much|again|a lot|kindly|a million|all))?',
  /** Nouns that fit every case and name none. */
  matter:
    '(?:issues?|problems?|matters?|situations?|concerns?|quer(?:y|ies)|questions?|requests?|enquir(?:y|ies)|inquir(?:y|ies)|cases?|complaints?|feedback|comments?|needs?|difficult(?:y|ies)|troubles?|requirements?|topics?|subjects?|incidents?|inconveniences?|experiences?|frustrations?|confusion|tickets?|preferences?|interests?|objectives?|goals?)',
  feeling:
    '(?:frustrations?|concerns?|disappointment|anger|annoyance|upset|pain|position|situation|worry|worries|urgency|feelings?|inconvenience|dissatisfaction|anxiety|distress|impatience|predicament|hesitation|skepticism|scepticism|apprehension|eagerness|confusion|point(?: of view)?|perspective|discomfort|displeasure|needs?|issues?|desire|sentiments?|irritation)',
  /** An object with nothing of this case in it. */
  empty:
    '(?:you(?: (?:guys|all|both|further|better|today|out|again|more|soon|now|here))*|this|that|it|these|things|everything|any(?:thing)?|(?:(?:with|about|regarding|for|on) )?(?:this|that|the|your|you|our|any|all|these|those|such)(?: (?:\\w+ )?{matter})?)',
} as const

/**
 * Compiles a frame. A space stands for one to three white spaces, `{name}` for a slot; the rest is a regular
 * expression over folded text. Built once, when its file loads.
 */
export function frame(pattern: string): RegExp {
  let source = pattern
  for (let depth = 0; depth < 3; depth++)
    source = source.replace(/\{([a-z]+)\}/g, (whole, name: string) =>
      name in slots ? slots[name as keyof typeof slots] : whole,
    )
  return new RegExp(`(?<![\\w'])(?:${spaced(source)})(?!\\w)`, 'gu')
}

/** A space is any white space, one to three units of it; an optional one is one or none; in a class it is itself. */
function spaced(source: string): string {
  return source.replace(/\[[^\]]*\]| \?| /g, piece => {
    if (piece.startsWith('[')) return piece.replaceAll(' ', '\\s')
    return piece === ' ' ? '\\s{1,3}' : '\\s?'
  })
}

/** Spans of a frame in a piece of folded text. `offset` is where the piece starts. */
export function* matchesOf(pattern: RegExp, piece: string, offset: number): Generator<Span> {
  pattern.lastIndex = 0
  for (const match of piece.matchAll(pattern)) {
    if (match[0] !== '')
      yield { start: offset + match.index, end: offset + match.index + match[0].trimEnd().length }
  }
}
