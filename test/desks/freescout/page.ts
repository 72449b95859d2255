/** A page of our own that offers a module what FreeScout’s does: its filters, its editor and its alerts. */

import { askBeforeSending, type FreeScoutPage } from '../../../src/desks/freescout/index.js'
import type { GateAnswer } from '../../../src/index.js'
import { createSourceReviewer, type SourceTexts } from '../../../src/sources/index.js'

type Filter = Parameters<FreeScoutPage['fsAddFilter']>[1]

const filters: Filter[] = []
const find = (selector: string): HTMLElement => {
  const element = document.querySelector<HTMLElement>(selector)
  if (!element) throw new Error(`There is no ${selector}.`)
  return element
}

const desk: FreeScoutPage = {
  document,
  $: selector => ({ summernote: () => find(`${selector} + .note-editable`).innerHTML }),
  fsAddFilter: (_, filter) => filters.push(filter),
  showFloatingAlert(type, html, stays) {
    document.body.insertAdjacentHTML(
      'beforeend',
      `<div class="alert" data-type="${type}" data-stays="${stays}">${html}</div>`,
    )
  },
}

const reviewer = createSourceReviewer({ channel: 'email' })

const page = {
  heard: [] as SourceTexts[],
  answers: [] as GateAnswer[],
  sent: [] as string[],
  end: askBeforeSending(desk, {
    review(draft, texts) {
      page.heard.push(texts)
      return reviewer.review(draft, texts)
    },
    onAnswer: answer => page.answers.push(answer),
  }),
  filters,
  desk,
  write(html: string): void {
    find('.note-editable').innerHTML = html
  },
  /** As the button does: whatever the filters give, and nothing after one that throws. */
  send(): boolean {
    const sending = { form: { 0: find('.form-reply') } }
    let canSubmit = true
    for (const filter of filters) canSubmit = filter(canSubmit, sending)
    if (canSubmit) page.sent.push(find('.note-editable').innerHTML)
    return canSubmit
  },
}

export type FreeScoutTestPage = typeof page
Object.assign(window, { freeScout: page })
