import process from 'node:process'
import { afterEach, expect, it } from 'vitest'
import { signalled } from '../../src/cli/signals.js'

const listeners = () => ['SIGINT', 'SIGTERM'].map(signal => process.listenerCount(signal))
const before = listeners()
const isSignalled = { so: false }
const over = new AbortController()
afterEach(() => over.abort())

it('hears nothing more once the program ends by itself', async () => {
  void signalled(over.signal).then(() => {
    isSignalled.so = true
  })
  expect(listeners()).toEqual(before.map(count => count + 1))
  over.abort()
  await Promise.resolve()
  expect(listeners()).toEqual(before)
  expect(isSignalled.so).toBe(false)
})

it.each(['SIGINT', 'SIGTERM'] as const)('hears %s once', async signal => {
  const stopped = signalled()
  process.emit(signal, signal)
  await stopped
  expect(listeners()).toEqual(before)
})
