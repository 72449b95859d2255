/** How a customer is: highly upset, or hurt in a way that calls for quiet. */

import type { Span } from '../../finding.js'
import type { Prose } from '../../prose/prose.js'
import { spanOf } from '../../prose/spans.js'
import { type Cue, cue } from '../patterns/cue.js'
import { shoutsOf, wordsIn } from './capitals.js'

const cues: readonly Cue[] = [
  /!{2,}|\?!|!\?/,
  new RegExp(
    '\\b(?:furious|fuming|livid|disgust\\w*|unacceptable|appall\\w*|outrag\\w*|disgrace\\w*|pathetic|' +
      'shambles|shambolic)\\b',
  ),
  new RegExp(
    '\\b(?:ridiculous|(?:a|what a|absolute|total|complete) joke|never again|sick of|fed up|' +
      'scam\\w*|rip-?off|con artists?)\\b',
  ),
  /\b(?:fuck\w*|shit\w*|wtf|bullshit|bloody|damn|hell|crap|arse\w*|bastards?)\b/,
  /\b(?:lawyers?|solicitors?|attorney|sue|suing|legal action|small claims|ombudsman|trading standards)\b/,
  /\b(?:consumer (?:court|forum|affairs)|(?:go to|tell|contact) the (?:press|papers?|media|police))\b/,
  new RegExp(
    '\\bmiss(?:ed|ing)? (?:my|our|the|his|her) (?:\\w+ ){0,2}(?:flight|wedding|funeral|interview|' +
      'exam|operation|surgery)\\b',
  ),
  new RegExp(
    '\\bmiss(?:ed|ing)? (?:my|our|the|his|her) (?:\\w+ ){0,2}(?:birthday|rehearsal|graduation|' +
      'connection|appointment)\\b',
  ),
  /\blost (?:\w+ ){0,2}(?:wages|pay|income|earnings)\b|\b(?:cried|crying|in tears)\b/,
].map(cue)

/** The first words that show a customer highly upset. Capitals count from the second shouted word on. */
export function arousalOf(prose: Prose): Span | undefined {
  for (const { span } of prose.body) {
    const piece = prose.read(span)
    for (const signs of cues) {
      const match = signs.exec(piece)
      if (match !== null) return spanOf(match, span.start)
    }
  }
  const shouts = shoutsOf(prose)
  const count = shouts.reduce((sum, span) => sum + wordsIn(prose, span), 0)
  return count >= 2 ? shouts[0] : undefined
}

const grave = cue(
  new RegExp(
    '\\b(?:died|dead|death|passed away|passing|funeral|bereave\\w*|miscarr\\w*|cancer|hospital\\w*|' +
      'surgery|operation|injur\\w*)\\b|\\b(?:bled|bleeding|ambulance|suicid\\w*|abus(?:e|ed|ive)|' +
      'discriminat\\w*|stroke|heart attack|diagnos\\w*|widow\\w*)\\b',
  ),
)

/** Bereavement, injury, illness, abuse: where a light tone is out of place and more than one sorry is not. */
export function isGrave(prose: Prose): boolean {
  return grave.test(prose.folded)
}
