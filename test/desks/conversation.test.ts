import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { heardIn, type Turn } from '../../src/desks/conversation.js'
import { reviewSource } from '../../src/sources/index.js'

const turn = (from: Turn['from'], body: string): Turn => ({ from, body })

describe('what a draft answers', () => {
  it('is nothing, where nobody has written', () => {
    expect(heardIn([])).toEqual({ customerFormat: 'text' })
    expect(heardIn([turn('customer', ' \u200B\n')])).toEqual({ customerFormat: 'text' })
  })

  it('is the only message', () => {
    expect(heardIn([turn('customer', 'Where is my lamp?')])).toEqual({
      customerMessage: 'Where is my lamp?',
      customerFormat: 'text',
    })
  })

  it('is all that the customer wrote since the last reply', () => {
    const heard = heardIn([
      turn('customer', 'Where is my lamp?'),
      turn('agent', 'It left on Monday.'),
      turn('customer', 'It is Friday now.'),
      turn('agent', ''),
      turn('customer', 'And the bulb is missing, too.'),
    ])
    expect(heard).toEqual({
      customerMessage: 'It is Friday now.\n\nAnd the bulb is missing, too.',
      customerFormat: 'text',
      earlier: [
        { from: 'customer', text: 'Where is my lamp?' },
        { from: 'agent', text: 'It left on Monday.' },
      ],
    })
  })

  it('is nothing, where an agent wrote last: what came before is read as the conversation', () => {
    const heard = heardIn([
      turn('customer', 'You charged me twice, and my lamp is broken! When do I get my money back?'),
      turn('agent', 'I’m sorry that I charged you twice. I have refunded both today.'),
    ])
    expect(heard).toEqual({
      customerFormat: 'text',
      earlier: [
        {
          from: 'customer',
          text: 'You charged me twice, and my lamp is broken! When do I get my money back?',
        },
        { from: 'agent', text: 'I’m sorry that I charged you twice. I have refunded both today.' },
      ],
    })
    const { facts, findings } = reviewSource('Hello Ana,\n\nyour receipt is below.\n\nTom', {
      format: 'text',
      ...heard,
    })
    expect(facts.problem).toBe(false)
    expect(findings.map(({ ruleId }) => ruleId)).not.toContain('unanswered-question')
  })

  it('loses no word of the customer’s since the last reply, and keeps 20 turns before at most', () => {
    const turns = fc.array(
      fc.record<Turn>({
        from: fc.constantFrom('customer', 'agent'),
        body: fc.constantFrom('', ' ', '\u200B', 'a', 'b', 'c d'),
      }),
      { maxLength: 60 },
    )
    fc.assert(
      fc.property(turns, all => {
        const heard = heardIn(all)
        const said = all.filter(({ body }) => /[a-d]/.test(body))
        const open: string[] = []
        while (said.at(-1)?.from === 'customer') open.unshift(said.pop()?.body ?? '')
        expect(heard.customerMessage ?? '').toBe(open.join('\n\n'))
        expect(heard.earlier ?? []).toEqual(said.slice(-20).map(({ from, body }) => ({ from, text: body })))
      }),
    )
  })
})
