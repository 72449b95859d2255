/** Elements, made of words that stay words: text goes in as text and never as markup. */

export type Child = Node | string | number | undefined | false

interface Attributes {
  readonly [name: string]: string | number | boolean | undefined
}

export function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) continue
    element.setAttribute(name, value === true ? '' : `${value}`)
  }
  element.append(...children.filter(child => child !== undefined && child !== false).map(nodeOf))
  return element
}

const nodeOf = (child: Node | string | number): Node | string =>
  typeof child === 'number' ? `${child}` : child

/** @throws {Error} where the page has no such element */
export function byId(id: string): HTMLElement {
  const element = document.getElementById(id)
  if (element === null) throw new Error(`The page has no element "${id}".`)
  return element
}

/** Puts a section’s content in place of what it held. */
export function fill(id: string, ...children: readonly Child[]): void {
  const content = byId(id).querySelector('.content') ?? byId(id)
  content.replaceChildren(...children.filter(child => child !== undefined && child !== false).map(nodeOf))
}

/** The parts with something between each two of them. */
export function joined<T>(parts: readonly T[], between = ', '): (T | string)[] {
  return parts.flatMap((part, i) => (i === 0 ? [part] : [between, part]))
}

/** A name without what would turn round the letters of it. */
export const straight = (name: string): string => name.replace(/[\u202a-\u202e\u2066-\u2069]/g, '')

/** A name, whichever way it is written, that leaves the words around it as they are. */
export const given = (name: string): HTMLElement => make('bdi', {}, straight(name))

/** Words for screen readers alone. */
export const unseen = (words: string): HTMLElement => make('span', { class: 'unseen' }, words)
