/** Asks before a reply goes out of FreeScout, on the page of a conversation. */

import type { GateAnswer } from '../../gate.js'
import { heardIn, type Turn } from '../conversation.js'
import { type DeskOptions, deskGate } from '../desk.js'
import { partsOf } from '../mail-parts.js'

export type { DeskOptions } from '../desk.js'

/** What FreeScout’s scripts define on its `window`. */
export interface FreeScoutPage {
  readonly document: Document
  readonly $: (selector: '#body') => { summernote(command: 'code'): unknown }
  fsAddFilter(
    name: 'conversation.can_submit',
    filter: (canSubmit: boolean, sending: FreeScoutSending) => boolean,
  ): void
  /** @param stays until the agent clicks; else it goes after some seconds */
  showFloatingAlert(type: 'error', html: string, stays: true): void
}

export interface FreeScoutSending {
  /** A jQuery object. */
  readonly form: { readonly [index: number]: Element }
}

/**
 * Asks about each reply that is sent, once about each reason. Notes, forwarded conversations and phone calls are let
 * through. The filter has to answer at once: a `review` that gives a promise reviews nothing.
 *
 * @param page the `window`, once FreeScout’s scripts have run
 * @returns ends it
 * @throws {TypeError} where `page` has not what FreeScout’s scripts define, and as `createPreSendGate` does
 * @throws {RangeError} as `createPreSendGate` does
 */
export function askBeforeSending(page: FreeScoutPage | Window, options: DeskOptions = {}): () => void {
  if (!isFreeScout(page))
    throw new TypeError(
      'askBeforeSending needs the window of a page of FreeScout’s, after its own scripts: there is no fsAddFilter, showFloatingAlert or $.',
    )
  const gate = deskGate(options)
  let hasEnded = false
  let shown: GateAnswer | undefined
  page.fsAddFilter('conversation.can_submit', (canSubmit, { form }) => {
    if (hasEnded || !canSubmit) return canSubmit
    // What is thrown here would leave FreeScout's button dead.
    try {
      if (!isReply(form[0])) return true
      const answer = gate.press({
        draft: draftOn(page),
        format: 'html',
        ...conversationOn(page.document),
      })
      // The second of a double click has its answer on the screen.
      if (!answer.send && answer !== shown)
        page.showFloatingAlert('error', asHtml(page.document, answer), true)
      shown = answer
      return answer.send
    } catch (error) {
      return gate.fail(error).send
    }
  })
  return () => {
    hasEnded = true
  }
}

const isFreeScout = (page: unknown): page is FreeScoutPage =>
  ['fsAddFilter', 'showFloatingAlert', '$'].every(
    name => typeof (page as { readonly [name: string]: unknown } | undefined)?.[name] === 'function',
  )

/** @throws {Error} where there is no editor */
function draftOn(page: FreeScoutPage): string {
  const html = page.$('#body').summernote('code')
  if (typeof html !== 'string') throw new Error('FreeScout’s editor did not give the reply.')
  return html
}

/** The same form writes notes, of phone calls too, and mails to others. */
const isReply = (form: Element | undefined): boolean =>
  form?.querySelector<HTMLInputElement>('[name="is_note"]')?.value !== '1' &&
  !form?.closest('.conv-forward-block')

function conversationOn(document: Document) {
  const id = document.body.dataset['conversation_id']
  const customerName = document.querySelector('.customer-name')?.textContent?.trim()
  return {
    ...heardIn(turnsOn(document)),
    ...(id ? { id } : {}),
    ...(customerName ? { customerName } : {}),
  }
}

/** The latest stands first, or last in a chat: ids tell. */
const turnsOn = (document: Document): Turn[] =>
  Array.from(document.querySelectorAll<HTMLElement>('.thread-type-customer, .thread-type-message'))
    .sort((a, b) => Number(a.dataset['thread_id']) - Number(b.dataset['thread_id']))
    .map(thread => ({
      from: thread.matches('.thread-type-customer') ? 'customer' : 'agent',
      body: partsOf(thread.querySelector('.thread-content')?.innerHTML ?? '').own,
    }))

function asHtml(document: Document, { message }: GateAnswer): string {
  const shown = document.createElement('div')
  for (const line of message.split('\n')) shown.append(line, document.createElement('br'))
  return shown.innerHTML
}
