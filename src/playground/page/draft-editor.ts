/** The editor of the draft. All that the page knows of it is here. */

import { defaultKeymap, history, historyKeymap, undo, undoDepth } from '@codemirror/commands'
import { Compartment, EditorState, type Extension } from '@codemirror/state'
import { EditorView, keymap, placeholder, tooltips } from '@codemirror/view'
import { replyReview } from '../../editors/codemirror/index.js'
import type { Edit, Severity, Span } from '../../finding.js'
import type { LiveReview } from '../../live.js'

export interface DraftEditor {
  text(): string
  /** Another draft in place of this one, with a history of its own: undo never goes back to what it replaced. */
  load(text: string): void
  /** Whether its findings are marked. */
  mark(isMarked: boolean): void
  /** @param edit of the draft as it stands */
  apply(edit: Edit): void
  /** Selects words, shows them and puts the focus there. */
  select(span: Span): void
  canUndo(): boolean
  undo(): void
  focus(): void
}

interface Listener {
  onChange(): void
  onCaret(at: number): void
  /** Somebody asks for the list of findings. */
  onList(): void
  /** How far down the window is free. */
  bottom(): number
}

const none: Extension = []

const look = EditorView.theme({
  '&': { color: 'var(--ink)', fontSize: '1rem', height: '100%' },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': { fontFamily: 'var(--sans)', lineHeight: '1.6' },
  '.cm-content': { padding: '0.8rem 0', caretColor: 'var(--ink)' },
  '.cm-line': { padding: '0 0.9rem' },
  '.cm-placeholder': { color: 'var(--muted)' },
  ...marks('error'),
  ...marks('warning'),
  ...marks('info'),
  '.cm-tooltip': {
    color: 'var(--ink)',
    backgroundColor: 'var(--paper)',
    width: 'max-content',
    maxWidth: 'min(28rem, 100%)',
    // What is too tall for the window is made as tall as there is room.
    overflowY: 'auto',
    border: '1px solid var(--middle)',
    borderRadius: '4px',
    fontSize: '0.92rem',
    boxShadow: '0 4px 16px rgb(0 0 0 / 15%)',
  },
  '.cm-diagnostic': { padding: '0.5rem 0.8rem', lineHeight: '1.5', overflowWrap: 'anywhere' },
  '.cm-diagnosticAction': {
    display: 'block',
    margin: '0.3rem 0 0',
    padding: '0.15rem 0.5rem',
    textAlign: 'start',
    color: 'var(--accent)',
    background: 'none',
    border: '1px solid var(--accent-soft)',
    maxWidth: '100%',
  },
  // There, colours are the visitor’s and backgrounds are gone: the lines differ in form.
  '@media (forced-colors: active)': {
    '.cm-lintRange-error': { borderBottom: '4px double' },
    '.cm-lintRange-warning': { borderBottom: '2px dashed' },
    '.cm-lintRange-info': { borderBottom: '2px dotted' },
  },
})

/** A finding looks in the draft as it does in the list beside it. */
function marks(severity: Severity): { readonly [selector: string]: { readonly [property: string]: string } } {
  const color = `var(--${severity})`
  return {
    // No underline: a browser gives the look of replaced words to the new ones by an inline style, which is blocked.
    [`.cm-lintRange-${severity}`]: {
      paddingBottom: '2px',
      backgroundImage: `linear-gradient(${color}, ${color})`,
      backgroundSize: '100% 2px',
    },
    [`.cm-lintPoint-${severity}::after`]: { borderBottomColor: color },
    [`.cm-diagnostic-${severity}`]: { borderLeft: `3px solid ${color}` },
  }
}

/** @param host becomes the root of a shadow tree: in a document’s own, the page’s policy would block the editor’s styles */
export function draftEditor(
  host: HTMLElement,
  live: LiveReview,
  { onChange, onCaret, onList, bottom }: Listener,
): DraftEditor {
  const root = host.attachShadow({ mode: 'open' })
  const marking = new Compartment()
  let marked: Extension = replyReview(live)
  const stateOf = (doc: string): EditorState =>
    EditorState.create({
      doc,
      extensions: [
        history(),
        // Before the list that the editor would open: the page has its own.
        keymap.of([
          {
            key: 'Mod-Shift-m',
            run: () => {
              onList()
              return true
            },
          },
        ]),
        keymap.of([...defaultKeymap, ...historyKeymap]),
        EditorView.lineWrapping,
        EditorView.contentAttributes.of({
          'aria-label': host.getAttribute('data-label') ?? '',
          spellcheck: 'true',
          autocapitalize: 'sentences',
          // As it is anyway, said to tools that look for a way to scroll by keyboard.
          tabindex: '0',
        }),
        placeholder('Write or paste a reply'),
        look,
        tooltips({
          position: 'absolute',
          // Over the editor, and over nothing beside it.
          tooltipSpace: ({ dom }) => {
            const { left, right } = dom.getBoundingClientRect()
            return { top: 0, left, right, bottom: bottom() }
          },
        }),
        marking.of(marked),
        EditorView.updateListener.of(({ docChanged, selectionSet, state }) => {
          if (docChanged) onChange()
          if (docChanged || selectionSet) onCaret(state.selection.main.head)
        }),
      ],
    })
  const view = new EditorView({ root, parent: root, state: stateOf('') })
  return {
    text: () => view.state.doc.toString(),
    load(text) {
      view.setState(stateOf(text))
      onChange()
    },
    mark(isMarked) {
      if (isMarked === (marked !== none)) return
      marked = isMarked ? replyReview(live) : none
      view.dispatch({ effects: marking.reconfigure(marked) })
    },
    apply({ span, text }) {
      view.dispatch({
        changes: { from: span.start, to: span.end, insert: text },
        selection: { anchor: span.start, head: span.start + text.length },
        scrollIntoView: true,
        userEvent: 'input.complete',
      })
    },
    select({ start, end }) {
      view.dispatch({ selection: { anchor: start, head: end }, scrollIntoView: true })
      view.focus()
    },
    canUndo: () => undoDepth(view.state) > 0,
    undo: () => void undo(view),
    focus: () => view.focus(),
  }
}
