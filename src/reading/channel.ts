import type { Channel } from '../finding.js'
import type { Prose } from '../prose/prose.js'

/**
 * The channel that two texts look like: a handle or initials is a public post; a formal greeting, a farewell or
 * paragraphs a mail; else chat.
 */
export function channelOf(draft: Prose, customer: Prose | undefined): Channel {
  const opening = draft.folded.trimStart()
  if (/^\.?@\w/.test(opening) || /(?:\s|^)@\w{2,}/.test(customer?.folded ?? '')) return 'social'
  if (/[\^*/][a-z]{2,12}\s*$/.test(opening) && opening.length <= 300) return 'social'
  const farewell = draft.blocks.some(
    ({ kind, span }) => kind === 'sign-off' && /\n/.test(draft.folded.slice(0, span.start)),
  )
  if (farewell || /^dear\b/.test(opening) || /\n\s*\n/.test(opening.trimEnd())) return 'email'
  if (customer !== undefined && /\n\s*\n/.test(customer.folded.trimEnd()) && customer.folded.length > 200)
    return 'email'
  return 'chat'
}
