import type { Extension } from '@codemirror/state'
import { showPanel } from '@codemirror/view'
import type { LiveReview, Reviewed } from '../../live.js'
import { scoreLine } from '../words.js'

/** The score on one line below the draft, read out where it changes, and a button that brings dismissed findings back. */
export function scorePanel(live: LiveReview): Extension {
  return showPanel.of(view => {
    const { ownerDocument: document } = view.dom
    const dom = document.createElement('div')
    dom.className = 'cm-unscripted-score'
    const score = document.createElement('span')
    score.setAttribute('role', 'status')
    const restore = document.createElement('button')
    restore.type = 'button'
    restore.hidden = true
    dom.append(score, ' ', restore)
    let dismissed: readonly string[] = []
    restore.addEventListener('click', () => live.restore(dismissed))
    const show = (reviewed: Reviewed): void => {
      dismissed = reviewed.review?.dismissed ?? []
      score.textContent = scoreLine(reviewed)
      restore.textContent = `Bring back ${dismissed.length} dismissed`
      // What is hidden would leave the focus nowhere.
      if (dismissed.length === 0 && view.root.activeElement === restore) view.focus()
      restore.hidden = dismissed.length === 0
    }
    // An editor that is made anew for the same draft is told of no new review.
    const { latest } = live
    if (latest?.draft === view.state.doc.toString()) show(latest)
    return { dom, destroy: live.onReview(show) }
  })
}
