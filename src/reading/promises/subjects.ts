/** Who or what a promise is about: the noun before its auxiliary, read back to its determiner. */

import type { Commitment } from '../../finding.js'
import * as cues from './cues.js'
import type { Scan } from './scan.js'

export interface Subject {
  /** "team" of "our billing team". */
  readonly head: string
  /** Index of its first word. */
  readonly from: number
  readonly actor: Commitment['actor']
  /** The writer, a colleague, or anything of the company that does what people do. */
  readonly isOurs: boolean
  readonly isNamed: boolean
  /** What reaches the customer, or is put right: "refund", "a new one". */
  readonly isThing: boolean
  /** "Our", "the", "your" stands right before it. */
  readonly isDetermined: boolean
}

const openers = new Set('the our my your a an this that someone i we they he she it these those'.split(' '))
const joining = new Set(['and', 'then', 'or'])

/** Back over a noun group to its determiner: "our billing team". */
function groupStart(words: readonly string[], at: number): number {
  for (let j = at; j >= Math.max(0, at - 4); j--) if (openers.has(words[j] as string)) return j
  return at
}

/** Back over a whole name: "Ms Adair from Holt Ltd". */
function nameStart({ words, isName, isApart }: Scan, at: number): number {
  let from = at
  while (from > 0 && !isApart(from)) {
    if (isName(from - 1)) from--
    else if (from > 1 && /^(?:from|of|at)$/.test(words[from - 1] ?? '') && isName(from - 2)) from -= 2
    else break
  }
  return from
}

function actorOf(head: string): Commitment['actor'] {
  if (head === 'i') return 'agent'
  return head === 'you' ? 'customer' : 'company'
}

/** Whoever writes, where they leave themselves out. */
export const writer: Omit<Subject, 'from'> = {
  head: 'i',
  actor: 'agent',
  isOurs: true,
  isNamed: false,
  isThing: false,
  isDetermined: false,
}

/** The subject of the auxiliary at `i`. Nothing at the start of a sentence. */
export function subjectBefore(scan: Scan, i: number): Subject | undefined {
  const { words } = scan
  let at = i - 1
  while (at > 0 && cues.isAdverb(words[at] as string) && !joining.has(words[at - 1] as string)) at--
  const head = words[at]
  // "Am looking into it", "Have passed it on": the "I" is left out.
  if (head === undefined || (i > 0 && at === 0 && cues.isAdverb(head)))
    return /^(?:am|have|will|'ve)$/.test(words[i] ?? '') ? { ...writer, from: 0 } : undefined
  // "I've told the depot and will call": the one who spoke last.
  if (joining.has(head) || (cues.isAdverb(head) && joining.has(words[at - 1] ?? ''))) {
    const last = words.slice(0, at).findLast(word => cues.self.has(word) || cues.others.has(word)) ?? ''
    return {
      head: last,
      from: i,
      actor: actorOf(last),
      isOurs: true,
      isNamed: false,
      isThing: true,
      isDetermined: false,
    }
  }
  const from = groupStart(words, at)
  const determiner = from < at ? words[from] : undefined
  const isOwned = determiner === 'our' || determiner === 'my'
  const isWriter = cues.self.has(head) || cues.others.has(head)
  const isDevice = cues.isDevice(head)
  const isNamed = scan.isName(at) && !isDevice
  return {
    head,
    from: from === at && isNamed ? nameStart(scan, at) : from,
    actor: actorOf(head),
    isOurs: isWriter || cues.isDoer(head) || (isOwned && !isDevice && !head.endsWith('s')),
    isNamed,
    isThing: cues.isDeliverable(head) || cues.pointers.has(head),
    isDetermined: determiner !== undefined && from === at - 1,
  }
}
