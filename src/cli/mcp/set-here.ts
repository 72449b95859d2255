/** How a rule is set where it runs, beside how it comes. */

import type { Channel } from '../../finding.js'
import type { Rule } from '../../rule.js'
import { channels, type Settings } from '../../settings/check.js'
import { runOf } from '../../settings/runs.js'

/** Channels for which a rule is set otherwise than it comes, and how. */
export interface SetHere {
  readonly channels: readonly Channel[]
  readonly how: string
}

/** A call may name any channel, and each has its preset unless the settings name one. */
export function setHere(rule: Rule, settings: Settings): SetHere[] {
  const ways = new Map<string, Channel[]>()
  for (const channel of channels) {
    const how = howOf(rule, settings, channel)
    if (how !== '') ways.set(how, [...(ways.get(how) ?? []), channel])
  }
  return [...ways].map(([how, channels]) => ({ channels, how }))
}

function howOf(rule: Rule, settings: Settings, channel: Channel): string {
  const run = runOf(rule, settings, channel)
  if (typeof run === 'string') return run
  const options = Object.entries(run.options).filter(([name, value]) => value !== rule.options?.[name]?.value)
  return [
    ...(run.weight === rule.weight ? [] : [pointsWords(run.weight)]),
    ...(run.severity === undefined ? [] : [`always ${run.severity}`]),
    ...options.map(([name, value]) => `${name} ${value}`),
  ].join(', ')
}

export const pointsWords = (points: number): string => `${points} ${points === 1 ? 'point' : 'points'}`

export function setWords({ channels: where, how }: SetHere): string {
  const place = where.length === channels.length ? '' : `, in ${where.join(' and ')}`
  return `Set here${place}: ${how}.`
}
