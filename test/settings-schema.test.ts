/** Holds the JSON Schema of the settings to the code; `UPDATE_DOCS=1 npm run unit -- settings-schema` writes it afresh. */

import { readFileSync, writeFileSync } from 'node:fs'
import process from 'node:process'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { expect, it } from 'vitest'
import { settingNames } from '../src/settings/check.js'
import { settingsSchema, settingsSchemaPath } from './settings-schema.js'

if (process.env['UPDATE_DOCS'] === '1')
  writeFileSync(settingsSchemaPath, `${JSON.stringify(settingsSchema(), null, 2)}\n`)

const valid = new Ajv2020({
  strict: true,
  strictRequired: false,
  allowUnionTypes: true,
  formats: { regex: true },
}).compile(settingsSchema())

it('is the file that is published', () => {
  expect(JSON.parse(readFileSync(settingsSchemaPath, 'utf8'))).toEqual(settingsSchema())
})

it('knows every setting that JSON can hold', () => {
  const { properties } = settingsSchema() as { readonly properties: object }
  expect(Object.keys(properties).toSorted()).toEqual(
    [...settingNames.filter(name => name !== 'ownRules'), '$schema', 'extends'].toSorted(),
  )
})

it.each([
  {},
  {
    extends: ['strict', './brand.json'],
    rules: { 'passive-voice': false, 'hard-to-read': { sentence: 20 } },
  },
  {
    names: ['May'],
    phrases: ['./pack.json', { text: 'no worries', instead: '' }, { pattern: 'end users?', why: 'Say who.' }],
  },
  { voice: 'company', liability: 'strict', dialect: 'en-IN', placeholders: 'must-be-filled' },
])('takes %j', settings => expect(valid(settings)).toBe(true))

it.each([
  { presset: 'strict' },
  { preset: 'strickt' },
  { rules: { 'passive-voice': { weight: 21 } } },
  { rules: { 'hard-to-read': { sentense: 20 } } },
  { phrases: [{ instead: 'hi' }] },
  { phrases: [{ text: 'a', pattern: 'a' }] },
  { voice: 'choir' },
  { names: [''] },
])('refuses %j', settings => expect(valid(settings)).toBe(false))
