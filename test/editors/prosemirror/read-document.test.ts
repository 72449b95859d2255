import fc from 'fast-check'
import { type Node, Schema } from 'prosemirror-model'
import { describe, expect, it } from 'vitest'
import { readDocument } from '../../../src/editors/prosemirror/read-document.js'
import { renderHtml } from '../../../src/sources/html.js'
import { documents } from './documents.js'
import { schema } from './schema.js'

const p = (...content: (Node | string)[]): Node =>
  schema.node(
    'paragraph',
    null,
    content.map(one => (typeof one === 'string' ? schema.text(one) : one)),
  )
const of = (type: string, ...content: Node[]): Node => schema.node(type, null, content)
const doc = (...content: Node[]): Node => of('doc', ...content)
const br = schema.node('hard_break')
const image = schema.node('image', { src: 'data:,' })
const textOf = (it: Node): string => readDocument(it).text
const regionsOf = (it: Node): [kind: string, words: string][] => {
  const { text, regions } = readDocument(it)
  return regions.map(({ kind, span }) => [kind, text.slice(span.start, span.end)])
}

describe('a document is read', () => {
  it('with blank lines between paragraphs, and lines where they are broken', () => {
    expect(textOf(doc(p('Hi Ana,'), p(), p('one', br, 'two'), of('heading', schema.text('three'))))).toBe(
      'Hi Ana,\n\none\ntwo\n\nthree',
    )
    expect(textOf(doc(p(br, 'one', br), p('two')))).toBe('\none\n\ntwo')
    expect(textOf(doc(p()))).toBe('')
  })

  it('with the marks of its lists, each item on a line', () => {
    const list = of('bullet_list', of('list_item', p('one')), of('list_item', p('two'), p('more')))
    expect(textOf(doc(p('Do:'), list, p('Thanks')))).toBe('Do:\n\n- one\n- two\n\nmore\n\nThanks')
    const numbers = schema.node('ordered_list', { start: 3 }, [
      of('list_item', p('one')),
      of('list_item', p('two')),
    ])
    expect(textOf(doc(numbers))).toBe('3. one\n4. two')
    const nested = of(
      'bullet_list',
      of('list_item', p('one'), of('bullet_list', of('list_item', p('deep')))),
      of('list_item', p('two')),
    )
    expect(textOf(doc(nested))).toBe('- one\n\n- deep\n- two')
  })

  it('with cells on lines of their own', () => {
    const row = (...cells: string[]): Node => of('row', ...cells.map(cell => of('cell', p(cell))))
    expect(textOf(doc(of('table', row('a', 'b'), row('c', 'd')), p('e')))).toBe('a\nb\nc\nd\n\ne')
  })

  it('with the words of mentions and variables, and a mark for an image', () => {
    const mention = schema.node('mention', { name: 'Ana' })
    const variable = schema.node('variable', { name: 'name' })
    const { text, starts, ends } = readDocument(doc(p('Hi ', mention, image, variable)))
    expect(text).toBe('Hi @Ana\uFFFC{{name}}')
    expect(starts).toEqual([1, 2, 3, 4, 4, 4, 4, 5, ...Array(8).fill(6)])
    expect(ends.slice(3, 8)).toEqual([5, 5, 5, 5, 6])
  })

  it('apart from what is no prose', () => {
    const quote = of('blockquote', p('they wrote'), p('more'))
    const signature = of('signature', p('Sam'), p('Support'))
    const code = of('code_block', schema.text('npm ci'))
    expect(regionsOf(doc(p('Hi'), quote, code, signature))).toEqual([
      ['quote', 'they wrote\n\nmore'],
      ['code', 'npm ci'],
      ['signature', 'Sam\n\nSupport'],
    ])
    const inline = schema.text('npm ci', [schema.mark('code')])
    expect(regionsOf(doc(p('Run ', inline, ' now')))).toEqual([['code', 'npm ci']])
  })

  it('as what a schema makes of its nodes, where it makes the elements itself', () => {
    const made = { localName: 'footer', attributes: [{ name: 'class', value: 'legal' }] }
    const own = new Schema({
      nodes: {
        doc: { content: '(footer|framed|bare)+' },
        footer: { content: 'text*', toDOM: () => made as never },
        framed: { content: 'text*', toDOM: () => ({ dom: made }) as never },
        bare: { content: 'text*' },
        text: {},
      },
    })
    const nodes = ['bare', 'footer', 'framed'].map(name => own.node(name, null, own.text(name)))
    const { text, regions } = readDocument(own.node('doc', null, nodes))
    expect(text).toBe('bare\nfooter\nframed')
    expect(regions.map(({ kind }) => kind)).toEqual(['footer', 'footer'])
  })

  it('as its HTML is', () => {
    const html =
      '<p>Hi <em>Ana</em>,</p><blockquote><p>they</p></blockquote><p>one<br>two</p><ul><li>a</li><li>b</li></ul>'
    const it = doc(
      p('Hi ', schema.text('Ana', [schema.mark('em')]), ','),
      of('blockquote', p('they')),
      p('one', br, 'two'),
      of('bullet_list', of('list_item', p('a')), of('list_item', p('b'))),
    )
    const { text, regions } = renderHtml(html)
    expect(readDocument(it)).toMatchObject({ text, regions })
  })
})

/** Every character of the document's text, with its position. */
function charactersOf(it: Node): [pos: number, unit: string][] {
  const all: [number, string][] = []
  it.descendants((node, pos) => {
    for (const [i, unit] of (node.text ?? '').split('').entries()) all.push([pos + i, unit])
  })
  return all
}

describe('every unit of the text', () => {
  it('stands where the document has the same, and the other way round', () => {
    fc.assert(
      fc.property(documents, it => {
        it.check()
        const { text, starts, ends, regions } = readDocument(it)
        expect([starts.length, ends.length]).toEqual([text.length, text.length])
        expect(starts.every((start, unit) => unit === 0 || start >= (starts[unit - 1] as number))).toBe(true)
        const found: [number, string][] = []
        for (const [unit, start] of starts.entries()) {
          const node = it.nodeAt(start)
          if (ends[unit] === start) expect(text.charAt(unit)).toMatch(/[\n\-\d. ]/)
          else if (node?.isText) {
            expect(it.textBetween(start, ends[unit] as number)).toBe(text.charAt(unit))
            found.push([start, text.charAt(unit)])
          } else expect([node?.isLeaf, ends[unit]]).toEqual([true, start + 1])
        }
        expect(found).toEqual(charactersOf(it))
        for (const { span } of regions) expect(text.slice(span.start, span.end).trim()).not.toBe('')
      }),
      { numRuns: 300 },
    )
  })
})
