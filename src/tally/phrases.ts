/** The stock phrases that a team really uses. */

import type { Finding } from '../finding.js'
import { byName } from './by-name.js'
import { at } from './columns.js'
import { nameOf } from './days.js'
import type { Notes } from './notes.js'

/** Longer words are a sentence with its own matter. They are told apart by their beginning. */
const longest = 160

/** The words of a finding as a phrase, or undefined where they are none: one phrase in whatever case and spacing. */
export function phraseOf({ category, actual }: Finding): string | undefined {
  if (category !== 'scripted') return undefined
  const words = actual
    .toLowerCase()
    .replace(/\bi\b/g, 'I')
    .replace(/[’‘ʼ]/g, "'")
    .replace(/\s+/g, ' ')
    // From the first letter to the last.
    .match(/[^\s\p{P}](?:.*[^\s\p{P}])?/su)?.[0]
  if (words === undefined) return undefined
  return words.length <= longest ? words : `${words.slice(0, longest).replace(/[\ud800-\udbff]$/, '')}…`
}

/** A stock phrase, with who uses it. */
export interface Phrase {
  /** In lower case, with straight apostrophes and single spaces; of more than 160 units the beginning. */
  readonly words: string
  /** Rules that flag it. */
  readonly rules: readonly string[]
  readonly replies: number
  /** How often it stands there. */
  readonly times: number
  /** Most replies first. */
  readonly agents: readonly { readonly name: string; readonly replies: number }[]
  /** Days; left out where no reply with it has a date. */
  readonly firstSeen?: string
  readonly lastSeen?: string
}

/** How many phrases are listed. */
const most = 100

/** The phrases of those replies, the most used first, and how many there are in all. */
export function phrasesIn(notes: Notes, rows: Uint32Array): { phrases: Phrase[]; all: number } {
  const replies = repliesWith(notes, rows)
  const used = [...replies.entries()].filter(([phrase, count]) => phrase > 0 && count > 0)
  const name = (phrase: number): string => notes.phrases[phrase - 1] ?? ''
  const ranked = used
    .sort(([one, a], [other, b]) => b - a || (name(one) < name(other) ? -1 : 1))
    .slice(0, most)
    .map(([phrase]) => phrase)
  const uses = new Map(ranked.map(phrase => [phrase, new Use()]))
  for (const row of rows)
    for (let i = at(notes.findingsFrom, row); i < at(notes.findingsFrom, row + 1); i++)
      uses.get(at(notes.findingPhrase, i))?.take(notes, row, at(notes.findingRule, i))
  const phrases = ranked.map((phrase): Phrase => {
    const use = uses.get(phrase) as Use
    return { words: name(phrase), ...use.shown(notes) }
  })
  return { phrases, all: used.length }
}

/** For each phrase, how many of the replies have it. */
function repliesWith(notes: Notes, rows: Uint32Array): Uint32Array {
  const replies = new Uint32Array(notes.phrases.length + 1)
  const last = new Uint32Array(notes.phrases.length + 1)
  for (const row of rows)
    for (let i = at(notes.findingsFrom, row); i < at(notes.findingsFrom, row + 1); i++) {
      const phrase = at(notes.findingPhrase, i)
      if (last[phrase] === row + 1) continue
      last[phrase] = row + 1
      replies[phrase] = at(replies, phrase) + 1
    }
  return replies
}

class Use {
  #times = 0
  #replies = 0
  #row = -1
  #first = 0
  #last = 0
  readonly #rules = new Set<number>()
  readonly #agents = new Map<number, number>()

  /** Rows come one after the other, so that a reply with the phrase twice is known by its row. */
  take(notes: Notes, row: number, rule: number): void {
    this.#times++
    this.#rules.add(rule)
    if (row === this.#row) return
    this.#row = row
    this.#replies++
    const agent = at(notes.agent, row)
    if (agent > 0) this.#agents.set(agent, (this.#agents.get(agent) ?? 0) + 1)
    const day = at(notes.day, row)
    if (day === 0) return
    if (this.#first === 0 || day < this.#first) this.#first = day
    if (day > this.#last) this.#last = day
  }

  shown(notes: Notes): Omit<Phrase, 'words'> {
    return {
      rules: [...this.#rules].map(rule => notes.rules[rule] ?? '').sort(),
      replies: this.#replies,
      times: this.#times,
      agents: [...this.#agents]
        .map(([agent, replies]) => ({ name: notes.agents[agent - 1] ?? '', replies }))
        .sort((a, b) => b.replies - a.replies || byName(a.name, b.name)),
      ...(this.#first === 0 ? {} : { firstSeen: nameOf(this.#first), lastSeen: nameOf(this.#last) }),
    }
  }
}
