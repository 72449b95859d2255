import retextEnglish from 'retext-english'
import type { Preset, Processor } from 'unified'
import type { VFile } from 'vfile'
import retextUnscripted from './plugin.js'

/** The text as it came: nothing here changes a file. */
function unchanged(this: Processor): void {
  this.compiler = (_, file: VFile) => String(file)
}

/**
 * All that a pipeline for drafts needs: `unified().use(presetUnscripted)` parses English, reviews, and gives the text
 * back as it came. Settings are given to the plugin after it: `.use(retextUnscripted, { channel: 'chat' })`.
 */
export const presetUnscripted: Preset = { plugins: [retextEnglish, unchanged, retextUnscripted] }
