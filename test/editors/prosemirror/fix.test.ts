import fc from 'fast-check'
import { history, undo } from 'prosemirror-history'
import type { Mark, Node } from 'prosemirror-model'
import { EditorState, TextSelection, type Transaction } from 'prosemirror-state'
import { describe, expect, it } from 'vitest'
import { applySuggestion, wasAt } from '../../../src/apply.js'
import { fixOf } from '../../../src/editors/prosemirror/fix.js'
import { readDocument } from '../../../src/editors/prosemirror/read-document.js'
import type { EditSuggestion, Span } from '../../../src/finding.js'
import { type LiveReview, liveReview } from '../../../src/live.js'
import { realUnits } from '../../../src/sources/locate.js'
import { documents } from './documents.js'
import { schema } from './schema.js'

const of = (type: string, ...content: (Node | string)[]): Node =>
  schema.node(
    type,
    null,
    content.map(one => (typeof one === 'string' ? schema.text(one) : one)),
  )
const p = (...content: (Node | string)[]): Node => of('paragraph', ...content)
const bold = (words: string, ...more: Mark[]): Node => schema.text(words, [...more, schema.mark('strong')])
const link = schema.mark('link', { href: 'https://example.com' })
const br = schema.node('hard_break')
const stateOf = (...content: Node[]): EditorState =>
  EditorState.create({ doc: of('doc', ...content), plugins: [history()] })

const offering = (
  draft: string,
  span: Span,
  text: string,
): [live: LiveReview, suggestion: EditSuggestion] => {
  const suggestion: EditSuggestion = {
    kind: 'edit',
    label: 'Do',
    gain: 1,
    edit: { span, text, was: wasAt(draft, span) },
  }
  const review = {
    findings: [{ id: 'one', suggestions: [{ kind: 'ask', label: 'Why?', gain: 0 }, suggestion] }],
  }
  return [{ ...liveReview(), review: () => ({ draft, review: review as never }) }, suggestion]
}

/** The words ⟦so marked⟧ of the text, with others in their place. */
function fix(state: EditorState, words: string, text: string): Transaction | undefined {
  const draft = readDocument(state.doc).text
  const start = draft.indexOf(words)
  expect(start, draft).toBeGreaterThan(-1)
  return fixOf(state, offering(draft, { start, end: start + words.length }, text)[0], 'one')
}
const fixed = (content: Node[], words: string, text: string): string | undefined =>
  fix(stateOf(...content), words, text)?.doc.toString()

describe('a fix', () => {
  it('changes only what is other, and keeps the marks of the rest', () => {
    expect(fixed([p('It was ', bold('sent'), ' by us')], 'was sent by', 'is sent by')).toBe(
      'doc(paragraph("It is ", strong("sent"), " by us"))',
    )
    expect(fixed([p('We regret that ', bold('your lamp'), ' broke')], 'We regret that y', 'Y')).toBe(
      'doc(paragraph(strong("Your lamp"), " broke"))',
    )
    expect(fixed([p(bold('It was sent'))], 'was', 'had been')).toBe(
      'doc(paragraph(strong("It had been sent")))',
    )
    expect(fixed([p('It was ', bold('sent'))], 'was sent', 'went')).toBe('doc(paragraph("It went"))')
    expect(fixed([p('🙏 Sorry')], 'Sorry', 'Sorry, Ana')).toBe('doc(paragraph("🙏 Sorry, Ana"))')
  })

  it('is words anew, not those that the caret is set to write', () => {
    const state = stateOf(p('It was sent'))
    const set = state.apply(state.tr.setStoredMarks([schema.mark('strong')]))
    expect(fix(set, 'was', 'had been')?.doc.toString()).toBe('doc(paragraph("It had been sent"))')
  })

  it('takes a paragraph with its words, and leaves one where it was the last', () => {
    expect(fixed([p('One.'), p('Two.'), p('Three.')], '\n\nTwo.', '')).toBe(
      'doc(paragraph("One."), paragraph("Three."))',
    )
    expect(fixed([p('Two.')], 'Two.', '')).toBe('doc(paragraph)')
    const list = of('bullet_list', of('list_item', p('one')), of('list_item', p('two')))
    expect(fixed([p('Do'), list], 'two', '')).toBe(
      'doc(paragraph("Do"), bullet_list(list_item(paragraph("one"))))',
    )
  })

  it('takes a link or a mention along that is cut, and takes none from words that stay', () => {
    const mention = schema.node('mention', { name: 'Ana' })
    expect(fixed([p('Dear ', mention, '. Bye')], 'Dear @Ana. ', '')).toBe('doc(paragraph("Bye"))')
    expect(fixed([p('was ', mention, ' sent')], 'was @Ana sent', 'sent Ana')).toBeUndefined()
    expect(fixed([p('was ', mention, ' sent')], 'was @Ana sent', 'is @Ana sent')).toBe(
      'doc(paragraph("is ", mention, " sent"))',
    )
    const linked = schema.text('see it', [link])
    expect(fixed([p('Please ', linked, ' now')], 'Please see it now', 'Look')).toBeUndefined()
    expect(fixed([p('Please ', linked, ' now')], 'see it', 'look')).toBe(
      'doc(paragraph("Please ", link("look"), " now"))',
    )
    expect(fixed([p('Please ', linked, ' now')], 'see it ', '')).toBe('doc(paragraph("Please now"))')
    const image = schema.node('image', { src: 'data:,' })
    expect(fixed([p('One ', image, ' two')], 'One \uFFFC two', '')).toBeUndefined()
  })

  it('goes over a line’s end, and over that of no paragraph', () => {
    expect(fixed([p('It was', br, 'sent')], 'was\nsent', 'went')).toBe('doc(paragraph("It went"))')
    expect(fixed([p('It was'), p('sent')], 'was\n\nsent', 'went')).toBeUndefined()
    expect(fixed([p('It was'), p('sent')], 'was\n\nse', '')).toBeUndefined()
  })

  it('begins a paragraph where it is told to', () => {
    expect(fixed([p('One. ', bold('Two.'))], ' Two', '\n\nTwo')).toBe(
      'doc(paragraph("One."), paragraph(strong("Two.")))',
    )
    const summary = of('details', of('summary', 'One. Two.'), p('x'))
    expect(fixed([summary], ' Two', '\n\nTwo')).toBeUndefined()
    expect(fixed([p('One. Two.')], ' Two', '\nTwo')).toBeUndefined()
  })

  it('leaves the caret at its words', () => {
    const state = stateOf(p('It was sent to you'))
    const at = state.apply(state.tr.setSelection(TextSelection.create(state.doc, 15)))
    const { doc, selection } = fix(at, 'was', 'had been') as Transaction
    expect(doc.textBetween(1, selection.head)).toBe('It had been sent to')
  })

  it('is undone at once, and nothing else with it', () => {
    let state = stateOf(p('It was sent'))
    state = state.apply(state.tr.insertText('!', 12))
    state = state.apply(fix(state, 'was sent!', 'WENT') as Transaction)
    expect(state.doc.textContent).toBe('It WENT')
    undo(state, transaction => {
      state = state.apply(transaction)
    })
    expect(state.doc.textContent).toBe('It was sent!')
  })

  it('is none where the finding is gone', () => {
    const live = liveReview()
    const draft = 'Hi Ana,\n\nYour order has been escalated to our technical team.'
    const finding = live
      .review(draft)
      .review?.findings.find(one => one.suggestions.some(({ kind }) => kind === 'edit'))
    const edits = finding?.suggestions.filter(({ kind }) => kind === 'edit') ?? []
    const state = stateOf(...draft.split('\n\n').map(line => p(line)))
    expect(fixOf(state, live, finding?.id as string, edits[0]?.label)).toBeDefined()
    expect(fixOf(state, live, finding?.id as string, 'No such label')).toBeUndefined()
    expect(
      fixOf(stateOf(p('Hi Ana,'), p('Your lamp is on its way.')), live, finding?.id as string),
    ).toBeUndefined()
  })

  it('is right or none, in whatever document', () => {
    const cuts = fc.record({
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      length: fc.nat(12),
      text: fc.constantFrom('', 'x', 'We sent it', 'Y'),
    })
    let made = 0
    fc.assert(
      fc.property(documents, cuts, (doc, { at, length, text }) => {
        const read = readDocument(doc)
        const units = realUnits(read, {
          start: Math.floor(at * read.text.length),
          end: Math.floor(at * read.text.length) + length,
        })
        if (units === undefined || units.last >= read.text.length) return
        const span = { start: units.first, end: units.last + 1 }
        const [live, suggestion] = offering(read.text, span, text)
        const fix = fixOf(EditorState.create({ doc }), live, 'one')
        if (fix === undefined) return
        made++
        fix.doc.check()
        const bare = (words: string): string => words.replace(/[-\d.\s]/g, '')
        const { text: after } = readDocument(fix.doc)
        const expected = applySuggestion(read.text, suggestion)
        if (text === '') expect(bare(after)).toBe(bare(expected))
        // A line break at the end of a paragraph is none more once words stand in its place.
        else expect(after.replaceAll('\n', '')).toBe(expected.replaceAll('\n', ''))
      }),
      { numRuns: 1000 },
    )
    expect(made).toBeGreaterThan(100)
  })
})
