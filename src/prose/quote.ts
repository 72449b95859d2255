/** Words as they stand in a text, shortened at a word to at most `most` units, in quotation marks. */
export function quote(words: string, most = 60): string {
  const line = words.replace(/\s+/g, ' ').trim().replace(/[“”"]/g, '')
  if (line.length <= most) return `“${line.replace(/[.,;:]+$/, '')}”`
  return `“${line
    .slice(0, most)
    .replace(/\s+\S*$/, '')
    .replace(/[.,;:]+$/, '')} …”`
}
