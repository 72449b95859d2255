import fc from 'fast-check'
import { expect, it } from 'vitest'
import { batchesOf } from '../../src/bulk/batches.js'
import type { ReplyRow } from '../../src/bulk/reply-rows.js'
import { unread } from '../../src/bulk/results.js'
import { all } from './chunks.js'

async function* rowsOf(lengths: readonly number[]): AsyncGenerator<ReplyRow> {
  for (const [i, length] of lengths.entries())
    yield { input: 'a.csv', line: i + 2, id: `${i}`, reply: 'x'.repeat(length) }
}

it('holds every row once and in order, and never more than a thread can take', async () => {
  const lengths = fc.array(fc.oneof(fc.constant(10), fc.constant(20_000), fc.constant(300_000)), {
    maxLength: 450,
  })
  await fc.assert(
    fc.asyncProperty(lengths, async given => {
      const batches = await all(batchesOf(rowsOf(given), unread))
      const rows = batches.flatMap(batch => batch.rows)
      expect(rows.map(row => 'reply' in row && row.reply.length)).toEqual(given)
      let upTo = 0
      for (const batch of batches) {
        expect(batch.rows.length).toBeGreaterThan(0)
        expect(batch.rows.length).toBeLessThanOrEqual(200)
        // All but the last row together stay below the limit.
        expect(JSON.stringify(batch.rows.slice(0, -1)).length).toBeLessThan(510_000)
        upTo += batch.rows.length
        expect(batch.upTo).toBe(upTo)
      }
      const full = batches.slice(0, -1)
      for (const batch of full)
        expect(batch.rows.length === 200 || JSON.stringify(batch.rows).length > 490_000).toBe(true)
    }),
    { numRuns: 30 },
  )
})
