/** A mail and what it quotes, as mail programs keep them. */

import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { partsOf } from '../../src/desks/mail-parts.js'
import { reviewSource } from '../../src/sources/index.js'

const folder = new URL('../../fixtures/mail/', import.meta.url)
const mails = readdirSync(folder).filter(name => name.endsWith('.html'))

it.each(mails)('the new part of %s is judged as the whole', name => {
  const html = readFileSync(new URL(name, folder), 'utf8')
  const { draft } = partsOf(html)
  const whole = reviewSource(html, { format: 'html' })
  const part = reviewSource(draft, { format: 'html' })
  expect(part.findings.map(({ ruleId, span, actual, cost }) => [ruleId, span, actual, cost])).toEqual(
    whole.findings.map(({ ruleId, span, actual, cost }) => [ruleId, span, actual, cost]),
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

it('ends there, whatever blank lines the history has', () => {
  const blank = [
    '<p>&nbsp;</p>',
    '<div>&nbsp; &nbsp;</div>',
    '<br>&nbsp;<br>',
    '<p class="MsoNormal"><o:p>&nbsp;</o:p></p>',
  ]
  for (const line of blank) {
    const history = `<p>It leaks.</p>${line}<p>Where are you?</p>`
    const mails = [
      `<blockquote>${history}</blockquote>`,
      `<div id="divRplyFwdMsg"><b>From:</b> Ana &lt;ana@lamps.example&gt;<br><b>Sent:</b> 11 May 2026 16:20<br><b>To:</b> us<br><b>Subject:</b> Lamp${line}</div>${history}`,
    ]
    for (const mail of mails) {
      const { draft, own, quoted } = partsOf(`<p>Hello Ana, I come today.</p>${mail}`)
      expect(draft).not.toContain('Ana &lt;')
      expect(own).toBe('Hello Ana, I come today.')
      expect(quoted).toContain('It leaks.')
      expect(quoted).toContain('Where are you?')
      expect(reviewSource(draft, { format: 'html' }).regions.map(({ kind }) => kind)).not.toContain('quote')
    }
  }
})

it('keeps what its writer says as it stands, lists too', () => {
  const { own } = partsOf('<p>Hello Ana, it is:</p><ul><li>one lamp</li><li>one bulb</li></ul><p>Tom</p>')
  expect(own).toBe('Hello Ana, it is:\n\n- one lamp\n- one bulb\n\nTom')
  expect(partsOf('Is 3 < 4?\n\n> Yes', 'text').own).toBe('Is 3 < 4?')
})

it('has white space for what is quoted above and between the answers, at the same offsets', () => {
  const html =
    '<blockquote>My <b>kettle</b> leaks &amp; drips.</blockquote><p>I’m sorry it does.</p><blockquote>When do I get another?</blockquote><p>On Friday.</p>'
  const { draft, own, quoted } = partsOf(html)
  expect(draft).toBe(
    html.replace(/My |kettle| leaks &amp; drips\.|When do I get another\?/g, ({ length }) =>
      ' '.repeat(length),
    ),
  )
  expect(own).toBe('I’m sorry it does.\n\nOn Friday.')
  expect(quoted).toBe('My kettle leaks & drips.\n\nWhen do I get another?')
})
