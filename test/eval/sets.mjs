// @ts-check
/** The labelled sets there may be, and what is recorded of each. */

import { join, resolve } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))
const shared = resolve(root, process.env['UNSCRIPTED_SHARED'] ?? '../shared')

/** Labelled replies, the project's own first. */
export const replySets = [
  { name: 'fixtures', path: join(root, 'fixtures/labelled') },
  { name: 'more', path: join(shared, 'gold/more.jsonl') },
  { name: 'dev', path: join(shared, 'gold/dev.jsonl') },
]
/** Sentences with their passives. */
export const sentenceSets = [{ name: 'treebank', path: join(shared, 'passive/ewt-dev.jsonl') }]

/**
 * F1 of every rule and fact.
 *
 * @typedef {object} Recorded
 * @property {{ [rule: string]: number }} core
 * @property {{ [fact: string]: number }} facts
 * @property {number} [coreMacroF1]
 * @property {number} [spearman]
 */
