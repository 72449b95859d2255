import { customerNameOf } from '../src/reading/manner/names.js'
import { mendOf, placeholdersOf } from '../src/reading/manner/placeholders.js'
import { ask, defineRule, type Examples, quote } from '../src/rule.js'

export default defineRule({
  id: 'leftover-placeholder',
  category: 'clarity',
  severity: 'error',
  weight: 9,
  summary: 'Flags blanks that nobody filled in, such as [Customer Name], XXX or ____.',
  why: 'A blank in the letter shows them the form behind it, and the fact that they need is missing.',
  sources: [
    'Chatwoot, utils: undefined variables in a message are looked for before it is sent',
    'Decock, De Clerck, Lybaert & Plevoets (2020), Journal of Internet Commerce: individual replies raise satisfaction',
  ],
  *check({ draft, customer, placeholders }) {
    const { prose } = draft
    const name = customer === undefined ? undefined : customerNameOf(customer.prose)
    for (const placeholder of placeholdersOf(prose)) {
      const { kind, span, isCustomerName } = placeholder
      const words = prose.read(span)
      // A masked number or a tag that they wrote themselves is no blank of ours.
      if (kind === 'typed' && /[\p{L}\d]/u.test(words) && customer?.prose.folded.includes(words)) continue
      const isFilledLater = kind === 'template' && placeholders === 'template'
      const mend = mendOf(prose, placeholder)
      const line = quote(prose.slice(prose.sentenceAt(span)?.span ?? span))
      yield {
        span,
        message: isFilledLater
          ? 'Your help desk has to fill this before they read it.'
          : 'Nobody has filled this in yet.',
        confidence: 0.95,
        ...(isFilledLater ? { severity: 'info' as const, weight: 0 } : {}),
        ...(isCustomerName && name !== undefined ? { evidence: name.span } : {}),
        suggestions: [
          isCustomerName && name !== undefined
            ? {
                kind: 'edit',
                label: `They call themselves ${quote(name.called)}: put that here.`,
                span,
                text: name.called,
              }
            : mend !== undefined
              ? {
                  kind: 'edit',
                  label:
                    mend.text === ''
                      ? `Greet them without ${quote(prose.slice(span))}.`
                      : `Say it in words: “${mend.text}”.`,
                  ...mend,
                }
              : isFilledLater
                ? ask(`${quote(prose.slice(span))}: does it show the right words in the preview?`)
                : ask(`${line}: what belongs in place of ${quote(prose.slice(span))}?`),
        ],
      }
    }
  },
})

export const examples: Examples = [
  {
    customer: 'Which size is the liner?\n\nRegards,\nMaria Lopez',
    reply: 'Dear ⟦[Customer Name]⟧,\n\nThe liner is 4 metres by 6.',
    fixed: 'Dear Maria,\n\nThe liner is 4 metres by 6.',
  },
  { reply: 'Your engineer comes on ⟦{insert date}⟧ between 8 and 12.' },
  {
    reply: 'Hi ⟦<name>⟧, the tickets for Saturday are in your inbox.',
    fixed: 'Hi, the tickets for Saturday are in your inbox.',
  },
  {
    reply: 'Please send me your ⟦[booking_number]⟧ and the date of the tour.',
    fixed: 'Please send me your booking number and the date of the tour.',
  },
  { reply: 'Your new policy number is ⟦XXX⟧, and it starts on 1 June.' },
  { reply: 'Dear ⟦____⟧,\n\nThe pool opens at seven.' },
  { reply: 'Call us on ⟦[tel_num]⟧ until six.' },
  { reply: 'Hi ⟦{{ticket.requester.first_name}}⟧, your kayak is ready.' },
  { reply: 'Hello ⟦%name%⟧, order ⟦{{Order Number}}⟧ left today.' },
  { reply: 'Hi ⟦<%= user.name %>⟧, ⟦*|ORDER|*⟧ and ⟦##parcel##⟧ left on ⟦$DATE$⟧.' },
  { reply: '⟦{% if gold %}⟧Your lounge pass is inside.⟦{% endif %}⟧ The gate is ⟦TBD⟧.' },
  { reply: 'Your order ⟦#XXXX⟧ is here.' },
  { reply: 'Your lamp comes on ⟦DD/MM/YYYY⟧.' },
  { reply: 'Our engineer is with you by ⟦MM/DD/YYYY⟧, between ⟦HH:MM and HH:MM⟧.' },
  { reply: 'The tent was sent on ⟦dd/mm/yy⟧.' },
  { reply: 'The parcel is due on ⟦YYYY-MM-DD⟧.' },
  { reply: 'Your refund of ⟦£xx.xx⟧ was sent, and ⟦$XX⟧ more follow.' },
  { reply: 'We took ⟦€xx,xx⟧ off the bill.' },
  { reply: 'Hi ⟦<<Customer>>⟧, hello.' },
  {
    reply: 'Please send me your ⟦<<order number>>⟧ and I will look for the rug.',
    fixed: 'Please send me your order number and I will look for the rug.',
  },
  { reply: 'I will call at ⟦[ ]⟧.' },
  { reply: 'Hi ⟦[...]⟧,\n\nThe rug will be with you on ⟦[…]⟧.' },
  { reply: 'Hi Ana,\n\n⟦Lorem ipsum dolor sit amet⟧, and the stove is on its way.' },
  {
    customer: 'Which size is the liner?\n\nRegards,\nMaria Lopez',
    reply: 'Hi ⟦[Customer\nName]⟧, the liner is 4 metres by 6.',
    fixed: 'Hi Maria, the liner is 4 metres by 6.',
  },
  { reply: 'Put {x: 1} into the file. The film is rated XXX, and you may use ____ for the gap.' },
  { reply: 'Press [Enter] twice, then open [My Account] and the [Order details] tab.' },
  { reply: 'The card ending XXXX-4411 is the one that we refunded.' },
  { reply: 'The guide is at [our help page](https://example.com/guide).' },
  { reply: 'Run this:\n```\necho {{user.name}} [name]\n```\nThen send me the last line.' },
  { reply: 'Fill in the form like so:\nSerial number: ____\nDate: ____' },
  { reply: 'The bread costs <3 pounds, and 4 < 5 > 2 holds as well.' },
  { reply: 'See you on Sunday, xxx' },
  { reply: 'Your booking number is the one on the blue tag, [see photo].' },
  { reply: 'The shirt comes in size XXL, and the socks in XL.' },
  { reply: 'See you on Sunday, and bring the dog xx' },
  {
    customer: 'My card is 4929 XXXX XXXX 1234, and it was charged twice.',
    reply: 'I refunded both charges to 4929 XXXX XXXX 1234 today.',
  },
  {
    customer: 'Do you have #XX-1234 in blue? The slip says #XXXX.',
    reply: 'We have #XX-1234 in blue, and #XXXX is what the till prints.',
  },
  { reply: 'Please write the date as DD/MM/YYYY.' },
  { reply: 'Please give your date of birth (DD/MM/YYYY) when you call.' },
  { reply: 'The site takes dates as MM/DD/YYYY, so your 5 April became 4 May.' },
  { reply: 'On your label the day is DD/MM/YYYY, on ours it is MM/DD/YYYY.' },
  { reply: 'The format of the clock is HH:MM, without seconds.' },
  { reply: 'Fill in the form like so:\nI was away from DD/MM/YYYY to DD/MM/YYYY.\nOrder: #XXXX' },
  { reply: 'Your order number looks like #XXXX and is on the slip.' },
  { reply: 'The text that you get says “Your order #XXXX is here”.' },
  { reply: 'For every $X that you spend you get a point.' },
  { reply: 'Before you travel:\n- [ ] print the ticket\n- [x] pay for the seat' },
  { reply: 'You wrote “the lamp came on […], and it was in bits”, and I see it in your photo.' },
  { reply: 'As you say, the lamp [...] was in bits when it came.' },
  { reply: 'The lorem ipsum on your page goes once you add your own words.' },
  { reply: 'The price is in the blue box, [see the\nphoto].' },
  { reply: 'She wrote “I has [sic] no key”, and I see what she means.' },
]
