import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Finding, ReplyReview } from '../../src/finding.js'
import { notEnglish } from '../../src/finding.js'
import { reviewReply } from '../../src/review.js'
import { dayOf, nameOf, startsOf, stepFor } from '../../src/tally/days.js'
import { type ScoredReply, type Tally, tally } from '../../src/tally/index.js'
import { type Notes, NoteTaker } from '../../src/tally/notes.js'
import { type Filter, rowsOf } from '../../src/tally/selection.js'
import { tallyOf } from '../../src/tally/tally.js'
import { finding, review as made } from '../cli/made.js'
import { conversations, review } from '../drafts.js'
import { teamOf } from './team.js'

const ruleIds = ['canned-phrase', 'missing-apology', 'passive-voice', '__proto__'] as const
const words = ['We apologize for any inconvenience', 'kindly  note', 'Rest assured', '']

const aFinding: fc.Arbitrary<Finding> = fc
  .record({
    ruleId: fc.constantFrom(...ruleIds),
    category: fc.constantFrom('scripted' as const, 'action' as const),
    actual: fc.constantFrom(...words),
    cost: fc.integer({ min: 0, max: 80 }).map(tenths => tenths / 10),
  })
  .map(more => finding('', { start: 0, end: 0 }, more))

const aReview: fc.Arbitrary<ReplyReview> = fc
  .record({
    score: fc.integer({ min: 0, max: 100 }),
    band: fc.constantFrom('ready' as const, 'look-again' as const, 'rework' as const),
    rulesetVersion: fc.constantFrom('1', '2'),
    findings: fc.array(aFinding, { maxLength: 5 }),
    wins: fc.array(
      fc.record({
        id: fc.constantFrom('gives-a-date', 'owns-it'),
        label: fc.constant('Well'),
        span: fc.constant({ start: 0, end: 0 }),
        points: fc.integer({ min: 0, max: 10 }),
      }),
      { maxLength: 3 },
    ),
    skipped: fc.subarray([
      { ruleId: 'over-apology', why: 'the draft does not apologise' },
      { ruleId: 'missing-cause', why: 'no failure is reported' },
    ]),
    isForeign: fc.integer({ min: 0, max: 9 }).map(n => n === 0),
  })
  .map(({ isForeign, ...more }) =>
    made(
      isForeign
        ? { ...more, findings: [], wins: [], skipped: ruleIds.map(ruleId => ({ ruleId, why: notEnglish })) }
        : more,
    ),
  )

const aDay = fc.integer({ min: dayOf('2025-11-01'), max: dayOf('2026-03-01') }).map(nameOf)
const aReply: fc.Arbitrary<ScoredReply> = fc.record(
  {
    id: fc.string(),
    agent: fc.constantFrom('Ana', 'Ben', 'constructor', ''),
    channel: fc.constantFrom('Email', 'Chat'),
    date: fc.oneof(aDay, fc.constantFrom('2026-02-30', 'yesterday', '2026-01-05T23:59:59-11:00')),
    review: aReview,
  },
  { requiredKeys: ['id', 'review'] },
)
const replies = fc.array(aReply, { maxLength: 60 })

function notesOf(scored: readonly ScoredReply[]): Notes {
  const taker = new NoteTaker({ keepsPhrases: true })
  for (const one of scored) taker.take(one)
  return taker.notes()
}

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0)

describe('a tally', () => {
  it('adds up', () => {
    fc.assert(
      fc.property(replies, scored => {
        const it = tally(scored)
        const judged = it.replies - it.notJudged
        expect(it.replies).toBe(scored.length)
        expect(it.scores.replies).toBe(judged)
        expect(sum(it.scores.bins)).toBe(judged)
        expect(sum(Object.values(it.scores.bands))).toBe(judged)
        expect(sum(it.rulesetVersions.map(({ replies }) => replies))).toBe(judged)
        expect(sum(it.agents.map(({ scores }) => scores.replies)) + it.without.agent).toBe(judged)
        expect(sum(it.channels.map(({ scores }) => scores.replies)) + it.without.channel).toBe(judged)
        expect(sum(it.periods.map(({ replies }) => replies)) + it.without.date).toBe(judged)
        if (it.comparison !== undefined)
          expect(it.comparison.before.replies + it.comparison.after.replies + it.without.date).toBe(judged)
        const findings = scored.flatMap(({ review }) => review.findings)
        expect(sum(it.rules.map(({ times }) => times))).toBe(findings.length)
        expect(sum(it.rules.map(({ points }) => points))).toBeCloseTo(
          sum(findings.map(({ cost }) => cost)),
          6,
        )
        for (const one of [...it.rules, ...it.wins]) {
          expect(one.replies).toBeLessThanOrEqual(Math.min(one.times, judged))
          expect(one.trend).toHaveLength(it.periods.length)
          expect(sum(one.trend)).toBeLessThanOrEqual(one.replies)
          expect(one.standing === 'once').toBe(one.replies === 1)
        }
        for (const { applies, weak, none } of it.missing) expect(weak + none).toBeLessThanOrEqual(applies)
      }),
    )
  })

  it('has the mean and the median of the scores', () => {
    fc.assert(
      fc.property(fc.array(aReply, { minLength: 1 }), scored => {
        const { mean, median } = tally(scored).scores
        const scores = scored
          .filter(({ review }) => review.skipped.every(({ why }) => why !== notEnglish))
          .map(({ review }) => review.score)
          .sort((a, b) => a - b)
        if (scores.length === 0) expect({ mean, median }).toEqual({})
        else {
          expect(mean).toBeCloseTo(sum(scores) / scores.length, 0)
          const low = scores[(scores.length - 1) >> 1] as number
          expect(median).toBe((low + (scores[scores.length >> 1] as number)) / 2)
        }
      }),
    )
  })

  it('is the same whatever the order', () => {
    fc.assert(
      fc.property(
        replies.chain(scored =>
          fc.tuple(fc.constant(scored), fc.shuffledSubarray(scored, { minLength: scored.length })),
        ),
        ([scored, shuffled]) => {
          expect(tally(shuffled)).toEqual(tally(scored))
        },
      ),
    )
  })

  it('is the same from an async source, and after a way through JSON', async () => {
    await fc.assert(
      fc.asyncProperty(replies, async scored => {
        async function* source() {
          yield* scored
        }
        const it = await tally(source())
        expect(it).toEqual(tally(scored))
        expect(JSON.parse(JSON.stringify(it))).toEqual(it)
      }),
      { numRuns: 30 },
    )
  })

  it('of a filter is the tally of the replies that pass, and filters compose', () => {
    const aFilter: fc.Arbitrary<Filter> = fc.record(
      {
        agent: fc.constantFrom('Ana', 'constructor', 'nobody'),
        channel: fc.constantFrom('Email', 'Fax'),
        rule: fc.constantFrom('passive-voice', '__proto__', 'no-such-rule'),
        from: fc.constant(dayOf('2025-12-15')),
        to: fc.constant(dayOf('2026-01-20')),
      },
      { requiredKeys: [] },
    )
    const passes = ({ agent, channel, date, review }: ScoredReply, filter: Filter): boolean =>
      (filter.agent === undefined || agent === filter.agent) &&
      (filter.channel === undefined || channel === filter.channel) &&
      (filter.rule === undefined || review.findings.some(({ ruleId }) => ruleId === filter.rule)) &&
      (filter.from === undefined || dayOf(date) >= filter.from) &&
      (filter.to === undefined || (dayOf(date) > 0 && dayOf(date) <= filter.to))
    fc.assert(
      fc.property(replies, aFilter, aFilter, (scored, one, other) => {
        const notes = notesOf(scored)
        expect(tallyOf(notes, {}, rowsOf(notes, one))).toEqual(tally(scored.filter(it => passes(it, one))))
        const both = new Set(rowsOf(notes, other))
        expect([...rowsOf(notes, one)].filter(row => both.has(row))).toEqual(
          scored.flatMap((it, row) => (passes(it, one) && passes(it, other) ? [row] : [])),
        )
      }),
    )
  })

  it('stands on nothing but the shapes that everyone exchanges, so that any page can count', async () => {
    const { metafile } = await build({
      entryPoints: [fileURLToPath(new URL('../../src/tally/index.ts', import.meta.url))],
      bundle: true,
      platform: 'browser',
      format: 'esm',
      metafile: true,
      write: false,
    })
    const foreign = Object.keys(metafile.inputs).filter(
      path => !/src\/(?:tally\/[a-z-]+|finding)\.ts$/.test(path),
    )
    expect(foreign).toEqual([])
  })

  it('lists the 500 agents with most replies, where a column holds something else by mistake', () => {
    const scored = Array.from({ length: 1500 }, (_, i) => ({
      id: `${i}`,
      agent: `${i % 900}`,
      review: made(),
    }))
    const { agents, agentsInAll } = tally(scored)
    expect(agentsInAll).toBe(900)
    expect(agents).toHaveLength(500)
    expect(agents.every(({ scores }) => scores.replies === 2)).toBe(true)
  })

  it('lists agents by name, and the numbers in them as numbers', () => {
    const names = ['A10', 'A2', 'a2', 'A02', 'Émile', 'Eva', 'Zoe']
    const { agents } = tally(names.map(agent => ({ id: agent, agent, review: made() })))
    expect(agents.map(({ name }) => name)).toEqual(['a2', 'A02', 'A2', 'A10', 'Émile', 'Eva', 'Zoe'])
  })

  it('of nothing is empty', () => {
    const it = tally([])
    expect(it).toMatchObject({ replies: 0, periods: [], rules: [], agents: [], phrases: [] })
    expect(it.scores).not.toHaveProperty('mean')
    expect(it).not.toHaveProperty('comparison')
  })

  it('of the invented conversations', () => {
    const scored = conversations.map(
      (one, i): ScoredReply => ({
        id: one.name,
        agent: ['Ana', 'Ben', 'Chidi'][i % 3] as string,
        channel: one.channel,
        date: nameOf(dayOf('2026-03-02') + i),
        reply: one.reply,
        customerMessage: one.customer,
        review: review(one),
      }),
    )
    expect(tally(scored)).toMatchSnapshot()
  })
})

describe('what is refused', () => {
  it.each([
    [{ score: 80.5 }, 'Reply 2: review.score is not a whole number from 0 to 100.'],
    [{ band: 'good' }, 'Reply 2: review.band is none of ready, look-again, rework.'],
    [{ findings: [{}] }, 'Reply 2: review.findings[0].ruleId is not a string.'],
    [{ wins: 3 }, 'Reply 2: review.wins is not a list.'],
    [{ facts: {} }, 'Reply 2: review.facts.problem is missing.'],
    [{ schemaVersion: 2 }, 'Reply 2: review.schemaVersion is not 1.'],
  ])('%j', (more, complaint) => {
    const bad = made(more as Partial<ReplyReview>)
    const scored = [made(), bad].map(review => ({ id: 'a', review }))
    expect(() => tally(scored)).toThrow(new TypeError(complaint))
  })

  it.each([undefined, null, {}, 'replies', 3])('%j in place of replies', scored => {
    expect(() => tally(scored as never)).toThrow(
      new TypeError(
        'tally() takes a list or a generator of scored replies: objects with an id and a review.',
      ),
    )
  })

  it.each([
    [null, 'The options of tally() must be an object.'],
    ['2026-03-04', 'The options of tally() must be an object.'],
    [{ splitat: '2026-03-04' }, 'No option "splitat". Known: splitAt.'],
  ])('%j in place of options', async (options, complaint) => {
    expect(() => tally([], options as never)).toThrow(new TypeError(complaint))
    await expect(tally((async function* () {})(), options as never)).rejects.toThrow(new TypeError(complaint))
  })

  it.each(['soon', '2026-02-30', '', 3 as never])('a split at "%s"', async splitAt => {
    expect(() => tally([], { splitAt })).toThrow(RangeError)
    await expect(tally((async function* () {})(), { splitAt })).rejects.toThrow(RangeError)
  })
})

describe('days', () => {
  it.each([
    ['2026-03-04', '2026-03-04'],
    ['2026-03-04T23:59:59-11:00', '2026-03-04'],
    ['1990-01-01', '1990-01-01'],
    ['2090-12-31', '2090-12-31'],
    [' 2026-03-04 ', '2026-03-04'],
    ['2024-02-29', '2024-02-29'],
  ])('%s is a day', (date, day) => expect(nameOf(dayOf(date))).toBe(day))

  it.each([
    ['2025-02-29'],
    ['2026-13-01'],
    ['2026-3-4'],
    ['04/03/2026'],
    ['2026-03-041'],
    ['0001-01-01'],
    ['1970-01-01'],
    ['1989-12-31'],
    ['2091-01-01'],
    ['9999-12-31'],
    [''],
    [undefined],
  ])('%s is none', date => expect(dayOf(date)).toBe(0))

  it('that stand for “never” neither hang the count nor stretch its periods', () => {
    const on = (date: string): ScoredReply => ({ id: date, date, review: made() })
    const it = tally(['2026-03-04', '2026-03-05', '9999-12-31', '1970-01-01'].map(on))
    expect(it).toMatchObject({ step: 'day', dates: { last: '2026-03-05' }, without: { date: 2 } })
  })

  it.each([
    ['2026-03-04', '2026-03-10', 'day', '2026-03-04', 7],
    ['2026-03-04', '2026-03-31', 'week', '2026-03-02', 5],
    ['2025-12-31', '2026-08-01', 'month', '2025-12-01', 9],
    ['2019-05-01', '2026-08-01', 'year', '2019-01-01', 8],
  ])('%s to %s is cut by the %s', (first, last, step, from, count) => {
    const [one, other] = [dayOf(first), dayOf(last)]
    const starts = startsOf(one, other, stepFor(one, other))
    expect([stepFor(one, other), nameOf(starts[0] ?? 0), starts.length]).toEqual([step, from, count])
  })
})

describe('what recurs', () => {
  const on = (date: string, ...ids: string[]): ScoredReply => ({
    id: date,
    date,
    review: made({ findings: ids.map(ruleId => finding('', { start: 0, end: 0 }, { ruleId, cost: 1 })) }),
  })
  const byId = ({ rules }: Tally, id: string) => rules.find(rule => rule.id === id)

  it('is told from what was seen once', () => {
    const weeks = ['2026-03-02', '2026-03-09', '2026-03-16', '2026-03-23']
    const it = tally([
      ...weeks.map(date => on(date, 'always')),
      on('2026-03-10', 'once'),
      on('2026-03-10', 'twice', 'twice'),
      on('2026-03-11', 'twice'),
    ])
    expect(byId(it, 'always')).toMatchObject({ standing: 'standing', replies: 4, firstSeen: '2026-03-02' })
    expect(byId(it, 'once')).toMatchObject({ standing: 'once', replies: 1 })
    expect(byId(it, 'twice')).toMatchObject({ standing: 'recurring', replies: 2, times: 3 })
  })

  it('is counted by the week', () => {
    const it = tally([on('2026-03-02', 'sorry'), on('2026-03-20', 'sorry'), on('2026-03-18', 'sorry')])
    expect(it.periods.map(({ replies }) => replies)).toEqual([1, 0, 2])
    expect(byId(it, 'sorry')).toMatchObject({ replies: 3, share: 1, trend: [1, 0, 2] })
  })
})

describe('facts', () => {
  it('that do not apply, or are a guess, are in no denominator', () => {
    const thanks = reviewReply('Glad the hinge fits, Omar.', {
      customerMessage: 'Thank you, the new hinge fits!',
    })
    const alone = reviewReply('We are sorry for any inconvenience.')
    const { missing } = tally([thanks, alone].map(review => ({ id: 'a', review })))
    expect(missing.find(({ fact }) => fact === 'apology')).toMatchObject({ applies: 0, share: 0 })
    expect(missing.find(({ fact }) => fact === 'acknowledges')).toMatchObject({ applies: 1 })
  })

  it('are missing or weak', () => {
    const ask = { customerMessage: 'My vase arrived in twelve pieces. Can you send another?' }
    const hollow = reviewReply('We are sorry for any inconvenience. I’ll send another tomorrow.', ask)
    const none = reviewReply('I’ll send another tomorrow.', ask)
    const { missing } = tally([hollow, none].map(review => ({ id: 'a', review })))
    expect(missing[0]).toEqual({ fact: 'apology', applies: 2, weak: 1, none: 1, share: 1 })
  })
})

describe('phrases', () => {
  it('are one in whatever case and spacing, with who uses them', () => {
    const say = (agent: string, actual: string): ScoredReply => ({
      id: actual,
      agent,
      date: '2026-03-04',
      review: made({ findings: [finding('', { start: 0, end: 0 }, { actual })] }),
    })
    const { phrases, phrasesInAll } = tally([
      say('Ana', 'We’re sorry  for the\ninconvenience.'),
      say('Ben', "we're SORRY for the inconvenience"),
      say('Ana', 'Kindly note'),
    ])
    expect(phrasesInAll).toBe(2)
    expect(phrases[0]).toEqual({
      words: "we're sorry for the inconvenience",
      rules: ['canned-phrase'],
      replies: 2,
      times: 2,
      agents: [
        { name: 'Ana', replies: 1 },
        { name: 'Ben', replies: 1 },
      ],
      firstSeen: '2026-03-04',
      lastSeen: '2026-03-04',
    })
  })

  it('are left out of notes where no words are to be kept', () => {
    const taker = new NoteTaker({ keepsPhrases: false })
    for (const one of teamOf(50)) taker.take(one)
    expect(taker.notes().phrases).toEqual([])
    expect(tallyOf(taker.notes()).phrases).toEqual([])
  })
})
