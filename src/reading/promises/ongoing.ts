/** What is being done, or has been done and is to bear fruit: "I'm checking it", "I've asked the depot to call". */

import { isParticiple } from '../patterns/verbs.js'
import { isPurpose } from './clauses.js'
import * as cues from './cues.js'
import { be, type Found, type Frame, have, isDenied, type PromiseKind, type Scan, skip } from './scan.js'
import { type Subject, subjectBefore } from './subjects.js'

/** "We are reviewing it", "it is being repaired", "a new one is coming". */
export const progressive: Frame = (scan, i) => {
  const { words, isQuestion } = scan
  if (!be.has(words[i] ?? '')) return undefined
  const subject = subjectBefore(scan, i)
  if (subject === undefined) return undefined
  const found = (kind: PromiseKind, verbAt: number): Found => ({
    kind,
    from: subject.from,
    verbAt,
    actor: kind === 'progressive' ? subject.actor : 'company',
  })
  const verbAt = skip(words, i + 1)
  const verb = words[verbAt] ?? ''
  if (verb === 'being') {
    const partAt = skip(words, verbAt + 1)
    return isParticiple(words[partAt] ?? '')
      ? { ...found('progressive', partAt), actor: 'company' }
      : undefined
  }
  if (isQuestion || !/^\w{2,}ing$/.test(verb)) return undefined
  if (cues.idleProgressive.has(verb) && !isActOf(words, verbAt)) return undefined
  if (isDenied(words, i + 1, verbAt) || isPurpose(words, subject.from)) return undefined
  if (isWishing(words, verbAt) || isAside(scan, subject, verbAt)) return undefined
  if (verb === 'looking' && words[verbAt + 1] === 'forward') return undefined
  if (subject.isThing && cues.arrives(verb)) return found('scheduled', verbAt)
  const isAgent =
    cues.self.has(subject.head) ||
    (cues.others.has(subject.head) && subject.head !== 'who') ||
    cues.isDoer(subject.head) ||
    (subject.isNamed && (subject.from > 0 || words[i] !== 'are'))
  return isAgent ? found('progressive', verbAt) : undefined
}

const isWishing = (words: readonly string[], verbAt: number): boolean =>
  words.slice(verbAt + 1, verbAt + 6).some(cues.isWish)

/** "He's skiing": what somebody is at, with nothing that it is done to. */
function isAside({ words, isApart }: Scan, { head }: Subject, verbAt: number): boolean {
  if (!/^s?he$/.test(head) || (words[verbAt + 1] !== undefined && !isApart(verbAt + 1))) return false
  const stem = (words[verbAt] ?? '').slice(0, -3)
  return !cues.arrives(words[verbAt] ?? '') && !cues.serves.has(stem) && !cues.serves.has(`${stem}e`)
}

/** "Getting it looked at", "asking the depot": verbs that are idle but for what they are done to. */
function isActOf(words: readonly string[], verbAt: number): boolean {
  const next = words[verbAt + 1] ?? ''
  if (words[verbAt] === 'asking' || words[verbAt] === 'talking')
    return /^(?:the|our|my|them|him|her|to)$/.test(next)
  return (
    words[verbAt] === 'getting' &&
    objects.has(next) &&
    words.slice(verbAt + 2, verbAt + 7).some(word => word === 'to' || isParticiple(word))
  )
}

const objects = new Set(
  'into on it this that your you them a an the someone our my up him her to over out with if why what whether'.split(
    ' ',
  ),
)
const subjects = new Set('i we you it they he she our your the there'.split(' '))
const finite = new Set(
  'is are was were will can may might should helps does has would often usually'.split(' '),
)

/** After these a verb has a subject of its own. */
const links = new Set('what why how who that which it this and'.split(' '))

/** "Looking into this for you", "Passing it to the depot now": a sentence that has left out "I am". */
export const subjectless: Frame = ({ words, isQuestion, isApart }, i) => {
  const verb = words[i] ?? ''
  if (isQuestion || !verb.endsWith('ing') || verb.length < 5 || i !== skip(words, 0)) return undefined
  if ((cues.idleProgressive.has(verb) && !isActOf(words, i)) || cues.adjuncts.has(verb)) return undefined
  if (!objects.has(words[skip(words, i + 1)] ?? '') || isWishing(words, i)) return undefined
  // "Seeing the damage, we are sorry": it belongs to another subject.
  if (words.some((word, k) => k > i && isApart(k) && subjects.has(word))) return undefined
  // "Contacting your bank is the quickest way": it is the subject of another verb.
  if (words.some((word, k) => k > i && finite.has(word) && !links.has(words[k - 1] ?? ''))) return undefined
  return { kind: 'progressive', from: i, verbAt: i, actor: 'agent' }
}

/** "It has been forwarded", and "it is been forwarded", as some write: the outcome is still to come. */
export const handedOn: Frame = (scan, i) => {
  const { words } = scan
  const word = words[i] ?? ''
  if (!have.has(word) && !be.has(word)) return undefined
  const beenAt = skip(words, i + 1)
  const verbAt = skip(words, beenAt + 1)
  if (words[beenAt] !== 'been' || !cues.opens.has(words[verbAt] ?? '') || isMessageTo(words, verbAt))
    return undefined
  return { kind: 'done', from: subjectBefore(scan, i)?.from ?? i, verbAt, actor: 'company' }
}

/** "I have escalated it", "I've asked the depot to call you", "we asked the kitchen to remake it". */
export const perfect: Frame = (scan, i) => {
  const { words } = scan
  const word = words[i] ?? ''
  const isPlainPast = cues.self.has(words[i - 1] ?? '') && cues.delegates.has(word)
  if (!have.has(word) && !isPlainPast) return undefined
  const verbAt = isPlainPast ? i : skip(words, i + 1)
  const verb = words[verbAt] ?? ''
  if (!cues.delegates.has(verb) && !cues.opens.has(verb)) return undefined
  const subject = subjectBefore(scan, i)
  if (subject === undefined || !isPerson(subject)) return undefined
  if (isMessageTo(words, verbAt) || isPraisePassed(words, verbAt)) return undefined
  const { from, actor } = subject
  const deed = cues.delegates.has(verb) ? deedAsked(words, verbAt) : undefined
  if (deed !== undefined) return { kind: 'delegated', from, verbAt: deed, actor }
  // "The plumber's booked for noon" says what is, not what somebody has done.
  const isState = word === "'s" && /^(?:booked|scheduled|ordered)$/.test(verb)
  return isPlainPast || isState || !cues.opens.has(verb) ? undefined : { kind: 'done', from, verbAt, actor }
}

const isPerson = ({ head, isOurs }: Subject): boolean =>
  isOurs && (cues.self.has(head) || cues.others.has(head) || cues.isDoer(head))

/** "We've sent you a DM" is an end, not a beginning. */
function isMessageTo(words: readonly string[], verbAt: number): boolean {
  return words[verbAt + 1] === 'you' && words.slice(verbAt, verbAt + 7).some(cues.isMessage)
}

/** "I've sent your note round": praise that has reached its people. */
function isPraisePassed(words: readonly string[], verbAt: number): boolean {
  return (
    /^(?:your|the|his|her|their)$/.test(words[verbAt + 1] ?? '') &&
    words.slice(verbAt + 2, verbAt + 5).some(cues.isPraise)
  )
}

/** "Asked Rutger in IT to repair the link": the index of "repair". */
function deedAsked(words: readonly string[], askedAt: number): number | undefined {
  if (words[askedAt + 1] === 'you' || words[askedAt + 1] === 'to') return undefined
  const to = words.indexOf('to', askedAt + 2)
  if (to < 0 || to > askedAt + 8) return undefined
  const verb = words[to + 1] ?? ''
  return !/^[a-z]/.test(verb) || cues.determiners.has(verb) || verb === 'you' ? undefined : to + 1
}
