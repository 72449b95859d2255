import { defineRule, type Examples } from '../src/rule.js'

export default defineRule({
  id: 'empty-reply',
  category: 'action',
  severity: 'error',
  weight: 80,
  summary: 'Flags a draft without words of the agent’s own.',
  why: 'An empty reply tells the customer nothing at all.',
  sources: ['The definition of a reply'],
  skip({ draft }) {
    return draft.isEmpty ? undefined : 'the draft has words'
  },
  *check() {
    yield { span: { start: 0, end: 0 }, message: 'There is nothing here to send yet.' }
  },
})

export const examples: Examples = [
  { reply: '⟦⟧' },
  { reply: '⟦⟧  \n ' },
  { reply: '⟦⟧> On Monday you wrote:\n> Where is my parcel?' },
  { reply: '⟦⟧--\nAna, Parcel Desk' },
  { reply: 'Yes.' },
  { reply: '👍' },
  { reply: 'Ana' },
  { reply: 'It left today.\n> Where is my parcel?' },
]
