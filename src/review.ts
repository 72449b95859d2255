import { rules, wins } from '../rules/index.js'
import { wasAt } from './apply.js'
import {
  type Finding,
  notEnglish,
  type Region,
  type ReplyReview,
  type Severity,
  type Span,
  type Suggestion,
} from './finding.js'
import { Hearing } from './hearing.js'
import { identify } from './identity.js'
import { isWaived, withoutOverlaps } from './precedence.js'
import { isApart } from './prose/blocks.js'
import { forSentences, type Prose, read } from './prose/prose.js'
import { inReadingOrder, isWithin, overlap } from './prose/spans.js'
import { isInZone } from './prose/zones.js'
import { channelOf } from './reading/channel.js'
import { judge } from './reading/facts.js'
import { isEnglish } from './reading/language.js'
import { whollyIn } from './reading/manner/naming.js'
import type { Context, Proposal, Rule } from './rule.js'
import { type Placed, run, wonBy } from './run.js'
import { bandOf, type Charge, costsOf, scoreOf } from './score.js'
import { draftOf, parted, regionsIn, type Settings, settingsOf, textsOf } from './settings/check.js'
import { houseRule } from './settings/house-phrases.js'
import type { ReviewOptions, ReviewSettings, ReviewTexts } from './settings/options.js'
import { runOf } from './settings/runs.js'

/** Two reviews with the same version, draft and options are equal. */
export const rulesetVersion = '0.2.0'

/**
 * Reviews a draft before it is sent, together with the customer's message that it answers.
 *
 * Synchronous and pure: no network, clock, locale or randomness; the same input always gives an equal result.
 * Offsets in the result are UTF-16 code units of `draft`, and of `options.customerMessage` where a span is named
 * as the customer's. Whoever reviews many drafts with the same settings saves their checks with {@link createReviewer}.
 *
 * @throws {TypeError} where the draft, an option, a rule id or an option's value is not one that is known
 * @throws {RangeError} where a text is longer than `options.maxLength` (default 20,000 UTF-16 units)
 */
export function reviewReply(draft: string, options: ReviewOptions = {}): ReplyReview {
  const { settings, texts } = parted(options)
  return createReviewer(settings).review(draft, texts)
}

/** Reviews drafts by settings that were checked once. */
export interface Reviewer {
  /** The rules it knows, the team's own among them. */
  readonly rules: readonly Rule[]
  /**
   * @throws {TypeError} where the draft or what is given with it is not what it should be
   * @throws {RangeError} where a text is longer than `maxLength`
   */
  review(draft: string, texts?: ReviewTexts): ReplyReview
  /**
   * For a draft that is being written: every review is equal to a fresh one with the same texts, and takes up what an
   * edit leaves as it was. The texts are read once and hold for every draft.
   *
   * @throws {TypeError} where the texts are not what they should be
   * @throws {RangeError} where a text is longer than `maxLength`
   */
  typing(texts?: Omit<ReviewTexts, 'regions'>): Typing
}

/** Reviews one draft again and again while it is written. It remembers the sentences of late, and no more of them than a long draft holds. */
export interface Typing {
  /**
   * @param regions of this draft, as `reviewReply` takes them
   * @throws {TypeError} where the draft is no string
   * @throws {RangeError} where it is longer than `maxLength`
   */
  review(draft: string, regions?: readonly Region[]): ReplyReview
}

/**
 * A reviewer for a team's settings.
 *
 * @throws {TypeError} where a setting, a rule id or a value is not one that is known, or a pattern does not compile or
 *   could take for ever
 * @throws {RangeError} where a number is out of its bounds
 */
export function createReviewer(given: ReviewSettings = {}): Reviewer {
  const settings = settingsOf(given, knownRules)
  const house = settings.phrases.length === 0 ? [] : [houseRule(settings.phrases)]
  const all = [...rules, ...house, ...settings.ownRules]
  const { maxLength } = settings
  const from = (texts: ReviewTexts): Typing => {
    const hearing = new Hearing(textsOf(texts, maxLength), settings)
    const memory = forSentences()
    return {
      review: (draft, regions) => {
        const words = draftOf(draft, maxLength)
        return reviewOf(read(words, regionsIn(regions, 'regions', words), memory), hearing, settings, all)
      },
    }
  }
  return {
    rules: all,
    review: (draft, texts = {}) => from(texts).review(draft, texts.regions),
    typing: (texts = {}) => {
      if ('regions' in texts)
        throw new TypeError('regions are those of one draft: give them to review, draft by draft.')
      return from(texts)
    },
  }
}

/** Every rule there is where nobody adds one. */
export const knownRules: readonly Rule[] = [...rules, houseRule([])]

function reviewOf(written: Prose, hearing: Hearing, settings: Settings, all: readonly Rule[]): ReplyReview {
  const { reading, customer, thread, ownChannel, dismissed } = hearing.with(written)
  const draft = written.text
  const channel = ownChannel ?? settings.channel ?? channelOf(reading.prose, customer?.prose)
  const { facts, basis } = judge(reading, customer, channel, thread)
  const { placeholders, dialect, liability, voice } = settings
  const context: Context = {
    draft: reading,
    customer,
    thread,
    channel,
    placeholders,
    dialect,
    liability,
    voice,
    facts,
    basis,
  }

  const isEmpty = reading.isEmpty
  const isForeign = !isEmpty && !isEnglish(reading.prose)
  const { placed, skipped } = run(all, context, rule =>
    isForeign
      ? notEnglish
      : isEmpty && rule.id !== 'empty-reply'
        ? 'the draft is empty'
        : runOf(rule, settings, channel),
  )

  const protectedSpans = settings.names.flatMap(name => whollyIn(draft, name))
  const own = placed
    .filter(
      ({ span }) =>
        !isQuoted(reading.prose, span) &&
        !isInZone(reading.prose.zones, span) &&
        !protectedSpans.some(name => isWithin(span, name) && span.end > span.start),
    )
    .map(report => withWholeNames(report, protectedSpans))
  const kept = withoutOverlaps(own).sort(
    (a, b) => a.span.start - b.span.start || a.span.end - b.span.end || (a.ruleId < b.ruleId ? -1 : 1),
  )
  const seen = new Map<string, number>()
  const identified = kept.map(report => ({ report, id: idOf(report, context, seen) }))
  const live = identified.filter(({ id }) => !dismissed.has(id))
  const reports = live.map(({ report }) => report)
  const costs = costsOf(chargesOf(reports))
  const won = isEmpty || isForeign ? [] : wonBy(wins, context)
  const score = scoreOf(costs, won)
  const findings = live.map(({ report, id }, i): Finding => {
    const { rule, span } = report
    const confidence = report.confidence ?? 1
    const cost = costs[i] ?? 0
    // Without it the next of its rule moves up; what costs nothing gives nothing back.
    const gain =
      cost === 0 ? 0 : scoreOf(costsOf(chargesOf(reports.filter(other => other !== report))), won) - score
    return {
      id,
      ruleId: rule.id,
      category: report.category ?? rule.category,
      severity: severityOf(report, confidence),
      span,
      actual: draft.slice(span.start, span.end),
      message: report.message,
      why: report.why ?? rule.why,
      ...(report.evidence === undefined || customer === undefined
        ? {}
        : { evidence: { span: report.evidence, text: customer.prose.slice(report.evidence) } }),
      confidence,
      cost,
      suggestions: (report.suggestions ?? []).map(proposal => suggest(proposal, draft, gain)),
      ...(settings.docsUrl === undefined ? {} : { url: `${settings.docsUrl.replace(/#.*/, '')}#${rule.id}` }),
    }
  })
  return {
    schemaVersion: 1,
    rulesetVersion,
    score,
    // What nobody could judge is not ready.
    band: isForeign ? 'look-again' : bandOf(score, findings),
    facts,
    basis,
    findings,
    wins: won,
    commitments: isForeign ? [] : reading.commitments,
    regions: regionsOf(reading.prose),
    dismissed: identified.filter(({ id }) => dismissed.has(id)).map(({ id }) => id),
    skipped,
  }
}

/** "Thank you for choosing Rest" of Rest Assured Bikes: a finding takes a name whole, and no edit parts it. */
function withWholeNames(report: Placed, names: readonly Span[]): Placed {
  const parted = (span: Span): Span[] => names.filter(name => overlap(span, name) && !isWithin(name, span))
  const cut = parted(report.span)
  if (cut.length === 0) return report
  const { span, suggestions = [] } = report
  return {
    ...report,
    span: {
      start: Math.min(span.start, ...cut.map(({ start }) => start)),
      end: Math.max(span.end, ...cut.map(({ end }) => end)),
    },
    suggestions: suggestions.filter(one => one.kind === 'ask' || parted(one.span).length === 0),
  }
}

/** Words of somebody else's that the draft quotes are not the writer's to mend. */
function isQuoted({ quotations }: Prose, { start, end }: Span): boolean {
  return end > start && quotations.some(quoted => quoted.start < start && end < quoted.end)
}

/** A finding on words is named by them and their sentence; one on something missing, by what asks for it. */
function idOf(
  { ruleId, span, about, evidence }: Placed,
  { draft, customer }: Context,
  seen: Map<string, number>,
): string {
  const words = draft.prose.spell(span)
  if (words !== '') {
    const sentence = draft.prose.sentenceAt(span)
    return identify(ruleId, words, sentence === undefined ? '' : draft.prose.spell(sentence.span), seen)
  }
  const reason =
    about !== undefined
      ? draft.prose.spell(about)
      : evidence !== undefined && customer !== undefined
        ? customer.prose.spell(evidence)
        : ''
  return identify(ruleId, '', reason, seen)
}

/** What each report brings to the sum, the others considered. */
function chargesOf(reports: readonly Placed[]): Charge[] {
  return reports.map(report => {
    const { rule, ruleId, ruleWeight } = report
    return {
      ruleId,
      ruleWeight,
      // A preset or the caller moves the rule's own weight; a report's special weight moves with it.
      weight: (report.weight ?? rule.weight) * (rule.weight === 0 ? 0 : ruleWeight / rule.weight),
      confidence: report.confidence ?? 1,
      factor: report.factor ?? 1,
      waived: isWaived(report, reports),
    }
  })
}

/** An unsure finding speaks one step more softly. */
function severityOf({ severity, setSeverity, rule }: Placed, confidence: number): Severity {
  const level = setSeverity ?? severity ?? rule.severity
  if (confidence >= 0.6) return level
  return level === 'error' ? 'warning' : 'info'
}

function suggest(proposal: Proposal, draft: string, gain: number): Suggestion {
  if (proposal.kind === 'ask') return { kind: 'ask', label: proposal.label, gain }
  const { label, span, text } = proposal
  return { kind: 'edit', label, edit: { span, text, was: wasAt(draft, span) }, gain }
}

function regionsOf({ blocks, zones }: Prose): Region[] {
  const apart = blocks.flatMap(({ kind, span }): Region[] =>
    kind === 'body' || kind === 'list-item' ? [] : [{ kind, span }],
  )
  // An address in a quotation is of the quotation.
  const inside = zones.filter(
    ({ span }) => !apart.some(other => isApart(other.kind) && overlap(span, other.span)),
  )
  return [...apart, ...inside].sort(inReadingOrder)
}
