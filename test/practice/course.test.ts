import { describe, expect, it } from 'vitest'
import { type Attempt, attemptOf, isDoneWell, type Noted } from '../../src/practice/attempt.js'
import type { Difficulty, Point, PracticeCase } from '../../src/practice/case.js'
import { changeBetween } from '../../src/practice/change.js'
import { habitsIn, inOrder, lastAt, nextCase, standings } from '../../src/practice/course.js'
import { isMet } from '../../src/practice/points.js'
import { attemptsIn, lineOf } from '../../src/practice/session-lines.js'
import { finding, review, spanOf } from '../cli/made.js'

function caseOf(id: string, difficulty: Difficulty = 'medium', points: readonly Point[] = []): PracticeCase {
  return {
    id,
    title: id,
    channel: 'email',
    difficulty,
    earlier: [],
    message: 'Hi',
    known: [],
    points,
    notes: '',
  }
}

function attempt(more: Partial<Attempt> = {}): Attempt {
  return {
    case: 'lamp',
    date: '2026-03-02T09:00:00.000Z',
    rulesetVersion: '1',
    score: 60,
    band: 'look-again',
    findings: [],
    wins: [],
    points: { met: 0, told: 0 },
    ...more,
  }
}

const noted = (id: string, rule: string, words?: string): Noted => ({
  id,
  rule,
  ...(words === undefined ? {} : { words }),
})
const good = { score: 90, band: 'ready', points: { met: 2, told: 2 } } as const

describe('a point', () => {
  const draft = 'Soon.'
  const made = review({ findings: [finding(draft, spanOf(draft, 'Soon'), { ruleId: 'vague-timeline' })] })

  it.each<[string, Point['checks'], boolean | undefined]>([
    ['a fact that is so', [{ fact: 'apology', value: 'none' }], true],
    ['a fact that is not', [{ fact: 'acknowledges', value: true }], false],
    ['a rule that finds nothing', [{ without: 'canned-phrase' }], true],
    ['a rule that finds something', [{ without: 'vague-timeline' }], false],
    ['a win that is not there', [{ win: 'gives-a-date' }], false],
    ['several, of which one does not hold', [{ without: 'canned-phrase' }, { win: 'gives-a-date' }], false],
    ['none', [], undefined],
  ])('with %s', (_, checks, met) => {
    expect(isMet({ text: '', checks }, made)).toBe(met)
  })
})

describe('an attempt', () => {
  const draft = 'We will write soon.'
  const made = review({
    score: 71,
    band: 'look-again',
    findings: [
      finding(draft, spanOf(draft, 'soon'), { id: 'a1', ruleId: 'vague-timeline' }),
      finding(draft, { start: 0, end: 0 }, { id: 'b2', ruleId: 'missing-apology' }),
    ],
  })
  const lamp = caseOf('lamp', 'easy', [
    { text: 'A day.', checks: [{ win: 'gives-a-date' }] },
    { text: 'Nothing stock.', checks: [{ without: 'canned-phrase' }] },
    { text: 'Kindness.', checks: [] },
  ])
  const date = '2026-03-02T09:00:00.000Z'

  it('keeps what the review says and how many points are met', () => {
    expect(attemptOf(lamp, { draft, review: made, date, keepsDraft: true })).toEqual({
      case: 'lamp',
      date,
      rulesetVersion: 'made',
      score: 71,
      band: 'look-again',
      findings: [noted('a1', 'vague-timeline', 'soon'), noted('b2', 'missing-apology')],
      wins: [],
      points: { met: 1, told: 2 },
      draft,
    })
  })

  it('keeps no word of the draft where none is wanted', () => {
    const kept = attemptOf(lamp, { draft, review: made, date, keepsDraft: false })
    expect(kept.findings).toEqual([noted('a1', 'vague-timeline'), noted('b2', 'missing-apology')])
    expect(JSON.stringify(kept)).not.toMatch(/write|soon/)
  })

  it.each([
    ['ready, with all points', good, true],
    ['ready, with a point amiss', { ...good, points: { met: 1, told: 2 } }, false],
    ['not ready, with all points', { ...good, band: 'look-again' as const }, false],
  ])('%s', (_, more, isDone) => {
    expect(isDoneWell(attempt(more))).toBe(isDone)
  })
})

describe('a change', () => {
  it('names what is gone and new, gained and lost', () => {
    const before = attempt({
      score: 58,
      findings: [noted('a', 'canned-phrase', 'reach out'), noted('b', 'missing-apology')],
      wins: ['direct-line'],
    })
    const after = attempt({
      score: 81,
      findings: [noted('c', 'passive-voice', 'was sent')],
      wins: ['gives-a-date', 'gives-a-date'],
    })
    expect(changeBetween(before, after)).toEqual({
      before: 58,
      after: 81,
      gone: before.findings,
      come: after.findings,
      gained: ['gives-a-date'],
      lost: ['direct-line'],
    })
  })

  it('takes the same words in another sentence for the same finding', () => {
    const before = attempt({ findings: [noted('a', 'vague-timeline', 'as soon as')] })
    const after = attempt({ findings: [noted('z', 'vague-timeline', 'As soon\nas')] })
    expect(changeBetween(before, after)).toMatchObject({ gone: [], come: [] })
  })

  it('counts one for one', () => {
    const two = [noted('a', 'vague-timeline', 'soon'), noted('b', 'vague-timeline', 'soon')]
    const one = [noted('b', 'vague-timeline', 'soon')]
    expect(changeBetween(attempt({ findings: two }), attempt({ findings: one }))).toMatchObject({
      gone: [two[0]],
      come: [],
    })
  })

  it('does not take findings without words for each other', () => {
    const change = changeBetween(
      attempt({ findings: [noted('a', 'unanswered-question')] }),
      attempt({ findings: [noted('b', 'unanswered-question')] }),
    )
    expect([change.gone.length, change.come.length]).toEqual([1, 1])
  })
})

describe('the course', () => {
  const [one, two, three] = [caseOf('one', 'easy'), caseOf('two'), caseOf('three', 'hard')] as const
  const cases = [one, two, three]

  it('goes from easy to hard, and else as the cases were given', () => {
    expect(inOrder([three, two, caseOf('also'), one]).map(({ id }) => id)).toEqual([
      'one',
      'two',
      'also',
      'three',
    ])
  })

  it('stands where the attempts have brought it', () => {
    const attempts = [
      attempt({ case: 'one', score: 50 }),
      attempt({ case: 'one', ...good }),
      attempt({ case: 'one', score: 70 }),
      attempt({ case: 'gone', score: 99 }),
    ]
    expect(standings([one, two], attempts)).toEqual([
      { case: one, attempts: 3, first: 50, best: 90, isDone: true },
      { case: two, attempts: 0, first: undefined, best: undefined, isDone: false },
    ])
  })

  it('begins with the first case that is not done well', () => {
    expect(nextCase(cases, [])).toBe(one)
    expect(nextCase(cases, [attempt({ case: 'one' })])).toBe(one)
    expect(nextCase(cases, [attempt({ case: 'one', ...good })])).toBe(two)
  })

  it('goes on after the current case, and round', () => {
    expect(nextCase(cases, [], two)).toBe(three)
    expect(nextCase(cases, [], three)).toBe(one)
    expect(nextCase(cases, [attempt({ case: 'one', ...good })], three)).toBe(two)
  })

  it('ends where no other case is left', () => {
    const all = cases.map(({ id }) => attempt({ case: id, ...good }))
    expect(nextCase(cases, all)).toBeUndefined()
    expect(nextCase(cases, all.slice(1), one)).toBeUndefined()
  })

  it('compares only what the same rules have judged', () => {
    const attempts = [
      attempt({ score: 1 }),
      attempt({ score: 2, rulesetVersion: '2' }),
      attempt({ case: 'two' }),
    ]
    expect(lastAt('lamp', '1', attempts)?.score).toBe(1)
    expect(lastAt('lamp', '3', attempts)).toBeUndefined()
  })
})

describe('habits', () => {
  const tried = (id: string, ...rules: string[]) =>
    attempt({ case: id, findings: rules.map((rule, i) => noted(`${i}`, rule)) })

  it('are what comes up in several cases, what is still there first', () => {
    const attempts = [
      tried('one', 'passive-voice', 'passive-voice', 'canned-phrase', 'hollow-apology'),
      tried('one', 'canned-phrase'),
      tried('two', 'passive-voice', 'canned-phrase'),
      tried('three', 'passive-voice'),
      tried('three'),
      tried('two', 'canned-phrase'),
    ]
    expect(habitsIn(attempts)).toEqual([
      { rule: 'canned-phrase', cases: 2, still: 2 },
      { rule: 'passive-voice', cases: 3, still: 0 },
    ])
  })

  it('need more than one case', () => {
    expect(habitsIn([tried('one', 'passive-voice'), tried('one', 'passive-voice')])).toEqual([])
  })
})

describe('a session', () => {
  const kept = attempt({
    findings: [noted('a', 'vague-timeline', 'soon')],
    wins: ['direct-line'],
    draft: 'Soon.\n',
  })

  it('comes back from its lines as it was', () => {
    const line = lineOf(kept)
    expect(line.indexOf('\n')).toBe(line.length - 1)
    expect(attemptsIn(line + line)).toEqual({ attempts: [kept, kept], damaged: [] })
    expect(attemptsIn('')).toEqual({ attempts: [], damaged: [] })
  })

  it.each([
    ['half a line', lineOf(kept).slice(0, 40)],
    ['other JSON', '[1]'],
    ['nothing', 'null'],
    ['a score of words', lineOf({ ...kept, score: 'high' as never })],
    ['a band that is none', lineOf({ ...kept, band: 'fine' as never })],
    ['findings without a rule', lineOf({ ...kept, findings: [{ id: 'a' } as never] })],
    ['no points', lineOf({ ...kept, points: undefined as never })],
    ['a draft of numbers', lineOf({ ...kept, draft: 4 as never })],
  ])('goes on after a damaged line: %s', (_, damaged) => {
    expect(attemptsIn(`${lineOf(kept)}${damaged.trimEnd()}\n\n${lineOf(kept)}`)).toEqual({
      attempts: [kept, kept],
      damaged: [2],
    })
  })
})
