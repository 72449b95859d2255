/** Decides the eight facts, once, and remembers which words decided each. */

import type { Basis, Channel, Facts, Ground, Span } from '../finding.js'
import { acknowledgementOf } from './echoes.js'
import { feelingsOf } from './feelings.js'
import { problemOf } from './problems.js'
import type { Promise } from './promises.js'
import type { Reading } from './reading.js'
import type { Time } from './times.js'

export interface Judgement {
  readonly facts: Facts
  readonly basis: Basis
}

type Basic<K extends keyof Facts> = Basis[K]

const ground = (where: Ground['in'], spans: readonly Span[]): Ground[] => spans.map(span => ({ in: where, span }))
const certainty = (likelihood: number): number => Math.round(Math.max(likelihood, 1 - likelihood) * 100) / 100

const closing = /\b(?:you're (?:very |most )?welcome|you are (?:very |most )?welcome|welcome|glad|happy|thrilled|delighted|great|awesome|love|enjoy|cheers|no worries|no problem|anytime|any time|our pleasure|my pleasure|have a|good luck|congrat\w*|thank you for (?:the|your) (?:kind|feedback|suggestion|support|love)|yay|woo\w*|fantastic|wonderful)\b/

/** Whether the company owes a later result, so that the customer would ask "when?". */
function owes(promise: Promise, channel: Channel): boolean {
  if (promise.kind === 'future') return !promise.conditional || channel === 'chat'
  if (channel === 'social') return false
  if (promise.kind === 'progressive') return !promise.conditional
  if (promise.kind === 'done') return true
  if (promise.kind === 'check') return channel === 'chat' || /^(?:call|ring|contact|get|discuss|arrange|schedule|check|investigate)$/.test(promise.verb)
  return channel === 'chat' && /^(?:refund|replace|arrange|process|initiate|escalate|exchange|dispatch|reship|expedite|credit)$/.test(promise.verb)
}

/** The eight facts of a draft and the message it answers. */
export function judge(draft: Reading, customer: Reading | undefined, channel: Channel): Judgement {
  const { prose } = draft
  const apologies = draft.apologies(customer)
  const steps = draft.steps(channel)
  const feelings = feelingsOf(prose, customer?.prose)
  const real = apologies.find(({ kind }) => kind === 'real')
  const apology = real !== undefined ? 'real' : apologies.length > 0 ? 'hollow' : 'none'

  const reported = customer === undefined ? undefined : problemOf(customer.prose, channel)
  const problem = reported === undefined ? apologies.length > 0 : reported.likelihood >= 0.5

  const step = steps.find(({ kind }) => kind === 'concrete') ?? steps[0]
  const nextStep = step?.kind ?? 'none'

  const acknowledged = customer === undefined ? undefined : acknowledgementOf(prose, customer.prose, channel)
  const acknowledges = acknowledged !== undefined && acknowledged.likelihood >= 0.5

  const stepNeeded = needsStep(draft, customer, problem, nextStep, acknowledges)

  const due = draft.promises.filter(promise => owes(promise, channel))
  const time = timeFor(draft.times)
  const timeline = time?.kind ?? 'none'
  const timelineNeeded = due.length > 0

  const feeling = feelings.find(({ kind }) => kind === 'specific') ?? feelings[0]
  const empathy = feeling?.kind ?? 'none'

  const facts: Facts = {
    problem,
    apology,
    nextStep,
    nextStepNeeded: stepNeeded,
    timeline,
    timelineNeeded,
    acknowledges,
    empathy,
  }
  const assumed = customer === undefined
  const basis: Basis = {
    problem: {
      confidence: reported === undefined ? 0.5 : certainty(reported.likelihood),
      assumed,
      evidence: reported === undefined ? ground('draft', apologies.map(({ span }) => span)) : problem ? ground('customer', reported.evidence) : [],
    },
    apology: known(0.95, ground('draft', apologies.map(({ span }) => span))),
    nextStep: known(0.85, step === undefined ? [] : ground('draft', [step.span])),
    nextStepNeeded: { confidence: assumed ? 0.6 : 0.85, assumed, evidence: [] },
    timeline: known(0.9, time === undefined ? [] : ground('draft', [time.span])),
    timelineNeeded: known(0.8, ground('draft', due.map(({ span }) => span))),
    acknowledges: {
      confidence: acknowledged === undefined ? 0.5 : certainty(acknowledged.likelihood),
      assumed,
      evidence: acknowledged === undefined ? [] : acknowledged.echoes.flatMap(echo => [...ground('draft', [echo.draft]), ...ground('customer', [echo.customer])]),
    },
    empathy: known(0.85, feeling === undefined ? [] : ground('draft', [feeling.span])),
  }
  return { facts, basis }
}

function known<K extends keyof Facts>(confidence: number, evidence: Ground[]): Basic<K> {
  return { confidence, assumed: false, evidence }
}

/** The time that counts: one that can be checked before one that cannot. */
function timeFor(times: readonly Time[]): Time | undefined {
  return times.find(({ kind }) => kind === 'concrete') ?? times[0]
}

/** A step is needed unless the reply closes the matter: thanks, small talk, or a question that it answers. */
function needsStep(
  draft: Reading,
  customer: Reading | undefined,
  problem: boolean,
  nextStep: Facts['nextStep'],
  acknowledges: boolean,
): boolean {
  if (problem || nextStep === 'concrete') return true
  const words = draft.prose.body.map(({ span }) => draft.prose.read(span)).join(' ')
  if (customer === undefined) return !closing.test(words)
  const asked = /\?/.test(customer.prose.folded.replace(/https?:\S+/g, ''))
  if (!asked) return !(closing.test(words) || acknowledges)
  return !acknowledges || nextStep === 'vague'
}
