/**
 * The test of a stock phrase: is its object empty? "Look into this for you" and "assist with your concern" fit any
 * case; "look into this order" and "assist with your broken hinge" fit one.
 */

import { wordsOf } from '../patterns/lists.js'
import type { Ends, Matcher } from './phrase-patterns.js'
import type { Token } from './tokens.js'

/** Nouns that fit every case and name none. */
export const emptyNouns = wordsOf(`
  issue issues problem problems matter matters situation situations concern concerns query queries question questions
  request requests enquiry enquiries inquiry inquiries case cases complaint complaints feedback comment comments need
  needs difficulty difficulties trouble troubles requirement requirements topic topics subject incident incidents
  inconvenience inconveniences experience experiences frustration frustrations confusion ticket tickets preferences
  interest interests objectives goals challenge challenges circumstances details info information thing things
  suggestion suggestions thoughts hassle message email e-mail mail`)

/** What may stand between "your" and such a noun and still name nothing. */
const emptyModifiers = wordsOf(`
  any all specific particular further other additional more such same current recent related entire whole exact own
  possible potential individual unique important valuable kind and or service account`)

const determiners = wordsOf('the this that these those your ur my our any all such an a every')

const pronouns = wordsOf('you u us me them this that it these those everything anything things')
const afterYou = wordsOf('guys all both folks')

/** Words after which the object has ended: what comes next belongs to the sentence and not to the noun. */
const followers = wordsOf(`
  about above across after against along around as at away back before behind below between beyond by concerning
  despite down during for from in inside into like near of off on onto out over past per regarding since through to
  towards under until up upon via with within without given due
  and or but nor so if when whenever while because although though unless whether where how what which who than then
  i we you they he she it there
  am is are was were be been being 'm 's 're 've 'll 'd has have had do does did can could may might must shall should
  will would not isn't aren't wasn't can't won't don't doesn't
  a an the this that these those my your our their his her its any all some every each no
  today tonight tomorrow now soon asap again further here too also well better best more most right straight away
  together even just still first next once later please pls kindly sir madam ma'am guys folks thanks thank cheers
  caused raised faced reported mentioned experienced encountered described shared highlighted
  accordingly promptly`)

/** A word that would make a noun of this case out of what stands before it: "this *order*", "the issue *tracker*". */
function isOfThisCase(token: Token | undefined): boolean {
  if (token === undefined || !token.isWord) return false
  return !followers.has(token.word) && !/.ly$/.test(token.word)
}

/** Where an empty noun group that begins at `at` ends: "your specific concern". */
function nounGroupEnd(tokens: readonly Token[], at: number): number | undefined {
  let place = at
  if (!determiners.has(tokens[place]?.word ?? '')) return undefined
  place++
  let end: number | undefined
  for (;;) {
    const word = tokens[place]?.word ?? ''
    if (emptyNouns.has(word)) end = place + 1
    else if (!emptyModifiers.has(word) || isBoundary(tokens, place)) break
    place++
  }
  return end !== undefined && !isOfThisCase(tokens[end]) ? end : undefined
}

/** "And" inside a noun group joins two empty nouns; anywhere else it begins the next clause. */
function isBoundary(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]?.word
  return (word === 'and' || word === 'or') && !emptyNouns.has(tokens[at + 1]?.word ?? '')
}

/** An object with nothing of this case in it. */
export const emptyObject: Matcher = (tokens, at) => {
  const ends: number[] = []
  const word = tokens[at]?.word
  if (word === undefined) return ends
  if (pronouns.has(word)) {
    const end = afterYou.has(tokens[at + 1]?.word ?? '') ? at + 2 : at + 1
    if (!isOfThisCase(tokens[end])) ends.push(end)
  }
  const end = nounGroupEnd(tokens, at)
  if (end !== undefined) ends.push(end)
  return ends
}

/** Nothing, where no word of this case follows. */
export const nothingOfThisCase: Matcher = (tokens, at): Ends => (isOfThisCase(tokens[at]) ? [] : [at])

const openers = wordsOf(
  'and but so or if when while as once please pls kindly we i because until though however',
)

/** Nothing, where the clause ends: at a mark or before the next clause. */
export const clauseEnd: Matcher = (tokens, at): Ends => {
  const token = tokens[at]
  return token === undefined || !token.isWord || openers.has(token.word) ? [at] : []
}

/** Nothing, at the beginning of a sentence. */
export const sentenceStart: Matcher = (_, at): Ends => (at === 0 ? [at] : [])

const beforeTime = wordsOf(
  'within by before on tomorrow today tonight monday tuesday wednesday thursday friday',
)

/** Nothing, where no time that can be checked comes next: "in touch ‸ within two hours" says something. */
export const noSetTime: Matcher = (tokens, at): Ends =>
  beforeTime.has(tokens[at]?.word ?? '') || /^\d/.test(tokens[at + 1]?.word ?? '') ? [] : [at]
