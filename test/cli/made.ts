/** Reviews, drafts and a process made by hand, so that no change of a rule changes what is tested here. */

import type { Io } from '../../src/cli/terminal.js'
import type { Facts, Finding, ReplyReview, Span } from '../../src/finding.js'

/** The place of `words` in `text`, or the empty place before them where `isBefore`. */
export function spanOf(text: string, words: string, isBefore = false): Span {
  const start = text.indexOf(words)
  if (start === -1) throw new Error(`"${words}" is not in the text`)
  return { start, end: isBefore ? start : start + words.length }
}

export function finding(draft: string, span: Span, more: Partial<Finding> = {}): Finding {
  return {
    id: 'made',
    ruleId: 'canned-phrase',
    category: 'scripted',
    severity: 'warning',
    span,
    actual: draft.slice(span.start, span.end),
    message: 'Say what went wrong in your own words.',
    why: 'A stock phrase reads as though nobody had read the message.',
    confidence: 1,
    cost: 4,
    suggestions: [],
    ...more,
  }
}

const facts: Facts = {
  problem: true,
  apology: 'none',
  nextStep: 'none',
  nextStepNeeded: true,
  timeline: 'none',
  timelineNeeded: true,
  acknowledges: false,
  empathy: 'none',
}
const ground = { confidence: 1, assumed: false, evidence: [] }

export function review(more: Partial<ReplyReview> = {}): ReplyReview {
  return {
    schemaVersion: 1,
    rulesetVersion: 'made',
    score: 80,
    band: 'ready',
    facts,
    basis: {
      problem: ground,
      apology: ground,
      nextStep: ground,
      nextStepNeeded: ground,
      timeline: ground,
      timelineNeeded: ground,
      acknowledges: ground,
      empathy: ground,
    },
    findings: [],
    wins: [],
    commitments: [],
    regions: [],
    dismissed: [],
    skipped: [],
    ...more,
  }
}

export interface MadeIo extends Io {
  readonly out: () => string
  readonly err: () => string
}

/** A process that has `input` on standard input, or a person at a terminal there where it is undefined. */
export function ioOf(input?: string | Uint8Array, { isTTY = false, columns = 80, env = {} } = {}): MadeIo {
  const written = { out: '', err: '' }
  const into = (to: 'out' | 'err') => (text: string, done?: () => void) => {
    written[to] += text
    done?.()
  }
  async function* chunks() {
    if (input === undefined) throw new Error('nobody is typing')
    const bytes = typeof input === 'string' ? Buffer.from(input) : input
    // Cut in the middle, as a pipe may cut a character in two.
    yield bytes.subarray(0, bytes.length >> 1)
    yield bytes.subarray(bytes.length >> 1)
  }
  return {
    stdin: Object.assign(chunks(), { isTTY: input === undefined }),
    stdout: { write: into('out'), isTTY, columns: isTTY ? columns : undefined },
    stderr: { write: into('err'), isTTY },
    env,
    out: () => written.out,
    err: () => written.err,
  }
}

/** What would change a terminal's state: controls but the end of line, and turns of direction. */
export const harmful = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/
