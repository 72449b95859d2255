/** Findings that a writer does not want to see again, by their ids. */

export interface Dismissals {
  ids(): Iterable<string>
  add(id: string): void
  delete(ids: readonly string[]): void
}

/** Remembered as long as the page is open. */
export function keptDismissals(): Dismissals {
  const kept = new Set<string>()
  return {
    ids: () => kept,
    add: id => void kept.add(id),
    delete: ids => {
      for (const id of ids) kept.delete(id)
    },
  }
}

/** The latest that are remembered; each is the sentence that it was about, as a hash. */
const mostStored = 1000

/**
 * Remembered in the browser's storage, so that they last. It holds ids and no words. Where storage is full, forbidden
 * or spoilt, they last as long as the page.
 *
 * @param key of the storage; `unscripted.dismissed` where it is not given
 */
export function storedDismissals(
  key = 'unscripted.dismissed',
  storage: TextStorage | undefined = pageStorage(),
): Dismissals {
  let kept: readonly string[] = []
  let isLasting = true
  // Each time anew: another tab may have added some.
  const read = (): readonly string[] => {
    if (isLasting)
      try {
        const stored: unknown = JSON.parse(storage?.getItem(key) ?? JSON.stringify(kept))
        if (Array.isArray(stored)) kept = stored.filter(id => typeof id === 'string')
      } catch {
        isLasting = false
      }
    return kept
  }
  const write = (ids: readonly string[]): void => {
    kept = ids.slice(-mostStored)
    try {
      storage?.setItem(key, JSON.stringify(kept))
      isLasting = true
    } catch {
      isLasting = false
    }
  }
  return {
    ids: read,
    add: id => write([...read().filter(other => other !== id), id]),
    delete: ids => write(read().filter(id => !ids.includes(id))),
  }
}

/** Of `localStorage`, or of what stands in for it. */
export interface TextStorage {
  getItem(key: string): string | null
  setItem(key: string, value: string): void
}

/** Even to name it throws, where cookies are forbidden. */
function pageStorage(): TextStorage | undefined {
  try {
    return (globalThis as { readonly localStorage?: TextStorage }).localStorage
  } catch {
    return undefined
  }
}
