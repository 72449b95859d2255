/** What a help desk's adapter adds to a page that has the core: code of its own, and what the desks share. */

import { existsSync, readdirSync } from 'node:fs'
import { dirname, resolve, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { weigh } from '../editors/weigh.js'

const desks = fileURLToPath(new URL('../../src/desks/', import.meta.url))
const entryOf = (name: string): string => resolve(desks, name, 'index.ts')
const names = readdirSync(desks).filter(name => existsSync(entryOf(name)))

it.each(names)('%s has at most 3 KiB of its own, and shares at most 2', async name => {
  const own = await weigh(entryOf(name), dirname(entryOf(name)) + sep)
  const whole = await weigh(entryOf(name), desks)
  console.log(`${name}: ${own.toFixed(2)} KiB of its own, ${whole.toFixed(2)} with what desks share`)
  expect(own).toBeLessThanOrEqual(3)
  expect(whole - own).toBeLessThanOrEqual(2)
})
