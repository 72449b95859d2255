/** What is less than a promise and often meant as one: leave asked for, offers, aims. */

import { isPurpose } from './clauses.js'
import * as cues from './cues.js'
import { be, type Frame, isDenied, skip } from './scan.js'
import { subjectBefore, writer } from './subjects.js'

/** "Let me check", "allow me to call". */
export const leave: Frame = ({ words, isFused }, i) => {
  const word = words[i] ?? ''
  if (!/^(?:let|allow)$/.test(word) || !/^(?:me|us)$/.test(words[i + 1] ?? '') || isFused(i + 1))
    return undefined
  const verbAt = skip(words, words[i + 2] === 'to' ? i + 3 : i + 2)
  const verb = words[verbAt] ?? ''
  if (word === 'let' && /^(?:know|have|start|introduce|be|guess)$/.test(verb)) return undefined
  // Leave to call is asked for a call that is to come.
  const kind = /^(?:call|ring|phone|contact)$/.test(verb) ? 'future' : 'check'
  return { kind, from: i, verbAt, actor: 'agent' }
}

/** "I can refund it", "we are authorised to offer a refund". */
export const offer: Frame = (scan, i) => {
  const { words, isQuestion } = scan
  const word = words[i] ?? ''
  const head = words[i - 1] ?? ''
  if (isQuestion || !cues.self.has(head)) return undefined
  let verbAt = skip(words, i + 1)
  if (be.has(word)) {
    if (!cues.readiness.has(words[verbAt] ?? '') || words[verbAt + 1] !== 'to') return undefined
    verbAt = skip(words, verbAt + 2)
  } else if (!/^(?:can|could)$/.test(word)) return undefined
  if (!cues.redeems.has(words[verbAt] ?? '')) return undefined
  if (isPurpose(words, i - 1) || isDenied(words, i + 1, verbAt)) return undefined
  return { kind: 'offer', from: i - 1, verbAt, actor: head === 'i' ? 'agent' : 'company' }
}

/** "We're committed to resolving it", as against "to helping you". */
export const pledge: Frame = (scan, i) => {
  const { words, isQuestion } = scan
  if (isQuestion || words[i + 1] !== 'to' || !cues.pledges.has(words[i] ?? '')) return undefined
  const subject = subjectBefore(scan, be.has(words[i - 1] ?? '') ? i - 1 : i)
  if (subject === undefined) return undefined
  const verb = words[skip(words, i + 2)] ?? ''
  const stem = verb.replace(/ing$/, '')
  const isHelp = cues.helping.has(stem) || cues.helping.has(`${stem}e`)
  const kind = stem === verb || isHelp ? 'help' : 'aim'
  return { kind, from: subject.from, verbAt: i, actor: subject.actor }
}

/** "We aim to have it back", "hoping to get you home". */
export const aim: Frame = (scan, i) => {
  const { words, isQuestion } = scan
  const word = words[i] ?? ''
  if (isQuestion || words[i + 1] !== 'to' || !cues.strives.has(word)) return undefined
  const subject =
    i === 0 ? { ...writer, from: 0 } : subjectBefore(scan, be.has(words[i - 1] ?? '') ? i - 1 : i)
  if (subject === undefined || !subject.isOurs || cues.pointers.has(subject.head)) return undefined
  const verbAt = skip(words, i + 2)
  const verb = words[verbAt] ?? ''
  if (cues.courtesies.has(verb) || (cues.idle.has(verb) && !/^(?:have|get|make)$/.test(verb)))
    return undefined
  if (word.startsWith('hop') && !isRestored(words, verbAt)) return undefined
  return { kind: 'aim', from: subject.from, verbAt, actor: subject.actor }
}

/** "Hope to have you on your way" but no "hope to have you back with us soon". */
function isRestored(words: readonly string[], verbAt: number): boolean {
  if (!cues.restores.has(words[verbAt] ?? '')) return false
  const rest = words.slice(verbAt + 1, verbAt + 6)
  const back = rest.indexOf('back')
  const isVisit = back >= 0 && /^(?:|soon|with|again|in|here|on)$/.test(rest[back + 1] ?? '')
  return !isVisit && !rest.some(word => /^(?:board|aboard|join|visit)$/.test(word))
}
