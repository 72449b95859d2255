/** A team's own settings, from files: what holds, what each mistake is told, and a rule of the team's own. */

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { stringify } from 'yaml'
import { rules } from '../rules/index.js'
import { checkExamples } from '../src/check-examples.js'
import { loadSettings } from '../src/config/load.js'
import { createReviewer, reviewReply } from '../src/review.js'
import { ask, defineRule, type Report, type Rule } from '../src/rule.js'
import type { ReviewSettings } from '../src/settings/options.js'
import { edited } from './drafts.js'

const house = fileURLToPath(new URL('../fixtures/house/', import.meta.url))
const reply = readFileSync(join(house, 'reply.txt'), 'utf8')

describe('a brand profile', () => {
  it('is found and read with what it extends', async () => {
    const { settings, sources, files } = await loadSettings(house)
    expect(files).toEqual([join(house, 'unscripted.config.js')])
    const { default: written } = await import('../fixtures/house/unscripted.config.js')
    expect(settings.preset).toBe(written.extends)
    expect(settings.names).toEqual(written.names)
    expect([...sources].map(([path, { from }]) => `${path} from ${from}`)).toMatchInlineSnapshot(`
      [
        "preset from the preset "recommended"",
        "rules.impersonal-address from unscripted.config.js",
        "rules.hard-to-read from unscripted.config.js",
        "names[0] from unscripted.config.js",
        "ownRules[0] from unscripted.config.js",
        "phrases[0] from unscripted.config.js",
        "phrases[1] from packs/trade-words.json",
      ]
    `)
  })

  it('judges as the house wants', async () => {
    const { settings } = await loadSettings(house)
    const review = createReviewer(settings).review(reply, { channel: 'email' })
    const shown = stringify({ score: review.score, findings: review.findings }, { lineWidth: 0 })
    await expect(shown).toMatchFileSnapshot('../fixtures/house/reply.review.yaml')
    expect(review.skipped).toContainEqual({ ruleId: 'impersonal-address', why: 'switched off' })
  })

  it('has a rule whose examples hold', async () => {
    const { default: rule, examples } = await import('../fixtures/house/weekend-promise.js')
    expect(checkExamples(rule, examples)).toEqual([])
    const [first] = checkExamples(rule, [{ reply: 'I’ll have it by Saturday.' }])
    expect(first).toMatchObject({
      expected: 'I’ll have it by Saturday.',
      found: 'I’ll have it by ⟦Saturday⟧.',
    })
  })
})

describe('a settings file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'unscripted-settings-'))
  afterAll(() => rmSync(folder, { recursive: true }))
  const write = (name: string, content: unknown): string => {
    const path = join(folder, name)
    writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content))
    return path
  }

  it.each<[what: string, content: unknown, message: string]>([
    ['an unknown setting', { presset: 'strict' }, 'wrong.json: No setting "presset". Did you mean "preset"?'],
    ['an unknown preset', { preset: 'strickt' }, 'wrong.json: No preset "strickt". Did you mean "strict"?'],
    [
      'an unknown rule',
      { rules: { 'pasive-voice': false } },
      'wrong.json: No rule "pasive-voice". Did you mean "passive-voice"?',
    ],
    [
      'an unknown option of a rule',
      { rules: { 'hard-to-read': { sentense: 20 } } },
      'wrong.json: No setting of rule "hard-to-read" called "sentense". Did you mean "sentence"?',
    ],
    [
      'a weight out of bounds',
      { rules: { 'passive-voice': { weight: 21 } } },
      'wrong.json: rules["passive-voice"].weight is 21; it goes from 0 to 20.',
    ],
    [
      'an option out of bounds',
      { rules: { 'hard-to-read': { sentence: 3 } } },
      'wrong.json: rules["hard-to-read"].sentence is 3; it goes from 10 to 100.',
    ],
    [
      'a severity that is none',
      { rules: { 'passive-voice': { severity: 'loud' } } },
      'wrong.json: No severity for rule "passive-voice" called "loud". Known: error, warning, info.',
    ],
    [
      'a pattern that does not compile',
      { phrases: [{ text: 'fine' }, { pattern: '(' }] },
      'wrong.json: phrases[1].pattern does not compile: Invalid regular expression: /(/giu: Unterminated group',
    ],
    [
      'a pattern that can blow up',
      { phrases: [{ pattern: '(a+)+b' }] },
      'wrong.json: phrases[0].pattern could take for ever on some text: “(a+)+b”. Repeat nothing that repeats, and let no two branches match the same words.',
    ],
    [
      'a pattern that matches nothing',
      { phrases: [{ pattern: 'x*' }] },
      'wrong.json: phrases[0].pattern matches where there are no words: “x*”.',
    ],
    [
      'a phrase without words',
      { phrases: [{ instead: 'hi' }] },
      'wrong.json: phrases[0] needs either "text" or "pattern".',
    ],
    [
      'a base that is missing',
      { extends: './nowhere.json' },
      'wrong.json: extends "./nowhere.json": no such file.',
    ],
    [
      'a base that goes in a circle',
      { extends: './wrong.json' },
      'wrong.json: extends goes in a circle: wrong.json → wrong.json.',
    ],
    [
      'a base that is no preset',
      { extends: 'strikt' },
      'wrong.json: extends: No preset "strikt". Did you mean "strict"? Or give a path: "./strikt".',
    ],
    [
      'a pack that is missing',
      { phrases: ['./nowhere.json'] },
      'wrong.json: phrases[0] "./nowhere.json": no such file.',
    ],
    ['a list for an object', [], 'wrong.json: the settings must be an object, not an array.'],
    [
      'text that is no JSON',
      '{',
      "wrong.json: it is no JSON: Expected property name or '}' in JSON at position 1",
    ],
  ])('with %s is told so', async (_, content, message) => {
    write('wrong.json', content)
    const error = await loadSettings(folder, 'wrong.json').then(
      () => undefined,
      (reason: Error) => reason,
    )
    // Node says more of a JSON error from version to version.
    expect(error?.message.slice(0, message.length)).toBe(message)
  })

  it('that throws is named with what it threw', async () => {
    write('throws.mjs', 'throw new Error("no bell")')
    await expect(loadSettings(folder, 'throws.mjs')).rejects.toThrow(
      'throws.mjs: it throws when it is loaded: no bell',
    )
  })

  it('may be TypeScript', async () => {
    write('typed.ts', 'const voice: string = "company"\nexport default { voice }')
    expect((await loadSettings(folder, 'typed.ts')).settings).toEqual({ voice: 'company' })
  })

  it('takes what two bases share once', async () => {
    write('shared.json', { names: ['May'], phrases: [{ text: 'no worries' }] })
    write('left.json', { extends: './shared.json' })
    write('right.json', { extends: './shared.json', voice: 'company' })
    write('top.json', { extends: ['./left.json', './right.json'] })
    const { settings } = await loadSettings(folder, 'top.json')
    expect(settings.names).toEqual(['May'])
    expect(settings.phrases).toEqual([{ text: 'no worries' }])
    await expect(loadSettings(folder, write('odd.json', { extends: 'constructor' }))).rejects.toThrow(
      'No preset "constructor"',
    )
  })

  it('joins lists, sets rules one by one, and lets the later win', async () => {
    write('base.json', {
      voice: 'company',
      names: ['May'],
      rules: { 'passive-voice': { weight: 1 }, 'faceless-we': false },
    })
    write('over.json', {
      extends: ['strict', './base.json'],
      voice: 'person',
      names: ['Will'],
      rules: { 'passive-voice': { severity: 'info' } },
    })
    const { settings, sources } = await loadSettings(folder, 'over.json')
    expect(settings).toEqual({
      preset: 'strict',
      voice: 'person',
      names: ['May', 'Will'],
      rules: { 'passive-voice': { weight: 1, severity: 'info' }, 'faceless-we': false },
    })
    expect(sources.get('names[0]')?.from).toBe('base.json')
    expect(sources.get('names[1]')?.from).toBe('over.json')
    expect(sources.get('preset')?.from).toBe('the preset "strict"')
    expect(sources.get('rules.passive-voice')).toEqual({
      value: { weight: 1, severity: 'info' },
      from: 'base.json and over.json',
    })
  })
})

describe('a setting', () => {
  const found = (draft: string, settings: ReviewSettings, customerMessage?: string) =>
    reviewReply(draft, { ...settings, ...(customerMessage === undefined ? {} : { customerMessage }) })
      .findings

  it('dialect en-IN leaves Indian courtesies alone', () => {
    const draft = 'Kindly note the tracking number, and revert to us soon. Please do the needful.'
    const canned = (settings: ReviewSettings) =>
      found(draft, settings)
        .filter(({ ruleId }) => ruleId === 'canned-phrase')
        .map(({ actual }) => actual)
    expect(canned({}).length).toBeGreaterThan(1)
    expect(canned({ dialect: 'en-IN' })).toEqual([])
  })

  it('liability strict only notes a passive, and writes no admission', () => {
    const draft = 'We apologise for any inconvenience. Your card was charged twice.'
    const findings = found(draft, { liability: 'strict' }, 'You charged me twice!')
    expect(findings.find(({ ruleId }) => ruleId === 'passive-voice')?.severity).toBe('info')
    expect(findings.flatMap(({ suggestions }) => suggestions).filter(({ kind }) => kind === 'edit')).toEqual(
      [],
    )
    expect(
      found(draft, {}, 'You charged me twice!').flatMap(({ suggestions }) => suggestions),
    ).toContainEqual(expect.objectContaining({ kind: 'edit' }))
  })

  it('voice company asks nobody to sign', () => {
    const draft =
      'We have looked at your boiler again, and we will send a new valve to you on Monday morning by courier.\n\nKind regards,\nThe Support Team'
    const ids = (settings: ReviewSettings) =>
      found(draft, { channel: 'email', ...settings }).map(({ ruleId }) => ruleId)
    expect(ids({})).toEqual(expect.arrayContaining(['faceless-we', 'impersonal-address']))
    expect(ids({ voice: 'company' })).not.toContain('faceless-we')
    expect(ids({ voice: 'company' })).not.toContain('impersonal-address')
  })

  it('names are never flagged, and the same words elsewhere are', () => {
    const draft = 'Rest Assured sells the lamp. Rest assured that it is safe.'
    const words = (settings: ReviewSettings) => found(draft, settings).map(({ span }) => span.start)
    expect(words({ names: ['Rest Assured'] })).not.toContain(0)
    expect(words({ names: ['Rest Assured'] })).toContain(29)
  })

  it('options move a bound', () => {
    const draft = `The lamp ${'really '.repeat(20)}works.`
    const long = (sentence: number) =>
      found(draft, { rules: { 'hard-to-read': { sentence } } }).filter(
        ({ ruleId }) => ruleId === 'hard-to-read',
      )
    expect(long(100)).toEqual([])
    expect(long(10)).toHaveLength(1)
  })

  it.each([
    [{ text: 'end user', instead: 'rider' }, 'Every end  user gets a card.', 'Every rider gets a card.'],
    [{ text: 'No worries', instead: 'you’re welcome' }, 'No worries, Ida.', 'You’re welcome, Ida.'],
    [{ pattern: '\\bactually,? ', instead: '' }, 'It actually fits.', 'It fits.'],
    [{ text: 'end-user', instead: 'rider' }, 'Every end-user gets a card.', 'Every rider gets a card.'],
    [{ text: 'touch base', instead: '' }, 'Touch base with me.', 'With me.'],
  ] as const)('phrase %j gives an edit', (phrase, draft, mended) => {
    const [finding] = found(draft, { phrases: [phrase] }).filter(({ ruleId }) => ruleId === 'house-phrase')
    expect(finding && edited(draft, finding)).toBe(mended)
  })

  it('phrases speak for the stock phrase that they are', () => {
    const findings = found('Please do not hesitate to contact us.', {
      phrases: [{ text: 'do not hesitate', category: 'tone', why: 'Who hesitates?' }],
    })
    expect(findings.find(({ ruleId }) => ruleId === 'house-phrase')).toMatchObject({
      category: 'tone',
      why: 'Who hesitates?',
    })
  })
})

describe('a reviewer', () => {
  it('says what reviewReply says', () => {
    const settings: ReviewSettings = { preset: 'strict', rules: { 'canned-phrase': { weight: 1 } } }
    const reviewer = createReviewer(settings)
    for (const draft of ['Rest assured.', reply, 'I’ll send it soon.'])
      expect(reviewer.review(draft, { customerMessage: 'Where is it?' })).toEqual(
        reviewReply(draft, { ...settings, customerMessage: 'Where is it?' }),
      )
  })

  it('refuses settings when it is made, and texts when it reviews', () => {
    const loosely = createReviewer as (settings: unknown) => ReturnType<typeof createReviewer>
    expect(() => loosely({ customerMessage: 'Hi' })).toThrow('No setting "customerMessage"')
    expect(() => loosely({ rules: { 'passive-voice': { weight: -1 } } })).toThrow(RangeError)
    expect(() => createReviewer().review('Hi', { voice: 'company' } as object)).toThrow('No option "voice"')
    expect(() => createReviewer({ maxLength: 3 }).review('Four')).toThrow(RangeError)
  })

  it('goes on where a rule of the team’s own flags nonsense', () => {
    const of = (check: Rule['check'], more: object = {}): Rule =>
      defineRule({
        id: 'odd',
        category: 'tone',
        severity: 'info',
        weight: 1,
        summary: '',
        why: '',
        sources: [],
        check,
        ...more,
      })
    for (const span of [
      { start: -5, end: 2 },
      { start: 0, end: 999 },
      { start: Number.NaN, end: 2 },
      { start: 3, end: 1 },
      undefined,
    ]) {
      const review = createReviewer({ ownRules: [of(() => [{ span, message: 'Look.' } as Report])] }).review(
        'It was sent.',
      )
      expect(review.skipped.find(({ ruleId }) => ruleId === 'odd')?.why).toMatch(
        /^it failed: RangeError: it flags units/,
      )
      expect(review.findings.map(({ ruleId }) => ruleId)).toContain('passive-voice')
    }
    for (const check of [
      () => [null],
      () => ({}),
      () => [{ span: { start: 0, end: 2 }, message: 'Look.', weight: Number.NaN }],
    ])
      expect(
        createReviewer({ ownRules: [of(check as unknown as Rule['check'])] }).review('It was sent.').skipped,
      ).toContainEqual({ ruleId: 'odd', why: expect.stringMatching(/^it failed: /) })
    expect(() => createReviewer({ ownRules: [of(() => [], { severity: 'loud' })] })).toThrow(
      'No severity for ownRules[0] called "loud"',
    )
    expect(() => createReviewer({ ownRules: [of(() => [], { weight: 1e9 })] })).toThrow(
      'ownRules[0].weight is 1000000000; it goes from 0 to 20.',
    )
  })

  it.each([
    ['(?<x>foo) bar', 'Foo bar here.', ['Foo bar']],
    ['(?<=our )policy', 'This is our policy.', ['policy']],
    ['\\p{L}+ worries', 'No worries here.', ['No worries']],
    ['don’t worry', "Please don't worry.", []],
    ["don't worry", 'Please don’t worry.', ['don’t worry']],
    ['C\\+\\+', 'We sell C++ today.', ['C++']],
    [
      '(?:should|if) you (?:have|need|want|require) (?:any|some) (?:further|more|other|additional) (?:help|questions)',
      'Write if you need any further help.',
      ['if you need any further help'],
    ],
  ])('finds the pattern %s', (pattern, draft, words) => {
    const { findings } = createReviewer({ phrases: [{ pattern }] }).review(draft)
    expect(findings.filter(({ ruleId }) => ruleId === 'house-phrase').map(({ actual }) => actual)).toEqual(
      words,
    )
  })

  it.each([
    '\\b',
    '(?=a)',
    'x*',
    '^',
    '(a|aa)+c',
    '(\\w+\\s?)+$',
    '(?<n>a+)+b',
    '(?<=please (?:\\w+ ?)*)asap',
    '(?=.*(?=.*x))that',
    '\\p{L}*\\p{L}*\\p{L}*\\p{L}*!x',
  ])('refuses the pattern %s', pattern =>
    expect(() => createReviewer({ phrases: [{ pattern }] })).toThrow(/^phrases\[0\]\.pattern /),
  )

  it('knows the rules it runs', () => {
    const own = defineRule({
      id: 'no-bells',
      category: 'tone',
      severity: 'info',
      weight: 1,
      summary: 'Flags bells.',
      why: 'They ring.',
      sources: [],
      options: { most: { value: 1, min: 0, max: 9, what: 'bells that a reply may have' } },
      *check({ draft: { prose } }, { most }) {
        for (const match of [...prose.folded.matchAll(/bell/g)].slice(most))
          yield {
            span: { start: match.index, end: match.index + 4 },
            message: 'One bell more.',
            suggestions: [ask('“bell”: why?')],
          }
      },
    })
    expect(createReviewer({ ownRules: [own] }).rules.map(({ id }) => id)).toEqual([
      ...rules.map(({ id }) => id),
      'no-bells',
    ])
    const count = (settings: ReviewSettings) =>
      reviewReply('A bell, a bell and a bell.', { ownRules: [own], ...settings }).findings.filter(
        ({ ruleId }) => ruleId === 'no-bells',
      ).length
    expect(count({})).toBe(2)
    expect(count({ rules: { 'no-bells': { most: 0 } } })).toBe(3)
    expect(() => createReviewer({ ownRules: [own, own] })).toThrow('there is a rule "no-bells" already')
    expect(() => createReviewer({ ownRules: [{ id: 'x' } as never] })).toThrow('make it with defineRule')
  })
})
