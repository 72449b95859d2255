/** Lists in few words. */

/** Of each list. */
const shown = 5

/** A title and the first items below it; nothing where there are none. */
export function listed<T>(title: string, items: readonly T[], wordsOf: (item: T) => string): string[] {
  if (items.length === 0) return []
  const more = items.length > shown ? [`and ${items.length - shown} more`] : []
  return [[`${title}:`, ...items.slice(0, shown).map(wordsOf), ...more].join('\n- ')]
}

export const repliesWords = (count: number): string => `${count} ${count === 1 ? 'reply' : 'replies'}`
export const percent = (share: number): string => `${Math.round(share * 100)}%`
