// @ts-check
/**
 * Measures how long reviews take, beside other tools over the same texts: `npm run bench`. A reply and its message are
 * one pair; ratios are of medians. Whatever it finds, it ends well: figures depend on the machine.
 */

import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { Bench } from 'tinybench'
import { rivals } from './rivals.mjs'
import { draftOf, fragments, pairs, pairsFrom, repeated } from './texts.mjs'

const entry = fileURLToPath(new URL('../../dist/src/index.js', import.meta.url))
if (!existsSync(entry)) {
  console.error('dist is missing: run "npm run build" first')
  process.exit(1)
}
/** @type {typeof import('../../src/index.js')} */
const { createReviewer, liveReview, reviewReply } = await import(pathToFileURL(entry).href)

const medianOf = (/** @type {readonly number[]} */ values) =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN
const timeOf = (/** @type {() => unknown} */ work) => {
  const start = performance.now()
  work()
  return performance.now() - start
}
const ms = (/** @type {number} */ value) => value.toFixed(value < 10 ? 2 : 0)
/** @type {(what: string, value: number, most: number, unit: string) => void} */
const target = (what, value, most, unit) =>
  console.log(`${value <= most ? 'reached' : 'MISSED '}  ${what}: ${ms(value)} ${unit} (at most ${most})`)

/**
 * Every tool over every pair, in one run.
 *
 * @param {string} title
 * @param {readonly import('./texts.mjs').Pair[]} over
 * @param {number} rounds
 */
async function compare(title, over, rounds) {
  const iterations = over.length * rounds
  const bench = new Bench({ iterations, time: 0, warmupIterations: over.length, warmupTime: 0 })
  /** @type {(name: string, work: (pair: import('./texts.mjs').Pair) => unknown) => void} */
  const add = (name, work) => {
    let next = 0
    bench.add(name, () => {
      work(/** @type {import('./texts.mjs').Pair} */ (over[next++ % over.length]))
    })
  }
  add('unscripted', ({ reply, customer, channel }) =>
    reviewReply(reply, { customerMessage: customer, ...(channel && { channel }) }),
  )
  for (const [name, read] of rivals)
    add(name, ({ reply, customer }) => {
      read(reply)
      read(customer)
    })
  await bench.run()
  const rows = bench.tasks.map(({ name, result }) => {
    if (!('latency' in result)) throw new Error(`${name} did not run to its end`)
    return { name, ...result.latency }
  })
  const [own, plugins, tagger] = rows
  if (own === undefined || plugins === undefined || tagger === undefined) throw new Error('A tool is missing')
  console.log(`\n${title}`)
  console.table(
    Object.fromEntries(
      rows.map(({ name, p50, mean, p99 }) => [
        name,
        {
          'ms (median)': ms(p50),
          'ms (mean)': ms(mean),
          'ms (p99)': ms(p99),
          'to three plugins': (p50 / plugins.p50).toFixed(2),
          'to compromise/three': (p50 / tagger.p50).toFixed(2),
        },
      ]),
    ),
  )
  return { p99: own.p99, toPlugins: own.p50 / plugins.p50, toTagger: own.p50 / tagger.p50 }
}

const typical = await compare(`${pairs.length} pairs of ${pairsFrom}`, pairs, 3)
const customer = pairs[0]?.customer ?? ''
await compare('A draft of 1,500 words', [{ reply: draftOf(1500), customer }], 20)
target('typical reply, to retext with three plugins', typical.toPlugins, 2, 'times')
target('typical reply, to compromise/three', typical.toTagger, 0.5, 'times')
target('typical reply, 99th percentile', typical.p99, 8, 'ms')

console.log('\nOne word edited in a draft of 300 words')
{
  const words = draftOf(300).split(' ')
  /** @type {number[]} */
  const again = []
  /** @type {number[]} */
  const fresh = []
  for (let round = 0; round < 30; round++) {
    const { customer: customerMessage } = /** @type {import('./texts.mjs').Pair} */ (
      pairs[round % pairs.length]
    )
    const typing = createReviewer().typing({ customerMessage })
    typing.review(words.join(' '))
    const edited = words.with((round * 61) % words.length, 'lamp').join(' ')
    again.push(timeOf(() => typing.review(edited)))
    // Another draft in between, so that a fresh review finds nothing of this one.
    for (const pair of pairs.slice(0, 200)) reviewReply(pair.reply, { customerMessage: pair.customer })
    fresh.push(timeOf(() => reviewReply(edited, { customerMessage })))
  }
  console.log(`fresh ${ms(medianOf(fresh))} ms, typing ${ms(medianOf(again))} ms`)
  target('typing, to a fresh review', medianOf(again) / medianOf(fresh), 0.25, 'times')
}

console.log('\nA sentence typed letter by letter into the middle of a draft of 300 words')
{
  const words = draftOf(300).split(' ')
  const before = words.slice(0, 150).join(' ')
  const after = words.slice(150).join(' ')
  const typed = 'Your new lamp will be sent shortly, and I’ll write to you on Tuesday by 5pm.'
  /** @type {number[]} */
  const keys = []
  for (const { customer: customerMessage } of pairs.slice(0, 10)) {
    const live = liveReview({ customerMessage })
    live.review(`${before} ${after}`)
    for (let at = 1; at <= typed.length; at++)
      keys.push(timeOf(() => live.review(`${before} ${typed.slice(0, at)} ${after}`)))
  }
  const sorted = keys.toSorted((a, b) => a - b)
  const p95 = sorted[Math.floor(sorted.length * 0.95)] ?? Number.NaN
  console.log(
    `median ${ms(medianOf(keys))} ms, slowest ${ms(sorted.at(-1) ?? Number.NaN)} ms of ${keys.length} keys`,
  )
  target('a key, 95th percentile', p95, 16, 'ms')
}

console.log('\nImport and first review, in processes of their own')
{
  const folder = mkdtempSync(join(tmpdir(), 'bench-'))
  const bundled = join(folder, 'bundled.mjs')
  await build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    outfile: bundled,
  })
  const cold = fileURLToPath(new URL('cold.mjs', import.meta.url))
  for (const [name, path] of [
    ['bundled', bundled],
    ['modules', entry],
  ]) {
    const runs = Array.from({ length: 7 }, () =>
      JSON.parse(
        execFileSync(process.execPath, [cold, pathToFileURL(String(path)).href], { encoding: 'utf8' }),
      ),
    )
    const imported = medianOf(runs.map(run => run.imported))
    target(`${name} (import alone ${ms(imported)} ms)`, medianOf(runs.map(run => run.whole)), 150, 'ms')
  }
  rmSync(folder, { recursive: true })
}

console.log('\nGrowth of the time with the length, from 100 to 20,000 units')
{
  const lengths = [100, 400, 1600, 6400, 20_000]
  const grown = fragments.map(([name, fragment]) => {
    const times = lengths.map(length => {
      const reply = repeated(fragment, length)
      return Math.min(
        ...Array.from({ length: 2 }, () => timeOf(() => reviewReply(reply, { customerMessage: reply }))),
      )
    })
    return { name, exponent: slopeOf(lengths.map(Math.log), times.map(Math.log)), longest: times.at(-1) ?? 0 }
  })
  const steepest = grown.toSorted((a, b) => b.exponent - a.exponent).slice(0, 5)
  const slowest = grown.toSorted((a, b) => b.longest - a.longest).slice(0, 5)
  for (const { name, exponent } of steepest) console.log(`  exponent ${exponent.toFixed(2)}  ${name}`)
  for (const { name, longest } of slowest) console.log(`  ${ms(longest)} ms for 20,000 units  ${name}`)
  target('exponent of prose', grown[0]?.exponent ?? Number.NaN, 1.2, '')
  target('steepest exponent', steepest[0]?.exponent ?? Number.NaN, 1.2, '')
  target('slowest 20,000 units, as draft and message both', slowest[0]?.longest ?? Number.NaN, 500, 'ms')
}

/** @type {(xs: readonly number[], ys: readonly number[]) => number} */
function slopeOf(xs, ys) {
  const mean = (/** @type {readonly number[]} */ of) => of.reduce((sum, one) => sum + one, 0) / of.length
  const [x, y] = [mean(xs), mean(ys)]
  const over = xs.reduce((sum, one, i) => sum + (one - x) * ((ys[i] ?? 0) - y), 0)
  return over / xs.reduce((sum, one) => sum + (one - x) ** 2, 0)
}
