// @ts-check
import { createHash } from 'node:crypto'
import { check } from 'recheck'

/** @typedef {{ safe: string[], others: { [pattern: string]: string } }} Verdicts */

/** A pattern's name in the list of those that are safe. @param {string} source @param {string} flags */
export const hashOf = (source, flags) =>
  createHash('sha256').update(`/${source}/${flags}`).digest('hex').slice(0, 12)

/**
 * How the work that a pattern makes may grow with the text, or undefined where it grows as fast and no faster.
 *
 * @param {string} source @param {string} flags
 */
export async function doubtOf(source, flags) {
  const verdict = await check(source, flags, { timeout: 60_000, randomSeed: 1 })
  if (verdict.status === 'safe') return undefined
  return verdict.status === 'vulnerable' ? verdict.complexity.summary.replace(' (fuzz)', '') : verdict.status
}
