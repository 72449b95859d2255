/** What a node or a mark is as HTML: by that the core tells lines, lists, quotes, signatures and code. */

import type { Mark, Node } from 'prosemirror-model'
import type { Attributes } from '../../sources/html-elements.js'

export interface AsElement {
  readonly name: string
  readonly attributes: Attributes
}

/** Without a name where the schema leaves it to a node view. */
export function asElement(it: Node | Mark): AsElement {
  const made: unknown = it.type.spec.toDOM?.(it as Node & Mark, true)
  if (Array.isArray(made)) {
    const [name, given] = made
    // A child, or the hole for the content, may stand where attributes do: then none of the names looked for is there.
    const attributes = Object.entries(Object(given)).filter(
      ([, value]) => value !== null && value !== undefined,
    )
    return { name, attributes: Object.fromEntries(attributes.map(([key, value]) => [key, String(value)])) }
  }
  const { localName = '', attributes = [] } = ((made as { dom?: unknown } | undefined)?.dom ??
    made ??
    {}) as Partial<Element>
  return {
    name: localName,
    attributes: Object.fromEntries([...attributes].map(({ name, value }) => [name, value])),
  }
}
