/** What the test drives: editors on a page, made and unmade by name. */

import { history, historyKeymap } from '@codemirror/commands'
import { codeFolding, foldEffect } from '@codemirror/language'
import { forEachDiagnostic } from '@codemirror/lint'
import { Compartment, EditorState, type Extension } from '@codemirror/state'
import { EditorView, keymap } from '@codemirror/view'
import { replyReview, scorePanel } from '../../../src/editors/codemirror/index.js'
import { type LiveOptions, type LiveReview, liveReview, storedDismissals } from '../../../src/index.js'

const editors = new Map<string, { view: EditorView; live: LiveReview }>()
const writable = new Compartment()
const shown = new Compartment()
const reviewOf = (live: LiveReview): Extension => [replyReview(live, { delay: 20 }), scorePanel(live)]
const stateOf = (name: string, doc: string, live: LiveReview): EditorState =>
  EditorState.create({
    doc,
    extensions: [
      history(),
      keymap.of(historyKeymap),
      codeFolding(),
      EditorView.lineWrapping,
      EditorView.contentAttributes.of({ 'aria-label': `Reply ${name}` }),
      writable.of([]),
      shown.of(reviewOf(live)),
    ],
  })
const editor = (name: string) => {
  const found = editors.get(name)
  if (found === undefined) throw new Error(`no editor ${name}`)
  return found
}

const driver = {
  open(
    name: string,
    doc: string,
    { isStored = false, ...options }: LiveOptions & { isStored?: boolean } = {},
  ) {
    const live = liveReview({ ...options, ...(isStored ? { dismissals: storedDismissals() } : {}) })
    const parent = document.body.appendChild(document.createElement('main'))
    editors.set(name, { view: new EditorView({ parent, state: stateOf(name, doc, live) }), live })
  },
  /** The same reply in an editor made anew. */
  openAgain(name: string) {
    const { view, live } = editor(name)
    const doc = view.state.doc.toString()
    const parent = view.dom.parentElement
    view.destroy()
    if (parent === null) throw new Error(`${name} stands nowhere`)
    editors.set(name, { view: new EditorView({ parent, state: stateOf(name, doc, live) }), live })
  },
  setState(name: string) {
    const { view, live } = editor(name)
    view.setState(stateOf(name, view.state.doc.toString(), live))
  },
  show(name: string, isShown: boolean) {
    const { view, live } = editor(name)
    view.dispatch({ effects: shown.reconfigure(isShown ? reviewOf(live) : []) })
  },
  forbid(name: string, isForbidden: boolean) {
    editor(name).view.dispatch({ effects: writable.reconfigure(EditorState.readOnly.of(isForbidden)) })
  },
  /** What one may do about a finding. */
  offers(name: string, rule: string): string[] {
    const offers: string[] = []
    forEachDiagnostic(editor(name).view.state, ({ source, actions = [] }) => {
      if (source === rule) offers.push(...actions.map(action => action.name))
    })
    return offers
  },
  close(name: string) {
    editor(name).view.destroy()
    editors.delete(name)
  },
  /** What is underlined, read from the document where it stands now. */
  underlined(name: string): { words: string; severity: string; rule: string | undefined }[] {
    const { state } = editor(name).view
    const found: { words: string; severity: string; rule: string | undefined }[] = []
    forEachDiagnostic(state, ({ severity, source }, from, to) => {
      found.push({ words: state.sliceDoc(from, to), severity, rule: source })
    })
    return found
  },
  text: (name: string) => editor(name).view.state.doc.toString(),
  caret: (name: string) => editor(name).view.state.selection.main.head,
  focus(name: string, at: number) {
    const { view } = editor(name)
    view.focus()
    view.dispatch({ selection: { anchor: at } })
  },
  insert(name: string, at: number, text: string) {
    editor(name).view.dispatch({ changes: { from: at, insert: text }, userEvent: 'input.type' })
  },
  replace(name: string, doc: string) {
    const { view } = editor(name)
    view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: doc } })
  },
  fold(name: string, from: number, to: number) {
    editor(name).view.dispatch({ effects: foldEffect.of({ from, to }) })
  },
  fix(name: string, rule: string, label: string) {
    const { view } = editor(name)
    forEachDiagnostic(view.state, (diagnostic, from, to) => {
      if (diagnostic.source === rule)
        diagnostic.actions?.find(action => action.name.startsWith(label))?.apply(view, from, to)
    })
  },
  answer: (name: string, customerMessage: string) => editor(name).live.update({ customerMessage }),
}

declare global {
  var harness: typeof driver
}
globalThis.harness = driver
