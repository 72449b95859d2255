/** Texts as the tools take them. What a text may hold, and how long it may be, the review itself says. */

import { description, picklist, pipe, string } from 'valibot'
import { channels } from '../../settings/check.js'
import { sourceFormats } from '../../sources/render.js'

export const text = (about: string) => pipe(string(), description(about))
export const channel = (about: string) => pipe(picklist(channels), description(about))
export const format = (about: string) => pipe(picklist(sourceFormats), description(about))

export const customerMessage = text(
  'The customer’s message that the reply answers, verbatim: not summarised, not corrected. Without it, whatever needs it is left unjudged.',
)
