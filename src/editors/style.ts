/** How findings look: one sheet for each document or shadow root, there as long as an editor in it needs it. */

const sheetText = `
.unscripted-error,::highlight(unscripted-error){text-decoration:underline wavy var(--unscripted-error,#d93a3a)}
.unscripted-warning,::highlight(unscripted-warning){text-decoration:underline wavy var(--unscripted-warning,#b7791f)}
.unscripted-info,::highlight(unscripted-info){text-decoration:underline dotted var(--unscripted-info,#2f7dd1)}
`

const used = new WeakMap<DocumentOrShadowRoot, { readonly sheet: CSSStyleSheet; count: number }>()

/** @returns takes the sheet away, where no other editor needs it */
export function styled(element: Element): () => void {
  const root = element.getRootNode() as Document | ShadowRoot
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
