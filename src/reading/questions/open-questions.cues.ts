/** The words by which a draft answers, hands a question on, or only keeps a customer company. */

import { cue } from '../patterns/cue.js'
import { oneOf } from '../patterns/lists.js'
import { lined, source } from '../patterns/source.js'

/** What a writer feels, before any customer. */
const feels = `(?:we|i)(?:'re|'m|'d|'ll| are| am| would| will)?(?: ${oneOf(
  'truly so very really sincerely deeply completely totally fully can just also always be',
)})* (?:${[
  'sorry|apologi[sz]e|appreciate|understand|value|hope|regret|thank|happy|glad|delighted|proud|excited|imagine|here',
  'love (?:you|your|to|that|hear|see)\\w*|look(?:ing)? forward|hear you',
  'pleased(?! to (?:say|confirm|tell|let|inform|advise|announce))',
].join('|')})`
const lead = '(?:hi|hello|hey|oh|ah|oops|yikes|ok|okay|and|so|but|also|again)'
/** Thanks, regrets, good wishes and offers: said to any customer, and no answer to one. */
export const relational = lined(String.raw`
    ^\W*(?:(?:${lead}|(?!${lead}\b)\w+,)\W+)*(?:thank|thanks|
    thx|cheers|sorry|apologies|apologi[sz]e|${feels}|glad|happy|great|good|lovely|awesome|welcome|
    you're (?:very |most )?welcome|have a|enjoy|hope|looking forward|let (?:us|me) know if|
    feel free|please (?:do not|don't) hesitate|do not hesitate|don't hesitate|rest assured|
    congrat\w*|no worries|no problem|any ?time|if you (?:have|need|require|would like)|should you|
    your (?:feedback|satisfaction|patience|comments?|opinion|business|message|enquiry|inquiry|
    question|request)\b(?! (?:is|has been|was) (?:with|in))|stay tuned|our pleasure|my pleasure|
    nice|ha(?:ha)+|that's (?:great|good|lovely|awesome)|
    (?:we|i)(?:'ve| have)? (?:received|got|noted) your|is there anything|can i help|anything else|
    how (?:can|may) (?:i|we)|i(?:'ve| have)? (?:just )?(?:checked|looked|had a look)(?=\W*$))\b
  `)
/** Praise of the house: true of every firm, and about nobody's question. */
export const boast = cue(
  lined(String.raw`
    \b(?:(?:we|our team|our company) (?:always |constantly |continuously )?(?:strive|pride|aim|
    believe|care|work hard|take \w+ (?:very |extremely )?serious\w*|(?:are|is|
    're) (?:always )?(?:committed|dedicated|here|proud|passionate)))\b|\b(?:is|are) (?:very |
    really |so |extremely )?important to us\b
  `),
)

/** Says yes or no to something, or how far. */
export const polarity = lined(String.raw`
    (?:^\W*(?:yes|yep|yeah|yup|no|nope|sure|certainly|absolutely|indeed|correct|right|definitely|
    unfortunately|afraid|of course)\b)|\b(?:not|no|none|nothing|never|neither|only|cannot|unable|
    able|unfortunately|afraid|both|either|free|included|without|possible|available|yes|already|
    confirm\w*|longer|any|all|every)\b|n't\b
  `)
/** An offer for later, which takes nothing into work: "should you have any further questions, contact us". */
export const offer = lined(String.raw`
    \b(?:hesitate|feel free|anything else|something else|(?:if|should|
    whenever) you (?:\w+ )?(?:need|have|require|want|wish|would|experience)|
    any (?:\w+ )?(?:questions|concerns|queries)|any (?:other|further|more|additional)|(?:how|
    what) (?:else )?(?:can|may|could) (?:i|we)|for (?:more|further|additional|any)|further (?:help|
    assistance|questions|details|information)|how are you|can i help|here to (?:help|assist))\b
  `)
/** Offers a service of the writer's: once something is answered, it is about that. */
export const offersMore = lined(
  String.raw`
      \b(?:would you like|do you want|shall (?:i|we)|should (?:i|we)|want (?:me|us) to|
      can (?:i|we)|may (?:i|we)|suits?)\b
    `,
)
/** Thanks and regrets for what was done: nothing is being looked for. */
export const thanks = lined(String.raw`
    ^\W*(?:\w+,? )?(?:thank|thanks|sorry|glad|happy|we(?:'re)? (?:appreciate|
    understand))\b(?!.*\b(?:will|'ll|have|'ve)\b)
  `)
/** Makes a question of when, how or how much moot. */
export const denial =
  /\b(?:no|not|none|nothing|never|cannot|unable|unfortunately|afraid|already|longer)\b|n't\b/
/** Says that the answer is not known yet, or is being looked for. */
const looks = source`
  find(?:ing)? out|look(?:ing)? (?:into|at)|check(?:ing)?(?!-| in\b| out\b)|investigat\w*|ask(?:ed|
  ing)? (?:the|our|my|them|him|her)|speak(?:ing)? (?:to|with)|await\w*|working on|review\w*|
  don't (?:know|have (?:a|an|any|the|that|this))|not sure|no (?:news|update|information|date|
  details|word|eta)
`
/** Comes back, with the answer or with anything else. */
const comesBack = source`
  get back to you|come back to you|let you know|update you|keep you (?:posted|updated|informed)|
  be in touch
`
export const finds = new RegExp(`\\b(?:${looks}|${comesBack})\\b`)
/** "I'll let you know when your card leaves us": comes back with something of its own. */
export const comesBackWith = cue(
  new RegExp(
    `\\b(?:${comesBack}) (?:when|as soon as|once|with|about|on|if|before) (?!(?:i|we|they) (?:know|hear|have|find)\\b|(?:that|an?|the) answer)`,
  ),
)
/** Hands something to somebody, or to later. */
export const inWork = cue(
  lined(String.raw`
    \b(?:follow(?:ing)? up|rais(?:e|ed|ing)|escalat\w*|forward(?:ed|ing)?|pass(?:ed|ing)?|
    report(?:ed|ing)?|contact(?:ed|ing)? (?:the|our|my|them)|send(?:ing)? you|sent you|(?:email|
    call|ring|messag|dm)\w*(?:'e?d)? you|transfer\w*|connect(?:ing)? you)\b
  `),
)
/** Comes back to the customer, and says nothing of what is looked for meanwhile. */
const returns = source`
  (?:get|be|come|getting|being|coming|reach out|reply|replying|respond|responding|write|call|contact)
  (?: back| (?:right|straight) back)?(?: (?:to|in (?:touch|contact)(?: with)?))?(?: you)?
`
/** "One of our agents will get back to you as soon as possible": said to whoever writes, whatever they ask. */
export const mereReturn = cue(
  lined(
    [
      String.raw`^\W*(?:please (?:be patient|bear with us|hold on),? (?:and|as) )?`,
      String.raw`
      (?:i|we|someone|somebody|(?:one|a member) of (?:our|the|my)(?: \w+){1,3}|
      (?:an?|our|the|my)(?: \w+){1,3})
    `,
      `(?:'ll| will| shall|'s going to| is going to)(?: (?:then|also|personally|be))* ${returns}`,
      String.raw`
      (?:,? (?:with (?:you|an? (?:update|answer|reply|response))|(?:very )?(?:as )?(?:soon|quickly|shortly)
      (?: as(?: possible| we can| they can| i can))?|asap|in due course|in turn|
      when (?:they|we) can))*\W*$
    `,
    ].join(''),
  ),
)
/** Somewhere to go: a link, or words of a place. */
export const saysWhere = lined(String.raw`
    \uFFFC|\b(?:(?:in|on|at|under|inside|near|behind|beside|above|below|opposite|next to|via|through|
    from) (?:the|our|your|an?|its|(?:[a-z]+ )?(?:street|road|lane|avenue|square|floor))|page|menu|settings|
    website|app|online|upstairs|downstairs)\b
  `)
/** How long something lasts, or by when it is over. */
export const saysHowLong = lined(String.raw`
    \b(?:minutes|hours|days|weeks|months|years|(?:an?|one|\d+|half an?|same|next|full|per|
    each) (?:\w+ )?(?:min|minute|hour|hr|day|week|month|year|afternoon|morning)|\d+ ?(?:mins?|hrs?|h)|
    overnight|while you wait|within|up to|until|till|by|straight away|instant\w*|today|tonight|
    tomorrow|immediately|soon|shortly|later|expect\w*|long(?:er)?|quick\w*)\b
  `)
/** One word for every question. */
export const answersAll = lined(String.raw`
    ^\W*(?:yes|no|sure|absolutely)\b.{0,6}\b(?:all|both|each|every|either|neither|everything)\b|
    \b(?:yes|no) and (?:yes|no)\b
  `)
/** Sends the customer to where the answer is. */
export const pointsTo = cue(
  lined(String.raw`
    \uFFFC|\b(?:dm|pm|direct message|private message|inbox|link|website|web ?site|web ?page|app|
    page|faq|article|form|visit|details here|(?:call|contact|ring|phone|email|message|text|reach|
    speak (?:to|with)|ask|follow|chat with|reply|respond)(?: out)?(?: to)? (?:us|me|our|the|your|
    them|him|her|on|at|in|via|with|\d|\[))\b
  `),
)

/** A time of any kind: a vague one is for other rules. */
export const saysWhen = lined(String.raw`
    \b(?:\d{1,2}(?::\d\d|\.\d\d)? ?[ap]m|\d{1,2}:\d\d|(?:mon|tues|wednes|thurs|fri|satur|sun)day|
    (?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)(?:[a-z]*)?\b ?\d*|today|tonight|
    tomorrow|yesterday|soon|shortly|later|now|already|immediately|asap|until|till|once|after|before|
    when|while|daily|weekly|hourly|during|season|spring|summer|autumn|winter|fall|christmas|noon|
    midnight|morning|afternoon|evening|night|weekend|expect\w*|yet|currently|delay\w*|up to|as soon|
    (?:from|at|by|until|till|between|before|after|around) \d{1,2}
    (?!\d| ?(?:degrees|c\b|%|pounds?|euros?|dollars?|p\b|cm|mm|kg|km|miles|gb|mb|items|people|per\b))|
    \d+(?: ?(?:-|
    to) ?\d+)? ?(?:\w+ )?(?:minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?)|(?:a|an|one|two|
    three|four|five|six|seven|ten|few|couple of) (?:\w+ )?(?:minutes?|hours?|days?|weeks?|months?|
    years?))\b
  `)
/** An amount, or that there is none. */
export const saysHowMuch = lined(String.raw`
    [\u00A3$\u20AC\u20B9%]|\b(?:\d+(?:[.,]\d+)? ?(?:p|c|pounds?|dollars?|euros?|rupees|pence|cents?|
    gbp|usd|eur|inr|quid)|rs\.? ?\d|free|nothing|no (?:\w+ )?(?:charge|cost|fee|fees)|full|half|
    same|price\w*|cost\w*|charge\w*|fee|fees|pay|included|twice|double|pounds?|dollars?|euros?|
    rupees|pence|cents?)\b
  `)
/** A number or a measure. */
export const saysHowMany = lined(String.raw`
    \d|\b(?:no|none|one|two|three|four|five|six|seven|eight|nine|ten|dozen|hundred|all|both|half|
    several|many|as \w+ as)\b
  `)
/** A step, a way, or that the writer does it instead. */
export const saysHow = lined(String.raw`
    \uFFFC|\b(?:you(?:'ll| will)? (?:can|need|have|should|could|may|must|just|simply)|by \w+ing|
    go to|tap|click|press|hold|select|choose|open|turn|switch|use|try|follow|enter|visit|set|pull|
    push|slide|remove|add|restart|reset|settings?|menu|steps?|sign|log|download|install|scan|reply|
    call|contact|send|fill|complete|first|then|via|through|using|please|way|option|i(?:'ve| have|
    'll| will)|we(?:'ve| have|'ll| will| can)|because|due|as)\b
  `)
/** A yes or no that stands alone: "yes, …", "it does", "you don't, for …". */
export const bare = lined(
  [
    String.raw`
      ^\W*(?:hi,? |hello,? )?(?:yes|yep|yeah|yup|no|nope|sure|certainly|absolutely|definitely|
      of course|indeed|correct)\b
    `,
    String.raw`
      |^\W*(?:it|they|you|we|he|she|that|there|i|this) (?:is|are|was|do|does|did|can|could|will|would|
      should|may|has|have|'ll)
    `,
    String.raw`
      (?:n't| not)?(?: indeed| so)?(?=\W*$|\s?[,.:;!-])|^\W*(?:it|they|you|we|he|she|i)(?: (?:won't|
      can't|cannot)|'s not|'re not)(?=\W*$|[,.:;])
    `,
  ].join(''),
)
