// @ts-check
/**
 * Measures `unscripted score`, and workers on a queue where redis-server is there: replies a second and the most
 * memory a process takes. `npm run bench:bulk [rows…]`; every size is scored by one worker, by two, and by all cores.
 */

import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { createWriteStream, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { pairs } from './texts.mjs'

const bin = fileURLToPath(new URL('../../dist/src/cli/bin.js', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'unscripted-bench-'))
const sizes = process.argv.slice(2).map(Number)
const rows = sizes.length === 0 ? [20_000] : sizes

/** @param {number} count */
async function table(count) {
  const path = join(folder, `${count}.jsonl`)
  const out = createWriteStream(path)
  for (let i = 0; i < count; i += 1) {
    const pair = pairs[i % pairs.length]
    // No two are the same, so that nothing is remembered.
    const digits = (/** @type {string | undefined} */ text) =>
      text?.replace(/\d/g, digit => `${(+digit + i) % 10}`)
    const row = {
      id: i,
      reply: digits(pair?.reply),
      customer: digits(pair?.customer),
      agent: `Agent ${i % 12}`,
    }
    if (!out.write(`${JSON.stringify(row)}\n`)) await once(out, 'drain')
  }
  out.end()
  await once(out, 'finish')
  return path
}

/**
 * Runs the command line to its end.
 *
 * @param {readonly string[]} argv
 * @returns {Promise<{ seconds: number, megabytes: number }>} megabytes: the most it had resident, 0 where nobody says
 */
async function run(argv) {
  const started = performance.now()
  const child = spawn(process.execPath, [bin, ...argv], { stdio: ['ignore', 'ignore', 'pipe'] })
  let said = ''
  child.stderr.on('data', chunk => {
    said += chunk
  })
  let megabytes = 0
  const look = setInterval(() => {
    try {
      const peak = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))
      megabytes = Math.max(megabytes, Number(peak?.[1] ?? 0) / 1024)
    } catch {}
  }, 50)
  const [code] = await once(child, 'exit')
  clearInterval(look)
  if (code !== 0) throw new Error(`${argv.join(' ')} ended with ${code}:\n${said}`)
  return { seconds: (performance.now() - started) / 1000, megabytes }
}

/** @type {(what: string, count: number, figures: { seconds: number, megabytes?: number }) => void} */
const print = (what, count, { seconds, megabytes = 0 }) =>
  console.log(
    `${what.padEnd(34)}${count.toLocaleString('en-US').padStart(9)} rows ${seconds.toFixed(1).padStart(7)} s ` +
      `${Math.round(count / seconds)
        .toLocaleString('en-US')
        .padStart(6)}/s${megabytes === 0 ? '' : ` ${megabytes.toFixed(0).padStart(5)} MB`}`,
  )

try {
  for (const count of rows) {
    const path = await table(count)
    const threads = [...new Set([1, 2, availableParallelism()])]
    for (const workers of threads) {
      const out = join(folder, `out-${workers}.jsonl`)
      const figures = await run(['score', path, '--no-config', '--out', out, '--workers', `${workers}`])
      print(`score, ${workers} ${workers === 1 ? 'worker' : 'workers'}`, count, figures)
    }
  }
  if (spawnSync('redis-server', ['--version']).status === 0) await queues(rows[0] ?? 0)
  else console.log('redis-server is missing: nothing is measured of the queue')
} finally {
  rmSync(folder, { recursive: true })
}

/** @param {number} count */
async function queues(count) {
  const port = 17_379
  const server = spawn('redis-server', ['--port', `${port}`, '--dir', folder, '--appendonly', 'yes'], {
    stdio: 'ignore',
  })
  const queue = ['--queue', `redis://localhost:${port}`]
  try {
    for (const processes of [1, 2, 4]) {
      const name = ['--name', `of-${processes}`]
      await run(['enqueue', join(folder, `${count}.jsonl`), '--no-config', ...queue, ...name])
      const works = Array.from({ length: processes }, () =>
        run(['work', '--no-config', '--once', '--concurrency', '1', ...queue, ...name]),
      )
      const all = await Promise.all(works)
      print(`work, ${processes} ${processes === 1 ? 'process' : 'processes'}`, count, {
        seconds: Math.max(...all.map(({ seconds }) => seconds)),
        megabytes: Math.max(...all.map(({ megabytes }) => megabytes)),
      })
      const collected = await run([
        'collect',
        '--remove',
        '--out',
        join(folder, `of-${processes}.jsonl`),
        ...queue,
        ...name,
      ])
      print('  collect', count, collected)
    }
  } finally {
    server.kill()
    await once(server, 'exit')
  }
}
