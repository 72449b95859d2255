import type { Rule, WinRule } from '../src/rule.js'
import { defineRule } from '../src/rule.js'
const gap = (n: number) => ({ start: n, end: n })
const q = (id: string, category: Rule['category'], severity: Rule['severity'], weight: number, check: Rule['check']) =>
  defineRule({ id, category, severity, weight, summary: '', why: '', sources: [], check })
export const rules: readonly Rule[] = [
  q('missing-apology', 'ownership', 'error', 9, function* ({ facts }) { if (facts.problem && facts.apology === 'none') yield { span: gap(0), message: '' } }),
  q('hollow-apology', 'scripted', 'error', 8, function* ({ facts, draft, customer }) { if (facts.apology === 'hollow') yield { span: draft.apologies(customer)[0]!.span, message: '' } }),
  q('missing-next-step', 'action', 'error', 10, function* ({ facts }) { if (facts.nextStepNeeded && facts.nextStep !== 'concrete') yield { span: gap(0), message: '' } }),
  q('missing-timeline', 'action', 'error', 8, function* ({ facts }) { if (facts.timelineNeeded && facts.timeline !== 'concrete') yield { span: gap(0), message: '' } }),
  q('canned-phrase', 'scripted', 'warning', 6, function* ({ draft }) { for (const { span } of draft.stockPhrases) yield { span, message: '' } }),
  q('passive-voice', 'ownership', 'warning', 5, function* ({ draft }) { for (const { span } of draft.passives) yield { span, message: '' } }),
]
export const wins: readonly WinRule[] = []
