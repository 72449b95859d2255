/** The page, from its data: filters, and every part drawn anew whenever they change. */

import type { Notes } from '../../tally/notes.js'
import { type Filter, rowsOf } from '../../tally/selection.js'
import { type Tally, tallyOf } from '../../tally/tally.js'
import type { PageData } from '../data.js'
import { unpacked } from '../packed.js'
import { byId } from './dom.js'
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
  byId('replies').scrollIntoView()
}

function show(): void {
  const filter = filters.chosen()
  const rows = rowsOf(notes, filter)
  const tally = rows.length === notes.size ? whole : tallyOf(notes, options, rows)
  const agents = groupsIn('agent', filter, tally)
  const channels = groupsIn('channel', filter, tally)
  const [beside] = filter.agent !== undefined ? agents : filter.channel !== undefined ? channels : []
  filters.announce(rows.length, notes.size)
  showWork(tally, guide, choose, beside)
  showSummary(tally)
  showRecurring('rules', tally.rules, tally, guide, choose)
  showRecurring('wins', tally.wins, tally, guide)
  showMissing(tally)
  showComparison(tally)
  showGroups('agents', agents, tally, agent => filters.choose('agent', agent))
  showGroups('channels', channels, tally, channel => filters.choose('channel', channel))
  showPhrases(tally, data.hasTexts)
  replies.show(judged(rows, notes))
}

/** Whoever looks at one agent wants to see them beside the rest, so that here the filter leaves the rest in. */
function groupsIn(field: 'agent' | 'channel', filter: Filter, tally: Tally): Tally['agents'] {
  const of = ({ agents, channels }: Tally): Tally['agents'] => (field === 'agent' ? agents : channels)
  const chosen = filter[field]
  if (chosen === undefined) return of(tally)
  const all = tallyOf(notes, options, rowsOf(notes, { ...filter, [field]: undefined }))
  return of(all).filter(group => group.name === chosen)
}

const judged = (rows: Uint32Array, { judged }: Notes): Uint32Array => rows.filter(row => judged[row] === 1)

byId('scope').textContent = scopeOf(whole)
showMethod(whole, data)
show()
