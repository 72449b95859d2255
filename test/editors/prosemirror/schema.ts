/** A schema such as help desks have: basic marks, lists, tables, quotes, and nodes that are no text. */

import { Schema } from 'prosemirror-model'
import { marks, nodes } from 'prosemirror-schema-basic'

export const schema = new Schema({
  nodes: {
    ...nodes,
    bullet_list: { group: 'block', content: 'list_item+', toDOM: () => ['ul', 0], parseDOM: [{ tag: 'ul' }] },
    ordered_list: {
      group: 'block',
      content: 'list_item+',
      attrs: { start: { default: 1 } },
      toDOM: ({ attrs }) => ['ol', { start: attrs['start'] }, 0],
      parseDOM: [{ tag: 'ol' }],
    },
    list_item: { content: 'paragraph block*', toDOM: () => ['li', 0], parseDOM: [{ tag: 'li' }] },
    table: {
      group: 'block',
      content: 'row+',
      toDOM: () => ['table', ['tbody', 0]],
      parseDOM: [{ tag: 'table' }],
    },
    row: { content: 'cell+', toDOM: () => ['tr', 0], parseDOM: [{ tag: 'tr' }] },
    cell: { content: 'block+', toDOM: () => ['td', 0], parseDOM: [{ tag: 'td' }] },
    details: {
      group: 'block',
      content: 'summary block+',
      toDOM: () => ['details', 0],
      parseDOM: [{ tag: 'details' }],
    },
    summary: { content: 'inline*', toDOM: () => ['summary', 0], parseDOM: [{ tag: 'summary' }] },
    signature: {
      group: 'block',
      content: 'block+',
      toDOM: () => ['div', { class: 'gmail_signature', title: null }, 0],
      parseDOM: [{ tag: 'div.gmail_signature' }],
    },
    /** A person, as ProseMirror writes such nodes. */
    mention: {
      group: 'inline',
      inline: true,
      attrs: { name: {} },
      leafText: ({ attrs }) => `@${attrs['name']}`,
      toDOM: ({ attrs }) => ['span', { class: 'mention' }, `@${attrs['name']}`],
      parseDOM: [{ tag: 'span.mention', getAttrs: dom => ({ name: dom.textContent?.slice(1) }) }],
    },
    /** A template variable, as TipTap does. */
    variable: {
      group: 'inline',
      inline: true,
      attrs: { name: {} },
      toText: ({ node }: { node: { attrs: Record<string, string> } }) => `{{${node.attrs['name']}}}`,
      toDOM: ({ attrs }) => ['code', { class: 'variable' }, `{{${attrs['name']}}}`],
    },
    /** Drawn by a node view. */
    card: { group: 'block', content: 'text*' },
  },
  marks,
})
