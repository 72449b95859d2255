import { type Context, defineRule, type Examples } from '../src/rule.js'

/** A greeting and a name alone, or a face in answer to a failure. A chat may open with a greeting. */
function saysNothing({ draft: { prose }, facts, customer }: Context): boolean {
  const own = prose.body.map(({ span }) => prose.read(span)).join(' ')
  if (/[\p{L}\p{N}]/u.test(own)) return false
  return own.trim() === ''
    ? prose.sentences.some(({ kind }) => kind === 'sign-off')
    : customer !== undefined && facts.problem
}

export default defineRule({
  id: 'empty-reply',
  category: 'action',
  severity: 'error',
  weight: 80,
  summary: 'Flags a draft without words of the agent’s own.',
  why: 'An empty reply tells the customer nothing at all.',
  sources: ['The definition of a reply'],
  skip(context) {
    return context.draft.isEmpty || saysNothing(context) ? undefined : 'the draft has words'
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
  { reply: '⟦⟧Hi Jo,\n\nBest,\nBob' },
  { reply: '⟦⟧👍', customer: 'The kettle leaks all over the worktop!' },
  { reply: 'Hi Jo!', channel: 'chat' },
  { reply: 'Yes.' },
  { reply: '👍' },
  { reply: 'Ana' },
  { reply: 'It left today.\n> Where is my parcel?' },
]
