/**
 * The shapes everyone exchanges: what a review says, and where it says it.
 *
 * Every offset is a UTF-16 code unit of the string the caller gave, so that `text.slice(start, end)` is the
 * words meant, in the browser, in an editor and in JSON alike.
 */

/** Half-open range of UTF-16 code units; `start === end` is a place where something is missing. */
export interface Span {
  readonly start: number
  readonly end: number
}

export type Channel = 'email' | 'chat' | 'social'
export type Severity = 'error' | 'warning' | 'info'
export type Category = 'scripted' | 'ownership' | 'action' | 'listening' | 'tone' | 'clarity'
export type Band = 'ready' | 'look-again' | 'rework'

/** A change to the draft. `was` is what stands there now: an edit made for another draft can be refused. */
export interface Edit {
  readonly span: Span
  readonly text: string
  /** The words replaced or, for an insertion, the words before it (at most 20 units). */
  readonly was: string
}

interface Offer {
  readonly label: string
  /** Points the score gains when the finding is gone, everything else being equal. */
  readonly gain: number
}

/** A question that only the agent can answer, in the customer's or the draft's own words. */
export interface AskSuggestion extends Offer {
  readonly kind: 'ask'
  readonly edit?: never
}

/** A change that is right as it stands. */
export interface EditSuggestion extends Offer {
  readonly kind: 'edit'
  readonly edit: Edit
}

export type Suggestion = AskSuggestion | EditSuggestion

/** Words of the customer's message that a finding rests on. */
export interface Evidence {
  readonly span: Span
  readonly text: string
}

export interface Finding {
  /** Names this finding across reviews: it survives edits elsewhere in the draft, because no offset goes into it. */
  readonly id: string
  readonly ruleId: string
  readonly category: Category
  readonly severity: Severity
  readonly span: Span
  /** `draft.slice(span.start, span.end)`. */
  readonly actual: string
  /** What to do, in words the agent would use. */
  readonly message: string
  /** Why it matters to the customer. */
  readonly why: string
  readonly evidence?: Evidence
  /** 0..1. */
  readonly confidence: number
  /** Points it takes off. */
  readonly cost: number
  readonly suggestions: readonly Suggestion[]
  /** Only where the option `docsUrl` is set. */
  readonly url?: string
}

/** Something the draft does well. */
export interface Win {
  readonly id: string
  readonly label: string
  readonly span: Span
  readonly points: number
}

/** What the draft says and what the message calls for, for the reply as a whole. */
export interface Facts {
  /** The customer reports a failure: a decent company would say sorry. */
  readonly problem: boolean
  readonly apology: 'none' | 'hollow' | 'real'
  readonly nextStep: 'none' | 'vague' | 'concrete'
  /** False only where the reply closes the matter, or nothing was open. */
  readonly nextStepNeeded: boolean
  readonly timeline: 'none' | 'vague' | 'concrete'
  /** The reply announces something later, so that the customer would ask "when?". */
  readonly timelineNeeded: boolean
  /** The reply shows that its writer read this message. */
  readonly acknowledges: boolean
  readonly empathy: 'none' | 'stock' | 'specific'
}

/** Words that decided a fact, and whose words they are. */
export interface Ground {
  readonly in: 'draft' | 'customer'
  readonly span: Span
}

/** Why each fact was decided so. `assumed`: it could not be read from the text, and this is the safe guess. */
export type Basis = {
  readonly [K in keyof Facts]: {
    readonly confidence: number
    readonly assumed: boolean
    readonly evidence: readonly Ground[]
  }
}

/** A promise the draft makes, for a promise log. */
export interface Commitment {
  readonly span: Span
  readonly actor: 'agent' | 'company' | 'customer'
  /** The words that say by when, where the promise has any that can be checked. */
  readonly due?: Span
}

/** A zone of the draft. All but greeting and sign-off are left unjudged. */
export interface Region {
  readonly kind:
    | 'greeting'
    | 'sign-off'
    | 'signature'
    | 'footer'
    | 'quote'
    | 'code'
    | 'link'
    | 'attachment'
    | 'template'
  readonly span: Span
}

export interface Skipped {
  readonly ruleId: string
  readonly why: string
}

export interface ReplyReview {
  readonly schemaVersion: 1
  /** Changes whenever the same draft may be judged otherwise. */
  readonly rulesetVersion: string
  /** 0..100: 80, plus the points of the wins, minus the costs of the findings, rounded. */
  readonly score: number
  readonly band: Band
  readonly facts: Facts
  readonly basis: Basis
  /** In reading order. */
  readonly findings: readonly Finding[]
  readonly wins: readonly Win[]
  readonly commitments: readonly Commitment[]
  readonly regions: readonly Region[]
  /** Ids that were found and silenced; they cost nothing. */
  readonly dismissed: readonly string[]
  readonly skipped: readonly Skipped[]
}

/** Why a rule is skipped that rests on the customer's words: nobody gave them, or they do not read as English. */
export const needsMessage = 'needs the customer’s message'

/** Why every rule is skipped where nobody judged the draft: its score then says nothing. */
export const notEnglish = 'the draft does not read as English'
