/** Random documents of the schema. */

import fc from 'fast-check'
import type { Mark, Node } from 'prosemirror-model'
import { schema } from './schema.js'

const words = fc.oneof(
  fc.constantFrom(
    'We apologise for any inconvenience. ',
    'sorry',
    '👩‍👩‍👧‍👦',
    '🙏',
    'مرحبا',
    ' ',
    '\t',
    '\u00a0',
    '\n',
    'e\u0301',
    '- ',
  ),
  fc.string({ minLength: 1, maxLength: 8, unit: 'binary' }),
)
const marks: fc.Arbitrary<readonly Mark[]> = fc
  .subarray(['em', 'strong', 'code', 'link'])
  .map(names => names.map(name => schema.mark(name, name === 'link' ? { href: 'https://example.com' } : {})))
const text = fc.tuple(words, marks).map(([content, on]) => schema.text(content, on))
const leaf = fc.oneof(
  fc
    .constantFrom('hard_break', 'image')
    .map(name => schema.node(name, name === 'image' ? { src: 'data:,' } : {})),
  fc.tuple(fc.constantFrom('mention', 'variable'), words).map(([type, name]) => schema.node(type, { name })),
)
const inline = fc.array(fc.oneof({ weight: 3, arbitrary: text }, leaf), { maxLength: 6 })

const { block } = fc.letrec<{ block: Node; paragraph: Node; blocks: Node[]; item: Node }>(tie => ({
  paragraph: inline.map(content => schema.node('paragraph', null, content)),
  blocks: fc.array(tie('block'), { minLength: 1, maxLength: 3 }),
  item: fc
    .tuple(tie('paragraph'), fc.array(tie('block'), { maxLength: 2 }))
    .map(([first, rest]) => schema.node('list_item', null, [first, ...rest])),
  block: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    tie('paragraph'),
    inline.map(content => schema.node('heading', null, content)),
    words.map(code => schema.node('code_block', null, schema.text(code))),
    fc.constantFrom(
      schema.node('horizontal_rule'),
      schema.node('card'),
      schema.node('card', null, schema.text('card')),
    ),
    fc
      .tuple(fc.constantFrom('blockquote', 'signature'), tie('blocks'))
      .map(([name, in_]) => schema.node(name, null, in_)),
    fc
      .tuple(
        fc.constantFrom('bullet_list', 'ordered_list'),
        fc.array(tie('item'), { minLength: 1, maxLength: 3 }),
      )
      .map(([name, items]) => schema.node(name, null, items)),
    fc.array(tie('blocks'), { minLength: 1, maxLength: 3 }).map(cells =>
      schema.node(
        'table',
        null,
        schema.node(
          'row',
          null,
          cells.map(one => schema.node('cell', null, one)),
        ),
      ),
    ),
    fc
      .tuple(inline, tie('blocks'))
      .map(([summary, rest]) =>
        schema.node('details', null, [schema.node('summary', null, summary), ...rest]),
      ),
  ),
}))

export const documents: fc.Arbitrary<Node> = fc
  .array(block, { minLength: 1, maxLength: 5 })
  .map(content => schema.node('doc', null, content))
