import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { heardIn, type Turn } from '../../src/desks/conversation.js'
import { reviewSource } from '../../src/sources/index.js'

const turn = (from: Turn['from'], body: string, format: Turn['format'] = 'text'): Turn => ({
  from,
  body,
  format,
})

describe('what a draft answers', () => {
  it('is nothing, where the customer has not written', () => {
    expect(heardIn([])).toEqual({})
    expect(heardIn([turn('agent', 'We have moved to a new depot.')])).toEqual({})
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

  it('is the last message still, where an agent has answered it and writes again', () => {
    const heard = heardIn([turn('customer', 'Where is my lamp?'), turn('agent', 'I ask the courier.')])
    expect(heard.customerMessage).toBe('Where is my lamp?')
    expect(heard.earlier).toBeUndefined()
  })

  it('is HTML where any turn is, and a reader sees the same words and lines', () => {
    const text = 'Tom & Ana <tom@lamps.example>\r\nasked: is 3 < 4?\n"Yes"'
    const heard = heardIn([
      turn('agent', '<p>How can I help?</p>', 'html'),
      turn('customer', text),
      turn('customer', '<p>Well?</p>', 'html'),
    ])
    expect(heard.customerFormat).toBe('html')
    const reply = 'Hello Ana,\n\nyes, it is. Is there anything else about “3 < 4” that I can explain?\n\nTom'
    const asHtml = reviewSource(reply, { format: 'text', ...heard })
    const asText = reviewSource(reply, {
      format: 'text',
      customerMessage: 'Tom & Ana <tom@lamps.example>\nasked: is 3 < 4?\n"Yes"\n\nWell?',
      earlier: [{ from: 'agent', text: 'How can I help?' }],
    })
    expect(asHtml.facts).toEqual(asText.facts)
    expect(asHtml.findings.map(({ id }) => id)).toEqual(asText.findings.map(({ id }) => id))
    expect(asHtml.findings.map(({ evidence }) => evidence?.text)).toEqual(
      asText.findings.map(({ evidence }) => evidence?.text),
    )
  })

  it('loses no message of the customer’s since the last reply, and keeps 20 turns before at most', () => {
    const turns = fc.array(
      fc.record<Turn>({
        from: fc.constantFrom('customer', 'agent'),
        body: fc.string(),
        format: fc.constant('text'),
      }),
      { maxLength: 60 },
    )
    fc.assert(
      fc.property(turns, all => {
        const heard = heardIn(all)
        const last = all.findLastIndex(({ from }) => from === 'customer')
        if (last < 0) {
          expect(heard).toEqual({})
          return
        }
        let first = last
        while (first > 0 && all[first - 1]?.from === 'customer') first -= 1
        expect(heard.customerMessage).toBe(
          all
            .slice(first, last + 1)
            .map(({ body }) => body)
            .join('\n\n'),
        )
        const before = all.slice(0, first).slice(-20)
        expect(heard.earlier ?? []).toEqual(before.map(({ from, body }) => ({ from, text: body })))
      }),
    )
  })
})
