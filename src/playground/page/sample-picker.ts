/** Which conversation is shown: an invented one, or the visitor’s own. What is typed into either is kept for it. */

import { byId, make } from '../../pages/dom.js'
import { noTexts, type Surroundings, type Typed } from './conversation.js'
import type { Quality, Sample } from './sample.js'

/** A conversation with a draft. */
export interface Exchange {
  readonly typed: Typed
  readonly draft: string
}

const qualities = ['weak', 'good'] as const satisfies readonly Quality[]
const own = ''

export class SamplePicker {
  readonly #samples: readonly Sample[]
  readonly #select = byId('sample') as HTMLSelectElement
  readonly #replies = byId('replies') as HTMLFieldSetElement
  readonly #reset = byId('reset-sample')
  readonly #current: () => Exchange
  readonly #show: (exchange: Exchange, around: Surroundings) => void
  /** What differs from the samples, in memory alone: by sample, and by sample and reply. */
  readonly #typed = new Map<string, Typed>()
  readonly #drafts = new Map<string, string>()
  #id = own
  #quality: Quality = 'weak'

  constructor(
    samples: readonly Sample[],
    current: () => Exchange,
    show: (exchange: Exchange, around: Surroundings) => void,
  ) {
    this.#samples = samples
    this.#current = current
    this.#show = show
    this.#select.append(
      ...samples.map(({ id, title }) => make('option', { value: id }, title)),
      make('option', { value: own }, 'Your own text'),
    )
    this.#select.addEventListener('change', () => this.#open(this.#select.value, this.#quality))
    this.#replies.addEventListener('change', () =>
      this.#open(this.#id, this.#radio('good').checked ? 'good' : 'weak'),
    )
    this.#reset.addEventListener('click', () => {
      if (!this.#isEdited(this.#id)) return
      this.#typed.delete(this.#id)
      for (const quality of qualities) this.#drafts.delete(this.#draftKey(quality))
      this.#open(this.#id, this.#quality)
    })
  }

  /** This sample’s weak reply, whatever a browser has brought back into the fields from before a reload. */
  begin(id: string): void {
    this.#open(id, 'weak')
  }

  /** Keeps what is typed, as it stands, and says beside the names of a sample and its replies that they were edited. */
  keep(): void {
    const { typed, draft } = this.#current()
    const original = this.#original(this.#id, this.#quality)
    if (isSame(typed, original.typed)) this.#typed.delete(this.#id)
    else this.#typed.set(this.#id, typed)
    const key = this.#draftKey(this.#quality)
    if (draft === original.draft) this.#drafts.delete(key)
    else this.#drafts.set(key, draft)
    this.#label()
  }

  #open(id: string, quality: Quality): void {
    this.#id = id
    this.#quality = quality
    this.#select.value = id
    this.#replies.disabled = id === own
    for (const one of qualities) this.#radio(one).checked = id !== own && one === quality
    const { typed, draft } = this.#original(id, quality)
    this.#show(
      {
        typed: this.#typed.get(id) ?? typed,
        draft: this.#drafts.get(this.#draftKey(quality)) ?? draft,
      },
      this.#sample(id) ?? { ...noTexts, earlier: [], known: [] },
    )
    this.#label()
  }

  #label(): void {
    for (const option of this.#select.options) {
      const { title = option.text } = this.#sample(option.value) ?? {}
      say(option, title, this.#isEdited(option.value))
    }
    for (const quality of qualities)
      say(
        byId(`reply-${quality}`),
        quality === 'weak' ? 'Weak' : 'Good',
        this.#id !== own && this.#drafts.has(this.#draftKey(quality)),
      )
    this.#reset.setAttribute('aria-disabled', `${!this.#isEdited(this.#id)}`)
  }

  /** One’s own text is no edit of anything. */
  #isEdited(id: string): boolean {
    return (
      id !== own &&
      (this.#typed.has(id) || qualities.some(quality => this.#drafts.has(this.#draftKey(quality, id))))
    )
  }

  #original(id: string, quality: Quality): Exchange {
    const sample = this.#sample(id)
    if (sample === undefined) return { typed: noTexts, draft: '' }
    const { channel, customerName = '', message } = sample
    return { typed: { channel, customerName, agentName: '', message }, draft: sample[quality] }
  }

  #sample(id: string): Sample | undefined {
    return this.#samples.find(one => one.id === id)
  }

  #draftKey(quality: Quality, id = this.#id): string {
    return id === own ? own : `${id} ${quality}`
  }

  #radio(quality: Quality): HTMLInputElement {
    return this.#replies.querySelector(`[value=${quality}]`) as HTMLInputElement
  }
}

const isSame = (one: Typed, other: Typed): boolean =>
  one.message === other.message &&
  one.customerName === other.customerName &&
  one.agentName === other.agentName &&
  one.channel === other.channel

function say(element: HTMLElement, name: string, isEdited: boolean): void {
  const words = isEdited ? `${name}, edited` : name
  if (element.textContent !== words) element.textContent = words
}
