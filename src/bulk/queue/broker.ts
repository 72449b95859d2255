/** A queue of batches on Redis, with BullMQ. Nothing else imports it or ioredis. */

import type { Job, Queue, Worker } from 'bullmq'
import type { Redis } from 'ioredis'
import type { Packed } from './pack.js'

/** What waits to be scored. */
interface BatchData {
  /** Name of the run's settings: nobody with others may score it. */
  readonly run: string
  readonly rows: Packed
}

export type BatchJob = Job<BatchData, Packed>

/** A queue cannot be used; the message says what to do. */
export class QueueError extends Error {
  override readonly name = 'QueueError'
}

export const unfinished = 'not all replies are in the queue: if enqueue was interrupted, run it again'

export const isEmpty = (): QueueError => new QueueError('the queue is empty: unscripted enqueue fills it')

export interface Broker {
  /** Small things beside the queue: what its batches are, and in which order. */
  readonly redis: Redis
  readonly queue: Queue<BatchData, Packed>
  /** @param score gives what is kept of a batch; where it throws, the batch is tried again */
  work(
    score: (job: BatchJob, token: string) => Promise<Packed>,
    concurrency: number,
  ): Worker<BatchData, Packed>
  close(): Promise<void>
}

/** Batches that a worker had in hand when it stopped answering are given to another after this, in milliseconds. */
const lockDuration = 6_000
const stalledInterval = 3_000

/** A batch that has stopped so many workers is poisoned. */
const maxStalledCount = 2

/** Tries to reach Redis at first; later ones never end. */
const firstTries = 5

/** Milliseconds between tries. */
const backoff = (tries: number): number => Math.min(250 * 2 ** tries, 10_000)

/** @throws {QueueError} where the packages are not installed, or Redis cannot be reached */
export async function connect(url: string, name: string, tell: (words: string) => void): Promise<Broker> {
  const { Queue, Worker, Redis } = await packages()
  const shown = withoutPassword(url)
  let isReady = false
  let isAway = false
  const redis = new Redis(url, {
    maxRetriesPerRequest: null,
    lazyConnect: true,
    retryStrategy: tries => (!isReady && tries >= firstTries ? null : backoff(tries)),
  })
  let reason = ''
  redis.on('error', error => {
    reason = error.message || (error as NodeJS.ErrnoException).code || ''
    if (isReady && !isAway) tell(`${shown} is away (${reason}): trying again until it is back`)
    isAway = true
  })
  redis.on('ready', () => {
    if (isReady && isAway) tell(`${shown} is back`)
    isReady = true
    isAway = false
  })
  try {
    await redis.connect()
    // A database that is not there would quietly be another.
    await redis.select(redis.options.db ?? 0)
  } catch (error) {
    redis.disconnect()
    throw new QueueError(`cannot reach ${shown}: ${reason || (error as Error).message}`)
  }

  const queueName = `unscripted-${name}`
  const quiet = (): void => {}
  const queue = new Queue<BatchData, Packed>(queueName, { connection: redis })
  // What goes wrong with the connection is told once, above.
  queue.on('error', quiet)
  return {
    redis,
    queue,
    work: (score, concurrency) => {
      const worker = new Worker<BatchData, Packed>(queueName, (job, token = '') => score(job, token), {
        connection: redis,
        concurrency,
        lockDuration,
        stalledInterval,
        maxStalledCount,
      })
      worker.on('error', quiet)
      return worker
    },
    close: async () => {
      await queue.close()
      redis.disconnect()
    },
  }
}

async function packages() {
  try {
    const [{ Queue, Worker }, { Redis }] = await Promise.all([import('bullmq'), import('ioredis')])
    return { Queue, Worker, Redis }
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'ERR_MODULE_NOT_FOUND') throw cause
    throw new QueueError('a queue needs two more packages: npm install bullmq ioredis', { cause })
  }
}

function withoutPassword(url: string): string {
  try {
    const shown = new URL(url)
    if (!/^rediss?:$/.test(shown.protocol)) throw new Error(shown.protocol)
    shown.password = ''
    return shown.href.replace(/\/$/, '')
  } catch {
    throw new QueueError('--queue is no address: redis://localhost:6379 is one')
  }
}
