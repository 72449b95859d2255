/** What was found, each with its words, its cost and what to do about it. */

import { wordsOf } from '../../../editors/words.js'
import type { EditSuggestion, Finding, Span } from '../../../finding.js'
import { make, unseen } from '../../../pages/dom.js'
import { name } from '../../../pages/words.js'
import { points } from '../words.js'

export interface Actions {
  /** To the words in the draft. */
  go(span: Span): void
  /** To the words in the customer’s message. */
  goToMessage(span: Span): void
  /** To its switch. */
  goToRule(id: string): void
  apply(finding: Finding, suggestion: EditSuggestion): void
  dismiss(finding: Finding): void
  restore(finding: Finding): void
}

/** A button that reads as words, and is known again, by its item and what it does to it, when it is drawn anew. */
export function action(
  item: string,
  does: string,
  className: string,
  words: string,
  press: () => void,
): HTMLButtonElement {
  const button = make(
    'button',
    { type: 'button', class: className, 'data-item': item, 'data-does': does },
    words,
  )
  button.addEventListener('click', press)
  return button
}

export function findingsOf(findings: readonly Finding[], actions: Actions): HTMLElement[] {
  if (findings.length === 0)
    return [
      make('p', { class: 'quiet' }, 'Nothing found. That is no promise that all is well, but a good sign.'),
    ]
  const told = new Set<string>()
  const cards = findings.map(finding => {
    // The reason of a rule is the same for all that it finds.
    const isNew = !told.has(finding.ruleId)
    told.add(finding.ruleId)
    return cardOf(finding, isNew, actions)
  })
  const hasGain = findings.some(({ suggestions }) => suggestions.some(({ gain }) => gain > 0))
  return [
    ...(hasGain
      ? [
          make(
            'p',
            { class: 'quiet small' },
            '+ is what the score gains without the finding. New words are judged anew.',
          ),
        ]
      : []),
    make('ol', { class: 'findings' }, ...cards),
  ]
}

function cardOf(finding: Finding, isNew: boolean, actions: Actions): HTMLLIElement {
  const { id, ruleId, severity, span, message, why, evidence, cost, suggestions } = finding
  const dismiss = action(id, 'dismiss', 'link last', 'Dismiss', () => actions.dismiss(finding))
  dismiss.append(unseen(` ${wordsOf(finding)}`))
  return make(
    'li',
    { class: `finding ${severity}`, 'data-id': id },
    make(
      'p',
      { class: 'what' },
      action(id, 'words', 'link words', wordsOf(finding), () => actions.go(span)),
      make(
        'span',
        { class: 'cost' },
        cost > 0 && unseen('costs '),
        cost === 0 ? 'no cost' : `−${points(cost)}`,
      ),
    ),
    make('p', {}, message),
    suggestions.length > 0 &&
      make(
        'ul',
        { class: 'plain offers' },
        ...suggestions.map((one, i) => {
          const gain =
            one.gain > 0 &&
            make(
              'span',
              { class: 'gain' },
              unseen(', '),
              `+${points(one.gain)}`,
              unseen(' without this finding'),
            )
          if (one.kind === 'ask') return make('li', { class: 'ask' }, make('span', {}, one.label), gain)
          const button = action(id, `edit ${i}`, 'edit', one.label, () => actions.apply(finding, one))
          if (gain) button.append(gain)
          return make('li', {}, button)
        }),
      ),
    isNew && make('p', { class: 'quiet small' }, why),
    make(
      'p',
      { class: 'foot quiet small' },
      make('span', { class: 'severity' }, severity),
      action(id, 'rule', 'link', name(ruleId).toLowerCase(), () => actions.goToRule(ruleId)),
      evidence !== undefined &&
        action(id, 'evidence', 'link', 'their words', () => actions.goToMessage(evidence.span)),
      dismiss,
    ),
  )
}

/** Marks the findings whose words the caret is in. */
export function pointAt(list: HTMLElement, findings: readonly Finding[], at: number): void {
  for (const { id, span } of findings) {
    const isHere = span.end > span.start && span.start <= at && at <= span.end
    list.querySelector(`[data-id="${CSS.escape(id)}"]`)?.toggleAttribute('data-here', isHere)
  }
}

export function dismissedOf(findings: readonly Finding[], isOpen: boolean, actions: Actions): HTMLElement {
  return make(
    'details',
    { open: isOpen },
    make('summary', { 'data-item': 'dismissed', 'data-does': 'open' }, `${findings.length} dismissed`),
    make(
      'ul',
      { class: 'plain' },
      ...findings.map(finding => {
        const back = action(finding.id, 'restore', 'link last', 'Bring back', () => actions.restore(finding))
        back.append(unseen(` ${wordsOf(finding)}`))
        return make(
          'li',
          { class: 'silenced' },
          make('span', { class: 'words' }, wordsOf(finding)),
          make('span', { class: 'quiet small' }, name(finding.ruleId).toLowerCase()),
          back,
        )
      }),
    ),
  )
}
