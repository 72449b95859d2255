/** The words by which a customer asks: what opens a question or a request, and what only looks like one. */

import { oneOf } from '../patterns/lists.js'
import { lined } from '../patterns/source.js'

/** "do", "is", "can't": what stands before the subject of a direct question. */
export const auxiliary = `${oneOf(
  'do does did is are was were am can could will would shall should may might must has have had ' +
    "won't can't don't doesn't isn't aren't",
)}`
/** A subject that only a question has after its auxiliary. */
export const pronoun = oneOf(
  'i u you we it they he she there this that these those one anyone anybody someone',
)
/** A noun group's first word. */
export const determiner = oneOf(
  'the a an my your ur our their his her its any all some both each every another either no',
)
/** What may stand between one clause and the question after it. */
export const connector = `(?:${[
  '^',
  '[.,;:(?!-]|[\\p{Extended_Pictographic}\\u{FE0F}]',
  String.raw`
    \b(?:and|or|also|so|but|then|plus|please|pls|hi|hello|hey|there|ok|okay|just|sorry|thanks|btw|
    if so|if not)
  `,
  '\\b(?:and|or|also) (?:from|by|until|till|at|in|for|on|to)',
  String.raw`
    \b(?:second|secondly|first|firstly|lastly|finally|again|wondering|question|exactly|anyway|
    otherwise|that case|roughly|approximately)
  `,
].join('|')})\\W{0,3}$`

/** Wh-words with what must follow where no question mark helps. */
export const wh = `(?:${[
  "(?:when|where|why|how)(?:'s|s)?",
  'what time|what date|what day|what happens',
  "what(?:'s|s)?|which|who(?:'s|s)?",
].join('|')})`

/** "Can you tell me", "I'd like to know": the question proper comes after it. */
export const asking = `(?:${[
  `(?:can|could|would|will) ${oneOf('you u someone anyone somebody anybody')} (?:please |kindly |also )*${oneOf(
    'tell let advise confirm explain clarify check say remind inform',
  )}`,
  `(?:please|pls|kindly|just) (?:also )?${oneOf('tell let advise confirm explain clarify check inform')}`,
  `(?:(?:i|we)(?:'d| would)? (?:just |also )?|(?:also|just) )${oneOf('like love want need wanted')} to ${oneOf(
    'know ask check understand find',
  )}(?: out)?`,
  "(?:(?:i|we)(?:'m| am| was| were|'re| are) )?(?:just |also |still )?(?:wondering|curious|unsure|not sure)",
  `
    (?:do|does) (?:you|u|anyone|anybody) know|any (?:idea|clue|word|news)(?: on| as to)?|i wonder|
    tell me|let me know|advise
  `,
].join('|')})(?: me| us)?(?: know)?(?: please)?(?: as to| about)?`

/** Acts that a customer may ask for by name. "Fix", "help" and "look into" name none. */
export const acts = oneOf(`
  cancel refund replace exchange swap change amend update move reschedule rebook book add remove delete close
  reopen unlock reset send resend post email forward transfer extend credit waive unsubscribe
  activate deactivate renew collect deliver redeliver upgrade downgrade switch correct reserve
  invoice register reinstate restore reverse
  pause issue leave redirect reactivate deduct reissue reship backdate provide share give confirm`)

/** Before an act, who is asked: "please", "could you", "I'd like you to". */
export const asksFor = `(?:${[
  '(?:please|pls|plz|kindly)',
  '(?:can|could|would|will) (?:you|u)',
  "(?:i|we)(?:'d| would)? (?:like|want|need) (?:you )?to",
].join('|')})(?: (?:please|kindly|also|just|then|now|go ahead and|immediately))*`

/** Nouns that turn "please confirm the …" into a question of a kind. */
export const asked: readonly (readonly [kind: 'how much' | 'when' | 'where', noun: RegExp])[] = [
  ['how much', /\b(?:amount|price|cost|costs|fee|fees|total|charge)\b/],
  ['when', /\b(?:date|time|day|eta|timeline|timeframe|deadline)\b/],
  ['where', /\b(?:location|whereabouts)\b/],
]

/** Asked for effect: anger, irony, despair. No answer is wanted. */
export const venting: readonly RegExp[] = [
  lined(String.raw`
    \b(?:seriously|even|on earth|in the world|the hell|hell|heck|fuck\w*|wtf|tf|bloody|damn|joke|
    joking|kidding|scam)\b
  `),
  lined(String.raw`
    \b(?:what (?:kind|sort|type) of (?:\w+ )?(?:company|service|business|shop|bank|people|customer|
    support|place|joke))\b
  `),
  lined(String.raw`
    \bhow (?:hard|difficult|dare|stupid|dumb|incompetent|can (?:you|anyone|this|a company|they)|
    could (?:you|this))\b
  `),
  lined(String.raw`
    \b(?:lie|lies|lying|liars?|steal\w*|robb\w*|rip(?:ping)? (?:me|us|people|off)|cheat\w*)\b|
    \bhow (?:is|was) (?:this|that|it)\b
  `),
  lined(String.raw`
    \bhow (?:do|will|am|can|could) (?:i|we) (?:ever |even |supposed to )*(?:carry on|go on|live|
    cope|survive|trust|believe)\b
  `),
  /\bhow many (?:more )?(?:times|people|calls|emails)\b/,
  /\bhow (?:much longer|long (?:must|do (?:i|we) have to|am i|are we|should (?:i|one)))\b/,
  lined(String.raw`
    \bwhy (?:should|would|bother|can't|cant|won't|wont|don't|dont|do (?:you|u|i|they))\b|
    \bwhat(?:'s| is) the point\b
  `),
  lined(String.raw`
    \b(?:do|don't|did|can't|are|aren't) (?:you|u|they|you guys)(?: all| guys)? (?:care|think (?:i|we|it's)|
    realise|realize|expect (?:me|us)|read|listen|ever|actually|serious|people|mad|blind|sleeping|happy)\b
  `),
  lined(String.raw`
    \b(?:is|isn't|was) (?:this|that|it) (?:how|what|a joke|acceptable|normal(?! (?:that|for|if|when|to)\b)|legal|your|the way|
    really|fair|ok|okay|too much|service|some kind)\b
  `),
  lined(String.raw`
    \bwhat (?:am i|are we) (?:paying|supposed)|\bwhat (?:are you|r u|are they) (?:doing|playing|
    going)\b|\bwhat(?:'s| is) (?:wrong wit\w* (?:you|u|your)|going on|your problem)\b
  `),
  lined(String.raw`
    \bwho (?:cares|does that|do you|the)\b|\bwhat (?:if|about) (?:i|my|we)\b|\bexcuse\b|
    \bmakes? sense\b|\bsupposed to\b|\bwhat now\b|\bwhat next\b
  `),
  lined(String.raw`
    \b(?:does|do|did) (?:anyone|anybody|nobody|no one|any of you)\b|\b(?:anyone|anybody|
    any one) else\b|\b(?:just|only) me\b
  `),
  lined(String.raw`
    \b(?:when will (?:you|they|it|this) (?:ever|learn|stop|guys)|what else (?:can|could|do)|
    what more|what do (?:you|u) (?:want|mean))\b
  `),
  lined(String.raw`
    \bwhat (?:happened to|a |an |took so)|\b(?:couldn't|can't|why not|don't you|won't you|isn't it|
    aren't you|is it just|am i)\b
  `),
]

/** Shells of politeness, and calls for attention: nothing is asked yet. */
export const shells: readonly RegExp[] = [
  lined(String.raw`
    \bhow(?:'s| is| are) (?:you|things|it going|your day|everyone|u)\b|\b(?:is )?(?:anyone|anybody|
    someone) (?:there|here|home)\b
  `),
  lined(String.raw`
    \b(?:can|could|would|will|may) (?:you|u|someone|anyone|somebody|anybody|i|
    we)(?: guys)?(?: please| kindly| possibly)* (?:help|assist|ask|look|get (?:some )?help|
    explain yourself|do (?:something|anything)|fix|sort|resolve|respond|reply|answer|investigate|
    speak|talk|dm|pm|advise\b(?! (?:if|when|whether|how|what|where))|check(?:\?|$| (?:this|that|it|
    on this|into|out)))
  `),
  lined(String.raw`
    \bcan (?:this|it|that) be (?:fixed|sorted|resolved)|\bquick question\b|\bhow about\b|
    \bwhat do you think\b|\bguess what\b|\bremember (?:me|when)\b
  `),
]

/** The customer has found out for themselves. */
export const settled = lined(String.raw`
    ^\W*(?:never ?mind|nvm|ah\b|oh wait|oh,? (?:found|got|i see)|found it|figured (?:it )?out|
    ignore (?:that|this|me)|sorted|scrap that|edit:|i found|answered|turns out)
  `)
