// @ts-check
/** What is reviewed: pairs of message and reply, one long draft, and fragments to repeat. */

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'
import { pairsOf } from '../eval/labelled.mjs'

/** @typedef {{ customer: string, reply: string, channel?: import('../../src/finding.js').Channel }} Pair */

const pathOf = (/** @type {string} */ path) => fileURLToPath(new URL(`../../${path}`, import.meta.url))

const conversations = pathOf('fixtures/conversations')
/** @type {readonly Pair[]} */
const fixtures = [
  ...pairsOf(pathOf('fixtures/labelled')),
  ...readdirSync(conversations)
    .filter(name => name.endsWith('.yaml') && !name.endsWith('.review.yaml'))
    .map(name => parse(readFileSync(`${conversations}/${name}`, 'utf8'))),
]

/** A larger set, which is not part of the project, where it is there. */
const larger = pathOf('../shared/gold/more.jsonl')
export const pairsFrom = existsSync(larger) ? 'more.jsonl' : 'the fixtures'
/** @type {readonly Pair[]} */
export const pairs = existsSync(larger) ? pairsOf(larger) : fixtures

const prose = fixtures.map(({ reply }) => reply).join('\n\n')
const wordy = `${prose}\n\n`.repeat(3)

/** The first so many words of the fixtures, one reply after the other. */
export const draftOf = (/** @type {number} */ words) =>
  new RegExp(`^(?:\\S+\\s+){${words}}`).exec(wordy)?.[0].trimEnd() ?? wordy

/** @type {readonly (readonly [name: string, fragment: string])[]} */
export const fragments = [
  ['prose', wordy],
  ...[...'.,;:!?-_*~#@/\\\'"`(<[{|>\u201c\u2018\u2026\u00e9\u00a0'].map(
    mark => /** @type {const} */ ([`"${mark}"`, mark]),
  ),
  ['digits', '7'],
  ['letters', 'a'],
  ['capitals', 'A'],
  ['spaces', ' '],
  ['new lines', '\n'],
  ['empty lines', '\n\n'],
  ['lines', 'a\n'],
  ['"?!"', '?!'],
  ['"a."', 'a.'],
  ['"A. "', 'A. '],
  ['"a, "', 'a, '],
  ['"> a"', '> a\n'],
  ['items', '- a\n'],
  ['"I "', 'I '],
  ['"sorry "', 'sorry '],
  ['"was "', 'was '],
  ['"will "', 'will '],
  ['"not "', 'not '],
  ['"if you "', 'if you '],
  ['"we are "', 'we are '],
  ['"we\'re "', "we're "],
  ['"by 5pm "', 'by 5pm '],
  ['dates', '3 May '],
  ['numbers', '12,345.67 '],
  ['URLs', 'https://example.com/a?b=c '],
  ['addresses', 'a.b@example.com '],
  ['handles', '@ann '],
  ['emoji', '\u{1F600}'],
  ['families', '\u{1F469}\u200D\u{1F469}\u200D\u{1F467} '],
  ['quotations', '"it broke again" '],
  ['brackets', '(a) '],
  ['placeholders', '{{name}} '],
  ['stock phrases', 'We apologize for any inconvenience. '],
  ['thanks', 'thank you for the '],
  ['passives', 'Your card was charged twice. '],
  ['questions', 'When will it come? '],
]

/** A fragment over and over, up to so many units. */
export const repeated = (/** @type {string} */ fragment, /** @type {number} */ length) =>
  fragment.repeat(Math.ceil(length / fragment.length)).slice(0, length)
