/** Which column of a table holds what. */

import { shown, unknownName } from '../settings/complaints.js'
import { InputError } from './tables/bytes.js'

/** What a column can be, in the order in which columns are looked for. */
const roles = ['reply', 'customer', 'id', 'agent', 'date', 'channel'] as const
export type Role = (typeof roles)[number]

export type Columns = { readonly reply: string } & { readonly [role in Role]?: string }

/** Names that exports use, without case, spaces and signs; the surer ones first. */
const usual: { readonly [role in Role]: readonly string[] } = {
  reply:
    words(`reply replytext replybody agentreply agentresponse agentmessage agenttext agentanswer adminreply
    adminresponse response responsetext responsebody companyreply companyresponse outbound outboundmessage
    outgoingmessage publicreply draft answer publiccomment`),
  customer:
    words(`customermessage customertext customerquestion customercomment customerinquiry customerrequest
    initialmessage inbound inboundmessage incomingmessage usermessage requestermessage ticketbody
    ticketdescription originalmessage question inquiry enquiry complaint description request query message
    customer`),
  id: words(`id replyid messageid ticketid caseid conversationid ticket ticketnumber case casenumber
    conversation number key reference ref uuid`),
  agent: words(`agent agentname agentid assignee assigneename assignedto author authorname representative rep
    operator repliedby answeredby handledby owner respondent sender user username`),
  date: words(`date replydate replieddate repliedat sentat sent sentdate createdat created createddate createdtime
    createdatutc ticketcreatedtimestamp datetime timestamp time updatedat day`),
  channel: words(`channel channelname contactchannel via medium source platform`),
}

/** Names that may be those of a reply, where no other column could hold one. */
const vague = words('body bodytext plainbody htmlbody bodyhtml commentbody comment message text content')

/** Columns that may hold texts, by their names; not those about them, such as “First reply time”. */
const isText = (name: string): boolean =>
  /repl|respon|answer|message|comment|text|body/.test(name) &&
  !/time|date|count|number|score|rating|type|status|subject|(?:id|at|by)$/.test(name)

function words(list: string): readonly string[] {
  return list.trim().split(/\s+/)
}

const plain = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')

/**
 * The columns that were named, and for what was not named those whose names tell it.
 *
 * @param given names by role, as the caller gave them
 * @throws {InputError} where a named column is not there, or none can be told to hold the replies
 */
export function columnsIn(names: readonly string[], given: { readonly [role in Role]?: string }): Columns {
  const found: { [role in Role]?: string } = {}
  for (const role of roles) {
    const name = given[role]
    if (name === undefined) continue
    if (!names.includes(name)) throw new InputError(unknownName('column', name, names.map(shorter)).message)
    found[role] = name
  }
  const free = (): readonly string[] => names.filter(name => !Object.values(found).includes(name))
  const named = (usual: readonly string[]): string | undefined => {
    const byWord = new Map(
      free()
        .map(name => [plain(name), name] as const)
        .reverse(),
    )
    return usual.map(word => byWord.get(word)).find(name => name !== undefined)
  }
  for (const role of roles) {
    const guess = found[role] ?? named(usual[role])
    if (guess !== undefined) found[role] = guess
  }
  const { reply = replyAmong(free()) } = found
  if (reply === undefined)
    throw new InputError(
      `which column holds the replies? There is ${names.map(name => shown(shorter(name))).join(', ')}: name one with --reply-column`,
    )
  return { ...found, reply }
}

/** The column of a vague name, where it is the only one that may hold a text. */
function replyAmong(names: readonly string[]): string | undefined {
  const texts = names.filter(name => isText(plain(name)))
  return texts.length === 1 && vague.includes(plain(texts[0] ?? '')) ? texts[0] : undefined
}

/** A name to show. Where the first line is no header it may be a whole reply, which is nobody's business. */
export const shorter = (name: string): string =>
  name.length > 40 ? `${name.length} characters of text` : name
