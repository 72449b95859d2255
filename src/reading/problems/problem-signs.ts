/** What in a customer's message speaks for or against a reported failure, and how strongly. */

import type { Span } from '../../finding.js'
import type { Prose } from '../../prose/prose.js'
import { overlap } from '../../prose/spans.js'
import { cue } from '../patterns/cue.js'
import { type Family, listed } from '../patterns/families.js'
import { matchesOf, presentIn } from '../patterns/frames.js'
import { calm } from './calm.cues.js'
import { failures } from './failures.cues.js'
import { gripes } from './gripes.cues.js'
import { holdsNumber } from './roles.cues.js'
import { clausesOf, type Role, roleOf } from './roles.js'
import { isSignature } from './signature.js'
import { toneOf } from './tone.js'

export const families: readonly Family[] = [...failures, ...gripes, ...calm]

/** Words that speak for a failure, and how much they say of it. */
export interface Cue {
  readonly span: Span
  readonly words: string
  readonly weight: number
}

export interface Signs {
  /** Strength by name: of a family of words, of what the clauses do, of the tone of the whole. */
  readonly strengths: ReadonlyMap<string, number>
  readonly cues: readonly Cue[]
  /** The longest clause that tells something. */
  readonly told: Span | undefined
}

/** "Nothing wrong at all", "without any bother", "I'd rather not", "we might be late": no failure is told. */
const denial = cue(
  new RegExp(
    `\\b(?:${listed(`
  nothing(?: \\w+ (?:or|and))?, rather, no, zero, without(?: any| an?)?, not(?: a| the)?
  never had (?:a|any), isn't(?: a)?, don't have (?:a|any), aren't any
  (?:was|were|got) worried (?:it|that it|they) (?:would|might|could) be
  (?:i|we)(?:'ll| will| might| may| would|'d)(?: probably| be)?`)}) (?:really |actually |at all )?$`,
  ),
)
/** "No problems at all", "nothing wrong": what could have failed did not. */
const wellness = cue(
  /\b(?:no|nothing|zero|without|without any|without a|never had (?:a|any)|not a single) (?:real |actual )?$/,
)
/** "It never got sorted", "not one of them was helpful": nothing to be calm about. */
const negation = cue(/\b(?:not|never|cannot|no ?one|nobody|hardly|\w+n't|yet to|still)\b[^,.;:!?]{0,24}$/)

/** How much of a cue counts in a clause of each role. */
const share: { readonly [R in Role]: number } = {
  tells: 1,
  wonders: 0.6,
  asks: 0.2,
  supposes: 0.5,
  thanks: 0.6,
  'gives data': 0.7,
}
/** From this weight on, a cue in a clause that tells makes it a failure told. */
const telling = 0.3

/** From this weight on, a word of failure tells it in however short a clause. */
const plainly = 0.9

/** What went wrong says more of a complaint than how it was taken. */
const emphasis: ReadonlyMap<string, number> = new Map(failures.map(({ name }) => [name, 1.5]))

/** Handles and addresses are nobody's words. */
const addressed = /(?<!\w)@\w+|\uFFFC+/g
/** "I'm using a PS4", "my order is the blue one": what the customer does or has. */
const ownMatter = /^\W*(?:@\w+\W*)*(?:(?:yes|no|ok|hi|just)\b,? )*(?:i|we|i'll|i'm|i've|im|we'll|my)\b/

/**
 * Hears a message clause by clause. Of one family the first match counts in full, the second half, the third a
 * quarter.
 */
export function signsOf(prose: Prose): Signs {
  const strengths = new Map<string, number>()
  const cues: Cue[] = []
  const roles: Role[] = []
  let told: Span | undefined
  let isFailureTold = false
  let isDenied = false
  const present = families
    .map(family => ({ ...family, frames: presentIn(family.frames, prose) }))
    .filter(({ frames }) => frames.length > 0)
  const plain = present
    .filter(({ name, weight }) => emphasis.has(name) && weight >= plainly)
    .flatMap(({ frames }) => frames)
  const body = prose.sentences.filter(({ kind }) => kind !== 'sign-off' && kind !== 'greeting')
  const last = body.at(-1)
  const isSigned = body.length > 1 && last !== undefined && isSignature(prose.slice(last.span))
  const own = isSigned ? body.slice(0, -1) : body
  for (const clause of own.flatMap(({ span }) => clausesOf(prose, span))) {
    const piece = prose.read(clause).replace(addressed, run => ' '.repeat(run.length))
    if (!/[\p{L}\p{N}]/u.test(piece)) continue
    const shape = roleOf(piece.trim())
    // "The kettle leaks." is as short as an answer, and tells all the same.
    const fails = shape === 'gives data' && !holdsNumber.test(piece) && matchesOf(plain, piece, 0).length > 0
    const role = fails ? 'tells' : shape
    roles.push(role)
    if (role === 'tells' && lengthOf(clause) > lengthOf(told)) told = trimmed(clause, piece)
    for (const { name, frames, weight } of present) {
      const seen: Span[] = []
      for (const span of matchesOf(frames, piece, clause.start)) {
        if (seen.some(other => overlap(other, span))) continue
        const before = piece.slice(0, span.start - clause.start)
        if (emphasis.has(name) && role === 'tells' && wellness.test(before)) isDenied = true
        if (weight > 0 ? denial.test(before) : negation.test(before)) continue
        seen.push(span)
        const so = strengths.get(name) ?? 0
        strengths.set(name, so + (2 - so) * 0.5 * (weight > 0 ? share[role] : 1))
        if (weight > 0)
          cues.push({
            span,
            words: prose.read(span),
            weight: weight * share[role] * (emphasis.get(name) ?? 1),
          })
        if (weight >= telling && role === 'tells') isFailureTold = true
      }
    }
  }
  const text = prose.read({ start: own[0]?.span.start ?? 0, end: own.at(-1)?.span.end ?? 0 })
  const isSilent = cues.length === 0
  const of = (role: Role): number => roles.filter(other => other === role).length / (roles.length || 1)
  const tone = toneOf(prose, text)
  // Praise with nothing told before it is meant.
  const isAside = tone['ends in praise'] && roles.includes('tells')
  const isMeant = !isAside && !tone['wry praise']
  if (!isMeant) for (const name of ['thanks', 'praise', 'glad']) strengths.delete(name)
  for (const [name, strength] of Object.entries({
    ...tone,
    // A face that cries over a cake is not sad.
    'sad face': tone['sad face'] && of('thanks') + of('asks') < 0.6,
    'ends in praise': isAside,
    sentiment: isMeant ? tone.sentiment : Math.max(0, tone.sentiment),
    'failure told': isFailureTold && !tone['own slip'] && !tone.settles,
    'failure denied': isDenied && !isFailureTold,
    asks: of('asks'),
    'only asks': of('asks') === 1,
    thanking: of('thanks'),
    data: of('gives data'),
    'no cue': isSilent,
    'own matter': isSilent && ownMatter.test(text),
  }))
    strengths.set(name, Number(strength))
  return { strengths, cues, told }
}

function lengthOf(span: Span | undefined): number {
  return span === undefined ? 0 : span.end - span.start
}

function trimmed({ start }: Span, piece: string): Span {
  return { start: start + piece.length - piece.trimStart().length, end: start + piece.trimEnd().length }
}
