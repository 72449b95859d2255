/** Points, facts and categories in plain words. */

import type { Category, Commitment, Facts } from '../../finding.js'

/** To one decimal, as costs are: adding them up leaves crumbs. */
export const points = (n: number): string => `${Math.round(n * 10) / 10}`.replace('-', '−')

export const categoryNames: { readonly [C in Category]: string } = {
  scripted: 'Sounds scripted',
  ownership: 'Ownership',
  action: 'What happens next',
  listening: 'Listening',
  tone: 'Tone',
  clarity: 'Clarity',
}

export const actorNames: { readonly [A in Commitment['actor']]: string } = {
  agent: 'you promise',
  company: 'the company promises',
  customer: 'the customer is to do',
}

export interface FactLine {
  readonly fact: keyof Facts
  readonly name: string
  readonly value: string
  /** What the message calls for is there, is weak, or is missing; undefined where it calls for nothing. */
  readonly state: 'there' | 'weak' | 'missing' | undefined
}

const yesOrNo = (is: boolean): string => (is ? 'yes' : 'no')

export function factLines(facts: Facts): FactLine[] {
  const { problem, apology, nextStep, nextStepNeeded, timeline, timelineNeeded, acknowledges, empathy } =
    facts
  const called = (
    value: 'none' | 'vague' | 'concrete',
    isNeeded: boolean,
  ): Pick<FactLine, 'value' | 'state'> =>
    value === 'none' && !isNeeded
      ? { value: 'not needed', state: undefined }
      : { value, state: value === 'concrete' ? 'there' : value === 'vague' ? 'weak' : 'missing' }
  return [
    { fact: 'problem', name: 'They report a failure', value: yesOrNo(problem), state: undefined },
    {
      fact: 'apology',
      name: 'Apology',
      ...(apology === 'none' && !problem
        ? { value: 'not needed', state: undefined }
        : {
            value: apology,
            state: apology === 'real' ? 'there' : apology === 'hollow' ? 'weak' : 'missing',
          }),
    },
    { fact: 'nextStep', name: 'Next step', ...called(nextStep, nextStepNeeded) },
    { fact: 'timeline', name: 'Time', ...called(timeline, timelineNeeded) },
    {
      fact: 'acknowledges',
      name: 'Shows that the message was read',
      value: yesOrNo(acknowledges),
      state: acknowledges ? 'there' : 'missing',
    },
    {
      fact: 'empathy',
      name: 'Speaks to how it was for them',
      value: empathy,
      state: empathy === 'specific' ? 'there' : empathy === 'stock' ? 'weak' : undefined,
    },
  ]
}
