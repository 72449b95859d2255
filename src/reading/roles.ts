/** What the parts of a customer's message do: tell, ask, suppose, thank or give data. */

import type { Span } from '../finding.js'
import type { Prose } from '../prose/prose.js'

/**
 * What a sentence does. A cue inside a plain question ("does it cover a phone stolen abroad?") or an "if" names
 * a failure without reporting one.
 */
export type Role = 'tells' | 'asks' | 'supposes' | 'thanks' | 'gives data'

const plainQuestion =
  /^(?:\W|\b(?:so|hi|hello|hey|there|guys|quick question|question|and|also|ok|okay|please|pls|just|but|thanks|or|sorry|yes|no|then|um|hmm|oh|excuse me|good (?:morning|afternoon|evening)|dear \w+|wondering if|wondering whether|curious|was wondering|i wonder)\b)*(?:can|could|may|might|will|would|shall|should|do|does|did|is|are|am|have|has|was|were|what happens|what if|any(?: \w+)? (?:chance|idea|plans?|news|way|word|update|eta|of|info|hope|tips?)|how (?:do|can|much|many|does|would|long does|to|should|will|is|are|about|far|old|big)|what(?:'s| is| are| do| does| time| would| should| kind| size| if| about| will| can)|which|where(?:'s| is| are| can| do| does)?|when(?:'s| is| are| can| do| does| will)?|who|whose|whats|hows|wheres|whens|is it)\b/
/** Questions that complain: about what has not come, came again, or cannot be understood. */
const sharpQuestion =
  /\b(?:still|not|never|again|already|how long (?:must|do i|am i|will i|have)|how many times|where(?:'s| is| are|s) (?:my|our|the)|when (?:will|am|are|is) (?:i|you|my|we|this|it|someone|somebody|anyone|the)|what (?:is|are) you (?:doing|going)|seriously|no|nothing|nobody|keeps?|always|fix|sort|refund|n't|cannot|cant|wont|dont|isnt|anyone|someone|even|actually|hell|fuck|wtf|on earth|supposed|charged|wrong|broken|down|issues?|problems?|expect me|point of|explain)\b|n't\b|\?\s*[?!]/
const polite =
  /\b(?:(?:i|we)(?:'d| would)? (?:like|love|want|need|wanted|am looking|'m looking) to (?:know|ask|learn|order|buy|book|change|add|cancel|close|update|upgrade|check|understand|see|swap|move|return)|(?:could|can|would|will) you (?:please |kindly )?(?:tell|confirm|let|send|share|provide|explain|add|check|help|switch|change|recommend|advise|give|move|include)|(?:let me|tell me|know) (?:if|whether|how|what|when|which)|just (?:wondering|asking|checking|curious|to say|a quick)|is it possible|looking (?:for|to)|interested in|kindly (?:let|confirm|advise|share|provide|inform))\b/
const supposes =
  /^\W*(?:if|in case|should|unless|suppose|what if)\b|\b(?:if (?:it|this|that|they|there|i|you)|in case)\b/
const thanks =
  /\b(?:thank(?:s| you)|thx|ty|tysm|cheers|appreciate|grateful|well done|kudos|shout ?out|love(?:d|ly)?|gorgeous|brilliant|amazing|awesome|excellent|fantastic|wonderful|perfect|great|sorted|resolved|works? now|working now|all good|so happy|delighted|made my)\b/
/** Numbers, addresses and one-word answers: "yes", "it's 48213", "booking 88120". */
const data =
  /^\W*(?:(?:yes|yep|yeah|yup|no|nope|ok(?:ay)?|sure|fine|alright|right|done|correct|hi|hello|its|it's|it is|here(?:'s| is| are)?|my|the|this is|order|booking|account|acct|ref(?:erence)?|number|phone|tel|email|address|name|flat|policy|model|serial|postcode|zip|as requested|attached|sent|dm(?:'?e?d)?)\b[\s,.:#-]*)+.{0,80}$/
const holdsNumber =
  /\d{3,}|@\w+\.\w|\b\d{1,4},? \w+ (?:st|street|road|rd|lane|ave|avenue|nagar|apartments?)\b/
/** Praise or thanks that can only be meant the other way round. */
export const sarcasm =
  /\b(?:great|love(?:ly)?|nice|brilliant|fantastic|wonderful|thanks|cheers|amazing|cool|congrats|congratulations|well done|good job|impressive)\b[^.!?]{0,40}\b(?:another|yet another|again|for (?:nothing|ruining|losing|wasting|leaving|cancelling|letting)|(?:that|how) (?:you|your|the|my)|broken|late|waiting|delay\w*|can't|cannot|don't|won't|no)\b|\b(?:apparently|surprise surprise|shocker|what a surprise|of course|just gonna|i guess)\b/

/** Parts of a sentence that may do different things: "having trouble with the box, can you help?" */
export function clausesOf(prose: Prose, { start, end }: Span): Span[] {
  const clauses: Span[] = []
  let from = start
  for (const match of prose
    .read({ start, end })
    .matchAll(/, |; | - |\.\.+ ?| (?=(?:but|can (?:you|i|u)|could (?:you|i)|please|pls|plz) )/g)) {
    const at = start + match.index + match[0].length
    // A few words before a comma ("hi, …", "yes, …") do nothing of their own.
    if (start + match.index - from < 12) continue
    clauses.push({ start: from, end: at })
    from = at
  }
  clauses.push({ start: from, end })
  return clauses
}

/** "Please cancel my subscription": something to be done, with nothing gone wrong. */
const order =
  /^\W*(?:(?:hi|hello|hey|also|so|and)\b,? )*(?:please|pls|plz|kindly|i(?:'d| would) (?:like|prefer|rather)|i want to|i need to|i'm looking|can (?:you|u|i)|could (?:you|i)) (?:please )?(?!(?:fix|sort|help|refund|stop|explain|look|get back|respond|reply|call|advise|do something|hurry|tell me why|answer|investigate|resolve|escalate|compensate|speak|complain|report|know why)\b)[a-z]+/
/** A wish for something new reports no failure, whatever it names. */
export const wish =
  /\b(?:(?:would|it'd|that'd|'d) be (?:so |really |very )?(?:nice|great|good|cool|awesome|helpful|lovely|handy|useful|amazing)|(?:i |we |really )wish (?:you|there|the|it|i could)|(?:please|pls|can you|could you) (?:add|bring back|consider)|feature (?:request|idea)|any plans|have you (?:thought|considered)|suggestion)\b/

export function roleOf(sentence: string): Role {
  if (wish.test(sentence)) return 'asks'
  if ((plainQuestion.test(sentence) || sentence.endsWith('?')) && !sharpQuestion.test(sentence)) return 'asks'
  if (order.test(sentence) && !sharpQuestion.test(sentence)) return 'asks'
  if (polite.test(sentence) && !sharpQuestion.test(sentence)) return 'asks'
  if (supposes.test(sentence)) return 'supposes'
  if (thanks.test(sentence) && !sarcasm.test(sentence)) return 'thanks'
  if (data.test(sentence) && (holdsNumber.test(sentence) || sentence.length < 30)) return 'gives data'
  return 'tells'
}
