/** The file for browsers holds everything, asks its host for nothing, and judges like the library. */

import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { createContext, runInContext } from 'node:vm'
import { build, transform } from 'esbuild'
import { describe, expect, it } from 'vitest'
import { conversations, hostile, optionsOf, review } from './drafts.js'

const file = new URL('../dist/unscripted.browser.js', import.meta.url)
const isBuilt = existsSync(file)
const { CI } = process.env

/** What a host has that a review may not lean on. */
const ofHosts = [
  'process',
  'require',
  'module',
  'Buffer',
  'global',
  'eval',
  'Function',
  'fetch',
  'XMLHttpRequest',
  'WebSocket',
  'importScripts',
  'setTimeout',
  'setInterval',
  'setImmediate',
  'queueMicrotask',
  'localStorage',
  'document',
  'navigator',
  'performance',
  'crypto',
  'Intl',
]

/** Those of the names that code refers to and does not define; words in its strings are none. */
async function namesUsed(code: string, names: readonly string[]): Promise<string[]> {
  const mark = 'NAME_OF_THE_HOST_'
  const marked = await transform(code, {
    format: 'esm',
    define: Object.fromEntries(names.map(name => [name, `${mark}${name.replaceAll('.', '_')}`])),
  })
  return names.filter(name => new RegExp(`\\b${mark}${name.replaceAll('.', '_')}\\b`).test(marked.code))
}

/** The library in a context of its own, whose clock, dice and doors throw. */
async function isolated(): Promise<(draft: string, options: object) => unknown> {
  const forbidden = ofHosts.map(
    name => `globalThis.${name} = () => { throw new Error('${name} was called') }`,
  )
  const context = createContext({}, { codeGeneration: { strings: false, wasm: false } })
  runInContext(
    `${forbidden.join('\n')}
    Math.random = Date.now = performance.now = () => { throw new Error('a clock or dice were asked') }
    Date = new Proxy(Date, { construct() { throw new Error('a date was made') } })
    for (const name of ['localeCompare', 'toLocaleLowerCase', 'toLocaleUpperCase'])
      String.prototype[name] = () => { throw new Error('the locale was asked') }`,
    context,
  )
  const { code } = await transform(readFileSync(file, 'utf8'), { format: 'iife', globalName: 'unscripted' })
  runInContext(code, context)
  return (draft, options) =>
    JSON.parse(
      runInContext(
        `JSON.stringify(unscripted.reviewReply(${JSON.stringify(draft)}, ${JSON.stringify(options)}))`,
        context,
      ),
    )
}

// Where nothing is built there is nothing to load; CI builds first, and there a missing build is a failure.
describe.skipIf(!isBuilt && !CI)('the file for browsers (skipped where dist is missing)', () => {
  it('imports nothing, and asks its host for a clock in the gate alone', { timeout: 60_000 }, async () => {
    const { metafile } = await build({
      entryPoints: [fileURLToPath(file)],
      bundle: true,
      external: ['*'],
      metafile: true,
      write: false,
    })
    expect(Object.values(metafile.inputs).flatMap(({ imports }) => imports)).toEqual([])
    const code = readFileSync(file, 'utf8')
    expect(await namesUsed(`${code}\nfetch(process.env.eval)`, ['fetch', 'process'])).toEqual([
      'fetch',
      'process',
    ])
    // Of the gate: how soon a second press comes, and how long a draft may take. `localStorage` is read where somebody
    // calls `storedDismissals`, as a field of the global object. A review asks for none of these, as below.
    const ofTheGate = ['performance', 'setTimeout']
    expect((await namesUsed(code, [...ofHosts, 'Math.random'])).toSorted()).toEqual(ofTheGate)
  })

  it('judges like the library, where clock, dice, locale and network throw', {
    timeout: 120_000,
  }, async () => {
    const reviewed = await isolated()
    for (const one of [...conversations, ...hostile])
      expect(reviewed(one.reply, optionsOf(one)), one.name).toEqual(review(one))
  })
})
