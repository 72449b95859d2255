/** What every desk's adapter has in common: HTML comes in, the gate of `createPreSendGate` answers. */

import { createPreSendGate, type GateAnswer, type GateOptions, type Press } from '../gate.js'
import { describe } from '../settings/complaints.js'
import type { ReviewSettings } from '../settings/options.js'
import { createSourceReviewer, type SourceReviewer, type SourceTexts } from '../sources/review-source.js'

/**
 * The team's settings, those of the gate, and who is told. With `review`, settings belong to whoever reviews. Draft and
 * message may each have 100,000 units, where `maxLength` does not say otherwise.
 */
export interface DeskOptions extends ReviewSettings, GateOptions<SourceTexts> {
  /**
   * Told of each answer, whether the reply goes or not: to show the score, or to log `error`, since a reply that could
   * not be reviewed goes out.
   */
  readonly onAnswer?: (answer: GateAnswer) => void
}

export interface DeskGate {
  press(press: Press<SourceTexts>): GateAnswer
  /** Undefined where what is saved is no reply, such as an internal note: it goes, and `onAnswer` is not told. */
  pressLater(press: DeskPress | PromiseLike<DeskPress>): Promise<GateAnswer>
}

type DeskPress = Press<SourceTexts> | undefined

/** UTF-16 units that a message may have: a mail brings the whole thread as a quotation, which is not judged. */
const maxLength = 100_000

/** Reviews by a team's settings. */
export const deskReview = (settings: ReviewSettings): SourceReviewer['review'] =>
  createSourceReviewer({ maxLength, ...settings }).review

const noReply: GateAnswer = { send: true, message: '', findings: [] }

/**
 * The gate of one desk. What `onAnswer` throws stops no reply; the console has it.
 *
 * @throws {TypeError} as `createPreSendGate` and `createSourceReviewer` do
 * @throws {RangeError} likewise
 */
export function deskGate({ onAnswer, ...options }: DeskOptions): DeskGate {
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
    try {
      onAnswer?.(answer)
    } catch (error) {
      console.error(error)
    }
    return answer
  }
  return {
    press: press => told(gate.press(press)),
    async pressLater(press) {
      let isReply = true
      const reply = async (): Promise<Press<SourceTexts>> => {
        const given = await press
        isReply = given !== undefined
        return given ?? Promise.reject(noReply)
      }
      const answer = await gate.pressLater(reply())
      return isReply ? told(answer) : noReply
    },
  }
}
