/** What the writer's side does about the case, has done or will do. */

import type { Span } from '../../finding.js'
import type { Sentence } from '../../prose/sentences.js'
import { inReadingOrder, overlap, shifted } from '../../prose/spans.js'
import { deedOf } from '../deeds/deeds.js'
import { cue } from '../patterns/cue.js'
import { source } from '../patterns/source.js'
import type { Reading } from '../reading.js'

export interface OwnAct {
  /** `mends` changes something for the customer, `inquires` finds out first, `hands on` leaves it to somebody else. */
  readonly kind: 'mends' | 'inquires' | 'hands on'
  readonly span: Span
  readonly sentence: Sentence
}

const inquiring = cue(
  new RegExp(source`
    ^(?:look|looking|check|checking|checked|review|reviewing|reviewed|investigat\w*|examin\w*|see|
    find|trace|tracing|research|verify|assess|explore|analy[sz]e|retrieve|study)$
  `),
)
const handing = cue(
  new RegExp(source`
    ^(?:pass|passing|passed|share|shared|sharing|forward|forwarded|forwarding|relay|relayed|
    escalate|escalated|escalating|log|logged|note|raise|raised|refer|report|reported|submitted|
    filed|flagged|informed|alerted|notified|feed)$
  `),
)

/** Acts of the writer's side in the body: promises and deeds, none of them a mere wish to help. */
export function ownActsOf({ prose, promises }: Reading): OwnAct[] {
  const acts: OwnAct[] = promises
    // "They let us down" lets nobody do anything.
    .filter(
      ({ kind, actor, verb }) =>
        kind !== 'help' && kind !== 'status' && actor !== 'customer' && verb !== 'down',
    )
    .map(({ verb, span, sentence }) => ({
      kind: inquiring.test(verb) ? 'inquires' : handing.test(verb) ? 'hands on' : 'mends',
      span,
      sentence,
    }))
  for (const sentence of prose.body) {
    const deed = prose.recall(deedOf, prose.read(sentence.span))
    if (deed === undefined) continue
    const span = shifted(deed.span, sentence.span.start)
    if (acts.some(act => overlap(act.span, span))) continue
    acts.push({ kind: deed.kind === 'concrete' ? 'mends' : 'hands on', span, sentence })
  }
  return acts.sort(inReadingOrder)
}
