/** What a caller may set. */

import type { PresetName } from '../../rules/presets.js'
import type { Category, Channel, Region } from '../finding.js'
import type { Rule, RuleSetting } from '../rule.js'

/** How a team wants its replies judged; the same for every draft. */
export interface ReviewSettings {
  /** Where the replies go; read from the texts where it is not given. */
  readonly channel?: Channel
  /** A list of rule settings; the channel's own where none is named. */
  readonly preset?: PresetName
  readonly rules?: { readonly [id: string]: boolean | RuleSetting }
  /**
   * Names of people, products, places: never flagged, and never read as other words. Upper and lower case count.
   */
  readonly names?: readonly string[]
  /** Phrases that the house does not use. */
  readonly phrases?: readonly HousePhrase[]
  /** Rules of the team's own, made with `defineRule`; they run after the others. */
  readonly ownRules?: readonly Rule[]
  /** `en-IN` leaves “kindly”, “revert” and “do the needful” alone. Default `en`. */
  readonly dialect?: Dialect
  /**
   * `strict` for regulated teams: a passive is only noted, and no edit says that the company did it. Default
   * `normal`.
   */
  readonly liability?: Liability
  /** `company` for shared mailboxes, where nobody says “I” or signs. Default `person`. */
  readonly voice?: Voice
  /**
   * What becomes of `{{ticket.requester.first_name}}`: `template` (default) where the help desk fills it on sending,
   * `must-be-filled` where whatever stands in the draft is what the customer reads.
   */
  readonly placeholders?: Placeholders
  /** UTF-16 units that draft and message may each have, default 20,000. */
  readonly maxLength?: number
  /** Page of the rule docs; a finding links to `docsUrl#rule-id`. */
  readonly docsUrl?: string
}

/** What a settings file holds. */
export interface SettingsFile extends Omit<ReviewSettings, 'phrases'> {
  /** Presets, paths that begin with `./` or `../`, or packages; the later over the earlier. */
  readonly extends?: string | readonly string[]
  /** Phrases, or paths of files that list some. */
  readonly phrases?: readonly (HousePhrase | string)[]
}

/** What differs from draft to draft. */
export interface ReviewTexts {
  /** The message that the draft answers. Without it, rules that need it say so in `skipped`. */
  readonly customerMessage?: string
  /** The conversation before that message, oldest first. */
  readonly earlier?: readonly EarlierTurn[]
  /** The customer's name, as the help desk has it. Names in greeting and signature are read without. */
  readonly customerName?: string
  /** The name of whoever signs, where the help desk adds it. */
  readonly agentName?: string
  /** Where this reply goes, over that of the settings. */
  readonly channel?: Channel
  /** `Finding.id`s to silence: they cost nothing and are listed in `dismissed`. */
  readonly dismissed?: readonly string[]
  /**
   * Parts of the draft that an editor knows to be no prose of the writer's, such as history that it shows folded. Parts
   * that the text itself gives away are found besides.
   */
  readonly regions?: readonly Region[]
  /** The same of `customerMessage`. */
  readonly customerRegions?: readonly Region[]
}

export interface ReviewOptions extends ReviewSettings, ReviewTexts {}

/** One message of the conversation so far, as plain text. */
export interface EarlierTurn {
  readonly from: 'customer' | 'agent'
  readonly text: string
}

/** A phrase of the house's own, given as words or as a pattern. */
export type HousePhrase = {
  /** Default `scripted`. */
  readonly category?: Category
  /** What stands in its place, as an edit; empty where it is best left out. Without it the writer is asked. */
  readonly instead?: string
  /** Why the house does not say it. */
  readonly why?: string
} & (
  | {
      /** The words, in any case, with any white space between them. */
      readonly text: string
      readonly pattern?: never
    }
  | {
      /** A regular expression, flags `i` and `u`, over one sentence at a time; straight quotes stand for curly ones. */
      readonly pattern: string
      readonly text?: never
    }
)

export type Dialect = 'en' | 'en-IN'
export type Liability = 'normal' | 'strict'
export type Voice = 'person' | 'company'
export type Placeholders = 'must-be-filled' | 'template'
