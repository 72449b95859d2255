/** What is less than a promise and often meant as one: leave asked for, offers, aims. */

import { isPurpose } from './promises.clauses.js'
import * as cues from './promises.cues.js'
import { be, type Frame, isDenied, skip } from './promises.scan.js'
import { subjectBefore } from './promises.subjects.js'

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

const partings = new Set('hear see welcome speak talk serve meet fly'.split(' '))

/** "We aim to have it back", "hoping to get you home", "we're committed to resolving it". */
export const aim: Frame = (scan, i) => {
  const { words, isQuestion } = scan
  const word = words[i] ?? ''
  const isPledge = /^(?:committed|dedicated|determined)$/.test(word)
  if (isQuestion || words[i + 1] !== 'to' || !(isPledge || cues.strives.has(word))) return undefined
  const subject = subjectBefore(scan, be.has(words[i - 1] ?? '') ? i - 1 : i)
  const isAgent = i === 0 || (subject?.isOurs === true && !cues.pointers.has(subject.head))
  if (/^(?:committed|dedicated|determined)$/.test(word) && words[i + 1] === 'to' && subject !== undefined) {
    const verb = (words[skip(words, i + 2)] ?? '').replace(/ing$/, '')
    const isHelp = [verb, `${verb}e`].some(base => cues.helping.has(base))
    const isAct = /ing$/.test(words[skip(words, i + 2)] ?? '') && !isHelp
    return { kind: isAct ? 'aim' : 'help', from: subject.from, verbAt: i, actor: subject.actor }
  }
  if (!cues.strives.has(word) || words[i + 1] !== 'to' || !isAgent) return undefined
  const verbAt = skip(words, i + 2)
  const verb = words[verbAt] ?? ''
  if (
    partings.has(verb) ||
    /^(?:assist|help|support|guide|serve)$/.test(verb) ||
    (cues.idle.has(verb) && !/^(?:have|get|make)$/.test(verb))
  )
    return undefined
  if (/^hop/.test(word) && !isRestored(words, verbAt)) return undefined
  return { kind: 'aim', from: i === 0 ? 0 : (subject?.from ?? i), verbAt, actor: subject?.actor ?? 'company' }
}

/** "Hope to have you on your way" but no "hope to have you back with us soon". */
function isRestored(words: readonly string[], verbAt: number): boolean {
  if (!/^(?:have|get|be|fix|restore|resolve|sort|open|complete|finish)$/.test(words[verbAt] ?? ''))
    return false
  const rest = words.slice(verbAt + 1, verbAt + 5)
  return (
    !(
      rest.includes('back') &&
      /^(?:soon|with|again|in|here|on)$/.test(words[words.indexOf('back', verbAt) + 1] ?? 'soon')
    ) && !rest.some(word => /^(?:board|aboard|join|visit)$/.test(word))
  )
}
