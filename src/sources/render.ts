import { unknownName } from '../settings/complaints.js'
import { renderHtml } from './html.js'
import { renderMarkdown } from './markdown.js'
import { type Rendered, renderText } from './rendered.js'

/** How a source is written. `markdown` is CommonMark, with HTML in it; front matter is no part of what is read. */
export type SourceFormat = 'text' | 'html' | 'markdown'

const renderers: { readonly [F in SourceFormat]: (source: string, name: string) => Rendered } = {
  text: renderText,
  html: renderHtml,
  markdown: renderMarkdown,
}
export const sourceFormats = Object.keys(renderers) as readonly SourceFormat[]

/**
 * @param name what the source is called where it is refused
 * @throws {RangeError} where it is marked up so that it could not be read in good time
 */
export const render = (source: string, format: SourceFormat, name = 'draft'): Rendered =>
  renderers[format](source, name)

/** @param name what the format is called where it is refused */
export function formatIn(value: unknown, name: string): SourceFormat {
  const format = sourceFormats.find(known => known === value)
  if (format === undefined) throw unknownName(name, value, sourceFormats)
  return format
}

/** How a file is written, by the ending of its name. */
export function formatByName(path: string | undefined): SourceFormat {
  const ending = /\.([^./\\]+)$/.exec(path ?? '')?.[1]?.toLowerCase()
  if (ending === 'html' || ending === 'htm' || ending === 'xhtml') return 'html'
  return ending === 'md' || ending === 'markdown' ? 'markdown' : 'text'
}
