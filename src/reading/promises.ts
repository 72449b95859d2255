/** What the draft says will happen: promises as syntax (who, will, verb), not as a list of verbs. */

import type { Commitment, Span } from '../finding.js'
import type { Prose } from '../prose/prose.js'
import type { Sentence } from '../prose/sentences.js'
import type { Term } from '../prose/terms.js'
import * as cues from './promises.cues.js'
import type { Time } from './times.js'
import { isParticiple } from './verbs.js'

/**
 * `future`: "I'll send it"; `help`: "I will assist you"; `progressive`: "we are reviewing it"; `done`: "I have
 * escalated it", whose outcome is to come; `check`: "let me check"; `offer`: "we can arrange a refund"; `scheduled`: "it
 * ships tomorrow"; `status`: "it is in transit", "please expect a call".
 */
export type PromiseKind =
  | 'future'
  | 'help'
  | 'progressive'
  | 'done'
  | 'check'
  | 'offer'
  | 'scheduled'
  | 'status'

export interface PromiseMade {
  readonly kind: PromiseKind
  /** From the subject to the end of the clause. */
  readonly span: Span
  readonly sentence: Sentence
  readonly actor: Commitment['actor']
  /** The verb, folded: "send". */
  readonly verb: string
  /** It hangs on an "if" of the customer's. */
  readonly conditional: boolean
}

function sentenceEnd(prose: Prose, sentence: Sentence, from: number): number {
  const rest = prose.read({ start: from, end: sentence.span.end })
  const cut = rest.search(
    /[.;!?](?:\s|$)|,? (?:and|but) (?:i|we|you|if|please|our|the \w+ (?:will|is))\b|, (?:so|which|but|please|if|once|when)\b| - /,
  )
  return cut < 0 ? sentence.span.end : from + cut
}

/** Within the sentence before `i`: an "if you …" that the promise hangs on. */
function isConditional(words: readonly string[], i: number): boolean {
  const before = words.slice(0, i)
  const at = Math.max(
    before.lastIndexOf('if'),
    before.lastIndexOf('should'),
    before.lastIndexOf('unless'),
    before.lastIndexOf('whether'),
    before.lastIndexOf('case'),
  )
  if (at < 0)
    return (
      /^(?:if|unless)$/.test(words[i + 4] ?? '') ||
      words
        .slice(i)
        .some(
          (w, k, rest) =>
            w === 'if' &&
            /^(?:you|needed|necessary|required|possible|so|any|it|that)$/.test(rest[k + 1] ?? ''),
        )
    )
  return true
}

/** "so (that) we can", "to", "in order to": the verb says what for. */
function isPurpose(words: readonly string[], i: number): boolean {
  return words.slice(Math.max(0, i - 3), i).some(w => w === 'so' || w === 'ensure' || w === 'until')
}

function actorOf(subject: string): Commitment['actor'] {
  if (subject === 'i') return 'agent'
  return subject === 'you' ? 'customer' : 'company'
}

/** The words of a sentence, as the frames below read them. */
interface Scan {
  readonly words: readonly string[]
  readonly isQuestion: boolean
  /** Whether the word at `i` is written with a capital and is no pronoun: "Jon", "UPS". */
  isName(i: number): boolean
}

/** A promise by the indexes of its words. */
interface Found {
  readonly kind: PromiseKind
  readonly from: number
  readonly verbAt: number
  readonly actor: Commitment['actor']
}

/** The first index from `from` on that holds no adverb. */
function skip(words: readonly string[], from: number): number {
  let j = from
  while (j < words.length && cues.adverb.test(words[j] as string)) j++
  return j
}

const isDenied = (words: readonly string[], from: number, to: number): boolean =>
  words.slice(from, to).some(word => word === 'not' || word === 'never')

/** "I'll send it", "Jon will call", "your refund will be sent", and "we will help". */
function will(scan: Scan, i: number): Found | undefined {
  const { words, isQuestion } = scan
  const word = words[i] ?? ''
  if (!/^(?:will|'ll|shall|ill)$/.test(word) || (isQuestion && i === 0)) return undefined
  // "ill" is "I'll" in haste, and a "Will" that opens the sentence has left its "I" out.
  const isOwn = word === 'ill' || (i === 0 && word === 'will')
  const from = isOwn ? i : i - 1
  const subject = isOwn ? 'i' : (words[from] ?? '')
  const verbAt = skip(words, i + 1)
  const verb = words[verbAt] ?? ''
  if (verb === '' || isDenied(words, i + 1, verbAt) || isPurpose(words, from)) return undefined
  if (isQuestion && words.indexOf(subject) > i) return undefined
  const joins = /^(?:and|then|also|or)$/.test(subject)
  const found = (kind: PromiseKind): Found => ({
    kind,
    from: joins ? i : subjectStart(words, from),
    verbAt,
    actor: joins ? actorOf(words.slice(0, i).findLast(w => cues.self.test(w)) ?? '') : actorOf(subject),
  })
  const follow = words[verbAt + 1] ?? ''
  const state = words[skip(words, verbAt + 1)] ?? ''
  const isDone = verb === 'be' && isParticiple(state) && !cues.idleState.test(state)
  if (subject === 'you')
    return /^(?:receive|get|hear)$/.test(verb) || isDone
      ? { ...found('future'), actor: 'company' }
      : undefined
  if (verb === 'be') {
    const isSureTo = state === 'sure' && words[skip(words, verbAt + 1) + 1] === 'to'
    const isThere = /ing$|^(?:in|back|with|on|there|at|sent|ready|live|up|out|fixed|resolved|here)$/.test(
      state,
    )
    return isSureTo || isDone || (isThere && !cues.idleState.test(state)) ? found('future') : undefined
  }
  if (
    (verb === 'do' && /^(?:our|my|all|everything|whatever)$/.test(follow)) ||
    (verb === 'go' && follow === 'from') ||
    verb === 'chat'
  )
    return found('help')
  const isSelf = cues.self.test(subject)
  if (/^(?:assist|help|support|guide)$/.test(verb) && (isSelf || /^(?:and|team|teams)$/.test(subject)))
    return found('help')
  const isNamed = scan.isName(from)
  const isOurs = isSelf || isNamed || cues.subjectNouns.test(subject)
  if (cues.idle.test(verb)) {
    const acts = (cues.acts[verb]?.test(follow) ?? false) || (verb === 'work' && isSelf)
    if (!acts || !isOurs) return undefined
  }
  const isThing = /^(?:this|that|it|which)$/.test(subject)
  if (isThing && !/^(?:arrive|ship|reach|come|go|land|leave|post|show|reflect|be)$/.test(verb))
    return undefined
  const serves = cues.people.test(words[i - 2] ?? '') && cues.serves.test(verb)
  return isOurs || serves || joins || subject === 'who' ? found('future') : undefined
}

/** "We're going to replace it". */
function goingTo({ words, isQuestion }: Scan, i: number): Found | undefined {
  const isGonna = words[i] === 'gonna'
  if (!isGonna && !(words[i] === 'going' && words[i + 1] === 'to')) return undefined
  const who = words[i - 2] ?? ''
  if (isQuestion || who === 'you' || isPurpose(words, i - 2)) return undefined
  if (!/^(?:am|are|is|'s|'m|'re|now|be)$/.test(words[i - 1] ?? '')) return undefined
  const verbAt = skip(words, isGonna ? i + 1 : i + 2)
  const verb = words[verbAt] ?? ''
  if (cues.idle.test(verb) && !/^(?:make|have|try)$/.test(verb)) return undefined
  return { kind: 'future', from: Math.max(0, i - 2), verbAt, actor: actorOf(who) }
}

/** "We are reviewing it", "it is being repaired". */
function progressive({ words, isQuestion, isName }: Scan, i: number): Found | undefined {
  if (!/^(?:am|are|'m|'re|is|'s)$/.test(words[i] ?? '')) return undefined
  const subject = words[i - 1] ?? ''
  const verbAt = skip(words, i + 1)
  const verb = words[verbAt] ?? ''
  const partAt = skip(words, i + 2)
  if (words[i + 1] === 'being' && isParticiple(words[partAt] ?? ''))
    return { kind: 'progressive', from: subjectStart(words, i - 1), verbAt: partAt, actor: 'company' }
  const isOurs =
    cues.self.test(subject) ||
    (isName(i - 1) && (i > 1 || words[i] !== 'are')) ||
    /^(?:they|he|she|team|teams|department|engineers?|developers|courier|carrier|store|technicians?|someone|colleague|crew|driver|manager)$/.test(
      subject,
    )
  if (!isOurs || isQuestion || !/^\w{3,}ing$/.test(verb) || cues.idleProgressive.test(verb)) return undefined
  if (
    isDenied(words, i + 1, verbAt) ||
    isPurpose(words, i - 1) ||
    (verb === 'looking' && words[verbAt + 1] === 'forward')
  )
    return undefined
  return { kind: 'progressive', from: i - 1, verbAt, actor: actorOf(subject) }
}

/** "I have escalated it", "it has been forwarded": its outcome is still to come. */
function perfect({ words }: Scan, i: number): Found | undefined {
  if (!/^(?:have|'ve|has|'s|is|are)$/.test(words[i] ?? '')) return undefined
  const subject = words[i - 1] ?? ''
  const verbAt = skip(words, i + 1)
  if (words[verbAt] === 'been') {
    const partAt = skip(words, verbAt + 1)
    return cues.opens.test(words[partAt] ?? '')
      ? { kind: 'done', from: subjectStart(words, i - 1), verbAt: partAt, actor: 'company' }
      : undefined
  }
  const isOurs = cues.self.test(subject) || /^(?:team|they|he|she|manager|colleague)$/.test(subject)
  return isOurs && /^(?:have|'ve|has)$/.test(words[i] ?? '') && cues.opens.test(words[verbAt] ?? '')
    ? { kind: 'done', from: i - 1, verbAt, actor: actorOf(subject) }
    : undefined
}

/** "Let me check", "allow me to call", "I can refund it", "we are committed to …". */
function lighter({ words, isQuestion }: Scan, i: number): Found | undefined {
  const word = words[i] ?? ''
  const subject = words[i - 1] ?? ''
  if (/^(?:let|allow)$/.test(word) && /^(?:me|us)$/.test(words[i + 1] ?? '')) {
    const verbAt = skip(words, words[i + 2] === 'to' ? i + 3 : i + 2)
    const verb = words[verbAt] ?? ''
    if (word === 'let' && /^(?:know|have|start|get|introduce)$/.test(verb)) return undefined
    // Leave to call is asked for a call that is to come.
    const kind = /^(?:call|ring|phone|contact)$/.test(verb) ? 'future' : 'check'
    return { kind, from: i, verbAt, actor: 'agent' }
  }
  const next = skip(words, i + 1)
  if (
    /^(?:can|could)$/.test(word) &&
    cues.self.test(subject) &&
    !isQuestion &&
    cues.redeems.test(words[next] ?? '')
  )
    return isPurpose(words, i - 1) || isDenied(words, i + 1, next)
      ? undefined
      : { kind: 'offer', from: i - 1, verbAt: next, actor: actorOf(subject) }
  if (
    /^(?:am|are|'m|'re)$/.test(word) &&
    /^(?:committed|dedicated|determined)$/.test(words[next] ?? '') &&
    words[next + 1] === 'to'
  )
    return { kind: 'help', from: i - 1, verbAt: next, actor: actorOf(subject) }
  return undefined
}

const frames = [will, goingTo, progressive, perfect, lighter] as const

function promisesOfSentence(prose: Prose, sentence: Sentence, times: readonly Time[]): PromiseMade[] {
  const terms = prose.terms(sentence)
  const piece = prose.read(sentence.span)
  const scan: Scan = {
    words: terms.map(({ word }) => word),
    isQuestion: piece.endsWith('?'),
    isName: i => isName(prose, terms[i]),
  }
  const promises: PromiseMade[] = []
  const add = (
    kind: PromiseKind,
    start: number,
    end: number,
    verb: string,
    actor: Commitment['actor'],
    conditional: boolean,
  ): void => {
    if (promises.some(({ span }) => span.start === start)) return
    promises.push({
      kind,
      sentence,
      actor,
      verb,
      conditional,
      span: { start, end: sentenceEnd(prose, sentence, end) },
    })
  }
  for (const [i] of terms.entries())
    for (const frame of frames) {
      const found = frame(scan, i)
      if (found === undefined) continue
      const kind = found.kind === 'future' && cues.choice.test(piece) ? 'offer' : found.kind
      const first = terms[Math.max(0, found.from)] as Term
      const verb = terms[found.verbAt] ?? first
      add(
        kind,
        first.span.start,
        verb.span.end,
        scan.words[found.verbAt] ?? '',
        found.actor,
        isConditional(scan.words, found.from),
      )
      break
    }
  if (scan.isQuestion) return promises
  const time = times.find(one => one.sentence === sentence && one.kind === 'concrete')
  const plan = cues.scheduled.exec(piece)
  if (promises.length === 0 && time !== undefined && plan !== null && !cues.habit.test(piece))
    add(
      'scheduled',
      sentence.span.start,
      Math.max(time.span.end, sentence.span.start + plan.index + plan[0].length),
      plan[0],
      'company',
      false,
    )
  for (const match of piece.matchAll(cues.status)) {
    const start = sentence.span.start + match.index
    if (!promises.some(({ span }) => span.start <= start && start < span.end))
      add('status', start, start + match[0].length, match[0], 'company', false)
  }
  return promises
}

/** A capital on a word that is no pronoun or opener: somebody's or something's name. */
function isName(prose: Prose, term: Term | undefined): boolean {
  if (term === undefined || !/^\p{Lu}/u.test(prose.slice(term.span))) return false
  return !/^(?:i|we|you|he|she|it|they|this|that|these|those|there|which|who|what|when|where|how|if|then|and|or|but|so|also|once|all|both|everything|nothing|here|now|please|no|yes|hi|hello|unfortunately|next|soon)$/.test(
    term.word,
  )
}

/** Back over a noun group to its determiner: "our billing team". */
function subjectStart(words: readonly string[], at: number): number {
  if (at < 0) return 0
  for (let j = at; j >= Math.max(0, at - 4); j--)
    if (/^(?:the|our|my|your|a|an|this|that|someone|i|we|they|it)$/.test(words[j] as string)) return j
  return at
}

/** Promises of the body, in reading order. `times` are the body's own: a plain present with a time ahead is a promise too. */
export function promisesOf(prose: Prose, times: readonly Time[]): PromiseMade[] {
  return prose.body.flatMap(sentence => promisesOfSentence(prose, sentence, times))
}
