/** A text whose client says what of it is markup. */

import { type Rendered, Renderer } from '../../sources/rendered.js'

/** A piece of the document: words, or markup with what it stands for. */
export type Annotation =
  | { readonly text: string; readonly markup?: never }
  | { readonly markup: string; readonly interpretAs?: string; readonly text?: never }

/**
 * What a reader sees of a document; its source is all pieces one after another. What markup is nobody here knows, so
 * that no edit reaches across any.
 */
export function renderAnnotated(annotations: readonly Annotation[]): Rendered {
  const renderer = new Renderer()
  let source = ''
  for (const one of annotations) {
    const start = source.length
    if (one.text !== undefined) {
      renderer.copy(one.text, start)
      source += one.text
    } else {
      source += one.markup
      const span = { start, end: source.length }
      const words = one.interpretAs ?? ''
      // A line break stands for nothing in the source: edits beside it leave its markup where it is.
      renderer.stand(words, /^[\r\n]*$/.test(words) ? { start, end: start } : span)
      if (one.markup !== '') renderer.solid(span)
    }
  }
  return renderer.done(source, words => words)
}
