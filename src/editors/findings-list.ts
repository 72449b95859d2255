/** A list of findings beside an editor: every finding by keyboard, read out by a screen reader, mended by a button. */

import type { Edit, EditSuggestion, Finding } from '../finding.js'
import type { LiveReview, Reviewed } from '../live.js'
import { scoreLine, wordsOf } from './words.js'

/** What the list asks of its editor. */
export interface ListedEditor {
  readonly live: LiveReview
  /** Puts the caret to the finding's words, and the focus into the editor. */
  go(finding: Finding): void
  /** Whether an edit would do more than it says, so that none but the writer can make it. */
  loses?(edit: Edit): boolean
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
  /** May run from right to left. */
  const quote = (words: string) => make('bdi', 'quote', words)
  const button = (name: string, words: string | Node, press: () => void): HTMLButtonElement => {
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
  element.lang = 'en'
  element.dir = 'ltr'
  element.onkeydown = event => {
    if (event.key === 'Escape') editor.focus()
    // A key that is held down presses one button, not those that come in its place.
    else if (event.key === 'Enter' && event.repeat) event.preventDefault()
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
      button(`words unscripted-${severity}`, quote(words), () => editor.go(finding)),
      make('p', 'message', message),
      make('p', 'why', why),
      ...(evidence ? [make('p', 'evidence', 'Customer: ', quote(`“${evidence.text}”`))] : []),
      ...suggestions.map(one => {
        if (one.kind !== 'edit') return make('p', 'ask', one.label)
        return editor.loses?.(one.edit)
          ? make('p', 'ask', `${one.label} (By hand: more would go)`)
          : button('edit', one.label, () => editor.apply(finding, one))
      }),
      dismiss,
    )
    item.dataset['id'] = id
    item.dataset['severity'] = severity
    return item
  }

  const items = (): HTMLLIElement[] => [...list.children] as HTMLLIElement[]
  const buttonsOf = (item: HTMLElement | undefined) => [...(item?.querySelectorAll('button') ?? [])]
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
      const hadFocus = element.contains(activeElement)
      const place = items().findIndex(item => item.contains(activeElement))
      const left = items()[place]
      const at = buttonsOf(left).indexOf(activeElement as HTMLButtonElement)
      const wasEdit = activeElement?.matches('.unscripted-edit')
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
      // What was mended or dismissed is gone: the next one stands in its place. Its words are passed over, as they lead
      // into the editor, where a key that is pressed again would write over them.
      const same = items().find(isOf(left?.dataset['id']))
      const near = same ?? items().at(Math.min(place, findings.length - 1))
      const next = buttonsOf(near).at(same ? at : wasEdit ? 1 : -1)
      ;(next ?? dismissed.querySelector('button') ?? editor).focus()
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
