/**
 * What the customer tells, told back to them: "my lamp never arrived" as "your lamp never arrived". Only a plain
 * clause in the past or present is told back, of words that change nothing but their person; anything else, and
 * anything that another day would make untrue, is left.
 */

import type { Span } from '../../finding.js'
import { fold } from '../../prose/fold.js'
import type { Reading } from '../reading.js'
import { tellsFailure } from './complaint.js'
import {
  adverb,
  after,
  bare,
  before,
  contrasts,
  elliptic,
  hangs,
  mood,
  most,
  notPlain,
  person,
  pieces,
  shouted,
  shown,
  subject,
  suffered,
  takesObject,
  unsaid,
  verbs,
  wait,
} from './retold.cues.js'

export interface Retold {
  /** Without a stop, from its subject: "your lamp never arrived". */
  readonly clause: string
  /** It says that the company did it: "we charged you twice". */
  readonly ownsUp: boolean
}

/**
 * A sentence of the customer's as a clause that stands after "I’m sorry"; undefined where it cannot be told back.
 * `isFailure` says that the sentence tells what failed; otherwise its words have to.
 */
export function retold(customer: Reading, sentence: Span, isFailure: boolean): Retold | undefined {
  const { prose } = customer
  const written = prose.slice(sentence)
  const folded = prose.read(sentence)
  for (const [i, piece] of [written, ...(contrasts.test(folded) ? [] : written.split(pieces))].entries()) {
    const spelt = piece.replace(/\b(i)(m|ve)\b/gi, 'I’$2').replace(/^its\b/i, 'it’s')
    const clause = clauseOf(spelt, { isWhole: i === 0, isFirst: i < 2, isFailure })
    if (clause !== undefined) return { clause, ownsUp: /\b(?:we|our)\b/.test(clause) }
  }
  return undefined
}

/** Which piece of a sentence it is, and whether the sentence is known to tell the failure. */
interface Place {
  readonly isWhole: boolean
  readonly isFirst: boolean
  readonly isFailure: boolean
}

function clauseOf(piece: string, { isWhole, isFirst, isFailure }: Place): string | undefined {
  const from = before.exec(fold(piece))?.[0].length ?? 0
  const kept = piece.slice(from).replace(after, '')
  const said = fold(kept)
  if (notPlain.test(said) || shouted.test(kept) || /[,;:]/.test(said) || mood.test(said)) return undefined
  const isCut = !isWhole || kept.length < piece.slice(from).replace(/[\s.!]+$/, '').length
  if (said.split(' ').length > most.words || unsaid.test(said) || (isCut && hangs.test(said)))
    return undefined
  if (wait.test(said)) return inOurPerson(kept)
  if (!(isWhole && isFailure) && !tellsFailure(said)) return undefined
  if (!isWhole && shown.test(said)) return undefined
  if (elliptic.test(said)) return inOurPerson(fullOf(kept))
  const clauses = said.split(
    /,? (?:and|but|so|because|since|when|after) (?=(?:i|we|you|it|my|our|your|the|nobody|no one)\b)/,
  )
  if (clauses.length > most.clauses || (/^(?:i|we)\b/.test(said) && !suffered.test(said))) return undefined
  // More persons than clauses: two sentences without a stop.
  if ((said.match(/\b(?:i|i'm|i've|we|we're|we've)\b/g) ?? []).length > clauses.length) return undefined
  if (clauses.every(isClause)) return inOurPerson(kept)
  return isFirst && bare.test(kept.replaceAll('’', "'")) && clauses.slice(1).every(isClause)
    ? inOurPerson(`the ${/^\p{Lu}\p{Ll}/u.test(kept) ? kept.charAt(0).toLowerCase() + kept.slice(1) : kept}`)
    : undefined
}

/** An elliptic clause with the subject and the verb it leaves out. */
function fullOf(words: string): string {
  const low = words.charAt(0).toLowerCase() + words.slice(1)
  if (low.startsWith('been ')) return `I've ${low}`
  if (low.startsWith('still ')) return low.replace(/^still (?:no|without)/, 'I still have no')
  return low.startsWith('no ') ? `I've had ${low}` : `I ${low}`
}

/** Whether a clause has a subject and a verb that can be read off its words. */
function isClause(clause: string): boolean {
  const words = clause.split(' ')
  let at = words.findIndex(word => verbs.has(word))
  if (at < 0) return false
  if (/^(?:i'm|i've|we're|we've|you've|you're)$/.test(words[at] as string))
    return at === 0 && words.length > 2
  while (at > 0 && adverb.test(words[at - 1] as string)) at--
  return subject.test(words.slice(0, at).join(' '))
}

/** The words with every person changed, or undefined where one could be either of two. */
function inOurPerson(clause: string): string | undefined {
  const words = clause.replaceAll('’', "'").split(' ')
  const ours: string[] = []
  for (const [i, word] of words.entries()) {
    const low = word.toLowerCase()
    // "My Choice" is a name.
    if (i > 0 && /^\p{Lu}/u.test(word) && low !== 'i' && !low.startsWith("i'") && person.has(low))
      return undefined
    const last = words[i - 1]?.toLowerCase() ?? ''
    if (low === 'you') {
      if (i === 0 || /^(?:and|but|so|because|since|when|after)$/.test(last)) ours.push('we')
      else if (takesObject.test(last)) ours.push('us')
      else return undefined
    } else if (/^(?:was|wasn't|wasnt)$/.test(low) && last === 'i')
      ours.push(low === 'was' ? 'were' : "weren't")
    else ours.push(person.get(low) ?? (i === 0 ? word.charAt(0).toLowerCase() + word.slice(1) : word))
  }
  return ours.join(' ').replaceAll("'", '’')
}
