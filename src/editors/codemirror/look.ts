import { Prec } from '@codemirror/state'
import { EditorView } from '@codemirror/view'

/** Wins over what `@codemirror/lint` says, whichever comes first, and any theme of the editor’s wins over this. */
export const look = Prec.low(
  EditorView.theme({
    '.cm-diagnostic': { padding: '0.5em 0.75em' },
    '.cm-tooltip-lint .cm-diagnostic': { maxWidth: '32rem' },
    // Room for several findings, and half a small screen at most.
    '.cm-panel.cm-panel-lint ul': { maxHeight: 'min(24em, 50vh)' },
    '.cm-diagnosticText': { display: 'block' },
    '.cm-diagnosticAction': { margin: '0.5em 0.5em 0 0' },
    '.cm-unscripted-reason': { marginTop: '0.35em' },
    '.cm-unscripted-why': { opacity: '0.8' },
    '.cm-unscripted-score': { padding: '0.25em 0.75em' },
  }),
)
