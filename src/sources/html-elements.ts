/** What the elements of a mail are: lines, hidden, or not the writer's words. */

import type { Region } from '../finding.js'
import { wordsOf } from '../reading/patterns/lists.js'

/** Elements that stand on lines of their own. */
const blocks =
  wordsOf(`address article aside body center dd details dialog dir div dl dt fieldset figcaption figure footer form
  header hgroup html legend li main menu nav section summary tbody td tfoot th thead tr`)
/** And with a blank line around them. */
const paragraphs = wordsOf(`blockquote h1 h2 h3 h4 h5 h6 hr ol p pre table ul`)
/** Nothing of them is shown. */
const unseen =
  wordsOf(`audio canvas datalist head iframe math noscript object option script select style svg template textarea title
  video`)

export function linesAround(name: string): 0 | 1 | 2 {
  return paragraphs.has(name) ? 2 : blocks.has(name) ? 1 : 0
}

export interface Attributes {
  readonly [name: string]: string
}

/** What a preheader is hidden with, and what screen readers and browsers pass over. */
const unseenStyle =
  /(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all|(?:max-height|font-size|opacity)\s*:\s*0(?![.\d]*[1-9])|left\s*:\s*-\d{3,})/i

export function isHidden(name: string, attributes: Attributes): boolean {
  return (
    unseen.has(name) ||
    attributes['hidden'] !== undefined ||
    /(?:^|\s)preheader(?=\s|$)/i.test(attributes['class'] ?? '') ||
    unseenStyle.test(attributes['style'] ?? '')
  )
}

/** White space counts as it is written. */
export function keepsSpace(name: string, attributes: Attributes): boolean {
  return name === 'pre' || /white-space\s*:\s*(?:pre\b|break-spaces)/i.test(attributes['style'] ?? '')
}

/** Names, whole, of classes and ids; a web mail that shows another's mail puts "x_" before them. */
const named = (names: string): RegExp =>
  new RegExp(`(?:^|\\s)(?:x_)*(?:${names.trim().split(/\s+/).join('|')})(?=\\s|$)`, 'i')

/** History. */
const history =
  named(`zmail_extra\\w* freshdesk_quote front-blockquote(?:-wrapper)? front_quote zd[-_]quote quoted-text
  missive_quote superhuman_quote moz-forward-container`)
/** The line that introduces history, which then goes on to the end. */
const introduction = named(
  'gmail_attr moz-cite-prefix outlookmessageheader appendonsend divrplyfwdmsg mail-editor-reference-message-container',
)
/** These hold that line, the history, and what is answered between its lines. */
const container = named('gmail_quote(?:_container)? yahoo_quoted protonmail_quote tutanota_quote')
const signature = named(`gmail_signature\\w* moz-signature protonmail_signature_block\\w* tutanota-signature
  ms-outlook-mobile-signature applemailsignature (?:e?mail[-_])?signature messagesignaturesection`)
const footer = named('(?:e?mail[-_])?footer (?:e?mail[-_])?disclaimer legal-notice')
/** Gmail's button for more indent, which quotes nobody. */
const indent = /border\s*:\s*(?:none|0)/i

export interface Part {
  readonly kind: Region['kind']
  /** It goes on to the end of the mail. */
  readonly isRest?: boolean
  /** It holds history and may hold answers. */
  readonly isContainer?: boolean
}

/** What an element is besides prose, if anything. */
export function partOf(name: string, attributes: Attributes): Part | undefined {
  const { class: classes = '', id = '', name: title = '', style = '' } = attributes
  const names = `${classes} ${id} ${title}`
  if (introduction.test(names)) return { kind: 'quote', isRest: true, isContainer: true }
  if (name === 'blockquote' && (attributes['type'] !== undefined || !indent.test(style)))
    return { kind: 'quote' }
  if (history.test(names) || attributes['data-marker'] === '__QUOTED_TEXT__') return { kind: 'quote' }
  if (container.test(names)) return { kind: 'quote', isContainer: true }
  const marked = attributes['data-signature'] ?? attributes['data-hs-signature'] ?? 'false'
  if (marked !== 'false' || attributes['data-smartmail'] === 'gmail_signature' || signature.test(names))
    return { kind: 'signature' }
  if (name === 'footer' || footer.test(names)) return { kind: 'footer' }
  if (/^(?:pre|code|kbd|samp|tt)$/.test(name)) return { kind: 'code' }
  return undefined
}
