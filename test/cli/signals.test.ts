import process from 'node:process'
import { expect, it } from 'vitest'
import { signalled } from '../../src/cli/signals.js'

const listeners = () => ['SIGINT', 'SIGTERM'].map(signal => process.listenerCount(signal))
const before = listeners()

it('hears nothing more once the program ends by itself', async () => {
  const over = new AbortController()
  let isHeard = false
  void signalled(over.signal).then(() => {
    isHeard = true
  })
  expect(listeners()).toEqual(before.map(count => count + 1))
  over.abort()
  await Promise.resolve()
  expect(listeners()).toEqual(before)
  expect(isHeard).toBe(false)
})

it.each(['SIGINT', 'SIGTERM'] as const)('hears %s once', async signal => {
  const stopped = signalled()
  process.emit(signal, signal)
  await stopped
  expect(listeners()).toEqual(before)
})
