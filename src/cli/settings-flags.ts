import type { ReviewSettings } from '../settings/options.js'

/** Settings that the command line has flags for; they win over a settings file. */
export type SettingsFlags = Pick<ReviewSettings, 'channel' | 'preset' | 'placeholders' | 'maxLength'>

/** Those that were given, out of all flags of a command. */
export function settingsIn({ channel, preset, placeholders, maxLength }: SettingsFlags): SettingsFlags {
  return {
    ...(channel === undefined ? {} : { channel }),
    ...(preset === undefined ? {} : { preset }),
    ...(placeholders === undefined ? {} : { placeholders }),
    ...(maxLength === undefined ? {} : { maxLength }),
  }
}
