/** Lists of rule settings, each group with its reason. What a preset does not name runs as the rule defines it. */

import type { RuleSetting } from '../src/rule.js'

export type PresetName = 'recommended' | 'strict' | 'chat' | 'social'

export const presets: { readonly [N in PresetName]: { readonly [ruleId: string]: boolean | RuleSetting } } = {
  recommended: {},

  strict: {
    // A team that trains for plain commitments wants every one of them to stop the send.
    'vague-timeline': { severity: 'error', weight: 6 },
    'canned-phrase': { severity: 'error' },
  },

  chat: {
    // Minutes pass between turns: "one moment" is kept before it can be checked.
    'vague-timeline': { weight: 1 },
    // Nobody greets or signs each turn of a conversation.
    'impersonal-address': false,
  },

  social: {
    // A public reply is short and moves to a private message: the time is given there.
    'missing-timeline': { weight: 1 },
    'vague-timeline': { weight: 1 },
    // A public reply names an account and has a team behind it.
    'impersonal-address': false,
  },
}
