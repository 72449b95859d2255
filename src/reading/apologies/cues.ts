/** How people apologise, and what has the word of an apology without being one. */

import { cue } from '../patterns/cue.js'
import { framesOf } from '../patterns/frames.js'
import { lined } from '../patterns/source.js'

/** Apologies in so many words. */
export const said = lined(
  String.raw`
      (?<![\w'])(?:sorry|apologi[sz](?:e[ds]?|ing)|apolog(?:y|ies)|regret(?:s|ted)?|
      forgive (?:us|me)|(?:beg|ask) your (?:pardon|forgiveness)|pardon (?:us|me))(?!\w)
    `,
  'g',
)

const fault = '(?:mistake|fault|error|doing|slip|slip-up|oversight|bad|mess|blunder)'
const fully = '(?:(?:entirely|all|completely|totally|wholly|squarely|firmly|100%) ){0,2}'
const badly = "(?:'ve|'d| have| had)? (?:(?:clearly|really|badly|just|simply|completely|totally) ){0,2}"
const here = '(?= ?[.,;:!)-]|$| and\\b| for\\b| that\\b)'

/** Owning up without the word. Its own sentence names the deed, or those beside it do. */
export const owned = [
  // Blame taken: "that's on us", "this was entirely our fault".
  `(?:(?:that|this)(?: one)?|it)(?:'s| is| was) ${fully}(?:on|down to) (?:us|me)${here}`,
  `(?:that|this|it)(?:'s| is| was) (?:very |quite |just )?(?:wrong|careless|thoughtless|bad) of (?:us|me)${here}`,
  `(?:(?:that|this)(?: one)?|it)(?:'s| is| was) ${fully}(?:my|our) (?:own )?${fault}${here}`,
  `(?:my|our) (?:own )?${fault}(?= ?[.,;:!)-]|$)`,
  `the (?:fault|blame|mistake|error|responsibility)(?: here)?(?:'s| is| was| lies) ${fully}(?:ours|mine|with us|with me)`,
  `{i}${badly}(?:take|accept|bear) (?:(?:full|all|the|complete|total) )*(?:responsibility|blame) for`,
  `{i}(?: are| am|'re|'m| were| was) ${fully}(?:to blame|at fault|in the wrong)`,
  `{i}${badly}own(?:ed)? (?:that|this|it)`,
  // A failure admitted: "we got this wrong", "I messed up your order".
  `{i}${badly}(?:got|had|gotten) (?:\\w+ ){1,4}?wrong`,
  `{i}${badly}(?:messed|screwed|mucked|slipped|cocked) (?:\\w+ ){0,3}?up`,
  `{i}${badly}(?:let you (?:badly )?down|failed (?:you|to)|fell short|fallen short|dropped the ball)`,
  `{i}${badly}(?:botched|bungled|fumbled|goofed) (?:this|that|it|your|the|up)`,
  `{i}${badly}made (?:a|an|some) (?:\\w+ )?(?:mistakes?|errors?|mess|hash|blunder)`,
  // Short of what was due: "we should have rung you".
  "{i} (?:should(?:n't)?(?: not| never)? (?:have|'ve)|ought to have) \\w+",
  // Set phrases of contrition.
  "(?:(?:i|we)(?:'ll| will)? (?:hold|put) (?:my|our) )?hands up(?= ?[.,;:!-]|$)",
  "(?:(?:there(?:'s| is| was)|(?:i|we)(?: have|'ve)) (?:\\w+ )?)?no excuses?(?= ?[.,;:!-]|$| for\\b)",
  '(?:mea culpa|my bad)',
].flatMap(framesOf)

/** Words of owning up that name no deed: "we dropped the ball". */
export const owningWords = new Set(
  'ball dropped hands hold messed screwed mucked slipped cocked wrong excuse excuses blame responsibility mess mea culpa doing'.split(
    ' ',
  ),
)

/** What we expect and not what we owed: "we should have received it by Friday". */
export const expected =
  /\bshould (?:have|'ve) (?:received|heard|arrived|got|gotten|had|finished|news|more)\b|\bby$/

/** Before the word of apology: it is reported, refused or weighed, and not said. */
const unsaid = [
  /\b(?:no need to|nothing to|don't(?: need to| have to)?|needn't|need not|never|not)(?: be| feel| say)?\s*$/,
  /\b(?:instead of|rather than|without|better safe than|than|why)(?: be| feel| being)?\s*$/,
  /(?<!\b(?:i|we)(?:'d| would)? (?:\w+ )?(?:want|wanted|like|wish|have) to )\b(?:says?|said|saying|feel|feeling)\s*$/,
  /["']\s*$/,
  /\byou(?:'re| are| were)? $/,
]
/** The writer mends a word of their own or did not hear: "Sorry, I meant Thursday". */
const slips = [
  /^\s*[,-]?\s*(?:(?:i|we) (?:meant|mean|mistyped|misread|misspoke|should have said|hit send))\b/,
  /^\s*[,-]?\s*(?:wrong (?:chat|window|link|thread|person)|typo|ignore|autocorrect|scratch that)\b/,
  /^\s*[,-]?\s*(?:could you|can you|what was|say that again|come again|i didn't (?:catch|get|quite)|didn't catch)\b/,
]
const someone =
  '(?:\\w+ )?(?:father|mother|dad|mum|mom|wife|husband|brother|sister|son|daughter|grandm\\w+|grandf\\w+|partner|friend|dog|cat)'
const sorrow = '(?:bereavement|accident|illness|diagnosis|passing|death)'
/** "Sorry about your father", "sorry for your loss": grief shared, nothing owned. */
const condolence = new RegExp(
  `^\\s*(?:to hear )?(?:about|for|to hear about|to hear of|to learn of|of|that) (?:the |your )?` +
    `(?:loss(?! of)|${sorrow}|${someone}(?:'s ${sorrow})?)(?= ?[.,;!)-]|$| and\\b)|` +
    `^\\s*(?:to hear )?(?:about|for|of) (?:the |your )?(?:passing|death|loss) of your ${someone}\\b`,
)
const unwell =
  '(?:(?:the |a (?:bad )?)?(?:flu|cold|fever|covid|bug)|(?:very |so |too |really |feeling |taken )?(?:ill|unwell|poorly|sick|bereaved|hurt)|' +
  'in (?:the )?(?:hospital|a&e|er)|(?:feeling |feel |felt )?(?:under the weather|not well)|' +
  '(?:broke|broken|hurt|sprained|twisted) (?:his|her|their|your|an?) (?:arm|leg|wrist|ankle|hip|foot|hand|back|neck|rib|nose))'
const suffers =
  "(?:'s| is| are|'re| was| were| has| have|'ve| had| has been| have been| fell| feels?| isn't| got| has got)?"
/** "Sorry your sister has the flu": nobody here made her ill, unless it came "after" or "from" something of ours. */
const illness = new RegExp(
  `^\\s*(?:to (?:hear|learn|read) )?(?:that )?(?:your ${someone}|you|he|she|they)${suffers}(?: (?:not|gone down with|come down with|caught|been))? ${unwell}` +
    `(?= ?[.;!)-]|$|, (?!and (?:for|about|that|we|i)\\b)| but\\b| at the moment\\b| this week\\b)`,
)
/** Whether what follows a word of apology is somebody's illness, and no failure. */
export const isIllness = (after: string): boolean => illness.test(after)
const besides = /^,? (?:and|but)(?: also)?(?= (?:for|about|that|we|i)\b)/
/** How far a condolence goes that an apology follows under the same word; 0 where none does. */
export function alsoAct(after: string): number {
  const length = condolence.exec(after)?.[0].length
  if (length === undefined) return 0
  const more = besides.exec(after.slice(length))
  return more === null ? 0 : length + more[0].length
}

/** "Sorry Inc.": the word belongs to a company's name. */
const company = /^ (?:inc|ltd|llc|llp|plc|gmbh|corp|co|& (?:co|sons?))\b/
export const isName = (word: string, after: string): boolean => /^\p{Lu}/u.test(word) && company.test(after)

/** "We don't ship there, sorry", "sorry, no", "sorry, we're closed on Mondays": a short word beside an answer. */
const negated = "(?:don't|doesn't|can't|cannot|won't|isn't|aren't|no longer|only)"
const none = '(?:not|out|all out|closed|full|fully|sold out|gone)'
const answers = new RegExp(
  `^[\\s,-]*(?:but )?(?:(?:no|not|nope|none|there(?:'s| is| are))\\b|\\w+(?: \\w+){0,2} ${negated}\\b|` +
    `(?:\\w+ ){0,2}\\w+(?:'s|'re| is| are| was| were) ${none}\\b)`,
)
const answered = cue(/\b(?:no|not|none|never|only|cannot|\w+n't|sold out|closed|full|gone)\b[^.!?]*[,-] *$/)
/** Whether "sorry", with what stands before and after it in its sentence, only makes a no sound kind. */
export function softens(before: string, word: string, after: string): boolean {
  if (word !== 'sorry') return false
  const isLast = /^[\s.!,]*$/.test(after)
  if (isLast) return answered.test(before)
  return /^\W*(?:(?:hi|hello|no|oh|ah|i'm|we're|but)\b[^.]{0,20})?$/.test(before) && answers.test(after)
}

const leaving = /^\s*to (?:see|lose) you\b/
/** "Regret" of a decision of theirs, or before news: "we regret to inform you". */
const regretsElse =
  /^\s*(?:to (?:inform|advise|tell|say|let)|your|it|this decision|the decision|buying|ordering|purchas)/
const regretting = cue(/(?:^|\b(?:we|i|and|sincerely|deeply|truly|greatly|really|do|also|very much) ?)$/)
/** "Inconvenience regretted", "the delay is deeply regretted": what it is for stands before. */
const regretted = cue(/\b(?:inconvenience|trouble|delay|error|mistake|disruption|lapse)s?\b[^.!?;]{0,40}$/)
const given = /\b(?:owe|offer|give|sending|send|accept)\b/

export const isPassive = (word: string): boolean => word === 'regretted'

/** Whether a word of apology, with what stands before and after it in its sentence, is an act of apology. */
export function isAct(word: string, before: string, after: string): boolean {
  if (unsaid.some(cue => cue.test(before)) && !/\bnot only\b/.test(before)) return false
  if (condolence.test(after) || leaving.test(after) || slips.some(cue => cue.test(after))) return false
  if (isPassive(word)) return regretted.test(before)
  if (word.startsWith('regret')) return !regretsElse.test(after) && regretting.test(before)
  if (!word.startsWith('apolog')) return true
  if (/(?:\b(?:not|never|cannot)|n't) (?:\w+ ){0,3}$/.test(before)) return false
  // "An apology" is one only where it is given.
  return (
    word !== 'apology' || !/\b(?:an?|your|his|her|their|written|formal) $/.test(before) || given.test(before)
  )
}

/** Who apologises and how much, before the word itself. */
export const lead = new RegExp(
  `(?:\\b(?:(?:i|we)(?:'m|'re| am| are| do| would like to| want to| must| sincerely| deeply| truly| really)*|` +
    `my|our|please accept (?:my|our)|we owe you an|i owe you an|so|very|really|truly|deeply|sincere(?:st)?|` +
    `terribly|extremely|sincerely) )+$`,
)
