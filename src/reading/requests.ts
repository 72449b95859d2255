/** What a sentence asks of the customer: a question, a request, an instruction, a link to follow. */

import type { Step } from './steps.js'

/** Offers and invitations that name nothing to do. */
const closer =
  /\b(?:anything|something|any ?one|what) else\b|\bhow (?:can|may|could|else can) (?:i|we)\b|\bwhat can (?:i|we) (?:do|help)\b|\b(?:feel free|don't hesitate|do not hesitate|never hesitate|happy to help|glad to help|here (?:to|if you) (?:help|assist|need|have|for))\b|\b(?:is|was) there any(?:thing)? (?:else|other|more|further)\b/
/** "If you still need help, …": an offer that waits for a need. */
const openCondition =
  /\b(?:if|should|in case|whenever|when) (?:you|there|anything|any|it|things|needed|necessary|required|the (?:issue|problem))(?:'ll|'d|'ve|'re| still| ever| do| should| would| will| are| is| have| has)*\b(?: \w+){0,2} ?\b(?:need|needs|have (?:any|further|more|other|additional|questions|another)|require|requires|want|like|any|further|more|other|additional|questions?|concerns?|problems?|issues?|help|anything|assistance|arises?|happens? again|comes? up|changes?|persists?|continues?|experience|encounter|face|run into|prefer|wish|think)\b|\bshould (?:\w+ )?(?:info|information|updates?|news|anything)\b|\bif (?:any )?(?:further|additional|more|other) \w+(?: \w+)? (?:is|are) (?:needed|required|necessary)/
/** Content that is asked for without a name: "more details". */
const unspecific =
  /\b(?:(?:provide|give|share|send|tell|drop|offer|supply)(?: (?:us|me|with))*|let (?:us|me) know|dm us|more about|elaborate)\b(?: with)?(?: (?:some|any|a bit|a little|your|the|further|additional|more|as many|as much|few|specific|relevant|necessary|all|these|those))*(?: (?:details?|info|information|specifics|context|about (?:this|it|your (?:issue|experience|concern|problem)|what(?:'s| is| has) (?:going on|happen\w*|wrong))|on (?:this|that|it)))(?: (?:about|of|on|regarding) (?:this|that|it|the|your)(?: (?:issue|problem|matter|concern|situation|experience|request|case|inquiry|query))?)?(?= ?[.!?,]|$| so\b| to (?:help|assist|better|look|further|investigate)| please| via| by| here| in )/
/** Words that ask for patience, which moves nothing. */
const stayTuned =
  /\b(?:stay tuned|watch this space|keep an eye|bear with|hang (?:in|on|tight)|be patient|(?:your|for) (?:kind )?(?:patience|understanding)|stand by|sit tight|(?:try|check|come) (?:again|back)(?: later| soon|\b)|keep checking|hold on|one moment|please (?:wait|hold)(?! the| down| it| both| your))\b/
const hedgedLink =
  /\b(?:may|maybe|perhaps|might|should|could|hopefully|hope|hoping)\b[^.!?]*\b(?:help|useful|assist|answer|guide|of use)\b[^.!?]*(?:\uFFFC|\blink\b|\bhere\b)/
const link = /\uFFFC/
/** Bare verbs that tell the customer what to do, where they open a clause. */
const imperative =
  "(?:dm|pm|let's|let us use|send|try|check|visit|call|ring|phone|text|follow|click|tap|press|reply|respond|use|go|head|restart|reboot|reset|uninstall|reinstall|update|upgrade|delete|remove|clear|reach|email|mail|e-mail|contact|message|share|provide|submit|confirm|verify|enter|select|choose|open|close|sign|log|login|make|ensure|keep|take|give|tell|let|drop|shoot|direct|inbox|fill|complete|bring|return|pop|come|ask|speak|talk|switch|turn|unplug|plug|connect|disconnect|hold|hit|scan|download|install|look|see|read|refer|review|attach|upload|add|apply|register|swap|allow|move|set|print|book|order|pick|collect|leave|note|specify|describe|indicate|include|advise|list|mention|write|chat|join|dial|request|search|find|buy|pay|cancel|change|run|put|wait|place|report|raise|explain|state|inform|schedule|arrange|remember|quote|show|start|stop|double-check|proceed|navigate|access|avoid|consider|check-in|grab|swing|stop by|dispose|test|power|forward|rinse|charge)"
const opening =
  '(?:^|[.;:,!)\\u2026-] ?|\\b(?:and|then|so|but|or|also|just|simply|now|first|next|once|yes|ok|okay|sure|hi|hello|hey|instead|meantime|while|again|alternatively|otherwise|maybe|perhaps|try to|sorry|thanks|there) )'
/** "Please" and a verb. */
const please =
  /\b(?:please|pls|plz|kindly)(?: (?:also|do|just|simply|first|then|could you|can you|help and|try and|go ahead and|take a moment to|be sure to|make sure to|you can))* (?!(?:do|note|be(?! sure to)|accept|excuse|forgive|understand|know|rest|bear|allow|don't|do not|let (?:us|me) know (?:if|should)|feel|stay|wait|hold|find|have(?! your| them| a)|hang|appreciate|enjoy|see|keep us|the|for|in|to|and|i|we|it|that|this|our|my|your|if|so|as|with)\b)[a-z-]{2,}/
const bare = new RegExp(
  `${opening}(?:please )?${imperative} (?!you\\b(?! via| at)|of\\b|for your|s\\b|is\\b|are\\b|was\\b|will\\b|has\\b)\\S`,
)
/** Modal requests, needs and advice. */
const requests =
  /\b(?:(?:could|can|would|will|may|might|do) (?:you|i|we|u)|if you(?:'ll| (?:could|can|would|will|don't mind|wouldn't mind)))(?:'d)? (?:please |pls |kindly |possibly |also |just |be able to |mind |have your |get your |get you to |have you |ask (?:you )?(?:to|for) |like to )*(?!help|assist|offer|do\b|have any|see|need any|have another|feel)[a-z]{2,}|\bmind (?:\w+ing)\b|\b(?:we|i)(?:'d| would|'ll|'re| will| are)?(?: (?:just|kindly|also|further|still|would|then|only))* (?:(?:need|require|request)(?:ing)? (?:you|your|to (?:know|have|get|see|ask)|an? |the |some|that|more)|ask(?:ing)? (?:you|that|for )|(?:recommend|suggest|advise|propose|encourage)(?:ing)? (?!you (?:to )?(?:continue|keep))(?:you|your|an? |the |\w+ing|that|to )|(?:want|like) (?:you to (?!have|be\b|feel|know)|your|to (?:know (?!more about)|get your|see your|ask)))|\byou(?:'ll| will|'d)? (?:(?:just|also|only|still|first|then|either|simply|now) )*(?:(?:can|could|may|might|should|need to|want to|have to|must|would need to)(?:(?: also| always| then| either| just| simply| now)* ))(?!be\b|have\b|expect|see\b|imagine|rest|count|trust|get back|enjoy|receive|understand|appreciate|feel)[a-z]{2,}|\byou should be able to [a-z]{2,}|\bbe sure to (?!enjoy)[a-z]{2,}|\byour best (?:bet|option|point of contact)\b|\byou(?:'ll| will)? (?:need|have) to\b|\b(?:need|require)s? (?:you to|your)\b/
/** A verb of any kind that opens its clause, with its object: "descale it", "unplug the set". */
const anyImperative =
  /(?:^|[;:] ?|\b(?:then|first|next|please|do|until then),? )(?!(?:i|we|you|he|she|it|they|this|that|these|those|there|here|the|a|an|my|your|our|his|her|its|their|and|but|or|so|if|when|while|once|as|because|since|that|who|which|what|how|why|where|in|on|at|to|for|from|with|without|of|by|about|into|over|under|after|before|until|within|between|per|via|like|than|not|no|yes|ok|okay|thank|thanks|sorry|hello|hi|hey|dear|good|great|all|both|each|any|some|every|one|two|three|is|are|was|were|be|been|am|has|have|had|do|does|did|will|would|can|could|may|might|shall|should|must|love|hope|wish|see|hear|appreciate|enjoy|understand|apologi[sz]e|regret|miss|hate|just|also|only|even|still|then|now|said|says|made|got|gave|took|sent|came|went|let|glad|happy|means?|allow|please|know|maybe|excuse|forgive|note|pardon|welcome|congratulations|bless|guess|agree|except|plus|during|against|towards?|despite|regarding|given|unless|whether|hopefully|unfortunately|meanwhile|instead|around|across|through|behind|off|out|up|down|\w+ing|\w+ed|\w+ly)\b)[a-z]{3,12} (?:it|them|the|your|this|these|both|each|an?|any|one|us|me)\b/
/** What is needed, named: "all I need is the model". */
const named = /\b(?:all (?:i|we) need (?:is|are)|what (?:i|we) need (?:is|are))\b/
/** A request for one named thing stands whatever "if" goes with it. */
const namedAsk =
  /\b(?:please|pls|kindly) (?:dm|send|provide|share|give|include|reply with|email)(?: us| me)?(?: with)? (?:the|your|a|any)(?: \w+)? (?:number|code|email|address|name|date|receipt|photo|picture|screenshot|id|zip|postcode|version|model|reference|booking|store|details)\b/
/** Questions that move nothing. */
const idleQuestion =
  /\b(?:right|ok|okay|eh|huh|isn't it|aren't we|don't you think|how are you|how about that|who doesn't|what's not to|you know|deal|really|why not|agree)\?$|^(?:really|seriously|what|how so|oh no|huh|ready)\?$/
/** "Thank you for …" and nothing after it that asks or promises. */
const onlyThanks = (piece: string): boolean =>
  /^(?:thank|thanks)\b/.test(piece) &&
  !/[,;&-] (?:please|we|i|can|could|so)\b|\band (?:i|we|please)\b|&|\?/.test(piece) &&
  !link.test(piece)
const pleasantry =
  /^(?:see you|look(?:ing)? forward|let (?:us|me) know (?:if|how|what you)|have a|take care|keep (?:up|it|us)|enjoy|make sure to (?:enjoy))/
const lead =
  /\b(?:here|at|via|see|on|link|below|more|details|info|information|check|form|page|steps|using|through|follow\w*|learn|out|article|visit|instructions|guide|this)\b:? *[^.!?]{0,20}\uFFFC|: *\uFFFC|\uFFFC (?:for|to)\b/
const letUsKnow = /\blet (?:us|me) know (?:if|how (?:it|you|that)|should|what you think|when you)\b/

/** A bare verb that opens a clause; after "we will review it and" it is not the customer who is told. */
function tellsBarely(piece: string): boolean {
  const match = bare.exec(piece)
  if (match === null || /\blet (?:me|us) (?!know)/.test(match[0])) return false
  if (!/^(?:and|so|but|or)\b/.test(match[0])) return true
  return !/\b(?:we|i|our|team|it|they|he|she|\w+ (?:utilizes|uses|offers|provides|includes))\b/.test(
    piece.slice(0, match.index),
  )
}

type Request = Step['kind'] | 'closes' | undefined

/** What a folded sentence asks: a named thing, something vague, nothing; or it is a mere pleasantry that `closes`. */
export function requestOf(piece: string): Request {
  const hasLink = link.test(piece)
  const isQuestion = piece.includes('?')
  if (closer.test(piece) && !hasLink) return 'vague'
  if (onlyThanks(piece)) return 'closes'
  const isOpen = openCondition.test(piece) && !/\b(?:refund|replacement|exchange|return)\b/.test(piece)
  if (isOpen && !namedAsk.test(piece)) return 'vague'
  if (unspecific.test(piece) && !hasLink) return 'vague'
  if (
    isQuestion &&
    !idleQuestion.test(piece) &&
    !/^(?:no |what a |how (?:cool|nice|great|sweet|exciting))/.test(piece)
  )
    return 'concrete'
  const tells =
    please.test(piece) ||
    requests.test(piece) ||
    named.test(piece) ||
    ((tellsBarely(piece) || anyImperative.test(piece)) && !pleasantry.test(piece))
  if (tells) {
    const waitsForNews = letUsKnow.test(piece) && !please.test(piece.replace(/let (?:us|me) know.*/, ''))
    return stayTuned.test(piece) || waitsForNews || hedgedLink.test(piece) ? 'vague' : 'concrete'
  }
  if (hasLink && hedgedLink.test(piece)) return 'vague'
  if (hasLink && lead.test(piece)) return 'concrete'
  return stayTuned.test(piece) ? 'vague' : undefined
}
