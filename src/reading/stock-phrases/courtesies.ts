/** Stock phrases that open and close a reply. */

import type { Family } from './table.js'

const thanks: Family = {
  name: 'thanks',
  instead: 'Open with their subject; thank them only for a real favour, and name it.',
  ask: 'what did they do for you? Thank them for that, or leave this out.',
  filler: true,
  frames: [
    // "Thank you for contacting us."
    `{thankyou} {address} for {contacting} (us/me/out/in/touch/back/up/to/with/through)* {ourside}?
      (today/again/here)* {aboutthis}?`,
    '({we} {very})? appreciate you {contacting} (us/me/out/in/back/to/with/this/the)* {matter}? {ourside}?',
    '{thankyou} {address} for (taking the | your) time {totell}?',
    '{thankyou} {address} for {telling} ({empty} (with (us/me))? | with us/me)? {end}',
    '({we} {very})? appreciate you {telling} {empty}? {nothing}',
    'taking the time {totell}',
    '{thankyou} for {choosing} (to _)? (with/from/at)? (us | _)?',
    `{thankyou} for being {det}? (such/so/part/of)* _?
      (customer/member/guest/patient/loyal/fan/us/here/understanding)`,
    '{thankyou} for (bearing with us/me | waiting)',
    '{thankyou} {address} for bringing (_ _? _? _? _? _? _? _?)? to (our/my) attention',
    `{thankyou} for (providing/sharing) (this/that/us/with/the/your/these/me)*
      (details/information/info/feedback)`,
    // "We appreciate your patience."
    '{thankyou} {address} for !the (your/all/this)* {mild}* _? {favour} {andfavour}? {meanwhile}?',
    `{thankyou} {address} for the {mild}* ({favour} | update/mention/love/shoutout | heads up) {unnamed}
      {meanwhile}?`,
    '{thanks} in advance (for your? _? {favour})?',
    '({we} {be}?)? {very} {valuing} (your/this/all/that/you)* {mild}* {favour} {andfavour}? {meanwhile}?',
    '({we} {be}?)? {very} {valuing} (the/your) (feedback/support/interest/patience/understanding)',
    `(your/the) _? {favour} (and _? {favour})? ((is/are) | (will/would) be) {very}
      (appreciated/valued/valuable/important) (to/by us)?`,
    '(it would | will) be {very} appreciated',
    `(ask/request/appreciate/seek) (for/that)* your _?
      (patience/understanding/cooperation/co-operation/indulgence)`,
    '(looking/look) forward to {forwardto} {forwardmore}* !on !at !next',
    `(it (was/is | has been))? (a/my/our)? _? (pleasure/privilege) (to/of)?
      (assist/help/helping/assisting/speaking/chatting) (with | to)? you?`,
    '{we} {be} {very} thrilled to hear that?',
    '({we} {be}?)? {very} awaiting for? your (response/reply)',
  ],
}

const opener: Family = {
  name: 'opener',
  instead: 'Open with their subject.',
  ask: 'what did they write about? Open with that.',
  filler: true,
  frames: [
    `{we}? (hope/trust/hoping) that? (this/my/our)? _? {letter}? finds you _? (well/safe/healthy
      | in good _) (and _)?`,
    "{we}? (hope/trust/hoping) that? (you/everything/all) ('re/are/is)? (all)? {doing} (today)? {end}",
    `{we}? (hope/trust) that? you ('re/are)? (all)? (having/had/enjoying) {det} _?
      (day/week/morning/afternoon/evening/weekend)`,
    'greetings (from | of the day | for the day) | warm greetings | good day to you',
    `dear (our)? (valued/esteemed/loyal)
      (customer/sir/madam/user/client/guest/member/subscriber/shopper/patron)`,
    'to whom (so/ever)* it may concern | to whomsoever/whomever it may concern',
    `my name is _ ,? and {we} ({will} be | {be}) (here/happy)? to?
      (help/assist/helping/assisting/handling)? you? today?`,
    '{we} {will} be (assisting/helping/handling | taking care of) (you | your _) today',
    "{we} ('ve/have)? (successfully/now)? (received/receive) your {mild}* ({letter} | feedback/request)",
    'acknowledge (the receipt of)? your? (email/inquiry/enquiry/request)',
    `this {letter} (is/serves) (regarding | in (regard/regards/response/reference) to | with regard
      | to {advise})`,
    '(i/we) {be} (writing | reaching out | following up) to {advise}',
    "(that 's | that is)? a? (great/good/excellent/fantastic) question {end}",
    `(with (reference/regard/regards) | further/referring | pursuant) to (your/our) _? ({letter}
      | conversation/correspondence/call/request)`,
  ],
}

const closer: Family = {
  name: 'closer',
  instead: 'Say what happens next, or stop.',
  ask: 'what happens next? Say that, or stop.',
  filler: true,
  frames: [
    // "Please don't hesitate to contact us."
    "please? (do not | don't/never/not) ever? hesitate to ({contact} | _) {again} {ifwant}?",
    'please? feel free to ({contact} | {giveus}) {again} (any/additional/details/questions)* {ifwant}?',
    // "Let us know if you need anything else."
    'please? just? {contact} {again} ,? {ifwant}',
    '(and/but)? {ifwant} ,? please? just? ({contact} | (we/i) {be} here (for you)?)? {again}',
    'if _? (assistance/details/help/information/support) (is/are) (needed/required) (, please contact)?',
    `(any other | any further | any more | any) (questions/queries) ,? just? (let us/me know
      | shout/ask | give us a _)`,
    '(anything else | anything you need) ,? just? (let us/me know | give us a (shout/call) | shout/ask)',
    'if {whatever} {goeson} ,? please? ({contact}) again?',
    'please? just? {contact} {again} ,? (if/should) {whatever} {ever} {goeson}',
    'if you {be} (unhappy/dissatisfied/unsatisfied) with your experience',
    'for any (further/additional/more/other) {want} (or/and {want})?',
    `for (further/additional/more/immediate/urgent)
      (assistance/help/support/enquiries/inquiries/questions/clarification)`,
    '{start} for (assistance/help/support) , please? ({contact})',
    // "Have a great day."
    '(have/enjoy/wishing/wish) you? {restof} {pleasantday} (ahead/everyone/_day)?',
    `{we}? {very} (hope/trust/hoping) that? {theabove} {perhaps} {very} {answers} (you | your _? _
      | out | {empty})?`,
    `{we}? hope to (see/serve/welcome/assist/have | hear from | speak with) you (again/soon/back/onboard
      | on board | in the near? future)* {end}`,
    "(remain/are/am/'re/'m) at your (disposal/service) | assuring you of our best _*",
    `(take/spare) (a/one/two | a few) (moment/moments/minute/minutes/seconds) to
      (rate/complete/fill/answer/share/leave)`,
    'please rate (your/my/our/this)',
    '(see/talk/speak/chat | hear from) (to/with)? you again? soon',
    '(stay tuned | watch this space) ((for/to) _? (updates/news/information/details))?',
    'keep (checking | an eye out) (for updates)? {end}',
  ],
}

const convenience: Family = {
  name: 'convenience',
  instead: 'Name a time, or ask for one.',
  ask: 'which day and hour?',
  filler: false,
  frames: [
    '(for/at) your (earliest/soonest/first/own/most)* (convenience/opportunity)',
    'at (the/your)? earliest (convenience/opportunity/possible | convenient _)',
    `your (prompt/immediate/kind/earliest/urgent/swift/quick)
      (response/attention/cooperation/action/reply)`,
  ],
}

export const courtesies: readonly Family[] = [thanks, opener, closer, convenience]
