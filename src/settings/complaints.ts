/** How what is not known is refused: by its name, with the nearest that is. */

import leven, { closestMatch } from 'leven'

/** `No rule "pasive-voice". Did you mean "passive-voice"?`, or the whole list where nothing is near. */
export function unknownName(what: string, name: unknown, known: readonly string[]): TypeError {
  const near = typeof name === 'string' && name !== '' ? nearest(name, known) : undefined
  const hint = near === undefined ? `Known: ${known.join(', ')}.` : `Did you mean "${near}"?`
  return new TypeError(`No ${what} ${shown(name)}. ${hint}`)
}

/** The known name that `name` begins, or that takes the fewest edits, at most half its length. */
function nearest(name: string, known: readonly string[]): string | undefined {
  const longer = known.filter(other => other.startsWith(name))
  if (longer.length === 1) return longer[0]
  const whole = closestMatch(name, [...known], { maxDistance: Math.ceil(name.length / 2) })
  // "pasive" is near a part of "passive-voice".
  return whole ?? known.find(other => other.split('-').some(part => leven(name, part) <= name.length / 4))
}

export const shown = (value: unknown): string =>
  typeof value === 'string' ? JSON.stringify(value) : describe(value)

export function describe(value: unknown): string {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'an array'
  return typeof value === 'object' ? 'an object' : Number.isNaN(value) ? 'NaN' : `${typeof value}`
}
