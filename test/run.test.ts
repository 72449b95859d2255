/** A rule that fails is named, and the others speak. */

import { describe, expect, it } from 'vitest'
import { judge } from '../src/reading/facts.js'
import { Reading } from '../src/reading/reading.js'
import { Thread } from '../src/reading/thread.js'
import { type Context, defineRule, type Rule } from '../src/rule.js'
import { run, wonBy } from '../src/run.js'
import type { Run } from '../src/settings/runs.js'
import { proseOf } from './drafts.js'

const draft = new Reading(proseOf('Your lamp left today.'))
const thread = new Thread([])
const context: Context = {
  draft,
  customer: undefined,
  thread,
  channel: 'email',
  placeholders: 'template',
  dialect: 'en',
  liability: 'normal',
  voice: 'person',
  ...judge(draft, undefined, 'email', thread),
}

function rule(id: string, check: () => ReturnType<Rule['check']>, skip?: Rule['skip']): Rule {
  const words = { summary: 'Flags a test.', why: 'It is one.', sources: [] }
  return defineRule({
    id,
    category: 'clarity',
    severity: 'info',
    weight: 1,
    ...words,
    check,
    ...(skip && { skip }),
  })
}
const fine = rule('fine', function* () {
  yield { span: { start: 0, end: 4 }, message: 'Look here.' }
})
const breaks = rule('breaks', function* () {
  yield { span: { start: 5, end: 9 }, message: 'And here.' }
  throw new TypeError('no lamp')
})
const breaksEarly = rule(
  'breaks-early',
  () => [],
  () => {
    throw new Error('no skip')
  },
)
const how = (): Run => ({ weight: 1, options: {} })

describe('run', () => {
  it('goes on after a rule that fails, names it and takes nothing of it', () => {
    const { placed, skipped } = run([breaks, breaksEarly, fine], context, how)
    expect(placed.map(({ ruleId }) => ruleId)).toEqual(['fine'])
    expect(skipped).toEqual([
      { ruleId: 'breaks', why: 'it failed: TypeError: no lamp' },
      { ruleId: 'breaks-early', why: 'it failed: Error: no skip' },
    ])
  })

  it('says what is switched off and what cannot run', () => {
    const { skipped } = run([fine, breaks], context, ({ id }) =>
      id === 'fine' ? 'switched off' : 'the draft is empty',
    )
    expect(skipped).toEqual([
      { ruleId: 'fine', why: 'switched off' },
      { ruleId: 'breaks', why: 'the draft is empty' },
    ])
  })
})

it('goes on after a win that fails', () => {
  const good = { id: 'good', label: 'Good', points: 1, find: () => [{ start: 0, end: 4 }] }
  const bad = {
    ...good,
    id: 'bad',
    find: () => {
      throw new Error('no')
    },
  }
  expect(wonBy([bad, good], context).map(({ id }) => id)).toEqual(['good'])
})
