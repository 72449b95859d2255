/** What may be sent to be reviewed: one source for the types, the check and the schema. */

import * as v from 'valibot'
import { type PresetName, presets } from '../../../rules/presets.js'
import { channels, choices, severities } from '../../settings/check.js'
import { sourceFormats } from '../../sources/render.js'
import { Refusal } from '../refusal.js'
import { faultOf } from './faults.js'

/** Replies of one request. Their length is bounded with that of the request. */
const mostReplies = 200

const text = (words: string) => v.pipe(v.string(), v.description(words))
const choice = <const T extends string>(of: readonly T[], words: string) =>
  v.pipe(v.picklist(of), v.description(words))
const strings = (words: string) => v.pipe(v.array(v.pipe(v.string(), v.minLength(1))), v.description(words))

const turn = v.strictObject({
  from: choice(['customer', 'agent'], 'Who wrote it.'),
  text: text('What they wrote.'),
})

const ruleSetting = v.objectWithRest(
  {
    severity: v.exactOptional(choice(severities, 'How grave its findings are.')),
    weight: v.exactOptional(
      v.pipe(v.number(), v.minValue(0), v.maxValue(20), v.description('Points that it takes off.')),
    ),
  },
  // A number; but what generates types wants those above to fit, too.
  v.union([v.number(), v.string()]),
)

const reply = v.pipe(
  v.strictObject({
    draft: text('The reply as it would be sent.'),
    customerMessage: v.exactOptional(text('The message that it answers. Blank counts as not given.')),
    earlier: v.exactOptional(
      v.pipe(v.array(turn), v.description('The conversation before that message, oldest first.')),
    ),
    format: v.exactOptional(choice(sourceFormats, 'How the draft is written; text where it is not given.')),
    customerFormat: v.exactOptional(
      choice(sourceFormats, 'How message and earlier turns are written; as the draft where it is not given.'),
    ),
    channel: v.exactOptional(
      choice(channels, 'Where the reply goes; read from the texts where it is not given.'),
    ),
    customerName: v.exactOptional(text('The name of the customer, as the help desk has it.')),
    agentName: v.exactOptional(text('The name of whoever signs, where the help desk adds the signature.')),
    dismissed: v.exactOptional(strings('Ids of findings to silence. They cost nothing.')),
    preset: v.exactOptional(
      choice(
        Object.keys(presets) as PresetName[],
        'A list of rule settings; the channel’s own where none is named.',
      ),
    ),
    rules: v.exactOptional(
      v.pipe(
        v.record(v.string(), v.union([v.boolean(), ruleSetting])),
        v.description(
          'How rules run, by their ids; false switches one off. It wins over the settings of the server.',
        ),
      ),
    ),
    names: v.exactOptional(
      strings('Names of people, products, places: never flagged. Those of the server hold too.'),
    ),
    dialect: v.exactOptional(choice(choices.dialect, 'en-IN leaves “kindly” and “revert” alone.')),
    liability: v.exactOptional(choice(choices.liability, 'strict is for regulated teams.')),
    voice: v.exactOptional(choice(choices.voice, 'company is for shared mailboxes, where nobody says “I”.')),
    placeholders: v.exactOptional(
      choice(choices.placeholders, 'What becomes of template variables that stand in the draft.'),
    ),
  }),
  v.title('Reply'),
  v.description('A reply before it is sent, with what it answers and how it is to be judged.'),
)

const replies = v.pipe(
  v.strictObject({
    replies: v.pipe(v.array(reply), v.minLength(1), v.maxLength(mostReplies)),
  }),
  v.title('Replies'),
  v.description('Several replies: all are reviewed, or none where one of them cannot be.'),
)

export const requestSchemas = { reply, replies, turn } as const

export type ReplyRequest = v.InferOutput<typeof reply>

/** One reply, or several that are answered as a list. */
export type ReviewsRequest = ReplyRequest | v.InferOutput<typeof replies>

/** @throws {Refusal} which says what is wrong with each part */
export function reviewsRequestOf(body: string): ReviewsRequest {
  const given = parsed(body)
  if (typeof given !== 'object' || given === null || Array.isArray(given))
    throw new Refusal({
      status: 422,
      detail: 'The body is a JSON object: a reply with its "draft", or {"replies": [...]}.',
    })
  const isMany = 'replies' in given
  const schema = isMany ? replies : reply
  const checked = v.safeParse(schema, given, { abortEarly: true })
  if (checked.success) return checked.output
  // All that is wrong is looked for only where that cannot take long: a long list may be wrong in each of its items.
  const { issues = [] } = body.length > mostToSearch ? checked : v.safeParse(schema, given)
  throw new Refusal({
    status: 422,
    detail: 'Some of the request is not as it should be; see errors.',
    errors: issues.slice(0, mostFaults).map(issue => faultOf(issue, keys => fieldsAround(keys, isMany))),
  })
}

/** UTF-16 units of a body. */
const mostToSearch = 2 ** 16

/** Faults that one answer names. */
export const mostFaults = 20

function parsed(body: string): unknown {
  try {
    // Many languages write what they do not give as null.
    return JSON.parse(body, (_, value) => (value === null ? undefined : value))
  } catch {
    // The parser's own words may hold some of the text.
    throw new Refusal({ status: 400, detail: 'The body is not JSON.' })
  }
}

/** The fields that are known where one is not. */
function fieldsAround(keys: readonly string[], isMany: boolean): string[] {
  const inside = isMany ? keys.slice(2) : keys
  if (inside.length === 0) return Object.keys(replies.entries)
  return Object.keys(inside.length === 1 ? reply.entries : turn.entries)
}
