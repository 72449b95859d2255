/** That every link between the project’s own pages leads somewhere. */

import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { globSync } from 'tinyglobby'
import { expect, it } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))
const pages = globSync(['*.md', 'src/**/README.md', 'rules/README.md', 'fixtures/**/README.md'], {
  cwd: root,
  absolute: true,
})

const proseOf = (page: string): string => page.replace(/^```.*?^```$/gms, '')

/** What a code host makes of a heading. */
const anchorsOf = (page: string): Set<string> =>
  new Set(
    Array.from(proseOf(page).matchAll(/^#+ (.+)$/gm), ([, heading = '']) =>
      heading
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\-_ ]/gu, '')
        .replaceAll(' ', '-'),
    ),
  )

it.each(pages.map(page => [relative(root, page), page] as const))('%s links to what is there', (_, page) => {
  const links = Array.from(
    proseOf(readFileSync(page, 'utf8')).matchAll(/\]\(([^)\s]+)\)/g),
    ([, link = '']) => link,
  )
  const broken = links.filter(link => {
    if (/^[a-z]+:/.test(link)) return false
    const [path = '', anchor] = link.split('#')
    const target = path === '' ? page : join(dirname(page), path)
    if (!existsSync(target)) return true
    return anchor !== undefined && !anchorsOf(readFileSync(target, 'utf8')).has(anchor)
  })
  expect(broken).toEqual([])
})
