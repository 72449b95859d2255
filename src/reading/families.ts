/** Families of cues: one alternative or more a line, so that a long list stays readable and its additions are one line. */

/** The lines of a family as one alternative of a regular expression. */
export const family = (lines: string): string => `(?:${lines.trim().replace(/\s*\n\s*/g, '|')})`

/** The words of a family as a set. */
export const wordsOf = (lines: string): ReadonlySet<string> => new Set(lines.trim().split(/\s+/))
