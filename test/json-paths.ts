/** Places in JSON, and JSON with one place changed. */

export type Path = readonly (string | number)[]

/** Every object and every value in it, by its path. */
export function pathsOf(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path]
  return [path, ...Object.entries(value).flatMap(([key, inner]) => pathsOf(inner, [...path, key]))]
}

export function at(value: unknown, path: Path): unknown {
  return path.reduce((so, key) => (so as { [key: string | number]: unknown })[key], value)
}

/** A copy with one place changed. */
export function changedAt(
  whole: unknown,
  path: Path,
  change: (holder: { [key: string]: unknown }, key: string) => void,
): unknown {
  const copy = structuredClone(whole)
  const holder = at(copy, path.slice(0, -1)) as { [key: string]: unknown }
  change(holder, `${path.at(-1)}`)
  return copy
}

export const isObject = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

export const show = (path: Path): string => path.join('.')
