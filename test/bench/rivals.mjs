// @ts-check
/** Other tools over the same two texts, as their authors call them. */

import nlp from 'compromise/three'
import { retext } from 'retext'
import retextPassive from 'retext-passive'
import retextSentiment from 'retext-sentiment'
// @ts-expect-error It comes without types.
import writeGood from 'write-good'

const passive = /** @type {import('unified').Plugin<[]>} */ (/** @type {unknown} */ (retextPassive))
const sentiment = /** @type {import('unified').Plugin<[]>} */ (/** @type {unknown} */ (retextSentiment))
const plugins = retext().use(passive).use(sentiment).freeze()

/** @typedef {(text: string) => unknown} Read */

/** @type {readonly (readonly [name: string, read: Read])[]} */
export const rivals = [
  ['retext + passive + sentiment', text => plugins.processSync(text)],
  ['compromise/three', text => nlp(text)],
  ['write-good', text => writeGood(text)],
  ...(await alex()),
]

/** alex cannot be imported everywhere. */
async function alex() {
  try {
    const { text } = await import('alex')
    return [/** @type {const} */ (['alex', text])]
  } catch (error) {
    console.log(`alex cannot be imported here: ${String(error)}`)
    return []
  }
}
