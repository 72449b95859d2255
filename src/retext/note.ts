import type { Finding } from '../finding.js'
import { writtenInMarkdown } from '../sources/markdown.js'

const inOneLine = (words: string): string => writtenInMarkdown(words.replace(/\s+/g, ' ').trim())

/** Why a finding matters, the customer’s words that it rests on, and what only the writer can answer; in Markdown. */
export function noteOf({ why, evidence, suggestions }: Finding): string {
  const asks = suggestions.filter(({ kind }) => kind === 'ask').map(({ label }) => `- ${inOneLine(label)}`)
  return [
    inOneLine(why),
    ...(evidence === undefined ? [] : [`Customer: “${inOneLine(evidence.text)}”`]),
    ...(asks.length === 0 ? [] : [asks.join('\n')]),
  ].join('\n\n')
}
