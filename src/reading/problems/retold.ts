/**
 * What the customer tells, told back to them: "my lamp never arrived" as "your lamp never arrived". Only a plain
 * clause in the past or present is told back, of words that change nothing but their person; anything else, and
 * anything that another day would make untrue, is left.
 */

import type { Span } from '../../finding.js'
import { fold } from '../../prose/fold.js'
import { wordsOf } from '../patterns/lists.js'
import { lined, source } from '../patterns/source.js'
import type { Reading } from '../reading.js'
import { tellsFailure } from './complaint.js'

export interface Retold {
  /** Without a stop, from its subject: "your lamp never arrived". */
  readonly clause: string
  /** It says that the company did it: "we charged you twice". */
  readonly ownsUp: boolean
}

/** What they say; two clauses are as much as one breath holds. */
const most = { words: 16, clauses: 2 }

/** Before the clause: who is called, and words that join it to what came before. */
const before =
  /^(?:(?:hi|hello|hey|dear|so|well|but|and|ok|okay|also|oh|look|sorry|help|ugh|actually|unfortunately|the problem is|the issue is)\b(?: (?:there|all|team|guys|everyone))?[ ,!.-]+)+/
/** After it: marks, faces, and days that are other days when the reply is read. */
const after = lined(
  String.raw`(?:[\s.!]|[^\p{L}\p{N}\s.,;:!?'"()%£$€]|,? (?:today|yesterday|now|just now|so far|again|
    this (?:morning|afternoon|evening|week)|last (?:night|week))(?=[\s.!]*$))+$`,
  'u',
)
/** Days that cannot be told on another day, talk, addresses, and what is no plain statement. */
const notPlain = lined(
  source`(?:^|\s)'|[?"#@/()\[\]*_~]|\d{5,}|https?|\.\.|
    \b(?:today|yesterday|tomorrow|tonight|ago|here|this|these|that|those|he|she|they|him|her|them|if|unless|hopefully|
    otherwise|please|pls|plz|would|should|might|maybe|perhaps|like|such|another|any|what|why|how|who|which|where|
    lol|lmao|haha|omg|wtf|ffs|u|ur|r|n|thx|ya|gonna|wanna|gotta|guys|joke|clowns?|fuck\w*|shit\w*|damn\w*|hell|crap\w*|
    bloody|bastards?|ass\w*|idiots?|stupid|rubbish|useless|pathetic|ridiculous|disgusting|disgraceful|appalling|
    unacceptable|terrible|horrible|awful|scam\w*|thie(?:f|ves)|liars?|lying|lies?|stole|fraud\w*|thanks?|cheers|
    regarding|re|order id|hope|hoping|due to|caused by|because of|sorry|because|or|care|cares|mind|minds|bothered?|rush|apart|except|mate|mine|yours|myself|ourselves|id|hes|shes|theyre|someones|promis\w+|supposed|going to|meant to|so was|cos|coz|anyone|anybody|ever|customer|pointless|trash|garbage|sucks?|worst|wth|d|wuz)\b`,
  'u',
)
/** "STILL no reply AGAIN" is cried out, and May is no "may". */
const shouted = /\b\p{Lu}{2,}\b.*\b\p{Lu}{2,}\b|\b\p{Lu}{4,}\b|\bmay\b/u

/** One word of theirs in our mouth. */
const person = new Map(
  `i you,i'm you're,i've you've,i'd you'd,i'll you'll,me you,my your,mine yours,myself yourself,am are
  we you,we're you're,we've you've,we'd you'd,us you,our your,ours yours,ourselves yourselves
  your our,yours ours,you're we're,you've we've,you'd we'd,yourself ourselves
  dont don't,didnt didn't,doesnt doesn't,cant can't,wont won't,isnt isn't,wasnt wasn't,hasnt hasn't,havent haven't`
    .split(/[,\n]/)
    .map(pair => pair.trim().split(' ') as [theirs: string, ours: string]),
)

const verbs = new Set(
  wordsOf(`is isn't isnt are aren't was wasn't wasnt were weren't has hasn't hasnt have haven't havent had hadn't did didn't didnt
    does doesn't doesnt do don't dont can't cant cannot couldn't won't wont keeps kept came arrived broke stopped failed
    crashed leaked snapped died vanished disappeared froze lost got went charged sent took cancelled canceled ignored refused
    missed left leaks crackles stinks smells showed shows turned fell ended paid waited received bought ordered never
    delivered billed overcharged promised told closed declined rejected blocked locked deleted gave made put burnt burned
    cracked split melted spilled shattered ripped tore scratched rattles squeaks overheats drips sat spent drops dropped
    logs won cut hurt ruined ate jams jammed sparks burns dies smokes cried rang called replied answered ripped turned pays gets goes stops says crackles marked i'm i've we're we've you've you're`),
)
/** What opens a clause is about somebody or something. */
const subject = lined(
  source`^(?:(?:i|we|you|there|nobody|no one|someone|somebody|nothing|none of (?:my|our|the) [\p{L}-]+)|
    (?:my|our|your|the|both|all|(?:one|two|three|most|some|half) of (?:my|our|your|the))(?: (?!(?:i|you|we|it|my|your|our)\b)[\p{L}\p{N}'-]+){1,5}
    (?: (?:of|on|in|for|from|to|at) (?:my|our|your|the)(?: [\p{L}\p{N}'-]+){1,3})?)$`,
  'u',
)
/** Between subject and verb. */
const adverb = /^(?:still|just|also|only|never|then|always|now|even|already|really)$/
/** Wishes and moods of theirs are no failure of ours. */
const mood = lined(
  source`^(?:i|we)(?:'m| am| are|'re)? (?:getting )?(?:\w+ )?(?:need|want|expect|wish|think|believe|guess|wonder|know|love|like|hate|feel|felt|
    will|understand|see|look|would|upset|angry|furious|disappointed|unhappy|irritated|frustrated|annoyed|worried|concerned|sorry|
    sure|trying|looking|writing|contacting|reporting|asking|going|calling|sick|tired|done|fed)\b`,
)

/** What "I" and "we" may have suffered; what they did themselves is nothing to be sorry for. */
const suffered = lined(
  source`^(?:i|we)(?:'m|'re|'ve| am| are| have)?(?: (?:still|just|only|never|now|already|then|also))* (?:haven't|havent|hasn't|didn't|didnt|
    don't have|dont have|(?:can't|cant|cannot)(?! (?:just|believe|wait|afford|trust|sit|stand|be)\b)|couldn't|wasn't|wasnt|weren't|(?:was|were)(?= (?:over|double[ -]|never |just )?(?:charged|billed|left|locked|refused|denied|turned|kept|sent|given|moved|cut|hung|stuck|
    ignored|promised|stranded|disconnected|bumped|seated)\b)|lost|waited|paid|sat|spent|got|received|
    had (?:to|no)|have no|no|keep|kept|missed|not|never|been|waiting|stuck|without|locked|experiencing|encountering|having|getting|receiving|
    being|unable|missing|encountered|experienced|cut|hurt)\b`,
)
/** A wait is a failure, whatever for. */
const wait =
  /^(?:it's|its|it has) been (?:over |almost |nearly |more than )?(?:an? |\d+ |two |three |four |five |six |whole )+(?:minutes?|mins?|hours?|hrs?|days?|weeks?|months?)/
/** Without a subject, as messages are tapped: "been on hold for an hour", "lost all my photos". */
const elliptic =
  /^(?:been (?:on hold|waiting|stuck|without)|still (?:no|without)\b|no [\p{L} -]{2,30}(?: in [\p{L}\p{N}]+)? (?:since|for) )/u
/** What a screen says is half of it: the other half is that it is not so. */
const shown = /^(?:[\p{L}'-]+ ){1,4}(?:says|shows)\b/u
/** A bare noun for a thing of theirs that does something by itself: "watch strap snapped". */
const bare = lined(
  String.raw`
    ^(?!(?:[Ii]|[Ii]'m|[Ii]'ve|[Yy]ou|[Ww]e|[Ii]ts?|[Ii]t's|they|[Tt]his|[Tt]hat|[Tt]here|[Ww]ho|[Ww]hat|[Gg]ot|[Jj]ust|[Ss]till|[Nn]ot?|so|as|[Yy]et|[Aa]n?|[Ee]very|[Ss]omething|[Aa]nything|[Ee]verything|[Nn]othing|each|some|many|
    only|\w+ly|been|do|don't|feel|is|are|was)\b)(?:\p{Lu}{2,}|\p{L}\p{Ll}+)(?: \p{Ll}[\p{Ll}-]+)? (?:(?:still|just|already|never) )?
    (?:arrived|came|stopped|stops|failed|crashed|leaked|leaks|snapped|died|vanished|disappeared|froze|broke|keeps|kept|
    crackles|drips|squeaks|is|isn't|isnt|was|wasn't|doesn't|doesnt|didn't|didnt|won't|wont|says|shows|turned|fell)\b
  `,
  'u',
)

/**
 * A sentence of the customer's as a clause that stands after "I’m sorry"; undefined where it cannot be told back.
 * `isFailure` says that the sentence tells what failed; otherwise its words have to.
 */
export function retold(customer: Reading, sentence: Span, isFailure: boolean): Retold | undefined {
  const { prose } = customer
  const written = prose.slice(sentence)
  const folded = prose.read(sentence)
  for (const [i, piece] of [written, ...(contrasts.test(folded) ? [] : written.split(pieces))].entries()) {
    const spelt = piece.replace(/\b(i)(m|ve)\b/gi, 'I’$2').replace(/^its\b/i, 'it’s')
    const clause = clauseOf(spelt, { isWhole: i === 0, isFirst: i < 2, isFailure })
    if (clause !== undefined) return { clause, ownsUp: /\b(?:we|our)\b/.test(clause) }
  }
  return undefined
}

/** Where a sentence has a part that stands alone. */
const pieces =
  /[,;:] | [-–—] | (?:but|and) (?=(?:i|we) (?:want|need|would|expect|don't|don’t|can|am|'d|’d|suspect|believe|think)\b)/i
/** What they wanted stands beside what they got: one without the other tells nothing. */
const contrasts =
  /\b(?:i|we)(?:'ve| have|'d| had)? (?:ordered|asked for|booked|paid for|expected|only have)\b|\b(?:instead|promised)\b/
/** After these a clause hangs in the air. */
const hangs =
  /\b(?:since|until|till|than|by|of|from|before|after|at|on|in|to|for|with|and|but|or|so|as|the|an?|all|only|worse|due|guys|pal|bro|that|not|still)$/
/** What we still refuse is ours to change, not to be sorry for; one thing that "don't" is no sentence of ours. */
const unsaid =
  /(?<!\b(?:was|were|been) )\b(?:told|said)\b|\b(?:is|are|am)\b.*\bsince\b|\b(?:daughter|son|wife|husband|friend|mum|mom|dad|mother|father|child|kid|brother|sister)s [\p{L}]|^you (?:won't|wont|will|don't|dont|do|can't|cant|cannot|refuse|keep|are|aren't|never answer)\b|\b(?!you\b|i\b|we\b|they\b)[\p{L}]+[^s\s] don't\b/u

/** Which piece of a sentence it is, and whether the sentence is known to tell the failure. */
interface Place {
  readonly isWhole: boolean
  readonly isFirst: boolean
  readonly isFailure: boolean
}

function clauseOf(piece: string, { isWhole, isFirst, isFailure }: Place): string | undefined {
  const from = before.exec(fold(piece))?.[0].length ?? 0
  const kept = piece.slice(from).replace(after, '')
  const said = fold(kept)
  if (notPlain.test(said) || shouted.test(kept) || /[,;:]/.test(said) || mood.test(said)) return undefined
  const isCut = !isWhole || kept.length < piece.slice(from).replace(/[\s.!]+$/, '').length
  if (said.split(' ').length > most.words || unsaid.test(said) || (isCut && hangs.test(said)))
    return undefined
  if (wait.test(said)) return inOurPerson(kept)
  if (!(isWhole && isFailure) && !tellsFailure(said)) return undefined
  if (!isWhole && shown.test(said)) return undefined
  if (elliptic.test(said)) return inOurPerson(fullOf(kept))
  const clauses = said.split(
    /,? (?:and|but|so|because|since|when|after) (?=(?:i|we|you|it|my|our|your|the|nobody|no one)\b)/,
  )
  if (clauses.length > most.clauses || (/^(?:i|we)\b/.test(said) && !suffered.test(said))) return undefined
  // More persons than clauses: two sentences without a stop.
  if ((said.match(/\b(?:i|i'm|i've|we|we're|we've)\b/g) ?? []).length > clauses.length) return undefined
  if (clauses.every(isClause)) return inOurPerson(kept)
  return isFirst && bare.test(kept.replaceAll('’', "'")) && clauses.slice(1).every(isClause)
    ? inOurPerson(`the ${/^\p{Lu}\p{Ll}/u.test(kept) ? kept.charAt(0).toLowerCase() + kept.slice(1) : kept}`)
    : undefined
}

/** An elliptic clause with the subject and the verb it leaves out. */
function fullOf(words: string): string {
  const low = words.charAt(0).toLowerCase() + words.slice(1)
  if (low.startsWith('been ')) return `I've ${low}`
  if (low.startsWith('still ')) return low.replace(/^still (?:no|without)/, 'I still have no')
  return low.startsWith('no ') ? `I've had ${low}` : `I ${low}`
}

/** Whether a clause has a subject and a verb that can be read off its words. */
function isClause(clause: string): boolean {
  const words = clause.split(' ')
  let at = words.findIndex(word => verbs.has(word))
  if (at < 0) return false
  if (/^(?:i'm|i've|we're|we've|you've|you're)$/.test(words[at] as string))
    return at === 0 && words.length > 2
  while (at > 0 && adverb.test(words[at - 1] as string)) at--
  return subject.test(words.slice(0, at).join(' '))
}

/** After these a "you" is whom something is done to. */
const takesObject =
  /^(?:to|for|with|from|at|by|of|on|about|called|emailed|rang|phoned|told|asked|paid|gave|sent|wrote|messaged|texted|contacted|warned|chased|trusted|let)$/

/** The words with every person changed, or undefined where one could be either of two. */
function inOurPerson(clause: string): string | undefined {
  const words = clause.replaceAll('’', "'").split(' ')
  const ours: string[] = []
  for (const [i, word] of words.entries()) {
    const low = word.toLowerCase()
    // "My Choice" is a name.
    if (i > 0 && /^\p{Lu}/u.test(word) && low !== 'i' && !low.startsWith("i'") && person.has(low))
      return undefined
    const last = words[i - 1]?.toLowerCase() ?? ''
    if (low === 'you') {
      if (i === 0 || /^(?:and|but|so|because|since|when|after)$/.test(last)) ours.push('we')
      else if (takesObject.test(last)) ours.push('us')
      else return undefined
    } else if (/^(?:was|wasn't|wasnt)$/.test(low) && last === 'i')
      ours.push(low === 'was' ? 'were' : "weren't")
    else ours.push(person.get(low) ?? (i === 0 ? word.charAt(0).toLowerCase() + word.slice(1) : word))
  }
  return ours.join(' ').replaceAll("'", '’')
}
