/** What drafts are reviewed by: the settings of their folder, and the message that they answer. */

import { resolve } from 'node:path'
import { cwd } from 'node:process'
import { loadSettings } from '../../config/load.js'
import type { DraftData } from '../../retext/data.js'
import { formatByName } from '../../sources/render.js'
import { createSourceReviewer, type SourceReviewer } from '../../sources/review-source.js'
import { type SettingsFlags, settingsIn } from '../settings-flags.js'
import { textIn } from '../source.js'
import type { WatchedFiles } from './watched.js'

export interface LspFlags extends Pick<SettingsFlags, 'channel' | 'preset'> {
  /** Path of the customer's message. */
  readonly customer?: string
  /** Path of the settings file, or false for `--no-config`. */
  readonly config?: string | false
}

/** Reads what it is asked for once, until it is told to forget. */
export class Desk {
  readonly #flags: LspFlags
  readonly #files: WatchedFiles
  readonly #reviewers = new Map<string, Promise<SourceReviewer>>()
  #message: Promise<DraftData> | undefined

  constructor(flags: LspFlags, files: WatchedFiles) {
    this.#flags = flags
    this.#files = files
  }

  forget(): void {
    this.#reviewers.clear()
    this.#message = undefined
  }

  /**
   * By the settings nearest to a folder.
   *
   * @throws {Error} whose message says what is wrong with them
   */
  reviewerIn(folder: string): Promise<SourceReviewer> {
    const reviewer = this.#reviewers.get(folder) ?? this.#reviewerBy(folder)
    this.#reviewers.set(folder, reviewer)
    // Settings that are mended are taken up with the next change of a draft.
    reviewer.catch(() => this.#reviewers.delete(folder))
    return reviewer
  }

  /** @throws {Error} whose message says why it cannot be read */
  message(): Promise<DraftData> {
    this.#message ??= this.#readMessage()
    return this.#message
  }

  async #reviewerBy(folder: string): Promise<SourceReviewer> {
    const { config } = this.#flags
    const own = settingsIn(this.#flags)
    if (config === false) return createSourceReviewer(own)
    const path = config === undefined ? undefined : resolve(cwd(), config)
    if (path !== undefined) this.#files.add(path)
    try {
      const { settings, files } = await loadSettings(folder, path)
      for (const file of files) this.#files.add(file)
      return createSourceReviewer({ ...settings, ...own })
    } catch (error) {
      throw new Error(`It cannot be reviewed by these settings: ${(error as Error).message}`, {
        cause: error,
      })
    }
  }

  async #readMessage(): Promise<DraftData> {
    const { customer } = this.#flags
    if (customer === undefined) return {}
    const path = resolve(cwd(), customer)
    this.#files.add(path)
    try {
      return { customerMessage: await textIn(path), customerFormat: formatByName(path) }
    } catch (error) {
      throw new Error(`The customer’s message ${path} cannot be read: ${(error as Error).message}`, {
        cause: error,
      })
    }
  }
}
