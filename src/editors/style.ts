/** How findings look: one sheet for each document or shadow root, there as long as an editor in it needs it. */

/**
 * Whatever a page says of these elements wins. Colours are the page's own but for those of the lines, which stand out
 * from light and from dark; the lines differ in form as well.
 */
const sheetText = `
:where(.unscripted-error),::highlight(unscripted-error){text-decoration:underline wavy var(--unscripted-error,#e5484d)}
:where(.unscripted-warning),::highlight(unscripted-warning){text-decoration:underline dashed var(--unscripted-warning,#b7791f)}
:where(.unscripted-info),::highlight(unscripted-info){text-decoration:underline dotted var(--unscripted-info,#3b82f6)}
:where(.unscripted-review){margin:.75em 0;line-height:1.4;text-align:start;
:where(*){margin:0;font:inherit;overflow-wrap:anywhere}
:where(ol){display:grid;gap:.5em;margin-block:.5em;padding:0;max-height:30em;overflow:auto;list-style:none}
:where(li){display:grid;gap:.4em;justify-items:start;padding:.6em .75em;border-inline-start:3px solid;border-radius:4px;background:color-mix(in srgb,currentColor 5%,transparent)}
:where([data-severity=error]){border-color:var(--unscripted-error,#e5484d)}
:where([data-severity=warning]){border-color:var(--unscripted-warning,#b7791f)}
:where([data-severity=info]){border-color:var(--unscripted-info,#3b82f6)}
:where([aria-current]){background:color-mix(in srgb,currentColor 12%,transparent)}
:where(button){padding:.25em .75em;border:1px solid color-mix(in srgb,currentColor 35%,transparent);border-radius:4px;background:none;color:inherit;text-align:start;cursor:pointer}
:where(button:hover){background:color-mix(in srgb,currentColor 10%,transparent)}
:where(.unscripted-words,.unscripted-dismiss,.unscripted-restore){padding-inline:0;border:0}
:where(.unscripted-score,.unscripted-words){font-weight:600}
:where(.unscripted-severity,.unscripted-why,.unscripted-evidence,.unscripted-dismiss,.unscripted-restore){font-size:.85em;opacity:.8}
:where(.unscripted-severity,.unscripted-words){margin-bottom:-.4em}
:where(.unscripted-dismiss,.unscripted-restore){text-decoration:underline}
:where(.unscripted-here){position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
}
`

const used = new WeakMap<DocumentOrShadowRoot, { readonly sheet: CSSStyleSheet; count: number }>()

/** @returns takes the sheet away, where no other editor needs it */
export function styled(element: Element): () => void {
  const tree = element.getRootNode()
  // What stands nowhere yet is taken for the document's.
  const root = 'adoptedStyleSheets' in tree ? (tree as Document | ShadowRoot) : element.ownerDocument
  // A sheet holds for the document that made it.
  const Sheet = element.ownerDocument.defaultView?.CSSStyleSheet ?? CSSStyleSheet
  let use = used.get(root)
  if (use === undefined) {
    const sheet = new Sheet()
    sheet.replaceSync(sheetText)
    root.adoptedStyleSheets.push(sheet)
    use = { sheet, count: 0 }
    used.set(root, use)
  }
  const { sheet } = use
  use.count += 1
  return () => {
    const left = used.get(root)
    if (left === undefined || --left.count > 0) return
    used.delete(root)
    root.adoptedStyleSheets = root.adoptedStyleSheets.filter(one => one !== sheet)
  }
}
