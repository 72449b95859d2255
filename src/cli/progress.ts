/** How far long work has come, on standard error. */

import { type Options, type Params, SingleBar } from 'cli-progress'
import { count as inWords } from '../report/figures.js'
import { type Io, lookOf } from './terminal.js'

export interface ProgressBar {
  /**
   * @param done bytes of the input
   * @param count things done, by whatever the bar counts
   */
  update(done: number, count: number): void
  /** Takes the bar away, so that something else can be written. */
  stop(): void
}

/** Seconds between lines where nobody watches. */
const plainEvery = 10

/**
 * A bar on a terminal; elsewhere a line now and then.
 *
 * @param total bytes of the input, undefined where nobody knows
 * @param what is counted, in the plural
 */
export function progressBar(
  { stderr, env }: Io,
  total: number | undefined,
  what: string,
  isColorWanted: boolean,
): ProgressBar {
  const { dim } = lookOf(stderr, env, isColorWanted).colors
  /** Where it stood when it was first seen to move; what went before was starting, or passing what is done. */
  let first: Standing | undefined
  const bar = new SingleBar({
    // It asks of a stream what process.stderr has, and a test's own where that is no terminal.
    stream: stderr as NodeJS.WriteStream,
    format: (_: Options, { progress, value }: Params, { count = 0 }: { count?: number }) => {
      const pace = first === undefined ? undefined : paceOf(first, { at: Date.now(), done: value, count })
      const parts = [
        ...(total === undefined ? [] : [`${Math.floor(progress * 100)} %`]),
        `${inWords(count)} ${what}`,
        ...(pace === undefined ? [] : [`${inWords(Math.round(pace.counts))}/s`]),
        ...(pace === undefined || total === undefined || value >= total
          ? []
          : [`${timeOf((total - value) / pace.bytes)} left`]),
      ]
      return `${stderr.isTTY === true && total !== undefined ? `${drawn(progress, dim)} ` : ''}${parts.join('  ')}`
    },
    clearOnComplete: true,
    fps: 5,
    gracefulExit: false,
    hideCursor: null,
    noTTYOutput: true,
    notTTYSchedule: plainEvery * 1000,
  })
  let isStarted = false
  return {
    update: (done, count) => {
      first ??= { at: Date.now(), done, count }
      if (stderr.isTTY !== true && Date.now() - first.at < plainEvery * 1000) return
      if (!isStarted) bar.start(total ?? 0, done, { count })
      isStarted = true
      bar.update(done, { count })
    },
    stop: () => {
      if (isStarted) bar.stop()
      isStarted = false
    },
  }
}

interface Standing {
  /** Milliseconds. */
  readonly at: number
  readonly done: number
  readonly count: number
}

/** Bytes and counts a second, once there is something to tell them by. */
function paceOf(
  from: Standing,
  to: Standing,
): { readonly bytes: number; readonly counts: number } | undefined {
  const seconds = (to.at - from.at) / 1000
  if (seconds <= 0 || to.done <= from.done) return undefined
  return { bytes: (to.done - from.done) / seconds, counts: (to.count - from.count) / seconds }
}

const barWidth = 24

function drawn(progress: number, dim: (text: string) => string): string {
  const done = Math.round(Math.min(1, progress) * barWidth)
  return `${'━'.repeat(done)}${dim('─'.repeat(barWidth - done))}`
}

/** "3 min", as one would say it. */
export function timeOf(seconds: number): string {
  if (seconds < 99.5) return `${Math.round(seconds)} s`
  const minutes = Math.round(seconds / 60)
  return minutes < 100 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`
}
