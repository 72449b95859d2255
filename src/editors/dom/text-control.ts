/** A textarea or a text input: its value is the text. */

import type { Field, LiveRange } from './field.js'

type RangeMaker = (start: number, end: number) => LiveRange
export type TextControl = (HTMLTextAreaElement | HTMLInputElement) & {
  readonly createValueRange?: RangeMaker
}

export function textControl(control: TextControl): Field {
  return {
    read: () => ({ text: control.value, regions: [] }),
    rangeOf: ({ start, end }) => control.createValueRange?.(start, end),
    wordsIn: ({ startOffset, endOffset }) => control.value.slice(startOffset, endOffset),
    selection: () => ({ start: control.selectionStart as number, end: control.selectionEnd as number }),
    select: ({ start, end }) => control.setSelectionRange(start, end),
    loses({ span, text }) {
      const { maxLength, value } = control
      // A browser cuts whatever is put into what is too long already.
      return text !== '' && maxLength >= 0 && value.length - span.end + span.start + text.length > maxLength
    },
    insert(text) {
      control.setRangeText(text)
      control.dispatchEvent(new Event('input', { bubbles: true, composed: true }))
    },
    watch(changed, moved, signal) {
      control.addEventListener('input', changed, { signal })
      control.addEventListener('selectionchange', moved, { signal })
      const reset = ({ target }: Event) => target === control.form && changed()
      control.getRootNode().addEventListener('reset', reset, { signal })
    },
  }
}
