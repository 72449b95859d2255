import {
  type Action,
  type Diagnostic,
  forceLinting,
  forEachDiagnostic,
  linter,
  lintKeymap,
  setDiagnostics,
} from '@codemirror/lint'
import { EditorState, type Extension, StateEffect, type Transaction } from '@codemirror/state'
import { type EditorView, keymap, ViewPlugin } from '@codemirror/view'
import type { EditSuggestion, Finding, Span } from '../../finding.js'
import type { LiveReview } from '../../live.js'
import { pause } from '../pause.js'
import { look } from './look.js'

export interface ReplyReviewOptions {
  /** Milliseconds without a key after which the draft is reviewed. Default 300. */
  readonly delay?: number
}

/** The same draft may be judged otherwise now. */
const judgedOtherwise = StateEffect.define<null>()

/**
 * Reviews the draft while it is written: underlines, a reason in the tooltip, a button for each edit and one to dismiss.
 * F8 goes to the next finding, Ctrl-Shift-m (Cmd-Shift-m) opens the list of them.
 *
 * An extension is for one editor, as `live` is for one reply.
 */
export function replyReview(live: LiveReview, { delay = pause }: ReplyReviewOptions = {}): Extension {
  return [
    linter(
      async view => {
        if (view.composing) await composed(view)
        return diagnosticsOf(view, live)
      },
      {
        delay,
        needsRefresh: ({ transactions, startState, state }) =>
          startState.readOnly !== state.readOnly ||
          transactions.some(({ effects }) => effects.some(effect => effect.is(judgedOtherwise))),
      },
    ),
    EditorState.transactionExtender.of(withoutTouched),
    ViewPlugin.define(view => ({
      destroy: live.onChange(() => {
        view.dispatch({ effects: judgedOtherwise.of(null) })
        forceLinting(view)
      }),
    })),
    keymap.of(lintKeymap),
    look,
  ]
}

/** Text that an input method is still putting together is nobody’s words yet. */
const composed = (view: EditorView): Promise<void> =>
  new Promise(resolve => {
    // The editor takes up what was composed after the event.
    view.contentDOM.addEventListener('compositionend', () => setTimeout(resolve), { once: true })
  })

function diagnosticsOf(view: EditorView, live: LiveReview): Diagnostic[] {
  // Line breaks of the document are one unit each, whatever they are in its source.
  const { review } = live.review(view.state.doc.toString())
  return (review?.findings ?? []).map(finding => ({
    from: finding.span.start,
    to: finding.span.end,
    severity: finding.severity,
    source: finding.ruleId,
    message: [finding.message, finding.why, ...reasonsOf(finding)].join('\n'),
    renderMessage: () => messageOf(view.dom.ownerDocument, finding),
    actions: [
      // What may not be changed is not offered to be.
      ...(view.state.readOnly
        ? []
        : finding.suggestions.filter(one => one.kind === 'edit').map(one => fix(finding, one))),
      {
        name: 'Dismiss',
        apply: () => {
          leaveFinding(view)
          live.dismiss(finding.id)
        },
      },
    ],
  }))
}

/** The customer’s words, and what only the writer can answer. */
const reasonsOf = ({ evidence, suggestions }: Finding): string[] => [
  ...(evidence === undefined ? [] : [`Customer: “${evidence.text}”`]),
  ...suggestions.filter(({ kind }) => kind === 'ask').map(({ label }) => label),
]

function messageOf(document: Document, finding: Finding): Node {
  const line = (name: string, words: string): HTMLElement => {
    const element = document.createElement('div')
    element.className = `cm-unscripted-${name}`
    element.textContent = words
    return element
  }
  const lines = document.createElement('div')
  const message = document.createElement('strong')
  message.textContent = finding.message
  lines.append(message, line('why', finding.why), ...reasonsOf(finding).map(reason => line('reason', reason)))
  return lines
}

/** A finding that goes would take the focus on its button with it: that goes to the list it stands in, or to the draft. */
function leaveFinding(view: EditorView): void {
  const finding = view.root.activeElement?.closest('.cm-diagnostic')
  if (finding) (finding.closest<HTMLElement>('[role=listbox]') ?? view).focus()
}

/** The edit moves with its finding, and is only done where its words still stand there. */
function fix({ span }: Finding, { label, edit }: EditSuggestion): Action {
  return {
    name: label,
    apply(view, at) {
      const from = edit.span.start + at - span.start
      const to = edit.span.end + at - span.start
      const isInsertion = from === to
      const before = isInsertion ? from - edit.was.length : from
      if (
        view.state.readOnly ||
        before < 0 ||
        to > view.state.doc.length ||
        view.state.sliceDoc(before, to) !== edit.was
      )
        return
      leaveFinding(view)
      view.dispatch({ changes: { from, to, insert: edit.text }, userEvent: 'input.suggestion' })
    },
  }
}

/** An underline goes at once when somebody changes its words; the next review says whether it comes back. */
function withoutTouched({
  startState,
  changes,
  docChanged,
}: Transaction): { effects: StateEffect<unknown>[] } | null {
  if (!docChanged) return null
  const changed: Span[] = []
  changes.iterChangedRanges((start, end) => changed.push({ start, end }))
  const kept: Diagnostic[] = []
  let isTouched = false
  forEachDiagnostic(startState, (diagnostic, from, to) => {
    if (changed.some(({ start, end }) => start < to && end > from)) isTouched = true
    else {
      const start = changes.mapPos(from, 1)
      kept.push({ ...diagnostic, from: start, to: Math.max(start, changes.mapPos(to, -1)) })
    }
  })
  if (!isTouched) return null
  const { effects = [] } = setDiagnostics(startState, kept)
  return { effects: [effects].flat() as StateEffect<unknown>[] }
}
