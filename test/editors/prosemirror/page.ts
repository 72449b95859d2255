/** Runs in the browser: editors as an application makes them, each in a box of its own. */

import { Editor, Extension } from '@tiptap/core'
import StarterKit from '@tiptap/starter-kit'
import { baseKeymap } from 'prosemirror-commands'
import { history, redo, undo } from 'prosemirror-history'
import { keymap } from 'prosemirror-keymap'
import { DOMParser, type Node } from 'prosemirror-model'
import { EditorState, TextSelection } from 'prosemirror-state'
import { EditorView } from 'prosemirror-view'
import {
  dismissFinding,
  fixFinding,
  nextFinding,
  previousFinding,
  replyReview,
  replyReviewKey,
} from '../../../src/editors/prosemirror/index.js'
import { type LiveOptions, type LiveReview, liveReview, storedDismissals } from '../../../src/index.js'
import { schema } from './schema.js'

interface Made {
  readonly view: EditorView
  readonly live: LiveReview
  readonly options: LiveOptions
  readonly parse: (html: string) => Node
  readonly destroy: () => void
}

const keys = {
  F8: nextFinding,
  'Shift-F8': previousFinding,
  'Mod-.': fixFinding,
  'Alt-F8': dismissFinding,
}
const made = new Map<string, Made>()
const of = (name: string): Made => made.get(name) as Made

function parsed(html: string): Node {
  const box = document.createElement('div')
  box.innerHTML = html
  return DOMParser.fromSchema(schema).parse(box)
}

function start(name: string, kind: 'ProseMirror' | 'TipTap', html: string, options: LiveOptions = {}): void {
  const box = document.createElement('main')
  box.id = name
  document.body.append(box)
  const list = document.createElement('aside')
  list.setAttribute('aria-label', `Findings of ${name}`)
  const live = liveReview({ ...options, dismissals: storedDismissals() })
  if (kind === 'ProseMirror') {
    const view = new EditorView(null, {
      state: EditorState.create({
        doc: parsed(html),
        plugins: [
          replyReview(live, { list }),
          history(),
          keymap({ ...keys, 'Mod-z': undo, 'Mod-y': redo }),
          keymap(baseKeymap),
        ],
      }),
      attributes: { 'aria-label': `Reply of ${name}`, role: 'textbox', 'aria-multiline': 'true' },
    })
    box.append(view.dom, list)
    made.set(name, { view, live, options, parse: parsed, destroy: () => view.destroy() })
    return
  }
  const review = Extension.create({
    name: 'replyReview',
    addProseMirrorPlugins: () => [replyReview(live, { list }), keymap(keys)],
  })
  const editor = new Editor({
    extensions: [StarterKit, review],
    content: html,
    editorProps: { attributes: { 'aria-label': `Reply of ${name}`, role: 'textbox' } },
  })
  box.append(editor.view.dom, list)
  const { view } = editor
  made.set(name, {
    view,
    live,
    options,
    parse: words => {
      const inner = document.createElement('div')
      inner.innerHTML = words
      return DOMParser.fromSchema(editor.schema).parse(inner)
    },
    destroy: () => editor.destroy(),
  })
}

const page = {
  start,
  /** What is underlined: severity and words. */
  underlined: (name: string): string[] =>
    [...of(name).view.dom.querySelectorAll('[class*=unscripted-]')].map(
      one => `${one.className.replace('unscripted-', '')}: ${one.textContent}`,
    ),
  /** Each finding by the rule it is of, with the words that it is about. */
  findings: (name: string): string[] =>
    (replyReviewKey.getState(of(name).view.state)?.reviewed?.review?.findings ?? []).map(
      ({ ruleId, actual }) => `${ruleId}: ${actual}`,
    ),
  /** The draft of the latest review. */
  draft: (name: string): string | undefined => replyReviewKey.getState(of(name).view.state)?.reviewed?.draft,
  text: (name: string): string => {
    const { doc } = of(name).view.state
    return doc.textBetween(0, doc.content.size, '\n', '\n')
  },
  /** What stands before the caret. */
  beforeCaret: (name: string): string => {
    const { doc, selection } = of(name).view.state
    return doc.textBetween(0, selection.head, '\n', '\n')
  },
  replace: (name: string, html: string): void => {
    const { view, parse } = of(name)
    view.dispatch(view.state.tr.replaceWith(0, view.state.doc.content.size, parse(html).content))
  },
  /** As an application does that opens another conversation in the same editor. */
  reset: (name: string, html: string): void => {
    const { view, parse } = of(name)
    view.updateState(EditorState.create({ doc: parse(html), plugins: view.state.plugins }))
  },
  insert: (name: string, words: string): void => {
    const { view } = of(name)
    view.dispatch(view.state.tr.insertText(words))
  },
  /** Puts the focus into the editor, and the caret behind the first of these words. */
  focus: (name: string, words: string): void => {
    const { view } = of(name)
    let place = 1
    view.state.doc.descendants((node, pos) => {
      const at = node.text?.indexOf(words) ?? -1
      if (place === 1 && at >= 0) place = pos + at + words.length
    })
    view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, place)))
    view.focus()
  },
  paste: (name: string, words: string): void => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', words)
    of(name).view.dom.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    )
  },
  answer: (name: string, customerMessage: string): void =>
    of(name).live.update({ ...of(name).options, customerMessage }),
  composing: (name: string): boolean => of(name).view.composing,
  destroy: (name: string): void => of(name).destroy(),
  sheets: (): number => document.adoptedStyleSheets.length,
}

export type EditorPage = typeof page
declare global {
  interface Window {
    editors: EditorPage
  }
}
window.editors = page
