/** What a clause tells the customer to do: an imperative, a plea, a modal ("you can"), advice, a place to turn to. */

import { cue } from '../patterns/cue.js'
import { anyPhrase } from '../patterns/lists.js'
import { lined } from '../patterns/source.js'
import type { Clause } from './clauses.js'

/** May stand before an imperative. */
const lead = `(?:${anyPhrase(`
  please|pls|plz|kindly|do|just|simply|now|first|next|then|once|also|again|instead|meanwhile|otherwise|alternatively
  ok|okay|yes|no|sure|hi|hello|hey|sorry|thanks|there|maybe|perhaps|try to|best to|be sure to|make sure to
  go ahead and|feel free to|in the meantime|to start|for now
`)},? )*`

/** Verbs that tell the customer what to do, whatever stands after them. */
const instructing = anyPhrase(`
  dm|pm|let's|let us use|send|forward|inbox|direct|write|respond|quote|mention
  dial|contact|reach|speak|talk|ask|tell|inform|advise|explain|describe|indicate|specify
  provide|submit|supply|attach|upload|include|add|complete|fill|give|drop|shoot|leave|raise
  try|check|double-check|verify|confirm|see|look|read|refer|search|find
  go|head|pop|swing|stop by|come|bring|take|collect|pick|join|follow|proceed|navigate
  click|tap|press|hit|hold|select|choose|enter|open|close|sign|log|login|scroll|swipe|paste|untick|tick
  restart|reboot|reset|uninstall|reinstall|install|download|delete|remove|clear|refresh
  turn|switch|set|move|swap|plug|unplug|connect|disconnect|put|keep|wait|rinse|start|stop
  buy|pay|cancel|change|register|apply|arrange|use|make|let|ensure|avoid|consider|remember
  grab|dispose|stand|wave|wipe|drain|pack|weigh
`)
/** Verbs that are nouns as well: "book a slot" tells, "book club tonight" does not. */
const instructingNoun = anyPhrase(`
  email|e-mail|mail|message|chat|reply|call|ring|phone|text|state|list|share|note|report|request|test|review|scan|track
  visit|return|access|copy|update|upgrade|power|charge|run|print|place|book|order|schedule|wash|bin|show|trial
`)
const afterVerb = anyPhrase(`
  it|them|this|that|these|those|the|your|an?|any|all|both|one|us|me|here|now|back|again|over|off|out|up|down
  to|via|at|on|in|through|by|with|for|from|into|using|and
  \\d|#|\uFFFC|@
`)
/** What cannot follow: the verb is a noun or a plea of another kind. */
const notObject = anyPhrase(`
  you\\b(?! via| at)|of\\b|for your|s\\b|is\\b|are\\b|was\\b|were\\b|will\\b|has\\b|have\\b|to you\\b
`)
const telling = new RegExp(
  `^${lead}(?:${instructing} (?!${notObject})\\S|${instructingNoun} (?!${notObject})${afterVerb})`,
)
/** "Reply here", "Call back": one word, and done. */
const tellingAlone = new RegExp(
  `^${lead}(?:dm|reboot|restart|reinstall|reply|call|try|retry|refresh|update)(?: us| me| here| now| back)?$`,
)

/** Words that open a clause and are no verb, or one that nobody tells a customer to do. */
const notImperative = anyPhrase(`
  i|we|you|he|she|it|they|this|that|these|those|there|here|who|which|what|how|why|where|when|while|whether|\\w+ever
  the|a|an|my|your|our|his|her|its|their|all|both|each|any|some|every|one|two|three|most|many|few|half|another
  and|but|or|so|if|once|as|because|since|although|though|unless|until|till|than|except|plus
  in|on|at|to|for|from|with|without|of|by|about|into|over|under|after|before|within|between|per|via|like|during
  against|towards?|despite|regarding|given|around|across|through|behind|off|out|up|down|above|below|inside|outside
  not|no|yes|ok|okay|thank|thanks|sorry|hello|hi|hey|dear|good|great|glad|happy|welcome|congratulations|bless|pardon
  is|are|was|were|be|been|am|has|have|had|do|does|did|will|would|can|could|may|might|shall|should|must
  love|hope|wish|see|hear|know|guess|mean|means?|agree|appreciate|enjoy|understand|apologi[sz]e|regret|miss|hate
  excuse|forgive|note|allow|let|please|maybe|hopefully|unfortunately|meanwhile|instead|just|also|only|even|still|then|now
  said|says|made|got|gave|took|sent|came|went|told|saw|found|had|kept|left|sold|lost|ran|sounds?|looks?|seems?|gives?|makes?
  takes?|shows?|helps?|needs?|gets?|works?|covers?|includes?|means|includes
  soon|today|tomorrow|yesterday|always|never|ever|never|already|sometimes|often|later|thus|hence|too|very|quite|more
  \\w+ing|\\w+ed|\\w+ly|\\w+[^su]s
`)
/** A verb of any kind that opens its clause, with its object: "descale it", "unplug the set". */
const anyVerb = new RegExp(
  `^${lead}(?!${notImperative} )[a-z]{3,12} (?:it|them|the|your|this|these|both|each|an?|any|one|us|me)\\b`,
)
/** "Don't open it": to leave something alone is to do something, but to be told not to write, or not to worry, is not. */
const forbidding = new RegExp(
  `^${lead}(?:don't|do not|never) (?!${anyPhrase(`
    worry|hesitate|say|be|miss|mind|think|know|let|feel|get|want|have|need|see|panic|fret|stress
    reply|respond|send|contact|email|write|share|post|mention|include|call|message|dm|provide|tweet
  `)}\\b)[a-z]{2,}`,
)

/** "Please" and a verb. */
const plea = cue(
  new RegExp(
    `\\b(?:please|pls|plz|kindly)(?: ${anyPhrase(`
    also|do|just|simply|first|then|could you|can you|help and|try and|go ahead and|take a moment to|be sure to
    make sure to|you can
  `)})* (?!${anyPhrase(`
    do|note|be(?! sure to)|accept|excuse|forgive|understand|know|rest|bear|allow|don't|do not|appreciate|enjoy
    let (?:us|me) know (?:if|should)|feel|stay|wait|hold|find|have(?! your| them| a)|hang|see|keep us
    the|for|in|to|and|i|we|it|that|this|our|my|your|if|so|as|with
  `)}\\b)[a-z-]{2,}`,
  ),
)

/** "Could you …", "if you'll …". */
const softeners =
  anyPhrase(`please|pls|kindly|possibly|also|just|be able to|mind|have your|get your|get you to|have you
  ask (?:you )?(?:to|for)|like to`)
const question = new RegExp(
  `\\b(?:${anyPhrase(`
    (?:could|can|would|will|may|might|do) (?:you|i|we|u)
    if you(?:'ll| (?:could|can|would|will|don't mind|wouldn't mind))
  `)})(?:'d)? (?:${softeners} )*(?!help|assist|offer|do\\b|have any|see|need any|have another|feel)[a-z]{2,}|\\bmind \\w+ing\\b`,
)

/** What is asked for by name: "we need the order number". */
const datum = anyPhrase(`
  numbers?|code|reference|ref|id|order|account|email|e-mail|address|postcode|zip|phone|name|dob|birth|dates?|times?
  photos?|pictures?|pics?|screenshots?|video|receipt|invoice|proof|copy|form|signature|consent|permission|serial|model
  version|make|size|colou?r|details?|information|info|location|store|branch|route|bag|statement|logs?|confirmation
`)
const weNeed = cue(
  new RegExp(
    `\\b(?:we|i)(?:'d| would|'ll|'re| will| are|'m)?(?: (?:just|kindly|also|further|still|would|then|only))* ${anyPhrase(`
    (?:need|require|request)(?:ing)? (?:you|your|to (?:know|have|get|see|ask))
    (?:need|require|request)(?:ing)? (?:an? |the |some |that |more )(?:\\w+ ){0,8}?${datum}\\b
    ask(?:ing)? (?:you|that|for )
    (?:recommend|suggest|advise|propose|encourage)(?:ing)? (?!you (?:to )?(?:continue|keep))(?:you|your|an? |the |\\w+ing|that|to )
    (?:want|like) (?:you to (?!have|be\\b|feel|know)|your|to (?:know (?!more about)|get your|see your|ask))
  `)}|\\b(?:need|require)s? (?:you to|your)\\b`,
  ),
)
/** "You can …", "you'll need to …": a way open to the customer. */
const youCan = cue(
  new RegExp(
    `\\b(?:you|he|she|they|your \\w+)(?:'ll| will|'d)? (?:(?:just|also|only|still|first|then|either|simply|now|always) )*(?:${anyPhrase(`
    (?:can|could|may|might|should|need to|want to|have to|must|would need to)(?: (?:also|always|then|either|just|simply|now))*
    should be able to|need to|have to
  `)}) (?!${anyPhrase(`
    be|have|expect|see|imagine|rest|count|trust|get back|enjoy|receive|understand|appreciate|feel|not|hear|understand|get\\b
  `)}\\b)[a-z]{2,}`,
  ),
)
/** Before "you can" these make it an aside, not a way: "hope you can", "a payment you can draw", "nothing you need to do". */
const aside = anyPhrase(`
  \\b(?:hope|hoping|glad|happy|faith|sure|know|that|where|what|whatever|when|whenever|before|until|while|as|than|how|why|which|who)
  \\b(?:nothing|anything|something|everything|all|whatever|sooner|soon as)
  \\b(?:is|isn't|are|aren't|was|not) (?:a|an|the) (?:\\w+ )?\\w+
`)
const youCanAside = cue(
  new RegExp(
    `${aside} (?:you|he|she|they)(?:'ll| will|'d)? (?:\\w+ )?(?:can|could|may|might|should|need|have|must)\\b`,
  ),
)

const good = anyPhrase('best|better|worth|easiest|quickest|wise|advisable|safest|simplest')
/** Advice without a "you". */
const advice = cue(
  new RegExp(
    anyPhrase(`
    (?:\\b(?:be|it's|it is|that's|is|probably|always|'d be) |^)${good}(?: off)? (?:to (?!you\\b|all\\b|your\\b|hear\\b|see\\b|know\\b)|(?!being|having)\\w+ing\\b)
    ^best to (?!you\\b|all\\b|your\\b)
    \\byour best (?:bet|option|point of contact)\\b
    \\b(?:best|only|quickest|easiest|fastest|simplest) (?:way|thing|place|option|course)\\b[^.]* (?:is|would be|'s)\\b
    \\b(?:\\w+er|more \\w+) if you (?!have|are|need|want|were|like)\\w+
    \\bbe sure to (?!enjoy)[a-z]{2,}
    \\b(?:all|what) (?:i|we) need (?:is|are)\\b
    \\byou should be able to [a-z]{2,}
  `),
  ),
)
/** "Complaints can be sent to …": the customer's act in the passive. */
const customersAct = cue(
  new RegExp(
    `\\b(?:can|may|must|should|need to|have to) be ${anyPhrase(`
    sent|submitted|made|lodged|raised|filed|reported|emailed|posted|returned|dropped|requested|ordered|bought|purchased|booked
    claimed|cancelled|downloaded|paid|completed|updated online|entered|redeemed|collected
  `)} (?:via|by (?!the|an?|your|our)|through|at|to|in|on|online|using|with|under|here|from)\\b`,
  ),
)
/** A way to go: "Settings > Display > Sepia", or a place to write to or ring. */
const path = /[a-z\d"'] > [a-z\d"']/
const mailAddress = '[\\w.+-]{2,40}@[\\w-]{2,40}\\.[a-z]{2,}'
const phoneNumber = '(?<![\\d-])0\\d{2,5}[ -]\\d{3,4}[ -]?\\d{3,4}\\b'
const contact = new RegExp(
  `\\b(?:call|ring|phone|text|dial|on|at|to|number|line|is|email)\\b[^.?!]{0,25}(?:${mailAddress}|${phoneNumber})`,
)

/** "We will review it and contact you": the verb has its subject before the "and". */
const companyBefore = cue(
  lined(
    String.raw`
      \b(?:we|i|our|team|it|they|he|she|someone|(?<!you )(?:will|is|are|has|have)|'ll|
      \w+ (?:utilizes|uses|offers|provides|includes))\b
    `,
  ),
)
const farewell = new RegExp(
  `^${lead}${anyPhrase(`
    see you|wait (?:til|till|until) you|look(?:ing)? forward|let (?:us|me) know (?:if|how|what you)|have a|take care
    keep (?:up|it up|us|being|on|smiling|rocking)
    enjoy|make sure to enjoy|come (?:back|see us)|stay|let (?:me|us) (?!know)|allow (?:me|us)|look at (?:that|those|this|you)
    give (?:me|us) (?:a|an|one|some|another) (?:few |little )?(?:moments?|minutes?|mins?|secs?|seconds?|mo|bit|chance|time)
    give \\w+ (?:a|an|some|our) (?:\\w+ )?(?:hugs?|cuddles?|pat|kiss|love|high five|treat|scratch|fuss|wave|thanks|best)
  `)}\\b`,
)

/** "Please send …", wherever it stands. */
export const isPlea = (text: string): boolean => plea.test(text)

function isImperative({ text, before, joined }: Clause): boolean {
  if (farewell.test(text)) return false
  if (!telling.test(text) && !anyVerb.test(text) && !tellingAlone.test(text) && !forbidding.test(text))
    return false
  return (
    joined === undefined ||
    /\b(?:please|pls|kindly)\b/.test(text) ||
    isPlea(before) ||
    !companyBefore.test(before)
  )
}

/** Whether a clause tells the customer what to do. */
export function tells(clause: Clause): boolean {
  const { text } = clause
  return (
    isImperative(clause) ||
    question.test(text) ||
    weNeed.test(text) ||
    (youCan.test(text) && !youCanAside.test(text)) ||
    advice.test(text) ||
    customersAct.test(text)
  )
}

/** Whether a sentence does, by something that no clause holds whole. */
export function showsWay(sentence: string): boolean {
  return plea.test(sentence) || path.test(sentence) || contact.test(sentence)
}
