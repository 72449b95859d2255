/** Lists of words and phrases as parts of a pattern, so that a long one stays readable and an addition is one word. */

/** Words with white space between them, as one alternative; `_` stands for a space. */
export const oneOf = (words: string): string =>
  `(?:${words.trim().split(/\s+/).join('|').replaceAll('_', ' ')})`

/** Phrases, one or more alternatives a line, as one alternative. */
export const anyPhrase = (lines: string): string => `(?:${lines.trim().replace(/\s*\n\s*/g, '|')})`

/** Words with white space between them, as a set. */
export const wordsOf = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

/** "sent send, posted post": words by those that stand before them; commas and line breaks part the pairs. */
export const pairsOf = (text: string): ReadonlyMap<string, string> =>
  new Map(
    text
      .split(/[,\n]/)
      .map(pair => pair.trim())
      .filter(pair => pair !== '')
      .map(pair => pair.split(' ') as [string, string]),
  )
