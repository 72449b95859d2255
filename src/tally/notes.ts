/**
 * What is kept of each reply for counting: numbers in columns, and every name once. No text of a reply or a message is
 * kept but the words of stock phrases, and those only where they are asked for.
 */

import { notEnglish } from '../finding.js'
import { Column, Names } from './columns.js'
import { dayOf } from './days.js'
import { statesOf } from './missing.js'
import { phraseOf } from './phrases.js'
import type { ScoredReply } from './scored-reply.js'

export const bands = ['ready', 'look-again', 'rework'] as const

/** Lists of names; columns hold places in them. Where a reply may lack the thing, 0 is "none" and names count from 1. */
interface Dictionaries {
  readonly rules: readonly string[]
  readonly wins: readonly string[]
  readonly agents: readonly string[]
  readonly channels: readonly string[]
  readonly phrases: readonly string[]
  readonly rulesets: readonly string[]
}

/** One number a reply, a finding or a win. A reply is named by its row. */
export const columnNames = [
  'score',
  /** Place in {@link bands}. */
  'band',
  /** 0 where nobody could judge the reply. */
  'judged',
  'agent',
  'channel',
  /** Of the calendar, 0 where there is none. */
  'day',
  'ruleset',
  /** Of each owed fact two bits, the first lowest. */
  'owed',
  /** Row n has findings `findingsFrom[n]` up to `findingsFrom[n + 1]`; wins likewise. */
  'findingsFrom',
  'findingRule',
  /** Tenths of a point. */
  'findingCost',
  'findingPhrase',
  'winsFrom',
  'winId',
  'winPoints',
] as const

type Columns = { readonly [K in (typeof columnNames)[number]]: Uint32Array }

export interface Notes extends Dictionaries, Columns {
  /** How many replies. */
  readonly size: number
}

export class NoteTaker {
  readonly #keepsPhrases: boolean
  readonly #rules = new Names()
  readonly #wins = new Names()
  readonly #agents = new Names()
  readonly #channels = new Names()
  readonly #phrases = new Names()
  readonly #rulesets = new Names()
  readonly #columns = Object.fromEntries(columnNames.map(name => [name, new Column()])) as {
    readonly [K in (typeof columnNames)[number]]: Column
  }

  /** @param options.keepsPhrases whether the words of stock phrases are kept */
  constructor({ keepsPhrases }: { readonly keepsPhrases: boolean }) {
    this.#keepsPhrases = keepsPhrases
    this.#columns.findingsFrom.push(0)
    this.#columns.winsFrom.push(0)
  }

  take({ agent, channel, date, review }: ScoredReply): void {
    const to = this.#columns
    to.score.push(review.score)
    to.band.push(bands.indexOf(review.band))
    to.judged.push(review.skipped.some(({ why }) => why === notEnglish) ? 0 : 1)
    to.agent.push(optional(this.#agents, agent))
    to.channel.push(optional(this.#channels, channel))
    to.day.push(dayOf(date))
    to.ruleset.push(this.#rulesets.numberOf(review.rulesetVersion))
    to.owed.push(statesOf(review).reduce((bits, state, i) => bits | (state << (2 * i)), 0))
    for (const finding of review.findings) {
      to.findingRule.push(this.#rules.numberOf(finding.ruleId))
      to.findingCost.push(Math.round(finding.cost * 10))
      to.findingPhrase.push(this.#keepsPhrases ? optional(this.#phrases, phraseOf(finding)) : 0)
    }
    to.findingsFrom.push(to.findingRule.length)
    for (const { id, points } of review.wins) {
      to.winId.push(this.#wins.numberOf(id))
      to.winPoints.push(Math.round(points * 10))
    }
    to.winsFrom.push(to.winId.length)
  }

  /** What was noted so far. */
  notes(): Notes {
    return {
      size: this.#columns.score.length,
      rules: this.#rules.list,
      wins: this.#wins.list,
      agents: this.#agents.list,
      channels: this.#channels.list,
      phrases: this.#phrases.list,
      rulesets: this.#rulesets.list,
      ...(Object.fromEntries(columnNames.map(name => [name, this.#columns[name].values()])) as Columns),
    }
  }
}

/** 0 for what is not there; white space around a name is none of it. */
function optional(names: Names, name: string | undefined): number {
  const words = name?.trim() ?? ''
  return words === '' ? 0 : names.numberOf(words) + 1
}

/** What became of an owed fact in a reply, as a place in the list of states. */
export const stateIn = (bits: number, fact: number): number => (bits >> (2 * fact)) & 3
