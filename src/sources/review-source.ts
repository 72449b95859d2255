import type { ReplyReview } from '../finding.js'
import { isApart } from '../prose/blocks.js'
import { createReviewer } from '../review.js'
import type { Rule } from '../rule.js'
import { parted, sourceText } from '../settings/check.js'
import { describe } from '../settings/complaints.js'
import type { EarlierTurn, ReviewSettings, ReviewTexts } from '../settings/options.js'
import { locatedReview } from './located-review.js'
import { formatIn, render, type SourceFormat } from './render.js'
import type { Rendered } from './rendered.js'

/** What differs from draft to draft, and how it is written. */
export interface SourceTexts extends Omit<ReviewTexts, 'regions' | 'customerRegions'> {
  /** How the draft is written. */
  readonly format: SourceFormat
  /** How `customerMessage` and `earlier` are written; as the draft where it is not given. */
  readonly customerFormat?: SourceFormat
}

export interface SourceOptions extends ReviewSettings, SourceTexts {}

/**
 * Reviews a draft in HTML, Markdown or plain text. What a reader would see is judged, without history, signature,
 * footer and code, which are named in `regions`.
 *
 * Spans in the result are UTF-16 offsets of the source as given, and of `customerMessage` as given: they hold whatever
 * tags stand inside the words. `actual` and `evidence.text` are the words without them. An edit is one of the source:
 * it leaves tags in pairs, and `applySuggestion(source, suggestion)` applies it.
 *
 * @throws {TypeError} where a format is not one that is known, and as `reviewReply` does
 * @throws {RangeError} where the text without its markup is longer than `maxLength`, or its source very much longer
 */
export function reviewSource(source: string, options: SourceOptions): ReplyReview {
  const { settings, texts } = parted(options, ['format', 'customerFormat'])
  return createSourceReviewer(settings).review(source, texts as SourceTexts)
}

/** Reviews sources by settings that were checked once. */
export interface SourceReviewer {
  /** The rules it knows, the team's own among them. */
  readonly rules: readonly Rule[]
  review(source: string, texts: SourceTexts): ReplyReview
  /** For a draft that is being written, as `Reviewer.typing` does. */
  typing(texts: SourceTexts): SourceTyping
}

/** Reviews one source again and again while it is written. */
export interface SourceTyping {
  review(source: string): ReplyReview
}

/** A reviewer of sources for a team's settings; see `createReviewer`. */
export function createSourceReviewer(settings: ReviewSettings = {}): SourceReviewer {
  const reviewer = createReviewer(settings)
  const from = (given: SourceTexts): SourceTyping => {
    const { renderDraft, customer, texts } = renderedTexts(given)
    const typing = reviewer.typing(texts)
    return {
      review: source => {
        const draft = renderDraft(source)
        return locatedReview(typing.review(draft.text, draft.regions), draft, customer)
      },
    }
  }
  return { rules: reviewer.rules, review: (source, texts) => from(texts).review(source), typing: from }
}

export interface RenderedTexts {
  /** What a reader sees of a draft. */
  readonly renderDraft: (source: string) => Rendered
  readonly customer: Rendered | undefined
  /** For the review of the plain text. */
  readonly texts: Omit<ReviewTexts, 'regions'>
}

/** What a reader sees of what is given with a draft. */
export function renderedTexts(given: SourceTexts): RenderedTexts {
  if (typeof given !== 'object' || given === null)
    throw new TypeError(`A source needs options with its format, not ${describe(given)}.`)
  for (const name of ['regions', 'customerRegions'])
    if (Object.hasOwn(given, name))
      throw new TypeError(`${name} is no option for a source: its markup says what is no prose.`)
  const { format, customerFormat = format, customerMessage, earlier, ...texts } = given
  const ofDraft = formatIn(format, 'format')
  const ofMessage = formatIn(customerFormat, 'customerFormat')
  const rendered = (words: string, name: string): Rendered => render(words, ofMessage, name)
  const customer =
    customerMessage === undefined
      ? undefined
      : rendered(sourceText(customerMessage, 'customerMessage'), 'customerMessage')
  return {
    renderDraft: source => render(sourceText(source, 'draft'), ofDraft),
    customer,
    texts: {
      ...texts,
      ...(customer === undefined
        ? {}
        : { customerMessage: customer.text, customerRegions: customer.regions }),
      ...(earlier === undefined ? {} : { earlier: turns(earlier, rendered) }),
    },
  }
}

/** Nothing points into the conversation before: what is no prose of its own is left out. */
function turns(
  earlier: unknown,
  rendered: (words: string, name: string) => Rendered,
): readonly EarlierTurn[] {
  // What is no array of turns is refused with the other texts.
  if (!Array.isArray(earlier)) return earlier as readonly EarlierTurn[]
  return earlier.map((turn: EarlierTurn, i) =>
    typeof turn?.text === 'string'
      ? { ...turn, text: ownText(rendered(turn.text, `earlier[${i}].text`)) }
      : turn,
  )
}

function ownText({ text, regions }: Rendered): string {
  let own = ''
  let at = 0
  for (const { kind, span } of regions) {
    if (!isApart(kind) || span.start < at) continue
    own += text.slice(at, span.start)
    at = span.end
  }
  return own + text.slice(at)
}
