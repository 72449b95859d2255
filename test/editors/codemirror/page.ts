/** What the test drives: editors on a page, made and unmade by name. */

import { history, historyKeymap } from '@codemirror/commands'
import { codeFolding, foldEffect } from '@codemirror/language'
import { forEachDiagnostic } from '@codemirror/lint'
import { EditorState } from '@codemirror/state'
import { EditorView, keymap } from '@codemirror/view'
import { replyReview, scorePanel } from '../../../src/editors/codemirror/index.js'
import { type LiveOptions, type LiveReview, liveReview, storedDismissals } from '../../../src/index.js'

const editors = new Map<string, { view: EditorView; live: LiveReview }>()
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
    const view = new EditorView({
      parent,
      state: EditorState.create({
        doc,
        extensions: [
          history(),
          keymap.of(historyKeymap),
          codeFolding(),
          EditorView.lineWrapping,
          EditorView.contentAttributes.of({ 'aria-label': `Reply ${name}` }),
          replyReview(live, { delay: 20 }),
          scorePanel(live),
        ],
      }),
    })
    editors.set(name, { view, live })
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
