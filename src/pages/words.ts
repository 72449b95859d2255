/** What the pages call rules, wins and bands. */

/** A rule or a win by its id: "canned-phrase" is "Canned phrase". */
export function name(id: string): string {
  const words = id.replaceAll('-', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

export const bandNames = { ready: 'ready', 'look-again': 'look again', rework: 'rework' } as const
