/** Sends the customer elsewhere: to another team, company, number, site or form. */

import type { Channel, Span } from '../../finding.js'
import type { Prose } from '../../prose/prose.js'
import type { Sentence } from '../../prose/sentences.js'
import { cue } from '../patterns/cue.js'
import { framesOf } from '../patterns/frames.js'
import { source } from '../patterns/source.js'
import { type Hit, sweep } from '../patterns/sweep.js'

export interface Referral {
  /** From the verb to the place they are sent to. */
  readonly span: Span
  readonly sentence: Sentence
  /** The place: "our billing department". */
  readonly to: Span
}

const going = source`
    (?:(?:re-?)?contact|call|ring|phone|telephone|e-?mail|write to|message|visit|go (?:on )?to|
    head (?:over )?to|reach out(?: directly)? to|reach|get in (?:touch|contact) with|
    speak (?:directly )?(?:to|with)|talk (?:to|with)|liaise with|check (?:directly )?with|
    follow up with|refer to|consult|ask|take (?:this|it|that|the matter) up with|raise (?:this|it|
    that|the matter) with|report (?:this|it|that) to|submit|fill in|fill out|complete|lodge|open|
    raise|use|log (?:a|this|it))
  `
const det = '(?:the|our|a|an|your|their|one of our)'
const mid = "(?: (?!and\\b|or\\b|to\\b|if\\b|so\\b|that\\b|of\\b)[\\w&'-]+){0,4}?"
const places = [
  source`
    (?:teams?|departments?|dept|desk|hotline|helpline|help ?line|call cent(?:re|er)|
    service cent(?:re|er)|customer (?:services?|care|support|relations)|support (?:line|team)|
    branch|head office|accounts office)
  `,
  source`
    (?:website|web ?site|web ?page|portal|faqs?|help (?:cent(?:re|er)|pages?|section)|self-service|
    knowledge base|contact page|online form|web form|complaints? form|claim form|contact form|
    request form|feedback form|support ticket|form)
  `,
  source`
    (?:courier|carrier|sender|merchant|seller|supplier|manufacturer|vendor|retailer|airline|
    travel agent|delivery (?:company|partner)|service provider|network provider|insurer|landlord|
    post office|local (?:store|shop|branch|office)|store|shop)
  `,
].join('|')
const number = '(?:us |our \\w+ )?(?:on|at) (?:\\+?[\\d(][\\d() -]{5,}\\d)|(?:\\+?\\d[\\d() -]{6,}\\d)'
const lead = source`
    (?:please |kindly |pls |(?:you(?:'ll| will|'d| would)? (?:need|have) to|you'd better|you (?:should|must|can|
    could|may|might want to)|(?:i|we)(?:'d| would)? (?:suggest|recommend|advise|ask|encourage|
    request)(?: that)?(?: you)?(?: to)?|you are (?:therefore |kindly |also )?(?:advised|requested|
    asked|encouraged) to|(?:could|can|would) you(?: please)?|(?:your )?best (?:bet is |
    option is )?to) (?:please |kindly |directly |also |then )*)
  `
const desks = 'billing|accounts|sales|support|returns|claims|complaints|head office'
const frames = [
  // "Try billing": a desk by its bare name.
  source`
    (?:try|contact|ask|call|ring|email|speak to|talk to) (?:${desks})(?= ?[.,!;]|$| (?:about|for|on|at|instead|team|department)\b)
  `,
  source`
    ${lead}(?:directly )?${going} (?:directly )?(?:${det}${mid} (?:${places})|
    (?:customer (?:services?|care|support)|head office)|${number})
  `,
  source`
    (?:i|we)(?:'d| would)? (?:suggest|recommend|advise) (?:you )?(?:reaching out to|contacting|
    calling|visiting|speaking (?:to|with)|talking (?:to|with)|checking with|emailing|
    ringing) (?:${det}${mid} (?:${places})|customer (?:services?|care|support)|${number})
  `,
  `(?:${going}) (?:${det}${mid} (?:${places})|${number})`,
  source`
    (?:this|that|it)(?:'s| is|'d be| would be| will be) (?:really |best )?(?:a question|a matter|
    one|something|handled|dealt with|managed) (?:for|by) (?:${det}${mid} (?:${places})|(?:another|
    a different|the other) (?:team|department|company|office))
  `,
].flatMap(framesOf)
const place = cue(
  new RegExp(
    source`
    (?:(?<=^\w+ )(?:${desks})$|${det}${mid} (?:${places})|(?:another|a different|the other) (?:team|department|company|
    office)|customer (?:services?|care|support)|head office|${number})$
  `,
  ),
)

/** A bare verb sends them off only where it opens its clause: "for refunds, call 0800 …". */
const opens = cue(/(?:^|[.;:,!-] ?|\b(?:and|then|so|but|or) )$/)
/** Somebody else goes, or has gone: "I'll contact our team". */
const others = cue(
  new RegExp(source`
    \b(?:i|we|they|he|she|it|who|'ll|will|me|us|i've|we've|have|let me|to|did|when|after|once|
    before|if) (?:\w+ )?$
  `),
)
/** A second way for who wants it, or a way to come back. */
const optional = cue(
  new RegExp(source`
    \b(?:if (?:you|it|there|necessary|needed|required|this|that)|should you|alternatively|otherwise|
    or (?:call|visit|email|contact|use|ask|ring)|feel free|for (?:any |all )?(?:further|other|more|
    additional|future|urgent)|any (?:other|further|more|questions)|you can also|either|as well|
    again|in future|next time|rather|hesitate|whenever|anytime|same (?:email|form)|in the meantime|
    meanwhile|(?:on|of) your (?:own )?(?:device|phone|computer|account))\b
  `),
)
const urgent = new RegExp(source`
    \b(?:999|911|112|101|emergency|police|ambulance|fraud|stolen|scams?|phishing|ombudsman|
    regulator|bank|banker|doctor|gp|nurse|hospital|embassy|immediately|security|safety|gas leak|
    smoke)\b
  `)
const reason = cue(
  new RegExp(source`
    \b(?:because|since|as (?:we|i|they|only|the)|only (?:you|they|the|account)|so that|can't (?:see|
    access|open)|cannot (?:see|access|open)|(?:don't|do not) have access|who (?:know|expect|
    already)|in person|expecting you|quote|ask for [A-Z\w]+,)\b
  `),
)
/** On a public post a link or a message to "us" goes to the same company. */
const ownPrivate = cue(
  /\b(?:us|me) (?:via|through|by|using|in|on|at|here)\b|\b(?:dm|pm|inbox|direct message|private message)\b/,
)

/** "Open the app store", "complete the attached form": a step of its own, at hand. */
const atHand = cue(/\b(?:app|play|online) store\b|\b(?:attached|enclosed|short|prepaid)\b/)

function isReferral({ words, before, after, sentence }: Hit, prose: Prose, channel: Channel): boolean {
  const own = prose.read(sentence.span)
  const isLed = /^(?:please|kindly|pls|you|i|we|could|can|would|best|your|this|that|it)\b/.test(words)
  if (
    isLed
      ? /\b(?:if|did|have|when|once|before|after|so) $/.test(before)
      : !opens.test(before) || others.test(before)
  )
    return false
  if (atHand.test(words) || optional.test(own) || urgent.test(own) || reason.test(own)) return false
  if (/^(?:'s|s'| (?:of|name|number|address|code|id|reference|with your choice)\b)/.test(after)) return false
  return channel !== 'social' || !ownPrivate.test(own)
}

/** Where the body sends the customer elsewhere as its way to what they asked for. */
export function referralsOf(prose: Prose, channel: Channel): Referral[] {
  return sweep(frames, prose)
    .filter(hit => isReferral(hit, prose, channel))
    .map(({ span, sentence, words }) => {
      const at = place.exec(words)?.index ?? 0
      return { span, sentence, to: { start: span.start + at, end: span.end } }
    })
}
