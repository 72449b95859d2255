export type { DraftData } from './data.js'
export { default, type RetextUnscriptedOptions } from './plugin.js'
export { presetUnscripted } from './preset.js'
