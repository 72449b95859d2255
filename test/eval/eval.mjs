// @ts-check
/**
 * Measures the judgement: reviews labelled replies and treebank sentences and has their scorers compare.
 *
 *   npm run eval                            both
 *   npm run eval -- --gold FILE             another file of labelled replies
 *   npm run eval -- --misses FIELD          the replies that FIELD ("problem", "canned", "missing-apology" …) gets wrong
 *
 * The labelled replies are not part of the project; they are looked for in `../shared`, or in the folder that
 * UNSCRIPTED_SHARED names.
 */

import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'

const root = fileURLToPath(new URL('../..', import.meta.url))
const shared = resolve(root, process.env['UNSCRIPTED_SHARED'] ?? '../shared')

const { values } = parseArgs({
  options: { gold: { type: 'string' }, misses: { type: 'string' } },
})
const gold = resolve(values.gold ?? join(shared, 'gold/more.jsonl'))
const treebank = join(shared, 'passive/ewt-dev.jsonl')
const scorers = { replies: join(shared, 'eval/score.mjs'), passives: join(shared, 'eval/passive.mjs') }

if (!existsSync(join(root, 'dist/src/index.js'))) stop('dist is missing: run "npm run build" first')
const missing = [gold, scorers.replies].filter(file => !existsSync(file))
if (missing.length > 0)
  stop(
    `nothing to measure with: ${missing.join(' and ')} ${missing.length > 1 ? 'are' : 'is'} not there. Name another file with --gold FILE, or the folder that holds gold/, passive/ and eval/ with UNSCRIPTED_SHARED.`,
  )

const { reviewReply } = await import('../../dist/src/index.js')
const { passives } = await import('../../dist/src/reading/index.js')

const folder = mkdtempSync(join(tmpdir(), 'unscripted-eval-'))
try {
  const replies = predict(gold, ({ id, reply, customer, channel }) => {
    const { score, facts, findings } = reviewReply(reply, { customerMessage: customer, channel })
    const found = findings.map(({ ruleId, category, span }) => ({ ruleId, category, ...span }))
    return { id, score, facts, findings: found }
  })
  score(
    'labelled replies',
    scorers.replies,
    gold,
    replies,
    values.misses === undefined ? [] : ['--misses', values.misses],
  )

  const onlyReplies = values.gold !== undefined || values.misses !== undefined
  if (!onlyReplies && !existsSync(treebank)) console.log(`\nno treebank sentences: ${treebank} is not there`)
  else if (!onlyReplies) {
    const sentences = predict(treebank, ({ id, text }) => ({
      id,
      passives: passives(text).map(({ span }) => span),
    }))
    score('passives in treebank sentences', scorers.passives, treebank, sentences, [])
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}

/**
 * @param {string} file labelled lines
 * @param {(line: any) => object} judge
 * @returns {string} the file of predicted lines
 */
function predict(file, judge) {
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean)
  const out = join(folder, 'predicted.jsonl')
  writeFileSync(out, lines.map(line => `${JSON.stringify(judge(JSON.parse(line)))}\n`).join(''))
  return out
}

/**
 * @param {string} title
 * @param {string} scorer
 * @param {string} labelled
 * @param {string} predicted
 * @param {string[]} flags
 */
function score(title, scorer, labelled, predicted, flags) {
  console.log(`\n${title} (${labelled})`)
  console.log(
    execFileSync(process.execPath, [scorer, labelled, predicted, ...flags], { encoding: 'utf8' }).trimEnd(),
  )
}

/**
 * @param {string} message
 * @returns {never}
 */
function stop(message) {
  console.error(`eval: ${message}`)
  process.exit(2)
}
