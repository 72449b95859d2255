/** What a fix leaves alone, and what keeps one from being offered. */

import { expect, it } from 'vitest'
import { describePages, opened, press, words } from './replies.js'

const host = (html: string): string =>
  `<div id="reply" role="textbox" aria-label="Reply" contenteditable>${html}</div>`

async function written(html: string) {
  const all = await opened(host(html))
  await all.page.evaluate(() => window.page.watch('#reply'))
  await all.page.focus('#reply')
  return all
}

describePages('a fix in an editable element', () => {
  it.each([
    [
      'formatting before the words that differ',
      '<p><b>We</b> are <i>sorry</i> for any inconvenience.</p>',
      /^Name it/,
      '<p><b>We</b> are <i>sorry</i> your lamp arrived broken.</p>',
    ],
    [
      'a link beside them',
      '<p>We are <a href="#why">sorry</a> for any inconvenience.</p>',
      /^Name it/,
      '<p>We are <a href="#why">sorry</a> your lamp arrived broken.</p>',
    ],
    [
      'a mention beside them',
      '<p>Hi <span contenteditable="false">@Ann</span>, we are sorry for any inconvenience.</p>',
      /^Name it/,
      '<p>Hi <span contenteditable="false">@Ann</span>, we are sorry your lamp arrived broken.</p>',
    ],
    [
      'a word whole whose letter becomes a capital',
      '<p>We would like to inform you that <b>your</b> lamp was late.</p>',
      /^Delete “We would/,
      '<p>Your lamp was late.</p>',
    ],
  ])('keeps %s', async (_, html, button, expected) => {
    const { page, troubles } = await written(html)
    const inner = async (): Promise<string> =>
      (await page.locator('#reply').innerHTML()).replaceAll('&nbsp;', ' ')
    await press(page, button)
    expect(await inner()).toBe(expected)
    await page.keyboard.press('Control+z')
    expect(await inner()).toBe(html)
    expect(troubles).toEqual([])
  })

  it.each([
    ['a link', '<p>Your <a href="#lamp">lamp</a> was sent by our team.</p>', 'Turn it round'],
    ['a mention', '<p>Your lamp <span contenteditable="false">L-20</span> was sent.</p>', 'Turn it round'],
    ['an image', '<p>Your lamp <img alt="a lamp" src="data:,"> was sent.</p>', 'Turn it round'],
    ['a drawing', '<p>Your lamp <svg width="9" height="9"></svg> was sent.</p>', 'Turn it round'],
    ['code', '<p>Your <code>lamp</code> was sent.</p>', 'Turn it round'],
    [
      'the first letter of a link',
      '<p>We would like to inform you that <a href="#lamp">your lamp</a> was late.</p>',
      'Delete “We would',
    ],
  ])('is not offered where it would take %s', async (_, html, label) => {
    const { page, troubles } = await written(html)
    expect(await page.getByText(label).textContent({ timeout: 5000 })).toContain('By hand')
    expect(await page.getByRole('button', { name: label }).count()).toBe(0)
    expect(await page.locator('#reply').innerHTML()).toBe(html)
    expect(troubles).toEqual([])
  })

  it('is not offered where it would join lines', async () => {
    const { page } = await written('<div>Your lamp was</div><div>sent by our team.</div>')
    expect(await page.getByText('Turn it round').textContent({ timeout: 5000 })).toContain('By hand')
  })

  it('is looked at again when it is pressed', async () => {
    const { page } = await written('<p>Your lamp was sent by our team.</p>')
    const html = '<p>Your <a href="#lamp">lamp</a> was sent by our team.</p>'
    await page.evaluate(html => {
      const reply = document.querySelector('#reply')
      if (reply) reply.innerHTML = html
      window.page.press('Turn it')
    }, html)
    expect(await page.locator('#reply').innerHTML()).toBe(html)
  })
})

describePages('a fix in a text box', () => {
  it('is not offered where it would not fit', async () => {
    const text = 'We are sorry for any inconvenience. Your lamp was sent.'
    const { page } = await opened(
      `<textarea id="reply" aria-label="Reply" maxlength="${text.length + 2}">${text}</textarea>`,
    )
    await page.evaluate(() => window.page.watch('#reply'))
    expect(await page.getByText('Name it').textContent({ timeout: 5000 })).toContain('By hand')
    await press(page, /^Turn it round/)
    expect(await words(page)).toBe(text.replace('Your lamp was sent', 'We sent your lamp'))
    // There is room for it now.
    await press(page, /^Name it/)
    expect(await words(page)).toBe('We are sorry your lamp arrived broken. We sent your lamp.')
  })
})
