/** Which conversation is shown: an invented one, or the visitor’s own. */

import { byId, make } from '../../pages/dom.js'
import { nothing, type Told } from './conversation.js'
import type { Quality, Sample } from './sample.js'

/** A conversation with a draft. */
export interface Exchange {
  readonly told: Told
  readonly draft: string
}

export class SamplePicker {
  readonly #samples: readonly Sample[]
  readonly #select = byId('sample') as HTMLSelectElement
  readonly #replies = byId('replies') as HTMLFieldSetElement
  readonly #current: () => Exchange
  readonly #show: (exchange: Exchange) => void
  /** Remembered in memory alone, while a sample is looked at. */
  #own: Exchange = { told: nothing, draft: '' }
  #shown = ''

  constructor(samples: readonly Sample[], current: () => Exchange, show: (exchange: Exchange) => void) {
    this.#samples = samples
    this.#current = current
    this.#select.append(
      ...samples.map(({ id, title }) => make('option', { value: id }, title)),
      make('option', { value: '' }, 'Your own text'),
    )
    this.#select.addEventListener('change', () => show(this.#choose()))
    this.#replies.addEventListener('change', () => show(this.#choose()))
    this.#show = show
  }

  /** This sample’s weak reply, whatever a browser has brought back into the fields from before a reload. */
  begin(id: string): void {
    this.#select.value = id
    this.#radio('weak').checked = true
    this.#show(this.#choose())
  }

  /** The texts are no longer a sample’s. */
  makeOwn(): void {
    this.#shown = ''
    this.#select.value = ''
    this.#replies.disabled = true
  }

  #choose(): Exchange {
    const id = this.#select.value
    if (this.#shown === '' && id !== '') this.#own = this.#current()
    this.#shown = id
    const sample = this.#samples.find(one => one.id === id)
    this.#replies.disabled = sample === undefined
    if (sample === undefined) return this.#own
    const { channel, customerName = '', earlier, message, known } = sample
    const quality: Quality = this.#radio('good').checked ? 'good' : 'weak'
    return {
      told: { channel, customerName, agentName: '', earlier, message, known },
      draft: sample[quality],
    }
  }

  #radio(quality: Quality): HTMLInputElement {
    return this.#replies.querySelector(`[value=${quality}]`) as HTMLInputElement
  }
}
