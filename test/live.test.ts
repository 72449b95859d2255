import { describe, expect, it } from 'vitest'
import { storedDismissals } from '../src/dismissals.js'
import { scoreLine } from '../src/editors/words.js'
import { liveReview, type Reviewed } from '../src/live.js'
import { reviewReply } from '../src/review.js'

const customerMessage = 'My kettle leaks since Monday and nobody answers me.'
const draft = 'Thank you for reaching out to us. A new kettle will be sent shortly.'
const idOf = (reviewed: Reviewed, rule: string): string =>
  reviewed.review?.findings.find(({ ruleId }) => ruleId === rule)?.id ?? ''

describe('a live review', () => {
  it('equals a fresh one, and is the same object as long as nothing changes', () => {
    const live = liveReview({ customerMessage })
    const first = live.review(draft)
    expect(first).toEqual({ draft, review: reviewReply(draft, { customerMessage }) })
    expect(live.review(draft)).toBe(first)
    const quoted = [{ kind: 'quote', span: { start: 0, end: 33 } }] as const
    expect(live.review(draft, quoted).review).toEqual(
      reviewReply(draft, { customerMessage, regions: quoted }),
    )
    expect(live.review(`${draft} Tom`)).not.toBe(first)
  })

  it('keeps the latest as long as it holds', () => {
    const live = liveReview({ customerMessage })
    expect(live.latest).toBeUndefined()
    const reviewed = live.review(draft)
    expect(live.latest).toBe(reviewed)
    live.update({ customerMessage: 'Where is my kettle?' })
    expect(live.latest).toBeUndefined()
    expect(live.review(draft)).toBe(live.latest)
  })

  it('says why there is none, and never throws', () => {
    const live = liveReview({ customerMessage, maxLength: 100 })
    const { error } = live.review(draft.repeat(2))
    expect(error).toBeInstanceOf(RangeError)
    expect(scoreLine(live.review(draft.repeat(2)))).toMatch(/^Not reviewed: /)
    expect(live.review(draft).review?.score).toBeTypeOf('number')
  })

  it('silences a finding in later drafts too, tells its editor, and brings it back', () => {
    const live = liveReview({ customerMessage })
    let changes = 0
    const off = live.onChange(() => changes++)
    const id = idOf(live.review(draft), 'passive-voice')
    live.dismiss(id)
    expect(live.review(draft).review?.dismissed).toEqual([id])
    expect(idOf(live.review(`Hello Ana. ${draft}`), 'passive-voice')).toBe('')
    live.update({ customerMessage: 'Where is my kettle?' })
    expect(live.review(draft).review?.dismissed).toEqual([id])
    live.restore([id])
    expect(idOf(live.review(draft), 'passive-voice')).toBe(id)
    expect(changes).toBe(3)
    off()
    live.dismiss(id)
    expect(changes).toBe(3)
  })

  it('keeps what it had where an update cannot be understood', () => {
    const live = liveReview({ customerMessage })
    const before = live.review(draft)
    expect(() => live.update({ rules: { 'pasive-voice': false } })).toThrow('Did you mean')
    expect(() => live.update({ customerMessage: 7 } as never)).toThrow(TypeError)
    expect(live.review(draft)).toEqual(before)
    expect(() => liveReview({ presett: 'chat' } as never)).toThrow('Did you mean')
  })

  it('tells every new review once, and no listener that has left', () => {
    const live = liveReview({ customerMessage })
    const scores: (number | undefined)[] = []
    const off = live.onReview(({ review }) => scores.push(review?.score))
    live.review(draft)
    live.review(draft)
    live.review('')
    off()
    live.review(draft)
    expect(scores).toEqual([
      reviewReply(draft, { customerMessage }).score,
      reviewReply('', { customerMessage }).score,
    ])
  })
})

describe('the score on a line', () => {
  it('has a score, a band and a count', () => {
    const live = liveReview({ customerMessage })
    const { score, findings } = reviewReply(draft, { customerMessage })
    expect(scoreLine(live.review(draft))).toBe(`${score} · look again · ${findings.length} findings`)
    expect(scoreLine(live.review('Bonjour, votre bouilloire arrive jeudi, je vous le promets.'))).toBe(
      'Not judged: the draft does not read as English',
    )
  })
})

describe('dismissals in storage', () => {
  const memory = () => {
    const kept = new Map<string, string>()
    return {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
    }
  }

  it('are there for the next page, and for another tab at once', () => {
    const storage = memory()
    const one = storedDismissals('a', storage)
    const two = storedDismissals('a', storage)
    one.add('x')
    two.add('y')
    expect([...one.ids()]).toEqual(['x', 'y'])
    one.delete(['x'])
    expect([...storedDismissals('a', storage).ids()]).toEqual(['y'])
    expect([...storedDismissals('b', storage).ids()]).toEqual([])
  })

  it('are the latest thousand', () => {
    const storage = memory()
    const dismissals = storedDismissals('a', storage)
    for (let i = 0; i < 1100; i++) dismissals.add(`${i}`)
    expect([...dismissals.ids()]).toHaveLength(1000)
    expect([...dismissals.ids()].at(-1)).toBe('1099')
  })

  it.each([
    [
      'is full',
      {
        getItem: () => null,
        setItem: () => {
          throw new Error('full')
        },
      },
    ],
    [
      'cannot be read',
      {
        getItem: () => {
          throw new Error('no')
        },
        setItem: () => {},
      },
    ],
    [
      'holds something else',
      {
        getItem: () => '{"a":',
        setItem: () => {
          throw new Error('no')
        },
      },
    ],
    ['is not there', undefined],
  ])('last as long as the page where storage %s', (_, storage) => {
    const dismissals = storedDismissals('a', storage)
    dismissals.add('x')
    dismissals.add('y')
    dismissals.delete(['x'])
    expect([...dismissals.ids()]).toEqual(['y'])
  })
})
