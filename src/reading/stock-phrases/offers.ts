/** Stock phrases that stand where help should. */

import type { Family } from './table.js'

const helpOffer: Family = {
  name: 'help offer',
  instead: 'Skip the offer and do the help.',
  ask: 'what will you do? Say that, or do it.',
  filler: true,
  frames: [
    // "Happy to help", "here to assist you with this".
    `{webe}? {very} {offerer} (and {offerer})? (to/for) {somehow} {help} {you} {somehow} (and {help})?
      {withempty} {nothing}`,
    '{webe}? {very} {glad} to {somehow} {help} {you} {somehow} with',
    '({webe} | be)? {very} {offerer} to {somehow} (be of _? {service} | (lend/give you)? a helping? hand)',
    '{webe}? {very} {offerer} to {somehow} ({lookinto} | {resolve}) {empty} {somehow} {nothing}',
    '{webe}? {very} {glad} to {somehow} (discuss/chat) {empty} {somehow} {nothing}',
    '{webe}? {very} {offerer} to (answer/address) {anymore} questions (you (may/might)? have)?',
    '{webe}? {very} {glad} (we/i) (were/was) able to {help} you? {end}',
    '{webe}? {very} here for you | (here/available) if you (need/have) (us/anything/help/questions)',
    '{we} {be} here to {somehow} {help} {you}',
    'here to guide you (through)?',
    `at your service | (it {be} | {it} {be})? {very} (our/my)? utmost? pleasure (to {help}
      | {helping}) you?`,
    `help 's/is (here | on the way) | {we} {be} standing by | in good hands | got your back
      | got you covered`,
    "you 're/are in the right place | don't worry , {we} {be} here",
    // "I will assist you with this."
    "{we} ({will} | 'd like/love to) {very} be? {helping} you {somehow} {withempty} {somehow} {end}",
    '({we} | and)? {will} {very} be able to {somehow} {help} {you} {somehow} {withempty} {nothing} !with',
    '{we} {will}? {very} {aim} to {somehow} {help} {you} {somehow} {withempty} {end}',
    '{letus} {very} (try to)? {help} you? out? {somehow} {withempty} {end}',
    '{we} {will} {very} {help} with (any/your/all) {matter} (you _ _?)?',
    '{we} {will}? {very} {aim} (the/an/a) (opportunity/chance) to {somehow} _ (you | {empty})? right?',
    // "Is there anything else I can help you with?"
    `(how/what) else? (may/can/could) (i/we) {very} ({help} | be of {service} | do
      | make your day) {you} {somehow} {withempty} (to help)? {end}`,
    '((is/was/are) there)? (anything/something) else (that)? (i/we) {will} {very} {canhelp} {onmatter}*',
    '(is/was/are) there (anything/something) (that)? (i/we) {will} {very} {canhelp} {onmatter}*',
    `(if | in case) there {be} (anything/something) else? (that)? (i/we) {will} {very} {canhelp}
      {onmatter}*`,
    'do you have any (other/further/more) (questions/concerns/queries)',
    'please? let us/me know how (we/i) can {very} ({help} | be of _? {service}) you?',
    // "We'll look into this for you."
    '{we} {will}? {very} ({aim} to)? investigate {empty} further',
    '({we} {will} | {letus}) {very} {lookinto} {empty} {somehow} {nothing} !with',
    '{we} {will}? {very} {aim} to {somehow} ({lookinto} | {resolve}) {empty} {somehow} {nothing}',
    '{we} {will}? {very} {aim} to (hear/learn/know/understand) more (about {empty})?',
    `({we} {will} | {letus} | to | love to)? {very} see (what/how/if) else? (we/i) can {very} ({help}
      | do/find/suggest) {somehow} (to help)?`,
    "({we} {will} | {letus} | to | love to) {very} see what 's (going on | happening/up) {somehow}",
    `allow us/me (to)? ({lookinto} | check) (the/this/that/your)? (details
      | {matter})? {somehow} {nothing}`,
    // "I've passed on your feedback."
    `{we}? {will}? {very} (be sure to | make sure to)? {passon} (on/along)? {mycomments} {onward}*
      {nothing} !to !with`,
    '{handed} (on/back/along)* {empty} (on/back/along/up/over)* (for review)? (to/with/for) {team}',
    '(forward/escalate/raise/pass/share) (to/with) {team}',
    '(fed/feed/feeding) (this/that/it) back',
    `{we} {will}? {very} {provide} you (with)? (the/any)? (necessary/required/best/further/additional)*
      (assistance/support/help)`,
  ],
  debatable: ['{we} (can/may) {very} {lookinto} {empty} {somehow} {end}'],
}

const purposeClause: Family = {
  name: 'purpose clause',
  instead: 'Say what you need it for, or leave the clause out.',
  ask: 'what do you need it for? Say that, or leave it out.',
  filler: false,
  frames: [
    `so that? ({we} | they) {will}? (be able to)? {somehow} (try to)? {help} {you} {somehow} {withempty}
      {nothing}`,
    '(in order)? to {better} (and _)? {serve} (and {serve})? {empty}? {somehow} {withempty} {nothing}',
    '(in order)? (for us)? to further? (help/assist/support/serve) you {manner} {withempty} {nothing}',
    '(in order)? for us to {somehow} {help} you {somehow} {nothing}',
    '{start} (in order)? to (help/assist/proceed | move/get/go) you? {forward} {forward}? {nothing} !by',
    `{start} (in order)? to {better}? {provide} {you} with? {det}? {fine}* {outcome} (and {outcome})?
      {nothing}`,
    '(assist/help/helps) (us/me) in? (better/further/fully) (address/assist/serve/help) {empty}',
    `{start} for {det}? (better/quicker/faster/further/more/prompt/immediate) (and _)? (understanding
      | {outcome}) {nothing}`,
    '{provide} {you} with? {det}? {best} possible? {outcome} {nothing}',
    'to (suit/meet) (every/all) (specific/unique/individual)? (need/needs)',
    '{effort} {empty} to your satisfaction',
  ],
  debatable: [
    `so that? ({we} | they) {will}? (be able to)? {somehow} ({lookinto} | {resolve}
      | investigate) {empty} {somehow} {nothing}`,
    'so that? ({we} | they) {will}? {somehow} take a _? look {end}',
    'so that? ({we} | they) {will} {somehow} (look into | see) what _ _ _? _? (help)?',
    'so that? ({we} | they) {will} {somehow} (gather/get) more (info/information/details)',
    'so that? ({we} | they) {will}? {somehow} get ({it} | you) {sorted}',
    'so that? ({we} | they) {will} {somehow} (discuss/chat) {empty}? {somehow} {nothing}',
  ],
}

export const offers: readonly Family[] = [helpOffer, purposeClause]
