/** Whether a value from outside is a reply with its review, as far as it is counted or shown. */

import type { ScoredReply } from './scored-reply.js'

/** @throws {TypeError} that names the field and what it should be: "review.score is not a whole number from 0 to 100" */
export function checked(value: unknown): ScoredReply {
  const it = objectIn(value, 'it')
  text(it['id'], 'id')
  for (const name of ['agent', 'date', 'channel', 'reply', 'customerMessage'])
    if (it[name] !== undefined) text(it[name], name)
  const review = objectIn(it['review'], 'review')
  if (review['schemaVersion'] !== 1) throw new TypeError('review.schemaVersion is not 1')
  text(review['rulesetVersion'], 'review.rulesetVersion')
  const { score } = review
  if (!Number.isInteger(score) || (score as number) < 0 || (score as number) > 100)
    throw new TypeError('review.score is not a whole number from 0 to 100')
  oneOf(review['band'], ['ready', 'look-again', 'rework'], 'review.band')
  const facts = objectIn(review['facts'], 'review.facts')
  const basis = objectIn(review['basis'], 'review.basis')
  for (const fact of [
    'problem',
    'apology',
    'nextStep',
    'nextStepNeeded',
    'timeline',
    'timelineNeeded',
    'acknowledges',
  ]) {
    if (facts[fact] === undefined) throw new TypeError(`review.facts.${fact} is missing`)
    objectIn(basis[fact], `review.basis.${fact}`)
  }
  for (const [i, one] of listIn(review['findings'], 'review.findings')) {
    const name = `review.findings[${i}]`
    text(one['ruleId'], `${name}.ruleId`)
    text(one['category'], `${name}.category`)
    text(one['actual'], `${name}.actual`)
    text(one['message'], `${name}.message`)
    points(one['cost'], `${name}.cost`)
    span(one['span'], `${name}.span`)
    if (one['evidence'] !== undefined)
      span(objectIn(one['evidence'], `${name}.evidence`)['span'], `${name}.evidence.span`)
  }
  for (const [i, one] of listIn(review['wins'], 'review.wins')) {
    const name = `review.wins[${i}]`
    text(one['id'], `${name}.id`)
    text(one['label'], `${name}.label`)
    points(one['points'], `${name}.points`)
    span(one['span'], `${name}.span`)
  }
  for (const [i, one] of listIn(review['skipped'], 'review.skipped')) {
    text(one['ruleId'], `review.skipped[${i}].ruleId`)
    text(one['why'], `review.skipped[${i}].why`)
  }
  return value as ScoredReply
}

interface Fields {
  readonly [name: string]: unknown
}

function objectIn(value: unknown, name: string): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new TypeError(`${name} is not an object`)
  return value as Fields
}

function listIn(value: unknown, name: string): [number, Fields][] {
  if (!Array.isArray(value)) throw new TypeError(`${name} is not a list`)
  return value.map((one, i) => [i, objectIn(one, `${name}[${i}]`)])
}

function text(value: unknown, name: string): void {
  if (typeof value !== 'string') throw new TypeError(`${name} is not a string`)
}

function oneOf(value: unknown, known: readonly unknown[], name: string): void {
  if (!known.includes(value)) throw new TypeError(`${name} is none of ${known.join(', ')}`)
}

/** No more than a column holds. */
function points(value: unknown, name: string): void {
  if (typeof value !== 'number' || !(value >= 0 && value <= 1000))
    throw new TypeError(`${name} is not a number of points`)
}

function span(value: unknown, name: string): void {
  const { start, end } = objectIn(value, name)
  if (
    !Number.isInteger(start) ||
    !Number.isInteger(end) ||
    (start as number) < 0 ||
    (end as number) < (start as number)
  )
    throw new TypeError(`${name} is not a span`)
}
