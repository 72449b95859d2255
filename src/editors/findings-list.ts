/** A list of findings beside an editor: every finding by keyboard, read out by a screen reader, mended by a button. */

import type { EditSuggestion, Finding } from '../finding.js'
import type { LiveReview, Reviewed } from './live.js'
import { scoreLine, wordsOf } from './words.js'

/** What the list asks of its editor. */
export interface ListedEditor {
  readonly live: LiveReview
  /** Puts the caret to the finding's words, and the focus into the editor. */
  go(finding: Finding): void
  /** Puts an edit into the draft, so that the writer can undo it. */
  apply(finding: Finding, suggestion: EditSuggestion): void
  focus(): void
}

export interface FindingsList {
  readonly element: HTMLElement
  show(reviewed: Reviewed): void
  /** Marks the finding at the caret, and says it. */
  point(finding: Finding | undefined): void
}

export function findingsList(document: Document, editor: ListedEditor): FindingsList {
  const make = <K extends keyof HTMLElementTagNameMap>(
    tag: K,
    name: string,
    ...children: (Node | string)[]
  ): HTMLElementTagNameMap[K] => {
    const element = document.createElement(tag)
    element.className = `unscripted-${name}`
    element.append(...children)
    return element
  }
  const button = (name: string, words: string, press: () => void): HTMLButtonElement => {
    const element = make('button', name, words)
    element.type = 'button'
    element.addEventListener('click', press)
    return element
  }
  const score = make('p', 'score')
  const here = make('p', 'here')
  for (const said of [score, here]) said.setAttribute('role', 'status')
  const list = make('ol', 'findings')
  const dismissed = make('div', 'dismissed')
  const element = make('section', 'review', score, here, list, dismissed)
  element.setAttribute('aria-label', 'Review of the reply')
  element.addEventListener('keydown', event => {
    if (event.key === 'Escape') editor.focus()
  })

  const itemOf = (finding: Finding): HTMLLIElement => {
    const { id, severity, message, why, evidence, suggestions } = finding
    const words = wordsOf(finding)
    const dismiss = button('dismiss', 'Dismiss', () => editor.live.dismiss(id))
    dismiss.setAttribute('aria-label', `Dismiss ${words}`)
    const item = make(
      'li',
      'finding',
      button('words', words, () => editor.go(finding)),
      make('span', 'severity', severity),
      make('p', 'message', message),
      make('p', 'why', why),
      ...(evidence === undefined ? [] : [make('p', 'evidence', `Customer: “${evidence.text}”`)]),
      ...suggestions.map(one =>
        one.kind === 'edit'
          ? button('edit', one.label, () => editor.apply(finding, one))
          : make('p', 'ask', one.label),
      ),
      dismiss,
    )
    item.dataset['id'] = id
    item.dataset['severity'] = severity
    return item
  }

  /** Where the focus is in the list, to find it again in the next. */
  const focused = (): readonly [id: string | undefined, at: number] | undefined => {
    const button = (element.getRootNode() as Document | ShadowRoot).activeElement
    if (button === null || !element.contains(button)) return undefined
    const item = button.closest('li')
    return [item?.dataset['id'], [...(item ?? dismissed).querySelectorAll('button')].indexOf(button as never)]
  }
  const itemFor = (id: string | undefined): HTMLLIElement | undefined =>
    [...list.children].find((one): one is HTMLLIElement => (one as HTMLLIElement).dataset['id'] === id)

  let shown: Reviewed | undefined
  return {
    element,
    show(reviewed) {
      if (reviewed === shown) return
      shown = reviewed
      const line = scoreLine(reviewed)
      // Said again only where it says something else.
      if (score.textContent !== line) score.textContent = line
      const focus = focused()
      const place = focus === undefined ? -1 : [...list.children].indexOf(itemFor(focus[0]) as Element)
      const { findings = [], dismissed: silenced = [], band = '' } = reviewed.review ?? {}
      element.dataset['band'] = band
      list.replaceChildren(...findings.map(itemOf))
      dismissed.replaceChildren(
        ...(silenced.length === 0
          ? []
          : [
              button('restore', `Bring back ${silenced.length} dismissed`, () =>
                editor.live.restore(silenced),
              ),
            ]),
      )
      if (focus === undefined) return
      // What was mended or dismissed is gone: the next one stands in its place.
      const next = itemFor(focus[0])?.querySelectorAll('button')[focus[1]]
      const instead = list.children[Math.min(place, findings.length - 1)]?.querySelector('button')
      if (next ?? instead) (next ?? instead)?.focus()
      else editor.focus()
    },
    point(finding) {
      for (const item of list.children)
        if ((item as HTMLLIElement).dataset['id'] === finding?.id) item.setAttribute('aria-current', 'true')
        else item.removeAttribute('aria-current')
      const words = finding === undefined ? '' : `${wordsOf(finding)}: ${finding.message}`
      if (here.textContent !== words) here.textContent = words
    },
  }
}
