/** Stock phrases of offices: said of tickets and policies, to nobody. */

import type { Family } from './table.js'

const bureaucratese: Family = {
  name: 'bureaucratese',
  instead: 'Say it as you would across a counter.',
  ask: 'which plain words say the same? Or leave it out.',
  filler: false,
  frames: [
    'please/kindly? be (advised/informed/aware/reminded/notified/guided/noted) that?',
    '({patron} | you) {be} (advised/requested/informed/reminded) (to/that)?',
    'please? find (attached/enclosed) herewith?',
    `above-mentioned/abovementioned/below-mentioned/aforementioned/above-referenced/undermentioned/captioned`,
    '(above/below) mentioned',
    'herewith/hereby/thereof/therein/hereinafter/henceforth/hereunder/forthwith',
    'at (this | the present | this present) (point/moment) in time | at (this/the) present? juncture',
    'duly (noted/considered/informed/received/acknowledged)',
    '(the/this) (matter/issue/incident/concern/situation/problem) (at hand | in question)',
    '(regarding/concerning) this (matter/issue/concern)',
    'please (also/kindly)? note that?',
    `(it is | it 's | it should be) (worth noting | important to note | noted | worth mentioning |
      imperative) that?`,
    `(conduct/conducting/undertake/perform) {det} {thorough}*
      (investigation/review/assessment/inquiry/enquiry/analysis)`,
    '(thorough/full/detailed/immediate) (investigation | review (into/of) {empty})',
    'in (accordance/compliance/conformity/keeping) with',
    `the (relevant/appropriate/concerned/respective)
      (team/department/people/person/authorities/authority/parties/party)`,
    'the (relevant/appropriate/concerned/respective) (channel/channels)',
    '(technical/system/unforeseen/unexpected) (difficulty/difficulties/circumstances/glitch/glitches)',
    'due to (unforeseen/operational/technical/unavoidable) (reasons/circumstances/issues/difficulties)',
    '(out of | outside of? | beyond) (my/our) (control/hands/remit/scope/power)',
    `(due to | because of | experiencing | owing to) {det}? {unusually}* {high} {thanusual}? {volume}
      (of _)?`,
  ],
}

/** At home in India, where it is plain politeness. */
const indian: Family = {
  name: 'Indian English',
  instead: 'Say it as you would across a counter.',
  ask: 'which plain words say the same? Or leave it out.',
  filler: false,
  dialect: 'en-IN',
  frames: [
    'kindly (note/be/advise/find/bear/revert/refer/ensure) that?',
    'do the needful | revert back | revert (to (us/me/you | the same) | at the earliest | on this | soon)',
  ],
}

const favour: Family = {
  name: 'favour',
  instead: 'If it is owed, just give it and say what for.',
  ask: 'what is it for? Say that.',
  filler: false,
  frames: [
    `as? {det}? (one-time/one-off/onetime | one time/off) _?
      (courtesy/exception/gesture/favour/favor/credit/goodwill)`,
    `as? {det}? small? (gesture/token/sign) of (our/my)? (goodwill/appreciation/apology | good
      (will/faith))`,
    '(goodwill | good will) (gesture/payment/credit)',
    `{we} (don't/wouldn't | (do/would) not) {usually}
      (do/offer/allow/make/refund/waive/accept/give/provide)`,
    "{usually} ,? we (don't/wouldn't/charge/only | (do/would) not)",
    `please? kindly? allow (me/us) (a/some/one)* few? (moment/minute/time/moments/minutes) (to
      (check/look/review) _*)?`,
    'please? bear with (us/me) (while (we/i) _ _?)?',
    '{we} kindly? (ask/request) (for/that)* your _? (patience/understanding/cooperation)',
    'please (be patient | understand | appreciate that | know that)',
    '(hate/sorry/sad | be (sorry/sad)) to (lose/see) you (go/leave)',
    `if {we} (don't/haven't | (do/have) not) (hear/heard/receive/received) (back | a (reply/response)
      | anything)? from you`,
  ],
}

const policy: Family = {
  name: 'policy',
  instead: 'Give the reason behind the rule, or the choice that is open.',
  ask: 'what is the rule for, and what can they do?',
  filler: false,
  frames: [
    `as? per (our/the/company/store/standard) _? _? ({policy} | terms (and/& conditions | of
      (service/use)))`,
    '(it/that/this) {be} (just/simply/against/not | part of)* (our/the/company/standard/store) _? {policy}',
    '(our/company/store) _? _? {policy} _? {rulesays}',
    '(due to | because of | owing to | under) (our/company/internal/existing/current/strict) _? {policy}',
    `(for | due to) (security/privacy/legal/compliance/quality/training/operational | data protection)
      (reasons/purposes)`,
    'standard (operating/company)? (procedure/procedures/practice/protocol)',
    '(reserve/reserves/retain) the right | no exceptions | non-negotiable/nonnegotiable',
  ],
}

const robotic: Family = {
  name: 'robotic',
  instead: 'Talk about their problem, not about the ticket.',
  ask: 'who does what? Say that.',
  filler: false,
  frames: [
    'your (call | {letter} | request/concern) is {very} important to us',
    'this is (a/an) (automated/automatic/auto-generated) _?',
    '{letter} (was/is | has been) (automatically _ | auto-generated)',
    'please? do not reply to this {letter}?',
    `(a/an/our | the next available | one of our) _? _? {agent} (will/shall) _? ({backtoyou} {soon}? |
      (contact/assist/call) you {soon})`,
    'your (case | {letter} | {remarks} | request) {be} (being)? {treated}',
    '{we} (would like to | wish to | hereby | can) (advise/inform) you? that',
    '{we} (regret to | {be} sorry to | must)? inform you that?',
    `as you (may/will/might/can/should/are)? (no doubt | already/probably | be)*
      (know/aware/appreciate/understand/imagine/realise/realize) {end}`,
    `as you (may/will/might) (no doubt | already/probably | be)*
      (know/aware/appreciate/understand/realise/realize)`,
    'to be (perfectly/completely/quite/totally)? (honest/frank/blunt/transparent) | with all? due? respect',
    "it is what it is | these things do? happen | that 's just how | please? calm down",
    // "We will be in touch shortly", with no time that can be checked.
    `({we} | and/who/they/someone)? {will}? {very} be in (touch/contact) (with you)? {soon}?
      {withmore}? {notime}`,
    `({we} | and/who/they/someone)? {will}? {very} (get/come/revert) back to you {soon}? {withmore}?
      {notime}`,
    '(get/come) back to you _? {soon}',
    '({we} {will})? keep you (posted/updated/informed | in the loop) {end}',
    '(respond/reply/answer) (to you)? {soon}',
    'as (previously/already) (advised/mentioned/stated/explained/informed)',
    'take a (closer/further) look ((at/into) {it})?',
    '{we} (have | can? (find/see/show)) no (record/trace/visibility/evidence/history) of',
    `(a/an)? (seamless/hassle-free/world-class/best-in-class/smooth/exceptional/unparalleled) _?
      (service/experience/support/care/process)`,
  ],
}

export const officialese: readonly Family[] = [bureaucratese, indian, favour, policy, robotic]
