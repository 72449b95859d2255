import type { Channel, Commitment } from '../finding.js'
import type { Prose } from '../prose/prose.js'
import type { Sentence } from '../prose/sentences.js'
import { type Apology, apologiesOf } from './apologies/apologies.js'
import { type Passive, passivesOf } from './passives/passives.js'
import { type ProblemReading, problemOf } from './problems/problems.js'
import { type PromiseMade, promisesOf } from './promises/promises.js'
import { type OpenQuestion, openQuestionsOf, toldApart } from './questions/open-questions.js'
import { type Question, questionsOf } from './questions/questions.js'
import { type Step, stepsOf } from './steps/steps.js'
import { type StockPhrase, stockPhrasesOf } from './stock-phrases/stock-phrases.js'
import { type Time, timesOf } from './times/times.js'

/** A text and what it says. The customer's message and the draft are the same type; each layer is read once, on demand. */
export class Reading {
  readonly prose: Prose
  readonly #apologies = new Map<Reading | undefined, readonly Apology[]>()
  readonly #problems = new Map<Channel, ProblemReading>()
  readonly #openQuestions = new Map<Reading, readonly OpenQuestion[]>()
  readonly #steps = new Map<Channel, readonly Step[]>()
  #passives: readonly Passive[] | undefined
  #promises: readonly PromiseMade[] | undefined
  #questions: readonly Question[] | undefined
  #apart: readonly Question[] | undefined
  #stockPhrases: readonly StockPhrase[] | undefined
  #times: readonly Time[] | undefined
  #stems: ReadonlySet<string> | undefined

  constructor(prose: Prose) {
    this.prose = prose
  }

  /** No words of the writer's own: nothing at all, white space, or quoted history alone. */
  get isEmpty(): boolean {
    return !this.prose.sentences.some(({ span }) =>
      /[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(this.prose.slice(span)),
    )
  }

  get passives(): readonly Passive[] {
    this.#passives ??= passivesOf(this.prose)
    return this.#passives
  }

  get promises(): readonly PromiseMade[] {
    this.#promises ??= promisesOf(this.prose, this.times)
    return this.#promises
  }

  get questions(): readonly Question[] {
    this.#questions ??= questionsOf(this.prose)
    return this.#questions
  }

  get #questionsApart(): readonly Question[] {
    this.#apart ??= toldApart(this.questions)
    return this.#apart
  }

  get stockPhrases(): readonly StockPhrase[] {
    this.#stockPhrases ??= stockPhrasesOf(this.prose)
    return this.#stockPhrases
  }

  get times(): readonly Time[] {
    this.#times ??= timesOf(this.prose)
    return this.#times
  }

  /** The sentence of the body that says most: "Yes to all of it" gives nothing to quote. */
  get fullest(): Sentence | undefined {
    const length = ({ span }: Sentence): number => span.end - span.start
    return this.prose.body.toSorted((a, b) => length(b) - length(a))[0]
  }

  /** Stems of the words that carry meaning. */
  get stems(): ReadonlySet<string> {
    this.#stems ??= new Set(this.prose.words.map(({ stem }) => stem))
    return this.#stems
  }

  apologies(customer: Reading | undefined): readonly Apology[] {
    let apologies = this.#apologies.get(customer)
    if (apologies === undefined) {
      apologies = apologiesOf(this.prose, customer?.stems)
      this.#apologies.set(customer, apologies)
    }
    return apologies
  }

  /** Questions of the customer's that this leaves open. */
  openQuestions(customer: Reading): readonly OpenQuestion[] {
    let open = this.#openQuestions.get(customer)
    if (open === undefined) {
      open = openQuestionsOf(customer.#questionsApart, this)
      this.#openQuestions.set(customer, open)
    }
    return open
  }

  problem(channel: Channel): ProblemReading {
    let problem = this.#problems.get(channel)
    if (problem === undefined) {
      problem = problemOf(this.prose, channel)
      this.#problems.set(channel, problem)
    }
    return problem
  }

  steps(channel: Channel): readonly Step[] {
    let steps = this.#steps.get(channel)
    if (steps === undefined) {
      const { promises, times } = this
      steps = stepsOf(this.prose, { promises, times, apologies: this.apologies(undefined) }, channel)
      this.#steps.set(channel, steps)
    }
    return steps
  }

  get commitments(): readonly Commitment[] {
    return this.promises
      .filter(({ kind, conditional }) => (kind === 'future' || kind === 'scheduled') && !conditional)
      .map(({ span, actor, sentence }) => {
        const times = this.times.filter(time => time.kind === 'concrete' && time.sentence === sentence)
        const due =
          times.find(time => span.start <= time.span.start && time.span.start < span.end) ??
          times.find(time => time.span.start >= span.end)
        return { span, actor, ...(due === undefined ? {} : { due: due.span }) }
      })
  }
}
