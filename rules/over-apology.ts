import type { Apology } from '../src/reading/apologies/apologies.js'
import { stackedIntensifiersOf } from '../src/reading/apologies/intensifiers.js'
import { echoesOf } from '../src/reading/listening/echoes.js'
import { actsOf } from '../src/reading/manner/draft-roles.js'
import { isGrave } from '../src/reading/problems/mood.js'
import { ask, type Context, defineRule, type Examples, isWithin, quote } from '../src/rule.js'

/** Words of a reply up to which a third apology is one too many; a longer one may hold three. */
const shortReply = 150
/** Words that may stand around an apology in a sentence that says nothing else. */
const around = /\b(?:again|once|more|and|also|but|so|oh|please|for|the|of|that|this|it|all|i|we|am|are)\b/g

/** The apology to keep: the first that names the case, else the first that is real, else the first. */
function keptOf(apologies: readonly Apology[]): Apology | undefined {
  return (
    apologies.find(({ kind, names }) => kind === 'real' && names) ??
    apologies.find(({ kind }) => kind === 'real') ??
    apologies[0]
  )
}

/** Whether a sentence holds that apology and nothing else, so that it can go. */
function isBare({ draft: { prose } }: Context, { span, sentence }: Apology): boolean {
  const rest = prose.besides(span, sentence)
  return !/[\p{L}\p{N}]/u.test(rest.replace(around, ''))
}

export default defineRule({
  id: 'over-apology',
  category: 'tone',
  severity: 'info',
  weight: 2,
  summary: 'Flags apologies that are repeated, or piled up in one, until they crowd out what is being done.',
  why: 'After the first sorry they wait for the remedy; every further one keeps them waiting.',
  sources: [
    'Marinova, Singh & Singh (2018), Journal of Marketing Research 55(2): relational work weakens the effect of solving work',
    'Zendesk (2014), on “sorry” in tickets: satisfaction falls where it comes more than twice',
  ],
  skip({ facts }) {
    return facts.apology === 'none' ? 'the draft does not apologise' : undefined
  },
  options: {
    fewest: {
      value: 3,
      min: 2,
      max: 10,
      what: 'apologies that are too many; one more in a reply of over 150 words',
    },
  },
  *check(context, { fewest }) {
    const { draft, customer, channel } = context
    const { prose } = draft
    const grave = customer !== undefined && isGrave(customer.prose) ? { factor: 0.5 } : {}
    for (const { span, kept } of stackedIntensifiersOf(prose))
      yield {
        span,
        message: 'One such word is enough: the pile sounds less sincere, not more.',
        confidence: 0.8,
        ...grave,
        suggestions: [
          {
            kind: 'edit',
            label: `Keep ${quote(kept)} and drop the rest of ${quote(prose.slice(span))}.`,
            span,
            text: kept,
          },
        ],
      }

    const apologies = draft.apologies(customer)
    const keep = keptOf(apologies)
    if (keep === undefined || apologies.length < 2) return
    const echoes = customer === undefined ? [] : echoesOf(prose, customer.prose)
    // Two failures that they named may each have their own sorry.
    const surplus = apologies.filter(
      one => one !== keep && !(one.names && echoes.some(({ draft: word }) => isWithin(word, one.span))),
    )
    const words = prose.body.reduce(
      (sum, { span }) => sum + (prose.read(span).match(/[\p{L}\p{N}'-]+/gu)?.length ?? 0),
      0,
    )
    const few = words <= shortReply ? fewest : fewest + 1
    const isMany = surplus.length + 1 >= few
    const sentences = new Set([keep, ...surplus].map(({ sentence }) => sentence)).size
    const isSolved = actsOf(draft, channel).some(({ act }) => act === 'solving')
    const isAll = surplus.length > 0 && sentences >= 2 && sentences > prose.body.length * 0.4 && !isSolved
    const last = surplus.at(-1)
    if (last === undefined || !(isMany || isAll)) return
    // An edit has to be enough: where one cut leaves too many still, the writer chooses which go.
    const isEnough = surplus.length === 1 || (isSolved && surplus.length < few)
    const cut = isEnough && isBare(context, last) ? prose.withoutSentence(last.sentence) : undefined
    const said = prose.slice(last.span).replace(/[\s.!,]+$/, '').length
    yield {
      span: { start: last.span.start, end: last.span.start + said },
      message: 'One apology for what happened is enough. Use this place for what you do about it.',
      confidence: isMany ? 0.85 : 0.7,
      ...grave,
      suggestions: [
        cut === undefined
          ? ask(
              `Keep ${quote(prose.slice(keep.span), 40)}. What are you doing about it, in place of ${quote(prose.slice(last.span), 40)}?`,
            )
          : {
              kind: 'edit',
              label: `Keep ${quote(prose.slice(keep.span), 40)} and delete ${quote(prose.slice(last.sentence.span), 40)}.`,
              span: cut,
              text: '',
            },
      ],
    }
  },
})

export const examples: Examples = [
  {
    customer: 'The stair gate you sold me opened and my daughter is in hospital.',
    reply:
      'I’m ⟦so so⟧ sorry that the stair gate opened and that your daughter is in hospital. I’ll ring you at six tonight.',
    fixed:
      'I’m so sorry that the stair gate opened and that your daughter is in hospital. I’ll ring you at six tonight.',
  },
  {
    customer: 'The cot came without its screws.',
    reply:
      'I’m so sorry that the cot came without screws. We apologise for this. They left Derby today. Again, ⟦our apologies⟧.',
  },
  {
    reply: 'Sorry about that, sorry for the wait, and ⟦sorry again for the mix-up⟧!',
  },
  {
    reply: 'I’m ⟦truly, deeply and sincerely⟧ sorry that the coach left Cardiff without you.',
    fixed: 'I’m truly sorry that the coach left Cardiff without you.',
  },
  {
    reply: 'I apologise for the delay. I apologise for the confusion. I also ⟦apologise for my colleague⟧.',
  },
  {
    customer: 'Your courier threw my plants over the fence.',
    reply: 'I’m sorry that the courier threw your plants. ⟦We are very sorry about this⟧.',
  },
  {
    reply: 'I’m ⟦so so⟧ sorry the bakery spelled Hannah’s name wrong.',
    fixed: 'I’m so sorry the bakery spelled Hannah’s name wrong.',
  },
  { reply: 'I’m sorry we lost your booking. I’ve put you in room 12 for the same three nights.' },
  {
    customer: 'My parcel was four days late and my name on the label is wrong.',
    reply: 'Sorry the parcel was late, and sorry I spelled your name wrong on the label. Both are fixed.',
  },
  { reply: 'I’m sorry the engineer missed you. He will be there at 8am tomorrow. Sorry again, Priya.' },
  { reply: 'You said sorry for the long email; no need, the detail helped.' },
  { reply: 'I’m so very sorry about your mother. I’ve closed her account, and nothing more is due.' },
  {
    customer: 'The stair gate you sold me opened and my daughter is in hospital.',
    reply:
      'I’m so sorry that the gate opened. I’ll ring you at six tonight, and I’m sorry it took us until now.',
  },
]
