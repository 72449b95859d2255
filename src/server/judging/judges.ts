/** Threads that judge, so that a long text keeps nobody else waiting for an answer. */

import { createThreads } from '../../node/threads.js'
import type { Answer, Question, Serving } from './judgement.js'
import { createTurns } from './turns.js'
import type { Task } from './worker.js'

export interface Judges {
  /**
   * Answers to the questions of one request, in their order.
   *
   * @param client aborts where nobody waits any more
   * @throws {TookTooLong} where it was given up
   */
  ask(questions: readonly Question[], client: AbortSignal): Promise<readonly Answer[]>
  close(): Promise<void>
}

/** A request that was given up so that others get their turn. */
export class TookTooLong extends Error {
  override readonly name = 'TookTooLong'
}

/**
 * @param workers threads
 * @param patience milliseconds that one request may take
 */
export function createJudges(serving: Serving, workers: number, patience: number): Judges {
  const threads = createThreads<Task, Answer>('server/judging/worker.ts', { least: workers, most: workers })
  const turns = createTurns(workers)
  return {
    async ask(questions, client) {
      const late = new AbortController()
      const timer = setTimeout(() => late.abort(new TookTooLong()), patience)
      try {
        return await turns.take({
          parts: questions,
          signal: AbortSignal.any([late.signal, client]),
          // Whoever goes away is left alone: a thread that is ended costs the others more than the rest of one reply.
          run: question => threads.run({ serving, question }, late.signal),
        })
      } finally {
        clearTimeout(timer)
      }
    },
    close: threads.close,
  }
}
