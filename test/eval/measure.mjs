// @ts-check
/** How far a judgement agrees with labels: figures, and nothing that prints or reads a file. */

/**
 * @typedef {import('./labelled.mjs').Labels} Labels
 * @typedef {import('./labelled.mjs').Pair} Pair
 * @typedef {import('./labelled.mjs').Range} Range
 * @typedef {import('../../src/finding.js').ReplyReview} Review
 */

/**
 * @typedef {object} Agreement
 * @property {number} precision
 * @property {number} recall
 * @property {number} f1
 * @property {number} support how many the labels hold
 */

/** @typedef {{ readonly pair: Pair, readonly review: Review }} Judged */

/**
 * A place where the judgement differs.
 *
 * @typedef {object} Miss
 * @property {string} field a rule or a fact
 * @property {Pair} pair
 * @property {string} note
 */

const round = (/** @type {number} */ x) => Math.round(x * 1000) / 1000
const mean = (/** @type {readonly number[]} */ xs) => xs.reduce((sum, x) => sum + x, 0) / (xs.length || 1)

/**
 * @param {number} right
 * @param {number} wrong
 * @param {number} lost
 * @returns {Agreement}
 */
const agreement = (right, wrong, lost) => ({
  precision: round(right / (right + wrong || 1)),
  recall: round(right / (right + lost || 1)),
  f1: round((2 * right) / (2 * right + wrong + lost || 1)),
  support: right + lost,
})

/** Values of the facts that are no yes or no. */
const classes = {
  apology: ['none', 'hollow', 'real'],
  nextStep: ['none', 'vague', 'concrete'],
  timeline: ['none', 'vague', 'concrete'],
  empathy: ['none', 'stock', 'specific'],
}
/** @type {readonly ('problem' | 'nextStepNeeded' | 'timelineNeeded' | 'acknowledges')[]} */
const yesOrNo = ['problem', 'nextStepNeeded', 'timelineNeeded', 'acknowledges']
/** @typedef {keyof typeof classes} ClassFact */
export const facts = /** @type {readonly (keyof Review['facts'])[]} */ ([
  'problem',
  'apology',
  'nextStep',
  'nextStepNeeded',
  'timeline',
  'timelineNeeded',
  'acknowledges',
  'empathy',
])

/** What the labels say of a finding; undefined where a fact it rests on was not agreed on. */
const called = {
  'missing-apology': (/** @type {Labels} */ { problem, apology }) =>
    problem === null || apology === null ? undefined : problem && apology === 'none',
  'hollow-apology': (/** @type {Labels} */ { apology }) =>
    apology === null ? undefined : apology === 'hollow',
  'missing-next-step': (/** @type {Labels} */ { nextStep, nextStepNeeded }) =>
    nextStep === null || nextStepNeeded === null ? undefined : nextStepNeeded && nextStep !== 'concrete',
  'missing-timeline': (/** @type {Labels} */ { timeline, timelineNeeded }) =>
    timeline === null || timelineNeeded === null ? undefined : timelineNeeded && timeline !== 'concrete',
}
/** Two rules stand for one label. */
const alsoSaidBy = new Map([['missing-timeline', 'vague-timeline']])

/**
 * The figures of some labelled replies and their reviews.
 *
 * @param {readonly Judged[]} judged
 */
export function measure(judged) {
  /** @type {Miss[]} */
  const misses = []
  /**
   * @param {string} field
   * @param {(labels: Labels) => boolean | undefined} label
   * @param {(review: Review) => boolean} found
   */
  const binary = (field, label, found) => {
    let right = 0
    let wrong = 0
    let lost = 0
    for (const { pair, review } of judged) {
      const should = label(pair.labels)
      if (should === undefined) continue
      const does = found(review)
      if (should && does) right++
      else if (does) wrong++
      else if (should) lost++
      if (should !== does) misses.push({ field, pair, note: should ? 'missed' : 'false alarm' })
    }
    return agreement(right, wrong, lost)
  }

  /** @type {{ [rule: string]: Agreement }} */
  const core = {}
  for (const [rule, label] of Object.entries(called))
    core[rule] = binary(rule, label, ({ findings }) =>
      findings.some(({ ruleId }) => ruleId === rule || ruleId === alsoSaidBy.get(rule)),
    )
  core['canned-phrase'] = spans(
    judged,
    'canned',
    ({ category, span }) => category === 'scripted' && span.end > span.start,
    misses,
  )
  core['passive-voice'] = spans(judged, 'passive', ({ ruleId }) => ruleId === 'passive-voice', misses)

  /** @type {{ [fact: string]: number }} */
  const figures = {}
  for (const fact of yesOrNo)
    figures[fact] = binary(
      fact,
      labels => labels[fact] ?? undefined,
      review => review.facts[fact],
    ).f1
  for (const fact of /** @type {ClassFact[]} */ (Object.keys(classes)))
    figures[fact] = round(
      mean(
        classes[fact].map(
          value =>
            binary(
              `${fact}=${value}`,
              labels => (labels[fact] === null ? undefined : labels[fact] === value),
              review => review.facts[fact] === value,
            ).f1,
        ),
      ),
    )
  return {
    replies: judged.length,
    coreMacroF1: round(mean(Object.values(core).map(({ f1 }) => f1))),
    core,
    facts: figures,
    spearman: spearman(
      judged.map(({ review }) => review.score),
      judged.map(({ pair }) => pair.labels.overall),
    ),
    misses,
  }
}

/** @typedef {ReturnType<typeof measure>} Figures */

/**
 * A found span names a phrase and not a paragraph: it overlaps the labelled one and is at most twice as long, and
 * 20 units more.
 *
 * @param {Range} found
 * @param {Range} labelled
 */
const names = (found, labelled) =>
  found[0] < labelled[1] &&
  labelled[0] < found[1] &&
  found[1] - found[0] <= 2 * (labelled[1] - labelled[0]) + 20

/**
 * @param {readonly Judged[]} judged
 * @param {'canned' | 'passive'} field
 * @param {(finding: Review['findings'][number]) => boolean} counts
 * @param {Miss[]} misses
 */
function spans(judged, field, counts, misses) {
  let right = 0
  let wrong = 0
  let lost = 0
  for (const { pair, review } of judged) {
    const found = review.findings
      .filter(counts)
      .map(({ span }) => /** @type {Range} */ ([span.start, span.end]))
    const must = pair.labels[field]
    const may = [...must, ...pair.labels[`${field}Maybe`]]
    const missed = must.filter(one => !found.some(other => names(other, one)))
    const extra = found.filter(one => !may.some(other => names(one, other)))
    right += must.length - missed.length
    lost += missed.length
    wrong += extra.length
    const words = (/** @type {readonly Range[]} */ ranges) =>
      ranges.map(range => `“${pair.reply.slice(...range)}”`).join(', ')
    if (missed.length > 0) misses.push({ field, pair, note: `missed ${words(missed)}` })
    if (extra.length > 0) misses.push({ field, pair, note: `false alarm ${words(extra)}` })
  }
  return agreement(right, wrong, lost)
}

/**
 * How often each labelled value of a fact was read as each: `{ "hollow": { "real": 2, … }, … }`.
 *
 * @param {readonly Judged[]} judged
 * @param {keyof Review['facts']} fact
 */
export function confusionOf(judged, fact) {
  /** @type {{ [labelled: string]: { [read: string]: number } }} */
  const confusion = {}
  for (const { pair, review } of judged) {
    const label = pair.labels[fact]
    if (label === null) continue
    confusion[String(label)] ??= {}
    const row = /** @type {{ [read: string]: number }} */ (confusion[String(label)])
    const read = String(review.facts[fact])
    row[read] = (row[read] ?? 0) + 1
  }
  return confusion
}

/** Confidence from each of these to the next. */
const steps = [0, 0.6, 0.7, 0.8, 0.9, 1.01]

/**
 * Of the readings of a fact with about the same confidence, how many are right: `confidence` is their mean.
 *
 * @param {readonly Judged[]} judged
 * @param {keyof Review['facts']} fact
 */
export function calibrationOf(judged, fact) {
  return steps.slice(0, -1).flatMap((from, i) => {
    const some = judged.filter(({ pair, review }) => {
      const { confidence } = review.basis[fact]
      return (
        pair.labels[fact] !== null && confidence >= from && confidence < /** @type {number} */ (steps[i + 1])
      )
    })
    if (some.length === 0) return []
    return {
      replies: some.length,
      confidence: round(mean(some.map(({ review }) => review.basis[fact].confidence))),
      right: round(mean(some.map(({ pair, review }) => Number(review.facts[fact] === pair.labels[fact])))),
    }
  })
}

/**
 * Passives found in treebank sentences. A span is right when it covers part of a participle that no other span has
 * taken and is at most 20 units longer than its group; a state (“is located”) is neither right nor wrong.
 *
 * @param {readonly import('./labelled.mjs').Sentence[]} sentences
 * @param {(text: string) => readonly { readonly span: import('../../src/finding.js').Span }[]} read
 */
export function measurePassives(sentences, read) {
  let right = 0
  let wrong = 0
  let lost = 0
  for (const { text, passives } of sentences) {
    const taken = new Set()
    for (const { span } of read(text)) {
      const met = passives.find(
        group =>
          !taken.has(group) &&
          group.participle[0] < span.end &&
          span.start < group.participle[1] &&
          span.end - span.start <= group.end - group.start + 20,
      )
      if (met === undefined) wrong++
      else taken.add(met)
    }
    right += passives.filter(group => taken.has(group) && group.state !== true).length
    lost += passives.filter(group => !taken.has(group) && group.state !== true).length
  }
  return agreement(right, wrong, lost)
}

/**
 * Ranks from 0, equals sharing the mean of theirs.
 *
 * @param {readonly number[]} xs
 */
function ranks(xs) {
  const order = [...xs.entries()].sort(([, a], [, b]) => a - b)
  /** @type {number[]} */
  const ranked = new Array(xs.length).fill(0)
  for (let i = 0; i < order.length; ) {
    let j = i
    while (j < order.length && order[j]?.[1] === order[i]?.[1]) j++
    for (const [at] of order.slice(i, j)) ranked[at] = (i + j - 1) / 2
    i = j
  }
  return ranked
}

/**
 * @param {readonly number[]} xs
 * @param {readonly number[]} ys
 */
function spearman(xs, ys) {
  const a = ranks(xs)
  const b = ranks(ys)
  const middle = (a.length - 1) / 2
  let both = 0
  let ofA = 0
  let ofB = 0
  for (const [i, rank] of a.entries()) {
    const x = rank - middle
    const y = /** @type {number} */ (b[i]) - middle
    both += x * y
    ofA += x * x
    ofB += y * y
  }
  return round(both / Math.sqrt(ofA * ofB || 1))
}
