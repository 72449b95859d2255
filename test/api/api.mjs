// @ts-check
/**
 * What the package exports, from the built types: a report for each entry (`*.api.md`, for review) and a reference
 * from the docstrings (`src/README.md`). Fails where one of them is not up to date; `--write` writes them afresh.
 */

import { readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { Extractor, ExtractorConfig } from '@microsoft/api-extractor'

const here = dirname(fileURLToPath(import.meta.url))
const root = join(here, '../..')
const page = join(root, 'src/README.md')
const isWriting = process.argv.includes('--write')

/** Entries of the package, each with the file that holds its types. */
const entries = [
  { name: 'unscripted', file: 'dist/src/index.d.ts' },
  { name: 'unscripted/rule', file: 'dist/src/authoring.d.ts' },
  { name: 'unscripted/reading', file: 'dist/src/reading/index.d.ts' },
  { name: 'unscripted/sources', file: 'dist/src/sources/index.d.ts' },
  { name: 'unscripted/retext', file: 'dist/src/retext/index.d.ts' },
  { name: 'unscripted/tally', file: 'dist/src/tally/index.d.ts' },
  { name: 'unscripted/codemirror', file: 'dist/src/editors/codemirror/index.d.ts' },
  { name: 'unscripted/prosemirror', file: 'dist/src/editors/prosemirror/index.d.ts' },
  { name: 'unscripted/dom', file: 'dist/src/editors/dom/index.d.ts' },
  { name: 'unscripted/zendesk', file: 'dist/src/desks/zendesk/index.d.ts' },
  { name: 'unscripted/front', file: 'dist/src/desks/front/index.d.ts' },
  { name: 'unscripted/freshdesk', file: 'dist/src/desks/freshdesk/index.d.ts' },
  { name: 'unscripted/outlook', file: 'dist/src/desks/outlook/index.d.ts' },
  { name: 'unscripted/gmail', file: 'dist/src/desks/gmail/index.d.ts' },
  { name: 'unscripted/freescout', file: 'dist/src/desks/freescout/index.d.ts' },
  { name: 'unscripted/chatwoot', file: 'dist/src/desks/chatwoot/index.d.ts' },
]

/** @typedef {{ kind: string, name: string, docComment?: string, excerptTokens?: { text: string }[], members?: Member[] }} Member */

/** The summary of a docstring and its throws, as one paragraph each. */
function wordsOf(/** @type {string} */ comment = '') {
  const lines = comment
    .trim()
    .replace(/^\/\*\*|\*\/$/g, '')
    .split('\n')
    .map(line => line.replace(/^\s*\* ?/, '').trim())
  const text = lines.join('\n').trim()
  const [summary = '', ...blocks] = text.split(/\n(?=@)/)
  const throws = blocks
    .filter(block => block.startsWith('@throws'))
    .map(block => `Throws ${block.replace(/^@throws\s*/, '').replace(/\{(\w+)\}/, '`$1`')}`)
  return [summary, ...throws]
    .map(part =>
      part
        .replace(/\{@link ([^}]+)\}/g, '`$1`')
        .replace(/\s*\n\s*/g, ' ')
        .trim(),
    )
    .filter(part => part !== '')
}

function sectionOf(/** @type {Member} */ { kind, name, docComment, excerptTokens = [], members = [] }) {
  const code = excerptTokens
    .map(({ text }) => text)
    .join('')
    .trim()
  const fields = members.flatMap(member => {
    const words = wordsOf(member.docComment)
    return words.length === 0 ? [] : [`- \`${member.name}\`: ${words.join(' ')}`]
  })
  const shape =
    kind === 'Interface'
      ? `${code} {\n${members
          .map(
            member =>
              `  ${(member.excerptTokens ?? [])
                .map(({ text }) => text)
                .join('')
                .trim()}`,
          )
          .join('\n')}\n}`
      : code.replace(/^export (?:declare )?/, '')
  return [
    `### ${name}`,
    ...wordsOf(docComment),
    `\`\`\`ts\n${shape.replace(/^export (?:declare )?/, '')}\n\`\`\``,
    ...(fields.length === 0 ? [] : [fields.join('\n')]),
  ].join('\n\n')
}

/** @type {string[]} */
const stale = []
// What is for a page knows the names of a page, such as its Report; the rest does not.
const sections = entries.map(({ name, file }) => {
  const model = join(root, `node_modules/.cache/api/${name.replace('/', '-')}.json`)
  const config = ExtractorConfig.loadFile(join(here, 'base.json'))
  const report = `${name.replace('/', '-')}.api.md`
  const result = Extractor.invoke(
    ExtractorConfig.prepare({
      configObject: {
        ...config,
        mainEntryPointFilePath: join(root, file),
        apiReport: { ...config.apiReport, enabled: true, reportFileName: report },
        docModel: { enabled: true, apiJsonFilePath: model },
        compiler: {
          tsconfigFilePath: join(
            root,
            file.replace(/^dist\/(src\/(?:editors|desks)\/)?.*/, '$1'),
            'tsconfig.json',
          ),
        },
      },
      configObjectFullPath: join(here, 'base.json'),
      packageJsonFullPath: join(root, 'package.json'),
    }),
    {
      localBuild: isWriting,
      messageCallback: message => {
        message.handled = true
      },
    },
  )
  if (result.apiReportChanged && !isWriting) stale.push(`test/api/${report}`)
  const { members } = JSON.parse(readFileSync(model, 'utf8'))
  const own = /** @type {Member[]} */ (members[0].members).toSorted((a, b) => (a.name < b.name ? -1 : 1))
  return `## \`${name}\`\n\n${own.map(sectionOf).join('\n\n')}`
})

const text = `# API reference

Made from the docstrings by \`npm run api -- --write\`. [README](../README.md#api) says how the parts go together. Every offset is a UTF-16 code unit.

${sections.join('\n\n')}
`
if (isWriting) writeFileSync(page, text)
else if (readFileSync(page, 'utf8') !== text) stale.push('src/README.md')

if (stale.length > 0) {
  process.stderr.write(`Not up to date: ${stale.join(', ')}. Run: npm run build && npm run api -- --write\n`)
  process.exitCode = 1
}
