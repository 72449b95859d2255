import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, sep } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checkoutOf, expanded, leadsOut, slashedPath, withSlashes } from '../../src/cli/paths.js'

let folder = ''
const files = [
  'macros/b.md',
  'macros/a.html',
  'macros/late/c.txt',
  'macros/late (old)/d.md',
  'macros/b{r}ace/d.md',
  'macros/node_modules/pack/e.md',
  'macros/.drafts/f.md',
  'macros/.g.md',
  'macros/Z.md',
  'macros/é.md',
  'macros/-dash.md',
  'reply[1].txt',
  'reply1.txt',
  'what?.txt',
  'en/us/h.md',
  'fr/h.md',
]

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'unscripted-paths-'))
  for (const file of files) {
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    writeFileSync(join(folder, file), 'It left today.')
  }
  symlinkSync(join(folder, 'macros/b.md'), join(folder, 'macros/link-to-b.md'))
  symlinkSync(join(folder, 'macros'), join(folder, 'macros/late/loop'))
})
afterAll(() => rmSync(folder, { recursive: true }))

const pathsOf = async (...typed: string[]) => (await expanded(typed, folder)).paths

describe('a pattern', () => {
  it('stands for the files it matches, sorted, without node_modules and what begins with a dot', async () => {
    expect(await pathsOf('macros/**/*.{md,html,txt}')).toEqual([
      'macros/-dash.md',
      'macros/Z.md',
      'macros/a.html',
      'macros/b.md',
      'macros/b{r}ace/d.md',
      'macros/late (old)/d.md',
      'macros/late/c.txt',
      'macros/é.md',
    ])
  })

  it('may name a folder that would be left out below it', async () => {
    expect(await pathsOf('macros/.drafts/*.md')).toEqual(['macros/.drafts/f.md'])
    expect(await pathsOf('macros/node_modules/**/*.md')).toEqual(['macros/node_modules/pack/e.md'])
  })

  it('may lead upwards, and leaves out the same there', async () => {
    const { paths } = await expanded(['../macros/**/[a-f]*.*'], join(folder, 'fr'))
    expect(paths).toEqual([
      '../macros/a.html',
      '../macros/b.md',
      '../macros/b{r}ace/d.md',
      '../macros/late (old)/d.md',
      '../macros/late/c.txt',
    ])
  })

  it('may be absolute, and leaves out the same there', async () => {
    const { paths } = await expanded([`${folder}/macros/**/[d-f]*.md`], tmpdir())
    expect(paths).toEqual([`${folder}/macros/b{r}ace/d.md`, `${folder}/macros/late (old)/d.md`])
  })

  it('may stand in a folder whose name looks like one', async () => {
    expect(await pathsOf('macros/late (old)/*.md')).toEqual(['macros/late (old)/d.md'])
    expect(await pathsOf('macros/b{r}ace/*')).toEqual(['macros/b{r}ace/d.md'])
  })

  it('may part folders within its braces', async () => {
    expect(await pathsOf('{en/us,fr}/*.md')).toEqual(['en/us/h.md', 'fr/h.md'])
  })

  it('that matches nothing is refused', async () => {
    await expect(pathsOf('macros/b.md', 'nowhere/*.md')).rejects.toThrow('no file matches "nowhere/*.md"')
    await expect(pathsOf('macros/*.pdf')).rejects.toThrow('no file matches "macros/*.pdf"')
  })

  it('is known for one, however many files it finds', async () => {
    expect((await expanded(['macros/a*'], folder)).hasPattern).toBe(true)
    expect((await expanded(['macros/a.html', 'macros/b.md'], folder)).hasPattern).toBe(false)
  })
})

describe('a name', () => {
  it.each(['reply[1].txt', 'what?.txt'])('%s of a file is no pattern', async name => {
    expect(await expanded([name], folder)).toEqual({ paths: [name], hasPattern: false })
  })

  it('of no file is kept, to be missed later', async () => {
    expect(await pathsOf('missing.txt', '-')).toEqual(['missing.txt', '-'])
  })

  it('comes in its place, and once', async () => {
    expect(await pathsOf('macros/late/c.txt', 'macros/[a-b]*', './macros/b.md', 'macros/late/c.txt')).toEqual(
      ['macros/late/c.txt', 'macros/a.html', 'macros/b.md'],
    )
  })

  it('of a link is the file it leads to', async () => {
    expect(await pathsOf('macros/link-to-b.md', 'macros/b.md')).toEqual(['macros/link-to-b.md'])
  })

  it.skipIf(sep === '\\')(
    '"-" that a pattern finds is a file (skipped where no file can have it)',
    async () => {
      const inner = mkdtempSync(join(folder, 'dash-'))
      writeFileSync(join(inner, '-'), 'It left today.')
      expect((await expanded(['*'], inner)).paths).toEqual(['./-'])
    },
  )
})

describe('separators', () => {
  it('of Windows part folders there, in patterns too', () => {
    expect(withSlashes('C:\\macros\\**\\*.{md,txt}', '\\')).toBe('C:/macros/**/*.{md,txt}')
  })

  it('are left alone where they take the meaning of a sign away', async () => {
    expect(withSlashes('macros\\*.md', '/')).toBe('macros\\*.md')
  })

  it.skipIf(sep === '\\')('do so on this system (skipped where they part folders)', async () => {
    expect(await pathsOf('reply\\[1\\].t*')).toEqual(['reply[1].txt'])
  })

  it('are forward slashes in what others read', () => {
    expect(slashedPath(folder, join(folder, 'macros', 'a.html'))).toBe('macros/a.html')
    expect(slashedPath(join(folder, 'fr'), join(folder, 'macros', 'a.html'))).toBe('../macros/a.html')
    expect(['..', '../a', '..a', 'a/..'].map(leadsOut)).toEqual([true, true, false, false])
  })
})

it('finds the checkout at or above a folder', () => {
  const repository = join(folder, 'repository')
  mkdirSync(join(repository, '.git'), { recursive: true })
  mkdirSync(join(repository, 'deep/er'), { recursive: true })
  expect(checkoutOf(join(repository, 'deep/er'))).toBe(repository)
  expect(checkoutOf(repository)).toBe(repository)
  writeFileSync(join(repository, 'deep/.git'), 'gitdir: elsewhere')
  expect(checkoutOf(join(repository, 'deep/er'))).toBe(join(repository, 'deep'))
})
