/** The server as a fetch function, which judges in this thread. */

import type { Hono } from 'hono'
import { type AppParts, createApp } from '../../src/server/app.js'
import { createJudgement, type Serving } from '../../src/server/judging/judgement.js'

export const policy = "default-src 'none'; script-src 'sha256-x'"
export const page = `<!doctype html><meta http-equiv="Content-Security-Policy" content="${policy}"><p>Try it`

/** What is judged by a server without a settings file. */
export async function judgesBy(
  settings: Serving['settings'] = {},
): Promise<Pick<AppParts, 'judges' | 'rules' | 'mostUnits'>> {
  const judgement = await createJudgement({ folder: '.', config: false, settings })
  const { rules, mostUnits } = judgement
  return {
    rules,
    mostUnits,
    judges: { ask: async questions => questions.map(question => judgement.answer(question)) },
  }
}

/** @param parts in place of those of a server on this machine, without a token */
export async function appWith(parts: Partial<AppParts> = {}): Promise<Hono> {
  return createApp({
    page,
    ...(await judgesBy()),
    access: { origins: [], isLocal: true },
    limit: 64,
    onFault: error => {
      throw error
    },
    ...parts,
  })
}

/** A request that sends JSON. */
export const posted = (body: unknown, headers: Record<string, string> = {}): RequestInit => ({
  method: 'POST',
  headers: { 'Content-Type': 'application/json', ...headers },
  body: typeof body === 'string' ? body : JSON.stringify(body),
})

/** Where a test listens. */
export const here = { host: '127.0.0.1', port: 0, arrival: 10_000, silence: 10_000, grace: 1000 }
