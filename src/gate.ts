/** Asks before a reply is sent, where there is reason to, and once. */

import type { Band, Finding, ReplyReview } from './finding.js'
import { hashOf } from './identity.js'
import { putLast } from './latest.js'
import { defaultPatience, patienceIn, within } from './patience.js'
import { createReviewer } from './review.js'
import { isPlain, settingNames } from './settings/check.js'
import { describe, unknownName } from './settings/complaints.js'
import type { ReviewSettings, ReviewTexts } from './settings/options.js'

/** A press on “Send”: the draft, what it answers, and which draft it is. */
export type Press<Texts extends object = ReviewTexts> = Texts & {
  readonly draft: string
  /**
   * Names the draft while it is changed, such as the id of its conversation; an answer to another message is another
   * draft all the same. Without it a draft is known by its words and its customer’s, and a changed one is another.
   */
  readonly id?: string
}

export interface GateAnswer {
  readonly send: boolean
  /** For the agent, where the answer is no: what is asked about, and that a second press sends. Else empty. */
  readonly message: string
  /** What the message names. Empty where the reply may go. */
  readonly findings: readonly Finding[]
  /** Absent where there is none. */
  readonly review?: ReplyReview
  /** Why there is no review: the reviewer failed, or was given what it does not know. The reply may go; log it. */
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
  /**
   * Milliseconds that `pressLater` waits for draft and review before it lets the reply go. Default 2000. A reviewer that
   * does not wait for anything cannot be cut short.
   */
  readonly patience?: number
}

/**
 * Between the button and the sending. It asks once about each reason in a draft and lets the second press through,
 * unless that comes within half a second; it lets go whatever cannot be reviewed, too. What it let through it lets
 * through again, since a hook may ask twice and a help desk may refuse to send for reasons of its own: a draft with an
 * `id` as long as neither it nor the message changes, one without for five seconds. It remembers the 500 latest drafts.
 */
export interface PreSendGate<Texts extends object = ReviewTexts> {
  /** For a hook that has to be answered at once. Never throws. */
  press(press: Press<Texts>): GateAnswer
  /** For a hook that waits, or a draft that has to be fetched. Never rejects. */
  pressLater(press: Press<Texts> | PromiseLike<Press<Texts>>): Promise<GateAnswer>
}

/** What the gate knows of one draft. Times are those of `performance.now()`. */
interface Asked {
  /** Those that the agent was told. */
  readonly reasons: Set<string>
  /** The hash of the message that the draft answers. */
  readonly message: string
  question?: { readonly answer: GateAnswer; readonly at: number }
  /** The hash of what was let through, and when. */
  sent?: { readonly words: string; readonly at: number }
}

/** Milliseconds in which nobody has read a question: a press so soon after it is the second of a double click. */
const unread = 500
/** Milliseconds in which a hook may be called again for a reply that was let through and has no id. */
const sending = 5000

/** Drafts whose questions are remembered; the latest. */
const mostDrafts = 500
/** Findings that one question asks about; the next question has the rest. */
const mostAsked = 8
/** What it names of a draft that is worth a question as a whole. */
const mostOfTheWhole = 3
export const gateOptionNames: readonly string[] = [
  'review',
  'asksAbout',
  'bands',
  'patience',
  ...settingNames,
]
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

  const askedOf = (id: string | undefined, words: string, message: string, pressed: number): Asked => {
    const key = id ?? words
    const known = drafts.get(key)
    // After what was let through comes the next reply, which may have the same words.
    const isNext =
      known?.sent !== undefined &&
      (known.sent.words !== words || (id === undefined && pressed - known.sent.at > sending))
    const isKnown = known?.message === message && !isNext
    const asked = isKnown ? known : { reasons: new Set<string>(), message }
    putLast(drafts, key, asked, mostDrafts)
    return asked
  }

  const answerTo = (
    { draft, id, ...texts }: Press<object>,
    judged: ReplyReview,
    pressed: number,
  ): GateAnswer => {
    const answered = 'customerMessage' in texts ? texts.customerMessage : ''
    const words = hashOf(`${draft}\n${answered}`)
    const asked = askedOf(id, words, hashOf(`${answered}`), pressed)
    if (asked.question !== undefined && pressed - asked.question.at < unread) return asked.question.answer
    const about = judged.findings.filter(finding => asksAbout(finding) && !asked.reasons.has(finding.id))
    const isWhole = bands.includes(judged.band)
    if (about.length === 0 && (!isWhole || asked.reasons.has(judged.band))) {
      asked.sent = { words, at: performance.now() }
      return { send: true, message: '', findings: [], review: judged }
    }
    const told = toldOf(judged, about, isWhole)
    // What there is no room for is asked about next time.
    for (const { id } of told) asked.reasons.add(id)
    if (isWhole) asked.reasons.add(judged.band)
    const answer = {
      send: false,
      message: questionOf(judged, told, isWhole),
      findings: told,
      review: judged,
    }
    asked.question = { answer, at: performance.now() }
    return answer
  }

  const failed = (error: unknown): GateAnswer => ({
    send: true,
    message: '',
    findings: [],
    error: error ?? new Error('The review failed and gave no reason.'),
  })
  return {
    press(press) {
      const pressed = performance.now()
      try {
        const { draft, id: _, ...texts } = press
        const judged = review(draft, texts as unknown as Texts)
        if (isLater(judged)) {
          // Nobody waits for it: what becomes of it is nobody's error.
          judged.then(undefined, () => {})
          throw new TypeError('The gate’s review gives a promise: ask it with pressLater.')
        }
        return answerTo(press, reviewed(judged), pressed)
      } catch (error) {
        return failed(error)
      }
    },
    async pressLater(press) {
      const pressed = performance.now()
      const judge = async (): Promise<[Press<Texts>, ReplyReview]> => {
        const given = await press
        const { draft, id: _, ...texts } = given
        return [given, reviewed(await review(draft, texts as unknown as Texts))]
      }
      try {
        const [given, judged] = await within(patience, judge(), 'There was no review')
        return answerTo(given, judged, pressed)
      } catch (error) {
        return failed(error)
      }
    },
  }
}

const isLater = (review: ReplyReview | PromiseLike<ReplyReview>): review is PromiseLike<ReplyReview> =>
  typeof (review as Partial<PromiseLike<ReplyReview>> | undefined)?.then === 'function'

/** @throws {TypeError} where a reviewer of the team's gave something else */
export function reviewed(judged: ReplyReview): ReplyReview {
  if (Array.isArray(judged?.findings)) return judged
  throw new TypeError(`review gave no review, but ${describe(judged)}.`)
}

/** What a question names: what is asked about, and of a draft as a whole what costs most besides. */
function toldOf({ findings }: ReplyReview, about: readonly Finding[], isWhole: boolean): readonly Finding[] {
  const others = isWhole ? findings.filter(finding => !about.includes(finding)) : []
  const byCost = (some: readonly Finding[]): Finding[] => some.toSorted((a, b) => b.cost - a.cost)
  const named = byCost(about).slice(0, mostAsked)
  return [...named, ...byCost(others).slice(0, Math.max(0, mostOfTheWhole - named.length))]
}

/** What the agent reads. It says what to do, and that the choice stays theirs. */
function questionOf({ score }: ReplyReview, findings: readonly Finding[], isWhole: boolean): string {
  const lines = findings.map(({ actual, message }) =>
    actual.trim() === '' ? message : `“${actual.trim()}”: ${message}`,
  )
  const head = isWhole ? [`This draft scores ${score} of 100.`] : []
  return [...head, ...new Set(lines), 'Send it again to send it as it is.'].join('\n')
}

/** Left by hand; a template variable that the help desk fills is none. */
const isLeftover = ({ ruleId, severity }: Finding): boolean =>
  ruleId === 'leftover-placeholder' && severity !== 'info'

function checked<Texts extends object>(
  options: GateOptions<Texts> & ReviewSettings,
): Required<GateOptions<Texts>> {
  if (!isPlain(options)) throw new TypeError(`options must be an object, not ${describe(options)}.`)
  const { review, asksAbout = isLeftover, bands = ['rework'], patience = defaultPatience, ...rest } = options
  for (const name of Object.keys(options))
    if (!gateOptionNames.includes(name)) throw unknownName('option', name, gateOptionNames)
  for (const [name, value] of Object.entries({ review, asksAbout }))
    if (value !== undefined && typeof value !== 'function')
      throw new TypeError(`${name} must be a function, not ${describe(value)}.`)
  if (!Array.isArray(bands)) throw new TypeError(`bands must be an array, not ${describe(bands)}.`)
  for (const band of bands) if (!allBands.includes(band)) throw unknownName('band', band, allBands)
  patienceIn(patience)
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
