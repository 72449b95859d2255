// @ts-check
/** Labelled replies and sentences, and how they are judged. */

import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** @typedef {readonly [start: number, end: number]} Range UTF-16 units of the text */

/**
 * A field is null where its annotators differ: it is not scored.
 *
 * @typedef {object} Labels
 * @property {boolean | null} problem
 * @property {string | null} apology
 * @property {string | null} nextStep
 * @property {boolean | null} nextStepNeeded
 * @property {string | null} timeline
 * @property {boolean | null} timelineNeeded
 * @property {boolean | null} acknowledges
 * @property {string | null} empathy
 * @property {readonly Range[]} canned
 * @property {readonly Range[]} cannedMaybe marked by one annotator of two: neither right nor wrong
 * @property {readonly Range[]} passive
 * @property {readonly Range[]} passiveMaybe
 * @property {number} overall 1 to 5
 */

/**
 * @typedef {object} Pair
 * @property {string} id
 * @property {import('../../src/finding.js').Channel} channel
 * @property {string} customer
 * @property {string} reply
 * @property {Labels} labels
 */

/**
 * Labelled pairs of a file, or of every `.jsonl` file of a folder in the order of their names. Spans are given as
 * ranges or as the words themselves, in reading order.
 *
 * @param {string} path
 * @returns {Pair[]}
 */
export function pairsOf(path) {
  const files = statSync(path).isDirectory()
    ? readdirSync(path)
        .filter(name => name.endsWith('.jsonl'))
        .sort()
        .map(name => join(path, name))
    : [path]
  return files.flatMap(file =>
    linesOf(file).map(line => {
      const { labels } = line
      const ranges = (/** @type {string} */ field) => rangesOf(line.reply, labels[field] ?? [])
      return {
        ...line,
        labels: {
          ...labels,
          canned: ranges('canned'),
          cannedMaybe: ranges('cannedMaybe'),
          passive: ranges('passive'),
          passiveMaybe: ranges('passiveMaybe'),
        },
      }
    }),
  )
}

/**
 * @param {string} reply
 * @param {readonly (string | Range)[]} spans
 * @returns {Range[]}
 */
function rangesOf(reply, spans) {
  let from = 0
  return spans.map(span => {
    if (typeof span !== 'string') return span
    const start = reply.indexOf(span, from)
    if (start < 0) throw new RangeError(`“${span}” does not stand in “${reply}” after unit ${from}.`)
    from = start + span.length
    return [start, from]
  })
}

/**
 * @typedef {object} Sentence
 * @property {string} id
 * @property {string} text
 * @property {readonly { start: number, end: number, participle: Range, state?: boolean }[]} passives
 */

/**
 * Treebank sentences with their passives.
 *
 * @param {string} file
 * @returns {Sentence[]}
 */
export const sentencesOf = file => linesOf(file)

/**
 * @param {string} file
 * @returns {any[]}
 */
function linesOf(file) {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter(line => line !== '')
    .map(line => JSON.parse(line))
}
