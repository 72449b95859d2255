/** Words that make the customer's trouble, effort or understanding small. */

import type { Span } from '../../finding.js'
import type { Prose } from '../../prose/prose.js'
import type { Sentence } from '../../prose/sentences.js'
import { type Cue, cue } from '../patterns/cue.js'

/**
 * `task`: "simply log in"; `correction`: "actually, you ordered the wrong size"; `size`: "a minor delay"; `feeling`:
 * "calm down"; `reminder`: "as I already explained"; `alone`: "nobody else has complained".
 */
export type SlightKind = 'task' | 'correction' | 'size' | 'feeling' | 'reminder' | 'alone'

export interface Slight {
  readonly kind: SlightKind
  readonly span: Span
  readonly sentence: Sentence
  /** What the sentence says without it. */
  readonly without?: { readonly span: Span; readonly text: string }
}

interface Belittling {
  readonly kind: SlightKind
  readonly pattern: Cue
  /** The group that can be cut out with the space after it. */
  readonly cuts?: true
}

const trouble =
  '(?:issues?|problems?|delays?|inconveniences?|hiccups?|glitch(?:es)?|mistakes?|errors?|' +
  'misunderstandings?|setbacks?|mix-ups?|defects?|faults?|bugs?|matters?|upsets?|waits?)'
/** What has a size of its own; small may be no more than the fact. */
const damage = '(?:scratch(?:es)?|dents?|marks?|leaks?|cracks?|chips?|stains?|tears?|holes?)'
const cues: readonly Belittling[] = [
  {
    kind: 'task',
    pattern: cue(/\byou(?:'ll| will)? ((?:just|simply|only|merely) )(?:need|have) to\b/g),
    cuts: true,
  },
  {
    kind: 'task',
    pattern: cue(/\byou(?:'ll| will)? (?:need|have) ((?:just|simply|only|merely) )to\b/g),
    cuts: true,
  },
  {
    kind: 'task',
    pattern: cue(
      new RegExp(
        '(?:^|\\b(?:please|can|could|and|then|should|, )) ?((?:simply|merely) )(?:log|click|go|open|' +
          'call|contact|read|follow|select|enter|restart|reset|check|try|visit|reply|send|press|tap|' +
          'choose|use|download|update|wait|turn|switch|return|fill|complete|re-?install|ask)\\b',
        'g',
      ),
    ),
    cuts: true,
  },
  {
    kind: 'correction',
    pattern: cue(
      /^(?:well, )?((?:obviously|clearly|evidently),? )(?=(?:you|your|the|it|that|this|there|if)\b)/g,
    ),
    cuts: true,
  },
  {
    kind: 'correction',
    pattern: cue(/^((?:well, )?(?:actually|in fact),? )(?=(?:you|your)\b)/g),
    cuts: true,
  },
  {
    kind: 'correction',
    pattern: cue(
      new RegExp(
        "\\b(?:surely|obviously|clearly),? you(?:'ve| have|'d)? (?:must|did|know|should|can|could|" +
          "didn't|missed|forgot|never|have not|haven't)\\b",
        'g',
      ),
    ),
  },
  {
    kind: 'size',
    pattern: cue(
      new RegExp(
        `\\b(?:(?:only|just|merely|simply) )?(?:an? |the |this |that |such an? )?(?:very |rather |` +
          `relatively |fairly )?(?:minor|small|tiny|little|slight|trivial|petty|` +
          `insignificant) ${trouble}(?![\\w'-])`,
        'g',
      ),
    ),
  },
  {
    kind: 'size',
    pattern: cue(
      new RegExp(
        `\\b(?:(?:only|just|merely) (?:an? |the |some )?(?:minor|small|tiny|little|slight)|` +
          `(?:an? )?(?:trivial|petty)) ${damage}(?![\\w'-])`,
        'g',
      ),
    ),
  },
  {
    kind: 'size',
    pattern: cue(
      new RegExp(
        "\\b(?:not|isn't|hardly|no) (?:that |such |really )?(?:a )?big (?:deal|problem|issue)\\b|" +
          '\\bnot the end of the world\\b',
        'g',
      ),
    ),
  },
  {
    kind: 'feeling',
    pattern: cue(
      new RegExp(
        "\\b(?:please )?(?:calm down|don't overreact|stop (?:shouting|complaining|whining)|" +
          'relax(?=[.!,]))|\\bno (?:need|reason) to (?:be|get) (?:so )?(?:angry|upset|rude|worked up|' +
          "aggressive|emotional)\\b|\\bthese things (?:do |just |sometimes )?happen\\b|\\byou(?:'re|" +
          ' are) overreacting\\b',
        'g',
      ),
    ),
  },
  {
    kind: 'reminder',
    pattern: cue(
      new RegExp(
        '\\bas (?:you (?:should|must|ought to) (?:already |really )?(?:know|be aware|have (?:known|' +
          "read|seen))|(?:i|we)(?:'ve| have)? (?:already|previously|repeatedly|" +
          'clearly) (?:\\w+ )?(?:explained|said|told|mentioned|stated|advised|' +
          'informed))(?: you)?\\b(?! (?:to (?!you)|my|our|the))',
        'g',
      ),
    ),
  },
  {
    kind: 'alone',
    pattern: cue(
      new RegExp(
        '\\b(?:nobody|no one|no-one|none of our|no other|not one of our)(?: other)?(?: else| customers?| guests?| people|' +
          " clients?| buyers?| users?)*(?: has|'s| have)?(?: ever| yet)? (?:complained|minds?|minded|had (?:any|this|a|" +
          'that) (?:\\w+ )?(?:problems?|issues?|trouble|complaints?))\\b|\\b(?:everyone|everybody) else (?:is|' +
          "seems|manages|managed|likes|loves|has had no)\\b|\\byou(?:'re| are) the (?:only|first) (?:one|person|" +
          'customer|guest)(?: ever| who)?(?: has| to have)? (?:to )?(?:ever )?complain',
        'g',
      ),
    ),
  },
]

/** The slights of a draft's body. What the customer calls small themselves may be called so. */
export function slightsOf(prose: Prose, customer: Prose | undefined): Slight[] {
  const theirs = customer?.folded ?? ''
  const isTheirs = /\b(?:minor|small|tiny|little|slight|trivial|no big deal)\b/.test(theirs)
  return prose.body.flatMap(sentence => {
    const piece = prose.read(sentence.span)
    const { start } = sentence.span
    return cues.flatMap(({ kind, pattern, cuts }): Slight[] => {
      if (kind === 'size' && isTheirs) return []
      // "Obviously, this is our fault" makes nobody small.
      if (kind === 'correction' && /\b(?:our|we|us|my|i)\b/.test(piece)) return []
      return pattern.every(piece).flatMap((match): Slight[] => {
        if (kind === 'size' && isHarmless(piece, match.index, match[0])) return []
        const word = match[1]
        const from = start + match.index
        const span =
          word === undefined
            ? { start: from, end: from + match[0].length }
            : wordSpan(from + match[0].indexOf(word), word)
        const without = cuts === true && word !== undefined ? cutOf(prose, span, sentence) : undefined
        return [{ kind, span, sentence, ...(without === undefined ? {} : { without }) }]
      })
    })
  })
}

/** The size of our own slip in a denial or a question, or a part that is small: "a small scratch on the left". */
function isHarmless(piece: string, at: number, words: string): boolean {
  return (
    piece.endsWith('?') ||
    /\b(?:no|not|isn't|even|any|every)(?: \w+)? $/.test(piece.slice(0, at)) ||
    /\b(?:no|not)\b/.test(words)
  )
}

const wordSpan = (start: number, word: string): Span => ({
  start,
  end: start + word.trimEnd().replace(/,$/, '').length,
})

/** The sentence without a word: at its start the next word takes the capital. */
function cutOf(prose: Prose, span: Span, sentence: Sentence): Slight['without'] {
  const rest = prose.text.slice(span.end, sentence.span.end)
  const gap = /^,? /.exec(rest)?.[0].length
  if (gap === undefined) return undefined
  const next = span.end + gap
  if (span.start > sentence.span.start) return { span: { start: span.start, end: next }, text: '' }
  return { span: { start: span.start, end: next + 1 }, text: (prose.text[next] as string).toUpperCase() }
}
