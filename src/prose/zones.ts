/** Stretches inside a line that are not the writer's words: addresses, template variables, code. */

import type { Region, Span } from '../finding.js'
import { isWithin, overlap, spanOf } from './spans.js'

/** Stands for a unit of a web address: no word, no space, no digit. */
export const addressMask = '\uFFFC'
/** Stands for a unit of a template variable or of code: a letter, so that it reads as a word, and one of no word. */
const wordMask = '\u02AC'

/** The words of an address are nobody's: "example.com/we-are-sorry" apologises for nothing. */
const address =
  /(?:https?:\/\/|www\.|(?<![\w.-])[a-z0-9-]{1,63}\.(?:com|org|net|io|co|uk|eu|in|au|ie|de|fr|example)\/)\S{1,2000}/g

/** Identifiers between the marks of the template languages of help desks. */
const identifier = '\\s{0,3}[.$#/^>!]?\\s?[a-z_][\\w.\\[\\]-]{0,60}(?:\\s{0,2}\\|[^{}\\n]{0,120})?\\s{0,3}'
const template = new RegExp(
  `\\{\\{\\{${identifier}\\}\\}\\}|\\{\\{${identifier}\\}\\}|\\{%[^{}%\\n]{1,80}%\\}|[%#$]\\{${identifier}\\}|` +
    '<%[=-]?[^<>%\\n]{1,60}%>|\\*\\|[a-z][\\w:.]{0,40}\\|\\*|(?<![#\\w])##[a-z][\\w .]{0,30}##(?!#)|' +
    '(?<![\\d%])%[a-z][a-z_.]{2,30}%|(?<![\\w$])\\$[a-z][a-z_.]{1,30}\\$(?!\\w)',
  'g',
)
/** Between back quotes, which do not stand for an apostrophe: "run `npm ci` again". */
const code = /(?<![\w`])`(?=[^\s`])[^`\n]{1,200}(?<=[^\s`])`(?![\w`])/g

/** Zones in reading order. `text` is as written, `folded` its folded form, `given` what the caller knows. */
export function zonesIn(text: string, folded: string, given: readonly Region[]): Region[] {
  const zones: Region[] = [...given]
  const add = (kind: Region['kind'], pattern: RegExp, words: string): void => {
    for (const match of words.matchAll(pattern)) {
      const span = spanOf(match)
      if (!zones.some(zone => overlap(zone.span, span))) zones.push({ kind, span })
    }
  }
  if (text.includes('`')) add('code', code, text)
  if (/\/|www\./.test(folded)) add('link', address, folded)
  if (/[{%$#|]/.test(folded)) add('template', template, folded)
  return zones.sort((a, b) => a.span.start - b.span.start)
}

/** The folded text with its zones masked, unit for unit. */
export function masked(folded: string, zones: readonly Region[]): string {
  let result = ''
  let at = 0
  for (const { kind, span } of zones) {
    const start = Math.max(at, span.start)
    if (span.end <= start) continue
    const mask = kind === 'link' ? addressMask : wordMask
    result += folded.slice(at, start) + folded.slice(start, span.end).replace(/[^\r\n]/g, mask)
    at = span.end
  }
  return result + folded.slice(at)
}

/** Whether a span lies in words that are not the writer's own. A template variable, whole, is theirs to have chosen. */
export const isInZone = (zones: readonly Region[], span: Span): boolean =>
  span.end > span.start &&
  zones.some(
    zone =>
      isWithin(span, zone.span) &&
      (zone.kind !== 'template' || span.start > zone.span.start || span.end < zone.span.end),
  )
