/** Puts new content in place of old, and leaves the focus where it was. */

const keyed = (container: HTMLElement): HTMLElement[] => [
  ...container.querySelectorAll<HTMLElement>('[data-key]'),
]

/**
 * Controls with the same `data-key` are the same to whoever uses a keyboard. Where the one with the focus is gone, as
 * what was mended or dismissed is, the one that stands in its place has it.
 *
 * @param otherwise where no control is left
 */
export function redraw(container: HTMLElement, children: readonly Node[], otherwise: () => void): void {
  const before = keyed(container)
  const at = before.indexOf(document.activeElement as HTMLElement)
  container.replaceChildren(...children)
  const key = before[at]?.dataset['key']
  if (key === undefined) return
  const after = keyed(container)
  const next = after.find(one => one.dataset['key'] === key) ?? after[Math.min(at, after.length - 1)]
  if (next === undefined) otherwise()
  else next.focus()
}
