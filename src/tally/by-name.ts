/** English whatever the machine speaks, so that the order is the same everywhere. */
const { compare } = new Intl.Collator('en', { numeric: true })

/** "A2" before "A10"; names that read alike by their code units. */
export const byName = (a: string, b: string): number => compare(a, b) || (a < b ? -1 : a > b ? 1 : 0)
