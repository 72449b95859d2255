/**
 * Holds the pages to the code. Where the two differ because the code has moved, this writes the generated parts afresh:
 * `npm run build && UPDATE_DOCS=1 npm run unit -- docs`.
 */

import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import process from 'node:process'
import { describe, expect, it } from 'vitest'
import { rules, wins } from '../rules/index.js'
import { presets } from '../rules/presets.js'
import { main } from '../src/cli/main.js'
import type { Channel } from '../src/finding.js'
import { casesIn } from '../src/practice/case-files.js'
import { reviewReply } from '../src/review.js'
import type { ReviewOptions } from '../src/settings/options.js'
import { tally } from '../src/tally/index.js'
import {
  cliReadmePath,
  codeBefore,
  judgementTable,
  namesAfter,
  outputOf,
  partOf,
  partsOf,
  precisionTable,
  presetsTable,
  readmePath,
  reportsOf,
  rulePages,
  rulesReadmePath,
  rulesTable,
  sumTable,
  winsTable,
  withPart,
  workedOut,
} from './docs.js'
import { type Case, conversations, examples, optionsOf } from './drafts.js'

const { CI, UPDATE_DOCS } = process.env
const isBuilt = existsSync(new URL('../dist/src/index.js', import.meta.url))
const howToUpdate = 'run: npm run build && UPDATE_DOCS=1 npm run unit -- docs'

const pages = new Map([readmePath, rulesReadmePath].map(path => [path, readFileSync(path, 'utf8')]))
const readme = pages.get(readmePath) as string
const cliPage = readFileSync(cliReadmePath, 'utf8')

/** The texts of the command-line example, as its shell writes them. */
function commandLineCase(): Case {
  const { code } = codeBefore(readme, 'cli')
  const [customer, reply = ''] = Array.from(code.matchAll(/echo '([^']*)'/g), ([, text]) => `${text}\n`)
  const channel = /--channel (\w+)/.exec(code)?.[1] as Channel | undefined
  return { name: 'the command-line example', reply, customer, channel }
}

function sum(): string {
  const { reply, ...rest } = commandLineCase()
  return sumTable(reply, optionsOf(rest))
}

const tables = new Map([
  ['rules', rulesTable],
  ['wins', winsTable],
  ['presets', presetsTable],
  ['judgement', judgementTable],
  ['sum', sum],
  ['precision', precisionTable],
  ['pages', rulePages],
])
const made = (page: string, part: string): string => tables.get(part)?.() ?? outputOf(codeBefore(page, part))

if (UPDATE_DOCS === '1') {
  if (!isBuilt) throw new Error('UPDATE_DOCS needs dist: run "npm run build" first')
  for (const [path, page] of pages) {
    const renewed = partsOf(page).reduce((so, part) => withPart(so, part, made(so, part)), page)
    pages.set(path, renewed)
    writeFileSync(path, renewed)
  }
}

describe('the generated parts', { timeout: 30_000 }, () => {
  const parts = [...pages.values()].flatMap(page => partsOf(page).map(part => ({ page, part })))

  it.for(parts)('$part', ({ page, part }, { skip }) => {
    const isOutput = !tables.has(part)
    skip(isOutput && !isBuilt && CI !== 'true', 'dist is missing: run "npm run build"')
    expect(partOf(page, part), howToUpdate).toBe(made(page, part))
  })

  it('begin with the first example', () => {
    expect(partsOf(readme)[0]).toBe('example')
    expect(readme.indexOf(codeBefore(readme, 'example').code)).toBe(readme.indexOf('```js\n') + 6)
  })
})

describe('the options', () => {
  // An option that is added to the type has to be added here, and then to README.
  const values = {
    customerMessage: 'Where is my lamp?',
    earlier: [{ from: 'agent', text: 'I’ll send it on Friday.' }],
    customerName: 'Will Smith',
    agentName: 'May',
    channel: 'email',
    preset: 'strict',
    rules: { 'passive-voice': { severity: 'info', weight: 1 } },
    names: ['Rest Assured Ltd'],
    phrases: [{ text: 'no worries' }],
    ownRules: [],
    dialect: 'en-IN',
    liability: 'strict',
    voice: 'company',
    placeholders: 'must-be-filled',
    dismissed: [],
    regions: [],
    customerRegions: [],
    maxLength: 100,
    docsUrl: 'https://example.com/rules',
  } satisfies { [K in keyof Required<ReviewOptions>]: ReviewOptions[K] }
  const documented = namesAfter(readme, '### `reviewReply(draft, options?)`')

  it('are those of README', () => {
    expect(documented.toSorted()).toEqual(Object.keys(values).toSorted())
  })

  it.each(documented)('%s is known', option => {
    const given = { [option]: values[option as keyof typeof values] }
    expect(() => reviewReply('It left today.', given)).not.toThrow()
  })

  it('that are not known are refused as README says', () => {
    const refusal = 'No rule "pasive-voice". Did you mean "passive-voice"?'
    expect(readme).toContain(refusal)
    expect(() => reviewReply('', { rules: { 'pasive-voice': false } })).toThrow(new TypeError(refusal))
    expect(() => reviewReply('Four', { maxLength: 3 })).toThrow(RangeError)
    expect(() => reviewReply('', { rules: { 'passive-voice': { weight: 21 } } })).toThrow(RangeError)
    expect(() => reviewReply('a'.repeat(20_001))).toThrow('over the limit of 20000')
  })
})

describe('the fields', () => {
  const { reply, ...rest } = commandLineCase()
  const review = reviewReply(reply, { ...optionsOf(rest), docsUrl: 'https://example.com/rules' })

  it('of a review are those of README', () => {
    expect(namesAfter(readme, '### The review')).toEqual(Object.keys(review))
  })

  it('of a finding are those of README', () => {
    const fields = new Set(review.findings.flatMap(finding => Object.keys(finding)))
    expect(namesAfter(readme, 'A finding:').toSorted()).toEqual([...fields].toSorted())
  })

  it('of the facts are those of README', () => {
    const table = readme.slice(readme.indexOf('| Fact |'), readme.indexOf('A rule that does not apply'))
    const facts = Array.from(table.matchAll(/^\| `(\w+)`/gm), ([, fact]) => fact)
    expect(facts).toEqual(Object.keys(review.facts))
  })
})

async function helpOf(...command: string[]): Promise<string> {
  let out = ''
  const write = (text: string): void => {
    out += text
  }
  const stdin = { isTTY: true, async *[Symbol.asyncIterator]() {} }
  await main([...command, '--help'], { stdin, stdout: { write }, stderr: { write }, env: {} })
  return out
}
const flagsOf = (text: string): string[] =>
  [...new Set(text.match(/(?<![\w-])--[a-z][a-z-]*/g) ?? [])].toSorted()

describe('the command line', () => {
  it('has every flag that its page names, and the page every flag it has', async () => {
    const commands = [
      'review',
      'score',
      'enqueue',
      'work',
      'collect',
      'report',
      'practice',
      'lsp',
      'mcp',
      'serve',
      'rules',
    ]
    const help = (await Promise.all([helpOf(), ...commands.map(command => helpOf(command))])).join('\n')
    expect(flagsOf(cliPage)).toEqual(flagsOf(help))
  })

  it('has the flags of `review` in the table', async () => {
    const table = namesAfter(cliPage, '## `unscripted review [file...]`').map(flag => flag.replace(/ .*/, ''))
    expect(table.toSorted()).toEqual(flagsOf(await helpOf('review')))
  })

  it('says of each flag of `score` what it does, or that it is as in `review`', async () => {
    const [, section = ''] = cliPage.split('\n## `unscripted score <input...>`')
    const own = flagsOf(section.split('\n## ')[0] ?? '')
    expect(own).toEqual(flagsOf(await helpOf('score')).filter(flag => flag !== '--help'))
  })
})

describe('a case file', () => {
  const [, section = ''] = cliPage.split('### Cases of your own')
  const [, code = ''] = /```md\n(.*?)```/s.exec(section) ?? []
  const names = { rules: rules.map(({ id }) => id), wins: wins.map(({ id }) => id) }
  const read = (text: string) => casesIn([{ name: 'team.md', text }], names)

  it('is read as its page shows it', () => {
    expect(read(code)).toMatchObject([
      { id: 'rain-lamp', points: { length: 4 }, notes: expect.stringContaining('Saturday') },
    ])
  })

  it('with a mistake is refused as its page says', () => {
    const refusal = /`(team\.md:4: [^`]+)`/.exec(section)?.[1]
    expect(() => read(code.replace('channel:', 'chanel:'))).toThrow(refusal)
    expect(refusal).toContain('Did you mean')
  })
})

describe('the report', () => {
  const tallied = tally([
    { id: '1', date: '2026-03-02', review: reviewReply('') },
    { id: '2', date: '2026-03-03', review: reviewReply('') },
  ])

  it('has the flags of the table', async () => {
    const table = namesAfter(cliPage, '## `unscripted report [results...]`').map(flag =>
      flag.replace(/ .*/, ''),
    )
    expect(table.toSorted()).toEqual(flagsOf(await helpOf('report')))
  })

  it('stands on a tally with the fields of README', () => {
    expect(namesAfter(readme, 'A tally is plain data:').toSorted()).toEqual(Object.keys(tallied).toSorted())
  })
})

describe('the arithmetic', { timeout: 30_000 }, () => {
  const cases = [commandLineCase(), ...conversations, ...examples]

  it.each(cases.map(it => [it.name, it] as const))('gives the costs and the score of %s', (_, it) => {
    const options = optionsOf(it)
    const { findings, score } = reviewReply(it.reply, { ...options, preset: 'recommended' })
    const byHand = workedOut(it.reply, options)
    expect(byHand.charges.map(({ cost }) => cost)).toEqual(findings.map(({ cost }) => cost))
    expect(byHand.score).toBe(score)
  })

  it('names every weight and factor of a circumstance', () => {
    const messages = [undefined, 'You charged me twice for May!', 'Thank you, the new hinge fits perfectly!']
    const seen = cases.flatMap(it =>
      [optionsOf(it), ...messages.map(customer => optionsOf({ customer, channel: it.channel }))].flatMap(
        options =>
          reportsOf(it.reply, options).flatMap(({ ruleId, weight, factor = 1 }) => {
            const own = rules.find(({ id }) => id === ruleId)?.weight
            return [
              ...(weight === undefined || weight === own ? [] : [`${ruleId} weight ${weight}`]),
              ...(factor === 1 ? [] : [`${ruleId} factor ${factor}`]),
            ]
          }),
      ),
    )
    const circumstances = readme.slice(readme.indexOf('| Rule | Circumstance |'))
    const [table = ''] = circumstances.split('\n\n')
    const rows = Array.from(table.matchAll(/^\| `([a-z-]+)` \| [^|]+ \| ([\d.]*) ?\| ([\d.]*) ?\|$/gm))
    const named = rows.map(([, id, weight, factor]) =>
      weight === '' ? `${id} factor ${factor}` : `${id} weight ${weight}`,
    )
    expect(named.toSorted(), 'the table under "How the score is made" in README').toEqual(
      [...new Set(seen)].toSorted(),
    )
  })
})

it('leaves a draft that is not English where every score starts, as README warns', () => {
  const { score, findings, skipped } = reviewReply(
    'Ihre Lampe ist leider nicht da. Wir bitten Sie um Geduld.',
  )
  expect({ score, findings }).toEqual({ score: 80, findings: [] })
  expect(skipped.map(({ ruleId }) => ruleId)).toEqual(rules.map(({ id }) => id))
})

it('has a line in CHANGELOG for every rule, win and preset', () => {
  const changelog = readFileSync(new URL('../CHANGELOG.md', import.meta.url), 'utf8')
  for (const id of [...rules, ...wins].map(({ id }) => id).concat(Object.keys(presets)))
    expect(changelog).toContain(`\`${id}\``)
})
