/** Stands in for Front: it takes the handshake of the real plugin SDK, and speaks as its host over the channel. */

import { createRequire } from 'node:module'
import { vi } from 'vitest'
import type { FrontSdk } from '../../../src/desks/front/index.js'

interface Call {
  readonly type: string
  readonly id: string
  readonly name: string
  readonly args: readonly unknown[]
}

/** The functions of a context, by name. */
type Functions = { readonly [name: string]: (...args: readonly unknown[]) => unknown }

export interface FrontHost {
  readonly front: FrontSdk
  readonly calls: readonly (readonly unknown[])[]
  update(context: object): void
  close(): void
}

// It has a function of any name, `then` among them: to await it, or a module with it as default, never ends.
const require = createRequire(import.meta.url)

/** The SDK shakes hands as it is loaded: each host has a copy of its own. */
export function frontHost(functions: Functions): FrontHost {
  const calls: unknown[][] = []
  let port: MessagePort | undefined
  const answer = async ({ id, name, args }: Call): Promise<object> => {
    calls.push([name, ...args])
    try {
      return { type: 'function_result', id, value: await functions[name]?.(...args) }
    } catch (error) {
      return { type: 'function_error', id, error: String(error) }
    }
  }
  const parent = {
    postMessage(message: unknown, _: string, [given]: readonly MessagePort[]) {
      if (message !== '@frontapp/ui-sdk#WebViewBridge.handshake') throw new Error('That is no handshake.')
      port = given
      given?.addEventListener('message', async ({ data }) => given.postMessage(await answer(data)))
      given?.start()
    },
  }
  vi.stubGlobal('window', { parent })
  delete require.cache[require.resolve('@frontapp/plugin-sdk')]
  const { default: front } = require('@frontapp/plugin-sdk') as typeof import('@frontapp/plugin-sdk')
  if (port === undefined) throw new Error('The SDK shook no hands.')
  let updates = 0
  return {
    // Its types say that `followDraft` takes it as it is.
    front,
    calls,
    update(context) {
      updates += 1
      const functionArities = { listMessages: 2, updateDraft: 3 }
      port?.postMessage({
        type: 'context_update',
        context: { id: `context-${updates}`, functionArities, ...context },
      })
    },
    close: () => port?.close(),
  }
}
