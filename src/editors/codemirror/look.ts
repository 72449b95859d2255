import { EditorView } from '@codemirror/view'

/** Any theme of the editor’s wins over this. */
export const look = EditorView.baseTheme({
  '.cm-diagnostic': { padding: '0.5em 0.75em' },
  '.cm-tooltip-lint .cm-diagnostic': { maxWidth: '32rem' },
  '.cm-panel.cm-panel-lint ul': { maxHeight: '16em' },
  '.cm-diagnosticText': { display: 'block' },
  '.cm-diagnosticAction': { margin: '0.5em 0.5em 0 0' },
  '.cm-unscripted-reason': { marginTop: '0.35em' },
  '.cm-unscripted-why': { opacity: '0.8' },
  '.cm-unscripted-score': { padding: '0.25em 0.75em' },
})
