import type { Prose } from '../prose/prose.js'
import { wordsOf } from './patterns/lists.js'

/** Function words of English. */
const english = wordsOf(`
  the and is are was were you your i we our us my it this that to of in for with on at be been have has had will can could
  would not no if please sorry thanks thank hi hello hey by from so but what when how which do did does here there just as
  or a an me let any all they out up yes get send dm about now i'm i'll i've we're we'll we've it's that's don't
`)
/** Of German, French, Spanish, Dutch, Portuguese, Italian, Polish and the Scandinavian languages; none is English. */
const others = wordsOf(`
  der die das und ist nicht sie ihr ihre ihren wir uns ich mit f\u00fcr auf dass wird werden haben bitte vielen dank leider
  k\u00f6nnen eine einen den dem zu im von sich auch noch
  le la les des une est vous nous votre vos pour dans avec que qui sur sont avons merci bonjour du et au ne pas je en
  el los las una es su por para con del gracias hola lo se nuestro hemos usted
  het een van uw wij ons voor niet zijn wordt hebben u dat bedankt met op maar naar aan bij ik we te
  o os as um uma n\u00e3o voc\u00ea seu sua com obrigado obrigada foi mais nosso nossa em ao pela pelo na no e
  il che di per non sono grazie \u00e8 si\u0119 nie za przepraszam dzi\u0119kuj\u0119 og ikke det p\u00e5 som och inte
`)

/** From this many words on a text without one English function word can be told to be none. */
const fewestWords = 5

interface Count {
  readonly words: number
  readonly own: number
  readonly other: number
  readonly letters: number
  readonly foreign: number
  readonly accented: number
}

function countOf(sentence: string): Count {
  let own = 0
  let other = 0
  let letters = 0
  let foreign = 0
  let accented = 0
  const words = sentence.match(/[\p{L}\p{M}']+/gu) ?? []
  const isPlain = !/[^\u0000-\u007F]/.test(sentence)
  for (const word of words) {
    if (english.has(word)) own++
    else if (others.has(word)) other++
    letters += word.length
    if (isPlain || !/[^a-z']/.test(word)) continue
    if (/[^\p{Script=Latin}\p{M}']/u.test(word)) foreign += word.length
    else accented++
  }
  return { words: words.length, own, other, letters, foreign, accented }
}

/** Whether a text reads as English by its function words; a text too short to tell counts as English. */
export function isEnglish(prose: Prose): boolean {
  const counts = prose.sentences.map(({ span }) => prose.recall(countOf, prose.read(span)))
  const sumOf = (what: keyof Count): number => counts.reduce((sum, count) => sum + count[what], 0)
  const [own, other] = [sumOf('own'), sumOf('other')]
  if (sumOf('foreign') > sumOf('letters') / 2) return false
  if (own === 0 && sumOf('words') >= fewestWords && other + sumOf('accented') >= 2) return false
  return other < 3 || own * 2 >= other
}
