/** The parts found in drafts as mail programs and help desks keep them: a change of what is found shows in `parts.yaml`. */

import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { stringify } from 'yaml'
import { reviewSource, type SourceFormat } from '../../src/sources/index.js'
import { render } from '../../src/sources/render.js'

const folder = new URL('../../fixtures/mail/', import.meta.url)
const formats: { readonly [ending: string]: SourceFormat } = { html: 'html', md: 'markdown', txt: 'text' }

const drafts = readdirSync(folder)
  .sort()
  .flatMap(name => {
    const format = formats[name.split('.').at(-1) ?? '']
    return format === undefined || name === 'README.md'
      ? []
      : [{ name, format, source: readFileSync(new URL(name, folder), 'utf8') }]
  })
const reviewed = drafts.map(draft => ({
  ...draft,
  review: reviewSource(draft.source, { format: draft.format }),
}))

it('are three or more for each program', () => {
  const programs = new Map<string, number>()
  for (const { name } of drafts) {
    const program = name.split('-')[0] as string
    programs.set(program, (programs.get(program) ?? 0) + 1)
  }
  expect(drafts.length).toBeGreaterThanOrEqual(30)
  for (const program of ['zammad', 'front', 'gmail', 'outlook', 'freescout', 'chatwoot', 'zendesk'])
    expect(programs.get(program), program).toBeGreaterThanOrEqual(3)
})

it('are told apart', async () => {
  const parts = Object.fromEntries(
    reviewed.map(({ name, source, format, review }) => [
      name,
      review.regions.map(
        ({ kind, span }) => `${kind}: ${render(source.slice(span.start, span.end), format).text.trim()}`,
      ),
    ]),
  )
  await expect(stringify(parts, { lineWidth: 0 })).toMatchFileSnapshot('../../fixtures/mail/parts.yaml')
})

describe('no finding lies in a part that is not the writer’s', () => {
  it.each(reviewed)('$name', ({ review }) => {
    const apart = review.regions.filter(({ kind }) => !/^(?:greeting|sign-off|template)$/.test(kind))
    const inside = review.findings.filter(({ span }) =>
      apart.some(
        ({ span: part }) => span.start < span.end && part.start <= span.start && span.end <= part.end,
      ),
    )
    expect(inside).toEqual([])
  })
})
