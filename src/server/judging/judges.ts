/** Threads that judge, so that a long text keeps nobody else waiting for an answer. */

import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import Tinypool from 'tinypool'
import { Refusal } from '../refusal.js'
import type { Answer, Question, Serving } from './judgement.js'
import type { Task } from './worker.js'

// A thread runs what is built, by the package's own name: the way there is another from src than from dist.
const root = dirname(createRequire(import.meta.url).resolve('unscripted/package.json'))
const filename = join(root, 'dist/src/server/judging/worker.js')

/** A request takes far less; V8 would let a heap grow as long as there is memory. */
const heap = { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 32 }

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
  const pool = new Tinypool({ filename, minThreads: workers, maxThreads: workers, resourceLimits: heap })
  return {
    async ask(question) {
      const signal = AbortSignal.timeout(patience)
      const answer = await (
        pool.run({ serving, question } satisfies Task, { signal }) as Promise<Answer>
      ).catch((error: unknown) => {
        if (signal.aborted) throw new TookTooLong()
        throw error
      })
      if ('refused' in answer) throw new Refusal(answer.refused)
      return answer.json
    },
    close: () => pool.destroy(),
  }
}
