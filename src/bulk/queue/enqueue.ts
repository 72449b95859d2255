import { createHash } from 'node:crypto'
import type { Batch } from '../batches.js'
import type { Broker } from './broker.js'
import { pack } from './pack.js'
import { type Manifest, type Run, runName } from './run.js'

/**
 * Puts batches into the queue. What is there already is left as it is: the same input may be enqueued twice, or again
 * after an interruption.
 *
 * @returns rows that are in the queue
 * @throws {QueueError} where the queue holds another run
 */
export async function enqueue(
  run: Run,
  batches: AsyncIterable<Batch>,
  manifest: Manifest,
  { queue }: Broker,
  onBatch: (rows: number) => void,
): Promise<number> {
  await manifest.begin(run)
  const name = runName(run)
  let index = 0
  let count = 0
  for await (const { rows, upTo, read } of batches) {
    // Named by all that stands before it, too: the same replies may come twice.
    const jobId = createHash('sha256').update(`${name} ${read}`).digest('hex')
    await manifest.place(index, { jobId, upTo, read })
    await queue.add(
      'batch',
      { run: name, rows: pack(rows) },
      { jobId, attempts: 3, backoff: { type: 'exponential', delay: 1000 } },
    )
    index += 1
    count = upTo
    onBatch(upTo)
  }
  await manifest.complete(index)
  return count
}
