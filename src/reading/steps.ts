/** What happens next, or what the customer is to do: named (concrete) or not (vague). */

import type { Channel, Span } from '../finding.js'
import type { Prose } from '../prose/prose.js'
import type { Sentence } from '../prose/sentences.js'
import type { PromiseMade } from './promises.js'
import type { Time } from './times.js'

export interface Step {
  readonly kind: 'concrete' | 'vague'
  readonly span: Span
  readonly sentence: Sentence
}

/** Offers and invitations that name nothing to do. */
const closer =
  /\b(?:anything|something|any ?one|what) else\b|\bhow (?:can|may|could|else can) (?:i|we)\b|\bwhat can (?:i|we) (?:do|help)\b|\b(?:feel free|don't hesitate|do not hesitate|never hesitate|happy to help|glad to help|here (?:to|if you) (?:help|assist|need|have|for))\b|\b(?:is|was) there any(?:thing)? (?:else|other|more|further)\b/
/** "If you still need help, …": an offer that waits for a need. */
const openCondition =
  /\b(?:if|should|in case|whenever|when) (?:you|there|anything|any|it|things|needed|necessary|required|the (?:issue|problem))(?:'ll|'d|'ve|'re| still| ever| do| should| would| will| are| is| have| has)*\b(?: \w+){0,2} ?\b(?:need|needs|have (?:any|further|more|other|additional|questions|another)|require|requires|want|like|any|further|more|other|additional|questions?|concerns?|problems?|issues?|help|assistance|arises?|happens? again|comes? up|changes?|persists?|continues?|experience|encounter|face|run into|prefer|wish|think)\b|\bif (?:any )?(?:further|additional|more|other) \w+(?: \w+)? (?:is|are) (?:needed|required|necessary)/
const unspecific =
  /\b(?:(?:provide|give|share|send|tell|drop|offer|supply)(?: (?:us|me|with))*|let (?:us|me) know|dm us|more about|elaborate)\b(?: with)?(?: (?:some|any|a bit|a little|your|the|further|additional|more|as many|as much|few|specific|relevant|necessary|all|these|those))*(?: (?:details?|info|information|specifics|context|about (?:this|it|your (?:issue|experience|concern|problem)|what(?:'s| is| has) (?:going on|happen\w*|wrong))|on (?:this|that|it)))(?: (?:about|of|on|regarding) (?:this|that|it|the|your)(?: (?:issue|problem|matter|concern|situation|experience|request|case|inquiry|query))?)?(?= ?[.!?,]|$| so\b| to (?:help|assist|better|look|further|investigate)| please| via| by| here| in )/
const stayTuned =
  /\b(?:stay tuned|watch this space|keep an eye|bear with|hang (?:in|on|tight)|be patient|stand by|sit tight|check back|keep checking|hold on|one moment|please wait|please hold)\b/
const hedgedLink =
  /\b(?:may|might|should|could|hopefully|hope|hoping)\b[^.!?]*\b(?:help|useful|assist|answer|guide|of use)\b[^.!?]*(?:https?:|\blink\b|\bhere\b)/
const link = /https?:\/\/|\bwww\./

/** Bare verbs that tell the customer what to do, where they open a clause. */
const imperative =
  "(?:dm|pm|let's|let us use|send|try|check|visit|call|ring|phone|text|follow|click|tap|press|reply|respond|use|go|head|restart|reboot|reset|uninstall|reinstall|update|upgrade|delete|remove|clear|reach|email|mail|e-mail|contact|message|share|provide|submit|confirm|verify|enter|select|choose|open|close|sign|log|login|make|ensure|keep|take|give|tell|let|drop|shoot|direct|inbox|fill|complete|bring|return|pop|come|ask|speak|talk|switch|turn|unplug|plug|connect|disconnect|hold|hit|scan|download|install|look|see|read|refer|review|attach|upload|add|apply|register|swap|allow|move|set|print|book|order|pick|collect|leave|note|specify|describe|indicate|include|advise|list|mention|write|chat|join|dial|request|search|find|buy|pay|cancel|change|run|put|wait|place|report|raise|explain|state|inform|schedule|arrange|remember|quote|show|start|stop|double-check|proceed|navigate|access|avoid|consider|check-in|grab|swing|stop by|dispose|test|power|forward|rinse|charge)"
const opening =
  '(?:^|[.;:,!)\\u2026-] ?|\\b(?:and|then|so|but|or|also|just|simply|now|first|next|once|yes|ok|okay|sure|hi|hello|hey|instead|meantime|while|again|alternatively|otherwise|maybe|perhaps|try to|sorry|thanks|there) )'
const asks =
  /\b(?:please|pls|plz|kindly)(?: (?:also|do|just|simply|first|then|could you|can you|help and|try and|go ahead and|take a moment to|be sure to|make sure to|you can))* (?!(?:note|be|accept|excuse|forgive|understand|know|rest|bear|allow|don't|do not|let (?:us|me) know (?:if|should)|feel|stay|wait|hold|find|have(?! your| them| a)|hang|appreciate|enjoy|see|keep us|the|for|in|to|and|i|we|it|that|this|our|my|your|if|so|as|with)\b)[a-z-]{2,}/
const bare = new RegExp(
  `${opening}(?:please )?${imperative} (?!you\\b(?! via| at)|of\\b|for your|s\\b|is\\b|are\\b|was\\b|will\\b|has\\b)\\S`,
)
const requests =
  /\b(?:(?:could|can|would|will|may|might|do) (?:you|i|we|u)|if you (?:could|can|would|don't mind|wouldn't mind))(?:'d)? (?:please |pls |kindly |possibly |also |just |be able to |mind |have your |get your |get you to |have you |ask (?:you )?(?:to|for) |like to )*(?!help|assist|offer|do\b|have any|see|need any|have another|feel)[a-z]{2,}|\bmind (?:\w+ing)\b|\b(?:(?:we|i)(?:'d| would|'ll|'re| will| are| just)? (?:(?:need|require|ask|recommend|suggest|advise|propose|encourage|want|like|kindly|also|would|further|still|request)(?:ing)? )+(?:you|your|to (?:know|have|get|see|ask)|a |an |the |some|that|more|for |checking|trying|contacting|using|visiting|reaching|updating|restarting|calling|speaking|scheduling|if you|\w+ing))|\byou(?:'ll| will|'d)? (?:(?:just|also|only|still|first|then|either|simply|now) )*(?:(?:can|could|may|might|should|need to|want to|have to|must|would need to)(?:(?: also| always| then| either| just| simply| now)* ))(?!be\b|have\b|expect|see\b|imagine|rest|count|trust|get back|enjoy|receive|understand|appreciate|feel)[a-z]{2,}|\byour best (?:bet|option|point of contact)\b|\byou(?:'ll| will)? (?:need|have) to\b|\b(?:need|require)s? (?:you to|your)\b/

/** Promises that name no act: the verb and what follows it. */
const vaguePromise =
  /^(?:look|review|investigat\w*|work\w*|address|handle|process|follow|keep|monitor\w*|ensure|resolve|get|be|update|reach|let|pass|deal|take|share|relay|note|see|find|do|try|touch|feed|continue|consider|strive|aim|assess|explore|looking|reviewing|monitoring|making|improve|improving|evaluat\w*|analy[sz]e|assist|help|have|forward|examining-)$/
const namedTake = /\b(?:take|have) (?:it|this|that|your|the|a|an|them|someone|our|my|him|her)\b(?! look)/
const feedback =
  /\b(?:feedback|comments?|concerns?|suggestions?|thoughts?|this|that|it) (?:on |along |back |up |over |across )*(?:to|with|for)\b/
/** Deeds already done that move the case. */
const done =
  /\b(?:i|we|our \w+|the team|my \w+)(?:'ve| have| just|'d| had)?(?: (?:already|now|just|also|gone ahead and|successfully|personally|today|immediately|since|then|managed to|been able to))* (?:refunded|sent|resent|booked|cancelled|canceled|credited|reissued|issued|arranged|scheduled|ordered|reordered|dispatched|shipped|replaced|updated|changed|moved|removed|added|reset|restarted|reported|raised|escalated|initiated|requested|submitted|created|opened|extended|waived|applied|activated|unlocked|asked|rebooked|reserved|switched|upgraded|fixed|corrected|emailed|texted|messaged|dm'?ed|replied|responded|placed|processed|flagged|contacted|called|informed|notified|transferred|set up|put|attached|confirmed|marked|registered|filed|instructed|expedited|reversed|merged|restored|checked|spoken|assigned|alerted)\b/

/** A request for one named thing stands whatever "if" goes with it. */
const namedAsk =
  /\b(?:please|pls|kindly) (?:dm|send|provide|share|give|include|reply with|email)(?: us| me)?(?: with)? (?:the|your|a|any)(?: \w+)? (?:number|code|email|address|name|date|receipt|photo|picture|screenshot|id|zip|postcode|version|model|reference|booking|store|details)\b/

/** Done, in the passive: what has been handed on is open still, what has been put right is a step. */
const doneFor =
  /\b(?:has|have|'s|was|were) (?:now |already |just |also |successfully )*been (?:refunded|sent|resent|booked|rebooked|cancelled|canceled|credited|reissued|issued|arranged|scheduled|rescheduled|ordered|dispatched|shipped|replaced|updated|changed|moved|removed|added|reset|extended|waived|applied|activated|unlocked|reversed|restored|initiated|processed|fixed|corrected|switched|upgraded)\b/
const handedOn =
  /\bbeen (?:escalated|forwarded|logged|registered|assigned|raised|reported|passed|shared|noted|referred|submitted)\b/

/** Questions that move nothing. */
const idleQuestion =
  /\b(?:right|ok|okay|eh|huh|isn't it|aren't we|don't you think|how are you|how about that|who doesn't|what's not to|you know|deal|really|why not|agree)\?$|^(?:really|seriously|what|how so|oh no|huh|ready)\?$/

function kindOfPromise(
  prose: Prose,
  { span, verb, kind, sentence }: PromiseMade,
  channel: Channel,
  hasTime: boolean,
): Step['kind'] | undefined {
  const words = prose.read(span)
  const tail = words.slice(words.indexOf(verb))
  if (kind === 'offer') return 'concrete'
  if (kind === 'done') return undefined
  if (kind === 'status') return /expect/.test(verb) ? 'concrete' : undefined
  if (kind === 'help') return 'vague'
  if (
    kind === 'check' &&
    /\bdetails?\b/.test(tail) &&
    !/\b(?:order|delivery|refund|payment|account)\b/.test(tail)
  )
    return 'vague'
  if (kind === 'check')
    return /^(?:check|verify|look up|call|pull|confirm|see|transfer|connect|explain|find|review|assist)/.test(
      tail,
    )
      ? /^assist/.test(tail)
        ? 'vague'
        : 'concrete'
      : 'vague'
  if (/^(?:pass|share|forward|relay|feed)/.test(tail) && feedback.test(tail))
    return channel === 'social' && /\b(?:manager|store|branch)\b/.test(tail) ? 'concrete' : 'vague'
  if (
    /^(?:update you|inform you|notify you|let you know|get back|be in touch|reach out|follow up|keep you|respond|reply|answer|write)\b/.test(
      tail,
    )
  )
    return hasTime || /\b(?:via|with) (?:email|phone|the (?:outcome|result))\b/.test(tail)
      ? 'concrete'
      : 'vague'
  if (
    /\band (?:\w+ly )?(?:send|call|ring|email|text|refund|replace|book|arrange|confirm|credit|ask|ship|issue|reset|cancel|order|write)\b/.test(
      tail,
    ) &&
    !/\bif\b/.test(tail)
  )
    return 'concrete'
  if (/^get (?:this|that|it|you|your|someone|the|a|an|our|them|him|her)\b/.test(tail)) return 'concrete'
  if (/^(?:take|have|taking) (?:a |another |an |closer |quick |further |deeper )*look\b/.test(tail))
    return 'vague'
  if (
    /^look(?:ing)? (?:into|at|it|for|further)\b/.test(tail) ||
    (/^(?:take|do)\b/.test(tail) && !namedTake.test(tail))
  )
    return 'vague'
  if (
    /^be (?:sent|refunded|shipped|delivered|credited|replaced|collected|processed|with you|there|back|returned|picked|able|released|available|live|open|issued|on|at|call\w*|send\w*|email\w*)/.test(
      tail,
    )
  )
    return 'concrete'
  if (kind === 'progressive' && sentence !== undefined)
    return vaguePromise.test(verb) || /^(?:aware|processing|experiencing)$/.test(verb) ? 'vague' : 'concrete'
  return vaguePromise.test(verb) && !/^(?:make|receive)/.test(verb) ? 'vague' : 'concrete'
}

function stepsOfSentence(
  prose: Prose,
  sentence: Sentence,
  promises: readonly PromiseMade[],
  hasTime: boolean,
  channel: Channel,
): Step[] {
  const piece = prose.read(sentence.span)
  const span = sentence.span
  const step = (kind: Step['kind']): Step => ({ kind, span, sentence })
  const isQuestion = /\?["')\]]*$/.test(piece) || /\?/.test(piece)
  const steps: Step[] = []
  const isOpen = openCondition.test(piece) && !/\b(?:refund|replacement|exchange|return)\b/.test(piece)
  if (closer.test(piece) && !link.test(piece)) return [step('vague')]
  if (
    /^(?:thank|thanks)\b/.test(piece) &&
    !isQuestion &&
    !/[,;&-] (?:please|we|i|can|could|so)\b|\band (?:i|we|please)\b|&/.test(piece) &&
    !link.test(piece)
  )
    return []
  if (isOpen && !namedAsk.test(piece)) return [step('vague')]
  if (unspecific.test(piece) && !link.test(piece)) steps.push(step('vague'))
  else if (
    isQuestion &&
    !idleQuestion.test(piece) &&
    !/^(?:no |what a |how (?:cool|nice|great|sweet|exciting))/.test(piece)
  )
    return [step('concrete')]
  else if (
    asks.test(piece) ||
    requests.test(piece) ||
    (bare.test(piece) &&
      !/^(?:see you|look(?:ing)? forward|let (?:us|me) know (?:if|how|what you)|have a|take care|keep (?:up|it|us)|enjoy|make sure to (?:enjoy))/.test(
        piece,
      ))
  ) {
    if (
      stayTuned.test(piece) ||
      (/\blet (?:us|me) know (?:if|how (?:it|you|that)|should|what you think|when you)\b/.test(piece) &&
        !asks.test(piece.replace(/let (?:us|me) know.*/, '')))
    )
      steps.push(step('vague'))
    else if (hedgedLink.test(piece)) steps.push(step('vague'))
    else steps.push(step('concrete'))
  } else if (link.test(piece)) {
    if (hedgedLink.test(piece)) steps.push(step('vague'))
    else if (
      /\b(?:here|at|via|see|on|link|below|more|details|info|information|check|form|page|steps|using|through|follow\w*|learn|out|article|visit|instructions|guide|this)\b:? *[^.!?]{0,20}https?:|: *https?:|https?:\S+ (?:for|to)\b/.test(
        piece,
      )
    )
      steps.push(step('concrete'))
  }
  if (stayTuned.test(piece) && steps.length === 0) steps.push(step('vague'))
  for (const promise of promises) {
    if (promise.sentence !== sentence) continue
    const kind = kindOfPromise(prose, promise, channel, hasTime)
    if (kind !== undefined)
      steps.push({
        kind:
          promise.conditional &&
          kind === 'concrete' &&
          /^(?:contact|call|schedule|arrange|reach)$/.test(promise.verb) &&
          /\bif (?:needed|necessary|required)\b/.test(piece)
            ? 'vague'
            : kind,
        span: promise.span,
        sentence,
      })
  }
  const deed = done.exec(piece)
  if (deed !== null) {
    const feeds = /\b(?:passed|shared|forwarded|noted|logged|fed)\b/.test(deed[0])
    steps.push({
      kind: feeds ? 'vague' : 'concrete',
      span: { start: span.start + deed.index, end: span.start + deed.index + deed[0].length },
      sentence,
    })
  } else if (doneFor.test(piece)) steps.push(step('concrete'))
  else if (handedOn.test(piece)) steps.push(step('vague'))
  else if (
    /\b(?:i|we)(?:'ve| have)(?: \w+)? (?:passed|shared|forwarded|noted|logged|fed|made (?:a )?note)\b|\bworking on\b/.test(
      piece,
    )
  )
    steps.push(step('vague'))
  return steps
}

/** Next steps of the body, in reading order. */
export function stepsOf(
  prose: Prose,
  promises: readonly PromiseMade[],
  times: readonly Time[],
  channel: Channel,
): Step[] {
  return prose.body.flatMap(sentence =>
    stepsOfSentence(
      prose,
      sentence,
      promises,
      times.some(time => time.sentence === sentence && time.kind === 'concrete'),
      channel,
    ),
  )
}
