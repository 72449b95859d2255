/** What a fix in an editable element would take from words that stay. */

import type { Change } from '../changed-words.js'
import type { ShownText } from './shown-text.js'

const lasting = 'a,code,img,svg,video,audio,iframe,object,input,hr,table,[contenteditable=false]'

/** @param range where on the page the words are that the change replaces */
export function lossOf(
  host: Element,
  shown: ShownText,
  range: Range,
  { span, text }: Change,
): string | undefined {
  if (text !== '' && shown.hasLineEnd(span)) return 'it would join paragraphs'
  const around = host.ownerDocument.createRange()
  for (const part of host.querySelectorAll(lasting)) {
    if (!range.intersectsNode(part)) continue
    around.selectNode(part)
    const start = shown.offsetOf([around.startContainer, around.startOffset])
    const end = shown.offsetOf([around.endContainer, around.endOffset])
    const isLink = part.matches('a,code')
    const isWhole = start < end && span.start <= start && end <= span.end
    const isInside = start <= span.start && span.end <= end && !isWhole
    // A link or a mention goes with its words; a browser puts new words beside it.
    if (text === '' ? !isLink && !isWhole : !isLink || !isInside) return 'it would lose a link or an image'
  }
  return undefined
}
