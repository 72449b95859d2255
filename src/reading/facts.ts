/** Decides the eight facts, once, and remembers which words decided each. */

import type { Basis, Channel, Facts, Ground, Span } from '../finding.js'
import { type Acknowledgement, acknowledgementOf } from './listening/acknowledgement.js'
import { feelingsOf } from './listening/feelings.js'
import type { ProblemReading } from './problems/problems.js'
import { debtOf, debts } from './promises/debts.js'
import type { Reading } from './reading.js'
import { opennessOf } from './steps/openness.js'
import type { Thread } from './thread.js'
import type { Time } from './times/times.js'

export interface Judgement {
  readonly facts: Facts
  readonly basis: Basis
}

/** A draft, the message it answers and what was said before that. */
interface Exchange {
  readonly draft: Reading
  readonly customer: Reading | undefined
  readonly channel: Channel
  readonly thread: Thread
}

/** A fact and why it was decided so. */
interface Decided<K extends keyof Facts> {
  readonly value: Facts[K]
  readonly basis: Basis[K]
  /** How likely a yes is, before it is cut to a yes or no. */
  readonly likelihood: number
}

const placed = (where: Ground['in'], spans: readonly { readonly span: Span }[]): Ground[] =>
  spans.map(({ span }) => ({ in: where, span }))
const groundsIn = (where: Ground['in'], spans: readonly Span[]): Ground[] =>
  spans.map(span => ({ in: where, span }))
const certainty = (likelihood: number): number => Math.round(Math.max(likelihood, 1 - likelihood) * 100) / 100

function yesOrNo<K extends 'problem' | 'nextStepNeeded' | 'timelineNeeded' | 'acknowledges'>(
  likelihood: number,
  evidence: readonly Ground[],
): Decided<K> {
  const basis = { confidence: certainty(likelihood), assumed: false, evidence }
  return { value: likelihood >= 0.5, basis, likelihood } as Decided<K>
}

/** A fact that no message stands behind: the safe guess. */
function assumed<K extends keyof Facts>(fact: Decided<K>, most: number): Decided<K> {
  return {
    ...fact,
    basis: { ...fact.basis, confidence: Math.min(most, fact.basis.confidence), assumed: true },
  }
}

/** The value of a fact that is named by the words found, the most telling of which comes first. */
function named<K extends 'apology' | 'nextStep' | 'timeline' | 'empathy'>(
  found: readonly { readonly kind: Exclude<Facts[K], 'none'>; readonly span: Span }[],
  confidence: number,
): Decided<K> {
  const [first] = found
  return {
    value: first?.kind ?? 'none',
    basis: { confidence, assumed: false, evidence: placed('draft', first === undefined ? [] : [first]) },
    likelihood: confidence,
  }
}

/** What is found, those of one kind before the others. */
const firstOf = <T extends { readonly kind: string }>(found: readonly T[], kind: T['kind']): readonly T[] => [
  ...found.filter(one => one.kind === kind),
  ...found.filter(one => one.kind !== kind),
]

/** The eight facts of a draft, the message it answers and what was said before that. */
export function judge(
  draft: Reading,
  customer: Reading | undefined,
  channel: Channel,
  thread: Thread,
): Judgement {
  const exchange: Exchange = { draft, customer, channel, thread }
  const apology = apologyIn(exchange)
  const problem = problemIn(exchange, apology)
  const nextStep = named<'nextStep'>(firstOf(draft.steps(channel), 'concrete'), 0.85)
  const acknowledges = acknowledgesIn(exchange, problem.value)
  const nextStepNeeded = nextStepNeededIn(exchange, {
    problem,
    acknowledges: acknowledges.value,
    nextStep,
    apology: apology.value,
  })
  const timeline = named<'timeline'>(firstOf(timesThatCount(exchange), 'concrete'), 0.9)
  const timelineNeeded = timelineNeededIn(exchange, timeline, problem)
  const empathy = named<'empathy'>(firstOf(feelingsOf(draft.prose, customer?.prose), 'specific'), 0.85)
  const decided = {
    problem,
    apology,
    nextStep,
    nextStepNeeded,
    timeline,
    timelineNeeded,
    acknowledges,
    empathy,
  }
  return {
    facts: {
      problem: problem.value,
      apology: apology.value,
      nextStep: nextStep.value,
      nextStepNeeded: nextStepNeeded.value,
      timeline: timeline.value,
      timelineNeeded: timelineNeeded.value,
      acknowledges: acknowledges.value,
      empathy: empathy.value,
    },
    basis: Object.fromEntries(Object.entries(decided).map(([fact, { basis }]) => [fact, basis])) as Basis,
  }
}

/** One apology that names the failure makes it real, whatever formulas stand around it. */
function apologyIn({ draft, customer }: Exchange): Decided<'apology'> {
  const apologies = draft.apologies(customer)
  const decided = named<'apology'>(firstOf(apologies, 'real'), 0.95)
  return { ...decided, basis: { ...decided.basis, evidence: placed('draft', apologies) } }
}

/** Without a message, a draft that apologises is taken to answer a failure. */
function problemIn({ customer, channel, thread }: Exchange, apology: Decided<'apology'>): Decided<'problem'> {
  if (customer === undefined)
    return assumed(yesOrNo(apology.value === 'none' ? 0.3 : 0.7, apology.basis.evidence), 0.5)
  const { likelihood, evidence } = reportedBy(customer, channel, thread)
  return yesOrNo(likelihood, likelihood >= 0.5 ? groundsIn('customer', evidence) : [])
}

function acknowledgesIn(
  { draft, customer, channel, thread }: Exchange,
  problem: boolean,
): Decided<'acknowledges'> {
  if (customer === undefined) return assumed(yesOrNo(0, []), 0.5)
  const { likelihood, echoes } = acknowledgedBy(draft, customer, channel, thread, problem)
  const evidence = echoes.flatMap(echo => [
    ...groundsIn('draft', [echo.draft]),
    ...groundsIn('customer', [echo.customer]),
  ])
  return yesOrNo(likelihood, evidence)
}

/** What is open is what the draft leaves vague or, where it says nothing, what the customer reports. */
function nextStepNeededIn(
  { draft, customer }: Exchange,
  {
    problem,
    nextStep,
    ...known
  }: {
    readonly problem: Decided<'problem'>
    readonly nextStep: Decided<'nextStep'>
    readonly acknowledges: boolean
    readonly apology: Facts['apology']
  },
): Decided<'nextStepNeeded'> {
  const open = opennessOf(draft, customer, {
    ...known,
    problem: problem.likelihood,
    nextStep: nextStep.value,
  })
  const evidence = nextStep.value === 'none' ? problem.basis.evidence : nextStep.basis.evidence
  const decided = yesOrNo<'nextStepNeeded'>(open, open >= 0.5 ? evidence : [])
  return customer === undefined ? assumed(decided, 0.6) : decided
}

function timelineNeededIn(
  { draft, channel }: Exchange,
  timeline: Decided<'timeline'>,
  problem: Decided<'problem'>,
): Decided<'timelineNeeded'> {
  const debt = debtOf(draft.promises, timeline.value, problem.likelihood, channel)
  const owing = draft.promises.filter(({ kind }) => debts[channel][kind] > 0.5)
  return yesOrNo(debt, debt >= 0.5 ? placed('draft', owing) : [])
}

/** Whoever asks after a promise whose time has come reports that it was not kept, in whatever words. */
function reportedBy(customer: Reading, channel: Channel, thread: Thread): ProblemReading {
  const reported = customer.problem(channel)
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
  problem: boolean,
): Acknowledgement {
  const acknowledged = acknowledgementOf(draft, customer, channel, problem)
  const earlier = thread.messages.map(
    message => acknowledgementOf(draft, message, channel, problem).likelihood,
  )
  return { ...acknowledged, likelihood: Math.max(acknowledged.likelihood, ...earlier) }
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

/** The times of the draft that say when something will be, and not when something was. */
function timesThatCount({ draft, customer }: Exchange): readonly Time[] {
  return draft.times.filter(
    ({ span, sentence }) =>
      !repeats(draft, customer, span) ||
      isAnswer(draft, span, sentence.span) ||
      draft.promises.some(promise => promise.sentence === sentence),
  )
}
