/** A session as lines of JSON, one to an attempt. */

import type { Band } from '../finding.js'
import { json } from '../json.js'
import type { Attempt, Noted } from './attempt.js'

export const lineOf = (attempt: Attempt): string => `${json(attempt)}\n`

export interface SessionLines {
  readonly attempts: readonly Attempt[]
  /** Numbers, from 1, of lines that are no attempt. */
  readonly damaged: readonly number[]
}

/** A line that cannot be read takes no other with it. */
export function attemptsIn(text: string): SessionLines {
  const attempts: Attempt[] = []
  const damaged: number[] = []
  for (const [i, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue
    const attempt = attemptIn(line)
    if (attempt === undefined) damaged.push(i + 1)
    else attempts.push(attempt)
  }
  return { attempts, damaged }
}

function attemptIn(line: string): Attempt | undefined {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch {
    return undefined
  }
  return isAttempt(value) ? value : undefined
}

type Unknown<T> = { readonly [K in keyof T]?: unknown }

const bands: readonly unknown[] = ['ready', 'look-again', 'rework'] satisfies Band[]

function isAttempt(value: unknown): value is Attempt {
  if (!isObject<Attempt>(value)) return false
  const { case: id, date, rulesetVersion, score, band, findings, wins, points, draft } = value
  return (
    [id, date, rulesetVersion].every(isString) &&
    isNumber(score) &&
    bands.includes(band) &&
    isListOf(findings, isNoted) &&
    isListOf(wins, isString) &&
    isObject<Attempt['points']>(points) &&
    isNumber(points.met) &&
    isNumber(points.told) &&
    (draft === undefined || isString(draft))
  )
}

const isNoted = (value: unknown): value is Noted =>
  isObject<Noted>(value) &&
  isString(value.id) &&
  isString(value.rule) &&
  (value.words === undefined || isString(value.words))

const isObject = <T>(value: unknown): value is Unknown<T> => typeof value === 'object' && value !== null
const isString = (value: unknown): value is string => typeof value === 'string'
const isNumber = (value: unknown): value is number => Number.isFinite(value)
const isListOf = (value: unknown, isOne: (one: unknown) => boolean): boolean =>
  Array.isArray(value) && value.every(isOne)
