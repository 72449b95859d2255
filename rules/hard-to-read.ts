import { keepsItsStep } from '../src/reading/cuts/kept.js'
import { heavyWordsOf } from '../src/reading/manner/heavy-words.js'
import { longParagraphsOf, longSentencesOf, splitOf } from '../src/reading/manner/long-sentences.js'
import { shoutedSentencesOf } from '../src/reading/manner/shouting.js'
import { shoutsOf, wordsIn } from '../src/reading/problems/capitals.js'
import { ask, type Context, defineRule, type Examples, quote, type Report } from '../src/rule.js'

/** One heavy word, or one in capitals, is a slip; two are a style. */
const fewest = 2

function* sentences({ draft: { prose } }: Context, longest: number): Iterable<Report> {
  for (const sentence of longSentencesOf(prose, longest)) {
    const line = quote(prose.slice(sentence.span))
    const split = splitOf(prose, sentence, longest)
    yield {
      span: sentence.span,
      message: `${wordsIn(prose, sentence.span)} words in one sentence: make it two.`,
      confidence: 0.8,
      suggestions: [
        split === undefined
          ? ask(`${line}: which part of it can stand alone?`)
          : { kind: 'edit', label: `Cut ${line} in two where it joins.`, span: split.span, text: split.text },
      ],
    }
  }
}

function* paragraphs({ draft: { prose }, channel }: Context, longest: number): Iterable<Report> {
  const [first] = channel === 'email' ? longParagraphsOf(prose, longest) : []
  if (first === undefined) return
  const at = first.middle ?? { start: first.span.start, end: first.span.start }
  const next = prose.sentenceAt({ start: at.end, end: at.end })
  if (next === undefined) return
  const line = quote(prose.slice(next.span))
  yield {
    span: { start: at.end, end: at.end },
    about: next.span,
    message: `${first.words} words in one paragraph: break it.`,
    confidence: 0.8,
    suggestions: [
      first.middle === undefined || first.words > 160
        ? ask(`Where does a new paragraph begin, if not at ${line}?`)
        : { kind: 'edit', label: `Begin a new paragraph at ${line}.`, span: first.middle, text: '\n\n' },
    ],
  }
}

function* words({ draft, customer, channel }: Context): Iterable<Report> {
  const { prose } = draft
  const heavy = heavyWordsOf(prose, customer?.prose)
  if (heavy.length >= fewest)
    for (const { span, plain } of heavy) {
      const sentence = prose.sentenceAt(span)
      const isSafe = sentence !== undefined && keepsItsStep(draft, sentence, { span, text: plain }, channel)
      yield {
        span,
        message: 'There is a plainer word for this.',
        confidence: 0.8,
        suggestions: [
          isSafe
            ? { kind: 'edit', label: `${quote(prose.slice(span))}: say ${quote(plain)}.`, span, text: plain }
            : ask(`${quote(prose.slice(span))}: which plainer word fits there?`),
        ],
      }
    }

  for (const { span } of shoutedSentencesOf(prose))
    yield {
      span,
      message: 'Capitals read as shouting.',
      confidence: 0.85,
      suggestions: [ask(`${quote(prose.slice(span))}: how does it read in small letters?`)],
    }

  const shouts = shoutsOf(prose)
  if (shouts.reduce((sum, span) => sum + wordsIn(prose, span), 0) < fewest) return
  for (const span of shouts) {
    const said = prose.slice(span)
    const isFirst = prose.sentenceAt(span)?.span.start === span.start
    const text = isFirst ? said.charAt(0) + said.slice(1).toLowerCase() : said.toLowerCase()
    yield {
      span,
      message: 'Capitals read as shouting.',
      confidence: 0.85,
      suggestions: [{ kind: 'edit', label: `${quote(said)}: write it small.`, span, text }],
    }
  }
}

export default defineRule({
  id: 'hard-to-read',
  category: 'clarity',
  severity: 'info',
  weight: 1,
  summary: 'Flags sentences over 35 words, paragraphs over 90, heavy words with a plain twin, and capitals.',
  why: 'What has to be read twice is often not read at all.',
  sources: [
    'GOV.UK, Content design: at 43 words a sentence readers follow less than a tenth',
    'Oppenheimer (2006), Applied Cognitive Psychology 20(2): needlessly long words make the writer seem less able',
    'plainlanguage.gov: short sentences, familiar words',
  ],
  options: {
    sentence: { value: 35, min: 10, max: 100, what: 'words that a sentence may have' },
    paragraph: { value: 90, min: 30, max: 400, what: 'words that a paragraph of a mail may have' },
  },
  *check(context, { sentence, paragraph }) {
    yield* sentences(context, sentence)
    yield* paragraphs(context, paragraph)
    yield* words(context)
  },
})

export const examples: Examples = [
  { reply: '⟦I WILL SEND THE KETTLE ON MONDAY.⟧ ⟦PLEASE KEEP THE BOX.⟧' },
  { reply: 'NOTE: the code is EU PL 4411, and the RAL 7016 NCS card is in the box.' },
  {
    reply:
      '⟦Following a thorough look at the circumstances of the delay and at the records of the carrier who had the parcel in their care, a decision has been made that the whole of the sum will go back to the card that paid it.⟧',
  },
  {
    reply: '⟦PLEASE NOTE⟧ that ⟦ALL⟧ returns ⟦MUST⟧ include the label.',
    fixed: 'Please note that ALL returns MUST include the label.',
  },
  {
    reply: '⟦The utilisation of⟧ the spare key will help us ⟦ascertain⟧ the cause and facilitate the repair.',
    fixed: 'The use of the spare key will help us ascertain the cause and facilitate the repair.',
  },
  {
    reply:
      '⟦I spoke to the workshop in Truro this morning about the gearbox and the second key that you had asked for, and they told me that both of them are ready for you to pick up from Thursday at noon.⟧',
    fixed:
      'I spoke to the workshop in Truro this morning about the gearbox and the second key that you had asked for. They told me that both of them are ready for you to pick up from Thursday at noon.',
  },
  {
    reply:
      '⟦To proceed sign in open settings choose account pick billing tap change card enter the number press save and then check your email for the code and type it in within ten minutes or it will expire.⟧',
  },
  { reply: 'I’ve refunded 24 pounds to the card ending 4411. It shows by Friday.' },
  { reply: 'Open Settings, then Billing, then Change card.' },
  {
    customer: 'My CPAP says E105.',
    reply: 'E105 means the mask is leaking. Refit the left strap and press start.',
  },
  { reply: 'Send the form, the receipt and the photo to this address: 14 Elm Road, Poole, BH15 1AA.' },
  { reply: 'Save it as a PDF on the USB stick, and ask the DVLA for form V62.' },
  { reply: 'The lift is NOT out of order: the key on the panel was turned off.' },
  {
    customer: 'Can I utilise the voucher prior to my birthday?',
    reply: 'You can utilise it prior to your birthday, and after it until 31 May.',
  },
]
