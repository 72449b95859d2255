/** What an editor’s or a help desk’s adapter adds to a page that has the core. */

import { expect, it } from 'vitest'
import { adaptersIn, weigh } from './weigh.js'

it.each([
  ...adaptersIn('editors').map(name => ['editors', name] as const),
  ...adaptersIn('desks').map(name => ['desks', name] as const),
])('%s/%s has at most 3 KiB of its own, and shares at most 2', async (folder, name) => {
  const { own, shared } = await weigh(folder, name)
  console.log(`${name}: ${own.toFixed(2)} KiB of its own, ${(own + shared).toFixed(2)} with what is shared`)
  expect(own).toBeLessThanOrEqual(3)
  expect(shared).toBeLessThanOrEqual(2)
})
