/** Which facts replies leave out, of those to which the fact applies. */

import type { ReplyReview } from '../finding.js'

/** What a reply owes: an apology for a failure, a next step, a time, a sign that the message was read. */
export type Owed = 'apology' | 'nextStep' | 'timeline' | 'acknowledges'
export const owed: readonly Owed[] = ['apology', 'nextStep', 'timeline', 'acknowledges']

/** What became of one of them in a reply; `free` where it does not apply or could only be guessed. */
export const states = ['free', 'there', 'weak', 'none'] as const
type State = (typeof states)[number]

/** Of each owed fact its state, by its place in the list. */
export function statesOf({ facts, basis }: ReplyReview): number[] {
  const known = (...names: readonly (keyof ReplyReview['facts'])[]): boolean =>
    names.every(name => !basis[name].assumed)
  const stateOf: { readonly [K in Owed]: State } = {
    apology: !facts.problem || !known('problem', 'apology') ? 'free' : weighed[facts.apology],
    nextStep:
      !facts.nextStepNeeded || !known('nextStepNeeded', 'nextStep') ? 'free' : weighed[facts.nextStep],
    timeline:
      !facts.timelineNeeded || !known('timelineNeeded', 'timeline') ? 'free' : weighed[facts.timeline],
    acknowledges: !known('acknowledges') ? 'free' : facts.acknowledges ? 'there' : 'none',
  }
  return owed.map(fact => states.indexOf(stateOf[fact]))
}

const weighed = { real: 'there', concrete: 'there', hollow: 'weak', vague: 'weak', none: 'none' } as const
