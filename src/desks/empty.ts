/** Whether anything is written, for every desk alike. */

import type { SourceFormat } from '../sources/render.js'
import { partsOf } from './mail-parts.js'

/** What is on the page and no word: white space, what has no width, and what stands for a picture. */
const wordless = /[\s\p{Cf}\uFFFC]|\u034F/gu

export const isBlank = (text: string): boolean => text.replace(wordless, '') === ''

/**
 * Whether its writer has said nothing: tags alone, a picture, a signature, a quotation.
 *
 * @throws {RangeError} where the source is marked up so that it could not be read in good time
 */
export const isEmpty = (source: string, format: SourceFormat): boolean => isBlank(partsOf(source, format).own)
