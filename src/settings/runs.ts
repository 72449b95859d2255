/** Which rules run, and how. */

import { type PresetName, presets } from '../../rules/presets.js'
import type { Channel, Severity } from '../finding.js'
import type { OptionValues, Rule } from '../rule.js'
import type { Settings } from './check.js'

/** How a rule runs. `severity` is there where the caller or a preset set it, over that of any single report. */
export interface Run {
  readonly weight: number
  readonly severity?: Severity
  /** The rule's own options, each with a value. */
  readonly options: OptionValues
}

/** How `rule` runs: the caller's word, then the preset's, then its own; in words why it does not. */
export function runOf(rule: Rule, settings: Settings, channel: Channel): string | Run {
  const name = settings.preset ?? presetOf(channel)
  // A team may call its rule "constructor".
  const preset = Object.hasOwn(presets[name], rule.id) ? presets[name][rule.id] : undefined
  const own = settings.rules.get(rule.id)
  if (own === false) return 'switched off'
  if (own === undefined && preset === false) return `off in the preset "${name}"`
  if (own === undefined && preset === undefined) return asItComes(rule)
  const { weight, severity, ...options } = { ...(typeof preset === 'object' ? preset : {}), ...own }
  const usual = asItComes(rule)
  return {
    weight: weight ?? usual.weight,
    ...(severity === undefined ? {} : { severity }),
    options: { ...usual.options, ...(options as OptionValues) },
  }
}

const usualRuns = new WeakMap<Rule, Run>()

/** How a rule runs where nobody says anything of it. */
function asItComes(rule: Rule): Run {
  let run = usualRuns.get(rule)
  if (run === undefined) {
    const options = Object.entries(rule.options ?? {}).map(([option, { value }]) => [option, value] as const)
    run = { weight: rule.weight, options: Object.freeze(Object.fromEntries(options)) }
    usualRuns.set(rule, run)
  }
  return run
}

export function presetOf(channel: Channel): PresetName {
  return channel === 'email' ? 'recommended' : channel
}
