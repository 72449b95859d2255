/** What each part of the page shows of a tally. */

import type { Contrast } from '../../tally/comparison.js'
import type { Group } from '../../tally/groups.js'
import type { Recurring } from '../../tally/recurring.js'
import type { Scores } from '../../tally/scores.js'
import type { Tally } from '../../tally/tally.js'
import type { PageData } from '../data.js'
import { course, differences, distribution, owedBars, spark } from './charts.js'
import { fill, joined, make, table, unseen } from './dom.js'
import {
  bandNames,
  count,
  day,
  days,
  interval,
  name,
  owedWords,
  percent,
  plural,
  regularly,
  scoreInterval,
  seen,
  shortDay,
  signedPoints,
  verdict,
} from './words.js'

/** Below this a share jumps with every reply. */
const few = 30
const folded = 10
/** Rows that a browser draws at once without being slow; it is more agents than a team has. */
const mostGroups = 200

/** What is known of the rules and wins. */
export class Guide {
  readonly #summaries: ReadonlyMap<string, string>
  readonly #whys: ReadonlyMap<string, string>
  readonly #labels: ReadonlyMap<string, string>

  constructor({ rules, wins }: Pick<PageData, 'rules' | 'wins'>) {
    this.#summaries = new Map(rules.map(({ id, summary }) => [id, summary.replace(/^Flags /, '')]))
    this.#whys = new Map(rules.map(({ id, why }) => [id, why]))
    this.#labels = new Map(wins.map(({ id, label }) => [id, label]))
  }

  /** "A stock phrase that fits any reply." */
  about(id: string): string {
    const words = this.#summaries.get(id) ?? this.#labels.get(id) ?? ''
    return words.charAt(0).toUpperCase() + words.slice(1)
  }

  why(id: string): string {
    return this.#whys.get(id) ?? ''
  }
}

/** Chooses replies by what is named: a rule that found something in them, an agent, a channel. */
export type Choose = (name: string) => void

/** @param beside the agent or channel that was chosen, beside the rest */
export function showWork(tally: Tally, guide: Guide, choose: Choose, beside: Group | undefined): void {
  const { rules, wins, scores, periods, step, comparison, phrases } = tally
  if (rules.length === 0) {
    fill(
      'work',
      make('p', {}, scores.replies === 0 ? 'No reply here.' : 'Nothing was found in these replies.'),
    )
    return
  }
  const cards = rules.slice(0, 3).map(rule => {
    const read = make('button', { type: 'button', class: 'link' }, `Read replies with it`)
    read.addEventListener('click', () => choose(rule.id))
    const words = phrases.filter(phrase => phrase.rules.includes(rule.id)).slice(0, 2)
    return make(
      'li',
      { class: 'card' },
      make('h3', {}, name(rule.id)),
      make(
        'p',
        { class: 'figure' },
        make('strong', {}, percent(rule.share)),
        ` of replies, ${signedPoints(-round(rule.points / scores.replies))} points on average`,
      ),
      make('p', {}, guide.about(rule.id)),
      guide.why(rule.id) !== '' && make('p', { class: 'why' }, guide.why(rule.id)),
      words.length > 0 &&
        make(
          'p',
          { class: 'said' },
          'Most often: ',
          ...joined(words.map(({ words }) => make('q', {}, words))),
        ),
      make(
        'p',
        { class: 'quiet' },
        [seen(rule), regularly(rule, periods, step)].filter(words => words !== '').join(', in '),
        changeSince(comparison?.rules, rule.id, comparison?.splitAt),
      ),
      elsewhere(beside, rule.id),
      read,
    )
  })
  fill(
    'work',
    scores.replies < few &&
      make(
        'p',
        { class: 'warning' },
        `Only ${plural(scores.replies, 'reply', 'replies')}: read them rather than the shares.`,
      ),
    make('p', { class: 'lead' }, 'The findings that cost these replies most, in points of the score.'),
    make('ol', { class: 'cards' }, ...cards),
    wins.length > 0 &&
      make(
        'p',
        { class: 'keep' },
        make('strong', {}, 'Keep doing: '),
        ...joined(
          wins
            .slice(0, 3)
            .map(win => `${lower(guide.about(win.id) || name(win.id))} (${percent(win.share)} of replies)`),
          '; ',
        ),
        '.',
      ),
    ...moved(comparison),
  )
}

function elsewhere(beside: Group | undefined, id: string): HTMLElement | undefined {
  const found = beside?.recurs.find(one => one.id === id)
  if (found === undefined || found.there.of === 0) return undefined
  const { there, change } = found
  return make('p', { class: 'quiet' }, `Elsewhere in the team ${percent(shareOf(there))}: ${verdict(change)}`)
}

/** What became more or less, in a line each; what chance may have done is left to the table. */
function moved(comparison: Tally['comparison']): HTMLElement[] {
  if (comparison === undefined) return []
  const { rules, splitAt } = comparison
  return (['more', 'less'] as const).flatMap(verdict => {
    const some = rules.filter(({ change }) => change.verdict === verdict).slice(0, 3)
    if (some.length === 0) return []
    const shares = some.map(
      ({ id, here, there }) =>
        `${lower(name(id))} (${percent(shareOf(there))} before ${shortDay(splitAt)}, ${percent(shareOf(here))} since)`,
    )
    const words = verdict === 'more' ? 'Watch, it is getting more: ' : 'Getting less: '
    return [make('p', { class: 'keep' }, make('strong', {}, words), shares.join('; '), '.')]
  })
}

const round = (points: number): number => Math.round(points * 10) / 10
const lower = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1).replace(/\.$/, '')

function changeSince(contrasts: readonly Contrast[] | undefined, id: string, splitAt = ''): string {
  const found = contrasts?.find(one => one.id === id)
  if (found === undefined) return ''
  const { here, there, change } = found
  if (change.verdict === 'too-few') return ''
  const shares = `${percent(shareOf(there))} before ${shortDay(splitAt)}, ${percent(shareOf(here))} since`
  return change.verdict === 'alike' ? '. No clear change' : `. ${verdict(change)}: ${shares}`
}

const shareOf = ({ replies, of }: Contrast['here']): number => (of === 0 ? 0 : replies / of)

export function showSummary(tally: Tally): void {
  const { scores, comparison, periods, step } = tally
  if (scores.mean === undefined || scores.median === undefined) {
    fill('summary', make('p', {}, 'No score here.'))
    return
  }
  const tile = (words: string, value: string, more: string): HTMLElement =>
    make('div', {}, make('dt', {}, words), make('dd', {}, make('strong', {}, value), make('span', {}, more)))
  const change =
    comparison === undefined || comparison.before.mean === undefined || comparison.after.mean === undefined
      ? undefined
      : comparison
  fill(
    'summary',
    make(
      'dl',
      { class: 'tiles' },
      tile('Median score', `${scores.median}`, `mean ${scores.mean}, of 100`),
      tile(
        'Ready',
        percent(scores.bands.ready / scores.replies),
        plural(scores.bands.ready, 'reply', 'replies'),
      ),
      tile(
        'Look again',
        percent(scores.bands['look-again'] / scores.replies),
        plural(scores.bands['look-again'], 'reply', 'replies'),
      ),
      tile(
        'Rework',
        percent(scores.bands.rework / scores.replies),
        plural(scores.bands.rework, 'reply', 'replies'),
      ),
      change !== undefined &&
        tile(
          `Since ${shortDay(change.splitAt)}`,
          { more: 'Better', less: 'Worse', alike: 'About the same', 'too-few': 'Too few to tell' }[
            change.score.verdict
          ],
          `mean ${change.before.mean} before, ${change.after.mean} since`,
        ),
    ),
    bandBar(scores),
    make(
      'div',
      { class: 'charts' },
      figure('Replies by score', distribution(scores), binsTable(scores)),
      periods.length > 1 &&
        figure(
          `Mean score by ${step}; larger dots stand for more replies`,
          course(periods, comparison?.splitAt),
          table(
            `Mean score by ${step}`,
            [
              { words: `From` },
              { words: 'Replies', isNumber: true },
              { words: 'Mean score', isNumber: true },
            ],
            periods.map(({ from, replies, mean }) => [day(from), count(replies), mean ?? '–']),
          ),
        ),
    ),
  )
}

function figure(caption: string, chart: Node, data: Node): HTMLElement {
  return make(
    'figure',
    {},
    make('figcaption', {}, caption),
    chart,
    make('details', {}, make('summary', {}, 'As a table'), data),
  )
}

function binsTable({ bins, replies }: Scores): HTMLElement {
  return table(
    'Replies by score',
    [{ words: 'Score' }, { words: 'Replies', isNumber: true }, { words: 'Share', isNumber: true }],
    bins.map((bin, i) => [
      `${i * 10} to ${i === 9 ? 100 : i * 10 + 9}`,
      count(bin),
      percent(bin / Math.max(1, replies)),
    ]),
  )
}

/** Bands as a bar; the words beside it say the same. */
function bandBar({ bands, replies }: Scores): HTMLElement {
  const parts = (['rework', 'look-again', 'ready'] as const).map(band => {
    const part = make('span', { class: `band-${band}` })
    part.style.flexGrow = `${bands[band] / Math.max(1, replies)}`
    return part
  })
  return make('div', { class: 'bands', 'aria-hidden': 'true' }, ...parts)
}

function shareBar(share: number): HTMLElement {
  const bar = make('span', {})
  bar.style.width = `${share * 100}%`
  return make('span', { class: 'share', 'aria-hidden': 'true' }, bar)
}

export function showRecurring(
  id: 'rules' | 'wins',
  recurring: readonly Recurring[],
  tally: Tally,
  guide: Guide,
  choose?: Choose,
): void {
  const { periods, step, comparison } = tally
  const isRules = id === 'rules'
  if (recurring.length === 0) {
    fill(
      id,
      make('p', {}, isRules ? 'Nothing was found in these replies.' : 'No win was found in these replies.'),
    )
    return
  }
  const contrasts = comparison?.[id]
  const rows = recurring.map(one => {
    const button = make('button', { type: 'button', class: 'link name' }, name(one.id))
    button.addEventListener('click', () => choose?.(one.id))
    const contrast = contrasts?.find(it => it.id === one.id)
    return [
      make(
        'span',
        {},
        choose === undefined ? make('strong', { class: 'name' }, name(one.id)) : button,
        make('span', { class: 'about' }, guide.about(one.id)),
      ),
      make('span', {}, shareBar(one.share), percent(one.share)),
      count(one.replies),
      count(Math.round(one.points)),
      periods.length > 1 && make('span', {}, spark(one.trend, periods), unseen(ends(one, tally))),
      make('span', {}, seen(one), make('span', { class: 'about' }, regularly(one, periods, step))),
      contrast === undefined ? '' : verdict(contrast.change),
    ]
  })
  fill(
    id,
    make(
      'p',
      { class: 'lead' },
      isRules
        ? 'Every finding, with how often it happens. Once may be a bad day; every week is a habit, or a macro.'
        : 'The same list for what helps. Praise what is seldom, and ask those who do it how.',
    ),
    table(
      isRules
        ? 'Findings, beginning with what costs most points in all'
        : 'Wins, beginning with what brings most points in all',
      [
        { words: isRules ? 'Finding' : 'Win', className: 'wide' },
        { words: 'Share', className: 'bar' },
        { words: 'Replies', isNumber: true },
        { words: isRules ? 'Points lost' : 'Points won', isNumber: true },
        { words: 'Trend', className: 'spark' },
        { words: 'How long' },
        {
          words: comparison === undefined ? 'Change' : `Since ${shortDay(comparison.splitAt)}`,
          className: 'verdict',
        },
      ],
      rows,
      folded,
    ),
  )
}

function ends({ trend }: Recurring, { periods }: Tally): string {
  const share = (i: number): string => percent((trend[i] ?? 0) / Math.max(1, periods[i]?.replies ?? 0))
  return `${share(0)} in the first period, ${share(trend.length - 1)} in the last`
}

export function showMissing({ missing }: Tally): void {
  const owing = missing.filter(({ applies }) => applies > 0)
  if (owing.length === 0) {
    fill('missing', make('p', {}, 'No reply here is known to owe anything.'))
    return
  }
  fill(
    'missing',
    make(
      'p',
      { class: 'lead' },
      'Each is counted only among the replies that owe it, and not where it could only be guessed.',
    ),
    make(
      'div',
      { class: 'charts' },
      make(
        'figure',
        {},
        make(
          'figcaption',
          {},
          make('span', { class: 'key band-rework' }),
          ' left out ',
          make('span', { class: 'key band-look-again' }),
          ' hollow or vague ',
          make('span', { class: 'key band-ready' }),
          ' there',
        ),
        owedBars(owing),
      ),
      table(
        'What replies owe, beginning with what is missing most often',
        [
          { words: 'Owed' },
          { words: 'Missing or weak', isNumber: true },
          { words: 'Left out', isNumber: true },
          { words: 'Weak', isNumber: true },
          { words: 'Owed by', isNumber: true },
        ],
        owing.map(({ fact, applies, weak, none, share }) => [
          make(
            'span',
            {},
            make('strong', { class: 'name' }, owedWords[fact].name),
            make('span', { class: 'about' }, owedWords[fact].where),
          ),
          percent(share),
          count(none),
          fact === 'acknowledges' ? '–' : `${count(weak)} ${owedWords[fact].weak}`,
          `${count(applies)}${applies < few ? ' (few)' : ''}`,
        ]),
      ),
    ),
  )
}

export function showComparison({ comparison, without }: Tally): void {
  if (comparison === undefined) {
    fill(
      'comparison',
      make('p', {}, 'All these replies are of one day, or have no date: there is no then and now.'),
    )
    return
  }
  const { splitAt, before, after, score, rules, wins, missing } = comparison
  const clear = [...rules, ...wins].filter(
    ({ change }) => change.verdict === 'more' || change.verdict === 'less',
  )
  const brief = ({ id, here, there, change }: Contrast): (Node | string)[] => [
    make('strong', { class: 'name' }, name(id)),
    percent(shareOf(there)),
    percent(shareOf(here)),
    interval(change),
  ]
  const row = (contrast: Contrast, words: string): (Node | string)[] => [
    make('strong', { class: 'name' }, words),
    `${percent(shareOf(contrast.there))} of ${count(contrast.there.of)}`,
    `${percent(shareOf(contrast.here))} of ${count(contrast.here.of)}`,
    verdict(contrast.change),
    contrast.there.of === 0 || contrast.here.of === 0 ? '–' : interval(contrast.change),
  ]
  const heads = (what: string) => [
    { words: what },
    { words: `Before ${shortDay(splitAt)}`, isNumber: true },
    { words: `Since ${shortDay(splitAt)}`, isNumber: true },
    { words: 'Change', className: 'verdict' },
    { words: 'Chance leaves open', isNumber: true },
  ]
  const shown = clear.length > 0 ? clear.slice(0, 12) : rules.slice(0, 8)
  fill(
    'comparison',
    make(
      'p',
      { class: 'lead' },
      before.mean === undefined || after.mean === undefined
        ? `All replies are on one side of ${day(splitAt)}: there is nothing to compare.`
        : `${count(before.replies)} replies before ${day(splitAt)} with a mean score of ${before.mean}, and ${count(after.replies)} since, with ${after.mean}: ${scoreVerdict(score.verdict)} (${scoreInterval(score)}).`,
      without.date > 0 && ` ${plural(without.date, 'reply', 'replies')} without a date left out.`,
    ),
    make(
      'div',
      { class: 'charts' },
      make(
        'figure',
        {},
        make(
          'figcaption',
          {},
          clear.length > 0
            ? 'What clearly changed, in points of a hundred. The line is what chance leaves open: the true change is somewhere on it.'
            : 'No finding or win clearly changed. The line is what chance leaves open.',
        ),
        differences(shown),
      ),
      table(
        clear.length > 0 ? 'What clearly changed' : 'What is found most',
        [
          { words: 'Finding or win' },
          { words: 'Before', isNumber: true },
          { words: 'Since', isNumber: true },
          { words: 'Changed by', isNumber: true },
        ],
        shown.map(brief),
      ),
    ),
    table(
      'What replies owe and leave out, or name only in a weak way',
      heads('Owed'),
      missing.map(it => row(it, owedWords[it.id].name)),
    ),
    make(
      'details',
      {},
      make('summary', {}, 'Every finding and win, then and now'),
      table(
        'Findings',
        heads('Finding'),
        rules.map(it => row(it, name(it.id))),
      ),
      table(
        'Wins',
        heads('Win'),
        wins.map(it => row(it, name(it.id))),
      ),
    ),
  )
}

const scoreVerdict = (it: Contrast['change']['verdict']): string =>
  ({
    more: 'better, by more than chance',
    less: 'worse, by more than chance',
    alike: 'about the same',
    'too-few': 'too few replies to tell',
  })[it]

export function showGroups(
  id: 'agents' | 'channels',
  groups: readonly Group[],
  left: number,
  choose: Choose,
): void {
  const what = id === 'agents' ? 'agent' : 'channel'
  if (groups.length === 0) {
    fill(id, make('p', {}, `No reply here names its ${what}.`))
    return
  }
  // By the number of replies chosen, by name shown.
  const shown = groups.toSorted((a, b) => b.scores.replies - a.scores.replies).slice(0, mostGroups)
  const here = groups.filter(group => shown.includes(group))
  fill(
    id,
    make(
      'p',
      { class: 'lead' },
      id === 'agents'
        ? 'In the order of their names: this is no league table. Customers differ from agent to agent, and so do their troubles. Read a few replies before you speak to anyone.'
        : 'Some habits are of a channel, not of those who write there.',
      left > 0 &&
        ` ${plural(left, 'reply', 'replies')} without ${what === 'agent' ? 'an agent' : 'a channel'} left out.`,
    ),
    table(
      id === 'agents' ? 'Agents beside the rest of the team' : 'Channels beside the other channels',
      [
        { words: id === 'agents' ? 'Agent' : 'Channel' },
        { words: 'Replies', isNumber: true },
        { words: 'Median', isNumber: true },
        { words: 'Bands', className: 'bar' },
        { words: id === 'agents' ? 'Coach first' : 'Recurs most', className: 'wide' },
        { words: 'Does well', className: 'wide' },
      ],
      here.map(({ name: own, scores, recurs, doesWell, missing }) => {
        const button = make('button', { type: 'button', class: 'link name' }, make('bdi', {}, own))
        button.addEventListener('click', () => choose(own))
        return [
          button,
          make(
            'span',
            {},
            count(scores.replies),
            scores.replies < few && make('span', { class: 'about' }, 'few'),
          ),
          scores.median ?? '–',
          make('span', {}, bandBar(scores), unseen(bandWords(scores))),
          standsOut(coaching(recurs, missing)),
          standsOut(doesWell.map(one => ({ words: name(one.id), contrast: one }))),
        ]
      }),
      25,
    ),
  )
}

const bandWords = ({ bands }: Scores): string =>
  (['ready', 'look-again', 'rework'] as const)
    .map(band => `${count(bands[band])} ${bandNames[band]}`)
    .join(', ')

interface Told {
  readonly words: string
  readonly contrast: Contrast
}

/**
 * What to coach. What replies owe is counted only among those that owe it, so that nobody is told off for having more
 * complaints to answer; the rules that say the same of single replies are not said again.
 */
function coaching(recurs: readonly Contrast[], missing: Group['missing']): Told[] {
  const owed = missing.filter(({ change }) => change.verdict === 'more')
  const said = new Set(missing.flatMap(({ id }) => owedWords[id].rules))
  return [
    ...owed.map(contrast => ({ words: owedWords[contrast.id].lacking, contrast })),
    ...recurs.filter(({ id }) => !said.has(id)).map(contrast => ({ words: name(contrast.id), contrast })),
  ]
}

/** What is clearly more than elsewhere; where nothing is, what most of the replies have. */
function standsOut(told: readonly Told[]): HTMLElement {
  const more = told.filter(({ contrast }) => contrast.change.verdict === 'more').slice(0, 3)
  const [most] = told
  if (more.length > 0)
    return make(
      'ul',
      { class: 'plain' },
      ...more.map(({ words, contrast: { here, there } }) =>
        make(
          'li',
          {},
          make('strong', {}, words),
          ` ${percent(shareOf(here))}, elsewhere ${percent(shareOf(there))}`,
        ),
      ),
    )
  return make(
    'span',
    { class: 'quiet' },
    most === undefined
      ? 'Nothing found'
      : `No clear difference; most often ${lower(most.words)} (${percent(shareOf(most.contrast.here))})`,
  )
}

export function showPhrases({ phrases, phrasesInAll, scores }: Tally, hasTexts: boolean): void {
  if (!hasTexts) {
    fill('phrases', make('p', {}, 'This page was made without texts, and a phrase is one.'))
    return
  }
  if (phrases.length === 0) {
    fill('phrases', make('p', {}, 'No stock phrase was found in these replies.'))
    return
  }
  fill(
    'phrases',
    make(
      'p',
      { class: 'lead' },
      'The words that read as stock here, as agents or macros really write them. One that everybody uses is most likely in a macro: mend it there.',
    ),
    table(
      phrasesInAll > phrases.length
        ? `The ${phrases.length} phrases that most replies have, of ${count(phrasesInAll)}`
        : 'Phrases, beginning with the one that most replies have',
      [
        { words: 'Phrase', className: 'wide' },
        { words: 'Replies', isNumber: true },
        { words: 'Share', isNumber: true },
        { words: 'Agents', className: 'wide' },
        { words: 'Since' },
      ],
      phrases.map(({ words, rules, replies, agents, firstSeen, lastSeen }) => [
        make(
          'span',
          {},
          make('q', { dir: 'auto' }, words),
          make('span', { class: 'about' }, rules.map(name).join(', ')),
        ),
        count(replies),
        percent(replies / Math.max(1, scores.replies)),
        agentWords(agents),
        firstSeen === undefined
          ? '–'
          : firstSeen === lastSeen
            ? `${shortDay(firstSeen)} only`
            : shortDay(firstSeen),
      ]),
      15,
    ),
  )
}

function agentWords(agents: Tally['phrases'][number]['agents']): string {
  if (agents.length === 0) return '–'
  const first = agents.slice(0, 3).map(({ name: own, replies }) => `${own} (${count(replies)})`)
  return agents.length > 3 ? `${first.join(', ')} and ${agents.length - 3} more` : first.join(', ')
}

export function scopeOf({ replies, dates, agents, channels }: Tally): string {
  return [
    plural(replies, 'reply', 'replies'),
    ...(dates === undefined ? [] : [days(dates)]),
    ...(agents.length === 0 ? [] : [plural(agents.length, 'agent')]),
    ...(channels.length === 0 ? [] : [plural(channels.length, 'channel')]),
  ].join(' · ')
}

export function showMethod(tally: Tally, { badLines, hasTexts, replies }: PageData): void {
  const { notJudged, rulesetVersions, without } = tally
  const left = [
    ...(without.agent > 0 ? [`${plural(without.agent, 'reply', 'replies')} without an agent`] : []),
    ...(without.channel > 0 ? [`${count(without.channel)} without a channel`] : []),
    ...(without.date > 0 ? [`${count(without.date)} without a date that can be read`] : []),
  ]
  const items = [
    ...(badLines > 0
      ? [`${plural(badLines, 'line')} of the results could not be read and are not here.`]
      : []),
    ...(notJudged > 0
      ? [
          `${plural(notJudged, 'reply', 'replies')} not in English: not judged, and in no figure but the number of all replies.`,
        ]
      : []),
    ...(left.length > 0 ? [`What a reply lacks leaves it out of that view alone: ${left.join(', ')}.`] : []),
    rulesetVersions.length > 1
      ? `These scores were made by several versions of the rules (${rulesetVersions.map(({ version, replies }) => `${version}: ${count(replies)}`).join(', ')}): a change may be the rules’ and not the team’s. Score all of them again with one version before you compare.`
      : `All were judged by version ${rulesetVersions[0]?.version ?? '–'} of the rules.`,
    'A finding says that words read so, by patterns and context. It is a reason to look, and no proof.',
    '“More” and “less” are said where chance alone would make such a difference about once in a hundred times (Newcombe’s interval for shares, Welch’s for mean scores). “About the same”: if they differ, then by less than ten points of a hundred, or three points of the score. “Too few to tell” is everything else. One agent’s or one macro’s replies resemble each other, so a narrow result deserves doubt.',
    'Points lost are those of all replies together, before a score stops at 0 or 100.',
    `Typical replies are within five points of the median and have the three commonest findings, or as many of them as there are. ${plural(replies.length, 'reply', 'replies')} ${replies.length === 1 ? 'is' : 'are'} in this page to read, chosen over all agents, channels, findings and wins; the figures are of all.`,
    hasTexts
      ? 'This page holds words of customers and agents: keep it as carefully as the messages themselves. It asks nothing of any network.'
      : 'This page holds no word of a customer or an agent; it does hold the ids of replies and the names of agents. It asks nothing of any network.',
  ]
  fill('method', make('ul', {}, ...items.map(item => make('li', {}, item))))
}
