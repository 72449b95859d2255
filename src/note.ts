import type { Finding } from './finding.js'

/** How words are written so that whoever shows them shows the words themselves. */
export type Writing = (words: string) => string

/** Why a finding matters, the customer’s words that it rests on, and what only the writer can answer. */
export function noteOf({ why, evidence, suggestions }: Finding, written: Writing): string {
  const inOneLine = (words: string): string => written(words.replace(/\s+/g, ' ').trim())
  const asks = suggestions.filter(({ kind }) => kind === 'ask').map(({ label }) => `- ${inOneLine(label)}`)
  return [
    inOneLine(why),
    ...(evidence === undefined ? [] : [`Customer: “${inOneLine(evidence.text)}”`]),
    ...(asks.length === 0 ? [] : [asks.join('\n')]),
  ].join('\n\n')
}
