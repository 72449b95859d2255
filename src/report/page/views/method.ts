/** What the page is about, and how it is counted. */

import { fill, make } from '../../../pages/dom.js'
import type { Tally } from '../../../tally/tally.js'
import type { PageData } from '../../data.js'
import { count, days, plural } from '../words.js'

export function scopeOf({ replies, dates, agentsInAll, channelsInAll }: Tally): string {
  return [
    plural(replies, 'reply', 'replies'),
    ...(dates === undefined ? [] : [days(dates)]),
    ...(agentsInAll === 0 ? [] : [plural(agentsInAll, 'agent')]),
    ...(channelsInAll === 0 ? [] : [plural(channelsInAll, 'channel')]),
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
    '“More” and “less” allow for everything that is compared in a view, all agents and all findings: where nobody differs, one team in twenty at most has an agent named by chance (Newcombe’s interval and the likelihood ratio, after Bonferroni). They also ask for five replies with the finding, and for a difference worth acting on: five points of a hundred, or three where it is half as much again. A change of the mean score is one that chance makes once in a hundred times (Welch’s interval). “About the same”: if they differ, then by less than ten points of a hundred, or three points of the score. “Too few to tell” is everything else. One agent’s or one macro’s replies resemble each other, so a narrow result deserves doubt.',
    'A date counts where it is written as 2026-03-04 and is of the years 1990 to 2090; others stand for “never” or “unknown”.',
    'Points lost are those of all replies together, before a score stops at 0 or 100.',
    `Typical replies are within five points of the median and have the three commonest findings, or as many of them as there are. ${plural(replies.length, 'reply', 'replies')} ${replies.length === 1 ? 'is' : 'are'} in this page to read, chosen over all agents, channels, findings and wins; the figures are of all.`,
    hasTexts
      ? 'This page holds words of customers and agents: keep it as carefully as the messages themselves. It asks nothing of any network.'
      : 'This page holds no word of a customer or an agent; it does hold the ids of replies and the names of agents. It asks nothing of any network.',
  ]
  fill('method', make('ul', {}, ...items.map(item => make('li', {}, item))))
}
