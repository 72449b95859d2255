/** The page as one file: the built page with the data in it. */

import { readFile } from 'node:fs/promises'
import { packageFile } from '../node/package.js'
import type { PageData } from './data.js'

/** What the built page has in place of the title and the data. */
const slots = { title: '{{title}}', data: '<!--data-->' } as const

/**
 * @throws {Error} where the page is not built
 */
export async function htmlOf(data: PageData): Promise<string> {
  const page = await readFile(packageFile('dist/report-page.html'), 'utf8')
  return page
    .split(slots.title)
    .join(asText(data.title))
    .replace(slots.data, () => `<script type="application/json" id="data">${asJson(data)}</script>`)
}

/** As the text of an element. */
function asText(text: string): string {
  return text.replace(/[&<>]/g, character => `&#${character.charCodeAt(0)};`)
}

/** JSON that neither ends its element nor a line of it. */
export function asJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
