/** What is asked for at `/v2/check`. */

import { isPlain } from '../../settings/check.js'
import { Refusal } from '../refusal.js'
import type { Annotation } from './annotated.js'
import { fieldsOf } from './form.js'
import { type Language, languageOf, languages } from './languages.js'

/** Plain data, for another thread. */
export interface CheckRequest {
  /** The document, in pieces; a plain text is one. */
  readonly annotation: readonly Annotation[]
  readonly language: Language
  readonly switches: Switches
  readonly level: 'default' | 'picky'
  readonly mode: Mode
  readonly customerMessage?: string
  readonly username?: string
  readonly apiKey?: string
}

/** Which findings are wanted: ids of rules and categories, in lower case. Those of LanguageTool’s own are among them. */
export interface Switches {
  readonly enabledOnly: boolean
  readonly enabledRules: readonly string[]
  readonly disabledRules: readonly string[]
  readonly enabledCategories: readonly string[]
  readonly disabledCategories: readonly string[]
}

const modes = ['all', 'textLevelOnly', 'allButTextLevelOnly'] as const
type Mode = (typeof modes)[number]

type Field = (name: string) => string | undefined

const refusal = (detail: string): Refusal => new Refusal({ status: 400, detail })

/**
 * @param given the query without its “?”, and the body as text: a form, whatever its content type says.
 *   `customerMessage` is that of a header; a field of the same name goes before it.
 * @throws {Refusal} where nothing can be checked, and why
 */
export function checkRequestOf(given: {
  readonly query: string
  readonly body: string
  readonly customerMessage?: string
}): CheckRequest {
  const field = fieldsOf(given.query, given.body)
  const filled = (name: string): string | undefined => field(name)?.trim() || undefined
  const customerMessage = [field('customerMessage'), given.customerMessage].find(
    words => words !== undefined && words.trim() !== '',
  )
  const username = filled('username')
  const apiKey = filled('apiKey')
  return {
    annotation: annotationIn(field),
    language: languageIn(filled),
    switches: switchesIn(filled),
    // LanguageTool has levels for kinds of texts, too: they add nothing here.
    level: filled('level')?.toLowerCase() === 'picky' ? 'picky' : 'default',
    mode: modeIn(filled),
    ...(customerMessage === undefined ? {} : { customerMessage }),
    ...(username === undefined ? {} : { username }),
    ...(apiKey === undefined ? {} : { apiKey }),
  }
}

function annotationIn(field: Field): readonly Annotation[] {
  const text = field('text')
  const data = field('data')
  if (text !== undefined && data !== undefined) throw refusal('Send text or data, not both.')
  if (text !== undefined) return [{ text }]
  if (data === undefined)
    throw refusal('There is no text: send a form with the field text or data, as LanguageTool takes it.')
  const document = parsed(data)
  const { text: words, annotation } = document
  if (words !== undefined && annotation !== undefined)
    throw refusal('data has both text and annotation: send one of them.')
  if (typeof words === 'string') return [{ text: words }]
  if (!Array.isArray(annotation)) throw refusal('data needs annotation, a list, or text, a string.')
  return annotation.map(pieceOf)
}

function parsed(data: string): { readonly text?: unknown; readonly annotation?: unknown } {
  let document: unknown
  try {
    document = JSON.parse(data)
  } catch {
    throw refusal('data is no JSON.')
  }
  if (!isPlain(document)) throw refusal('data must be a JSON object.')
  return document
}

function pieceOf(piece: unknown, i: number): Annotation {
  const { text, markup, interpretAs }: { text?: unknown; markup?: unknown; interpretAs?: unknown } = isPlain(
    piece,
  )
    ? piece
    : {}
  if (typeof text === 'string' && markup === undefined && interpretAs === undefined) return { text }
  if (typeof markup === 'string' && text === undefined) {
    if (interpretAs === undefined) return { markup }
    if (typeof interpretAs === 'string') return { markup, interpretAs }
  }
  throw refusal(
    `data.annotation[${i}] must have either text or markup, a string; with markup it may have interpretAs, a string.`,
  )
}

function languageIn(field: Field): Language {
  const code = field('language') ?? 'auto'
  if (code.toLowerCase() === 'auto') {
    const preferred = listIn(field, 'preferredVariants').flatMap(variant => languageOf(variant) ?? [])
    return preferred[0] ?? languages[0]
  }
  const language = languageOf(code)
  if (language !== undefined) return language
  const known = languages.map(({ longCode }) => longCode).join(', ')
  throw refusal(`Only English is judged here. language may be auto, ${known}.`)
}

function switchesIn(field: Field): Switches {
  const switches = {
    enabledOnly: /^(?:true|yes)$/i.test(field('enabledOnly') ?? ''),
    enabledRules: listIn(field, 'enabledRules'),
    disabledRules: listIn(field, 'disabledRules'),
    enabledCategories: listIn(field, 'enabledCategories'),
    disabledCategories: listIn(field, 'disabledCategories'),
  }
  const { enabledOnly, enabledRules, disabledRules, enabledCategories, disabledCategories } = switches
  if (enabledOnly && disabledRules.length + disabledCategories.length > 0)
    throw refusal('With enabledOnly nothing can be disabled: leave disabledRules and disabledCategories out.')
  if (enabledOnly && enabledRules.length + enabledCategories.length === 0)
    throw refusal('With enabledOnly something has to be enabled: send enabledRules or enabledCategories.')
  return switches
}

const listIn = (field: Field, name: string): readonly string[] =>
  (field(name) ?? '')
    .split(',')
    .map(id => id.trim().toLowerCase())
    .filter(id => id !== '')

function modeIn(field: Field): Mode {
  const given = field('mode') ?? 'all'
  const mode = modes.find(known => known === given)
  if (mode === undefined) throw refusal(`mode may be ${modes.join(', ')}.`)
  return mode
}
