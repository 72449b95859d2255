/** The plugin under `unified-engine`, which the command lines of remark, rehype and retext are made of. */

import { PassThrough } from 'node:stream'
import { text } from 'node:stream/consumers'
import { unified } from 'unified'
import { engine, type Options } from 'unified-engine'
import { VFile } from 'vfile'
import { describe, expect, it } from 'vitest'
import { presetUnscripted } from '../../src/retext/index.js'

/** Exit code and streams of an engine that reviews one draft. */
async function run(draft: string, customerMessage: string, options: Partial<Options> = {}) {
  const streamOut = new PassThrough()
  const streamError = new PassThrough()
  const file = new VFile({ path: 'reply.txt', value: draft, data: { unscripted: { customerMessage } } })
  const code = await new Promise<number>((resolve, reject) => {
    engine(
      {
        processor: unified().use(presetUnscripted),
        files: [file],
        streamOut,
        streamError,
        color: false,
        out: true,
        ...options,
      },
      (error, code) => (error instanceof Error ? reject(error) : resolve(code ?? 0)),
    )
  })
  streamOut.end()
  streamError.end()
  return { code, out: await text(streamOut), err: await text(streamError) }
}

const message = 'My lamp arrived broken.'
const good =
  'Hi Ruth,\n\nI’m sorry your lamp arrived broken. I have sent another today; it reaches you on Friday 6 March.\n\nAna\n'

describe('an engine', () => {
  it('lets a good draft pass, as it is', async () => {
    expect(await run(good, message)).toEqual({ code: 0, out: good, err: 'reply.txt: no issues found\n' })
  })

  it('fails where a finding is an error, and gives no text', async () => {
    const { code, out, err } = await run('I’ll send another on Friday.\n', message)
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err).toMatch(/error .*missing-apology +unscripted/)
  })

  it('lets warnings pass, unless it is frail', async () => {
    const draft = good.replace('it reaches you on Friday 6 March', 'it will be delivered on Friday 6 March')
    const lax = await run(draft, message)
    expect(lax).toMatchObject({ code: 0, out: draft, err: expect.stringMatching(/warning .*passive-voice/) })
    expect(await run(draft, message, { frail: true })).toMatchObject({ code: 1 })
  })

  it('fails where a draft cannot be reviewed', async () => {
    const { code, err } = await run('word '.repeat(5000), message)
    expect(code).toBe(1)
    expect(err).toContain('over the limit of 20000')
  })
})
