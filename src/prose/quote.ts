/** Words as they stand in a text, shortened at a word to at most `most` units, in quotation marks. */
export function quote(words: string, most = 60): string {
  // An export may have left a line break escaped.
  const line = words
    .replace(/(?:\\r)?\\n|\s+/g, ' ')
    .trim()
    .replace(/[“”"]/g, '')
  if (line.length <= most) return `“${line.replace(/[.,;:]+$/, '')}”`
  return `“${line
    .slice(0, most)
    .replace(/\s+\S*$/, '')
    .replace(/[.,;:]+$/, '')} …”`
}
