/** Phrases that ask or offer without naming anything. */

import { cue } from '../patterns/cue.js'
import { anyPhrase } from '../patterns/lists.js'
import { lined } from '../patterns/source.js'

const help = '(?:help|assist|do|support)'
const whatHelp = '\\b(?:anything|something|any way|how|what)(?: else)?(?: that)?'
const may = '(?:can|may|could|might)'
const needing = '(?:need|needing|require|want|like|looking for)'
/** Offers and invitations that name nothing to do. */
export const closer = new RegExp(
  anyPhrase(`
    \\b(?:anything|something|any ?one|what) else\\b
    ${whatHelp} ${may} (?:i|we) (?:be of )?${help}\\b
    ${whatHelp} (?:i|we) ${may} (?:be of )?${help}\\b
    \\bhow (?:can|may|could) (?:i|we)(?: be| best| further)*(?: of)? ?(?:help|assist|support|service|make)
    \\b(?:do|are|did|would|if) you (?:still )?${needing} (?:(?:any|some|our|more|further) )*(?:help|assistance|support)\\b
    \\b(?:feel free|don't hesitate|do not hesitate|never hesitate|happy to help|glad to help|glad to be of)\\b
    \\b(?:here|there|around) to (?:help|assist|support|make)\\b
    \\b(?:here|there|around) (?:for you )?(?:if|whenever|when) you (?:need|have|want)\\b
    \\bany (?:other|more|further) (?:questions?|quer(?:y|ies)|problems?|issues?|concerns?)\\b
    \\b(?:is|was) there any(?:thing)? (?:else|other|more|further)\\b
  `),
)

const openSubject = `${anyPhrase(`
  you|there|anything|any|it|this|that|things|something|the (?:issue|problem|error|fault|matter)s?
`)}${anyPhrase(`
  '(?:ll|d|ve|re|s)| still| ever| do| should| would| will| are| is| have| has| happen to
`)}*`
const ifOnly = '\\b(?:if|should|in case|whenever|when)'
/** After these an "if" is a question: "check if you have …". */
const askingIf = anyPhrase(`
  ask|asking|see|check|confirm|inquire|enquire|wonder|wondering|sure|tell us|tell me|indicate|advise
`)
const meetsNeed = anyPhrase(`
  need|needs|needed|require|requires|required|have|want|like|with|prefer|wish
  experience|encounter|face|run into|think of|come across
`)
const recurs = anyPhrase(`
  arises?|happens? again|comes? (?:up|back)|changes?|persists?|continues?|recurs?|reoccurs?|returns?|reappears?
`)
const toTalk = '(?: to (?:discuss|talk|chat|speak|know|learn|contact|reach|get in|see)\\b| (?:more|further))'
/** What is needed, with nothing of this case in it. */
const emptyNeed = anyPhrase(`
  help|assistance|support|anything|something|questions?|quer(?:y|ies)|concerns?|issues?|problems?|trouble|difficult(?:y|ies)
  information|info|details?|further|more|else|us|clarification|guidance|advice|doubts?|other|additional|another
`)
/** "If you still need help, …", "if the issue persists": an offer that waits for a need. */
export const openCondition = cue(
  new RegExp(
    anyPhrase(`
    (?<!${askingIf} )${ifOnly} ${openSubject}(?: \\w+){0,2}? ${meetsNeed}(?: \\w+){0,3}? ${emptyNeed}\\b
    \\b(?:if|should|in case) there(?:'s| is| are)? (?:any|something)
    ${ifOnly} ${openSubject} ${recurs}\\b
    \\bif (?:you|it)(?:'d| would)? (?:like|prefer|wish|want|helps?)${toTalk}
    \\b(?:if|as|when|where|whenever) (?:needed|necessary|required)\\b
    \\bif (?:any )?(?:further|additional|more|other) \\w+(?: \\w+)? (?:is|are) (?:needed|required|necessary)
    \\bshould (?:\\w+ )?(?:info|information|updates?|news|anything)\\b
    \\bif you (?:fancy|ever)\\b
    \\bin case of (?:any|further|more)\\b
  `),
  ),
)

const quantity = anyPhrase(`
  some|any|a bit|a little|your|the|further|additional|more|as many|as much|few|specific|relevant|necessary|all|these|those
  a few|of|bit
`)
const emptyContent = anyPhrase(`
  details?|info|information|specifics|context|insight
  about (?:this|it|your (?:issue|experience|concern|problem)|what(?:'s| is| has) (?:going on|happen\\w*|wrong))
  on (?:this|that|it)
`)
const emptyTopic = `(?: (?:about|of|on|regarding|for) (?:this|that|it|the|your)(?: ${anyPhrase(`
  issue|problem|matter|concern|situation|experience|request|case|inquiry|query
`)})?)?`
/** What may follow, so that nothing specific does. */
const end = `(?= ?[.!?,;]| ?$| ${anyPhrase(`
  so\\b|and (?:we|i)\\b|please|via|by|here|in\\b
  to (?:help|assist|better|look|further|investigate|resolve)
`)})`
/** Content that is asked for without a name: "more details". */
export const unspecific = cue(
  new RegExp(
    anyPhrase(`
    (?<!\\b(?:unable to|can't|cannot|not|never) )\\b(?:${anyPhrase(`
      (?:provide|give|share|send|tell|supply|offer)(?: (?:us|me|with))*
      let (?:us|me) (?:know|have)|more about|elaborate|request|need|inform us
    `)})(?: with)?(?: ${quantity})* ${emptyContent}${emptyTopic}${end}
    \\b(?:inform|tell|advise|update) us (?:on|about|of|with) (?:your|the) (?:issue|problem|concern|matter|query|experience)\\b
  `),
  ),
)

/** Words that ask for patience, which moves nothing. */
export const stayTuned = cue(
  new RegExp(
    `\\b${anyPhrase(`
    stay tuned|watch this space|keep an eye|keep checking|continue to (?:monitor|check|watch)
    bear with|hang (?:in|on|tight)|be patient
    stand by|sit tight|hold on|one moment|please (?:wait|hold)(?! the| down| it| both| your)
    (?:try|check|come) (?:again|back)(?: later| soon|\\b)|allow (?:me|us) (?:a|some|one) \\w+(?! to)\\b(?! (?:minutes?|moments?|seconds?|time) to)
  `)}`,
  ),
)
/** "Let us know how it goes": news is awaited, nothing is asked. */
export const waitsForNews = cue(
  new RegExp(
    `\\blet (?:us|me) know ${anyPhrase(`
    if (?:it|this|that) (?:helps?|works|does|did)
    how (?:it|you|that|things) (?:goes?|went|get|got|work)
    should|what you think|when you (?!are|'re|would|can|will)
  `)}`,
  ),
)
/** "This may help": with a link, a hint and no instruction. */
export const hedged = lined(
  String.raw`
      \b(?:may|maybe|perhaps|might|should|could|hopefully|hope|hoping)\b[^.!?]*\b(?:help|
      useful|assist|answer|guide|of use)\b
    `,
)

/** "You may find our guide helpful": a pointer, with no instruction in it. */
export const hedgedPointer = new RegExp(
  `\\b(?:may|might|could|hopefully)\\b[^.!?]{0,60}?\\b${anyPhrase(`
    (?:find|finds|be|prove) (?:[\\w'-]+ ){0,6}(?:helpful|useful|handy|of (?:help|use|interest)|worth (?:a look|reading))
  `)}`,
)

/** A request for one named thing stands whatever "if" goes with it. */
export const namedAsk = cue(
  new RegExp(
    `\\b(?:please|pls|kindly) ${anyPhrase(`
    dm|send|provide|share|give|include|reply with|email
  `)}(?: us| me)?(?: with)? (?:the|your|a|any)(?: \\w+)? ${anyPhrase(`
    number|code|email|address|name|date|receipt|photo|picture|screenshot|id|zip|postcode|version|model|reference
    booking|store|details
  `)}\\b`,
  ),
)
/** Questions that move nothing. */
export const idleQuestion = cue(
  new RegExp(
    anyPhrase(`
    \\b(?:right|ok|okay|eh|huh|isn't it|aren't we|don't you think|how are you|how about that)\\?$
    \\b(?:who doesn't|what's not to|you know|deal|really|why not|agree)\\?$
    ^(?:really|seriously|what|how so|oh no|huh|ready)\\?$
    ^(?:no |what a |how (?:cool|nice|great|sweet|exciting))
    \\bdo you know what happens\\b
  `),
  ),
)
/** A smile: a question that it follows is a joke or small talk, unless it asks for something of the customer's. */
export const smile = /^[\s"')]*(?:\p{Extended_Pictographic}|[:;]-?[)dp])/u
export const earnest = cue(/\byour\b|\b(?:dm|please|pls|send|which|order|number|email|version)\b/)
/** A question whose mark was forgotten: "what is the store's address and we will …". */
export const unmarkedQuestion = new RegExp(
  `^(?:what|which|where|when|who|how)(?:'s| \\w+)? ${anyPhrase(`
    is|are|was|were|did|do|does|have|has|the|your
  `)}\\b[^.]*\\b(?:you|your|store|address|number|name)\\b`,
)

export const link = /\uFFFC/
/** Words that lead to a link: "steps here: …". */
export const leadToLink = cue(
  new RegExp(
    anyPhrase(`
    \\b${anyPhrase(`
      here|at|via|see|on|link|below|more|details|info|information|check|form|page|steps|using|through|follow\\w*|learn|out
      article|visit|instructions|guide|this
    `)}\\b:? *[^.!?]{0,20}\\uFFFC
    : *\\uFFFC
    \\uFFFC (?:for|to)\\b
  `),
  ),
)
