/** What a reader who had not seen the rules thought of their findings on `fixtures/labelled`. */

import { readFileSync } from 'node:fs'
import type { Finding } from '../src/finding.js'
import { labelled, review } from './drafts.js'

interface Verdict {
  /** The labelled exchange. */
  readonly id: string
  readonly ruleId: string
  /** The words flagged; empty where something was missed. */
  readonly actual: string
  readonly right: boolean
  readonly why: string
}

const verdicts: readonly Verdict[] = readFileSync(
  new URL('../fixtures/judged/findings.jsonl', import.meta.url),
  'utf8',
)
  .trimEnd()
  .split('\n')
  .map(line => JSON.parse(line))

const keyOf = ({ id, ruleId, actual }: Omit<Verdict, 'right' | 'why'>): string =>
  JSON.stringify([id, ruleId, actual])
const verdictOf = new Map(verdicts.map(verdict => [keyOf(verdict), verdict]))

export interface Share {
  /** Findings of today's rules. */
  readonly found: number
  /** How many of them the reader has seen. */
  readonly judged: number
  readonly right: number
}

const none: Share = { found: 0, judged: 0, right: 0 }

function counted(share: Share, verdict: Verdict | undefined): Share {
  return {
    found: share.found + 1,
    judged: share.judged + (verdict === undefined ? 0 : 1),
    right: share.right + (verdict?.right === true ? 1 : 0),
  }
}

/** By rule, those that stop or warn apart from those that only inform. */
export function sharesByRule(): ReadonlyMap<string, { readonly loud: Share; readonly info: Share }> {
  const shares = new Map<string, { loud: Share; info: Share }>()
  for (const { name, ...one } of labelled)
    for (const { ruleId, actual, severity } of review(one).findings as readonly Finding[]) {
      const verdict = verdictOf.get(keyOf({ id: name, ruleId, actual }))
      const { loud, info } = shares.get(ruleId) ?? { loud: none, info: none }
      shares.set(
        ruleId,
        severity === 'info' ? { loud, info: counted(info, verdict) } : { loud: counted(loud, verdict), info },
      )
    }
  return shares
}
