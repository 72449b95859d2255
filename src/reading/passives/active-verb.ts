/** The verb of an active clause, from the auxiliary and the participle of a passive one. */

import { pastOf, presentOf, progressiveOf } from '../patterns/verbs.js'

export interface Deed {
  readonly participle: string
  readonly base: string
  /** Whether one does it who is neither "I" nor "you". */
  readonly isOne?: boolean
}

const adverb = /^(?:now|also|then|already|just|currently|always|often|usually|\w+ly)$/

/** The verb after a doer, one or many, for the auxiliary of a passive: "has now been" gives "have now …" after many. */
export function activeVerb(auxiliary: string, { participle, base, isOne = false }: Deed): string | undefined {
  const words = auxiliary
    .replace(/\bwon't\b/, "willn't")
    .replace(/\bcan't\b/, "cann't")
    .replace(/\bcannot\b/, 'can not')
    .replace("n't", " n't")
    .split(' ')
  const adverbs = words
    .filter(word => adverb.test(word))
    .map(word => `${word} `)
    .join('')
  const no = words.find(word => /^(?:n't|not|never)$/.test(word))
  const form = words.filter(word => !adverb.test(word) && word !== no).join(' ')
  /** An auxiliary with its "not": "have", "haven't", "have never". */
  const first = (word: string): string =>
    no === undefined
      ? word
      : no === "n't"
        ? `${word === 'will' ? 'wo' : word === 'can' ? 'ca' : word}n’t`
        : `${word}${word === 'can' && no === 'not' ? '' : ' '}${no}`
  if (/^(?:was|were)$/.test(form))
    return no === undefined
      ? adverbs + pastOf(participle)
      : no === 'never'
        ? `never ${pastOf(participle)}`
        : `${first('did')} ${adverbs}${base}`
  if (/^(?:has|have|'s|'ve) been$/.test(form))
    return `${first(isOne ? 'has' : 'have')} ${adverbs}${participle}`
  if (/^(?:will|'ll) be$/.test(form)) return `${first('will')} ${adverbs}${base}`
  if (/^(?:is|are|'s|'re) being$/.test(form))
    return `${first(isOne ? 'is' : 'are')} ${adverbs}${progressiveOf(base, participle)}`
  if (/^(?:is|are|'s|'re)$/.test(form))
    return no === undefined
      ? adverbs + (isOne ? presentOf(base) : base)
      : `${first(isOne ? 'does' : 'do')} ${adverbs}${base}`
  const modal = /^(can|could|may|might|must|should|would) (be|have been)$/.exec(form)
  if (modal === null) return undefined
  const [, word = '', rest] = modal
  return `${first(word)} ${adverbs}${rest === 'be' ? base : `have ${participle}`}`
}
