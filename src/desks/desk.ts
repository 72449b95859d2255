/** What every desk's adapter has in common: HTML comes in, the gate of `createPreSendGate` answers. */

import { createPreSendGate, type GateAnswer, type GateOptions, gateOptionNames, type Press } from '../gate.js'
import { isPlain } from '../settings/check.js'
import { describe, unknownName } from '../settings/complaints.js'
import type { ReviewSettings } from '../settings/options.js'
import { createSourceReviewer, type SourceReviewer, type SourceTexts } from '../sources/review-source.js'
import { isBlank } from './empty.js'
import { partsOf } from './mail-parts.js'

/**
 * The team's settings, those of the gate, and who is told. With `review`, settings belong to whoever reviews. Draft and
 * message may each have 100,000 units as a reader sees them, where `maxLength` does not say otherwise.
 */
export interface DeskOptions extends ReviewSettings, GateOptions<SourceTexts> {
  /**
   * Told of each answer, whether the reply goes or not: to show the score, or to log `error`, since a reply that could
   * not be read or reviewed goes out.
   */
  readonly onAnswer?: (answer: GateAnswer) => void
}

/** Undefined where what is saved is no reply, such as an internal note. */
export type DeskPress = Press<SourceTexts> | undefined

/** What is no reply, or has no words, goes, and `onAnswer` is not told. */
export interface DeskGate {
  /** For a hook that has to be answered at once. Never throws. */
  press(press: DeskPress): GateAnswer
  /** For a hook that waits. Never rejects. */
  pressLater(press: DeskPress | PromiseLike<DeskPress>): Promise<GateAnswer>
  /** Where the desk's page itself fails: the reply goes, and `onAnswer` has the error. */
  fail(error: unknown): GateAnswer
}

/** UTF-16 units that draft and message may each have: people write long mails, and paste longer ones. */
const maxLength = 100_000

/** Reviews by a team's settings. */
export const deskReview = (settings: ReviewSettings): SourceReviewer['review'] =>
  createSourceReviewer({ maxLength, ...settings }).review

const optionNames: readonly string[] = ['onAnswer', ...gateOptionNames]
const noReply: GateAnswer = { send: true, message: '', findings: [] }

/**
 * The gate of one desk. Where `onAnswer` fails, that stops no reply; the console has why.
 *
 * @throws {TypeError} as `createPreSendGate` and `createSourceReviewer` do
 * @throws {RangeError} likewise
 */
export function deskGate(given: DeskOptions): DeskGate {
  if (!isPlain(given)) throw new TypeError(`options must be an object, not ${describe(given)}.`)
  for (const name of Object.keys(given))
    if (!optionNames.includes(name)) throw unknownName('option', name, optionNames)
  const { onAnswer, ...options } = given
  if (onAnswer !== undefined && typeof onAnswer !== 'function')
    throw new TypeError(`onAnswer must be a function, not ${describe(onAnswer)}.`)
  const { review, asksAbout, bands, patience, ...settings } = options
  const gate = createPreSendGate<SourceTexts>({
    ...(review === undefined ? { review: deskReview(settings) } : { ...settings, review }),
    ...(asksAbout === undefined ? {} : { asksAbout }),
    ...(bands === undefined ? {} : { bands }),
    ...(patience === undefined ? {} : { patience }),
  })
  const told = (answer: GateAnswer): GateAnswer => {
    const tell = async (): Promise<void> => onAnswer?.(answer)
    tell().catch((error: unknown) => console.error(error))
    return answer
  }
  const fail = (error: unknown): GateAnswer =>
    told({ ...noReply, error: error ?? new Error('The page failed and gave no reason.') })
  return {
    fail,
    press(press) {
      try {
        const own = ownOf(press)
        return own === undefined ? noReply : told(gate.press(own))
      } catch (error) {
        return fail(error)
      }
    },
    async pressLater(press) {
      let goes = false
      const reply = async (): Promise<Press<SourceTexts>> => {
        const own = ownOf(await press)
        goes = own === undefined
        return own ?? Promise.reject(noReply)
      }
      const answer = await gate.pressLater(reply())
      return goes ? noReply : told(answer)
    },
  }
}

/** Without the history in it, which may be longer than a review takes; undefined where there are no words. */
function ownOf(press: DeskPress): DeskPress {
  if (press === undefined) return undefined
  const { draft, own } = partsOf(press.draft, press.format)
  return isBlank(own) ? undefined : { ...press, draft }
}
