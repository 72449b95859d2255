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
    words(`reply replytext replybody agentreply agentresponse agentmessage agenttext response responsetext
    responsebody companyreply companyresponse outbound outboundmessage publicreply draft answer publiccomment
    bodytext plainbody body htmlbody bodyhtml comment message text content`),
  customer:
    words(`customermessage customertext customerquestion customercomment customerinquiry customerrequest
    inbound inboundmessage usermessage requestermessage ticketbody ticketdescription originalmessage question
    inquiry enquiry complaint description request query message customer`),
  id: words(`id replyid messageid ticketid caseid conversationid ticket ticketnumber case casenumber
    conversation number key reference ref uuid`),
  agent: words(`agent agentname agentid assignee assigneename assignedto author authorname representative rep
    operator repliedby answeredby handledby owner respondent sender user username`),
  date: words(`date replydate replieddate repliedat sentat sent sentdate createdat created createddate datetime
    timestamp time updatedat day`),
  channel: words(`channel channelname contactchannel via medium source platform`),
}

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
  for (const role of roles) {
    if (found[role] !== undefined) continue
    const free = names.filter(name => !Object.values(found).includes(name))
    const guess = usual[role]
      .map(word => free.find(name => plain(name) === word))
      .find(name => name !== undefined)
    if (guess !== undefined) found[role] = guess
  }
  const { reply = names.length === 1 ? names[0] : undefined } = found
  if (reply === undefined)
    throw new InputError(
      `which column holds the replies? It has ${names.map(name => shown(shorter(name))).join(', ')}: name one with --reply-column`,
    )
  return { ...found, reply }
}

/** A first line that is no header may hold a whole reply. */
const shorter = (name: string): string => (name.length > 40 ? `${name.slice(0, 39)}…` : name)
