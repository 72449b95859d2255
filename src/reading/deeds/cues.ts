/** Verbs by which deeds are known; how they stand in a sentence is read in deeds.ts. */

import { anyPhrase, wordsOf } from '../patterns/lists.js'

/** What the writer knows, feels, says or went through, which moves nothing. */
export const idle = wordsOf(`
  had been was were did could would should
  seen heard read looked reviewed received got understood understand known knew saw found noticed realised realized
  learned learnt observed identified detected concluded determined investigated checked verified confirmed located
  appreciated appreciate wanted hope hoped thought meant felt loved liked enjoyed believed expected needed regretted
  said told promised mentioned explained stated advised suggested recommended discussed acknowledged answered responded
  announced offered apologised apologized agreed decided provided
  tried attempted worked aimed continued kept ensured used made mistook experienced seemed
  charged overcharged lost missed forgot forgotten failed broke stopped closed discontinued sold retrieved
  come came gone went become grown waited spent introduced launched released partnered
  always never not only still both all ever recently previously unfortunately
`)
/** Idle verbs that act on a thing: "found you a seat", "moved your booking". */
export const actsOnThing = wordsOf('moved found made got')

/** Handed on to somebody: the matter is as open as before. */
export const handedOn = wordsOf(`
  passed shared forwarded noted logged fed relayed escalated registered referred submitted assigned
  told informed notified alerted chased nudged let asked requested urged reminded
`)
/** Handed on where their object is the matter itself: "flagged this", but "flagged your order for priority". */
export const handedOnMatter = wordsOf('raised reported flagged highlighted')
/** Handed on where their object is what the customer said: "sent your tweet to the crew", but "sent it to your address". */
export const handedOnWords = wordsOf('sent added popped put')
const saying = anyPhrase(`
  feedback|comments?|concerns?|complaint|suggestions?|tweet|post|thanks|thoughts|(?:kind )?words|praise|idea|experience
`)
const affair = anyPhrase(`issues?|problem|matter|quer(?:y|ies)|case|ticket|report|request`)
const determiner = '(?:your|the|all your|these|those|this|that|his|her|their)'
export const saidBefore = `${determiner} (?:\\w+ )?${saying}`
export const matter = `(?:it|this|that|them|these|${determiner} (?:\\w+ )?(?:${saying}|${affair}))`

/** Passives that put something right. */
export const putsRight = anyPhrase(`
  refunded|credited|reversed|waived|reimbursed|paid
  sent|resent|issued|reissued|re-issued|ordered|dispatched|shipped|delivered|replaced|swapped|switched|upgraded
  booked|rebooked|arranged|scheduled|rescheduled|cancelled|canceled|changed|moved|extended
  updated|removed|added|reset|applied|activated|unlocked|restored|fixed|corrected|initiated|processed
`)
/** Passives that only pass the matter on. */
export const passesOn = anyPhrase(`
  escalated|forwarded|logged|registered|assigned|raised|reported|passed|shared|noted|referred|submitted|flagged
`)

/** What a reply that leaves out its subject opens with: "Refunded!". */
export const dropped = anyPhrase(`
  refunded|credited|ordered|sent|shipped|posted|dispatched|replaced|reissued|swapped
  booked|rebooked|cancelled|canceled|changed|moved|extended|added|removed|updated
  fixed|sorted|done|unlocked|reset|replied|dm'?ed
`)
/** The same, still at it: "Sending this to his manager now". */
export const underWay = anyPhrase(`
  sending|resending|shipping|posting|dispatching|ordering|booking|refunding|crediting|replacing|swapping|cancelling
  calling|ringing|emailing|texting|dm'?ing|messaging|checking|resetting|adding|moving|arranging|unlocking|transferring
`)
export const handingOn = anyPhrase(`
  passing|sharing|forwarding|relaying|feeding|popping|putting|noting|logging|flagging|escalating|looking|reviewing|investigating
`)
