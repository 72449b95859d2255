/** A mail and what it quotes, as mail programs keep them. */

import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { partsOf } from '../../src/desks/mail-parts.js'
import { reviewSource } from '../../src/sources/index.js'

const folder = new URL('../../fixtures/mail/', import.meta.url)
const mails = readdirSync(folder).filter(name => name.endsWith('.html'))

it.each(mails)('the new part of %s is judged as the whole', name => {
  const html = readFileSync(new URL(name, folder), 'utf8')
  const whole = reviewSource(html, { format: 'html' })
  const part = reviewSource(partsOf(html).draft, { format: 'html' })
  expect(part.findings.map(({ ruleId, actual, cost }) => [ruleId, actual, cost])).toEqual(
    whole.findings.map(({ ruleId, actual, cost }) => [ruleId, actual, cost]),
  )
  expect([part.score, part.facts, part.wins]).toEqual([whole.score, whole.facts, whole.wins])
})

it('ends where the history begins', () => {
  const { draft, own, quoted } = partsOf(
    '<div>Hello <b>Ana</b></div><blockquote>My kettle leaks.</blockquote>',
  )
  expect(draft).toBe('<div>Hello <b>Ana</b></div><blockquote>')
  expect([own, quoted]).toEqual(['Hello Ana', 'My kettle leaks.'])
})

it('is whole where it answers between the lines', () => {
  const html =
    '<blockquote>My kettle leaks.</blockquote><p>I’m sorry it does.</p><blockquote>When do I get another?</blockquote><p>On Friday.</p>'
  expect(partsOf(html)).toEqual({
    draft: html,
    own: 'I’m sorry it does.\n\nOn Friday.',
    quoted: 'My kettle leaks.\n\nWhen do I get another?',
  })
})
