/** A review as LanguageTool would tell of it. */

import { type Finding, notEnglish, type ReplyReview } from '../../finding.js'
import { version } from '../../node/package.js'
import { type Prose, read } from '../../prose/prose.js'
import type { Reviewer } from '../../review.js'
import { located } from '../../sources/locate.js'
import { Refusal, tooLong } from '../refusal.js'
import { anchorOf } from './anchor.js'
import { annotatedReview, renderAnnotated } from './annotated.js'
import { matchOf } from './match.js'
import type { CheckRequest, Switches } from './request.js'
import type { CheckResponse, Match } from './response.js'

/** @throws {Refusal} where a text is longer than the reviewer’s `maxLength` */
export function check(reviewer: Reviewer, request: CheckRequest): CheckResponse {
  const { language, level, mode, switches } = request
  const document = renderAnnotated(request.annotation)
  const asRead = reviewed(reviewer, document.text, request)
  const replyReview = annotatedReview(asRead, document)
  const prose = read(document.text)

  const isWanted = (finding: Finding): boolean => {
    const isOfWhole = finding.span.start === finding.span.end
    return (
      (level === 'picky' || finding.severity !== 'info') &&
      (mode === 'all' || isOfWhole === (mode === 'textLevelOnly')) &&
      isOn(finding, switches)
    )
  }
  const matches = asRead.findings.flatMap((finding, i): readonly Match[] => {
    const inSource = replyReview.findings[i]
    const anchor = anchorOf(document, finding.span)
    if (inSource === undefined || anchor === undefined || !isWanted(finding)) return []
    const rule = reviewer.rules.find(({ id }) => id === finding.ruleId)
    return [matchOf(document.source, inSource, anchor, sentenceOf(finding, prose), rule)]
  })

  const { name, longCode: code } = language
  const isForeign = asRead.skipped.some(({ why }) => why === notEnglish)
  return {
    software: {
      name: 'unscripted',
      version,
      buildDate: '',
      apiVersion: 1,
      premium: false,
      status: '',
    },
    warnings: isForeign
      ? { incompleteResults: true, incompleteResultsReason: `It is not judged: ${notEnglish}.` }
      : { incompleteResults: false },
    language: {
      name,
      code,
      detectedLanguage: isForeign
        ? { name: 'Not English', code: 'und', confidence: 0 }
        : { name, code, confidence: 1 },
    },
    matches: matches.sort((a, b) => a.offset - b.offset || a.length - b.length),
    sentenceRanges: prose.sentences.flatMap(({ span }) => {
      const { start, end } = located(document, span)
      return start < end ? [[start, end] as const] : []
    }),
    replyReview,
  }
}

function reviewed(reviewer: Reviewer, draft: string, { customerMessage }: CheckRequest): ReplyReview {
  try {
    return reviewer.review(draft, customerMessage === undefined ? {} : { customerMessage })
  } catch (error) {
    // A stack that is full is a RangeError, too.
    if (error instanceof RangeError && error.message.includes('maxLength'))
      throw new Refusal({ status: 413, detail: tooLong(error.message) })
    throw error
  }
}

/** As LanguageTool reads its switches: what is enabled by its own name is on, whatever else is disabled. */
function isOn({ ruleId, category }: Finding, switches: Switches): boolean {
  const { enabledOnly, enabledRules, disabledRules, enabledCategories, disabledCategories } = switches
  const rule = ruleId.toLowerCase()
  if (enabledRules.includes(rule)) return true
  if (enabledOnly) return enabledCategories.includes(category)
  return (
    !disabledRules.includes(rule) &&
    (!disabledCategories.includes(category) || enabledCategories.includes(category))
  )
}

/** The sentence that a finding starts in; for something missing, the one that ends there. */
function sentenceOf({ span: { start } }: Finding, prose: Prose): string {
  const sentence = prose.sentences.find(({ span }) => span.start <= start && start <= span.end)
  return sentence === undefined ? '' : prose.slice(sentence.span)
}
