/** Decides the eight facts, once, and remembers which words decided each. */

import type { Basis, Channel, Facts, Ground, Span } from '../finding.js'
import { acknowledgementOf } from './echoes.js'
import { feelingsOf } from './feelings.js'
import { problemOf } from './problems.js'
import type { PromiseKind, PromiseMade } from './promises.js'
import type { Reading } from './reading.js'
import type { Time } from './times.js'

export interface Judgement {
  readonly facts: Facts
  readonly basis: Basis
}

type Basic<K extends keyof Facts> = Basis[K]

const ground = (where: Ground['in'], spans: readonly Span[]): Ground[] =>
  spans.map(span => ({ in: where, span }))
const certainty = (likelihood: number): number => Math.round(Math.max(likelihood, 1 - likelihood) * 100) / 100

const closing =
  /\b(?:welcome|glad|happy|thrilled|delighted|great|awesome|love|enjoy|cheers|no worries|no problem|any ?time|(?:our|my) pleasure|have a|good luck|yay|woo\w*|fantastic|wonderful|excellent|congrat\w*)\b/
const thanked = /\b(?:thank|thanks|thx|cheers|ty|love|great|awesome|amazing|excited|happy)\b/

/** How much a promise of each kind speaks for an owed result, in log-odds. In public posts only a plain "will" does. */
const debts: {
  readonly [C in Channel]: { readonly base: number } & { readonly [K in PromiseKind]: number }
} = {
  social: {
    base: -2,
    future: 3.2,
    help: 0.3,
    progressive: 0.6,
    done: 0.6,
    check: 0.6,
    offer: 0,
    status: 0.6,
  },
  email: { base: -1, future: 3, help: 0.6, progressive: 2.2, done: 1.2, check: 0.6, offer: 0, status: 1.1 },
  chat: { base: -0.9, future: 3, help: 0.3, progressive: 2, done: 1.2, check: 1.6, offer: 1.6, status: 1.4 },
}
/** An "if" of the customer's halves a promise. */
const ifShare = 0.5

/** How likely the company owes a later result, so that the customer would ask "when?". */
function debtOf(promises: readonly PromiseMade[], channel: Channel): number {
  const weights = debts[channel]
  const strongest = new Map<PromiseKind, number>()
  for (const { kind, conditional } of promises) {
    const weight = weights[kind] * (conditional && kind !== 'offer' ? ifShare : 1)
    strongest.set(kind, Math.max(weight, strongest.get(kind) ?? Number.NEGATIVE_INFINITY))
  }
  return likelihood([...strongest.values()].reduce((sum, weight) => sum + weight, weights.base))
}

const likelihood = (logit: number): number => 1 / (1 + Math.exp(-logit))

/** The eight facts of a draft and the message it answers. */
export function judge(draft: Reading, customer: Reading | undefined, channel: Channel): Judgement {
  const { prose } = draft
  const apologies = draft.apologies(customer)
  const steps = draft.steps(channel)
  const feelings = feelingsOf(prose, customer?.prose)
  const real = apologies.find(({ kind }) => kind === 'real')
  const apology = real !== undefined ? 'real' : apologies.length > 0 ? 'hollow' : 'none'

  const reported = customer === undefined ? undefined : problemOf(customer.prose, channel)
  const problem = reported === undefined ? apologies.length > 0 : reported.likelihood >= 0.55

  const step = steps.find(({ kind }) => kind === 'concrete') ?? steps[0]
  const nextStep = step?.kind ?? 'none'

  const acknowledged = customer === undefined ? undefined : acknowledgementOf(draft, customer, channel)
  const acknowledges = acknowledged !== undefined && acknowledged.likelihood >= 0.5

  const open = openness(draft, customer, problem, acknowledges, { nextStep, apology })
  const stepNeeded = open >= 0.5

  const debt = debtOf(draft.promises, channel)
  const time = timeFor(
    draft.times.filter(
      ({ span, sentence }) =>
        !repeats(draft, customer, span) || draft.promises.some(promise => promise.sentence === sentence),
    ),
  )
  const timeline = time?.kind ?? 'none'
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

function known<K extends keyof Facts>(confidence: number, evidence: Ground[]): Basic<K> {
  return { confidence, assumed: false, evidence }
}

/** A date that the customer named, in a sentence that promises nothing, is the past they told of. */
function repeats(draft: Reading, customer: Reading | undefined, span: Span): boolean {
  const words = draft.prose.read(span).replace(/^(?:on|by|at|from|the|until) /, '')
  return words.length > 2 && customer !== undefined && customer.prose.folded.includes(words)
}

/** The time that counts: one that can be checked before one that cannot. */
function timeFor(times: readonly Time[]): Time | undefined {
  return times.find(({ kind }) => kind === 'concrete') ?? times[0]
}

/** A plain yes or no, or a telling that picks up what was asked: the question is answered. */
function answers(draft: Reading, words: string, acknowledges: boolean): boolean {
  if (
    /\b(?:no (?:information|info|news|update|details)|not sure|don't (?:know|have (?:any|that|this|a (?:date|time)))|unable to (?:say|comment|confirm)|can't (?:say|confirm|comment))\b/.test(
      words,
    )
  )
    return false
  return (
    acknowledges ||
    /^\W*(?:yes|no|yep|nope|sure|absolutely|certainly|correct|that's right|(?:i'm |we're )?afraid)\b/.test(
      draft.prose.read(draft.prose.body[0]?.span ?? { start: 0, end: 0 }),
    )
  )
}

/** How likely something is still open after this reply, where it names no concrete step. */
function openness(
  draft: Reading,
  customer: Reading | undefined,
  problem: boolean,
  acknowledges: boolean,
  facts: Pick<Facts, 'nextStep' | 'apology'>,
): number {
  if (facts.nextStep === 'concrete') return 0.95
  const words = draft.prose.body.map(({ span }) => draft.prose.read(span)).join(' ')
  const message = customer?.prose.folded.replace(/https?:\S+|@\w+/g, '') ?? ''
  return likelihood(
    1.6 +
      (problem ? 0 : -1.9) +
      (facts.nextStep === 'vague' ? 2 : 0) +
      (facts.apology === 'none' ? 0 : 0.6) +
      (message.includes('?') ? 0.4 : 0) +
      (!problem && facts.nextStep === 'none' && answers(draft, words, acknowledges) ? -1.2 : 0) +
      (thanked.test(message) ? -0.6 : 0) +
      (closing.test(words) ? -1 : 0) +
      (words.includes('!') ? -0.9 : 0) +
      (/\p{Extended_Pictographic}|[:;]-?\)/u.test(words) ? -1 : 0) +
      (words.includes('?') ? -1.2 : 0) +
      (words.length < 140 ? -0.6 : 0),
  )
}
