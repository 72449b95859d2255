import { keepsItsStep } from '../src/reading/cuts/kept.js'
import { collectiveSignerOf, signerOf } from '../src/reading/manner/names.js'
import { type CompanyAct, companyActsOf, isCollective, isPersonal } from '../src/reading/manner/speaker.js'
import { ask, type Context, defineRule, type Examples, overlap, quote } from '../src/rule.js'

/** More than one person, or one of two things that "we" do. */
const together = /\b(?:ourselves|together|both of us|if we|our (?:cost|own|expense)|yes, we can)\b/

/** A line or two may do without an "I". */
const fewestWords = 12

/** The first act that can be told with "I": turned into one, a script or a hollow apology stays what it is. */
function actOf({ draft, customer, channel }: Context): CompanyAct | undefined {
  const { prose } = draft
  // Over a team's name nobody could tell who "I" is.
  if (collectiveSignerOf(prose) !== undefined) return undefined
  const scripts = [
    ...draft.stockPhrases.map(({ span }) => span),
    ...draft.apologies(customer).flatMap(({ kind, span }) => (kind === 'hollow' ? [span] : [])),
  ]
  return companyActsOf(prose).find(act => {
    const { span, asOne } = act
    if (scripts.some(script => overlap(script, span))) return false
    const sentence = prose.sentenceAt(span)
    // "We'll look into it ourselves" is said by more than one.
    if (sentence === undefined || together.test(prose.read(sentence.span))) return false
    return keepsItsStep(draft, sentence, { span, text: asOne }, channel)
  })
}

export default defineRule({
  id: 'faceless-we',
  category: 'ownership',
  severity: 'info',
  weight: 6,
  summary: 'Flags a mail in which nobody says “I”, so that nobody in particular feels or promises anything.',
  why: 'Behind a “we” stands nobody whom the customer could hold to it.',
  sources: [
    'Packard, Moore & McFerran (2018), Journal of Marketing Research 55(4): “I” instead of “we” raises satisfaction and purchases',
  ],
  skip({ draft, channel, voice }) {
    if (voice === 'company') return 'the house speaks as a company'
    if (channel !== 'email') return 'only a mail is expected to come from one person'
    if (isPersonal(draft)) return 'somebody says “I”'
    return !isCollective(draft.prose) && signerOf(draft.prose) !== undefined
      ? 'it is signed by a person and no company speaks'
      : undefined
  },
  *check(context) {
    const { draft, facts } = context
    const { prose } = draft
    const words = prose.body.map(({ span }) => prose.read(span)).join(' ')
    if ((words.match(/[\p{L}\p{N}'-]+/gu)?.length ?? 0) < fewestWords) return
    const act = actOf(context)
    // A question answered with facts leaves nothing to feel or promise, and somebody has signed for them.
    if (act === undefined && !facts.problem && signerOf(prose) !== undefined) return
    const sentence = act === undefined ? draft.fullest : prose.sentenceAt(act.span)
    if (sentence === undefined) return
    const line = quote(prose.slice(sentence.span))
    if (act !== undefined)
      yield {
        span: act.span,
        message: 'Say “I” where you are the one who does it.',
        suggestions: [{ kind: 'edit', label: `${line}: say “I” there.`, span: act.span, text: act.asOne }],
      }
    else
      yield {
        span: { start: sentence.span.start, end: sentence.span.start },
        about: sentence.span,
        message: 'Nobody in particular speaks here.',
        suggestions: [ask(`${line}: what do you do about it yourself? Say that with “I”.`)],
      }
  },
})

export const examples: Examples = [
  {
    channel: 'email',
    reply: '⟦We’re⟧ sorry about the torn cover of your atlas. We’ll post another one on Monday.',
    fixed: 'I’m sorry about the torn cover of your atlas. We’ll post another one on Monday.',
  },
  {
    channel: 'email',
    reply: '⟦We⟧ understand that the meter reads too high. Our team will check it on Tuesday at ten.',
    fixed: 'I understand that the meter reads too high. Our team will check it on Tuesday at ten.',
  },
  {
    channel: 'email',
    reply:
      'Thanks for the photo, Dan. ⟦We have⟧ looked at your account, and we will refund the 12 pounds today.',
    fixed: 'Thanks for the photo, Dan. I’ve looked at your account, and we will refund the 12 pounds today.',
  },
  {
    channel: 'email',
    reply: 'Your chair has two loose legs. ⟦We’ll⟧ swap both legs for you before the weekend.',
    fixed: 'Your chair has two loose legs. I’ll swap both legs for you before the weekend.',
  },
  {
    channel: 'email',
    reply:
      '⟦⟧Please provide the serial number of the pump and the date on which it was installed in your garden.',
  },
  {
    channel: 'email',
    reply: 'I’m sorry about the torn cover of your atlas. We’ll post another one on Monday, from Leeds.',
  },
  {
    channel: 'email',
    reply:
      'We regret to inform you that the pump is out of stock. ⟦We’ll⟧ post it to your house on Monday by noon.',
    fixed:
      'We regret to inform you that the pump is out of stock. I’ll post it to your house on Monday by noon.',
  },
  {
    channel: 'email',
    reply:
      'Hi Ana,\n\nThe pump takes a 30 mm hose, and the blue one in the photo fits it with a clip.\n\nBest,\nBo',
  },
  { channel: 'email', reply: 'We’re open until 8pm on Thursdays.' },
  {
    channel: 'email',
    reply: 'We stopped making the grey one in 2023, but I found two of them in the Bristol shop for you.',
  },
  {
    channel: 'email',
    reply: 'My colleague Lena rang the bank for you, and the 9 pounds are back on your card since noon.',
  },
  {
    channel: 'social',
    reply:
      'We’re sorry the 7.40 left without you, Jo. We’ll look up the next one if you tell us where you are.',
  },
  {
    channel: 'chat',
    reply: 'We have the desk in oak and in walnut, both 140 cm wide, and both are in stock in Leeds today.',
  },
]
