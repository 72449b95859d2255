/** What the customer asks: every question and request for a named act, with or without a question mark. */

import type { Span } from '../../finding.js'
import type { ContentWord, Prose } from '../../prose/prose.js'
import type { Sentence } from '../../prose/sentences.js'
import { cue } from '../patterns/cue.js'
import { wordsOf } from '../patterns/lists.js'
import { lined } from '../patterns/source.js'
import * as cues from './cues.js'

/** What kind of answer is wanted; `request` wants a deed. */
export type QuestionKind =
  | 'yes or no'
  | 'when'
  | 'how long'
  | 'where'
  | 'how much'
  | 'how many'
  | 'how'
  | 'what'
  | 'which'
  | 'who'
  | 'why'
  | 'request'

export interface Question {
  readonly kind: QuestionKind
  /** From its first word to its last, without the mark. */
  readonly span: Span
  readonly sentence: Sentence
  /** Words that say what it is about, each stem once. */
  readonly topic: readonly ContentWord[]
}

/** Nobody asks more in one message; a text that seems to is no list of questions. */
const mostQuestions = 20

/** Words that any question may hold, by stem. */
const furniture =
  wordsOf(`know wonder question confirm let inform possibl idea chanc advis detail share clarifi explain guy
  pleas provid tell option whether anyway wait appreci kind quick currentli also mention assist
  support custom servic understand what when how where who which abl someon anybodi hello work
  exactli actual interest like love hope`)

const opener = cue(
  lined(
    [
      `(?<asking>${cues.asking}(?:,? (?:if|whether) | (?=${cues.wh}\\b)))`,
      `(?<wh>${cues.wh})\\b`,
      '(?<also>if|whether) (?=[a-z])',
      `(?<request>${cues.asksFor} (?<act>${cues.acts}))(?! (?:me|us)? ?(?:know|if|whether)\\b)\\b`,
      `(?<aux>${cues.auxiliary}) (?:(?<pronoun>${cues.pronoun})|${cues.determiner}|(?=[a-z]))\\b`,
    ]
      .map(source => `(?<![\\w'])${source}`)
      .join('|'),
    'g',
  ),
)
const boundary = lined(cues.connector, 'u')
const nextAct = cue(lined(`(?:,|\\b(?:and|then|or))(?: (?:also|then|please|to))* (?=${cues.acts}\\b)`, 'g'))

/** What must follow a wh-word that opens a question without a mark: "when will", not "when I". */
const inverted = lined(
  String.raw`
    ^(?:(?:what|where|when|how|who)(?:'s|s) (?:the|my|your|it|this|that|a)\b)|^who \w+s (?:the|for|my)\b|^(?:when|where|why|
    how|what|which|who)(?:'s|s)?(?: (?:much|many|long|soon|far|often|big|time|day|date|
    kind))?(?: \w+)? ${cues.auxiliary}\b
  `,
)
/** A question is over where a statement goes on: "when can I come, my appointment is on the 19th". */
const goesOn =
  /(?:,|;|\s-+) (?:i|my|we|our|it|its|it's|this|that|as|because|since|so|but|thanks|cheers|i'm|i've|if)\b/

/** "Let me know if you need anything else": an offer. */
const offersMore = cue(
  lined(String.raw`
    \b(?:if|whether)\b.*\b(?:you|any|there|further|more|additional)\b.*\b(?:need|needs|needed|
    necessary|require|required|want|have any|follow)\b
  `),
)
/** "What I got", "how you lie": a wh-word with its subject before its verb. */
const uninverted = /^(?:what|when|where|which|who|how|why) (?:i|you|u|we|they|he|she|it|about|to say)\b/
/** Where no mark shows that it is a question, only a pronoun after the auxiliary does. */
const plainlyInverted = lined(String.raw`
  ^(?:can|could|do|does|is|are|will|would|did|has|have) (?:(?:i|u|you|we|it|there|they|this|that|my|your)\b|
  the (?!\w+st\b|only|same|one|whole|reason|case)\w+ (?!of\b)\w+)
`)

/** In a marked sentence these open a question anywhere: "I bought it last week can I return it?" */
const loose = /^(?:can|could|will|would|do|does|is|are|did)$/
/** Before an auxiliary, words with which it opens none: "so do I", "that is it". */
const relative = cue(/\b(?:that|which|who|what|all|so|nor|neither|as|than|where|when|how)\W*\w*\W*$/)

interface Opening {
  readonly at: number
  /** The words that decide the kind. */
  readonly core: string
  readonly isRequest: boolean
}

/** Where questions open in a folded sentence, in order. */
function openingsOf(piece: string): Opening[] {
  const isMarked = /\?\W*$/.test(piece)
  const found: Opening[] = []
  let until = 0
  // After "could you tell me" a list of what to tell: "whether it is free and when I can come".
  let isTold = false
  for (const match of opener.every(piece)) {
    const { asking, wh, also, request, aux, pronoun } = match.groups ?? {}
    const at = match.index
    if (at < until) continue
    const before = piece.slice(0, at)
    // "Do you need a car or can I carry it?" is one question: either side answers it.
    if (found.length > 0 && request === undefined && /\bor\W*$/.test(before)) continue
    const opens = boundary.test(before)
    const rest = piece.slice(at)
    if (asking !== undefined) {
      // "Let me know if you need more" asks nothing of the agent.
      if (offersMore.test(rest)) continue
      found.push({ at, core: piece.slice(at + asking.length), isRequest: false })
      isTold = true
      until = at + asking.length + 1
      continue
    }
    if (also !== undefined) {
      // "Tell me if it fits and whether it can be washed" asks twice.
      const isListed = /\band\W*$/.test(before) || (isTold && /,\s*$/.test(before))
      if (found.length > 0 && isListed) found.push({ at, core: rest, isRequest: false })
      continue
    }
    if (request !== undefined) {
      found.push({ at, core: rest, isRequest: true })
      until = at + request.length
      continue
    }
    if (wh !== undefined) {
      // "Which shop has it?" has no auxiliary, and "which is why …" goes on from what was said.
      const opensAlone =
        isMarked &&
        (!/^wh(?:en|ich|o)/.test(wh) || /^(?:who \w+s|which (?!is|was|are|were|i|we)\w+)\b/.test(rest))
      const isListed = isTold && /\band\W*$/.test(before)
      if (!opens || !(opensAlone || isListed || inverted.test(rest))) continue
      if (uninverted.test(rest) && !isListed) continue
      if (/^wh(?:ich|o)/.test(wh) && /,\s*$/.test(before)) continue
      found.push({ at, core: rest, isRequest: false })
      // "what time do you": the auxiliary belongs to it.
      until = at + (inverted.exec(rest)?.[0].length ?? wh.length)
      continue
    }
    if (aux === undefined) continue
    if (
      !opens &&
      (!isMarked || found.length > 0 || pronoun === undefined || !loose.test(aux) || relative.test(before))
    )
      continue
    if (!isMarked && (!plainlyInverted.test(rest) || /^do (?:it|this|that)\b/.test(rest))) continue
    found.push({ at, core: rest, isRequest: false })
    until = at + match[0].length
  }
  return found
}

/** "What's the deposit?" asks for an amount. */
const sum = lined(String.raw`
  ^what(?:'s|s| is| are| will| would| does| do)?\b.{0,40}
  \b(?:cost|price|fee|charge|total|amount|pay|interest|rate|deposit|fare|corkage|postage)\w*\b
`)

function kindOf({ core, isRequest }: Opening): QuestionKind {
  if (isRequest) {
    const confirm = /\b(?:confirm|provide|give|share|send)\b(.*)/.exec(core)?.[1]
    const asked = confirm === undefined ? undefined : cues.asked.find(([, noun]) => noun.test(confirm))
    return asked?.[0] ?? 'request'
  }
  const words = core.trimStart()
  if (/^(?:when|(?:what|which) (?:time|date|day)|how (?:soon|late|early|often|quickly|fast))/.test(words))
    return 'when'
  if (/^how long/.test(words)) return 'how long'
  if (/^where/.test(words)) return 'where'
  if (/^how (?:much|expensive)/.test(words) || sum.test(words)) return 'how much'
  if (/^how (?:many|far|big|heavy|old|tall|wide|large|small|high|deep)/.test(words)) return 'how many'
  if (/^(?:why|how come)/.test(words)) return 'why'
  if (/^how/.test(words)) return 'how'
  if (/^which/.test(words)) return 'which'
  if (/^who/.test(words)) return 'who'
  if (/^what/.test(words)) return 'what'
  return 'yes or no'
}

/** Whether no answer is wanted, or none can be given. */
function isIdle(words: string): boolean {
  return [...cues.venting, ...cues.shells].some(idle => idle.test(words)) || /[?!]{2,}|!\?|\?!/.test(words)
}

/** Words that say what a question is about. */
function topicOf(prose: Prose, { start, end }: Span): ContentWord[] {
  const topic = new Map<string, ContentWord>()
  for (const word of prose.words)
    if (
      start <= word.span.start &&
      word.span.end <= end &&
      !furniture.has(word.stem) &&
      !topic.has(word.stem)
    )
      topic.set(word.stem, word)
  return [...topic.values()]
}

function questionsOfSentence(prose: Prose, sentence: Sentence): Question[] {
  const piece = prose.read(sentence.span)
  const openings = openingsOf(piece)
  const parts = openings.flatMap((opening, i) => {
    const end = openings[i + 1]?.at ?? piece.length
    if (!opening.isRequest) return [{ opening, end }]
    // "please cancel the order and confirm the amount" asks for two things.
    const acts = nextAct
      .every(piece.slice(opening.at, end))
      .map(match => opening.at + match.index + match[0].length)
    return [opening.at, ...acts].map((at, k, all) => ({
      opening: { ...opening, at, core: piece.slice(at, all[k + 1] ?? end) },
      end: all[k + 1] ?? end,
    }))
  })
  return parts.flatMap(({ opening, end }) => {
    const part = piece.slice(opening.at, end)
    const over = part.search(goesOn)
    const words = (over < 12 ? part : part.slice(0, over))
      .replace(/\W+$/, '')
      .replace(/(?:[\s,;:-]+(?:and|or|also|so|but|then|please|plus|if so|if not))+$/, '')
    const start = sentence.span.start + opening.at
    const span = { start, end: start + words.length }
    const topic = topicOf(prose, span)
    if (isIdle(part) || (topic.length === 0 && words.split(' ').length < 3)) return []
    return [
      { kind: kindOf({ ...opening, core: opening.core.slice(0, end - opening.at) }), span, sentence, topic },
    ]
  })
}

/** The questions and requests of a message, in reading order: at most twenty, each once. */
export function questionsOf(prose: Prose): readonly Question[] {
  const questions: Question[] = []
  const seen = new Set<string>()
  for (const sentence of prose.body) {
    if (cues.settled.test(prose.read(sentence.span))) questions.length = 0
    for (const question of questionsOfSentence(prose, sentence)) {
      const words = prose.read(question.span)
      if (!seen.has(words)) questions.push(question)
      seen.add(words)
    }
    if (seen.size >= mostQuestions) break
  }
  return questions
}
