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

export function isHidden(name: string, attributes: Attributes): boolean {
  return (
    unseen.has(name) ||
    attributes['hidden'] !== undefined ||
    /(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(attributes['style'] ?? '')
  )
}

/** White space counts as it is written. */
export function keepsSpace(name: string, attributes: Attributes): boolean {
  return name === 'pre' || /white-space\s*:\s*(?:pre\b|break-spaces)/i.test(attributes['style'] ?? '')
}

/** Class names by which clients mark history. */
const history =
  /(?:^|\s)(?:gmail_quote(?:_container)?|gmail_attr|yahoo_quoted|moz-cite-prefix|moz-forward-container|protonmail_quote|tutanota_quote|zmail_extra\w*|freshdesk_quote|front-blockquote|front_quote|zd-quote|quoted-text|outlookmessageheader|missive_quote|superhuman_quote)(?=\s|$)/i
/** In these clients all that follows is history. */
const historyFrom = /^(?:x_)*(?:appendonsend|divrplyfwdmsg|mail-editor-reference-message-container)$/i
const signature =
  /(?:^|[\s_-])(?:gmail_signature|moz-signature|protonmail_signature_block\w*|tutanota-signature|outlook-mobile-signature|applemailsignature|signature)(?=[\s_-]|$)/i
const footer = /(?:^|[\s_-])(?:footer|disclaimer|legal-notice)(?=[\s_-]|$)/i

export interface Part {
  readonly kind: Region['kind']
  /** It goes on to the end of the mail. */
  readonly isRest: boolean
}

/** What an element is besides prose, if anything. */
export function partOf(name: string, attributes: Attributes): Part | undefined {
  const names = attributes['class'] ?? ''
  const id = attributes['id'] ?? ''
  const part = (kind: Region['kind'], isRest = false): Part => ({ kind, isRest })
  if (historyFrom.test(id)) return part('quote', true)
  if (name === 'blockquote' || history.test(names)) return part('quote')
  if (
    (attributes['data-signature'] ?? 'false') !== 'false' ||
    attributes['data-smartmail'] === 'gmail_signature' ||
    signature.test(names) ||
    signature.test(id)
  )
    return part('signature')
  if (name === 'footer' || footer.test(names) || footer.test(id)) return part('footer')
  if (/^(?:pre|code|kbd|samp|tt)$/.test(name)) return part('code')
  return undefined
}
