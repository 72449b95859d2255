/** What every desk's adapter has in common: HTML comes in, the gate of `createPreSendGate` answers. */

import { createPreSendGate, type GateAnswer, type GateOptions, type PreSendGate } from '../gate.js'
import type { ReviewSettings } from '../settings/options.js'
import { createSourceReviewer, type SourceTexts } from '../sources/review-source.js'

/** The team's settings, those of the gate, and who is told. With `review`, settings belong to whoever reviews. */
export interface DeskOptions extends ReviewSettings, GateOptions<SourceTexts> {
  /**
   * Told of each answer, whether the reply goes or not: to show the score, or to log `error`, since a reply that could
   * not be reviewed goes out.
   */
  readonly onAnswer?: (answer: GateAnswer) => void
}

/** The gate of one desk. What `onAnswer` throws stops no reply; the console has it. */
export function deskGate({ onAnswer, ...options }: DeskOptions): PreSendGate<SourceTexts> {
  const { review, asksAbout, bands, patience, ...settings } = options
  const gate = createPreSendGate<SourceTexts>({
    ...(review === undefined ? { review: createSourceReviewer(settings).review } : { ...settings, review }),
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
    pressLater: async press => told(await gate.pressLater(press)),
  }
}
