/** How a clause shows what it does: frames of questions, orders, thanks and answers. */

import { cue } from '../patterns/cue.js'
import { anyOf, listed } from '../patterns/families.js'

/** Words before a question that do nothing of their own. */
const lead = listed(`
    so, hi, hello, hey, yo, there, guys, quick question, question, and, also, ok, okay, please, pls
    just, but, thanks, or, sorry, yes, no, then, um, hmm, oh, excuse me
    good (?:morning|afternoon|evening), dear \\w+, wondering (?:if|whether), curious, was wondering
    i wonder`)
/** How a question opens that asks for a policy, a price, a way to do something, what is available, or news. */
const asking = listed(`
    can, could, may, might, will, would, shall, should, do, does, did, is, are, am, have, has, was
    were, what happens, what if
    any(?: \\w+)? (?:chance|idea|plans?|news|way|word|update|eta|of|info|hope|tips?), anything, what
    whats, which, where, wheres
    how (?:do|can|much|many|does|would|long does|to|should|will|is|are|about|far|old|big), hows
    when, whens, who, whose`)
/** After "is" with no one before it: "@Rail is the worst" asks nothing. */
const verdict = listed(`
    an? (?:joke|shame|mess|way|disgrace), the worst, such, so, just, not, getting, being, really`)
export const opensAsking = new RegExp(
  `^(?:\\W|\\b(?:${lead})\\b)*(?:${asking})(?:'s|'re|'ll)?\\b(?!n't|'t| (?:${verdict}) )`,
)

/** In a question: it was to come, came again, or is still so. Whoever asks so tells. */
export const presupposed = cue(
  anyOf(`
    still (?:not|no|waiting|down|broken|charg\\w+|ha\\w+), never
    how long (?:must|do i|am i|will i|have), how many times
    where(?:'s| is| are|s) (?:my|our|the rest)
    when (?:will|am|are|is) (?:i|you|my|we) (?!guys|be open|open|have|bring|release|get the)
    when (?:will|am) (?:our|someone|somebody|anyone) (?!guys|be open|open|have|bring|release|get the)
    when (?:are|is) (?:our|someone|somebody|anyone) (?!guys|be open|open|have|bring|release|get the)
    what (?:is|are) you (?:doing|going), seriously, keeps, reason (?:why|i|i've|we|my|your)
    on earth, fuck\\w*, wtf, hell, expect me, point of
    why (?:do|am|was|were|did|have|should) (?:i|we), why (?:is|are|has|does|did) (?:my|our|your)
    explain, nobody, (?:wo|ca|do|is|have|has|are|does|did)n'?t, cannot, charged, even, actually
    already \\w+ed, fix, be (?:resolved|fixed|repaired|restored|sorted|back)`),
)
/** In a question: a word of failure that the question may only suppose, or a voice raised. */
const trouble = listed(`
    no, not, nothing, again, always, sort, refund, anyone, someone, supposed, wrong, broken, down
    issues?, problems?, why, going on, happen\\w*, stuck, error, delay\\w*, cancel+ed, late, reason`)
export const troubled = cue(new RegExp(`\\b(?:${trouble})\\b|\\?(?:!|\\?[?!])`))
/** Asks on what terms, now or to come: whatever else it names is no news. */
export const asksTerms = cue(
  new RegExp(
    `\\b(?:(?:can|could|may|will|would|shall|should|do|does) (?:i|we|my|our) |(?:${listed(`
    cover(?:s|ed)?, include[sd]?, appl(?:y|ies), available, allowed, accepted, possible, policy
    for maintenance, in advance, how (?:much|many), cost, if`)})\\b)`,
  ),
)
const trade = `(?:${listed(`
    fix, repair, mend, restore, replace, sell, stock, buy, accept, cover, insure, treat, clean, take
    rent, hire, serve, deliver, ship, post, make, refund, exchange, recycle`)})`
/** One of these after the verb, and it is their own case they ask about. */
const known = 'my|our|it|this|that|me|us|the|them'
const decision = `(?:${listed(`
    ban(?:ned)?, block(?:ed)?, mute[d]?, suspend(?:ed)?, restrict(?:ed)?, pick, choose, name
    want, need, require, ask, use, recommend, prefer`)})`
/** "Do you fix broken phones?", "why did you ban me?", "what happens if …": of a service, a reason, a case. */
export const asksGenerally = new RegExp(
  `^(?:\\W|\\b(?:${lead})\\b)*(?:` +
    `(?:do|does|can|could) (?:you|y'all|your \\w+) (?:guys |also )*${trade} (?!(?:${known})\\b)|` +
    `why (?:did|have|has|do|would) (?:you|they) (?:guys |just )?${decision}\\b|` +
    `why (?:was|am|were|have|did) (?:i|we) (?:been |be |get |got )?${decision}\\b|` +
    `what (?:happens|would happen|do (?:you|i|we) do) (?:if|when|in case)\\b)` +
    `(?!.*\\b(?:again|still|never|keep|keeps|nothing|for no)\\b)`,
)
const present = listed(`
    am, are, is, gets?, go, goes, renews?, starts?, ends?, runs?, ships?, leaves?, takes?, charges?, expires?`)
/** What has not happened yet, or only may: "before I am charged", "if it doesn't fit". */
export const ahead = new RegExp(
  '(?<=\\w) (?:(?:if|in case|unless) (?:i|we|it|they|the|my|there|a|your)\\b|' +
    `before (?:i|we|it|they|the|my|you|your)\\b(?: \\w+){0,3}? (?:${present})\\b(?!.*\\b(?:again|another)\\b)).*$`,
)
/** Asked or ordered with courtesy, in a sentence that is no question. */
export const courteous = cue(
  anyOf(`
    {wants} (?:know|ask|learn|order|buy|book|change|add)
    {wants} (?:cancel|close|update|upgrade|check|understand), {wants} (?:see|swap|move|return|send)
    {please}(?:tell|confirm|let|send|share|provide|explain|add|check|help|switch|change)
    {please}(?:recommend|advise|give|move|include), is it possible, looking (?:for|to)
    (?:let me|tell me|know) (?:if|whether|how|what|when|which)
    just (?:wondering|asking|checking|curious|to say|a quick), interested in
    kindly (?:let|confirm|advise|share|provide|inform)
    (?:i|we) need (?:an? )?(?:invoice|copy|receipt|quote)`),
)
/** Orders that only someone let down gives: "please fix …", "can you sort …". */
const curt = listed(`
    fix, sort, help, refund, stop(?! my\\b), explain, look, get back, respond, reply, call, advise
    do something, hurry, tell me why, answer, investigate, resolve, escalate, compensate, speak
    complain, report, know why, take, get in touch, see action`)
const ordering = listed(`
    please, pls, plz, kindly, i(?:'d| would) (?:like|prefer|rather), i want to, i need to
    i'm looking, can (?:you|u|i), could (?:you|i)`)
/** "Please cancel my subscription": something to be done, with nothing gone wrong. */
export const order = new RegExp(
  `^\\W*(?:(?:hi|hello|hey|also|so|and)\\b,? )*(?:${ordering}) (?:please )?(?!(?:${curt})\\b)[a-z]+`,
)
/** "So if I buy two they won't fit?": the whole clause is supposed. */
export const supposesFirst = /^\W*(?:(?:so|and|but|ok|okay|hey|hi)\b,? )*(?:if|what if|let's say|say)\b/
export const supposes = cue(
  /^\W*(?:if|in case|should|unless|suppose|what if)\b|\b(?:if (?:it|this|that|they|there|i|you)|in case)\b/,
)
export const thanks = cue(
  anyOf(`
    thank(?:s| you|ful), thx, thn?ks, thks, thanx, tnx, ty, tysm, cheers, appreciate, grateful
    well done, kudos, shout ?out, love(?:d|ly)?, gorgeous, brilliant, amazing, awesome, excellent
    fantastic, wonderful, perfect, great, sorted, resolved, works? now, working now, all good
    so happy, delighted, made my, hats off, legends?, hilarious, props to, good stuff, enjoyed, best
    made (?:me|us|my \\w+|our \\w+|him|her|them) (?:laugh|smile|giggle|grin|chuckle)`),
)
/** Openings of a bare answer: "yes", "it's 48213", "booking 88120". */
export const data = new RegExp(
  `^\\W*(?:(?:${listed(`
    yes, yep, yeah, yup, no, nope, ok(?:ay)?, sure, fine, alright, right, done, correct, hi, hello
    its, it's, it is, here(?:'s| is| are)?, my, the, this is, order, booking, account, acct
    ref(?:erence)?, number, phone, tel, email, address
    \\d[\\w./-]*(?![\\w./-]| ?(?:min|hour|hr|day|week|month|year|time|x )), name, flat, policy
    model, serial, postcode, zip, as requested, attached, sent, dm(?:'?e?d)?`)})\\b[\\s,.:#-]*)+.{0,80}$`,
)
export const holdsNumber = cue(
  /\d{3,}|@\w+\.\w|\b\d{1,4},? \w+ (?:st|street|road|rd|lane|ave|avenue|nagar|apartments?)\b/,
)
/** A wish for something new reports no failure, whatever it names. */
export const wish = cue(
  anyOf(`
    (?:would|it'd|that'd|'d) be (?:so |really |very )?(?:nice|great|good|cool|awesome)
    (?:would|it'd|that'd|'d) be (?:so |really |very )?(?:helpful|lovely|handy|useful|amazing)
    (?:i |we |really )wish (?:you|there|the|it|i could)
    (?:please|pls|can you|could you|when y'?all|ever) (?:add|bring(?:ing?)? back|consider)
    feature (?:request|idea), any plans, have you (?:thought|considered), suggestion`),
)
