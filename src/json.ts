/**
 * JSON that can go to a terminal or through a line reader: what `JSON.stringify` leaves raw although a terminal obeys
 * it, or some readers end a line at it, is escaped. It parses to the same value.
 */
export function json(value: unknown, indent?: number): string {
  return JSON.stringify(value, undefined, indent).replace(
    /[\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g,
    character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
