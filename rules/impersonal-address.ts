import {
  collectiveSignerOf,
  customerNameOf,
  genericAddressOf,
  greetedNameOf,
  holdsName,
  type Name,
  vocativesOf,
} from '../src/reading/manner/names.js'
import { placeholdersOf } from '../src/reading/manner/placeholders.js'
import { ask, type Context, defineRule, type Examples, quote, type Report } from '../src/rule.js'

/** The greeting: for nobody in particular, or without the name that they gave. */
function greetingReport({ draft, customer }: Context, name: Name | undefined): Report | undefined {
  const { prose } = draft
  const generic = genericAddressOf(prose)
  const isKnown = name !== undefined && customer !== undefined && !holdsName(prose, customer.prose, name)
  if (generic !== undefined) {
    const isLetter = prose.slice(generic.standIn) === prose.slice(generic.span)
    return {
      span: generic.span,
      message: 'This greets nobody in particular. Use their name where you know it.',
      ...(isKnown ? { evidence: name.span } : {}),
      suggestions: [
        isKnown && !isLetter
          ? {
              kind: 'edit',
              label: `They call themselves ${quote(name.called)}: greet them so.`,
              span: generic.standIn,
              text: name.called,
            }
          : ask(`${quote(prose.slice(generic.span))}: who is it that you write to?`),
      ],
    }
  }
  // A blank for the name is another rule's matter.
  if (!isKnown || greetedNameOf(prose) !== undefined) return undefined
  if (placeholdersOf(prose).some(({ isCustomerName, kind }) => isCustomerName || kind === 'template'))
    return undefined
  const greeting = prose.blocks.find(({ kind }) => kind === 'greeting')
  const first = prose.body[0]
  if (greeting === undefined)
    return first === undefined
      ? undefined
      : {
          span: { start: first.span.start, end: first.span.start },
          about: first.span,
          message: 'They gave their name. Use it.',
          evidence: name.span,
          confidence: 0.7,
          suggestions: [ask(`They call themselves ${quote(name.called)}. Where does the name belong here?`)],
        }
  const words = prose.slice(greeting.span)
  const plain =
    /^(hello|hi|hey|dear|good (?:morning|afternoon|evening|day))( there| all| both| again)?(?=[,.!:\s-]*$)/i.exec(
      words,
    )
  if (plain === null) return undefined
  const { start } = greeting.span
  const opening = start + (plain[1] as string).length
  return {
    span: { start, end: start + plain[0].length },
    message: 'They gave their name. Use it in the greeting.',
    evidence: name.span,
    suggestions: [
      {
        kind: 'edit',
        label: `They call themselves ${quote(name.called)}: greet them so.`,
        span: { start: opening, end: start + plain[0].length },
        text: ` ${name.called}`,
      },
    ],
  }
}

export default defineRule({
  id: 'impersonal-address',
  category: 'listening',
  severity: 'info',
  weight: 2,
  summary:
    'Flags a mail to nobody in particular or from nobody in particular, and a name used as a technique.',
  why: 'A letter from a team to an account leaves no person on either side.',
  sources: [
    'Howard, Gengler & Jain (1995), Journal of Consumer Research 22(2): a remembered name is taken as a compliment',
    'Decock, De Clerck, Lybaert & Plevoets (2020), Journal of Internet Commerce: individual replies raise satisfaction',
  ],
  options: {
    mostOften: { value: 2, min: 1, max: 10, what: 'times that their name may stand in the body' },
  },
  *check(context, { mostOften }) {
    const { draft, customer, voice } = context
    const { prose } = draft
    const name = customer === undefined ? undefined : customerNameOf(customer.prose)
    const greeting = greetingReport(context, name)
    if (greeting !== undefined) yield greeting

    const signer = voice === 'company' ? undefined : collectiveSignerOf(prose)
    if (signer !== undefined && !/\b(?:my name is|this is \w+ from)\b/.test(prose.folded))
      yield {
        span: signer,
        message: 'Sign with your own name: nobody can ask for a team.',
        confidence: 0.8,
        suggestions: [ask(`${quote(prose.slice(signer))}: who of you can they ask for?`)],
      }

    const called = name?.called ?? greetedNameOf(prose)
    if (called === undefined) return
    const places = vocativesOf(prose, called)
    for (const span of places.slice(mostOften)) {
      const comma = prose.text.slice(span.start - 2, span.start) === ', '
      const isAside = comma && /^[,.!?;]/.test(prose.text.slice(span.end))
      yield {
        span,
        message: 'Once or twice is warm; more often sounds like a technique.',
        suggestions: [
          isAside
            ? {
                kind: 'edit',
                label: `Drop ${quote(called)} here.`,
                span: { start: span.start - 2, end: span.end },
                text: '',
              }
            : ask(
                `Does ${quote(prose.slice(prose.sentenceAt(span)?.span ?? span))} need the name once more?`,
              ),
        ],
      }
    }
  },
})

export const examples: Examples = [
  {
    channel: 'email',
    customer: 'When does the lamp ship?\n\nRegards,\nMaria Lopez',
    reply: '⟦Dear Valued Customer⟧, your lamp ships today.\n\nBest,\nKim',
    fixed: 'Dear Maria, your lamp ships today.\n\nBest,\nKim',
  },
  {
    channel: 'email',
    reply: '⟦Dear Sir or Madam⟧,\n\nThe part left Hull today.\n\nKind regards,\n⟦Customer Care Team⟧',
  },
  {
    channel: 'email',
    customer: 'Does the ferry take bikes on Sundays?\nThanks,\nTom',
    reply: '⟦Hello⟧,\n\nIt does, up to six.\n\nBest,\nPriya',
    fixed: 'Hello Tom,\n\nIt does, up to six.\n\nBest,\nPriya',
  },
  {
    channel: 'email',
    customer: 'The gate code is wrong again.\n\nBest wishes,\nMr Okafor',
    reply:
      '⟦Hi there⟧,\n\nThe new one is on the card in your hallway.\n\nRegards,\n⟦The Elmfield Support Team⟧',
    fixed:
      'Hi Mr Okafor,\n\nThe new one is on the card in your hallway.\n\nRegards,\nThe Elmfield Support Team',
  },
  {
    channel: 'email',
    reply: 'Hi Ana,\n\nThanks, Ana. I’ve checked, Ana, and it ships today, ⟦Ana⟧.\n\nKim',
    fixed: 'Hi Ana,\n\nThanks, Ana. I’ve checked, Ana, and it ships today.\n\nKim',
  },
  { channel: 'email', reply: '⟦To whom it may concern⟧: the survey of the roof is on Monday at nine.' },
  {
    channel: 'email',
    customer: 'When does the lamp ship?\n\nRegards,\nMaria Lopez',
    reply: 'Hello Maria,\n\nYour lamp ships today.\n\nKim',
  },
  { channel: 'email', customer: 'where is my lamp', reply: 'It ships today. Kim' },
  {
    channel: 'email',
    reply: 'Good morning Mr Okafor,\n\nThe visit is at nine.\n\nBest,\nPriya, for the workshop',
  },
  {
    channel: 'email',
    customer: 'Is the kayak in?\n\nTom',
    reply:
      'Tom, it came in today. Ask for me if it doesn’t fit the car.\n\nRegards,\nKim\nFernhill Support Team',
  },
  {
    channel: 'chat',
    customer: 'Is the kayak in?\n\nThanks,\nTom',
    reply: 'It is, in green and in red.',
  },
  { channel: 'email', reply: 'Hello,\n\nThe library team opens the hall at six.\n\nBest,\nJo' },
  {
    channel: 'email',
    customer: 'Please unsubscribe me.\nThanks',
    reply: 'Hello,\n\nYou get no more mail from today on.\n\nSam',
  },
]
