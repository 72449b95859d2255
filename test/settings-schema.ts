/** The JSON Schema of a settings file, made from the settings that the code knows. */

import { fileURLToPath } from 'node:url'
import { presets } from '../rules/presets.js'
import { knownRules } from '../src/review.js'
import type { Rule } from '../src/rule.js'
import { categories, channels, choices, severities } from '../src/settings/check.js'

export const settingsSchemaPath = fileURLToPath(
  new URL('../src/settings/settings.schema.json', import.meta.url),
)

const strings = (description: string): object => ({
  type: 'array',
  items: { type: 'string', minLength: 1 },
  description,
})

function settingOf({ summary, severity, weight, options = {} }: Rule): object {
  const own = Object.entries(options).map(([name, { value, min, max, what }]) => [
    name,
    {
      type: 'number',
      minimum: min,
      maximum: max,
      default: value,
      description: `${what[0]?.toUpperCase()}${what.slice(1)}.`,
    },
  ])
  return {
    description: summary,
    anyOf: [
      { type: 'boolean' },
      {
        type: 'object',
        additionalProperties: false,
        properties: {
          severity: { enum: severities, default: severity },
          // An empty reply costs more than anybody may set.
          weight: {
            type: 'number',
            minimum: 0,
            maximum: 20,
            ...(weight > 20 ? {} : { default: weight }),
            description: 'Points.',
          },
          ...Object.fromEntries(own),
        },
      },
    ],
  }
}

/** The schema. Rules of a team's own are settings of files that are code, so that a JSON file names only known ones. */
export function settingsSchema(): object {
  const choice = (name: keyof typeof choices, description: string): object => ({
    enum: choices[name],
    default: choices[name][0],
    description,
  })
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Settings of unscripted',
    type: 'object',
    additionalProperties: false,
    properties: {
      $schema: { type: 'string' },
      extends: {
        description: `A preset (${Object.keys(presets).join(', ')}), a path that begins with ./ or ../, or a package; or several, the later over the earlier.`,
        anyOf: [{ type: 'string' }, { type: 'array', items: { type: 'string' } }],
      },
      channel: {
        enum: channels,
        description: 'Where the replies go; read from the texts where it is not given.',
      },
      preset: {
        enum: Object.keys(presets),
        description: 'A list of rule settings; the channel’s own where none is named.',
      },
      rules: {
        type: 'object',
        description: 'How each rule runs.',
        properties: Object.fromEntries(knownRules.map(rule => [rule.id, settingOf(rule)])),
        additionalProperties: { anyOf: [{ type: 'boolean' }, { type: 'object' }] },
      },
      names: strings(
        'Names of people, products, places: never flagged, and never read as other words. Upper and lower case count.',
      ),
      phrases: {
        type: 'array',
        description: 'Phrases that the house does not use, or paths of files that list some.',
        items: {
          anyOf: [
            { type: 'string', description: 'Path of a phrase pack, from this file.' },
            {
              type: 'object',
              additionalProperties: false,
              properties: {
                text: { type: 'string', minLength: 1, description: 'The words, in any case.' },
                pattern: {
                  type: 'string',
                  minLength: 1,
                  format: 'regex',
                  description: 'A regular expression over one sentence at a time, in any case.',
                },
                category: { enum: categories, default: 'scripted' },
                instead: {
                  type: 'string',
                  description: 'What stands in its place; empty where it is left out.',
                },
                why: { type: 'string', description: 'Why the house does not say it.' },
              },
              oneOf: [{ required: ['text'] }, { required: ['pattern'] }],
            },
          ],
        },
      },
      dialect: choice('dialect', 'en-IN leaves “kindly”, “revert” and “do the needful” alone.'),
      liability: choice(
        'liability',
        'strict: a passive is only noted, and no edit says that the company did it.',
      ),
      voice: choice('voice', 'company: for shared mailboxes, where nobody says “I” or signs.'),
      placeholders: choice('placeholders', 'Whether template variables are filled on sending.'),
      maxLength: {
        type: 'number',
        exclusiveMinimum: 0,
        default: 20000,
        description: 'UTF-16 units that a text may have.',
      },
      docsUrl: { type: 'string', description: 'Page of the rule docs; a finding links to docsUrl#rule-id.' },
    },
  }
}
