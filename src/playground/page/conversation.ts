/** The customer’s side: the message, what was said before it, and what the agent knows. */

import type { Channel, Span } from '../../finding.js'
import { byId, fill, make } from '../../pages/dom.js'
import type { EarlierTurn, ReviewTexts } from '../../settings/options.js'
import type { Sample } from './sample.js'

/** What a visitor may type or choose. */
export interface Typed {
  readonly message: string
  readonly customerName: string
  readonly agentName: string
  /** Undefined where it is read from the texts. */
  readonly channel: Channel | undefined
}

/** What was said and is known around a message. */
export type Surroundings = Pick<Sample, 'message' | 'earlier' | 'known'>

export const noTexts: Typed = {
  message: '',
  customerName: '',
  agentName: '',
  channel: undefined,
}

const field = <T extends HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement>(id: string): T =>
  byId(id) as T

export class Conversation {
  readonly #message = field<HTMLTextAreaElement>('message-text')
  readonly #customerName = field<HTMLInputElement>('customer-name')
  readonly #agentName = field<HTMLInputElement>('agent-name')
  readonly #channel = field<HTMLSelectElement>('channel')
  #around: Surroundings = { message: '', earlier: [], known: [] }

  constructor(onChange: () => void) {
    this.#message.addEventListener('input', () => {
      this.#surround()
      onChange()
    })
    for (const name of [this.#customerName, this.#agentName]) name.addEventListener('input', onChange)
    this.#channel.addEventListener('change', onChange)
  }

  show({ message, customerName, agentName, channel }: Typed, around: Surroundings): void {
    this.#message.value = message
    this.#customerName.value = customerName
    this.#agentName.value = agentName
    this.#channel.value = channel ?? ''
    this.#around = around
    this.#surround()
  }

  typed(): Typed {
    return {
      message: this.#message.value,
      customerName: this.#customerName.value,
      agentName: this.#agentName.value,
      channel: this.#channel.value === '' ? undefined : (this.#channel.value as Channel),
    }
  }

  /** As a review takes it: what is empty is not given. */
  texts(): ReviewTexts {
    const { message, customerName, agentName, channel } = this.typed()
    const earlier = this.#earlier()
    return {
      ...(message.trim() === '' ? {} : { customerMessage: message }),
      ...(earlier.length === 0 ? {} : { earlier }),
      ...(customerName.trim() === '' ? {} : { customerName }),
      ...(agentName.trim() === '' ? {} : { agentName }),
      ...(channel === undefined ? {} : { channel }),
    }
  }

  /** Says beside the choice which channel the texts read like. */
  guess(channel: Channel): void {
    const [automatic] = this.#channel.options
    if (automatic !== undefined) automatic.text = `As it reads: ${channel}`
  }

  select({ start, end }: Span): void {
    this.#message.focus()
    this.#message.setSelectionRange(start, end)
  }

  /** What was said and is known belongs to the message as it was written. */
  #isAsWritten(): boolean {
    return this.#message.value === this.#around.message
  }

  #earlier(): readonly EarlierTurn[] {
    return this.#isAsWritten() ? this.#around.earlier : []
  }

  #surround(): void {
    const earlier = this.#earlier()
    const known = this.#isAsWritten() ? this.#around.known : []
    byId('earlier').hidden = earlier.length === 0
    fill(
      'earlier',
      make(
        'ol',
        { class: 'turns' },
        ...earlier.map(({ from, text }) =>
          make(
            'li',
            {},
            make('b', {}, from === 'agent' ? 'Agent' : 'Customer'),
            make('p', { dir: 'auto' }, text),
          ),
        ),
      ),
    )
    byId('known').hidden = known.length === 0
    fill('known', make('ul', {}, ...known.map(one => make('li', {}, one))))
  }
}
