// @ts-check
/**
 * Every regular expression of the build, as JSON: those written between slashes in its files, and those built from
 * strings when it loads or reviews. `longest` is the longest text that one was run on while fixtures and texts as
 * long as a review takes were reviewed. A process of its own: it replaces RegExp before anything loads.
 */

import { readdirSync, readFileSync } from 'node:fs'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { parseAst } from 'vitest/node'

/** @typedef {{ source: string, flags: string, file: string, longest: number }} Pattern */

const dist = new URL('../../dist/', import.meta.url)
const Native = RegExp
/** @type {Map<string, Pattern>} */
const patterns = new Map()
/** @type {Map<string, number>} */
const longest = new Map()
/** @type {Set<string>} */
const sites = new Set()
/** @type {Set<string>} */
const seen = new Set()

/** @param {string} source @param {string} flags */
const keyOf = (source, flags) => `${source}/${flags}`

/** @param {string} source @param {string} flags @param {string} file */
function add(source, flags, file) {
  const key = keyOf(source, flags)
  if (!patterns.has(key)) patterns.set(key, { source, flags, file, longest: -1 })
}

/** @param {unknown} node @param {string} file */
function addLiterals(node, file) {
  if (typeof node !== 'object' || node === null) return
  if ('regex' in node && node.regex) {
    const { pattern, flags } = /** @type {{ pattern: string, flags: string }} */ (node.regex)
    add(new Native(pattern, flags).source, flags, file)
  }
  for (const inner of Object.values(node)) addLiterals(inner, file)
}

/** Patterns with a name or a word of a text in them are built anew for each: the first of a place stands for all. */
function watchBuilt() {
  let isLoading = true
  globalThis.RegExp = new Proxy(Native, {
    construct(target, given, as) {
      const made = Reflect.construct(target, given, as)
      const key = keyOf(made.source, made.flags)
      if (seen.has(key)) return made
      seen.add(key)
      const callers = (new Error().stack ?? '').split('\n').slice(2)
      const site = callers.find(
        line => line.includes('/dist/') && !/\/patterns\/(?:source|frames|families|lists)\.js/.test(line),
      )
      const isOwn = site !== undefined && !callers[0]?.includes('node_modules')
      if (isOwn && (isLoading || !sites.has(site))) {
        if (!isLoading) sites.add(site)
        add(made.source, made.flags, /dist\/([^:)]*)/.exec(site)?.[1] ?? '')
      }
      return made
    },
  })
  return () => {
    isLoading = false
  }
}

/** @type {WeakMap<RegExp, string>} */
const keys = new WeakMap()

/** A sticky copy is what split and matchAll make of a pattern. @param {RegExp} pattern */
function keyOfRun(pattern) {
  let key = keys.get(pattern)
  if (key === undefined) {
    key = keyOf(pattern.source, pattern.flags.split('y').join(''))
    keys.set(pattern, key)
  }
  return key
}

function watchRuns() {
  let isNoting = false
  const { prototype } = Native
  for (const name of /** @type {const} */ (['exec', 'test'])) watch(name)
  for (const name of /** @type {const} */ (['replace', 'match', 'matchAll', 'split', 'search']))
    watch(Symbol[name])

  /** @param {keyof RegExp} name */
  function watch(name) {
    const original = /** @type {(this: RegExp, text: string, ...rest: unknown[]) => unknown} */ (
      prototype[name]
    )
    Object.defineProperty(prototype, name, {
      /** @this {RegExp} @param {string} text @param {unknown[]} rest */
      value(text, ...rest) {
        if (!isNoting) {
          isNoting = true
          const key = keyOfRun(this)
          const { length } = String(text)
          if (length > (longest.get(key) ?? -1)) longest.set(key, length)
          isNoting = false
        }
        return original.call(this, text, ...rest)
      },
    })
  }
}

const loaded = watchBuilt()
const { reviewReply } = await import(new URL('src/index.js', dist).href)
const { examplesOf } = await import(new URL('rules/examples.js', dist).href)
const { unmarked } = await import(new URL('src/check-examples.js', dist).href)
loaded()
watchRuns()

/** @type {{ reply: string, customer?: string }[]} */
const exchanges = [...examplesOf.values()]
  .flat()
  .map(({ reply, customer }) => ({ reply: unmarked(reply), customer }))
const labelled = new URL('../../fixtures/labelled/', import.meta.url)
for (const name of readdirSync(labelled))
  if (name.endsWith('.jsonl'))
    for (const line of readFileSync(new URL(name, labelled), 'utf8').trimEnd().split('\n'))
      exchanges.push(JSON.parse(line))
for (const { reply, customer } of exchanges)
  reviewReply(reply, customer === undefined ? {} : { customerMessage: customer })

/** As much as a review takes. */
const most = 20_000
const replies = exchanges.map(({ reply }) => reply)
const messages = exchanges.flatMap(({ customer }) => (customer === undefined ? [] : [customer]))
const longs = [
  replies.join(' ').slice(0, most),
  replies.join(' ').slice(most, 2 * most),
  messages.join('\n\n').slice(0, most),
  replies
    .join(' ')
    .replace(/[.!?\s]+/g, ' ')
    .slice(0, most),
  `Hi ${'sorry, '.repeat(2_800)}`,
  'a'.repeat(most),
  ' '.repeat(most - 1),
]
for (const text of longs) reviewReply(text, { customerMessage: text })

for (const name of readdirSync(dist, { recursive: true, encoding: 'utf8' }))
  if (/^(?:src|rules)\/.*\.js$/.test(name))
    addLiterals(parseAst(readFileSync(new URL(name, dist), 'utf8')), name)

const all = [...patterns].map(([key, pattern]) => ({ ...pattern, longest: longest.get(key) ?? -1 }))
all.sort((a, b) => (keyOf(a.source, a.flags) < keyOf(b.source, b.flags) ? -1 : 1))
if (process.argv[1] === fileURLToPath(import.meta.url)) process.stdout.write(JSON.stringify(all))
