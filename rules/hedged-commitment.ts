import { hedgesOf } from '../src/reading/promises/hedges.js'
import { ask, defineRule, type Examples, quote } from '../src/rule.js'

export default defineRule({
  id: 'hedged-commitment',
  category: 'action',
  severity: 'info',
  weight: 2,
  summary: 'Flags a promise softened until the customer cannot rely on it.',
  why: 'A small promise that holds is worth more to them than a large one that may not.',
  sources: [
    'Oba & Berger (2022), How Hedges Impact Persuasion, SSRN 4170915: hedges of low likelihood lower confidence',
    'Corporate Executive Board, experiment told by UserVoice: a slow promise kept beats a quick one broken',
  ],
  *check({ draft }) {
    for (const { span, hit } of hedgesOf(draft))
      yield {
        span,
        message: 'Promise the part that is certain, and say plainly what is still open.',
        confidence: 0.8,
        suggestions: [
          ask(
            `${quote(draft.prose.slice(hit.sentence.span))}: which part is certain? Promise that; say the rest is open.`,
          ),
        ],
      }
  },
})

export const examples: Examples = [
  { reply: '⟦We will try to⟧ get the sofa to you by the weekend.' },
  { reply: '⟦Hopefully⟧ someone will call you back about the lease.' },
  { reply: '⟦It may be possible⟧ to refund part of the joining fee.' },
  { reply: 'We ⟦should be able to possibly⟧ look at the boiler next week.' },
  { reply: 'I’ll ⟦see if⟧ I can get the upgrade approved.' },
  { reply: 'Our team ⟦might⟧ refund the second night.' },
  { customer: 'My blinds are late.', reply: 'We ⟦aim to⟧ resolve the missing blinds as quickly as we can.' },
  { reply: 'Could you perhaps send a photo of the plug?' },
  { reply: 'I think it is the fuse; I’ll know after the 2pm test and ring you at 3.' },
  { reply: 'I’m fairly sure it left on Monday, and I’ll confirm by noon.' },
  { reply: 'You should have been told this when you ordered the piano.' },
  { reply: 'The repair costs between 40 and 60 pounds; I’ll ask you before I spend more than 60.' },
  { reply: 'I’ll try to reach the driver now. Either way I’ll ring you by four.' },
  { reply: 'Hopefully this helps.' },
  { reply: 'We may need to ask you for the serial number.' },
]
