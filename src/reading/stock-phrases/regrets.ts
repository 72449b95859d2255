/** Stock phrases that stand where an apology, a feeling or a fact should. */

import type { Family } from './table.js'

const hollowApology: Family = {
  name: 'hollow apology',
  instead: 'Name what went wrong in their words.',
  ask: 'what happened to them? Say sorry for that.',
  aboutThem: true,
  filler: false,
  frames: [
    // Any "inconvenience", whoever is sorry for it.
    '({we} {be}?)? {very} (our/my)? {sorry} (to you | if)? {forinconvenience}',
    `({we} {be}?)? {very} {sorry} (for | about | that {cause}) (has/have/may)* causing you? {det}? _?
      {inconvenience}`,
    '({we} {very})? (want to)? {very} {regretting} {det} _? {inconvenience} {caused}',
    'any _? {inconvenience} {caused}',
    '{inconvenience} caused? (is/are)? (deeply/highly/sincerely)? regretted',
    // "Sorry to hear that."
    '({we} {be}?)? {very} {sorrow} (to {hear} | to note) (about/of/that)* {heard}',
    '({we} {be}?)? {very} {sorrow} (to {hear})? that? you {be}? (feel/felt/feeling) (this/that way)?',
    `({we} {be}?)? {very} {sorry} (for/about/on) (all of?)? {det}? {mild}* {trouble} {andtrouble}?
      {caused} {nomore}`,
    '{we} {very} regret {det} {mild}* {trouble} {caused} {nomore}',
    'sorry for {det} delay in (getting back | responding/replying) (to you)?',
    'accept {ourapologies} ((for/regarding) (this/the/any) _)?',
    '{ourapologies}',
    '{very} regret to (inform/advise/tell) you? that?',
    'mistakes were made',
  ],
}

const feelingFormula: Family = {
  name: 'feeling formula',
  instead: 'Say what made it hard, in their words.',
  ask: 'what was hard about it for them? Say that.',
  aboutThem: true,
  filler: true,
  frames: [
    // "I understand your frustration", "we know how annoying this is".
    `({we} | you) {very} {grasp} (and _)? that? {whose} (_? of)? {mild}* ({feeling} | {stance})
      {andfeeling}? {caused}`,
    '{we} {very} {grasp} {whose} {mild}* {urge} (of {det} {matter})? {end}',
    '{we} {very} {grasp} you {be} {very} (concerned/worried/frustrated/upset/disappointed/anxious)',
    '({we} {very})? {grasp} (just/exactly)? (how | that {it} {be}) {very} {felt} {it}? {matter}? {mustbe}',
    '({we} {very})? {grasp} how {very} {felt} {it}? {matter}? {mustbe}',
    '({we} {very})? {grasp} that? {it} {mustbe} {very} {felt} (for you)?',
    '({we} {very})? {grasp} (exactly/just)? how you (must/be/are/may)* (feel/feeling/felt)',
    "understand where you 're/are coming from",
    '(if i was/were | were i) in your (shoes/position/situation)',
    '(put/putting) (myself/ourselves) in your shoes',
    '{we} {very} (hear/feel) (you | your {feeling}) {end}',
    'your {mild}* {feeling} is/are {very} (understandable/valid/understood/justified/warranted)',
    // "That must be frustrating", "this is not what we want".
    '(that/this/it) ({be} | {will} be/have? been? feel? | sounds/sound/seems) {very} be? {felt} {end}',
    '(that/this) {be} {very} {felt} to {hear}',
    `that ({be} (never/not) | isn't/ain't) {very} ((good/great/ideal/cool/fun/ok/okay/acceptable) (at
      all)? | right at all) {end}`,
    "(that/this) (doesn't | does not) (sound/seem/look) {very} (good/great/ideal) (at all)? {end}",
    // "We never want to hear this"; "if you don't see it" and "I do not know the size" are plain negations.
    '({we} | and/as | {start}) {never} (for/you/to/ever)* {disappoint} {disappointed}*',
    "wouldn't want you to (face/experience/feel/have) {det}? _? {trouble}",
    '(it {be} | that {be})? (never/not) (our/my) (intention/goal/aim/intent) (to _ you?)?',
    `(not/never) (what/something) we _? (want/like/aim/strive/hope/intend/expect/wish) (for
      | to {hear})? you?`,
    `{notthe} ({kind} of)? _? (experience/service/impression/feeling/news/standard/level) that? we
      {very} {aim}`,
    '{notthe} (experience/impression) (for you | you should have | you deserve)?',
    "{we} ('d/would/do)? {very} {aim} for? you to {very} (have/be/feel) {det}? _? {joy} possible?",
    `{we} {be} (also/as/so)* (sad/saddened/disheartened/disappointed) (to/that/by)
      (hear/learn/read/see/this) about? {it}?`,
    "{we} ('d/would) (feel/be) (the same way? | upset too | frustrated too)",
  ],
  debatable: ["{we} {very} understand (sir/ma'am/madam | , (and/but/sir/ma'am/madam))? {end}"],
}

const assurance: Family = {
  name: 'assurance',
  instead: 'Give the fact that would reassure: who, what, by when.',
  ask: 'what is being done, by whom, by when?',
  aboutThem: true,
  filler: true,
  frames: [
    'please? (rest/be) assured ,? that? ({we} {be}? {will}?)?',
    '({we} {very})? (take/takes/taking/treat) _ _? _? _? _? {very} seriously',
    // What the company is like.
    `{staff} {will}? {very} (continually/constantly)? (strive/strives/pride/prides)
      (ourselves/themselves)? {ontheway}?`,
    '{we} {very} aim (to/for) {ontheway}',
    `(always/constantly/continually/continuously) (looking/striving/working/trying/seeking) (to/for/at
      | for ways to) {better}`,
    '{staff}? {very} (committed/dedicated/determined) to {committing} {worth}',
    `{staff} {very} (value/cherish | care about) (you | our (customers/guests/members)
      | your {mild}* {custom})`,
    'consider your (opinion/feedback) (valuable/important)',
    '(as a | a | our | being a | most)* (loyal/valued/esteemed/honoured/honored/cherished) {patron}',
    '{their} {good} (is/are/means/remains) {very} {weight}* {important} (to us/me)?',
    '(your/player/customer) {remarks} (is/are | has/have been | will be) {very} {taken} (to us)?',
    '(your/player/customer) {remarks} will? (help/helps) us (make/improve/to/get)*',
    '(the)? (utmost/highest) (priority/importance/urgency/care/seriousness/attention)',
    'go/going/went/gone (above and beyond | the extra mile)',
    // How hard it tries.
    `({we} {will}?)? (work/working) (hard/tirelessly/diligently/relentlessly
      | around the clock) (to {effort} {empty}?)?`,
    '({staff} {be}? {will}?)? (do/doing/done/try) {ourbest} (to {effort} {empty}? {somehow})?',
    '{we} {will}? personally? {ensure} that? ({it} | you | {empty}) {have}* {very} {cared} _?',
    '{we} {will} (like/love/want) to {ensure} {it} {have}* {cared}',
    `(doesn't/not/don't/didn't) _? (reflect/reflective/meet/represent
      | live up to) of? (the/our/your) _? _? _? {standard}`,
    "(this/that) (is/isn't/was/wasn't) {very} not? the? {kind} (of _ _? _?)? that? we {very} {aim}",
    // How it will end.
    "({we} {will}? | to | 'd love/like to)? (make/making) {it} right (for you)? | turn {it} around",
    `({we} {will} | and | {letus} {very} | {we} {will}? {very} {aim} to)? (get/getting ({it} | you)
      | have {it}) all? {sorted} {somehow}`,
    '{we} {will}? {very} {aim} to (resolve/fix/sort) ({it} | you) out? {somehow} {end}',
    `(work/working) (closely/together/hard | with you)* (to/towards/toward/on) {finding}? {det}? _?
      {solution}`,
    '{we} {will} take it from (here/there)',
  ],
  debatable: [
    "({we} (can/do/must | want/wish to | 'd/would {very} like to)?) assure you (that | of our best _*)?",
  ],
}

export const regrets: readonly Family[] = [hollowApology, feelingFormula, assurance]
