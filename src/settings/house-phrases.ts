/** Phrases that a team does not use, from words or patterns to a rule. */

import { isSafe } from 'redos-detector'
import { fold } from '../prose/fold.js'
import { everyMatch } from '../prose/matches.js'
import type { Prose } from '../prose/prose.js'
import { quote } from '../prose/quote.js'
import { spanOf } from '../prose/spans.js'
import { ask, defineRule, type Rule } from '../rule.js'
import type { HousePhrase } from './options.js'

/** A phrase with the expression that finds it. */
export interface Compiled {
  readonly phrase: HousePhrase
  readonly expression: RegExp
  /** What the folded text holds where the phrase is; looking for it first spares the rest. */
  readonly needle: string
}

/**
 * What the detector may try before it gives up, and how often one text may be tried in other ways. A sentence is
 * short, so a pattern whose work grows with its square will do; one whose work doubles with each letter will not.
 */
const effort = { maxSteps: 4000, maxScore: 1000, timeout: Number.POSITIVE_INFINITY }
/** Words, a number and marks: a pattern that finds nothing between them finds words or nothing. */
const sample = 'Aa bb, 1. (c)'
const verdicts = new Map<string, boolean>()

function canBlowUp(source: string): boolean {
  let verdict = verdicts.get(source)
  if (verdict === undefined) {
    verdict =
      looksFar(source) ||
      (repeats.test(source) && !isSafe(new RegExp(`^(?:${simplified(source)})`, 'i'), effort).safe)
    verdicts.set(source, verdict)
  }
  return verdict
}

/** What repeats nothing comes to an end. */
const repeats = /[*+]|\{\d/

/** A look behind that repeats runs backwards, and one look inside another as often as both: neither is judged. */
function looksFar(source: string): boolean {
  return everyMatch(/\(\?(<?)[=!]/g, source).some(({ index, 0: opening, 1: behind }) => {
    const inside = groupAt(source, index).slice(opening.length)
    return /\(\?<?[=!]/.test(inside) || (behind !== '' && repeats.test(inside))
  })
}

/** The group that opens at a place, to its closing bracket. */
function groupAt(source: string, start: number): string {
  let depth = 0
  for (let at = start; at < source.length; at++) {
    const sign = source[at]
    if (sign === '\\') at++
    else if (sign === '(') depth++
    else if (sign === ')' && --depth === 0) return source.slice(start, at)
  }
  return source.slice(start)
}

/** The pattern without what the detector does not read: names of groups, and letters by their property. */
const simplified = (source: string): string =>
  source
    .replace(/\(\?<(?![=!])[^<>]*>/g, '(')
    .replace(/\\[pP]\{[^{}]*\}/g, '\\w')
    .replace(/\\u\{[^{}]*\}/g, 'x')

/**
 * A phrase ready to be found.
 *
 * @param name what it is called where it was given: "phrases[2]"
 * @throws {TypeError} where it holds no words, does not compile, matches nothing at all, or could take for ever
 */
export function compiled(phrase: HousePhrase, name: string): Compiled {
  if (phrase.text !== undefined) {
    const words = fold(phrase.text).trim()
    if (words === '') throw new TypeError(`${name}.text holds no words.`)
    const source = words.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&').replace(/\s+/g, '\\s{1,3}')
    return {
      phrase: { ...phrase },
      expression: new RegExp(`(?<![\\p{L}\\p{N}])${source}(?![\\p{L}\\p{N}])`, 'giu'),
      needle: words.split(/\s/, 1)[0] as string,
    }
  }
  const { pattern } = phrase
  let expression: RegExp
  try {
    expression = new RegExp(pattern, 'giu')
  } catch (error) {
    throw new TypeError(`${name}.pattern does not compile: ${(error as Error).message}`)
  }
  if (everyMatch(expression, sample).some(([words]) => words === ''))
    throw new TypeError(`${name}.pattern matches where there are no words: ${quote(pattern)}.`)
  let isDangerous: boolean
  try {
    isDangerous = canBlowUp(pattern)
  } catch (error) {
    throw new TypeError(`${name}.pattern cannot be checked: ${quote(pattern)}. Write it more simply.`, {
      cause: error,
    })
  }
  if (isDangerous)
    throw new TypeError(
      `${name}.pattern could take for ever on some text: ${quote(pattern)}. Repeat nothing that repeats, and let no two branches match the same words.`,
    )
  return { phrase: { ...phrase }, expression, needle: '' }
}

const housePhraseId = 'house-phrase'

/** The rule that finds them. */
export function houseRule(phrases: readonly Compiled[]): Rule {
  return defineRule({
    id: housePhraseId,
    category: 'scripted',
    severity: 'warning',
    weight: 3,
    summary: 'Flags a phrase that the house does not use.',
    why: 'Your own team has agreed not to say this.',
    sources: ['The team’s own settings'],
    *check({ draft: { prose } }) {
      for (const { phrase, expression } of phrases.filter(({ needle }) => prose.folded.includes(needle)))
        for (const { span } of prose.body)
          for (const match of everyMatch(expression, prose.read(span))) {
            if (match[0] === '') continue
            yield reportOf(prose, phrase, spanOf(match, span.start))
          }
    },
  })
}

function reportOf(
  prose: Prose,
  { category, instead, why }: HousePhrase,
  span: { start: number; end: number },
) {
  const words = quote(prose.slice(span))
  return {
    span,
    message:
      instead === undefined || instead === ''
        ? 'The house does not say this.'
        : `The house says ${quote(instead)}.`,
    ...(category === undefined ? {} : { category }),
    ...(why === undefined ? {} : { why }),
    suggestions: [
      instead === undefined
        ? ask(`${words}: what would you say in your own words?`)
        : instead === ''
          ? { kind: 'edit' as const, label: `Leave out ${words}.`, ...withoutWords(prose, span) }
          : {
              kind: 'edit' as const,
              label: `Put ${quote(instead)} for ${words}.`,
              span,
              text: cased(instead, prose.slice(span)),
            },
    ],
  }
}

/** What opens a sentence keeps its capital. */
const cased = (instead: string, words: string): string =>
  /^\p{Lu}/u.test(words) ? instead.charAt(0).toUpperCase() + instead.slice(1) : instead

/** Words and the space beside them; what comes next takes the capital that they had. */
function withoutWords({ text }: Prose, { start, end }: { start: number; end: number }) {
  const next = /^[,;:]?[ \t]+/.exec(text.slice(end))?.[0].length ?? 0
  const isOpening = /^\p{Lu}/u.test(text.slice(start)) && next > 0
  if (isOpening) return { span: { start, end: end + next + 1 }, text: text.charAt(end + next).toUpperCase() }
  const before = /[ \t]$/.test(text.slice(0, start)) && !/\s$/.test(text.slice(start, end)) ? 1 : 0
  return { span: { start: start - before, end }, text: '' }
}
