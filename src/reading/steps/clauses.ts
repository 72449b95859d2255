/** A sentence cut into the pieces that can each tell, ask or promise something of their own. */

import { cue } from '../patterns/cue.js'

export interface Clause {
  readonly text: string
  /** What stands before it in the sentence. */
  readonly before: string
  /** The word that joins it to the clause before it, where its subject may stand. */
  readonly joined: string | undefined
}

const cut = cue(
  /(?:[,;:!?.\u2026()\u2022]| - |-> ?|\p{Extended_Pictographic}\uFE0F?)+\s*(?:and |but |or |so |then )?|\s(?:and|but|or|so|then) /gu,
)

/** The clauses of a folded sentence, in reading order. */
export function clausesOf(sentence: string): Clause[] {
  const clauses: Clause[] = []
  let start = 0
  let joined: string | undefined
  const push = (end: number): void => {
    const text = sentence.slice(start, end).trim()
    if (text !== '') clauses.push({ text, before: sentence.slice(0, start), joined })
  }
  for (const match of cut.every(sentence)) {
    push(match.index)
    start = match.index + match[0].length
    joined = /(and|but|or|so|then) $/.exec(match[0])?.[1]
  }
  push(sentence.length)
  return clauses
}
