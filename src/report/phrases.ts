/** Which stock phrases a page takes with it. */

import { at } from '../tally/columns.js'
import type { Notes } from '../tally/notes.js'

/** More than a page lists for any filter that a team is likely to set. */
const most = 4000

/** The notes with the phrases found most often, where there are very many: those said once would fill the page. */
export function withCommonPhrases(notes: Notes): Notes {
  if (notes.phrases.length <= most) return notes
  const times = new Uint32Array(notes.phrases.length + 1)
  for (const phrase of notes.findingPhrase) times[phrase] = at(times, phrase) + 1
  const kept = [...notes.phrases.keys()]
    .sort((a, b) => at(times, b + 1) - at(times, a + 1) || a - b)
    .slice(0, most)
  const numbers = new Uint32Array(notes.phrases.length + 1)
  for (const [i, phrase] of kept.entries()) numbers[phrase + 1] = i + 1
  return {
    ...notes,
    phrases: kept.map(phrase => notes.phrases[phrase] ?? ''),
    findingPhrase: notes.findingPhrase.map(phrase => at(numbers, phrase)),
  }
}
