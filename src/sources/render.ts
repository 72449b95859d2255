import { unknownName } from '../settings/complaints.js'
import { renderHtml } from './html.js'
import { renderMarkdown } from './markdown.js'
import { type Rendered, renderText } from './rendered.js'

/** How a source is written. `markdown` is CommonMark, with HTML in it. */
export type SourceFormat = 'text' | 'html' | 'markdown'

const renderers: { readonly [F in SourceFormat]: (source: string) => Rendered } = {
  text: renderText,
  html: renderHtml,
  markdown: renderMarkdown,
}
export const sourceFormats = Object.keys(renderers) as readonly SourceFormat[]

/**
 * @param name what the format is called where it is refused
 * @throws {TypeError} where the format is not one that is known
 */
export function render(source: string, format: SourceFormat, name: string): Rendered {
  if (!sourceFormats.includes(format)) throw unknownName(name, format, sourceFormats)
  return renderers[format](source)
}
