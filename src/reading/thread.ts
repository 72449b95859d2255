/** What was said before the message at hand: apologies already made, and promises whose time has come. */

import type { Span } from '../finding.js'
import { spanOf } from '../prose/spans.js'
import type { Apology } from './apologies/apologies.js'
import { cue } from './patterns/cue.js'
import { framesOf, matchesOf } from './patterns/frames.js'
import type { Reading } from './reading.js'

export interface Turn {
  readonly from: 'customer' | 'agent'
  readonly reading: Reading
}

/**
 * The customer says that what was to come did not: "still nothing", "you said Friday". To ask for news, or where it is,
 * says no such thing: its time may lie ahead.
 */
const chasers = [
  "still (?:no|not|nothing|waiting|hasn't|haven't|isn't|don't|doesn't|didn't)",
  "(?:not|n't|nothing|no one|nobody|never) (?:\\w+ ){0,4}(?:yet|so far|since|today|back|either)",
  '(?:nothing|nobody|no one|no sign|no word|no news|no call|no email|no reply|no answer)',
  'never (?:\\w+ ){0,2}(?:came|come|called|rang|replied|wrote|arrived|heard|happened|did|got)',
  'you (?:\\w+ )?(?:said|promised|told|were going to|were meant to|were supposed to)|as promised',
  "(?:what|whatever) (?:has |have |'s )?happened to",
  '(?:was|were) (?:due|supposed to|meant to|going to)|(?:time|day) (?:has |have )?(?:passed|come and gone|is up)',
].flatMap(framesOf)

const dayName = '(?:mon|tues|wednes|thurs|fri|satur|sun)day'
const weekday = new RegExp(`\\b${dayName}\\b`, 'g')
/** The day itself, come or gone: "it's Friday", "Friday came and went". "Is it still Friday?" asks. */
const dayCome = cue(
  new RegExp(
    `\\b(?:it's|it is|its|today's|today is|this is|that was)(?: (?:now|already|gone|past|only))* (${dayName})\\b|` +
      `\\b(${dayName})(?: \\w+)?(?: has| have|'s)? (?:came|come|passed|past|went|gone|been)\\b`,
  ),
)
/** Words of asking for news: they name nothing new. */
const asking = new Set(['updat', 'new', 'word', 'progress', 'eta', 'idea', 'ani', 'joi', 'luck', 'check'])

/** The turns before the message that the draft answers, oldest first. */
export class Thread {
  readonly turns: readonly Turn[]

  constructor(turns: readonly Turn[]) {
    this.turns = turns
  }

  /** The customer's earlier messages, oldest first. */
  get messages(): readonly Reading[] {
    return this.turns.filter(({ from }) => from === 'customer').map(({ reading }) => reading)
  }

  get #replies(): readonly Reading[] {
    return this.turns.filter(({ from }) => from === 'agent').map(({ reading }) => reading)
  }

  /**
   * The words by which the customer says that a promise of the last reply that made one was not kept: undefined where
   * nothing was promised or nobody says so. There is no clock: only their words can tell.
   */
  chaserOf(customer: Reading): Span | undefined {
    const promises = this.#replies.findLast(({ commitments }) => commitments.length > 0)?.commitments
    if (promises === undefined) return undefined
    const days = new Set(
      this.#replies.flatMap(({ prose, commitments }) =>
        commitments.flatMap(({ due }) => (due === undefined ? [] : (prose.read(due).match(weekday) ?? []))),
      ),
    )
    for (const { span } of customer.prose.body) {
      const piece = customer.prose.read(span)
      const chaser = matchesOf(chasers, piece, span.start)[0]
      if (chaser !== undefined) return chaser
      const come = dayCome.exec(piece)
      const day = come?.[1] ?? come?.[2]
      if (come !== null && day !== undefined && days.has(day) && !piece.endsWith('?'))
        return spanOf(come, span.start)
    }
    return undefined
  }

  /**
   * The apology that an earlier reply made for the failure that the customer speaks of now. A promise that was not
   * kept since is a failure of its own, and so is one that shares no word with what was said before it.
   */
  apologyFor(customer: Reading): Apology | undefined {
    if (this.chaserOf(customer) !== undefined) return undefined
    const told = new Set(this.messages.flatMap(({ stems }) => [...stems]))
    const now = [...customer.stems].filter(stem => !asking.has(stem))
    const isNew = now.length > 0 && !now.some(stem => told.has(stem))
    if (isNew && this.messages.length > 0) return undefined
    return this.turns.flatMap(({ from, reading }, i) => {
      if (from !== 'agent') return []
      const message = this.turns.slice(0, i).findLast(turn => turn.from === 'customer')?.reading
      return reading.apologies(message).filter(({ kind }) => kind === 'real')
    })[0]
  }
}
