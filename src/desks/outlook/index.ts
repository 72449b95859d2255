/** Asks before a mail goes out of Outlook, as a Smart Alerts add-in. */

import type { Press } from '../../gate.js'
import type { SourceTexts } from '../../sources/review-source.js'
import { heardIn } from '../conversation.js'
import { type DeskOptions, deskGate } from '../desk.js'
import { partsOf } from '../mail-parts.js'
import { turnsIn } from './history.js'

export type { DeskOptions } from '../desk.js'

/** What Office.js offers: its `Office`. */
export interface OutlookHost {
  readonly actions: {
    associate(action: string, handler: (event: OutlookSending) => void): void
  }
  readonly context: {
    readonly mailbox: {
      readonly item?: OutlookDraft | undefined
      readonly userProfile: { readonly emailAddress: string }
    }
  }
}

export interface OutlookDraft {
  readonly body: { getAsync(format: 'html', done: (result: OutlookResult<string>) => void): void }
  readonly from: { getAsync(done: (result: OutlookResult<{ readonly emailAddress: string }>) => void): void }
  getComposeTypeAsync(done: (result: OutlookResult<{ readonly composeType: string }>) => void): void
}

/** There is no `value` where there is an error. */
export interface OutlookResult<T> {
  readonly value: T
  readonly error?: { readonly message: string }
}

export interface OutlookSending {
  completed(answer: OutlookAnswer): void
}

export interface OutlookAnswer {
  readonly allowEvent: boolean
  readonly errorMessage?: string
  readonly sendModeOverride?: 'promptUser'
}

/** The action that the manifest names. */
const action = 'onMessageSendHandler'
/** Of a message that Outlook shows. */
const longestMessage = 500

/**
 * Asks about each mail that is sent, with Outlook’s own “Send Anyway” for an answer. Forwarded mail, and mail without
 * words, is let through.
 *
 * @param office what office.js defines as `Office`
 * @returns ends it
 * @throws {TypeError} as `createPreSendGate` does, and where `office` is none
 * @throws {RangeError} as `createPreSendGate` does
 */
export function askBeforeSending(office: OutlookHost, options: DeskOptions = {}): () => void {
  if (typeof office?.actions?.associate !== 'function')
    throw new TypeError('askBeforeSending needs Office, which office.js defines: load it first.')
  const gate = deskGate(options)
  let hasEnded = false
  let presses = 0
  office.actions.associate(action, async event => {
    // Where Outlook keeps the script from one sending to the next, the gate would take what it has asked for answered.
    const press = hasEnded ? undefined : pressOf(office, `${++presses}`)
    const { send, message } = await gate.pressLater(press)
    event.completed(
      send
        ? { allowEvent: true }
        : { allowEvent: false, errorMessage: shortened(message), sendModeOverride: 'promptUser' },
    )
  })
  return () => {
    hasEnded = true
  }
}

/** Undefined where nobody is answered: Outlook forwards a mail, or has none open. */
async function pressOf(office: OutlookHost, id: string): Promise<Press<SourceTexts> | undefined> {
  const { item, userProfile } = office.context.mailbox
  if (!item) return undefined
  const [{ composeType }, html, from] = await Promise.all([
    asked(item.getComposeTypeAsync.bind(item)),
    asked<string>(done => item.body.getAsync('html', done)),
    asked(item.from.getAsync.bind(item.from)),
  ])
  if (composeType === 'forward') return undefined
  const { draft, quoted } = partsOf(html)
  return {
    draft,
    id,
    format: 'html',
    ...heardIn(turnsIn(quoted, [userProfile.emailAddress, from.emailAddress])),
  }
}

const asked = <T>(ask: (done: (result: OutlookResult<T>) => void) => void): Promise<T> =>
  new Promise((resolve, reject) => {
    ask(({ value, error }) => {
      if (value === undefined || value === null)
        reject(new Error(error?.message ?? 'Outlook gave no answer.'))
      else resolve(value)
    })
  })

/** Whole lines as far as there is room, without the last: it speaks of a second press, for which there is a button. */
function shortened(message: string): string {
  const lines = message.split('\n').slice(0, -1)
  let shown = ''
  for (const line of lines) {
    if (shown !== '' && shown.length + 1 + line.length > longestMessage) break
    shown += shown === '' ? line : `\n${line}`
  }
  return shown.length > longestMessage ? `${shown.slice(0, longestMessage - 1)}…` : shown
}
