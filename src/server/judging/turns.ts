/** Whose turn it is: one part of each request after the other, so that a long one holds up nobody who asks for little. */

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

/** @param most parts under way at a time */
export function createTurns(most: number): Turns {
  let free = most
  /** Each begins its next part; whose turn it is stands first. */
  const waiting: (() => Promise<void>)[] = []
  const go = (): void => {
    while (free > 0) {
      const turn = waiting.shift()
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
        const done: Done[] = []
        let begun = 0
        let ended = 0
        const giveUp = (reason: unknown): void => {
          const place = waiting.indexOf(turn)
          if (place >= 0) waiting.splice(place, 1)
          signal.removeEventListener('abort', onAbort)
          reject(reason)
        }
        const onAbort = (): void => giveUp(signal.reason)
        const turn = async (): Promise<void> => {
          const i = begun++
          if (begun < parts.length) waiting.push(turn)
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
        waiting.push(turn)
        go()
      }),
  }
}
