/** The customer’s side: the message, what was said before it, and what the agent knows. */

import type { Channel, Span } from '../../finding.js'
import { byId, fill, make } from '../../pages/dom.js'
import type { EarlierTurn, ReviewTexts } from '../../settings/options.js'
import type { Sample } from './sample.js'

export interface Told extends Pick<Sample, 'message' | 'earlier' | 'known'> {
  readonly customerName: string
  readonly agentName: string
  /** Undefined where it is read from the texts. */
  readonly channel: Channel | undefined
}

export const nothing: Told = {
  message: '',
  earlier: [],
  known: [],
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
  #earlier: readonly EarlierTurn[] = []
  #known: readonly string[] = []

  /** @param onEdit the message is no longer the one that was shown */
  constructor(onChange: () => void, onEdit: () => void) {
    this.#message.addEventListener('input', () => {
      onEdit()
      // What was said and known belongs to the message that stood here.
      this.#surround([], [])
      onChange()
    })
    for (const name of [this.#customerName, this.#agentName]) name.addEventListener('input', onChange)
    this.#channel.addEventListener('change', onChange)
  }

  show({ message, earlier, known, customerName, agentName, channel }: Told): void {
    this.#message.value = message
    this.#customerName.value = customerName
    this.#agentName.value = agentName
    this.#channel.value = channel ?? ''
    this.#surround(earlier, known)
  }

  told(): Told {
    return {
      message: this.#message.value,
      earlier: this.#earlier,
      known: this.#known,
      customerName: this.#customerName.value,
      agentName: this.#agentName.value,
      channel: this.#channel.value === '' ? undefined : (this.#channel.value as Channel),
    }
  }

  /** As a review takes it: what is empty is not given. */
  texts(): ReviewTexts {
    const { message, earlier, customerName, agentName, channel } = this.told()
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

  chooseNoChannel(): void {
    this.#channel.value = ''
  }

  select({ start, end }: Span): void {
    this.#message.focus()
    this.#message.setSelectionRange(start, end)
  }

  #surround(earlier: readonly EarlierTurn[], known: readonly string[]): void {
    this.#earlier = earlier
    this.#known = known
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
