/** What a rule author imports: the shape of a rule, and the two kinds of suggestion. */

import type { Basis, Category, Channel, Facts, Severity, Span } from './finding.js'
import type { Reading } from './reading/reading.js'
import type { Thread } from './reading/thread.js'

/** Everything a rule may look at. */
export interface Context {
  readonly draft: Reading
  /** Undefined where the review has no customer message. */
  readonly customer: Reading | undefined
  /** What was said before the customer's message. */
  readonly thread: Thread
  readonly channel: Channel
  /** Whether whatever sends the draft fills template variables first. */
  readonly placeholders: 'must-be-filled' | 'template'
  readonly facts: Facts
  readonly basis: Basis
}

/** A suggestion before the engine has worked out what it gains. */
export type Proposal =
  | { readonly kind: 'ask'; readonly label: string }
  | { readonly kind: 'edit'; readonly label: string; readonly span: Span; readonly text: string }

/** What a rule yields. The engine adds who says so, how much it costs and where it stands among the others. */
export interface Report {
  readonly span: Span
  /** What to do, in words the agent would use; at most about 25 words. */
  readonly message: string
  /** 0..1, default 1. Below 0.6 the severity drops one step. */
  readonly confidence?: number
  /** Where this one is graver or lighter than the rule's own. */
  readonly severity?: Severity
  /** Points at full confidence, where other than the rule's own. */
  readonly weight?: number
  /** The product of the circumstances that make it weigh more or less, default 1. */
  readonly factor?: number
  /** The words are a promise, which `missing-next-step` pays for where it speaks too. */
  readonly isPromise?: boolean
  /** It costs whatever else is found: no other finding pays for it. */
  readonly standsAlone?: boolean
  /** Words of the draft that something is missing from; they name the finding across edits elsewhere. */
  readonly about?: Span
  /** Words of the customer's message it rests on. */
  readonly evidence?: Span | undefined
  readonly suggestions?: readonly Proposal[]
}

export interface Rule {
  readonly id: string
  readonly category: Category
  readonly severity: Severity
  /** Points that a first finding takes off at full confidence: 0..20, save for `empty-reply`. */
  readonly weight: number
  /** One sentence: "Flags a promise without a checkable time." */
  readonly summary: string
  /** Why it matters to the customer, in one sentence. */
  readonly why: string
  /** Where the evidence comes from, as a reader can look it up. */
  readonly sources: readonly string[]
  /** Why the rule does not apply here, or undefined where it does. */
  skip?(context: Context): string | undefined
  check(context: Context): Iterable<Report>
}

/** How one rule is run; `false` switches it off, `true` runs it as it comes. */
export interface RuleSetting {
  readonly severity?: Severity
  /** 0..20 points. */
  readonly weight?: number
}

/** Something a draft does well. */
export interface WinRule {
  readonly id: string
  readonly label: string
  readonly points: number
  find(context: Context): Iterable<Span>
}

/**
 * An example is documentation, test and specification at once. ⟦ ⟧ marks the words flagged, an empty pair the
 * place where something is missing; nothing marked means that this rule is silent.
 */
export interface Example {
  readonly customer?: string
  readonly reply: string
  readonly channel?: Channel
  /** The reply after the first `edit` suggestion of the first finding. */
  readonly fixed?: string
}

export type Examples = readonly Example[]

export function defineRule(rule: Rule): Rule {
  return Object.freeze(rule)
}

/** A question only the agent can answer. */
export function ask(label: string): Proposal {
  return { kind: 'ask', label }
}

export type { Span } from './finding.js'
export { quote } from './prose/quote.js'
export { isWithin, spanOf } from './prose/spans.js'
