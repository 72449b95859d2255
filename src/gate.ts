/** Asks before a reply is sent, where there is reason to, and once. */

import type { Band, Finding, ReplyReview } from './finding.js'
import { hashOf } from './identity.js'
import { createReviewer } from './review.js'
import { settingNames } from './settings/check.js'
import { describe, unknownName } from './settings/complaints.js'
import type { ReviewSettings, ReviewTexts } from './settings/options.js'

/** A press on “Send”: the draft, what it answers, and which draft it is. */
export type Press<Texts extends object = ReviewTexts> = Texts & {
  readonly draft: string
  /**
   * Names the draft while it is changed, such as the id of its conversation. Without it a draft is known by its words
   * and its customer’s, and a changed one is another.
   */
  readonly id?: string
}

export interface GateAnswer {
  readonly send: boolean
  /** For the agent, where the answer is no: what is asked about, and that a second press sends. Else empty. */
  readonly message: string
  /** What is asked about, the costliest first. Empty where the reply may go. */
  readonly findings: readonly Finding[]
  /** Absent where the reviewer failed. */
  readonly review?: ReplyReview
  /** Why there is no review. The reply may go. */
  readonly error?: unknown
}

export interface GateOptions<Texts extends object = ReviewTexts> {
  /**
   * Reviews a draft in place of `reviewReply`: `createSourceReviewer(settings).review` for HTML, or a call to a server
   * of your own. A promise is good for `pressLater` alone.
   */
  readonly review?: (draft: string, texts: Texts) => ReplyReview | PromiseLike<ReplyReview>
  /** Findings that are worth a question in any draft. A blank that was typed by hand and left, where it is not given. */
  readonly asksAbout?: (finding: Finding) => boolean
  /** Bands in which a draft is worth a question as a whole. `['rework']` where it is not given. */
  readonly bands?: readonly Band[]
  /** Milliseconds that `pressLater` waits for draft and review before it lets the reply go. Default 2000. */
  readonly patience?: number
}

/**
 * Between the button and the sending. It asks once about each reason in a draft and lets the second press through; it
 * lets go whatever cannot be reviewed, too.
 */
export interface PreSendGate<Texts extends object = ReviewTexts> {
  /** For a hook that has to be answered at once. Never throws. */
  press(press: Press<Texts>): GateAnswer
  /** For a hook that waits, or a draft that has to be fetched. Never rejects. */
  pressLater(press: Press<Texts> | PromiseLike<Press<Texts>>): Promise<GateAnswer>
}

/** What the gate knows of one draft. */
interface Asked {
  readonly reasons: Set<string>
  /** By the count of presses and answers: a press from before an answer was no answer to it. */
  at: number
  /** The hash of what was let through. */
  sent?: string
}

/** Drafts whose questions are remembered; the latest. */
const mostDrafts = 500
const defaultPatience = 2000
/** Of a timer. */
const longestPatience = 2 ** 31 - 1
/** Findings that a question names. */
const mostTold = 3
const optionNames: readonly string[] = ['review', 'asksAbout', 'bands', 'patience', ...settingNames]
const allBands: readonly Band[] = ['ready', 'look-again', 'rework']

/**
 * A gate for a team's settings, or for a reviewer of its own.
 *
 * @throws {TypeError} as `createReviewer` does, and where an option of the gate is not what it should be
 * @throws {RangeError} where a number is out of its bounds
 */
export function createPreSendGate<Texts extends object = ReviewTexts>(
  options: GateOptions<Texts> & ReviewSettings = {},
): PreSendGate<Texts> {
  const { review, asksAbout, bands, patience } = checked(options)
  const drafts = new Map<string, Asked>()
  let count = 0

  const askedOf = (key: string, words: string): Asked => {
    const known = drafts.get(key)
    // What was let through and is now another text is the next reply.
    const asked =
      known === undefined || (known.sent !== undefined && known.sent !== words)
        ? { reasons: new Set<string>(), at: 0 }
        : known
    drafts.delete(key)
    drafts.set(key, asked)
    for (const oldest of drafts.keys()) {
      if (drafts.size <= mostDrafts) break
      drafts.delete(oldest)
    }
    return asked
  }

  const answer = (
    { draft, id, ...texts }: Press<object>,
    judged: ReplyReview,
    pressed: number,
  ): GateAnswer => {
    const words = hashOf(`${draft}\n${'customerMessage' in texts ? texts.customerMessage : ''}`)
    const asked = askedOf(id ?? words, words)
    const about = judged.findings.filter(asksAbout)
    const isWhole = bands.includes(judged.band)
    const reasons = [...about.map(finding => finding.id), ...(isWhole ? [judged.band] : [])]
    const isNew = reasons.some(reason => !asked.reasons.has(reason))
    if (!isNew && (reasons.length === 0 || pressed > asked.at)) {
      asked.sent = words
      return { send: true, message: '', findings: [], review: judged }
    }
    for (const reason of reasons) asked.reasons.add(reason)
    if (isNew) asked.at = ++count
    const findings = (isWhole ? judged.findings : about).toSorted((a, b) => b.cost - a.cost)
    return { send: false, message: questionOf(judged, findings, isWhole), findings, review: judged }
  }

  const failed = (error: unknown): GateAnswer => ({ send: true, message: '', findings: [], error })
  return {
    press(press) {
      const pressed = ++count
      try {
        const { draft, id: _, ...texts } = press
        const judged = review(draft, texts as unknown as Texts)
        if ('then' in judged)
          throw new TypeError('The gate’s review gives a promise: ask it with pressLater.')
        return answer(press, judged, pressed)
      } catch (error) {
        return failed(error)
      }
    },
    async pressLater(press) {
      const pressed = ++count
      const judge = async (): Promise<[Press<Texts>, ReplyReview]> => {
        const given = await press
        const { draft, id: _, ...texts } = given
        return [given, await review(draft, texts as unknown as Texts)]
      }
      try {
        const [given, judged] = await within(patience, judge())
        return answer(given, judged, pressed)
      } catch (error) {
        return failed(error)
      }
    },
  }
}

/** What the agent reads. It says what to do, and that the choice stays theirs. */
function questionOf({ score }: ReplyReview, findings: readonly Finding[], isWhole: boolean): string {
  const lines = findings
    .slice(0, mostTold)
    .map(({ actual, message }) => (actual.trim() === '' ? message : `“${actual.trim()}”: ${message}`))
  const head = isWhole ? [`This draft scores ${score} of 100.`] : []
  return [...head, ...lines, 'Send it again to send it as it is.'].join('\n')
}

async function within<T>(milliseconds: number, promise: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new Error(`There was no review within ${milliseconds} ms.`)),
      milliseconds,
    )
  })
  try {
    return await Promise.race([promise, late])
  } finally {
    clearTimeout(timer)
  }
}

/** Left by hand; a template variable that the help desk fills is none. */
const isLeftover = ({ ruleId, severity }: Finding): boolean =>
  ruleId === 'leftover-placeholder' && severity !== 'info'

function checked<Texts extends object>(
  options: GateOptions<Texts> & ReviewSettings,
): Required<GateOptions<Texts>> {
  const { review, asksAbout = isLeftover, bands = ['rework'], patience = defaultPatience, ...rest } = options
  for (const name of Object.keys(options))
    if (!optionNames.includes(name)) throw unknownName('option', name, optionNames)
  for (const [name, value] of Object.entries({ review, asksAbout }))
    if (value !== undefined && typeof value !== 'function')
      throw new TypeError(`${name} must be a function, not ${describe(value)}.`)
  if (!Array.isArray(bands)) throw new TypeError(`bands must be an array, not ${describe(bands)}.`)
  for (const band of bands) if (!allBands.includes(band)) throw unknownName('band', band, allBands)
  if (typeof patience !== 'number' || !(patience >= 0 && patience <= longestPatience))
    throw new RangeError(`patience must be milliseconds from 0 to ${longestPatience}.`)
  if (review === undefined) {
    const reviewer = createReviewer(rest)
    return {
      review: (draft, texts) => reviewer.review(draft, texts as ReviewTexts),
      asksAbout,
      bands,
      patience,
    }
  }
  const [setting] = Object.keys(rest)
  if (setting !== undefined)
    throw new TypeError(
      `${setting} is for the reviewer: give it where you make the review that the gate gets.`,
    )
  return { review, asksAbout, bands, patience }
}
