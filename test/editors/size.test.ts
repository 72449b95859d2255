/**
 * What an editor adds to a page that has the core: code of its own, and what the editors share, which a page with two
 * of them loads once.
 */

import { existsSync, readdirSync } from 'node:fs'
import { dirname, resolve, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { weigh } from './weigh.js'

const editors = fileURLToPath(new URL('../../src/editors/', import.meta.url))
const entryOf = (name: string): string => resolve(editors, name, 'index.ts')
const names = readdirSync(editors).filter(name => existsSync(entryOf(name)))

it.each(names)('%s has at most 3 KiB of its own, and shares at most 2', async name => {
  const own = await weigh(entryOf(name), dirname(entryOf(name)) + sep)
  const whole = await weigh(entryOf(name), editors)
  console.log(`${name}: ${own.toFixed(2)} KiB of its own, ${whole.toFixed(2)} with what editors share`)
  expect(own).toBeLessThanOrEqual(3)
  expect(whole - own).toBeLessThanOrEqual(2)
})
