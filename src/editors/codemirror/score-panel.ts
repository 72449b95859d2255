import type { Extension } from '@codemirror/state'
import { showPanel } from '@codemirror/view'
import type { LiveReview } from '../../live.js'
import { scoreLine } from '../words.js'

/** The score on one line below the draft, read out where it changes, and a button that brings dismissed findings back. */
export function scorePanel(live: LiveReview): Extension {
  return showPanel.of(({ dom: { ownerDocument: document } }) => {
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
    const destroy = live.onReview(reviewed => {
      dismissed = reviewed.review?.dismissed ?? []
      score.textContent = scoreLine(reviewed)
      restore.textContent = `Bring back ${dismissed.length} dismissed`
      restore.hidden = dismissed.length === 0
    })
    return { dom, destroy }
  })
}
