/** Worker threads. */

import Tinypool from 'tinypool'
import { packageFile } from './package.js'

/**
 * V8 lets a heap grow as long as there is memory, and collects late. What a thread works on at a time takes far less
 * than this; the young generation is where most of a review lives and dies.
 */
const heap = { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 32 }

export interface Threads<Task, Answer> {
  /** @param signal gives the task up, and ends the thread that works on it */
  run(task: Task, signal?: AbortSignal): Promise<Answer>
  close(): Promise<void>
}

/**
 * @param worker the module that each runs, by its place in `src`; it has to be built
 * @param count threads at least, which stay, and at most
 */
export function createThreads<Task, Answer>(
  worker: string,
  count: { readonly least: number; readonly most: number },
): Threads<Task, Answer> {
  const pool = new Tinypool({
    filename: packageFile(`dist/src/${worker.replace(/\.ts$/, '.js')}`),
    minThreads: count.least,
    maxThreads: count.most,
    resourceLimits: heap,
  })
  return {
    run: (task, signal) => pool.run(task, signal === undefined ? {} : { signal }),
    close: () => pool.destroy(),
  }
}
