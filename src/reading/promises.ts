/** What the draft says will happen: promises as syntax (who, will, verb), not as a list of verbs. */

import type { Commitment, Span } from '../finding.js'
import type { Prose } from '../prose/prose.js'
import type { Sentence } from '../prose/sentences.js'
import type { Term } from '../prose/terms.js'
import { isParticiple } from './verbs.js'

/**
 * `future`: "I'll send it"; `help`: "I will assist you"; `progressive`: "we are reviewing it"; `done`: "I have
 * escalated it", whose outcome is to come; `check`: "let me check"; `offer`: "we can arrange a refund"; `status`:
 * "it is in transit", "please expect a call".
 */
export type PromiseKind = 'future' | 'help' | 'progressive' | 'done' | 'check' | 'offer' | 'status'

export interface PromiseMade {
  readonly kind: PromiseKind
  /** From the subject to the end of the clause. */
  readonly span: Span
  readonly sentence: Sentence
  readonly actor: Commitment['actor']
  /** The verb, folded: "send". */
  readonly verb: string
  /** It hangs on an "if" of the customer's. */
  readonly conditional: boolean
}

const self = /^(?:i|we)$/
const adverb =
  /^(?:not|also|now|then|just|definitely|certainly|personally|only|always|never|still|soon|probably|likely|gladly|happily|directly|shortly|first|simply|surely|immediately|further|again|even|kindly|\w{2,}ly)$/
/** After "will" these promise nothing that the customer waits for. */
const idle =
  /^(?:need|require|help|assist|allow|have|like|love|find|see|want|enjoy|know|notice|appreciate|understand|depend|vary|cost|apply|remain|stay|work|continue|ensure|make|enable|let|be|mean|depend|include|contain|expire|hope|miss|remember|welcome|try|hear|take|show|say|try|consider|support|guide|endeavour|endeavor|strive)$/
/** "Be" and a state that is no promise: "will be happy to". */
const idleState =
  /^(?:happy|glad|able|available|pleased|delighted|sure|here|unable|more|better|best|good|great|honest|fine|ok|okay|interested|required|needed|asked|prompted|charged|good|worth|of|grateful|very|helpful|easy|easier|happier|considered|treated|used|valid|subject)$/
/** Progressive forms that are a wish, a habit or the customer's. */
const idleProgressive =
  /^(?:hoping|trying|having|being|looking forward|asking|wondering|sorry|seeing|saying|using|going|excited|missing|thinking|wanting|loving|enjoying|offering|writing|assuming|referring|getting|feeling|experiencing|talking|hearing|showing|committed|reaching|here)$/
/** Done deeds whose outcome is still to come. */
const opens =
  /^(?:escalated|initiated|raised|forwarded|requested|logged|passed|submitted|arranged|asked|scheduled|opened|created|reported|flagged|ordered|dispatched|shipped|notified|alerted|contacted|placed|started|expedited|prioriti[sz]ed|sent|informed|instructed|marked|filed|shared|booked|resent|reordered)$/
/** Offers of something that then has to come about. */
const redeems =
  /^(?:refund|replace|arrange|offer|send|issue|process|initiate|escalate|schedule|exchange|provide|credit|dispatch|reship|expedite|raise|book|request|call|contact|set|organi[sz]e|reissue|waive|compensate|deliver|resend)$/

const subjectNouns =
  /^(?:team|teams|department|engineer|engineers|technician|manager|managers|specialist|specialists|colleague|colleagues|agent|agents|advisor|adviser|representative|rep|someone|somebody|courier|driver|warehouse|support|developers|staff|store|office|they|he|she|refund|replacement|order|parcel|package|update|fix|credit|delivery|item|items|amount|money|card|letter|email|notification|confirmation|shipment|it|this|that|part|parts|engineer's|who|which|expert|experts|associate|member|product|repair|visit|account|service|request|case|ticket|technicians|supervisor|claim|money|payment|plumber|nurse|doctor|clinic|editor|driver's|van|crew|replacement's|invoice|voucher|statement|label|code|link|points|booking|exchange|return|pickup|collection)$/

/** "Our workshop will call", "the plumber will visit": any noun of ours that does something for the customer. */
const people = /^(?:our|my|the|your|a|an)$/
const serves =
  /^(?:call|ring|phone|text|email|e-mail|write|contact|message|visit|come|collect|deliver|bring|send|fix|repair|replace|refund|check|reply|respond|answer|confirm|return|arrive|reach|ship|post|follow|investigate|review|process|reset|unlock|book|credit|inspect|help)$/

function sentenceEnd(prose: Prose, sentence: Sentence, from: number): number {
  const rest = prose.read({ start: from, end: sentence.span.end })
  const cut = rest.search(
    /[.;!?](?:\s|$)|,? (?:and|but) (?:i|we|you|if|please|our|the \w+ (?:will|is))\b|, (?:so|which|but|please|if|once|when)\b| - /,
  )
  return cut < 0 ? sentence.span.end : from + cut
}

/** Within the sentence before `i`: an "if you …" that the promise hangs on. */
function isConditional(words: readonly string[], i: number): boolean {
  const before = words.slice(0, i)
  const at = Math.max(
    before.lastIndexOf('if'),
    before.lastIndexOf('should'),
    before.lastIndexOf('unless'),
    before.lastIndexOf('whether'),
    before.lastIndexOf('case'),
  )
  if (at < 0)
    return (
      /^(?:if|unless)$/.test(words[i + 4] ?? '') ||
      words
        .slice(i)
        .some(
          (w, k, rest) =>
            w === 'if' &&
            /^(?:you|needed|necessary|required|possible|so|any|it|that)$/.test(rest[k + 1] ?? ''),
        )
    )
  return true
}

/** "If you'd like another, I'll swap it": the customer has to choose first. */
const choice = /\bif (?:you|u)(?:'d| would)?(?: rather| like| prefer| want| wish)\b/

/** "so (that) we can", "to", "in order to": the verb says what for. */
function isPurpose(words: readonly string[], i: number): boolean {
  return words.slice(Math.max(0, i - 3), i).some(w => w === 'so' || w === 'ensure' || w === 'until')
}

function actorOf(subject: string): Commitment['actor'] {
  if (subject === 'i') return 'agent'
  return subject === 'you' ? 'customer' : 'company'
}

function promisesOfSentence(prose: Prose, sentence: Sentence): PromiseMade[] {
  const terms = prose.terms(sentence)
  const words = terms.map(({ word }) => word)
  const isQuestion = prose.folded[sentence.span.end - 1] === '?'
  const promises: PromiseMade[] = []
  const next = (from: number): number => {
    let j = from
    while (j < words.length && adverb.test(words[j] as string)) j++
    return j
  }
  const add = (kind: PromiseKind, from: number, verbAt: number, actor: Commitment['actor']): void => {
    const start = (terms[Math.max(0, from)] as Term).span.start
    if (promises.some(p => p.span.start === start)) return
    promises.push({
      kind: kind === 'future' && choice.test(prose.read(sentence.span)) ? 'offer' : kind,
      sentence,
      actor,
      verb: words[verbAt] ?? '',
      conditional: isConditional(words, from),
      span: { start, end: sentenceEnd(prose, sentence, (terms[verbAt] ?? (terms[from] as Term)).span.end) },
    })
  }
  for (const [i, word] of words.entries()) {
    const subject = words[i - 1] ?? ''
    if (word === 'will' || word === "'ll" || word === 'shall' || word === 'ill') {
      if (isQuestion && i === 0) continue
      const from = word === 'ill' ? i : i - 1
      const v = next(i + 1)
      const verb = words[v] ?? ''
      if (verb === '' || words.slice(i + 1, v).includes('not') || words.slice(i + 1, v).includes('never'))
        continue
      if (isPurpose(words, from) || (isQuestion && words.indexOf(subject) > i)) continue
      if (subject === 'you') {
        if (
          /^(?:receive|get|hear|be)$/.test(verb) &&
          (verb !== 'be' || isParticiple(words[next(v + 1)] ?? ''))
        ) {
          if (verb !== 'be' || !idleState.test(words[next(v + 1)] ?? '')) add('future', from, v, 'company')
        }
        continue
      }
      if (verb === 'be') {
        const state = words[next(v + 1)] ?? ''
        const sure = state === 'sure' && words[next(v + 1) + 1] === 'to'
        if (idleState.test(state) && !sure) continue
        if (
          !sure &&
          !isParticiple(state) &&
          !/ing$|^(?:in|back|with|on|there|at|sent|ready|live|up|out|fixed|resolved|here)$/.test(state)
        )
          continue
        add('future', subjectStart(words, from), v, actorOf(subject))
        continue
      }
      const follow = words[v + 1] ?? ''
      if (
        (verb === 'do' && /^(?:our|my|all|everything|whatever)$/.test(follow)) ||
        (verb === 'go' && follow === 'from') ||
        verb === 'chat'
      ) {
        add('help', from, v, actorOf(subject))
        continue
      }
      const particular =
        (verb === 'make' && /^sure|it|this$/.test(follow)) ||
        (verb === 'have' &&
          /^(?:this|it|that|your|the|someone|a|an|our|my|them|him|her|one)$/.test(follow)) ||
        (verb === 'take' &&
          /^(?:a|care|this|it|your|up|that|the|action|steps?|another|over|\d+)$/.test(follow)) ||
        verb === 'ensure' ||
        (verb === 'let' && /^(?:you|them|the|our|him|her)$/.test(follow)) ||
        (verb === 'try' && follow === 'to') ||
        (verb === 'see' && /^(?:what|if|to|whether|about)$/.test(follow)) ||
        (verb === 'find' && /^(?:out|a|an|the|you|your|someone|somewhere)$/.test(follow)) ||
        (verb === 'continue' && /^(?:to|working|monitoring)$/.test(follow)) ||
        verb === 'consider' ||
        (verb === 'work' && self.test(subject))
      if (
        /^(?:assist|help|support|guide)$/.test(verb) &&
        (self.test(subject) || /^(?:and|team|teams)$/.test(subject))
      ) {
        add('help', subjectStart(words, from), v, actorOf(subject))
        continue
      }
      if (
        idle.test(verb) &&
        !(particular && (self.test(subject) || subjectNouns.test(subject) || word === 'ill'))
      )
        continue
      if (
        /^(?:this|that|it|which)$/.test(subject) &&
        !/^(?:arrive|ship|reach|come|go|land|leave|post|show|reflect|be)$/.test(verb)
      )
        continue
      if (
        self.test(subject) ||
        word === 'ill' ||
        subjectNouns.test(subject) ||
        (people.test(words[i - 2] ?? '') && serves.test(verb)) ||
        /^(?:and|then|who|or|also)$/.test(subject)
      )
        add('future', subjectStart(words, from), v, word === 'ill' ? 'agent' : actorOf(subject))
    } else if ((word === 'going' && words[i + 1] === 'to') || word === 'gonna') {
      const be = words[i - 1] ?? ''
      if (!/^(?:am|are|is|'s|'m|'re|not|now|be)$/.test(be) || isQuestion) continue
      const who = words[i - 2] ?? ''
      if (who === 'you' || isPurpose(words, i - 2) || be === 'not') continue
      const v = next(word === 'gonna' ? i + 1 : i + 2)
      if (idle.test(words[v] ?? '') && words[v] !== 'make' && words[v] !== 'have' && words[v] !== 'try')
        continue
      add('future', Math.max(0, i - 2), v, actorOf(who))
    } else if (
      /^(?:am|are|'m|'re|is|'s)$/.test(word) &&
      (self.test(subject) ||
        /^(?:they|he|she|team|teams|department|engineers|developers|courier|carrier|store|technicians|someone)$/.test(
          subject,
        ))
    ) {
      const v = next(i + 1)
      const verb = words[v] ?? ''
      if (!/^\w{3,}ing$/.test(verb) || idleProgressive.test(verb) || isQuestion) continue
      if (words.slice(i + 1, v).includes('not')) continue
      if (verb === 'looking' && words[v + 1] === 'forward') continue
      if (isPurpose(words, i - 1)) continue
      add('progressive', i - 1, v, actorOf(subject))
    } else if (
      /^(?:have|'ve|has)$/.test(word) &&
      (self.test(subject) || /^(?:team|they|he|she|manager|colleague)$/.test(subject))
    ) {
      const v = next(i + 1)
      if (opens.test(words[v] ?? '')) add('done', i - 1, v, actorOf(subject))
    } else if (
      /^(?:has|have|'s|'ve|is|are)$/.test(word) &&
      words[next(i + 1)] === 'been' &&
      opens.test(words[next(next(i + 1) + 1)] ?? '')
    ) {
      add('done', subjectStart(words, i - 1), next(next(i + 1) + 1), 'company')
    } else if (
      /^(?:am|are|'m|'re)$/.test(word) &&
      /^(?:committed|dedicated|determined)$/.test(words[next(i + 1)] ?? '') &&
      words[next(i + 1) + 1] === 'to'
    ) {
      add('help', i - 1, next(i + 1), actorOf(subject))
    } else if (
      word === 'let' &&
      /^(?:me|us)$/.test(words[i + 1] ?? '') &&
      !/^(?:know|have|start|get|introduce)$/.test(words[next(i + 2)] ?? '')
    ) {
      add('check', i, next(i + 2), 'agent')
    } else if (word === 'allow' && /^(?:me|us)$/.test(words[i + 1] ?? '')) {
      add('check', i, next(i + 2), 'agent')
    } else if (/^(?:can|could)$/.test(word) && self.test(subject) && !isQuestion) {
      const v = next(i + 1)
      if (redeems.test(words[v] ?? '') && !isPurpose(words, i - 1) && !words.slice(i + 1, v).includes('not'))
        add('offer', i - 1, v, actorOf(subject))
    } else if (
      /^(?:am|is|are|'s|'re)$/.test(word) &&
      words[i + 1] === 'being' &&
      isParticiple(words[next(i + 2)] ?? '')
    ) {
      add('progressive', subjectStart(words, i - 1), next(i + 2), 'company')
    }
  }
  for (const match of prose.read(sentence.span).matchAll(status)) {
    if (isQuestion) break
    const start = sentence.span.start + match.index
    if (promises.some(p => p.span.start <= start && start < p.span.end)) continue
    promises.push({
      kind: 'status',
      sentence,
      actor: 'company',
      verb: match[0],
      conditional: false,
      span: { start, end: sentenceEnd(prose, sentence, start + match[0].length) },
    })
  }
  return promises
}

/** Something is under way, or is to be expected, without anybody's "will". */
const status =
  /\b(?:in transit|on (?:its|the|their) way|out for delivery|en route|underway|under (?:review|investigation|process)|in progress|being processed|pending|(?:please|can|should|to) expect|(?:is|are|was) expected|expected (?:delivery|date|to)|estimated (?:delivery|date|arrival|time)|(?:typically|usually|normally|generally|may|might|can|should|could) take[s]?|takes? (?:up to |about |around )?\d|awaiting|waiting (?:for|on)|working (?:on|to|with|towards?|hard)|scheduled (?:for|to)|(?:hope|hoping) to (?:have|get|be|see you on)|(?:a|the|your) (?:full|partial|complete) refund|priority)\b/g

/** Back over a noun group to its determiner: "our billing team". */
function subjectStart(words: readonly string[], at: number): number {
  if (at < 0) return 0
  for (let j = at; j >= Math.max(0, at - 4); j--)
    if (/^(?:the|our|my|your|a|an|this|that|someone|i|we|they|it)$/.test(words[j] as string)) return j
  return at
}

/** Promises of the body, in reading order. */
export function promisesOf(prose: Prose): PromiseMade[] {
  return prose.body.flatMap(sentence => promisesOfSentence(prose, sentence))
}
