import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chosenRows } from '../../src/report/chosen.js'
import { asJson } from '../../src/report/html.js'
import { piecesOf } from '../../src/report/marked.js'
import { packed, unpacked } from '../../src/report/packed.js'
import { withCommonPhrases } from '../../src/report/phrases.js'
import { best, distinct, rulesOf, typical, worst } from '../../src/report/telling.js'
import { NoteTaker } from '../../src/tally/notes.js'
import type { ScoredReply } from '../../src/tally/scored-reply.js'
import { rowsOf } from '../../src/tally/selection.js'
import { tallyOf } from '../../src/tally/tally.js'
import { finding, review } from '../cli/made.js'
import { teamOf } from '../tally/team.js'

const team = teamOf(400)
function notesOf(scored: readonly ScoredReply[]) {
  const taker = new NoteTaker({ keepsPhrases: true })
  for (const one of scored) taker.take(one)
  return taker.notes()
}
const notes = notesOf(team)

describe('packed notes', () => {
  it('come back equal, and as what the same count is made of', () => {
    const back = unpacked(JSON.parse(JSON.stringify(packed(notes))))
    expect(back).toEqual(notes)
    expect(tallyOf(back)).toEqual(tallyOf(notes))
  })

  it('of no reply come back too', () => {
    expect(unpacked(packed(notesOf([])))).toEqual(notesOf([]))
  })

  it('hold numbers of any size', () => {
    const day = Uint32Array.of(0, 255, 256, 65_535, 65_536, 4_294_967_295)
    expect(unpacked(packed({ ...notes, day })).day).toEqual(day)
  })

  it('leave out the rarest phrases where there are very many', () => {
    const say = (actual: string) => ({
      id: actual,
      review: review({ findings: [finding('', { start: 0, end: 0 }, { actual })] }),
    })
    const many = Array.from({ length: 5000 }, (_, i) => say(`phrase ${i}`))
    const trimmed = withCommonPhrases(notesOf([...many, say('phrase 4999')]))
    expect(trimmed.phrases).toHaveLength(4000)
    expect(tallyOf(trimmed).phrases[0]).toMatchObject({ words: 'phrase 4999', replies: 2 })
    expect(tallyOf(trimmed).rules[0]).toMatchObject({ replies: 5001 })
    expect(withCommonPhrases(notes)).toBe(notes)
  })
})

describe('JSON in a page', () => {
  it('parses to the same, and cannot end its element or a line', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.constantFrom('</script>', '<!--', '\u2028', ']]>', '&lt;'),
        (text, more) => {
          const json = asJson({ text: text + more })
          expect(JSON.parse(json)).toEqual({ text: text + more })
          expect(json).not.toMatch(/[<>&\u2028\u2029]/)
        },
      ),
    )
  })
})

describe('the pieces of a text', () => {
  const aMark = fc.record({
    number: fc.nat(),
    place: fc.tuple(fc.nat({ max: 40 }), fc.nat({ max: 20 })).map(([a, b]) => [a, a + b] as const),
  })

  it('are the text, and marked just where a mark is', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 50 }), fc.array(aMark, { maxLength: 5 }), (text, marks) => {
        const pieces = piecesOf(text, marks)
        expect(pieces.map(piece => piece.text).join('')).toBe(text)
        expect(pieces.flatMap(({ ends }) => ends).toSorted()).toEqual(
          marks.map(({ number }) => number).toSorted(),
        )
        let at = 0
        for (const { text, under } of pieces) {
          const from = at
          at += text.length
          for (let i = from; i < at; i++)
            expect(under).toEqual(
              marks.flatMap(({ number, place: [start, end] }) => (start <= i && i < end ? [number] : [])),
            )
        }
      }),
    )
  })

  it('show overlapping marks, and a place where something is missing', () => {
    const marks = [
      { number: 1, place: [0, 0] },
      { number: 2, place: [3, 9] },
      { number: 3, place: [7, 12] },
    ] as const
    const shown = piecesOf('We will be sorry.', marks)
      .map(
        ({ text, under, ends }) =>
          `${under.length > 0 ? `[${text}]` : text}${ends.map(n => `^${n}`).join('')}`,
      )
      .join('')
    expect(shown).toBe('^1We [will][ b]^2[e s]^3orry.')
  })
})

describe('the replies to read', () => {
  const all = rowsOf(notes)
  const score = (row: number | undefined) => team[row ?? -1]?.review.score

  it('are the worst, the best and the most typical', () => {
    const scores = team.map(({ review }) => review.score).sort((a, b) => a - b)
    expect(score(worst(notes, all)[0])).toBe(scores[0])
    expect(score(best(notes, all)[0])).toBe(scores.at(-1))
    const { scores: lie, rules } = tallyOf(notes)
    const [first] = typical(notes, all, all)
    expect(Math.abs((score(first) ?? 0) - (lie.median ?? 0))).toBeLessThanOrEqual(5)
    const [commonest] = rules.toSorted((a, b) => b.replies - a.replies)
    expect([...rulesOf(notes, first ?? 0)].map(rule => notes.rules[rule])).toContain(commonest?.id)
  })

  it('are chosen for every agent, channel, rule and win, and are not very many', () => {
    const chosen = chosenRows(notes)
    expect(chosen.length).toBeLessThanOrEqual(400)
    const found = (of: (reply: ScoredReply) => readonly (string | undefined)[]) => {
      const shown = new Set(chosen.flatMap(row => of(team[row] as ScoredReply)))
      expect(shown).toEqual(new Set(team.flatMap(of)))
    }
    found(({ agent }) => [agent])
    found(({ channel }) => [channel])
    found(({ review }) => review.findings.map(({ ruleId }) => ruleId))
    found(({ review }) => review.wins.map(({ id }) => id))
  })

  it('are not the same macro twice', () => {
    const rows = [...distinct(notes, worst(notes, all))]
    const texts = rows.map(row => team[row]?.reply)
    expect(new Set(texts).size).toBe(texts.length)
  })
})
