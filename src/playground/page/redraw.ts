/** Puts new content in place of old, and leaves the focus where it was. */

const controlsIn = (container: HTMLElement): HTMLElement[] => [
  ...container.querySelectorAll<HTMLElement>('[data-item]'),
]
const itemOf = ({ dataset }: HTMLElement): string | undefined => dataset['item']
const itemsOf = (controls: readonly HTMLElement[]): (string | undefined)[] => [
  ...new Set(controls.map(itemOf)),
]

/**
 * A control is known by its item and what it does to it, `data-item` and `data-does`. Where the item with the focus is
 * gone, as what was mended or dismissed is, the same control of the next one has it, or the first of its controls.
 *
 * @param atEnd where no item comes after it
 */
export function redraw(container: HTMLElement, children: readonly Node[], atEnd: () => void): void {
  const before = controlsIn(container)
  const had = before.find(one => one === document.activeElement)
  container.replaceChildren(...children)
  if (had === undefined) return
  const after = controlsIn(container)
  const items = itemsOf(after)
  const own = itemOf(had)
  const item = items.includes(own) ? own : items[itemsOf(before).indexOf(own)]
  const controls = after.filter(one => itemOf(one) === item)
  const next = controls.find(({ dataset }) => dataset['does'] === had.dataset['does']) ?? controls[0]
  if (next === undefined) atEnd()
  else next.focus()
}
