/** A textarea or a text input: its value is the text. */

import type { Field, LiveRange } from './field.js'

/** `getValueRange` was its name in drafts of the standard. */
type RangeMaker = (start: number, end: number) => LiveRange
export type TextControl = (HTMLTextAreaElement | HTMLInputElement) & {
  readonly createValueRange?: RangeMaker
  readonly getValueRange?: RangeMaker
}

export function textControl(control: TextControl): Field {
  const root = control.getRootNode() as Document | ShadowRoot
  return {
    read: () => ({ text: control.value, regions: [] }),
    rangeOf({ start, end }) {
      const make = control.createValueRange ?? control.getValueRange
      return make?.call(control, start, end)
    },
    wordsIn: ({ startOffset, endOffset }) => control.value.slice(startOffset, endOffset),
    selection: () => ({ start: control.selectionStart ?? 0, end: control.selectionEnd ?? 0 }),
    select: ({ start, end }) => control.setSelectionRange(start, end),
    bars({ span, text }) {
      const { maxLength, value } = control
      const isCut = maxLength >= 0 && value.length - (span.end - span.start) + text.length > maxLength
      // A browser cuts whatever is put into what is too long already.
      return isCut && text !== '' ? 'it would not fit' : undefined
    },
    insert(text) {
      control.setRangeText(text)
      control.dispatchEvent(new Event('input', { bubbles: true, composed: true }))
    },
    watch(changed, moved, signal) {
      control.addEventListener('input', changed, { signal })
      control.addEventListener('selectionchange', moved, { signal })
      root.addEventListener('reset', ({ target }) => target === control.form && changed(), { signal })
    },
  }
}
