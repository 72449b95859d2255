/**
 * What an editor says, as the language server of unified should hear it. By itself that one reviews only what lies in
 * a workspace, falls over an editor without settings for it, and takes some settings from there that nobody expects.
 */

import { fileURLToPath } from 'node:url'
import type { SourceFormat } from '../../sources/render.js'
import type { Message } from './frames.js'

/** Languages whose drafts are no plain text, whatever their names end in. */
const formats: { readonly [languageId: string]: SourceFormat } = { html: 'html', markdown: 'markdown' }

/** Only as far as it is read here. */
interface Params {
  readonly capabilities?: { readonly workspace?: object }
  readonly textDocument?: { readonly uri: string; readonly languageId?: string }
}

const notification = (method: string, params: object): Message => ({ jsonrpc: '2.0', method, params })

/** Has every draft that is open reviewed again. */
export const lookAgain = notification('workspace/didChangeWatchedFiles', { changes: [] })

export class Editor {
  /** The drafts that are open, by their addresses, and how the editor says they are written. */
  readonly #drafts = new Map<string, SourceFormat | undefined>()
  readonly #folders = new Set<string>()

  /** How a draft is written, where the editor knows. */
  formatOf(uri: string): SourceFormat | undefined {
    return this.#drafts.get(uri)
  }

  /** The messages that the server hears in place of one of the editor’s. */
  *heard(message: Message): Generator<Message> {
    const params = (message.params ?? {}) as Params
    const { uri, languageId = '' } = params.textDocument ?? {}
    switch (message.method) {
      case 'initialize': {
        const { capabilities = {} } = params
        const workspace = { ...capabilities.workspace, configuration: false, workspaceFolders: true }
        const own = { capabilities: { ...capabilities, workspace }, rootUri: null, workspaceFolders: [] }
        yield { ...message, params: { ...params, ...own } }
        return
      }
      case 'workspace/didChangeConfiguration':
      case 'workspace/didChangeWorkspaceFolders':
        return
      case 'textDocument/didOpen':
        if (uri === undefined || !isFile(uri)) return
        this.#drafts.set(uri, formats[languageId])
        yield* this.#folderOf(uri)
        yield message
        return
      default: {
        const isOfOther = uri !== undefined && !this.#drafts.has(uri)
        if (message.method === 'textDocument/didClose' && uri !== undefined) this.#drafts.delete(uri)
        // A request has to be answered.
        if (!isOfOther || message.id !== undefined) yield message
      }
    }
  }

  /** A draft is reviewed wherever it lies: to the server each folder with one is a workspace. */
  *#folderOf(draft: string): Generator<Message> {
    const uri = draft.slice(0, draft.lastIndexOf('/'))
    if (this.#folders.has(uri)) return
    this.#folders.add(uri)
    yield notification('workspace/didChangeWorkspaceFolders', {
      event: { added: [{ uri, name: '' }], removed: [] },
    })
  }
}

/** Whether an address is one of a file here: what was never saved has none. */
function isFile(uri: string): boolean {
  try {
    return fileURLToPath(uri) !== ''
  } catch {
    return false
  }
}
