/** Charts. Each stands beside its numbers in words or in a table, so that none has to be seen. */

import {
  areaY,
  axisX,
  axisY,
  barX,
  dot,
  gridX,
  gridY,
  line,
  link,
  plot,
  rectY,
  ruleX,
  ruleY,
  text,
} from '@observablehq/plot'
import type { Contrast, Missing } from '../../tally/comparison.js'
import type { Period } from '../../tally/periods.js'
import type { Scores } from '../../tally/scores.js'
import { name, owedWords, shortDay } from './words.js'

type Chart = ReturnType<typeof plot>

/**
 * Ready to stand in the page. Plot puts a style sheet into each chart, which the page’s policy blocks: page.css has
 * those few rules instead.
 */
function bare(chart: Chart): Chart {
  for (const style of chart.querySelectorAll('style')) style.remove()
  chart.setAttribute('aria-hidden', 'true')
  return chart
}

/** Pixels: a chart is no wider than a narrow screen, where it would shrink, its words with it. */
const widthOf = (): number => Math.min(520, document.documentElement.clientWidth - 32)

const ticks = [0, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100]

/** How many replies score how much. */
export function distribution({ bins, median }: Scores): Chart {
  const bars = bins.map((replies, i) => ({ from: i * 10, to: (i + 1) * 10, replies }))
  return bare(
    plot({
      width: widthOf(),
      height: 220,
      marginTop: 44,
      marginLeft: 12,
      marginRight: 12,
      x: { domain: [0, 100] },
      y: { domain: [0, Math.max(1, ...bins)], axis: null },
      marks: [
        rectY(bars, {
          x1: 'from',
          x2: 'to',
          y: 'replies',
          fill: 'var(--accent-soft)',
          insetLeft: 1,
          insetRight: 1,
        }),
        ruleY([0], { stroke: 'var(--line)' }),
        axisX({ ticks, tickSize: 0, label: null }),
        ...(median === undefined
          ? []
          : [
              ruleX([median], {
                stroke: 'var(--ink)',
                strokeWidth: 1.5,
                strokeDasharray: '3,3',
                insetTop: -20,
              }),
              text([median], {
                x: score => score,
                text: score => `median ${score}`,
                frameAnchor: 'top',
                dy: -36,
                fill: 'var(--ink)',
              }),
            ]),
        // Over the line, which else goes through them.
        text(bars, {
          x: ({ from, to }) => (from + to) / 2,
          y: 'replies',
          text: ({ replies }) => (replies === 0 ? '' : replies.toLocaleString('en')),
          dy: -8,
          fill: 'var(--muted)',
          stroke: 'var(--paper)',
          strokeWidth: 5,
        }),
      ],
    }),
  )
}

/** The mean score from period to period; `splitAt` parts then from now. */
export function course(periods: readonly Period[], splitAt: string | undefined): Chart {
  const means = periods.map(({ from, mean, replies }) => ({
    from: new Date(from),
    mean: mean ?? Number.NaN,
    replies,
  }))
  const known = periods.flatMap(({ mean }) => (mean === undefined ? [] : [mean]))
  // Not from 0, where nothing would be seen, and not so near that noise looks like a leap.
  const low = Math.max(0, Math.floor((Math.min(...known) - 15) / 10) * 10)
  const most = Math.max(...periods.map(({ replies }) => replies))
  return bare(
    plot({
      width: widthOf(),
      height: 220,
      marginTop: 44,
      marginLeft: 34,
      marginRight: 16,
      x: { type: 'utc' },
      y: { domain: [low, 100] },
      r: { domain: [0, most], range: [0, 5] },
      marks: [
        gridY({ stroke: 'var(--line)', strokeOpacity: 1, ticks: 4 }),
        axisY({ ticks: 4, tickSize: 0, label: null }),
        axisX({ tickSize: 0, label: null, ticks: 6 }),
        ...(splitAt === undefined
          ? []
          : [
              ruleX([new Date(splitAt)], { stroke: 'var(--muted)', strokeDasharray: '3,3' }),
              text([new Date(splitAt)], {
                x: at => at,
                text: () => shortDay(splitAt),
                frameAnchor: 'top',
                dy: -18,
                fill: 'var(--muted)',
              }),
            ]),
        line(means, { x: 'from', y: 'mean', stroke: 'var(--accent)', strokeWidth: 2 }),
        dot(means, { x: 'from', y: 'mean', r: 'replies', fill: 'var(--accent)' }),
      ],
    }),
  )
}

/** The share of replies with something, from period to period. */
export function spark(trend: readonly number[], periods: readonly Period[]): Chart {
  const shares = trend.map((replies, i) => {
    const all = periods[i]?.replies ?? 0
    return { i, share: all === 0 ? Number.NaN : replies / all }
  })
  const last = shares.findLast(({ share }) => !Number.isNaN(share))
  return bare(
    plot({
      width: 120,
      height: 28,
      margin: 4,
      x: { axis: null, domain: [0, Math.max(1, trend.length - 1)] },
      y: { axis: null, domain: [0, Math.max(0.01, ...shares.map(({ share }) => share || 0))] },
      marks: [
        areaY(shares, { x: 'i', y: 'share', fill: 'var(--accent-soft)' }),
        line(shares, { x: 'i', y: 'share', stroke: 'var(--accent)', strokeWidth: 1.5 }),
        dot(last === undefined ? [] : [last], { x: 'i', y: 'share', r: 2.5, fill: 'var(--accent)' }),
      ],
    }),
  )
}

/** For each owed fact how many of the replies that owe it have it, have it weak, or leave it out. */
export function owedBars(missing: readonly Missing[]): Chart {
  const parts = missing
    .filter(({ applies }) => applies > 0)
    .flatMap(({ fact, applies, weak, none }) => {
      const share = (from: number, to: number, fill: string) => ({
        fact: owedWords[fact].name,
        from: from / applies,
        to: to / applies,
        fill,
      })
      const there = applies - weak - none
      return [
        share(0, none, 'var(--ink)'),
        share(none, none + weak, 'var(--middle)'),
        share(none + weak, none + weak + there, 'var(--accent-soft)'),
      ]
    })
  const facts = new Set(parts.map(({ fact }) => fact))
  return bare(
    plot({
      width: widthOf(),
      height: 36 + 40 * facts.size,
      marginLeft: 168,
      marginRight: 24,
      x: { domain: [0, 1] },
      y: { domain: [...facts], padding: 0.35 },
      marks: [
        barX(parts, { x1: 'from', x2: 'to', y: 'fact', fill: 'fill', insetRight: 1 }),
        axisY({ tickSize: 0, label: null, fontSize: 13 }),
        axisX({
          tickSize: 0,
          label: null,
          ticks: [0, 0.25, 0.5, 0.75, 1],
          tickFormat: share => `${share * 100}%`,
        }),
      ],
    }),
  )
}

/** Differences with what chance leaves open: what does not touch the line in the middle has changed. */
export function differences(contrasts: readonly Contrast[]): Chart {
  const rows = contrasts.map(({ id, change: { difference, low, high, verdict } }) => ({
    name: name(id),
    difference: difference * 100,
    low: low * 100,
    high: high * 100,
    isClear: verdict === 'more' || verdict === 'less',
  }))
  const most = Math.max(10, ...rows.flatMap(({ low, high }) => [-low, high]))
  // Where there is room for few, their words would run into each other.
  const steps = Math.round(widthOf() / 90)
  const ink = ({ isClear }: { isClear: boolean }): string => (isClear ? 'var(--accent)' : 'var(--muted)')
  return bare(
    plot({
      width: widthOf(),
      height: 44 + 26 * rows.length,
      marginLeft: 168,
      marginRight: 24,
      x: { domain: [-most, most] },
      y: { type: 'point', domain: rows.map(row => row.name) },
      marks: [
        gridX({ stroke: 'var(--line)', strokeOpacity: 1, ticks: steps }),
        ruleX([0], { stroke: 'var(--ink)' }),
        link(rows, {
          x1: 'low',
          x2: 'high',
          y1: 'name',
          y2: 'name',
          stroke: ink,
          strokeWidth: 3,
          strokeLinecap: 'round',
        }),
        dot(rows, { x: 'difference', y: 'name', r: 4.5, fill: ink }),
        axisY({ tickSize: 0, label: null, fontSize: 13 }),
        axisX({
          tickSize: 0,
          label: null,
          ticks: steps,
          tickFormat: points => (points === 0 ? 'same' : `${points < 0 ? '−' : '+'}${Math.abs(points)}`),
        }),
      ],
    }),
  )
}
