/** What is to come: "I'll send it", "we're going to replace it", "it should be with you on Friday". */

import { isParticiple } from '../patterns/verbs.js'
import { isPurpose } from './clauses.js'
import * as cues from './cues.js'
import { be, type Found, type Frame, isDenied, type PromiseKind, type Scan, skip } from './scan.js'
import { subjectBefore, writer } from './subjects.js'

const will = new Set(['will', "'ll", 'shall'])
const receipt = new Set(['receive', 'get', 'have', 'see'])
const delivered = new Set(
  'it that them this one your an a the our my from another back everything'.split(' '),
)

/** What may follow a "will do" that means enough. */
const suffices = /^(?:|the|fine|just|nicely|well|for|and|but|as|if|to)$/

/** "Do our best to", "do everything we can to": the index of the verb after it. */
function effortEnd(words: readonly string[], at: number): number | undefined {
  if (words[at] !== 'do' || !/^(?:our|my|all|everything|whatever|the)$/.test(words[at + 1] ?? ''))
    return undefined
  const to = words.indexOf('to', at + 2)
  return to < 0 || to > at + 6 ? undefined : to + 1
}

/** "I'll send it", "Jon will call", "your refund will be sent", and "we will help". */
export const willDo: Frame = (scan, i) => {
  const { words, isQuestion } = scan
  const word = words[i] ?? ''
  // Where a clause opens, "ill" is "I'll" in haste, and a "will" has left its "I" out.
  const opens = i === 0 || (scan.isApart(i) && !scan.isName(i - 1))
  const isOwn = opens && (word === 'will' || word === 'ill')
  if (!will.has(word) && !isOwn) return undefined
  // "Which one shall I send?" asks, and promises nothing.
  if (isQuestion && (i === 0 || cues.self.has(words[i + 1] ?? ''))) return undefined
  const verbAt = skip(words, i + 1)
  const verb = words[verbAt] ?? ''
  const subject = isOwn ? { ...writer, from: i } : subjectBefore(scan, i)
  if (verb === '' || subject === undefined) return undefined
  if (isDenied(words, i + 1, verbAt) || isPurpose(words, subject.from)) return undefined
  if (isQuestion && words.indexOf(subject.head) > i) return undefined
  const found = (kind: PromiseKind, actor = subject.actor): Found => ({
    kind,
    from: subject.from,
    verbAt,
    actor,
  })
  const next = words[verbAt + 1] ?? ''
  if (subject.head === 'you') return isReceipt(words, verbAt) ? found('future', 'company') : undefined
  if (verb === 'be') return willBe(words, verbAt) ? found('future') : undefined
  // "Any colour will do": it suffices.
  if (verb === 'do' && !cues.self.has(subject.head) && suffices.test(scan.isApart(verbAt + 1) ? '' : next))
    return undefined
  const effort = effortEnd(words, verbAt)
  if (effort !== undefined) return found(cues.helping.has(words[effort] ?? '') ? 'help' : 'aim')
  const isHelp = cues.helping.has(verb) && !/^(?:provide|offer|answer|advise|serve)$/.test(verb)
  if (isHelp || (verb === 'go' && next === 'from') || (verb === 'do' && next === 'our'))
    return subject.isOurs || verb === 'go' ? found('help') : undefined
  const ours = subject.isOurs || subject.isNamed ? found('future') : undefined
  if (cues.idle.has(verb))
    return isAct(scan, verbAt) || (verb === 'work' && cues.self.has(subject.head)) ? ours : undefined
  if (cues.pointers.has(subject.head)) return cues.arrives(verb) ? found('future') : undefined
  const serves = subject.isDetermined && cues.serves.has(verb)
  const comes = cues.arrives(verb) && !cues.isDevice(subject.head)
  return serves || comes || subject.isThing ? found('future') : ours
}

/** "Make sure", "take it up", "get it sorted": what makes an act of an idle verb. */
function isAct({ words, isName }: Scan, verbAt: number): boolean {
  // "We'll have Mateusz back".
  if (words[verbAt] === 'have' && isName(verbAt + 1)) return true
  const acts = cues.acts.get(words[verbAt] ?? '')
  return acts === 'always' || acts?.has(words[verbAt + 1] ?? '') === true
}

/** "You will receive it", "you'll have it", "you will be refunded". */
function isReceipt(words: readonly string[], verbAt: number): boolean {
  const verb = words[verbAt] ?? ''
  if (/^(?:receive|get|hear)$/.test(verb)) return true
  if (verb === 'have') return delivered.has(words[verbAt + 1] ?? '')
  const state = words[skip(words, verbAt + 1)] ?? ''
  return (
    verb === 'be' &&
    (isParticiple(state) || /^(?:hearing|getting|receiving)$/.test(state)) &&
    !cues.idleState.has(state)
  )
}

/** "Will be sent", "will be in touch", "will be sure to pass it on", "will be sending". */
function willBe(words: readonly string[], verbAt: number): boolean {
  const stateAt = skip(words, verbAt + 1)
  const state = words[stateAt] ?? ''
  if (state === 'sure') return words[stateAt + 1] === 'to'
  if (/^(?:happy|glad|pleased|delighted)$/.test(state))
    return words[stateAt + 1] === 'to' && cues.repays.has(words[skip(words, stateAt + 2)] ?? '')
  if (cues.idleState.has(state)) return false
  return (
    isParticiple(state) ||
    state.endsWith('ing') ||
    cues.broughtAbout.has(words[verbAt + 1] ?? '') ||
    cues.broughtAbout.has(state)
  )
}

/** "We're going to replace it", "we're about to restart it". */
export const goingTo: Frame = (scan, i) => {
  const { words, isQuestion } = scan
  const isGonna = words[i] === 'gonna'
  const isGoing = (words[i] === 'going' || words[i] === 'about') && words[i + 1] === 'to'
  if (!isGonna && !isGoing) return undefined
  const auxiliary = words[i - 1] === 'now' ? i - 2 : i - 1
  const subject = subjectBefore(scan, auxiliary)
  if (isQuestion || subject === undefined || subject.head === 'you' || isPurpose(words, subject.from))
    return undefined
  if (!be.has(words[auxiliary] ?? '') && words[auxiliary] !== 'be') return undefined
  const verbAt = skip(words, isGonna ? i + 1 : i + 2)
  const verb = words[verbAt] ?? ''
  if (cues.idle.has(verb) && !/^(?:make|have|try|take|find|get)$/.test(verb)) return undefined
  return { kind: 'future', from: subject.from, verbAt, actor: subject.actor }
}

/** "It should be with you soon", "you should have it by Friday", "we should be open again". */
export const should: Frame = (scan, i) => {
  const { words, isQuestion } = scan
  if (words[i] !== 'should' || isQuestion) return undefined
  const subject = subjectBefore(scan, i)
  if (subject === undefined || cues.isDevice(subject.head)) return undefined
  const verbAt = skip(words, i + 1)
  const verb = words[verbAt] ?? ''
  const next = words[verbAt + 1] ?? ''
  const found = (kind: PromiseKind): Found => ({ kind, from: subject.from, verbAt, actor: 'company' })
  if (subject.head === 'you')
    return receipt.has(verb) &&
      delivered.has(next) &&
      (verb === 'receive' || /^(?:it|that|your|another)$/.test(next))
      ? found('scheduled')
      : undefined
  const isOurs = subject.isOurs || subject.isNamed || subject.isThing
  if (verb === 'be' && isOurs)
    return cues.ready.has(next) && !words.slice(verbAt).includes('now') ? found('scheduled') : undefined
  if (/^(?:show|appear|reflect)$/.test(verb))
    return isOurs && /^(?:up|in|on)$/.test(next) ? found('scheduled') : undefined
  return isOurs && cues.arrives(verb) && !/^(?:start|begin|go|leave|come)$/.test(verb)
    ? found('scheduled')
    : undefined
}
