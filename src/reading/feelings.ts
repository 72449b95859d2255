/** Empathy: a formula that fits any case, or a feeling or consequence tied to this one. */

import type { Span } from '../finding.js'
import type { Prose } from '../prose/prose.js'
import { echoesOf } from './echoes.js'
import { framesOf, matchesOf } from './frames.js'

export interface Feeling {
  readonly kind: 'stock' | 'specific'
  readonly span: Span
}

const frames = [
  '{i} {very}(?:understand|appreciate|recogni[sz]e|acknowledge|share|feel|hear|get|sympathi[sz]e with|empathi[sz]e with|know|see|imagine)(?: and \\w+)?(?: that)? (?:your|the|this|how|any|all)(?: \\w+){0,2}? {feeling}',
  '{i} {very}(?:understand|know|imagine|appreciate|see|reali[sz]e|recogni[sz]e) (?:just |exactly )?(?:how|that|it|this|what)(?: \\w+){0,4}? (?:frustrat|upset|annoy|disappoint|inconvenien|stress|difficult|distress|irritat|disheart|concern|worr|important|urgent|unsettl|challeng|exasperat|infuriat|disrupt|pain|hard|tough)\\w*',
  '{i} {very}(?:understand|know|appreciate|imagine) (?:exactly |just )?how you(?: must)? (?:feel|are feeling|felt)',
  "understand where you(?:'re| are) coming from|in your (?:shoes|position)",
  'your (?:{feeling}) is (?:\\w+ )?(?:understandable|valid|understood|justified|warranted)',
  "(?:that|this|it|which) (?:must|can|would|is|sounds|has to|can't)(?: \\w+){0,3}? (?:frustrating|disappointing|upsetting|concerning|stressful|annoying|worrying|awful|horrible|terrible|scary|exhausting|infuriating|maddening|heartbreaking|rotten|miserable|distressing)",
  "{i}(?:'m|'re| am| are) {very}(?:sad|saddened|disheartened|disappointed|gutted|heartbroken) (?:to|that|by)",
  "{i}(?:'d| would) (?:feel|be) (?:the same|upset|frustrated|annoyed|angry|furious|fed up|cross)(?: too)?",
  '(?:i|we) (?:completely |totally |fully |truly )?understand(?=[.!,])',
  "(?:must|can't|could not|couldn't) have (?:been|felt)(?: \\w+){0,2}? (?:frustrating|disappointing|upsetting|stressful|annoying|worrying|awful|horrible|terrible|scary|exhausting|infuriating|maddening|heartbreaking|rotten|miserable|distressing|horrid|grim|hard|rough|gutting|easy|fun|pleasant)",
  '{i} hear you',
  '(?:no one|nobody) (?:should|wants|likes|deserves)(?: \\w+){1,6}',
  "(?:{i}{be} |i'd )?{very}(?:thrilled|happy|glad|delighted|pleased|excited|love|stoked)(?: to)? (?:hear|know|see)",
].flatMap(framesOf)

/** Nouns of consequence: what the failure did to a life, rather than what failed. */
const consequence =
  /\b(?:birthday|wedding|anniversary|funeral|holiday|vacation|christmas|honeymoon|party|gift|present|son|daughter|kids?|children|baby|mother|father|mum|mom|dad|wife|husband|family|dog|cat|work|job|meeting|interview|exam|deadline|day off|afternoon|morning|evening|weekend|night|sleep|dinner|lunch|breakfast|trip|flight|train|patients?|customers|clients|sick|pain|cold|dark|heating|alone|waiting|hours|third|twice|second time|weeks|missed|missing|stranded|standing|rain|queue|hospital|rent|wages|bills?)\b/

/** Empathy in the body. `customer` lets a formula with two of their words in its sentence count as specific. */
export function feelingsOf(prose: Prose, customer: Prose | undefined): Feeling[] {
  const echoed = customer === undefined ? [] : echoesOf(prose, customer)
  return prose.body.flatMap(sentence => {
    const piece = prose.read(sentence.span)
    if (/^(?:please|could|can)\b/.test(piece)) return []
    const feelings: Feeling[] = []
    for (const pattern of frames)
      for (const span of matchesOf(pattern, piece, sentence.span.start)) {
        if (feelings.some(f => f.span.start < span.end && span.start < f.span.end)) continue
        const shared = echoed.filter(
          ({ draft }) => sentence.span.start <= draft.start && draft.end <= sentence.span.end,
        ).length
        const kind = shared >= 2 || (shared >= 1 && consequence.test(piece)) ? 'specific' : 'stock'
        feelings.push({ kind, span: kind === 'specific' ? sentence.span : span })
      }
    return feelings
  })
}
