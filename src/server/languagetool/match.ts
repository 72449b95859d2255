import type { Finding, Span } from '../../finding.js'
import { noteOf } from '../../note.js'
import { name } from '../../pages/words.js'
import { replacementOf } from '../../replacement.js'
import type { Rule } from '../../rule.js'
import type { Match } from './response.js'

/** UTF-16 units of the document on either side of a match. */
const around = 40

/**
 * A finding in the words of LanguageTool’s protocol.
 *
 * @param finding in the document
 * @param anchor what is underlined, in the document
 * @param sentence that it is in
 */
export function matchOf(
  source: string,
  finding: Finding,
  anchor: Span,
  sentence: string,
  rule: Rule | undefined,
): Match {
  const { category, ruleId, severity, url } = finding
  const { span, expected } = replacementOf(source, { ...finding, span: anchor })
  return {
    message: `${finding.message}\n\n${noteOf(finding, words => words)}`,
    shortMessage: name(ruleId),
    offset: span.start,
    length: span.end - span.start,
    replacements: expected.map(value => ({ value })),
    context: contextOf(source, span),
    sentence,
    type: { typeName: severity === 'info' ? 'Hint' : 'Other' },
    rule: {
      id: ruleId,
      description: rule?.summary ?? '',
      issueType: issueTypeOf(finding),
      category: { id: category, name: name(category) },
      ...(url === undefined ? {} : { urls: [{ value: url }] }),
    },
    ignoreForIncompleteSentence: false,
    contextForSureMatch: 0,
  }
}

/** Clients colour by it: only a blank that was left is as plainly wrong as a misspelt word. */
function issueTypeOf({ category, ruleId, severity }: Finding): Match['rule']['issueType'] {
  if (ruleId === 'leftover-placeholder' && severity !== 'info') return 'misspelling'
  return category === 'tone' ? 'register' : 'style'
}

/** In one line, unit for unit. */
function contextOf(source: string, { start, end }: Span): Match['context'] {
  let from = Math.max(0, start - around)
  let to = Math.min(source.length, end + around)
  if (partsPair(source, from)) from++
  if (partsPair(source, to)) to--
  return {
    text: source.slice(from, to).replace(/\s/g, ' '),
    offset: start - from,
    length: end - start,
  }
}

/** Whether a cut would part the two units of one character. */
const partsPair = (text: string, at: number): boolean =>
  /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(text.slice(Math.max(0, at - 1), at + 1))
