// @ts-check
/**
 * Measures the judgement against labelled replies, and `unscripted/reading` against labelled passives.
 *
 *   npm run eval                          every set that is there, beside the last recorded run
 *   npm run eval -- --gold PATH           a file or folder of labelled replies of your own, and nothing else
 *   npm run eval -- --misses FIELD        the replies of that set that FIELD gets wrong: a fact ("problem",
 *                                         "apology=hollow"), a rule ("missing-timeline"), "canned" or "passive"
 *   npm run eval -- --record              keep these figures as the last recorded run
 *
 * `fixtures/labelled` is always there. Larger sets, which are not part of the project, are looked for in `../shared`,
 * or in the folder that UNSCRIPTED_SHARED names.
 */

import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { pairsOf, sentencesOf } from './labelled.mjs'
import { calibrationOf, confusionOf, facts, measure, measurePassives } from './measure.mjs'
import { replySets, sentenceSets } from './sets.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))
const baselineFile = fileURLToPath(new URL('baseline.json', import.meta.url))

const { values } = parseArgs({
  options: { gold: { type: 'string' }, misses: { type: 'string' }, record: { type: 'boolean' } },
})
if (!existsSync(join(root, 'dist/src/index.js'))) stop('dist is missing: run "npm run build" first')
if (values.gold !== undefined && !existsSync(values.gold)) stop(`${values.gold} is not there`)
if (values.record === true && (values.gold ?? values.misses) !== undefined)
  stop('--record keeps the figures of every set: it goes with neither --gold nor --misses')

const { createPreSendGate, reviewReply } = await import('../../dist/src/index.js')
const { passives } = await import('../../dist/src/reading/index.js')
/** @type {{ [set: string]: import('./sets.mjs').Recorded }} */
const baseline = existsSync(baselineFile) ? JSON.parse(readFileSync(baselineFile, 'utf8')) : {}
/** @type {typeof baseline} */
const now = {}

const sets =
  values.gold === undefined
    ? replySets.filter(({ path }) => existsSync(path))
    : [{ name: values.gold, path: resolve(values.gold) }]
for (const { name, path } of values.misses === undefined ? sets : sets.slice(0, 1)) {
  const judged = pairsOf(path).map(pair => ({
    pair,
    review: reviewReply(pair.reply, { customerMessage: pair.customer, channel: pair.channel }),
  }))
  if (values.misses === undefined) show(name, judged)
  else showMisses(judged, values.misses)
}
if (values.gold === undefined && values.misses === undefined)
  for (const { name, path } of sentenceSets.filter(set => existsSync(set.path))) {
    const figures = measurePassives(sentencesOf(path), passives)
    console.log(`\n${name}: passives in sentences`)
    console.log(rowOf('passives', figures, baseline[name]?.core['passives']))
    now[name] = { core: { passives: figures.f1 }, facts: {} }
  }
if (values.record === true) {
  // A set that is not there keeps what was recorded of it.
  writeFileSync(baselineFile, `${JSON.stringify({ ...baseline, ...now }, null, 2)}\n`)
  console.log(`\nRecorded in ${relative(process.cwd(), baselineFile)}.`)
}

/** Whether a gate by its own defaults has a question. */
function isAsked(/** @type {import('./labelled.mjs').Pair} */ { reply, customer, channel }) {
  return !createPreSendGate().press({ draft: reply, customerMessage: customer, channel }).send
}

/**
 * @param {string} name
 * @param {readonly import('./measure.mjs').Judged[]} judged
 */
function show(name, judged) {
  const figures = measure(judged)
  const before = baseline[name]
  now[name] = {
    core: Object.fromEntries(Object.entries(figures.core).map(([rule, { f1 }]) => [rule, f1])),
    facts: figures.facts,
    coreMacroF1: figures.coreMacroF1,
    spearman: figures.spearman,
  }
  console.log(`\n${name}: ${figures.replies} replies`)
  for (const [rule, of] of Object.entries(figures.core)) console.log(rowOf(rule, of, before?.core[rule]))
  console.log(`  ${'core macro F1'.padEnd(20)} ${besides(figures.coreMacroF1, before?.coreMacroF1)}`)
  console.log(`  ${'score and overall'.padEnd(20)} ${besides(figures.spearman, before?.spearman)} (Spearman)`)
  const asked = judged.filter(({ pair }) => isAsked(pair))
  const best = judged.filter(({ pair }) => pair.labels.overall === 5)
  console.log(
    `  ${'the gate asks'.padEnd(20)} ${((asked.length / judged.length) * 100).toFixed(1)} % of replies, ${asked.filter(({ pair }) => pair.labels.overall === 5).length} of ${best.length} graded 5`,
  )
  console.log('  facts: F1, or the mean of its values’ F1')
  for (const [fact, f1] of Object.entries(figures.facts))
    console.log(`    ${fact.padEnd(18)} ${besides(f1, before?.facts[fact])}`)

  const channels = [...new Set(judged.map(({ pair }) => pair.channel))].sort()
  const parts = channels.map(channel => ({
    channel,
    some: judged.filter(({ pair }) => pair.channel === channel),
  }))
  console.log('  by channel')
  for (const { channel, some } of parts) {
    const of = measure(some)
    const core = Object.values(of.core).map(({ f1 }) => f1.toFixed(2).slice(1))
    console.log(
      `    ${channel.padEnd(8)} core ${of.coreMacroF1.toFixed(3)} (${core.join(' ')})  Spearman ${of.spearman.toFixed(3)}`,
    )
  }
  console.log('  confusion: labelled → read')
  for (const fact of facts)
    for (const { channel, some } of parts)
      console.log(`    ${fact.padEnd(15)} ${channel.padEnd(7)} ${confusionRow(confusionOf(some, fact))}`)
  console.log('  calibration: mean confidence → share that is right (replies)')
  for (const fact of facts) {
    const bins = calibrationOf(judged, fact).map(
      ({ confidence, right, replies }) => `${confidence.toFixed(2)} → ${right.toFixed(2)} (${replies})`,
    )
    console.log(`    ${fact.padEnd(15)} ${bins.join('   ')}`)
  }
}

/**
 * @param {readonly import('./measure.mjs').Judged[]} judged
 * @param {string} field
 */
function showMisses(judged, field) {
  const found = measure(judged).misses.filter(miss => miss.field === field)
  for (const { pair, note } of found) {
    console.log(`${pair.id}\t${note}`)
    console.log(`  customer: ${pair.customer.replace(/\s+/g, ' ')}`)
    console.log(`  reply: ${pair.reply.replace(/\s+/g, ' ')}`)
  }
  console.log(`${found.length} of ${judged.length} replies: ${field}`)
}

/**
 * @param {string} name
 * @param {import('./measure.mjs').Agreement} figures
 * @param {number | undefined} before
 */
function rowOf(name, { precision, recall, f1, support }, before) {
  return `  ${name.padEnd(20)} ${besides(f1, before)}  P ${precision.toFixed(3)} R ${recall.toFixed(3)} (${support})`
}

/**
 * A figure, and how far it is from the recorded one.
 *
 * @param {number} figure
 * @param {number | undefined} before
 */
function besides(figure, before) {
  const change =
    before === undefined
      ? ''
      : Math.abs(figure - before) < 0.0005
        ? '='
        : `${figure > before ? '+' : '-'}${Math.abs(figure - before).toFixed(3)}`
  return `${figure.toFixed(3)} ${change.padEnd(6)}`
}

/** @param {ReturnType<typeof confusionOf>} confusion */
function confusionRow(confusion) {
  return Object.entries(confusion)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([label, read]) => {
      const counts = Object.entries(read)
        .sort(([, a], [, b]) => b - a)
        .map(([value, n]) => `${value} ${n}`)
      return `${label} → ${counts.join(', ')}`
    })
    .join('   ')
}

/**
 * @param {string} message
 * @returns {never}
 */
function stop(message) {
  console.error(`eval: ${message}`)
  process.exit(2)
}
