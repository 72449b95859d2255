/** The page, from its data: filters, and every part drawn anew whenever they change. */

import { byId } from '../../pages/dom.js'
import type { Notes } from '../../tally/notes.js'
import { type Filter, rowsOf } from '../../tally/selection.js'
import { type Tally, tallyOf } from '../../tally/tally.js'
import type { PageData } from '../data.js'
import { unpacked } from '../packed.js'
import { Filters } from './filters.js'
import { Guide } from './guide.js'
import { showComparison } from './views/comparison.js'
import { showGroups } from './views/groups.js'
import { scopeOf, showMethod } from './views/method.js'
import { showMissing } from './views/missing.js'
import { showPhrases } from './views/phrases.js'
import { showRecurring } from './views/recurring.js'
import { Replies } from './views/replies.js'
import { showSummary } from './views/summary.js'
import { showWork } from './views/work.js'

const data = JSON.parse(byId('data').textContent ?? '') as PageData
const notes = unpacked(data.notes)
const guide = new Guide(data)
const options = data.splitAt === undefined ? {} : { splitAt: data.splitAt }
const whole = tallyOf(notes, options)
const replies = new Replies(notes, data, guide)
const filters = new Filters(notes, show)

/** Shows the replies with a finding of a rule. */
function choose(rule: string): void {
  filters.choose('rule', rule)
  byId('replies-title').focus()
}

/** Beside the others, at the head of what was drawn anew. */
const chooseIn = (field: 'agent' | 'channel') => (name: string) => {
  filters.choose(field, name)
  byId(`${field}s-title`).focus()
}

function show(): void {
  const filter = filters.chosen()
  const rows = rowsOf(notes, filter)
  const { rule } = filter
  const tally = rule === undefined && rows.length === notes.size ? whole : tallyIn(filter)
  const around = rule === undefined ? tally : tallyIn({ ...filter, rule: undefined })
  const open = around.periods.filter(({ replies }) => replies > 0).length
  const agents = groupsIn('agent', filter, tally)
  const channels = groupsIn('channel', filter, tally)
  const [beside] = filter.agent !== undefined ? agents : filter.channel !== undefined ? channels : []
  filters.announce(rows.length, notes.size)
  showWork(tally, open, guide, choose, beside)
  showSummary(tally)
  showRecurring('rules', tally.rules, tally, open, guide, choose)
  showRecurring('wins', tally.wins, tally, open, guide)
  showMissing(tally)
  showComparison(tally)
  showGroups('agents', agents, tally, chooseIn('agent'))
  showGroups('channels', channels, tally, chooseIn('channel'))
  showPhrases(tally, data.hasTexts)
  replies.show(judged(rows, notes))
}

/** Of replies that are chosen by a finding all have it: that is left out, and they are seen among those without it. */
function tallyIn(filter: Filter): Tally {
  const { rule } = filter
  const tally = tallyOf(notes, options, rowsOf(notes, filter), rowsOf(notes, { ...filter, rule: undefined }))
  if (rule === undefined) return tally
  const others = <T extends { readonly id: string }>(all: readonly T[]): T[] =>
    all.filter(({ id }) => id !== rule)
  const groups = (all: Tally['agents']): Tally['agents'] =>
    all.map(group => ({ ...group, recurs: others(group.recurs) }))
  const { comparison } = tally
  return {
    ...tally,
    rules: others(tally.rules),
    agents: groups(tally.agents),
    channels: groups(tally.channels),
    ...(comparison === undefined ? {} : { comparison: { ...comparison, rules: others(comparison.rules) } }),
  }
}

/** Whoever looks at one agent wants to see them beside the rest, so that here the filter leaves the rest in. */
function groupsIn(field: 'agent' | 'channel', filter: Filter, tally: Tally): Tally['agents'] {
  const of = ({ agents, channels }: Tally): Tally['agents'] => (field === 'agent' ? agents : channels)
  const chosen = filter[field]
  if (chosen === undefined) return of(tally)
  const all = tallyIn({ ...filter, [field]: undefined })
  return of(all).filter(group => group.name === chosen)
}

const judged = (rows: Uint32Array, { judged }: Notes): Uint32Array => rows.filter(row => judged[row] === 1)

byId('scope').textContent = scopeOf(whole)
showMethod(whole, data)
show()
