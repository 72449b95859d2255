/** What the sidebar shows of a review. Words go in as text and never as markup. */

import { scoreLine, wordsOf } from '../../../editors/words.js'
import type { Finding } from '../../../finding.js'
import type { Reviewed } from '../../../live.js'

function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  name: string,
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag)
  element.className = name
  element.append(...children)
  return element
}

const score = make('p', 'score')
score.role = 'status'
const list = make('ol', 'findings')
list.ariaLabel = 'Findings'
document.querySelector('#review')?.append(score, list)

/** One line alone. A screen reader hears it where it is another. */
export function say(words: string): void {
  line(words)
  list.replaceChildren()
}

export function showReview(reviewed: Reviewed): void {
  line(scoreLine(reviewed))
  const { findings = [] } = reviewed.review ?? {}
  list.replaceChildren(...findings.map(itemOf))
}

function line(words: string): void {
  if (score.textContent !== words) score.textContent = words
}

const itemOf = (finding: Finding): HTMLLIElement => {
  const { severity, message, why, evidence, suggestions } = finding
  return make(
    'li',
    severity,
    make('p', 'severity', severity),
    make('p', 'words', make('bdi', 'quote', wordsOf(finding))),
    make('p', 'message', message),
    make('p', 'why', why),
    ...(evidence ? [make('p', 'evidence', 'Customer: ', make('bdi', 'quote', `“${evidence.text}”`))] : []),
    ...suggestions.map(({ label }) => make('p', 'suggestion', label)),
  )
}
