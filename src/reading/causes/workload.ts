/** How busy the company is, given as a reason. */

import type { Prose } from '../../prose/prose.js'
import type { Sentence } from '../../prose/sentences.js'
import { lined } from '../patterns/source.js'
import type { Reading } from '../reading.js'
import { whysOf } from './whys.js'

/** How busy the company is: a reason for a wait, and for nothing else. */
export const workload = lined(String.raw`
    \b(?:(?:(?:experiencing|receiving|seeing|facing|handling|dealing with|have|had|due to|because of) (?:an? |
    the |very |our )*(?:\w+ly |currently )?(?:high|higher|large|larger|increased?|unusual\w*|
    exceptional\w*|unprecedented|heavy|heavier)(?: \w+){0,3} (?:volumes?|numbers?|demand|amounts?|
    traffic|workload|enquiries|inquiries|calls|contacts?)|high(?:er)?(?: \w+){0,3} volumes?|(?:busier|
    longer|slower) than (?:usual|normal)|(?:our|the) (?:lines|agents|advisers|advisors|
    team|teams) (?:is|are)(?: \w+){0,2} busy|wait times?|waiting times|response times?))\b
  `)

const waiting = lined(String.raw`
    \b(?:wait\w*|late|delay\w*|slow\w*|long|answer\w*|repl\w+|respon\w+|reach|phone|queue|hold|
    nobody|no one|yet|still|arriv\w*|deliver\w*|here)\b
  `)

/** Sentences that tell of a busy day to a customer who asks why of something else than a wait. */
export function explainsOnlyWait(prose: Prose, customer: Reading): ReadonlySet<Sentence> {
  const busy = prose.body.filter(({ span }) => workload.test(prose.read(span)))
  const asksOfWait = whysOf(customer).some(({ span }) =>
    waiting.test(customer.prose.read(customer.prose.sentenceAt(span)?.span ?? span)),
  )
  return new Set(asksOfWait ? [] : busy)
}
