/** Whatever is done in an editable element, in whatever order: nothing goes wrong on the page. */

import fc from 'fast-check'
import { expect, it } from 'vitest'
import { describePages, draft, editors, opened, watched } from './replies.js'

const html = `<p>Hello Ann,</p><p>${draft}</p><ul><li>Please do the <b>needful</b>.</li></ul><p><br></p>`

describePages('an editable element', () => {
  it('may be edited in any way', async () => {
    const { page, troubles } = await opened(editors.contenteditable)
    await page.evaluate(html => {
      const reply = document.querySelector('#reply')
      if (reply) reply.innerHTML = html
      window.page.watch('#reply')
    }, html)
    const place = fc.nat({ max: 1000 })
    const key = fc.constantFrom('x', ' ', 'Enter', 'Enter', 'Delete', 'Backspace', 'ArrowUp', 'ArrowLeft')
    const command = fc.constantFrom(
      'bold',
      'italic',
      'undo',
      'undo',
      'redo',
      'insertUnorderedList',
      'outdent',
    )
    const step = fc.oneof(
      fc.record({ kind: fc.constant('type' as const), words: fc.constantFrom(draft, 'a', '. Kindly note') }),
      fc.record({ kind: fc.constant('key' as const), key }),
      fc.record({ kind: fc.constant('command' as const), command }),
      fc.record({ kind: fc.constant('caret' as const), place }),
      fc.record({ kind: fc.constant('drag' as const), place }),
      fc.record({ kind: fc.constant('clear' as const) }),
      fc.record({
        kind: fc.constant('write' as const),
        html: fc.constantFrom(html, '<p><br></p>', '', draft),
      }),
      fc.record({ kind: fc.constant('rewrite' as const), rewrites: fc.boolean() }),
      fc.record({ kind: fc.constant('press' as const), place, isWritten: fc.boolean() }),
      fc.record({ kind: fc.constant('review' as const) }),
      fc.record({ kind: fc.constant('wait' as const) }),
    )
    const done: string[] = []
    for (const next of fc.sample(step, { numRuns: 600, seed: 20_261_126 })) {
      done.push(JSON.stringify(next))
      if (next.kind === 'key') await page.keyboard.press(next.key)
      else if (next.kind === 'type') await page.keyboard.insertText(next.words)
      else
        await page.evaluate(async next => {
          const reply = document.querySelector('#reply') as HTMLElement
          const selection = document.getSelection()
          const caretAt = (place: number): void => {
            const all = document.createNodeIterator(reply)
            const nodes: Node[] = []
            for (let node = all.nextNode(); node; node = all.nextNode()) nodes.push(node)
            const node = nodes[place % nodes.length] as Node
            selection?.collapse(
              node,
              place % ((node.textContent ?? '').length && node.nodeType === 3 ? (node as Text).length : 1),
            )
          }
          if (next.kind !== 'press') reply.focus()
          switch (next.kind) {
            case 'command':
              document.execCommand(next.command)
              break
            case 'caret':
              caretAt(next.place)
              break
            case 'drag': {
              caretAt(next.place)
              const { anchorNode, anchorOffset } = selection as Selection
              const words = 'We are sorry for any inconvenience.'
              reply.querySelector('p:last-of-type')?.remove()
              if (anchorNode?.isConnected) selection?.collapse(anchorNode, anchorOffset)
              document.execCommand('insertText', false, words)
              break
            }
            case 'clear':
              document.execCommand('selectAll')
              document.execCommand('delete')
              break
            case 'write':
              reply.innerHTML = next.html
              break
            case 'rewrite':
              // As some editors do: what the browser made is made anew.
              reply.oninput = next.rewrites
                ? () => {
                    reply.innerHTML = String(reply.innerHTML)
                  }
                : null
              break
            case 'press': {
              const buttons = [...document.querySelectorAll<HTMLElement>('.unscripted-review button')]
              if (next.isWritten) reply.innerHTML = String(reply.innerHTML)
              buttons[next.place % Math.max(buttons.length, 1)]?.click()
              break
            }
            case 'review':
              window.page.watched[0]?.refresh()
              break
            case 'wait':
              // Time for the events that tell of a caret.
              await new Promise(requestAnimationFrame)
          }
        }, next)
      expect(troubles, done.slice(-12).join('\n')).toEqual([])
    }
  })

  it('may hold an empty paragraph, all of it may go, and a click may follow what a script does', async () => {
    const { page, troubles } = await watched('contenteditable')
    const write = (html: string): Promise<void> =>
      page.evaluate(html => {
        const reply = document.querySelector('#reply') as HTMLElement
        reply.innerHTML = html
        window.page.watched[0]?.refresh()
        document.getSelection()?.collapse(reply.firstChild, 0)
      }, html)
    await write('<p><br></p>')
    await page.keyboard.type('Hello')
    await write(`<p>Hello Ann,</p><p>${draft}</p>`)
    await page.keyboard.press('Control+a')
    await page.keyboard.press('Delete')
    await page.keyboard.type('Hello')
    await write(`<p>Hello Ann,</p><p>${draft}</p>`)
    await page.evaluate(() => {
      const reply = document.querySelector('#reply') as HTMLElement
      reply.innerHTML = String(reply.innerHTML)
      window.page.press('“We are')
    })
    expect(await page.evaluate(() => String(document.getSelection()))).toBe(
      'We are sorry for any inconvenience',
    )
    expect(troubles).toEqual([])
  })
})
