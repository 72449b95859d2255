/** Elements whose contents are edited: what is read of them, and where lines stand in them. */

import fc from 'fast-check'
import { expect, it } from 'vitest'
import { describePages, opened, seeLines, underlined } from './replies.js'

const host = (html: string, style = ''): string =>
  `<div id="reply" role="textbox" aria-label="Reply" contenteditable style="${style}">${html}</div>`

/** What is read of an element with these contents. */
async function readOf(html: string, style = '', head = '') {
  const { page } = await opened(head + host(html, style))
  return page.evaluate(() => {
    const { text, regions } = window.page.shownText(document.querySelector('#reply') as Element)
    return { text, regions: regions.map(({ kind, span }) => `${kind}: ${text.slice(span.start, span.end)}`) }
  })
}

describePages('the text of an editable element', () => {
  it.each([
    [
      'lines',
      '<div>One</div><div>two</div><div><br></div><div>three<br></div>four',
      'One\ntwo\n\nthree\nfour',
    ],
    ['paragraphs', '<p>One</p><p>two</p>', 'One\n\ntwo'],
    ['line breaks', 'One<br>two<br><br>three', 'One\ntwo\n\nthree'],
    ['white space', '  One \n <b> two</b>\tthree&nbsp; four ', 'One two three\u00a0 four'],
    [
      'lists',
      '<ol start="3"><li>One</li><li>two</li></ol><ul><li>three</li></ul>',
      '3. One\n4. two\n\n- three',
    ],
    ['a mention', 'Hi <span contenteditable="false">@Ann</span>, hello', 'Hi @Ann, hello'],
    ['an emoji as an image', 'Hi <img alt="😀" src="data:,">!', 'Hi 😀!'],
    [
      'what a style shows on a line of its own',
      'One<span style="display:block">two</span>three',
      'One\ntwo\nthree',
    ],
    [
      'what is hidden',
      'One<span hidden>x</span><span style="display:none">y</span><i class="away">z</i>',
      'One',
    ],
    ['what is folded', 'One<details>w<summary>two</summary><p>x</p></details>', 'One\ntwo'],
    ['nothing', '<div><br></div>', '\n'],
  ])('has %s', async (_, html, text) => {
    expect((await readOf(html, '', '<style>.away{visibility:hidden}</style>')).text).toBe(text)
  })

  it('keeps white space where the style does', async () => {
    expect((await readOf('One  two\n three', 'white-space:pre-wrap')).text).toBe('One  two\n three')
  })

  it('says what is no prose of the writer’s', async () => {
    const { regions } = await readOf(
      `<p>Use <code>sudo</code>.</p><div data-signature="true">Ann, Lamps</div>
       <div class="gmail_quote"><div class="gmail_attr">On Monday Bo wrote:</div><blockquote>Old words</blockquote></div>`,
    )
    expect(regions).toEqual([
      'code: sudo',
      'signature: Ann, Lamps',
      'quote: On Monday Bo wrote:\n\nOld words',
    ])
  })

  it('maps each unit to the place on the page that reads the same, and back', async () => {
    const words = fc.constantFrom(
      'sorry',
      'שלום',
      '😀',
      'e\u0301',
      ' ',
      '  ',
      '\n',
      '\u00a0',
      'a b',
      '\t',
      '',
    )
    const tag = fc.constantFrom(
      'p',
      'div',
      'b',
      'span',
      'blockquote',
      'ul',
      'ol',
      'li',
      'pre',
      'details',
      'summary',
    )
    const { tree } = fc.letrec<{ tree: string; element: string }>(tie => ({
      tree: fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        words,
        fc.constantFrom('<br>', '<img alt="😀" src="data:,">', '<hr>', '<!--x-->', '<i hidden>away</i>'),
        tie('element'),
      ),
      element: fc
        .tuple(tag, fc.array(tie('tree'), { maxLength: 5 }), fc.boolean())
        .map(
          ([name, inner, isIsland]) =>
            `<${name}${isIsland ? ' contenteditable="false"' : ''}>${inner.join('')}</${name}>`,
        ),
    }))
    const trees = fc.sample(fc.array(tree, { maxLength: 6 }), { numRuns: 400, seed: 20_261_126 })
    const { page } = await opened(host(''))
    const wrong = await page.evaluate(trees => {
      const element = document.querySelector('#reply') as HTMLElement
      return trees.flatMap(inner => {
        element.innerHTML = inner.join('')
        const shown = window.page.shownText(element)
        return Array.from(shown.text.split(''), (character, unit) => {
          const [start, end] = shown.pointsOf({ start: unit, end: unit + 1 })
          const range = document.createRange()
          range.setStart(...start)
          range.setEnd(...end)
          const read = String(range)
          const holds = range.cloneContents()
          // An emoji that is an image; its units share a place.
          if (holds.querySelector('img')) return []
          // Breaks between blocks and the marks of lists stand for nothing on the page.
          if (range.collapsed) return /[-\d. \n]/.test(character) ? [] : [`${element.innerHTML} at ${unit}`]
          const isRight =
            read === character ||
            (character === ' ' && /^[ \t\n]+$/.test(read)) ||
            (character === '\n' && holds.querySelector('br') !== null)
          const isBack = shown.offsetOf(start) === unit
          return isRight && isBack
            ? []
            : [`${element.innerHTML} at ${unit}: ${JSON.stringify([character, read])}`]
        }).flat()
      })
    }, trees)
    expect(wrong).toEqual([])
  })
})

describePages('lines in an editable element', () => {
  const expected = [
    'error: We are sorry for any inconvenience',
    'error: sent.',
    'warning: Kindly note that',
    'warning: was sent',
  ]
  it.each([
    [
      'across elements',
      'Hello, <i>We</i> are <b>so<u>rry</u> for</b> any inconvenience. Kindly note <b>that</b> your lamp was sent.',
    ],
    [
      'below what is folded',
      '<details><summary>History</summary>Kindly note that.</details>Hello, We are sorry for any inconvenience. Kindly note that your lamp was sent.',
    ],
    [
      'below a hidden quote',
      '<blockquote style="display:none">Kindly note that.</blockquote>Hello, We are sorry for any inconvenience. Kindly note that your lamp was sent.',
    ],
    [
      'above history',
      '<p>Hello, We are sorry for any inconvenience. Kindly note that your lamp was sent.</p><div class="gmail_quote"><blockquote>Kindly note that.</blockquote></div>',
    ],
    [
      'in white space',
      'Hello,\n   We are sorry for any inconvenience.\n\t Kindly note that your lamp was sent.',
    ],
  ])('stand right %s', async (_, html) => {
    const { page } = await opened(host(html))
    await page.evaluate(() => window.page.watch('#reply'))
    // Where history shows that it is a mail, more is noted besides.
    expect((await underlined(page)).filter(line => !line.startsWith('info'))).toEqual(expected)
  })

  it('follow what a script does to the page', async () => {
    const { page, troubles } = await opened(host('Hello.'))
    await page.evaluate(() => {
      window.page.watch('#reply')
      const reply = document.querySelector('#reply')
      if (reply)
        reply.innerHTML =
          '<p>Hello, We are sorry for any inconvenience. Kindly note that your lamp was sent.</p>'
    })
    await seeLines(page, expected)
    await page.evaluate(() => {
      const reply = document.querySelector('#reply')
      // What is rendered anew has the same words, and other nodes.
      if (reply) reply.innerHTML = String(reply.innerHTML)
    })
    expect(await underlined(page)).toEqual([])
    await seeLines(page, expected)
    expect(troubles).toEqual([])
  })

  it('mends across elements, and one undo takes it back', async () => {
    const html = '<p>Hello,</p><p>We are sorry <b>for any</b> inconvenience.</p>'
    const { page } = await opened(host(html))
    await page.evaluate(() => window.page.watch('#reply'))
    await page.focus('#reply')
    await page.getByRole('button', { name: /^Name it/ }).click()
    const text = (): Promise<string | null> => page.textContent('#reply')
    expect((await text())?.replaceAll('\u00a0', ' ')).toBe('Hello,We are sorry your lamp arrived broken.')
    await page.keyboard.press('Control+z')
    expect(await page.locator('#reply').innerHTML()).toBe(html)
  })
})
