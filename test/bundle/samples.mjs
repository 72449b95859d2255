// @ts-check
/** The cases to practise on, each with a weak and a good reply, as samples for the playground. */

import { readdirSync, readFileSync } from 'node:fs'
import { parse } from 'yaml'

const dist = new URL('../../dist/', import.meta.url)
const cases = new URL('../../src/practice/cases/', import.meta.url)
const replies = new URL('../../fixtures/practice/', import.meta.url)

/** @returns {Promise<import('../../src/playground/page/sample.js').Sample[]>} the easiest first */
export async function samples() {
  const { casesIn } = await import(new URL('src/practice/case-files.js', dist).href)
  const { inOrder } = await import(new URL('src/practice/course.js', dist).href)
  const { rules, wins } = await import(new URL('rules/index.js', dist).href)
  const idsOf = (/** @type {{ id: string }[]} */ all) => all.map(({ id }) => id)
  const files = readdirSync(cases)
    .sort()
    .map(name => ({ name, text: readFileSync(new URL(name, cases), 'utf8') }))
  /** @type {import('../../src/practice/case.js').PracticeCase[]} */
  const all = inOrder(casesIn(files, { rules: idsOf(rules), wins: idsOf(wins) }))
  return all.map(({ id, title, channel, customerName, earlier, message, known }) => {
    const { weak, good } = parse(readFileSync(new URL(`${id}.yaml`, replies), 'utf8'))
    const named = customerName === undefined ? {} : { customerName }
    return { id, title, channel, ...named, earlier, message, known, weak: weak.trim(), good: good.trim() }
  })
}
