/** The least that an app needs, as its page shows it; `review=never` in the settings is a server that is down. */

import { askBeforeSending, type DeskOptions, type ZendeskClient } from '../../../src/desks/zendesk/index.js'

interface Client extends ZendeskClient {
  metadata(): Promise<{
    readonly settings: { readonly review?: 'fails' | 'never'; readonly patience?: number }
  }>
}

declare const ZAFClient: { init(): Client }

const client = ZAFClient.init()
const answers: unknown[] = []
const start = async (): Promise<void> => {
  const { settings } = await client.metadata()
  const reviews: { readonly [name: string]: NonNullable<DeskOptions['review']> } = {
    fails: () => Promise.reject(new Error('The server is down.')),
    never: () => new Promise(() => {}),
  }
  const end = askBeforeSending(client, {
    ...(settings.review === undefined ? {} : { review: reviews[settings.review] }),
    ...(settings.patience === undefined ? {} : { patience: settings.patience }),
    onAnswer: ({ send, error, review }) =>
      answers.push({
        send,
        error: error === undefined ? '' : String(error),
        isReviewed: review !== undefined,
      }),
  } as DeskOptions)
  Object.assign(window, { answers, end, client })
}
void start()
