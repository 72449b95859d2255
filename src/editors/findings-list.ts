/** A list of findings beside an editor: every finding by keyboard, read out by a screen reader, mended by a button. */

import type { EditSuggestion, Finding } from '../finding.js'
import type { LiveReview, Reviewed } from '../live.js'
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
    element.onclick = press
    // Who uses the mouse stays in the editor, where undo is a key away.
    element.onmousedown = event => event.preventDefault()
    return element
  }
  const status = (name: string): HTMLElement => {
    const element = make('p', name)
    element.role = 'status'
    return element
  }
  const score = status('score')
  const here = status('here')
  /** Said again only where it says something else. */
  const say = (place: HTMLElement, words: string): void => {
    if (place.textContent !== words) place.textContent = words
  }
  const list = make('ol', 'findings')
  const dismissed = make('p', 'dismissed')
  const element = make('section', 'review', score, here, list, dismissed)
  element.ariaLabel = 'Review of the reply'
  element.onkeydown = ({ key }) => {
    if (key === 'Escape') editor.focus()
  }

  const itemOf = (finding: Finding): HTMLLIElement => {
    const { id, severity, message, why, evidence, suggestions } = finding
    const words = wordsOf(finding)
    const dismiss = button('dismiss', 'Dismiss', () => editor.live.dismiss(id))
    dismiss.ariaLabel = `Dismiss ${words}`
    const item = make(
      'li',
      'finding',
      make('span', 'severity', severity),
      button(`words unscripted-${severity}`, words, () => editor.go(finding)),
      make('p', 'message', message),
      make('p', 'why', why),
      ...(evidence ? [make('p', 'evidence', `Customer: “${evidence.text}”`)] : []),
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

  const items = (): HTMLLIElement[] => [...list.children] as HTMLLIElement[]
  const isOf = (id: string | undefined) => (item: HTMLElement) => item.dataset['id'] === id

  let shown: Reviewed | undefined
  return {
    element,
    show(reviewed) {
      if (reviewed === shown) return
      shown = reviewed
      say(score, scoreLine(reviewed))
      const { findings = [], dismissed: silenced = [] } = reviewed.review ?? {}
      const { activeElement } = element.getRootNode() as Document | ShadowRoot
      const item = activeElement?.closest('li')
      const hadFocus = element.contains(activeElement)
      const place = items().indexOf(item as HTMLLIElement)
      const at = [...(item?.children ?? [])].indexOf(activeElement as Element)
      list.replaceChildren(...findings.map(itemOf))
      dismissed.replaceChildren(
        ...(silenced.length > 0
          ? [
              button('restore', `Bring back ${silenced.length} dismissed`, () =>
                editor.live.restore(silenced),
              ),
            ]
          : []),
      )
      if (!hadFocus) return
      // What was mended or dismissed is gone: the next one stands in its place.
      const same = items().find(isOf(item?.dataset['id']))?.children[at]
      const next =
        same ??
        items()
          .at(Math.min(place, findings.length - 1))
          ?.querySelector('button')
      ;((next as HTMLElement | null | undefined) ?? editor).focus()
    },
    point(finding) {
      for (const item of items()) {
        const isHere = isOf(finding?.id)(item)
        item.ariaCurrent = isHere ? 'true' : null
        if (!isHere) continue
        // The page stays where the writer has it.
        const { top, bottom } = list.getBoundingClientRect()
        const own = item.getBoundingClientRect()
        if (own.top < top || own.bottom > bottom) list.scrollTop += own.top - top
      }
      say(here, finding ? `${wordsOf(finding)}: ${finding.message}` : '')
    },
  }
}
