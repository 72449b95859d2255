/** The same draft is judged the same in whatever program the library is loaded. */

import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { ReplyReview } from '../src/finding.js'
import { type Case, conversations, optionsOf, review } from './drafts.js'

const entry = new URL('../dist/src/index.js', import.meta.url)
const isBuilt = existsSync(entry)
const { CI } = process.env
const cases: readonly Case[] = [
  ...conversations,
  {
    name: 'contractions',
    reply: 'We’re sorry, it wasn’t sent. There’s no-one who’d call at 9-10am or post 4kg.',
  },
]
const reviewed = cases.map(one => review(one))

/** The reviews that a program makes of the same cases, after what it does before it loads the library and after. */
function reviewsIn(before: string, after = ''): ReplyReview[] {
  const given = cases.map(one => [one.reply, optionsOf(one)])
  const program = `
    ${before}
    const { reviewReply } = await import(${JSON.stringify(entry)})
    ${after}
    console.log(JSON.stringify(${JSON.stringify(given)}.map(([draft, options]) => reviewReply(draft, options))))`
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--input-type=module'], {
    // A program has its own modules: the host's are those that the library loads.
    cwd: new URL('..', import.meta.url),
    input: program,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  })
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  return JSON.parse(stdout)
}

const three = `const { default: nlp } = await import('compromise/three')`
const ownWords = `nlp.addWords({ sorry: 'Place', charged: 'Noun', constructor: 'Verb' })`
const ownPlugin = `
  nlp.plugin({
    tags: { Regret: { isA: 'Noun' } },
    words: { refund: 'Regret' },
    model: { one: { contractions: [{ word: 'refund', out: ['re', 'fund'] }], aliases: { sorry: 'glad' } } },
    methods: { one: { tokenize: { splitTerms: () => ['nothing'], splitWhitespace: text => ({ text, pre: '', post: '' }) } } },
    compute: { contractions: () => undefined, id: () => { throw new Error('drawn') } },
    api: View => { View.prototype.compute = () => { throw new Error('replaced') } },
    lib: { tokenize: () => { throw new Error('replaced') } },
    mutate: world => { world.model.one.contractions.length = 0 },
  })`

// Where nothing is built there is nothing to start; CI builds first, and there a missing build is a failure.
describe.skipIf(!isBuilt && !CI)(
  'reviews are the same (skipped where dist is missing)',
  { timeout: 120_000 },
  () => {
    it.each([
      ['in a program that does nothing else', '', ''],
      ['beside compromise with its tags', three, ''],
      ['beside words that the program adds to compromise first', `${three}\n${ownWords}`, ''],
      ['beside words that the program adds to compromise later', three, ownWords],
      ['beside a plugin that replaces compromise', '', `${three}\n${ownPlugin}`],
      ['where Object.prototype is frozen', 'Object.freeze(Object.prototype)', ''],
      [
        'where every built-in is frozen',
        'for (const type of [Object, Array, String, RegExp, Map, Set, Function, Error]) Object.freeze(type.prototype)',
        '',
      ],
    ])('%s', (_, before, after) => {
      expect(reviewsIn(before, after)).toEqual(reviewed)
    })
  },
)
