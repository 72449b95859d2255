/** Praise and thanks that can only be meant the other way round. */

import { cue } from '../patterns/cue.js'
import { anyOf, listed } from '../patterns/families.js'

/** Praise with a failure as its object: "love how you cancelled it", "great, another delay". */
const twisted = cue(
  new RegExp(
    `\\b(?:${listed(`
  great, love(?:ly)?, nice, brilliant, fantastic, wonderful, thanks, cheers, amazing, cool, congrats
  congratulations, well done, good job, impressive`)})\\b[^.!?]{0,40}\\b(?:${listed(`
  another, again, for (?:nothing|ruining|losing|wasting|leaving|cancelling|letting)
  (?:that|how) (?:you|your|the|my), broken
  you (?:left|lost|broke|forgot|missed|charged|dropped|hung|closed|cancelled), late, waiting
  delay(?:s|ed|ing)?, can't, cannot, don't, won't, no`)})\\b`,
  ),
)
/** "Love paying full fare to stand", "nothing like a cold shower". */
const relished = cue(
  anyOf(`
  (?:love|loving|enjoy(?:ing)?|great fun) (?:paying|waiting|sitting|standing|queu\\w+|getting|being)
  (?:love|loving|enjoy(?:ing)?|great fun) (?:having to|chasing|spending|when (?:you|your|my|the))
  nothing like (?:a|an|being|getting|waiting)`),
)
const knowing = cue(
  anyOf(`
  apparently, surprise surprise, shocker, what a surprise, of course, just gonna, i guess
  how generous, so kind of`),
)

export function isWryPraise(clause: string): boolean {
  return twisted.test(clause) || relished.test(clause) || knowing.test(clause)
}

const intensifier = '(?:absolutely|just|really|so|truly|how|what a)'
const praise = listed(`
  superb, brilliant, amazing, fantastic, wonderful, great, lovely, nice, excellent, perfect
  marvellous, stellar, classy, impressive, bravo, genius, cool, outstanding, awesome
  top (?:notch|job|work|service), good (?:job|work|stuff), classic
  great (?:job|work|stuff|service|quality), well done, nice (?:one|job|work), 10\\/10, love that
  (?:thanks|cheers) for that, quality, delightful, charming, magic, sweet, sick, smooth, stunning
  five stars, 5 stars`)
const audience =
  '(?:guys|lads|folks|team|everyone|as (?:always|ever|usual)|again|work|job|stuff|service|quality|\\w+)'
/** Praise that stands alone after a telling: "40 minutes outside Crewe and no announcement. Superb." */
const dry = cue(new RegExp(`(?:[.!?,]|^)\\s*(?:${intensifier} )?(?:${praise})(?: ${audience}){0,2}[\\s.!]*$`))
/** "… so this is brilliant", "what a treat": the same, as a remark on what was told. */
const remark = cue(
  /\b(?:so|well|honestly) (?:this|that)(?:'s| is) (?:brilliant|great|fantastic|perfect|lovely|fun|nice)\b/,
)
/** A face that rolls its eyes, claps slowly, or thinks its part. */
const wryFaces = cue(/[\u{1F643}\u{1F644}\u{1F44F}\u{1F612}\u{1F610}\u{1F611}\u{1F926}\u{1F937}\u{1F914}]/u)

/** What is told ends in praise of it. The telling is the caller's to find. */
export function endsInPraise(text: string): boolean {
  const words = text.replace(/\p{Extended_Pictographic}|\uFE0F/gu, '').trim()
  return dry.test(words) || remark.test(words)
}

export function showsWryFace(text: string): boolean {
  return wryFaces.test(text)
}
