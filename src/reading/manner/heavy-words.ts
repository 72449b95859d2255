/**
 * Heavy words that have a plain twin of the same form, so that one can stand in place of the other whatever its object:
 * “facilitate” has none, since nobody helps a repair.
 */

import type { Span } from '../../finding.js'
import type { Prose } from '../../prose/prose.js'
import { cue } from '../patterns/cue.js'

const twins: ReadonlyMap<string, string> = new Map(
  Object.entries({
    'in order to': 'to',
    'prior to': 'before',
    'subsequent to': 'after',
    'in the event that': 'if',
    'due to the fact that': 'because',
    'in spite of the fact that': 'although',
    'with regard to': 'about',
    'with regards to': 'about',
    'in regard to': 'about',
    'in regards to': 'about',
    'with reference to': 'about',
    'pertaining to': 'about',
    'in relation to': 'about',
    'the majority of the': 'most of the',
    'the majority of our': 'most of our',
    'the majority of your': 'most of your',
    'in excess of': 'more than',
    'has the ability to': 'can',
    'have the ability to': 'can',
    utilise: 'use',
    utilises: 'uses',
    utilised: 'used',
    utilising: 'using',
    utilize: 'use',
    utilizes: 'uses',
    utilized: 'used',
    utilizing: 'using',
    'the utilisation of': 'the use of',
    'the utilization of': 'the use of',
    commence: 'start',
    commences: 'starts',
    commenced: 'started',
    commencing: 'starting',
    'the commencement of': 'the start of',
    'endeavour to': 'try to',
    'endeavor to': 'try to',
    ascertain: 'find out',
    remuneration: 'pay',
    notwithstanding: 'despite',
  }),
)

const heavy = cue(
  new RegExp(
    `(?<![\\w'-])(?:${[...twins.keys()].sort((a, b) => b.length - a.length).join('|')})(?![\\w'-])`,
    'g',
  ),
)

export interface HeavyWord {
  readonly span: Span
  /** The plain word, with a capital where the heavy one has it. */
  readonly plain: string
}

/** The heavy words of a draft's body that the customer does not use themselves. */
export function heavyWordsOf(prose: Prose, customer: Prose | undefined): HeavyWord[] {
  return prose.body.flatMap(({ span }) =>
    heavy.every(prose.read(span)).flatMap(({ 0: words, index }) => {
      const plain = twins.get(words)
      if (plain === undefined || customer?.folded.includes(words)) return []
      const start = span.start + index
      const isCapital = /^\p{Lu}/u.test(prose.text.slice(start))
      return [
        {
          span: { start, end: start + words.length },
          plain: isCapital ? plain.charAt(0).toUpperCase() + plain.slice(1) : plain,
        },
      ]
    }),
  )
}
