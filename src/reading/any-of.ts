/**
 * A list of words as one group of a pattern: `anyOf('if when as_long_as')` is `(?:if|when|as long as)`. White space
 * parts the words, `_` stands for a space.
 */
export function anyOf(list: string): string {
  return `(?:${list.trim().split(/\s+/).join('|').replaceAll('_', ' ')})`
}
