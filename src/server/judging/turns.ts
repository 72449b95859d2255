/** Whose turn it is: requests of one part and those of many take turns, so that neither holds up the other. */

interface Work<Part, Done> {
  readonly parts: readonly Part[]
  readonly run: (part: Part) => Promise<Done>
  /** Gives up what is not begun. */
  readonly signal: AbortSignal
}

export interface Turns {
  /**
   * What comes of the parts, in their order. Rejects as soon as one of them does, or with the reason of the signal.
   */
  take<Part, Done>(work: Work<Part, Done>): Promise<readonly Done[]>
}

/** Begins the next part of a request. */
type Turn = () => Promise<void>

/** @param most parts under way at a time */
export function createTurns(most: number): Turns {
  let free = most
  /** Each in the order of coming: to begin all at once would end none in time. */
  const lanes: { short: Turn[]; long: Turn[] } = { short: [], long: [] }
  let wasShort = false
  const next = (): Turn | undefined => {
    const isShort = lanes.long.length === 0 || (!wasShort && lanes.short.length > 0)
    wasShort = isShort
    return isShort ? lanes.short.shift() : lanes.long.shift()
  }
  const go = (): void => {
    while (free > 0) {
      const turn = next()
      if (turn === undefined) return
      free--
      void turn().finally(() => {
        free++
        go()
      })
    }
  }
  return {
    take: <Part, Done>({ parts, run, signal }: Work<Part, Done>) =>
      new Promise<readonly Done[]>((resolve, reject) => {
        const lane = parts.length > 1 ? lanes.long : lanes.short
        const done: Done[] = []
        let begun = 0
        let ended = 0
        const giveUp = (reason: unknown): void => {
          const place = lane.indexOf(turn)
          if (place >= 0) lane.splice(place, 1)
          signal.removeEventListener('abort', onAbort)
          reject(reason)
        }
        const onAbort = (): void => giveUp(signal.reason)
        const turn = async (): Promise<void> => {
          const i = begun++
          if (begun < parts.length) lane.unshift(turn)
          try {
            done[i] = await run(parts[i] as Part)
            if (++ended < parts.length) return
            signal.removeEventListener('abort', onAbort)
            resolve(done)
          } catch (error) {
            giveUp(error)
          }
        }
        if (signal.aborted) return reject(signal.reason)
        if (parts.length === 0) return resolve(done)
        signal.addEventListener('abort', onAbort)
        lane.push(turn)
        go()
      }),
  }
}
