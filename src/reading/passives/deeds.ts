/** Who does what: deeds that only the company does, and those that are the customer's. */

import { pairsOf } from '../patterns/lists.js'
import { lined } from '../patterns/source.js'

/** Deeds of which a company's own reply can only mean the company, each with its base: nobody else charges or escalates. */
export const companyDeeds = pairsOf(`
  charged charge,overcharged overcharge,billed bill,invoiced invoice,refunded refund,credited credit,reimbursed reimburse
  issued issue,reissued reissue,re-issued re-issue,resent resend,dispatched dispatch,shipped ship,sent send,posted post
  processed process,reprocessed reprocess,initiated initiate,re-initiated re-initiate,reviewed review,escalated escalate
  forwarded forward,logged log,registered register,assigned assign,updated update,applied apply,flagged flag
  reset reset,unlocked unlock,reopened reopen,reactivated reactivate,deactivated deactivate,waived waive,extended extend
  notified notify,informed inform,contacted contact,received receive,noted note,recorded record,shared share,emailed email
  booked book,arranged arrange,scheduled schedule,released release,resolved resolve,approved approve,added add
  removed remove,passed pass,saved save,adjusted adjust,moved move
  confirmed confirm,prepared prepare,considered consider,offered offer,checked check,inspected inspect,handled handle,provided provide,addressed address,reserved reserve
  reported report,accepted accept,treated treat,told tell,spotted spot,declined decline
  changed change,estimated estimate,tagged tag,couriered courier,prioritised prioritise,prioritized prioritize,worked work,made make
  looked look,investigated investigate,rescheduled reschedule,rebooked rebook,replaced replace,corrected correct,reversed reverse
  rearranged rearrange,guaranteed guarantee,oversold oversell,overbooked overbook,taken take,ordered order,raised raise
  opened open,closed close,restored restore
`)

/** What customers do as well: in a clause about what may come ("if it is updated") they may be meant. */
export const theirsToo = lined(
  `
      ^(?:registered|updated|reset|added|removed|shared|sent|posted|checked|replaced|booked|scheduled|
      contacted|noted|applied|recorded|resent|provided|changed|reported)$
    `,
)
/** Deeds that are the company's with some things only: what else "was made" or "was received" may be anybody's. */
const onlyOf: ReadonlyMap<string, RegExp> = new Map(
  Object.entries({
    // What reached the company, and not the customer.
    received: lined(
      String.raw`
      \b(?:e-?mails?|messages?|requests?|letters?|claims?|complaints?|applications?|forms?|feedback|
      information|documents?|details|payments?|reports?|readings?|photos?|returns?)$
    `,
    ),
    made: /\b(?:decision|changes?|corrections?|arrangements?|adjustments?)$/,
    taken: /\b(?:steps|measures|action)$/,
    ordered: /\b(?:replacements?|parts?|spares?)$/,
    raised: /\b(?:faults?|refunds?|repairs?|jobs?|investigations?|credit notes?)$/,
    opened: /\b(?:tickets?|cases?|investigations?)$/,
    closed: /\b(?:tickets?|cases?|claims?|complaints?|investigations?)$/,
    reported: /^(?:this|that|it)$|\b(?:faults?|bugs?|outages?|issues?|problems?|concerns?)$/,
    guaranteed:
      /\b(?:dates?|times?|slots?|availability|delivery|stock|prices?|rates?|seats?|rooms?|tables?)$/,
    restored: /\b(?:services?|supply|power|access|connection|accounts?|backups?|data)$/,
  }),
)
/** Whether the company alone can do it to what the folded subject names. */
export const isOurs = (participle: string, subject: string): boolean =>
  onlyOf.get(participle)?.test(subject.replace(/(?<=\w) (?:in|of|for|from|with) .*$/, '')) ?? true

/** What a thing does to another: snow delays a train. */
export const causesHarm = lined(
  `
      ^(?:delayed|affected|caused|damaged|disrupted|hit|held|triggered|blocked|cut|impacted|interrupted|
      flooded|soaked|stopped|prevented|slowed|postponed)$
    `,
)

/** What it is for the customer to do where it can be done, with its base. */
export const customerDeeds = pairsOf(`
  found find,viewed view,accessed access,downloaded download,submitted submit,claimed claim,selected select,chosen choose
  enabled enable,disabled disable,returned return,made make,changed change,booked book,created create,paid pay
`)
