/** What the draft promises and says, and which rules had nothing to say of it. */

import type { Commitment, ReplyReview, Skipped, Span } from '../../../finding.js'
import { make } from '../../../pages/dom.js'
import { name } from '../../../pages/words.js'
import { actorNames, factLines } from '../words.js'
import { action } from './findings.js'

const quoted = (words: string): string => `“${words.trim().replace(/\s+/g, ' ')}”`

export function promisesOf(
  commitments: readonly Commitment[],
  draft: string,
  go: (span: Span) => void,
): HTMLElement {
  if (commitments.length === 0) return make('p', { class: 'quiet' }, 'None that can be read from this draft.')
  return make(
    'ul',
    { class: 'plain' },
    ...commitments.map(({ span, actor, due }) =>
      make(
        'li',
        {},
        action(
          `promise ${span.start}`,
          'words',
          'link words',
          quoted(draft.slice(span.start, span.end)),
          () => go(span),
        ),
        make(
          'span',
          { class: 'about' },
          actorNames[actor],
          due === undefined ? ', with no time to check' : `, due ${quoted(draft.slice(due.start, due.end))}`,
        ),
      ),
    ),
  )
}

export function factsOf({ facts, basis }: ReplyReview): HTMLElement {
  return make(
    'dl',
    { class: 'facts' },
    ...factLines(facts).flatMap(({ fact, name, value, state }) => [
      make('dt', {}, name),
      make(
        'dd',
        { class: state },
        value,
        basis[fact].assumed && make('span', { class: 'quiet' }, ', a guess'),
      ),
    ]),
  )
}

/** By their reasons, since one reason often holds for several rules. */
export function silentOf(skipped: readonly Skipped[]): HTMLElement {
  const byReason = new Map<string, string[]>()
  for (const { ruleId, why } of skipped) byReason.set(why, [...(byReason.get(why) ?? []), ruleId])
  if (byReason.size === 0) return make('p', { class: 'quiet' }, 'Every rule has looked at this draft.')
  return make(
    'ul',
    { class: 'plain' },
    ...[...byReason].map(([why, ids]) =>
      make(
        'li',
        {},
        why.charAt(0).toUpperCase() + why.slice(1),
        make('span', { class: 'about' }, ids.map(id => name(id).toLowerCase()).join(', ')),
      ),
    ),
  )
}
