/** Milliseconds without a key after which a draft is reviewed. */
export const pause = 300

export interface Paused {
  /** Runs after a pause; a later call begins the pause anew. */
  later(): void
  stop(): void
}

export function afterPause(run: () => void, milliseconds = pause): Paused {
  let timer: ReturnType<typeof setTimeout> | undefined
  const stop = (): void => clearTimeout(timer)
  return {
    later() {
      stop()
      timer = setTimeout(run, milliseconds)
    },
    stop,
  }
}
