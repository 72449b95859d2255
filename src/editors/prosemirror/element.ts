/** What a node or a mark is as HTML: by that the core tells lines, lists, quotes, signatures and code. */

import type { Mark, Node } from 'prosemirror-model'
import type { Attributes } from '../../sources/html-elements.js'

export interface AsElement {
  readonly name: string
  readonly attributes: Attributes
}

/** Without a name where the schema leaves it to a node view. */
export function asElement(it: Node | Mark): AsElement {
  const made = it.type.spec.toDOM?.(it as Node & Mark, true)
  // A child, or the hole for the content, may stand where attributes do: then none of the names looked for is there.
  const [name, given]: readonly [string, unknown?] = Array.isArray(made) ? (made as [string]) : ofDom(made)
  const attributes = Object.entries(Object(given)).flatMap(([key, value]) =>
    value === null || value === undefined ? [] : [[key, String(value)]],
  )
  return { name, attributes: Object.fromEntries(attributes) }
}

/** A schema may make elements itself. */
function ofDom(made: unknown): readonly [string, unknown] {
  const { localName = '', attributes = [] } = ((made as { dom?: unknown } | undefined)?.dom ??
    made ??
    {}) as Partial<Element>
  return [localName, Object.fromEntries(Array.from(attributes, ({ name, value }) => [name, value]))]
}
