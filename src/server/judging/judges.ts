/** Threads that judge, so that a long text keeps nobody else waiting for an answer. */

import { createThreads } from '../../node/threads.js'
import { Refusal } from '../refusal.js'
import type { Answer, Question, Serving } from './judgement.js'
import type { Task } from './worker.js'

export interface Judges {
  /**
   * The answer as JSON.
   *
   * @throws {Refusal} where the request is not one that can be answered
   * @throws {TookTooLong} where it was given up
   */
  ask(question: Question): Promise<string>
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
  return {
    async ask(question) {
      const signal = AbortSignal.timeout(patience)
      const answer = await threads.run({ serving, question }, signal).catch((error: unknown) => {
        if (signal.aborted) throw new TookTooLong()
        throw error
      })
      if ('refused' in answer) throw new Refusal(answer.refused)
      return answer.json
    },
    close: threads.close,
  }
}
