/** The Model Context Protocol: the one place that knows its library. */

import type { Readable, Writable } from 'node:stream'
import { fromJsonSchema, McpServer, type ServerContext } from '@modelcontextprotocol/server'
import { StdioServerTransport, serveStdio } from '@modelcontextprotocol/server/stdio'
import { toStandardJsonSchema } from '@valibot/to-json-schema'
import { version } from '../../node/package.js'
import type { Call, Tool } from './tool.js'

/** Bytes of one message. A list of 500 replies has two or three millions; its buffer slows down as it grows. */
export const longestMessage = 2 ** 24

/** Nothing is written, and nothing asked of anybody: a client may call it without a question. */
const annotations = {
  readOnlyHint: true,
  destructiveHint: false,
  idempotentHint: true,
  openWorldHint: false,
} as const

export interface Serving {
  close(): Promise<void>
  /** Once nothing more is heard or said. */
  readonly closed: Promise<void>
}

/** Offers tools to the client behind two streams, in whatever version of the protocol it speaks. */
export function serve(
  tools: readonly Tool[],
  instructions: string,
  stdin: Readable,
  stdout: Writable,
): Serving {
  // Made before anybody asks for them: what is wrong with a schema shows at once.
  const shapes = tools.map(({ input, output }) => ({
    inputSchema: toStandardJsonSchema(input),
    outputSchema: fromJsonSchema<object>(output),
  }))
  const made = (): McpServer => {
    const server = new McpServer(
      { name: 'unscripted', version },
      { instructions, capabilities: { tools: { listChanged: false } } },
    )
    for (const [i, { name, title, description, answer }] of tools.entries())
      server.registerTool(name, { title, description, annotations, ...shapes[i] }, async (given, context) => {
        const { data, words } = await answer(given, callOf(context))
        return { content: [{ type: 'text', text: words }], structuredContent: { ...data } }
      })
    return server
  }
  const transport = new StdioServerTransport(stdin, stdout, { maxBufferSize: longestMessage })
  // What it complains of may hold a customer's words: none of it is passed on.
  const { close } = serveStdio(made, { transport })
  const closed = new Promise<void>(resolve => {
    const { onclose } = transport
    transport.onclose = () => {
      onclose?.()
      resolve()
    }
  })
  return { close, closed }
}

function callOf({ mcpReq: { signal, notify, _meta } }: ServerContext): Call {
  const progressToken = _meta?.progressToken
  return {
    signal,
    progress: async (progress, total) => {
      if (progressToken === undefined) return
      await notify({ method: 'notifications/progress', params: { progressToken, progress, total } })
    },
  }
}
