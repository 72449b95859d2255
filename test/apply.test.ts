import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyAll, applySuggestion, type Suggestion } from '../src/index.js'
import { everything, review } from './drafts.js'

const edit = (draft: string, start: number, end: number, text: string): Suggestion => {
  const was = start === end ? draft.slice(Math.max(0, start - 20), start) : draft.slice(start, end)
  return { kind: 'edit', label: 'Change it', gain: 0, edit: { span: { start, end }, text, was } }
}
const ask: Suggestion = { kind: 'ask', label: '“The lamp”: which one?', gain: 0 }
const draft = 'Your lamp was sent today.'

describe('applySuggestion', () => {
  it('replaces, deletes and inserts', () => {
    expect(applySuggestion(draft, edit(draft, 5, 9, 'kettle'))).toBe('Your kettle was sent today.')
    expect(applySuggestion(draft, edit(draft, 18, 24, ''))).toBe('Your lamp was sent.')
    expect(applySuggestion(draft, edit(draft, 0, 0, 'Ana, y'))).toBe('Ana, yYour lamp was sent today.')
    expect(applySuggestion(draft, edit(draft, 25, 25, ' Jo'))).toBe('Your lamp was sent today. Jo')
  })

  it.each([
    ['another word stands there', 'Your sofa was sent today.', edit(draft, 5, 9, 'kettle')],
    ['the draft is shorter', 'Your lamp', edit(draft, 18, 24, '')],
    ['another word stands before an insertion', 'Her lamp was sent today.', edit(draft, 4, 4, ' new')],
    ['the draft is empty', '', edit(draft, 4, 4, ' new')],
  ])('refuses a draft it was not made for: %s', (_, other, suggestion) => {
    expect(() => applySuggestion(other, suggestion)).toThrow(RangeError)
    expect(() => applyAll(other, [suggestion])).toThrow(/was made for another draft/)
  })

  it('has nothing to do with an ask', () => {
    expect(() => applySuggestion(draft, ask)).toThrow(TypeError)
  })
})

describe('applyAll', () => {
  it('applies in reading order, whatever the order given, and passes over asks', () => {
    const edits = [edit(draft, 18, 24, ' on Monday'), ask, edit(draft, 5, 9, 'kettle')]
    expect(applyAll(draft, edits)).toBe('Your kettle was sent on Monday.')
    expect(applyAll(draft, [])).toBe(draft)
  })

  it('takes the first of two that overlap', () => {
    expect(applyAll(draft, [edit(draft, 0, 9, 'It'), edit(draft, 5, 13, 'x')])).toBe('It was sent today.')
  })

  it('is one edit after the other where they do not touch', () => {
    const text = fc.string({ minLength: 1, maxLength: 40 })
    fc.assert(
      fc.property(
        text,
        fc.array(fc.tuple(fc.nat(40), fc.nat(40), fc.string({ maxLength: 5 })), { maxLength: 5 }),
        (words, places) => {
          const points = [...new Set(places.flatMap(([a, b]) => [a % words.length, b % words.length]))].sort(
            (a, b) => a - b,
          )
          const edits = places.flatMap(([, , put], i) => {
            const [start, end] = [points[2 * i], points[2 * i + 1]]
            return start === undefined || end === undefined ? [] : [edit(words, start, end, put)]
          })
          const oneByOne = edits.toReversed().reduce((so, one) => applySuggestion(so, one), words)
          expect(applyAll(words, edits)).toBe(oneByOne)
        },
      ),
    )
  })

  it('takes every edit of a review, and leaves fewer to make', { timeout: 30_000 }, () => {
    const edited = everything.flatMap(one => {
      const { findings } = review(one)
      const all = findings.flatMap(({ suggestions }) => suggestions).filter(({ kind }) => kind === 'edit')
      return all.length === 0 ? [] : [{ one, all }]
    })
    expect(edited.length).toBeGreaterThan(10)
    for (const { one, all } of edited) expect(applyAll(one.reply, all)).not.toBe(one.reply)
  })
})
