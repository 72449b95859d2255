/** Decides the eight facts, once, and remembers which words decided each. */

import type { Basis, Channel, Facts, Ground, Span } from '../finding.js'
import { type Acknowledgement, acknowledgementOf } from './listening/acknowledgement.js'
import { feelingsOf } from './listening/feelings.js'
import { type ProblemReading, problemOf } from './problems/problems.js'
import { debtOf, debts } from './promises/debts.js'
import type { Reading } from './reading.js'
import { opennessOf } from './steps/openness.js'
import type { Thread } from './thread.js'
import type { Time } from './times/times.js'

export interface Judgement {
  readonly facts: Facts
  readonly basis: Basis
}

const ground = (where: Ground['in'], spans: readonly Span[]): Ground[] =>
  spans.map(span => ({ in: where, span }))
const certainty = (likelihood: number): number => Math.round(Math.max(likelihood, 1 - likelihood) * 100) / 100

/** The eight facts of a draft, the message it answers and what was said before that. */
export function judge(
  draft: Reading,
  customer: Reading | undefined,
  channel: Channel,
  thread: Thread,
): Judgement {
  const { prose } = draft
  const apologies = draft.apologies(customer)
  const steps = draft.steps(channel)
  const feelings = feelingsOf(prose, customer?.prose)
  const apology = apologies.some(({ kind }) => kind === 'real')
    ? 'real'
    : apologies.length > 0
      ? 'hollow'
      : 'none'

  const reported = customer === undefined ? undefined : reportedBy(customer, channel, thread)
  const problem = reported === undefined ? apologies.length > 0 : reported.likelihood >= 0.5

  const step = steps.find(({ kind }) => kind === 'concrete') ?? steps[0]
  const nextStep = step?.kind ?? 'none'

  const acknowledged = customer === undefined ? undefined : acknowledgedBy(draft, customer, channel, thread)
  const acknowledges = acknowledged !== undefined && acknowledged.likelihood >= 0.5

  const stake = reported?.likelihood ?? (problem ? 0.7 : 0.3)
  const open = opennessOf(draft, customer, {
    problem: stake,
    acknowledges,
    nextStep,
    apology,
  })
  const stepNeeded = open >= 0.5

  const time = timeFor(
    draft.times.filter(
      ({ span, sentence }) =>
        !repeats(draft, customer, span) ||
        isAnswer(draft, span, sentence.span) ||
        draft.promises.some(promise => promise.sentence === sentence),
    ),
  )
  const timeline = time?.kind ?? 'none'
  const debt = debtOf(draft.promises, timeline, stake, channel)
  const timelineNeeded = debt >= 0.5

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
      evidence:
        reported === undefined
          ? ground(
              'draft',
              apologies.map(({ span }) => span),
            )
          : problem
            ? ground('customer', reported.evidence)
            : [],
    },
    apology: known(
      0.95,
      ground(
        'draft',
        apologies.map(({ span }) => span),
      ),
    ),
    nextStep: known(0.85, step === undefined ? [] : ground('draft', [step.span])),
    nextStepNeeded: {
      confidence: assumed ? Math.min(0.6, certainty(open)) : certainty(open),
      assumed,
      evidence: [],
    },
    timeline: known(0.9, time === undefined ? [] : ground('draft', [time.span])),
    timelineNeeded: known(
      certainty(debt),
      timelineNeeded
        ? ground(
            'draft',
            draft.promises.filter(({ kind }) => debts[channel][kind] > 0.5).map(({ span }) => span),
          )
        : [],
    ),
    acknowledges: {
      confidence: acknowledged === undefined ? 0.5 : certainty(acknowledged.likelihood),
      assumed,
      evidence:
        acknowledged === undefined
          ? []
          : acknowledged.echoes.flatMap(echo => [
              ...ground('draft', [echo.draft]),
              ...ground('customer', [echo.customer]),
            ]),
    },
    empathy: known(0.85, feeling === undefined ? [] : ground('draft', [feeling.span])),
  }
  return { facts, basis }
}

/** Whoever asks after a promise whose time has come reports that it was not kept, in whatever words. */
function reportedBy(customer: Reading, channel: Channel, thread: Thread): ProblemReading {
  const reported = problemOf(customer.prose, channel)
  const chaser = thread.chaserOf(customer)
  if (chaser === undefined) return reported
  return {
    likelihood: Math.max(reported.likelihood, 0.85),
    evidence: reported.evidence.length > 0 ? reported.evidence : [chaser],
  }
}

/** A draft that names what the customer told earlier shows that its writer read it. */
function acknowledgedBy(
  draft: Reading,
  customer: Reading,
  channel: Channel,
  thread: Thread,
): Acknowledgement {
  const acknowledged = acknowledgementOf(draft, customer, channel)
  const earlier = thread.messages.map(message => acknowledgementOf(draft, message, channel).likelihood)
  return { ...acknowledged, likelihood: Math.max(acknowledged.likelihood, ...earlier) }
}

function known(confidence: number, evidence: Ground[]): Basis[keyof Facts] {
  return { confidence, assumed: false, evidence }
}

/** A date that the customer named, in a sentence that promises nothing, is the past they told of. */
function repeats(draft: Reading, customer: Reading | undefined, span: Span): boolean {
  const words = draft.prose.read(span).replace(/^(?:on|by|at|from|the|until) /, '')
  return words.length > 2 && customer !== undefined && customer.prose.folded.includes(words)
}

/** "Next week!": a sentence that is little but a time answers when. */
function isAnswer(draft: Reading, span: Span, sentence: Span): boolean {
  const rest =
    draft.prose.read({ start: sentence.start, end: span.start }) +
    draft.prose.read({ start: span.end, end: sentence.end })
  return (rest.match(/[a-z]+/g) ?? []).length <= 2
}

/** The time that counts: one that can be checked before one that cannot. */
function timeFor(times: readonly Time[]): Time | undefined {
  return times.find(({ kind }) => kind === 'concrete') ?? times[0]
}
