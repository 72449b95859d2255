import { answerFirst, paddingOf } from '../src/reading/manner/padding.js'
import { ask, defineRule, type Examples, quote } from '../src/rule.js'

export default defineRule({
  id: 'padding-before-answer',
  category: 'clarity',
  severity: 'info',
  weight: 2,
  summary: 'Flags an answer that comes only after lines of thanks, hopes and assurances.',
  why: 'They look for one thing, and every line before it makes them look longer.',
  sources: [
    'Packard, Li & Berger (2023), Journal of Consumer Research: warm at the start and the end, competent in the middle',
    'Marinova, Singh & Singh (2018), Journal of Marketing Research 55(2): relational work weakens solving work',
    'plainlanguage.gov: state the main idea first',
  ],
  skip({ channel }) {
    return channel === 'chat' ? 'a turn in a chat is read as it comes' : undefined
  },
  *check({ draft, customer, channel }) {
    const padding = paddingOf(draft, customer, channel)
    if (padding === undefined) return
    const { lines, answer } = padding
    const { prose } = draft
    const line = quote(prose.slice(answer.span))
    const hasApology = draft.apologies(customer).some(({ sentence }) => lines.includes(sentence))
    const moved = hasApology ? undefined : answerFirst(draft, padding)
    yield {
      span: answer.span,
      message: `The answer comes after ${lines.length} lines. Move it up; one warm line before it is enough.`,
      confidence: 0.75,
      suggestions: [
        moved === undefined
          ? ask(`${line}: what of the ${lines.length} lines before it could go, or come after it?`)
          : { kind: 'edit', label: `Move ${line} to the front.`, span: moved.span, text: moved.text },
      ],
    }
  },
})

export const examples: Examples = [
  {
    channel: 'email',
    reply:
      'Thank you for contacting us. We appreciate your message and hope you are having a good week. We value every customer and every message. Your concern has been read with care by our team here. ⟦Your refund was sent on Monday.⟧',
    fixed:
      'Your refund was sent on Monday. Thank you for contacting us. We appreciate your message and hope you are having a good week. We value every customer and every message. Your concern has been read with care by our team here.',
  },
  {
    channel: 'email',
    reply:
      'Hello and thanks for writing. I hope your week is going well and that the family is fine. I know how important this is to you. We always aim to help wherever we possibly can. ⟦The part costs 12 pounds.⟧',
    fixed:
      'The part costs 12 pounds. Hello and thanks for writing. I hope your week is going well and that the family is fine. I know how important this is to you. We always aim to help wherever we possibly can.',
  },
  {
    channel: 'email',
    reply:
      'We appreciate you. We appreciate your time. We appreciate the chance to help you today. We are grateful for your trust over the years, whatever the weather, the season or the hour. ⟦The answer is yes.⟧ You can swap the drill for the bigger one.',
  },
  {
    channel: 'email',
    reply:
      'Good morning. I trust you are well. I wanted to write to you about your message regarding the bike which you sent to us last week and which I have now had the time to read in full with my colleagues. ⟦It is ready.⟧',
  },
  {
    channel: 'email',
    customer: 'When will the sofa come?',
    reply:
      'Thank you for your message. We hope you are well, and we know how much a new sofa means to a family. We appreciate your trust in us. ⟦Your sofa comes on Friday between 8 and 12.⟧ The driver rings half an hour before that.',
    fixed:
      'Your sofa comes on Friday between 8 and 12. Thank you for your message. We hope you are well, and we know how much a new sofa means to a family. We appreciate your trust in us. The driver rings half an hour before that.',
  },
  {
    channel: 'email',
    reply: 'Your refund went out on Monday and shows by Thursday. Sorry it took a chase, Ana.',
  },
  {
    channel: 'email',
    reply: 'I’m sorry the bike slipped a gear. It is ready, and I replaced the cable at no charge.',
  },
  { channel: 'email', reply: 'The part costs 12 pounds and is in stock.' },
  { channel: 'email', reply: 'The answer is yes: you can swap it until 5 June.' },
  {
    channel: 'email',
    reply:
      'Thank you for the photo of the gate. I’ve ordered the left hinge from the maker in Ghent, and it comes on Tuesday. Mira brings it to you on Wednesday morning before ten, together with a tin of the green paint for the scratch.',
  },
  {
    channel: 'chat',
    reply:
      'Thank you for your message. We hope you are well, and we know how much a new sofa means to a family. We appreciate your trust in us. Your sofa comes on Friday between 8 and 12. The driver rings half an hour before that.',
  },
]
