/** `unscripted lsp`: reviews while a draft is written, in any editor that speaks to language servers. */

import { dirname } from 'node:path'
import process from 'node:process'
import { PassThrough, setDefaultHighWaterMark, Writable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import { createUnifiedLanguageServer } from 'unified-language-server'
import type { VFile } from 'vfile'
import { addTrouble } from '../../retext/messages.js'
import { reviewFile } from '../../retext/plugin.js'
import { complain, exitCodes } from '../exit.js'
import { Desk, type LspFlags } from './desk.js'
import { Editor, lookAgain } from './editor.js'
import { Frames, framed, type Message, messageIn } from './frames.js'
import { WatchedFiles } from './watched.js'

/** As JSON-RPC counts what is wrong with a request. */
const invalidParams = -32602

/**
 * Serves an editor over standard input and output until it says goodbye; then the server ends the process, with 0
 * where it was told to shut down before, else with 1. What cannot be told apart into messages ends it with 2.
 */
export async function lsp(flags: LspFlags): Promise<number> {
  const { stdin, stdout } = process
  const input = new PassThrough()
  const send = (message: Message): void => {
    input.write(framed(message))
  }
  const say = (message: Message): void => {
    stdout.write(framed(message))
  }
  // The editor went away.
  stdout.on('error', () => process.exit(exitCodes.failed))
  const editor = new Editor()
  const files = new WatchedFiles(() => {
    desk.forget()
    send(lookAgain)
  })
  const desk = new Desk(flags, files)

  const said = new Frames()
  const output = new Writable({
    write(piece, _, done) {
      for (const content of said.read(piece)) {
        const message = messageIn(content)
        if (editor.isHeard(message)) say(message)
      }
      done()
    },
  })
  serve(input, output, async file => {
    // Its path may be one from a folder of the engine’s choice.
    const uri = String(file.data['lspDocumentUri'])
    editor.show(uri, file)
    try {
      const reviewer = await desk.reviewerIn(dirname(fileURLToPath(uri)))
      const format = editor.formatOf(uri)
      file.data.unscripted = { ...(await desk.message()), ...(format === undefined ? {} : { format }) }
      // Editors show a finding as it stands, not as Markdown.
      reviewFile(file, reviewer, words => words)
    } catch (error) {
      addTrouble(file, (error as Error).message)
    }
  })
  const io = { stdin, stdout, stderr: process.stderr, env: process.env }
  // Code of the team’s, in its settings or rules, may fail when nobody waits for it any more.
  process.on('unhandledRejection', reason => complain(io, String(reason)))
  const hear = (content: string): void => {
    let message: Message | undefined
    try {
      message = messageIn(content)
      // Settings may have come since the last draft was opened.
      if (message.method === 'textDocument/didOpen') desk.forget()
      for (const one of [...editor.heard(message)]) send(one)
    } catch (error) {
      const why = (error as Error).message
      complain(io, `${message?.method ?? 'a message'} of the editor’s is left out: ${why}`)
      if (message?.method !== undefined && message.id !== undefined)
        say({ jsonrpc: '2.0', id: message.id, error: { code: invalidParams, message: why } })
    }
  }
  const heard = new Frames()
  try {
    for await (const piece of stdin) for (const content of heard.read(piece)) hear(content)
  } catch (error) {
    complain(io, `what the editor says cannot be read: ${(error as Error).message}`)
    process.exit(exitCodes.trouble)
  }
  input.end()
  return exitCodes.fine
}

/** Bytes: more than a report has of all drafts that may be open. */
const reportLength = 2 ** 30

/** Starts the server on what the editor is heard to say. */
function serve(input: PassThrough, output: Writable, review: (file: VFile) => Promise<void>): void {
  // It waits until its engine’s report is written, to a stream that nobody reads and that must not be full before.
  setDefaultHighWaterMark(false, reportLength)
  // It takes its streams from the process, and looks among the arguments for which.
  process.argv = [...process.argv.slice(0, 2), '--stdio']
  Object.defineProperty(process, 'stdin', { value: input })
  Object.defineProperty(process, 'stdout', { value: output })
  createUnifiedLanguageServer({
    // By its address: a name would be looked for in the workspace first.
    processorName: new URL('./processor.js', import.meta.url).href,
    plugins: [() => (_: unknown, file: VFile) => review(file)],
    configurationSection: 'unscripted',
  })
  // From here on the stream is the protocol’s alone: what a settings file prints must not get between.
  Object.defineProperty(process, 'stdout', { value: process.stderr })
}
