/** What the parts of a customer's message do: tell, ask, wonder, suppose, thank or give data. */

import type { Span } from '../../finding.js'
import type { Prose } from '../../prose/prose.js'
import { cue } from '../patterns/cue.js'
import {
  ahead,
  asksGenerally,
  asksTerms,
  courteous,
  data,
  holdsNumber,
  opensAsking,
  order,
  presupposed,
  supposes,
  supposesFirst,
  thanks,
  troubled,
  wish,
} from './roles.cues.js'
import { isWryPraise } from './sarcasm.js'

/**
 * What a clause does. A cue inside a plain question ("does it cover a phone stolen abroad?") or an "if" names
 * a failure without reporting one; one that wonders ("why is the lift out?") may report it.
 */
export type Role = 'tells' | 'asks' | 'wonders' | 'supposes' | 'thanks' | 'gives data'

const boundary = cue(/, |; | - |\.\.+ ?| (?=(?:but|can (?:you|i|u)|could (?:you|i)|please|pls|plz) )/g)

/** Parts of a sentence that may do different things: "having trouble with the box, can you help?" */
export function clausesOf(prose: Prose, { start, end }: Span): Span[] {
  const clauses: Span[] = []
  let from = start
  for (const match of boundary.every(prose.read({ start, end }))) {
    const at = start + match.index + match[0].length
    // A few words before a comma ("hi, …", "yes, …") do nothing of their own.
    if (start + match.index - from < 12) continue
    clauses.push({ start: from, end: at })
    from = at
  }
  clauses.push({ start: from, end })
  return clauses
}

export function roleOf(clause: string): Role {
  if (wish.test(clause)) return 'asks'
  if (supposesFirst.test(clause)) return clause.endsWith('?') ? 'asks' : 'supposes'
  if (opensAsking.test(clause) || clause.endsWith('?')) {
    if (asksGenerally.test(clause)) return 'asks'
    // What hangs on an "if" is supposed: "how many days do I have if it doesn't fit?"
    const asked = clause.replace(ahead, '')
    if (presupposed.test(asked)) return 'tells'
    return !asksTerms.test(asked) && troubled.test(asked) ? 'wonders' : 'asks'
  }
  const ordered = clause.replace(ahead, '')
  if ((order.test(ordered) || courteous.test(ordered)) && !presupposed.test(ordered))
    return troubled.test(ordered) ? 'wonders' : 'asks'
  if (supposes.test(clause)) return 'supposes'
  if (thanks.test(clause) && !isWryPraise(clause)) return 'thanks'
  if (data.test(clause) && (holdsNumber.test(clause) || clause.length < 30)) return 'gives data'
  return 'tells'
}
