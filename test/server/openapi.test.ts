/** The description of the server: that it is a good one, and that a client made from it works. */

import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { createConfig, lintFromString } from '@redocly/openapi-core'
import { transform } from 'esbuild'
import { generateApi } from 'swagger-typescript-api'
import { expect, it } from 'vitest'
import { reviewReply } from '../../src/index.js'
import { listen } from '../../src/server/listen.js'
import { openapi } from '../../src/server/openapi/document.js'
import { appWith, here } from './made.js'

const source = JSON.stringify(openapi)
const dist = fileURLToPath(new URL('../../dist/src/', import.meta.url))
const { CI } = process.env

it('is what the server gives', async () => {
  const response = await (await appWith()).request('/openapi.json')
  expect(await response.json()).toEqual(JSON.parse(source))
})

it('passes the strict rules of a linter, which finds what is wrong', async () => {
  const config = await createConfig({ extends: ['recommended-strict'] })
  expect(await lintFromString({ source, config })).toEqual([])
  const [problem] = await lintFromString({ source: source.replace('"operationId":"review",', ''), config })
  expect(problem?.ruleId).toBe('operation-operationId')
})

async function generated(): Promise<string> {
  const { files } = await generateApi({
    spec: JSON.parse(source),
    output: false,
    silent: true,
    httpClientType: 'fetch',
    singleHttpClient: true,
  })
  return files[0]?.fileContent ?? ''
}

it.skipIf(!existsSync(dist) && !CI)(
  'has the types of the library (skipped where dist is missing)',
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'unscripted-client-'))
    const of = (path: string): string => JSON.stringify(join(dist, path))
    writeFileSync(join(folder, 'client.ts'), `// @ts-nocheck\n${await generated()}`)
    writeFileSync(
      join(folder, 'same.ts'),
      `import type * as client from './client.js'
       import type { ReplyReview } from ${of('index.js')}
       import type { RuleSummary } from ${of('explained.js')}
       import type { ReplyRequest } from ${of('server/reviews/request.js')}
       type Loose<T> = T extends object ? { -readonly [K in keyof T]: Loose<T[K]> } : T
       export const given: Loose<ReplyReview> = {} as client.ReplyReview
       export const taken: client.ReplyReview = {} as Loose<ReplyReview>
       export const rule: Loose<RuleSummary> = {} as client.Rule
       export const taught: client.Rule = {} as Loose<RuleSummary>
       // The generator writes a record as one whose values may be undefined.
       export const asked: Loose<Omit<ReplyRequest, 'rules'>> = {} as Omit<client.Reply, 'rules'>
       export const sent: client.Reply = {} as Loose<ReplyRequest>
       // @ts-expect-error a review is no rule
       export const wrong: Loose<RuleSummary> = {} as client.ReplyReview`,
    )
    writeFileSync(
      join(folder, 'tsconfig.json'),
      JSON.stringify({
        compilerOptions: {
          strict: true,
          noEmit: true,
          module: 'nodenext',
          target: 'es2023',
          lib: ['es2023', 'dom'],
          types: [],
          skipLibCheck: true,
        },
        files: ['same.ts'],
      }),
    )
    const tsc = fileURLToPath(new URL('../../node_modules/typescript/bin/tsc', import.meta.url))
    const { stdout, status } = spawnSync(process.execPath, [tsc, '-p', folder], { encoding: 'utf8' })
    expect(stdout).toBe('')
    expect(status).toBe(0)
  },
)

it('makes a client that asks the server', async () => {
  const { code } = await transform(await generated(), { loader: 'ts', format: 'esm' })
  const file = join(mkdtempSync(join(tmpdir(), 'unscripted-client-')), 'client.mjs')
  writeFileSync(file, code)
  const { Api, HttpClient } = await import(pathToFileURL(file).href)

  const token = 'correct-horse-battery'
  const app = await appWith({ access: { token, origins: [], isLocal: false } })
  const { address, close } = await listen(app, here)
  try {
    const http = new HttpClient({
      baseUrl: address.slice(0, -1),
      securityWorker: (secret: string | null) => ({
        headers: secret === null ? {} : { Authorization: `Bearer ${secret}` },
      }),
    })
    const api = new Api(http)
    const draft = 'A new lamp will be sent shortly.'
    await expect(api.v1.review({ draft })).rejects.toMatchObject({
      status: 401,
      error: { title: 'Unauthorized' },
    })
    http.setSecurityData(token)
    const review = JSON.parse(JSON.stringify(reviewReply(draft)))
    expect((await api.v1.review({ draft })).data).toEqual(review)
    expect((await api.v1.review({ replies: [{ draft }, { draft }] })).data).toEqual({
      reviews: [review, review],
    })
    expect((await api.v1.listRules()).data.rules.length).toBeGreaterThan(20)
    expect((await api.v2.check({ text: draft, language: 'en-US' })).data.matches).toBeInstanceOf(Array)
    expect((await api.v2.listLanguages()).data).toContainEqual(expect.objectContaining({ longCode: 'en-US' }))
    expect((await api.healthz.health()).data).toEqual({ status: 'ok' })
    await expect(api.v1.review({ draft, chanel: 'chat' })).rejects.toMatchObject({
      error: {
        status: 422,
        errors: [{ pointer: '/chanel', detail: expect.stringContaining('Did you mean "channel"?') }],
      },
    })
  } finally {
    await close()
  }
})
