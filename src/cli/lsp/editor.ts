/**
 * What an editor says, as the language server of unified should hear it, and what that one says, as the editor should.
 * By itself it reviews only what lies in a workspace, falls over an editor without settings for it, takes some settings
 * from there that nobody expects, and shows findings of what was closed meanwhile.
 */

import { fileURLToPath } from 'node:url'
import type { VFile } from 'vfile'
import type { SourceFormat } from '../../sources/render.js'
import type { Message } from './frames.js'
import { changedIn, diagnosticsIn, openedIn, type Params, uriIn } from './params.js'
import { asShown, type Diagnostic } from './shown.js'

/** Languages whose drafts are no plain text, whatever their names end in. */
const formats: ReadonlyMap<string, SourceFormat> = new Map([
  ['html', 'html'],
  ['markdown', 'markdown'],
])

interface Draft {
  /** How it is written, where the editor knows. */
  readonly format: SourceFormat | undefined
  text: string
  /** With the messages that were shown last. */
  reviewed?: VFile
}

const notification = (method: string, params: object): Message => ({ jsonrpc: '2.0', method, params })

/** Has every draft that is open reviewed again. */
export const lookAgain = notification('workspace/didChangeWatchedFiles', { changes: [] })

export class Editor {
  /** Those that are open, by their addresses. */
  readonly #drafts = new Map<string, Draft>()
  readonly #folders = new Set<string>()

  /** How a draft is written, where the editor knows. */
  formatOf(uri: string): SourceFormat | undefined {
    return this.#drafts.get(uri)?.format
  }

  /** @param file with its messages, which are shown next */
  show(uri: string, file: VFile): void {
    const draft = this.#drafts.get(uri)
    if (draft !== undefined) draft.reviewed = file
  }

  /** Whether the editor should hear a message of the server’s: findings only of what is open. */
  isHeard({ method, params }: Message): boolean {
    if (method !== 'textDocument/publishDiagnostics') return true
    const { uri, diagnostics } = params as { readonly uri: string; readonly diagnostics: readonly unknown[] }
    return diagnostics.length === 0 || this.#drafts.has(uri)
  }

  /**
   * The messages that the server hears in place of one of the editor’s.
   *
   * @throws {TypeError} where it is not as the protocol says
   */
  *heard(message: Message): Generator<Message> {
    const params = (message.params ?? {}) as Params
    switch (message.method) {
      case 'initialize': {
        const { capabilities } = params
        const workspace = { ...capabilities?.workspace, configuration: false, workspaceFolders: true }
        const own = { capabilities: { ...capabilities, workspace }, rootUri: null, workspaceFolders: [] }
        yield { ...message, params: { ...params, ...own } }
        return
      }
      case 'workspace/didChangeConfiguration':
      case 'workspace/didChangeWorkspaceFolders':
        return
      case 'textDocument/didOpen': {
        const uri = uriIn(params)
        const { languageId, text } = openedIn(params)
        if (!isFile(uri)) return
        this.#drafts.set(uri, { format: formats.get(languageId), text })
        yield* this.#folderOf(uri)
        yield message
        return
      }
      case 'textDocument/didChange': {
        const draft = this.#drafts.get(uriIn(params))
        if (draft === undefined) return
        draft.text = changedIn(params) ?? draft.text
        yield message
        return
      }
      case 'textDocument/didClose':
        if (this.#drafts.delete(uriIn(params))) yield message
        return
      case 'textDocument/codeAction': {
        const diagnostics = fixable(this.#drafts.get(uriIn(params)), diagnosticsIn(params))
        yield { ...message, params: { ...params, context: { diagnostics } } }
        return
      }
      default:
        yield message
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

/** What fixes are asked for, as it was shown of this very text. */
function fixable(draft: Draft | undefined, diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const { reviewed, text } = draft ?? {}
  if (reviewed === undefined || String(reviewed) !== text) return []
  return diagnostics.flatMap(meant => asShown(reviewed, meant) ?? [])
}

/** Whether an address is one of a file here: what was never saved has none. */
function isFile(uri: string): boolean {
  try {
    return fileURLToPath(uri) !== ''
  } catch {
    return false
  }
}
