import { tells } from '../src/reading/causes/accounts.js'
import { causesOf } from '../src/reading/causes/causes.js'
import { ownActsOf } from '../src/reading/causes/own-acts.js'
import { whysOf } from '../src/reading/causes/whys.js'
import { explainsOnlyWait } from '../src/reading/causes/workload.js'
import { source } from '../src/reading/patterns/source.js'
import { ask, defineRule, type Examples, needsMessage, quote } from '../src/rule.js'

/** "I don't know yet", or a limit on what may be said: the why is not passed over. */
const open = new RegExp(source`
    \b(?:no (?:\w+ )?(?:info\w*|details|news)|(?:don't|do not|doesn't|not) (?:yet )?(?:know|
    have (?:\w+ )?(?:info\w*|details|a reason))|not (?:yet )?(?:sure|clear|certain)|unknown|no idea|
    (?:can't|cannot|not able to|unable to) (?:\w+ )?(?:say|share|discuss|comment|tell|disclose|see)|
    find out|get to the bottom|looking at why|the (?:reason|cause)|why)\b
  `)
/** What is asked for first, so that the cause can be found. */
const asks = new RegExp(source`
    \?|\b(?:dm|pm|please (?!accept|forgive|excuse|know|rest|bear)|let (?:us|me) know (?:what|which|
    where|when|how)|send (?:us|me)|reach out|message)\b|\uFFFC
  `)

export default defineRule({
  id: 'missing-cause',
  category: 'listening',
  severity: 'info',
  weight: 4,
  summary: 'Flags a reply without a reason to a customer who asks why, or was hit more than once.',
  why: 'Without the why they cannot tell whether it will happen again.',
  sources: [
    'Shaw, Wild & Colquitt (2003), Journal of Applied Psychology 88(3): 54 samples, explanations after bad outcomes',
    'Maister (1985), The Psychology of Waiting Lines: unexplained waits feel longer',
    'Davidow (2000), Journal of Hospitality & Tourism Research 24: explaining is one of six parts of a reply',
  ],
  skip({ draft, customer, thread, facts }) {
    if (customer === undefined) return needsMessage
    if (!facts.problem) return 'no failure is reported'
    if (whysOf(customer).length === 0) return 'nobody asks why'
    const { prose } = draft
    const busy = explainsOnlyWait(prose, customer)
    if (causesOf(prose).some(({ sentence }) => !busy.has(sentence))) return 'the reply names a cause'
    if (thread.turns.some(({ from, reading }) => from === 'agent' && causesOf(reading.prose).length > 0))
      return 'an earlier reply names a cause'
    if (ownActsOf(draft).some(({ kind }) => kind === 'inquires')) return 'the cause is being looked for'
    const promised = new Set(draft.promises.map(promise => promise.sentence))
    const isOpen = prose.body.some(sentence => {
      const piece = prose.read(sentence.span)
      return (
        open.test(piece) ||
        asks.test(piece) ||
        (!promised.has(sentence) && tells(prose, sentence) && !busy.has(sentence))
      )
    })
    return isOpen ? 'the reply explains, asks, or says that the cause is open' : undefined
  },
  *check({ draft: { prose }, customer }) {
    const [why] = customer === undefined ? [] : whysOf(customer)
    if (customer === undefined || why === undefined) return
    const sentence = customer.prose.sentenceAt(why.span)?.span ?? why.span
    const end = prose.body.at(-1)?.span.end ?? 0
    const words = quote(customer.prose.slice(sentence))
    yield {
      span: { start: end, end },
      message:
        why.kind === 'asked'
          ? 'They ask why. Give the reason, or say when you will know it.'
          : 'It was not the first time. Say why, or when you will know it.',
      confidence: why.kind === 'asked' ? 0.8 : 0.6,
      evidence: sentence,
      suggestions: [
        ask(`They wrote ${words}. What is the reason, in one sentence? Or when will you know it?`),
      ],
    }
  },
})

export const examples: Examples = [
  {
    customer: 'Why was my card declined when I have money? So embarrassing.',
    reply: 'I’ve removed the block. You can use the card now.⟦⟧',
  },
  {
    customer: 'This is the third time the bins were missed. What is going on?',
    reply: 'I’m sorry. The crew will come tomorrow at 7am.⟦⟧',
  },
  {
    customer: 'How come you charged me more after I booked? That is not fair.',
    reply: 'I’ve taken 12 pounds off. Your new total is 84 pounds.⟦⟧',
  },
  {
    customer: 'Why did nobody tell me that the shop had closed? I drove an hour for nothing.',
    reply: 'I’ve refunded your parking.⟦⟧',
  },
  {
    customer: 'Second time my groceries came without the milk. Nobody checks.',
    reply: 'I’m sorry about the milk. I’ve refunded 2 pounds.⟦⟧',
  },
  {
    customer: 'Why was my card declined? I was so embarrassed.',
    reply: 'The bank read the Malaga payment as fraud. I’ve cleared it and you can use the card now.',
  },
  {
    customer: 'This is the third time my bins were missed.',
    reply:
      'I don’t know yet why the crew skips your street. I’ve asked the depot manager and I’ll tell you on Wednesday.',
  },
  {
    customer: 'My mug arrived chipped.',
    reply: 'I’m sorry the mug was chipped. Another is in tomorrow’s post.',
  },
  {
    customer: 'How come the price went up after I booked? Not fair.',
    reply: 'The airport added a 6 pound fee on Monday. I’ve taken it off for you.',
  },
  {
    customer: 'Why does my screen keep freezing?! It is useless.',
    reply: 'Which version does the About page show? With that I can look it up in the log.',
  },
  {
    customer: 'Late again, that’s why I want my money back.',
    reply: 'I’ve refunded the 18 pounds to your card.',
  },
]
