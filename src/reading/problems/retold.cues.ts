/** Which words of a customer's can be told back, and how. */

import { cue } from '../patterns/cue.js'
import { pairsOf, wordsOf } from '../patterns/lists.js'
import { lined, source } from '../patterns/source.js'

/** What they say; two clauses are as much as one breath holds. */
export const most = { words: 16, clauses: 2 }

/** Before the clause: who is called, and words that join it to what came before. */
export const before = lined(
  String.raw`
    ^(?:(?:hi|hello|hey|dear|so|well|but|and|ok|okay|also|oh|look|sorry|help|ugh|actually|
    unfortunately|the problem is|the issue is)\b(?: (?:there|all|team|guys|everyone))?[ ,!.-]+)+
  `,
)
/** After it: marks, faces, and days that are other days when the reply is read. */
export const after = lined(
  String.raw`(?:[\s.!]|[^\p{L}\p{N}\s.,;:!?'"()%£$€]|,? (?:today|yesterday|now|just now|so far|again|
    this (?:morning|afternoon|evening|week)|last (?:night|week))(?=[\s.!]*$))+$`,
  'u',
)
/** Days that cannot be told on another day, talk, addresses, and what is no plain statement. */
export const notPlain = cue(
  lined(
    source`(?:^|\s)'|[?"#@/()\[\]*_~]|\d{5,}|https?|\.\.|
    \b(?:today|yesterday|tomorrow|tonight|ago|here|this|these|that|those|he|she|they|him|her|them|if|unless|
    hopefully|
    otherwise|please|pls|plz|would|should|might|maybe|perhaps|like|such|another|any|what|why|how|who|which|
    where|
    lol|lmao|haha|omg|wtf|ffs|u|ur|r|n|thx|ya|gonna|wanna|gotta|guys|joke|clowns?|fuck\w*|shit\w*|damn\w*|
    hell|crap\w*|
    bloody|bastards?|ass\w*|idiots?|stupid|rubbish|useless|pathetic|ridiculous|disgusting|disgraceful|appalling|
    unacceptable|terrible|horrible|awful|scam\w*|thie(?:f|ves)|liars?|lying|lies?|stole|fraud\w*|thanks?|cheers|
    regarding|re|order id|hope|hoping|due to|caused by|because of|sorry|because|or|care|cares|mind|minds|bothered?|rush|apart|except|mate|mine|yours|myself|ourselves|id|hes|shes|theyre|someones|promis\w+|supposed|going to|meant to|so was|cos|coz|anyone|anybody|ever|customer|pointless|trash|garbage|sucks?|theres|thats|whats|lots?|loads|worst|wth|d|wuz)\b`,
    'u',
  ),
)
/** "STILL no reply AGAIN" is cried out, and May is no "may". */
export const shouted = /\b\p{Lu}{2,}\b.*\b\p{Lu}{2,}\b|\b\p{Lu}{4,}\b|\bmay\b/u

/** One word of theirs in our mouth. */
export const person = pairsOf(`
  i you,i'm you're,i've you've,i'd you'd,i'll you'll,me you,my your,mine yours,myself yourself,am are
  we you,we're you're,we've you've,we'd you'd,us you,our your,ours yours,ourselves yourselves
  your our,yours ours,you're we're,you've we've,you'd we'd,yourself ourselves
  dont don't,didnt didn't,doesnt doesn't,cant can't,wont won't,isnt isn't,wasnt wasn't,hasnt hasn't,havent haven't
`)

export const verbs = new Set(
  wordsOf(`is isn't isnt are aren't was wasn't wasnt were weren't has hasn't hasnt have haven't havent had hadn't did didn't didnt
    does doesn't doesnt do don't dont can't cant cannot couldn't won't wont keeps kept came arrived broke stopped failed
    crashed leaked snapped died vanished disappeared froze lost got went charged sent took cancelled canceled ignored refused
    missed left leaks crackles stinks smells showed shows turned fell ended paid waited received bought ordered never
    delivered billed overcharged promised told closed declined rejected blocked locked deleted gave made put burnt burned
    cracked split melted spilled shattered ripped tore scratched rattles squeaks overheats drips sat spent drops dropped
    logs won cut hurt ruined ate jams jammed sparks burns dies smokes cried rang called replied answered ripped turned pays gets goes stops says crackles marked i'm i've we're we've you've you're`),
)
/** What opens a clause is about somebody or something. */
export const subject = lined(
  source`^(?:(?:i|we|you|there|nobody|no one|someone|somebody|nothing|none of (?:my|our|the) [\p{L}-]+)|
    (?:my|our|your|the|both|all|(?:one|two|three|most|some|half) of (?:my|our|your|the))(?: (?!(?:i|you|we|
    it|my|your|our)\b)[\p{L}\p{N}'-]+){1,5}
    (?: (?:of|on|in|for|from|to|at) (?:my|our|your|the)(?: [\p{L}\p{N}'-]+){1,3})?)$`,
  'u',
)
/** Between subject and verb. */
export const adverb = /^(?:still|just|also|only|never|then|always|now|even|already|really)$/
/** Wishes and moods of theirs are no failure of ours. */
export const mood = lined(
  source`^(?:i|we)(?:'m| am| are|'re)? (?:getting )?(?:\w+ )?(?:need|want|expect|wish|think|believe|guess|wonder|know|love|like|hate|feel|felt|
    will|understand|see|look|would|upset|angry|furious|disappointed|unhappy|irritated|frustrated|annoyed|
    worried|concerned|sorry|
    sure|trying|looking|writing|contacting|reporting|asking|going|calling|sick|tired|done|fed)\b`,
)

/** What "I" and "we" may have suffered; what they did themselves is nothing to be sorry for. */
export const suffered = cue(
  lined(
    source`^(?:i|we)(?:'m|'re|'ve| am| are| have)?(?: (?:still|just|only|never|now|already|then|also))* (?:haven't|havent|hasn't|didn't|didnt|
    don't have|dont have|(?:can't|cant|cannot)(?! (?:just|believe|wait|afford|trust|sit|stand|be)\b)|
    couldn't|wasn't|wasnt|weren't|(?:was|were)(?= (?:over|double[ -]|never |just )?(?:charged|billed|left|
    locked|refused|denied|turned|kept|sent|given|moved|cut|hung|stuck|
    ignored|promised|stranded|disconnected|bumped|seated)\b)|lost|waited|paid|sat|spent|got|received|
    had (?:to|no)|have no|no|keep|kept|missed|not|never|been|waiting|stuck|without|locked|experiencing|
    encountering|having|getting|receiving|
    being|unable|missing|encountered|experienced|cut|hurt)\b`,
  ),
)
/** A wait is a failure, whatever for. */
export const wait = lined(
  String.raw`
    ^(?:it's|its|it has) been (?:over |almost |nearly |more than )?(?:an? |\d+ |two |three |four |
    five |six |whole )+(?:minutes?|mins?|hours?|hrs?|days?|weeks?|months?)
  `,
)
/** Without a subject, as messages are tapped: "been on hold for an hour", "lost all my photos". */
export const elliptic = lined(
  String.raw`
    ^(?:been (?:on hold|waiting|stuck|without)|still (?:no|without)\b|
    no [\p{L} -]{2,30}(?: in [\p{L}\p{N}]+)? (?:since|for) )
  `,
  'u',
)
/** What a screen says is half of it: the other half is that it is not so. */
export const shown = /^(?:[\p{L}'-]+ ){1,4}(?:says|shows)\b/u
/** A bare noun for a thing of theirs that does something by itself: "watch strap snapped". */
export const bare = lined(
  String.raw`
    ^(?!(?:[Ii]|[Ii]'m|[Ii]'ve|[Yy]ou|[Ww]e|[Ii]ts?|[Ii]t's|they|[Tt]his|[Tt]hat|[Tt]here|[Ww]ho|[Ww]hat|
    [Gg]ot|[Jj]ust|[Ss]till|[Nn]ot?|so|as|[Yy]et|[Aa]n?|[Ee]very|[Ss]omething|[Aa]nything|[Ee]verything|
    [Nn]othing|each|some|many|
    only|\w+ly|been|do|don't|feel|is|are|was)\b)(?:\p{Lu}{2,}|
    \p{L}\p{Ll}+)(?: \p{Ll}[\p{Ll}-]+)? (?:(?:still|just|already|never) )?
    (?:arrived|came|stopped|stops|failed|crashed|leaked|leaks|snapped|died|vanished|disappeared|froze|broke|
    keeps|kept|
    crackles|drips|squeaks|is|isn't|isnt|was|wasn't|doesn't|doesnt|didn't|didnt|won't|wont|says|shows|
    turned|fell)\b
  `,
  'u',
)

/** Where a sentence has a part that stands alone. */
export const pieces = lined(
  String.raw`
    [,;:] | [-–—] | (?:but|and) (?=(?:i|we) (?:want|need|would|expect|don't|don’t|can|am|'d|’d|
    suspect|believe|think)\b)
  `,
  'i',
)
/** What they wanted stands beside what they got: one without the other tells nothing. */
export const contrasts = cue(
  lined(
    String.raw`
    \b(?:i|we)(?:'ve| have|'d| had)? (?:ordered|asked for|booked|paid for|expected|only have)\b|
    \b(?:instead|promised)\b
  `,
  ),
)
/** After these a clause hangs in the air. */
export const hangs = lined(
  String.raw`
    \b(?:since|until|till|than|by|of|from|before|after|at|on|in|to|for|with|and|but|or|so|as|the|an?|
    all|only|worse|due|guys|pal|bro|that|not|still)$
  `,
)
/** What we still refuse is ours to change, not to be sorry for; one thing that "don't" is no sentence of ours. */
export const unsaid = lined(
  String.raw`
    (?<!\b(?:was|were|been) )\b(?:told|said)\b|\b(?:is|are|am)\b.*\bsince\b|\b(?:daughter|son|wife|
    husband|friend|mum|mom|dad|mother|father|child|kid|brother|sister)s [\p{L}]|^you (?:won't|wont|
    will|don't|dont|do|can't|cant|cannot|refuse|keep|are|aren't|never answer)\b|\b(?!you\b|i\b|we\b|
    they\b)[\p{L}]+[^s\s] don't\b
  `,
  'u',
)

/** After these a "you" is whom something is done to. */
export const takesObject = lined(
  `
    ^(?:to|for|with|from|at|by|of|on|about|called|emailed|rang|phoned|told|asked|paid|gave|sent|wrote|
    messaged|texted|contacted|warned|chased|trusted|let)$
  `,
)
