/** What a rule author imports: the shape of a rule, and the two kinds of suggestion. */

import type { Basis, Category, Channel, Facts, Severity, Span } from './finding.js'
import type { Reading } from './reading/reading.js'
import type { Thread } from './reading/thread.js'
import type { Dialect, Liability, Placeholders, Voice } from './settings/options.js'

/** Everything a rule may look at. */
export interface Context {
  readonly draft: Reading
  /** Undefined where the review has no customer message. */
  readonly customer: Reading | undefined
  /** What was said before the customer's message. */
  readonly thread: Thread
  readonly channel: Channel
  /** Whether whatever sends the draft fills template variables first. */
  readonly placeholders: Placeholders
  readonly dialect: Dialect
  /** `strict`: no word of the tool's may say that the company did it. */
  readonly liability: Liability
  /** `company`: a shared mailbox, where nobody speaks for themselves. */
  readonly voice: Voice
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
  /** Where other than the rule's own. */
  readonly category?: Category
  readonly why?: string
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
  /** Numbers that a team may set. */
  readonly options?: { readonly [name: string]: RuleOption }
  /** Why the rule does not apply here, or undefined where it does. */
  skip?(context: Context): string | undefined
  /** @param options the rule's own options, each with a value */
  check(context: Context, options: OptionValues): Iterable<Report>
}

/** A number that a rule goes by. */
export interface RuleOption {
  /** Where nobody sets it. */
  readonly value: number
  readonly min: number
  readonly max: number
  /** What it is, with its unit: "words that a sentence may have". */
  readonly what: string
}

export interface OptionValues {
  readonly [name: string]: number
}

/** How one rule is run; `false` switches it off, `true` runs it as it comes. */
export interface RuleSetting {
  readonly severity?: Severity
  /** 0..20 points. */
  readonly weight?: number
  /** An option of the rule's own. */
  readonly [option: string]: Severity | number | undefined
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

/** A rule whose options have names: `check` is given a number for each. */
type RuleWith<O> = Omit<Rule, 'options' | 'check'> & {
  readonly options?: O
  check(context: Context, options: { readonly [K in keyof O]: number }): Iterable<Report>
}

/** A rule, ready for `ownRules` or a list of rules. */
export function defineRule<O extends { readonly [name: string]: RuleOption } = Record<never, RuleOption>>(
  rule: RuleWith<O>,
): Rule {
  return Object.freeze(rule) as unknown as Rule
}

/** A question only the agent can answer. */
export function ask(label: string): Proposal {
  return { kind: 'ask', label }
}

export { needsMessage, type Span } from './finding.js'
export { quote } from './prose/quote.js'
export { isWithin, overlap, spanOf } from './prose/spans.js'
