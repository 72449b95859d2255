/** What a queue holds: one run, its batches in the order of its rows. */

import { createHash } from 'node:crypto'
import type { JobKey } from '../results.js'
import type { Scoring } from '../scorer.js'
import { type Broker, QueueError } from './broker.js'

/** How a run is scored, wherever that happens. */
export interface Run {
  /** By what results are told to be of the same job. */
  readonly key: JobKey
  /** Settings files are each machine's own; `key` tells whether they are the same. */
  readonly scoring: Omit<Scoring, 'folder' | 'config'>
}

/** A batch, by its place. */
export interface Entry {
  readonly jobId: string
  /** Rows of the inputs up to its end, and their hash. */
  readonly upTo: number
  readonly read: string
}

/** A run as Redis keeps it: two hashes, beside the jobs. */
export class Manifest {
  readonly #broker: Broker
  readonly #about: string
  readonly #entries: string

  constructor(broker: Broker, name: string) {
    this.#broker = broker
    this.#about = `unscripted:${name}`
    this.#entries = `unscripted:${name}:batches`
  }

  /** Undefined where nothing is enqueued. */
  async run(): Promise<Run | undefined> {
    const text = await this.#broker.redis.hget(this.#about, 'run')
    return text === null ? undefined : (JSON.parse(text) as Run)
  }

  /** @throws {QueueError} where another run is there */
  async begin(run: Run): Promise<void> {
    const text = JSON.stringify(run)
    await this.#broker.redis.hsetnx(this.#about, 'run', text)
    if ((await this.#broker.redis.hget(this.#about, 'run')) !== text) throw otherRun()
  }

  /** @throws {QueueError} where another batch has this place */
  async place(index: number, entry: Entry): Promise<void> {
    const text = JSON.stringify(entry)
    await this.#broker.redis.hsetnx(this.#entries, `${index}`, text)
    if ((await this.#broker.redis.hget(this.#entries, `${index}`)) !== text) throw otherRun()
  }

  /** @throws {QueueError} where it was complete with more or fewer batches */
  async complete(batches: number): Promise<void> {
    await this.#broker.redis.hsetnx(this.#about, 'batches', `${batches}`)
    if ((await this.batches()) !== batches) throw otherRun()
  }

  /** How many there are, once all are enqueued. */
  async batches(): Promise<number | undefined> {
    const text = await this.#broker.redis.hget(this.#about, 'batches')
    return text === null ? undefined : Number(text)
  }

  /** Rows of all batches, once all are enqueued. */
  async rows(): Promise<number | undefined> {
    const batches = await this.batches()
    return batches === undefined ? undefined : (await this.entry(batches - 1))?.upTo
  }

  async entry(index: number): Promise<Entry | undefined> {
    const text = await this.#broker.redis.hget(this.#entries, `${index}`)
    return text === null ? undefined : (JSON.parse(text) as Entry)
  }

  /** Takes the run and its batches away. */
  async remove(): Promise<void> {
    const { queue } = this.#broker
    await queue.obliterate({ force: true })
    await this.#broker.redis.del(queue.toKey('meta'))
    await this.#broker.redis.del(this.#about, this.#entries)
  }
}

const otherRun = (): QueueError =>
  new QueueError(
    'the queue holds other replies, or the same with other settings: give this run another --name, or collect them first, with --remove',
  )

/** Names a run by how it is scored. */
export const runName = ({ key }: Run): string =>
  createHash('sha256').update(JSON.stringify(key)).digest('hex').slice(0, 32)
