/** An apology for the failure in the customer's own words. */

import type { Basis, Span } from '../../finding.js'
import { isWithin } from '../../prose/spans.js'
import { isCollective, isPersonal } from '../manner/speaker.js'
import { retold } from '../problems/retold.js'
import { Reading } from '../reading.js'

export interface ToldBack {
  /** Who is sorry, as the draft speaks so far. */
  readonly speaker: 'I’m' | 'We’re'
  /** What for, after "sorry": "your lamp never arrived". */
  readonly clause: string
  /** It says that the company did it: "we charged you twice". */
  readonly ownsUp: boolean
}

interface Told {
  readonly draft: Reading
  readonly voice: 'person' | 'company'
  readonly customer: Reading | undefined
  readonly basis: Basis
}

/**
 * From the sentence of their complaint or else from the first that can be told back, where it makes a real apology.
 * Undefined where none does.
 */
export function toldBack(
  { draft, customer, basis, voice }: Told,
  complaint: Span | undefined,
): ToldBack | undefined {
  if (customer === undefined) return undefined
  const cues = basis.problem.evidence.filter(({ in: where }) => where === 'customer')
  const sentences = customer.prose.body.map(({ span }) => span)
  for (const sentence of complaint === undefined ? sentences : [complaint, ...sentences]) {
    const told = retold(
      customer,
      sentence,
      cues.some(({ span }) => isWithin(span, sentence)),
    )
    if (told === undefined || !isReal(told.clause, customer)) continue
    // The draft says that somebody else did it.
    if (told.ownsUp && draft.passives.some(({ agent }) => agent === 'other')) continue
    const isOne = voice !== 'company' && (isPersonal(draft) || !isCollective(draft.prose))
    return { ...told, speaker: isOne ? 'I’m' : 'We’re' }
  }
  return undefined
}

function isReal(clause: string, customer: Reading): boolean {
  const apology = new Reading(customer.prose.beside(`I’m sorry ${clause}.`))
  return apology.stockPhrases.length === 0 && apology.apologies(customer).some(({ names }) => names)
}
