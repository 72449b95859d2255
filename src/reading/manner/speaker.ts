/** Who speaks in a reply: one person, or only a company. */

import type { Span } from '../../finding.js'
import { everyMatch } from '../../prose/matches.js'
import type { Prose } from '../../prose/prose.js'
import { inReadingOrder } from '../../prose/spans.js'
import { cue } from '../patterns/cue.js'
import type { Reading } from '../reading.js'

const oneself = cue(/(?<![\w'])(?:i|i'm|i'll|i've|i'd|me|my|mine|myself)(?![\w'])/g)

const ourselves = /(?<![\w'])(?:we|we're|we'll|we've|we'd|us|our|ours|ourselves)(?![\w'])/

/** Whether anybody in particular speaks: "I", "me", "my". An "I" inside a stock phrase is nobody's. */
export function isPersonal({ prose, stockPhrases }: Reading): boolean {
  return prose.body.some(({ span }) =>
    oneself.every(prose.read(span)).some(({ index }) => {
      const at = span.start + index
      return !stockPhrases.some(phrase => phrase.span.start <= at && at < phrase.span.end)
    }),
  )
}

/** Whether a company speaks: "we", "our". */
export function isCollective(prose: Prose): boolean {
  return prose.body.some(({ span }) => ourselves.test(prose.read(span)))
}

/** "We" where only a person can feel, promise or have done something, and the same with "I". */
const asOne: readonly (readonly [we: RegExp, i: string])[] = [
  [/(?<![\w'])we(?:'ll| will| shall)(?![\w'])/g, 'I’ll'],
  [/(?<![\w'])we(?:'ve| have)(?= (?:(?:now|just|already|also) )?\w+(?:ed|en|nt|ut|ought|ade)\b)/g, 'I’ve'],
  [
    /(?<![\w'])we(?:'re| are)(?= (?:(?:so|very|really|truly|deeply|now|also|still|currently) )?(?:sorry|glad|happy|\w{3,}ing)\b)/g,
    'I’m',
  ],
  [
    /(?<![\w'])we(?= (?:(?:sincerely|deeply|fully|completely|really) )?(?:apologi[sz]e|understand|regret)\b)/g,
    'I',
  ],
  [/(?<![\w'])we(?:'d| would)(?= (?:also )?(?:like|suggest|recommend|need|appreciate)\b)/g, 'I’d'],
  [
    /(?<![\w'])we(?= (?:(?:also|still|just|now) )?(?:can(?! (?:discuss|talk|meet|speak|take|go|work|agree))|need|suggest|recommend|require|see|found|noticed|checked|asked|spoke|looked)\b)/g,
    'I',
  ],
]

export interface CompanyAct {
  /** "We" with its auxiliary. */
  readonly span: Span
  /** The same in the first person singular. */
  readonly asOne: string
}

/** The places of the body where a person acts or feels and the draft says "we", in reading order. */
export function companyActsOf(prose: Prose): CompanyAct[] {
  const acts = prose.body.flatMap(({ span }) => {
    const piece = prose.read(span)
    return asOne.flatMap(([we, i]) =>
      everyMatch(we, piece).map(match => {
        const start = span.start + match.index
        return { span: { start, end: start + match[0].length }, asOne: i }
      }),
    )
  })
  return acts.sort(inReadingOrder)
}
