/** A row as its table holds it. */
export interface Row {
  /** Line of the input where it begins, the first being 1. */
  readonly line: number
  /** By the name of the column. A cell of a CSV is a string; JSON may hold anything. */
  readonly cells: ReadonlyMap<string, unknown>
}

/** A row that cannot be used, and why. */
export interface Flaw {
  readonly line: number
  readonly reason: string
}

export const notUtf8 = 'it is not UTF-8: --encoding says how it was saved, often windows-1252'
