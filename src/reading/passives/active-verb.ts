/** The verb of an active clause, from the auxiliary and the participle of a passive one. */

import { pastOf } from '../patterns/verbs.js'

const adverb = /^(?:now|also|then|already|just|currently|always|often|\w+ly)$/

/** The verb after "we" or "you" for the auxiliary of a passive: "has now been" gives "have now …". */
export function activeVerb(auxiliary: string, participle: string, base: string): string | undefined {
  const words = auxiliary
    .replace(/\bwon't\b/, "willn't")
    .replace(/\bcan(?:no|')t\b/, "cann't")
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
        : `${word} ${no}`
  const going = `${base.replace(/(?<!e)e$/, '')}ing`
  if (/^(?:was|were)$/.test(form))
    return no === undefined
      ? adverbs + pastOf(participle)
      : no === 'never'
        ? `never ${pastOf(participle)}`
        : `${first('did')} ${adverbs}${base}`
  if (/^(?:has|have|'s|'ve) been$/.test(form)) return `${first('have')} ${adverbs}${participle}`
  if (/^(?:will|'ll) be$/.test(form)) return `${first('will')} ${adverbs}${base}`
  if (/^(?:is|are|'s|'re) being$/.test(form)) return `${first('are')} ${adverbs}${going}`
  if (/^(?:is|are|'re)$/.test(form))
    return no === undefined ? adverbs + base : `${first('do')} ${adverbs}${base}`
  const modal = /^(can|could|may|might|must|should|would) (be|have been)$/.exec(form)
  if (modal === null) return undefined
  const [, word = '', rest] = modal
  return `${first(word)} ${adverbs}${rest === 'be' ? base : `have ${participle}`}`
}
