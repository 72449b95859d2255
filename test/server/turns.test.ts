import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createTurns } from '../../src/server/judging/turns.js'

const never = new AbortController().signal
const turn = (): Promise<void> => new Promise(setImmediate)

/** Work that notes in which order it was done. */
function written() {
  const order: string[] = []
  const run = async (name: string): Promise<void> => {
    await turn()
    order.push(name)
  }
  return { order, run }
}

describe('turns', () => {
  it('give each request what comes of its parts, in order, and no more at a time than may be', async () => {
    const lengths = fc.array(fc.nat({ max: 12 }), { maxLength: 8 })
    await fc.assert(
      fc.asyncProperty(lengths, fc.integer({ min: 1, max: 4 }), fc.scheduler(), async (works, most, s) => {
        const turns = createTurns(most)
        let underWay = 0
        let peak = 0
        const all = works.map((length, work) =>
          turns.take({
            parts: Array.from({ length }, (_, part) => part),
            signal: never,
            run: async part => {
              peak = Math.max(peak, ++underWay)
              await s.schedule(Promise.resolve())
              underWay--
              return `${work}:${part}`
            },
          }),
        )
        const done = Promise.all(all)
        await s.waitFor(done)
        expect(await done).toEqual(
          works.map((length, work) => Array.from({ length }, (_, part) => `${work}:${part}`)),
        )
        expect(peak).toBe(
          Math.min(
            most,
            works.reduce((sum, length) => sum + length, 0),
          ),
        )
      }),
    )
  })

  it('let who asks for little go before the rest of who asks for much', async () => {
    const turns = createTurns(2)
    const { order, run } = written()
    const long = (name: string) =>
      turns.take({ parts: Array.from({ length: 50 }, () => name), signal: never, run })
    const works = [long('a'), long('b'), turns.take({ parts: ['small'], signal: never, run })]
    await Promise.all(works)
    expect(order.indexOf('small')).toBeLessThan(6)
    expect(order).toHaveLength(101)
  })

  it('go to many parts as well as to single ones, and to requests of many in their order', async () => {
    const turns = createTurns(2)
    const { order, run } = written()
    const long = (name: string) =>
      turns.take({ parts: Array.from({ length: 20 }, () => name), signal: never, run })
    const short = () => turns.take({ parts: ['small'], signal: never, run })
    await Promise.all([...Array.from({ length: 60 }, short), long('a'), long('b')])
    const last = (name: string): number => order.lastIndexOf(name)
    // Every second turn is theirs, once they are there.
    expect(last('a')).toBeLessThan(45)
    expect(last('b')).toBeLessThan(85)
    expect(order.indexOf('b')).toBeGreaterThan(last('a') - 2)
  })

  it('drop what is not begun once nobody waits for it', async () => {
    const turns = createTurns(1)
    const client = new AbortController()
    let begun = 0
    const run = async (): Promise<void> => {
      begun++
      await turn()
    }
    const gone = turns.take({ parts: [1, 2, 3, 4], signal: client.signal, run })
    const next = turns.take({ parts: [1], signal: never, run })
    client.abort(new Error('gone'))
    await expect(gone).rejects.toThrow('gone')
    await next
    expect(begun).toBe(2)
    await expect(turns.take({ parts: [1], signal: client.signal, run })).rejects.toThrow('gone')
  })

  it('give a request up that fails, and go on with others', async () => {
    const turns = createTurns(1)
    let begun = 0
    const fails = turns.take({
      parts: [1, 2, 3],
      signal: never,
      run: async () => {
        begun++
        throw new Error('no')
      },
    })
    await expect(fails).rejects.toThrow('no')
    expect(begun).toBe(1)
    expect(await turns.take({ parts: [1, 2], signal: never, run: async part => part })).toEqual([1, 2])
  })
})
