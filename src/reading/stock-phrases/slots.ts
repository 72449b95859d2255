/**
 * The slots of stock phrases: what may stand in a frame, by name. A frame says which verb takes which kind of
 * object; the words themselves stand here, once.
 */

import { clauseEnd, emptyObject, noSetTime, nothingOfThisCase, sentenceStart } from './empty-objects.js'
import { nouns } from './nouns.js'
import { oneOf, type Slots } from './phrase-patterns.js'
import { thanks, verbs } from './verbs.js'

const tests: Slots = {
  /** An object with nothing of this case in it: "you", "this", "your specific concern". */
  empty: emptyObject,
  /** No word of this case comes next: "happy to assist ‸ with this", not "happy to assist ‸ choosing". */
  nothing: nothingOfThisCase,
  /** The clause ends here. */
  end: clauseEnd,
  start: sentenceStart,
  /** No time that can be checked comes next. */
  notime: noSetTime,
}

const people: Slots = {
  we: 'we/i | our (whole/entire)? _? _? team | the _? team',
  staff: `{we} | our _? (team/agents/staff/experts/engineers/specialists/people)`,
  be: "am/are/is/was/were/'m/'re/'s/im",
  will: "will/'ll/would/'d/shall/can/could/should/must/may/ll",
  /** "We are", "I'll be", "it would be". */
  webe: '({we} | it | and) ({be} | {will} {very} be)',
  /** A name between commas: "Thank you, Ms Marsh, for". */
  address: '(, _ _? _? ,)?',
  /** A team that has no name. */
  team: `(the/our/your/my/a)? {nameless}* (team/teams/department/departments/people/person/management/managers
    | folks/authorities/parties/channels/staff/leadership/developers/review)`,
  nameless:
    oneOf(`relevant appropriate concerned right correct respective proper specialist higher support necessary
    responsible dedicated whole management technical product`),
  agent: `(representative/agent/advisor/adviser/associate/specialist/executive/representatives/agents/advisors
    | advisers/associates/specialists/executives | team members/member | member of (our/the) _? _? team)`,
  ourside:
    'our/the _? _? (team/support/desk/helpdesk/service/department/care) | _ _? _? (support/service/care)',
}

const adverbs: Slots = {
  /** Warmth without content. */
  very: `(${oneOf(`also always just so very really truly sincerely deeply greatly highly extremely completely totally
    fully certainly definitely genuinely absolutely terribly incredibly all quite most do can would must only gladly
    personally much wholeheartedly kindly both still clearly understandably entirely`)} | more than)*`,
  /** How something is done, where that says nothing. */
  somehow: `(${oneOf(`further better best also always personally gladly properly quickly promptly efficiently
    effectively fully immediately asap appropriately accurately accordingly together directly then soon today now
    again out internally swiftly urgently`)} | more/as (effectively/quickly/closely/soon/promptly) (as possible)?
    | in (more/greater/further)? detail | straight/right away | in any way | for/with you | where we can)*`,
  soon: `(very)? (shortly/soon/asap/promptly/quickly) | as soon as (possible | (we/i) can | (we/i) have _?)
    | at the earliest (possible | convenience)? | in due course | in the near future`,
}

export const slots: Slots = { ...tests, ...people, ...adverbs, ...nouns, ...verbs, ...thanks }
