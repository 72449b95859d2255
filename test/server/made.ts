/** The server as a fetch function, which judges in this thread. */

import type { Hono } from 'hono'
import { type AppParts, createApp } from '../../src/server/app.js'
import { createJudgement, type Serving } from '../../src/server/judging/judgement.js'
import { Refusal } from '../../src/server/refusal.js'

export const policy = "default-src 'none'; script-src 'sha256-x'"
export const page = `<!doctype html><meta http-equiv="Content-Security-Policy" content="${policy}"><p>Try it`

/** What is judged by a server without a settings file. */
export async function judgesBy(
  settings: Serving['settings'] = {},
): Promise<Pick<AppParts, 'judges' | 'rules'>> {
  const judgement = await createJudgement({ folder: '.', config: false, settings })
  return {
    rules: judgement.rules,
    judges: {
      async ask(question) {
        const answer = judgement.answer(question)
        if ('refused' in answer) throw new Refusal(answer.refused)
        return answer.json
      },
    },
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
