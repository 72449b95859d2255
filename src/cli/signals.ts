import process from 'node:process'

const signals = ['SIGINT', 'SIGTERM'] as const

/**
 * Until somebody wants the program to end.
 *
 * @param over aborts where it ends by itself: signals then do again what they do to any program
 */
export const signalled = (over?: AbortSignal): Promise<void> =>
  new Promise(resolve => {
    const leave = (): void => {
      for (const signal of signals) process.off(signal, stop)
    }
    const stop = (): void => {
      leave()
      resolve()
    }
    for (const signal of signals) process.on(signal, stop)
    over?.addEventListener('abort', leave)
  })
