/** What the editor’s messages are about, as far as it is read here. What is not as the protocol says is refused. */

import type { Diagnostic } from './shown.js'

/** Unchecked. */
export interface Params {
  readonly capabilities?: { readonly workspace?: object } | null
  readonly textDocument?: {
    readonly uri?: unknown
    readonly languageId?: unknown
    readonly text?: unknown
  } | null
  readonly contentChanges?: unknown
  readonly context?: { readonly diagnostics?: unknown; readonly only?: unknown } | null
}

/** @throws {TypeError} where there is no address */
export function uriIn({ textDocument }: Params): string {
  const uri = textDocument?.uri
  if (typeof uri !== 'string') throw new TypeError('textDocument has no uri.')
  return uri
}

/** @throws {TypeError} where a draft that is opened has no text */
export function openedIn({ textDocument }: Params): { readonly languageId: string; readonly text: string } {
  const { languageId, text } = textDocument ?? {}
  if (typeof text !== 'string') throw new TypeError('textDocument has no text.')
  return { languageId: String(languageId), text }
}

/**
 * The text after a change: the server asks for the whole. Undefined where nothing changes.
 *
 * @throws {TypeError} where a change has no text
 */
export function changedIn({ contentChanges: changes }: Params): string | undefined {
  if (!Array.isArray(changes)) throw new TypeError('contentChanges must be a list of changes.')
  if (changes.length === 0) return undefined
  const { text } = (changes.at(-1) ?? {}) as { readonly text?: unknown }
  if (typeof text !== 'string') throw new TypeError('contentChanges has no text.')
  return text
}

/**
 * The findings that fixes are asked for; none where what is asked for is no quick fix.
 *
 * @throws {TypeError} where one is none
 */
export function diagnosticsIn({ context }: Params): readonly Diagnostic[] {
  const { diagnostics, only } = context ?? {}
  if (!Array.isArray(diagnostics) || !diagnostics.every(isDiagnostic))
    throw new TypeError('context.diagnostics must be diagnostics, each with its range.')
  return Array.isArray(only) && !only.some(isQuickFix) ? [] : diagnostics
}

/** Kinds are asked for with all that they hold, and the empty one holds all. */
const isQuickFix = (kind: unknown): boolean => kind === 'quickfix' || kind === ''

function isDiagnostic(value: Partial<Diagnostic> | null): boolean {
  const { start, end } = value?.range ?? {}
  return [start, end].every(point => typeof point?.line === 'number' && typeof point.character === 'number')
}
