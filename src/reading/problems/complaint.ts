import type { Basis, Span } from '../../finding.js'
import { isWithin } from '../../prose/spans.js'
import { listed } from '../patterns/families.js'
import { matchesOf } from '../patterns/frames.js'
import type { Reading } from '../reading.js'
import { failures } from './failures.cues.js'
import { isSignature } from './signature.js'

/** A complaint to quote has words of its case: so many of any kind, so many that carry meaning. */
const fewest = { words: 4, stems: 1 }
/** What failed, in a word: "it leaks" is short and says it. */
const plain = failures.filter(({ weight }) => weight >= 0.6).flatMap(({ frames }) => frames)

/** Whether words say plainly what failed. */
export const tellsFailure = (words: string): boolean => matchesOf(plain, words, 0).length > 0

/** "Seriously?", "WTF @firm", "please help!!!": nothing is told. Taken away word by word, nothing is left. */
const noise = new RegExp(
  `(?<![\\w@])(?:${listed(`
    @\\w+, hi, hey, hello, dear, there, all, team, guys, folks, good (?:morning|afternoon|evening|day), so, and, oh
    please, pls, plz, help(?: me| us)?, anyone, anybody, someone, seriously, really, honestly, urgently, urgent
    wtf, omg, ffs, smh, ugh+, argh+, wow, come on, what the (?:hell|heck|fuck), hell, fuck\\w*, damn, unbelievable
    ridiculous, disgraceful, disgusting, unacceptable, pathetic, shocking, awful, terrible, appalling, outrageous
    nightmare, shambles, joke, disgrace, rubbish, useless, worst, absolutely?, utter(?:ly)?, total(?:ly)?, just
    thanks?, thank you, cheers, regards, many, kind, best, wishes, sincerely, yours, asap, now, again, this is, what
    an?, the, i, me, you, it, is, are, in, need, customer, service, ever`)})(?!\\w)|[^\\p{L}\\p{N}]+`,
  'gu',
)
const isNoise = (words: string): boolean => words.replace(noise, '') === ''
/** Who is addressed is no part of what went wrong. */
const addressed =
  /^(?:[\s.,:!-]*(?<![\w])@\w+|\s*(?:hi|hello|hey|dear)(?: (?:there|all|team|guys))?[\s,!.-]+)+[\s,:!-]*/

/** By what the facts of one review were decided on: many rules ask for the same complaint. */
const complaints = new WeakMap<Basis, Span | undefined>()

/** The customer's sentence that reports the failure; undefined where there is no problem, or no sentence to quote. */
export function complaintOf(customer: Reading | undefined, basis: Basis): Span | undefined {
  if (!complaints.has(basis)) complaints.set(basis, findComplaint(customer, basis))
  return complaints.get(basis)
}

function findComplaint(customer: Reading | undefined, basis: Basis): Span | undefined {
  const cues = basis.problem.evidence.filter(({ in: where }) => where === 'customer')
  if (customer === undefined || cues.length === 0) return undefined
  let best: { readonly span: Span; readonly weight: number } | undefined
  for (const { span } of customer.prose.body) {
    const words = customer.prose.read(span)
    const telling = tellingOf(customer, span, words)
    if (telling === 0) continue
    const held = cues.filter(cue => isWithin(cue.span, span)).length
    const weight = held + (held > 0 ? telling : telling / 4)
    if (best === undefined || weight > best.weight) best = { span: withoutAddress(span, words), weight }
  }
  return best?.span
}

/** How well a sentence would stand for the complaint; 0 for a greeting, a handle, an outcry or a name. */
function tellingOf(customer: Reading, span: Span, words: string): number {
  if (words.startsWith('subject:') || isSignature(customer.prose.slice(span))) return 0
  if (customer.prose.recall(isNoise, words)) return 0
  const stems = stemsIn(customer, span)
  if (stems >= fewest.stems && words.trim().split(/\s+/).length >= fewest.words) return 1.5
  return tellsFailure(words) ? 1 : 0
}

function stemsIn({ prose }: Reading, sentence: Span): number {
  return new Set(prose.words.filter(({ span }) => isWithin(span, sentence)).map(({ stem }) => stem)).size
}

function withoutAddress({ start, end }: Span, words: string): Span {
  const length = addressed.exec(words)?.[0].length ?? 0
  return { start: start + (length < words.length ? length : 0), end }
}
