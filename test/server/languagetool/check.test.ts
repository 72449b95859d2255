/** Reviews in the words of LanguageTool’s protocol. */

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applySuggestion } from '../../../src/apply.js'
import { createReviewer } from '../../../src/review.js'
import { defineRule } from '../../../src/rule.js'
import type { Annotation } from '../../../src/server/languagetool/annotated.js'
import { check } from '../../../src/server/languagetool/check.js'
import { checkRequestOf } from '../../../src/server/languagetool/request.js'
import type { CheckResponse } from '../../../src/server/languagetool/response.js'
import { Refusal } from '../../../src/server/refusal.js'
import { everything, hostile } from '../../drafts.js'

const reviewer = createReviewer()
const ask = (fields: Record<string, string>, by = reviewer): CheckResponse =>
  check(
    by,
    checkRequestOf({ query: '', body: String(new URLSearchParams({ language: 'en-US', ...fields })) }),
  )
const askOf = (annotation: readonly Annotation[], fields: Record<string, string> = {}): CheckResponse =>
  ask({ ...fields, data: JSON.stringify({ annotation }) })

const applied = (source: string, { matches }: CheckResponse): string[] =>
  matches.flatMap(({ offset, length, replacements, rule }) =>
    replacements.map(
      ({ value }) => `${rule.id}: ${source.slice(0, offset)}${value}${source.slice(offset + length)}`,
    ),
  )
const suggested = (source: string, { replyReview }: CheckResponse): string[] =>
  replyReview.findings.flatMap(({ ruleId, suggestions }) =>
    [
      ...new Set(suggestions.filter(({ kind }) => kind === 'edit').map(one => applySuggestion(source, one))),
    ].map(text => `${ruleId}: ${text}`),
  )

/** Holds a response to what every client relies on, and returns how many replacements it has. */
function expectSound(source: string, response: CheckResponse): number {
  const { matches, sentenceRanges, replyReview } = response
  expect(JSON.parse(JSON.stringify(response))).toEqual(response)
  expect(structuredClone(response)).toEqual(response)
  if (/\S/.test(source)) expect(matches).toHaveLength(replyReview.findings.length)
  else expect(matches).toEqual([])
  for (const [i, { offset, length, context, message, shortMessage }] of matches.entries()) {
    expect(length).toBeGreaterThan(0)
    expect(offset).toBeGreaterThanOrEqual(matches[i - 1]?.offset ?? 0)
    const words = source.slice(offset, offset + length)
    expect(words).toHaveLength(length)
    expect(context.text.slice(context.offset, context.offset + context.length)).toBe(
      words.replace(/\s/g, ' '),
    )
    expect(context.text.length).toBeLessThanOrEqual(length + 80)
    expect(context.text).not.toMatch(/[\r\n]/)
    if (!/\p{Cs}/u.test(source)) expect(context.text).not.toMatch(/\p{Cs}/u)
    expect(message).toMatch(/^\S.*\S$/s)
    expect(shortMessage).toMatch(/^[A-Z].{2,39}$/)
  }
  for (const [start, end] of sentenceRanges) expect(source.slice(start, end)).toMatch(/^\S(?:.*\S)?$/s)
  expect(applied(source, response).sort()).toEqual(suggested(source, response).sort())
  return matches.reduce((sum, { replacements }) => sum + replacements.length, 0)
}

describe('a match', () => {
  it('shows every finding, and its replacements are the suggested edits, in every draft there is', () => {
    let count = 0
    for (const { reply, customer } of everything) {
      const fields = {
        text: reply,
        level: 'picky',
        ...(customer === undefined ? {} : { customerMessage: customer }),
      }
      count += expectSound(reply, ask(fields))
    }
    expect(count).toBeGreaterThan(300)
  })

  it('shows it among markup, too', () => {
    let count = 0
    const piece = fc.oneof(
      fc.constantFrom(...everything).map(({ reply }): Annotation => ({ text: reply.slice(0, 1500) })),
      fc.constantFrom<Annotation>(
        { markup: '<b>' },
        { markup: '</b>', interpretAs: '' },
        { markup: '<p>', interpretAs: '\n\n' },
        { markup: '', interpretAs: '\n' },
        { markup: '', interpretAs: 'x' },
        { markup: '&amp;', interpretAs: '&' },
        { markup: '$name', interpretAs: 'Bo, please be advised' },
        { markup: '\n', interpretAs: '\n' },
      ),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 6 }), pieces => {
        const source = pieces.map(({ text, markup }) => text ?? markup).join('')
        const response = askOf(pieces, { level: 'picky' })
        const { matches } = response
        expect(matches.every(({ offset, length }) => length > 0 && offset + length <= source.length)).toBe(
          true,
        )
        expect(applied(source, response).sort()).toEqual(suggested(source, response).sort())
        count += matches.length
      }),
      { numRuns: 150 },
    )
    expect(count).toBeGreaterThan(50)
  })

  it('is found in any text, or there is none', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.constantFrom(...hostile), (words, { reply }) => {
        expectSound(words, ask({ text: words, level: 'picky' }))
        const text = words + reply.slice(0, 500)
        expectSound(text, ask({ text, level: 'picky', customerMessage: words }))
      }),
    )
  })

  it('says what to do, why, and what only the writer knows', () => {
    const text = 'Hi Ana,\n\nSorry for any inconvenience. Your refund will be sent shortly.'
    const { matches } = ask({ text, customerMessage: 'Where is my refund? It is three weeks late!' })
    const [hollow, passive, vague] = matches
    expect(hollow).toEqual({
      message: expect.stringMatching(
        /^An “if” or an “any” takes the apology back.*\n\nHalf an apology.*\n\nCustomer: “Where is my refund\?”\n\n- They wrote/s,
      ),
      shortMessage: 'Hollow apology',
      offset: 9,
      length: 27,
      replacements: [],
      context: {
        text: 'Hi Ana,  Sorry for any inconvenience. Your refund will be sent shortly.',
        offset: 9,
        length: 27,
      },
      sentence: 'Sorry for any inconvenience.',
      type: { typeName: 'Other' },
      rule: {
        id: 'hollow-apology',
        description: expect.stringMatching(/^Flags /),
        issueType: 'style',
        category: { id: 'scripted', name: 'Scripted' },
      },
      ignoreForIncompleteSentence: false,
      contextForSureMatch: 0,
    })
    expect(passive).toMatchObject({
      offset: 38,
      length: 24,
      replacements: [{ value: 'We will send your refund' }],
      sentence: 'Your refund will be sent shortly.',
      rule: { id: 'passive-voice' },
    })
    expect(vague).toMatchObject({ rule: { id: 'vague-timeline' }, shortMessage: 'Vague timeline' })
  })

  it('stands at a word where something is missing', () => {
    const { matches } = ask({
      text: 'That is unusual! Thanks for flagging it.\n\n',
      customerMessage: 'You sent me someone else’s parcel! What a mess.',
      level: 'picky',
    })
    const missing = matches.find(({ rule }) => rule.id === 'missing-next-step')
    expect(missing).toMatchObject({ offset: 37, length: 3, sentence: 'Thanks for flagging it.' })
  })

  it('is coloured as what it is', () => {
    const text = 'Dear [NAME], as I already told you, it left today. Your link: {{link}}'
    const types = new Map(
      ask({ text, level: 'picky' }).matches.map(({ rule, type }) => [
        rule.id,
        `${rule.issueType} ${type.typeName}`,
      ]),
    )
    expect(types.get('leftover-placeholder')).toBe('style Hint')
    expect(types.get('condescension')).toBe('register Other')
    const [blank] = ask({ text }).matches
    expect(blank?.rule).toMatchObject({ id: 'leftover-placeholder', issueType: 'misspelling' })
  })

  it('links to the page of its rule, where there is one', () => {
    const linked = createReviewer({ docsUrl: 'https://docs.test/rules' })
    const [match] = ask({ text: 'Sorry for any inconvenience.' }, linked).matches
    expect(match?.rule.urls).toEqual([{ value: 'https://docs.test/rules#hollow-apology' }])
  })
})

const text =
  'Dear [NAME],\n\nSorry for any inconvenience. Your refund will be sent shortly. We will look into {{it}}.'
const idsOf = (fields: Record<string, string>): string[] =>
  ask({ text, customerMessage: 'The toaster burnt my worktop!', ...fields }).matches.map(
    ({ rule }) => rule.id,
  )

describe('switches', () => {
  const all = idsOf({})
  const without = (...ids: string[]) => all.filter(id => !ids.includes(id))

  it('start with everything', () => {
    expect(new Set(all).size).toBeGreaterThan(3)
    expect(all).toEqual(expect.arrayContaining(['hollow-apology', 'passive-voice', 'vague-timeline']))
  })

  it.each([
    ['a rule', { disabledRules: 'PASSIVE-VOICE,MORFOLOGIK_RULE_EN_US' }, without('passive-voice')],
    ['categories', { disabledCategories: 'Ownership,TYPOS' }, without('passive-voice')],
    [
      'a category, but for one of its rules',
      { disabledCategories: 'ownership', enabledRules: 'passive-voice' },
      all,
    ],
    ['what is enabled as well', { disabledCategories: 'action', enabledCategories: 'action' }, all],
    ['all but a rule', { enabledOnly: 'true', enabledRules: 'Passive-Voice' }, ['passive-voice']],
    [
      'all but a rule and a category',
      { enabledOnly: 'true', enabledRules: 'passive-voice', enabledCategories: 'nothing' },
      ['passive-voice'],
    ],
    ['all', { enabledOnly: 'yes', enabledRules: 'EN_A_VS_AN' }, []],
  ])('leave out %s', (_, fields, ids) => {
    expect(idsOf(fields)).toEqual(ids)
  })

  it('leave notes to whoever is picky', () => {
    const picky = ask({ text, level: 'picky' })
    const byDefault = ask({ text })
    expect(byDefault.matches).toEqual(picky.matches.filter(({ type }) => type.typeName === 'Other'))
    expect(picky.matches.length).toBeGreaterThan(byDefault.matches.length)
  })

  it('part findings on words from those on the whole reply', () => {
    const draft = 'That is unusual! Thanks for flagging it. Your parcel will be sent shortly.'
    const customerMessage = 'You sent me someone else’s parcel! What a mess.'
    const idsIn = (mode: string) =>
      ask({ text: draft, customerMessage, mode }).matches.map(({ rule }) => rule.id)
    const whole = idsIn('textLevelOnly')
    const words = idsIn('allButTextLevelOnly')
    expect(whole).toContain('missing-apology')
    expect(words).toContain('passive-voice')
    expect([...whole, ...words].sort()).toEqual(idsIn('all').sort())
  })

  it('leave the whole review as it is', () => {
    const one = ask({ text, enabledOnly: 'true', enabledRules: 'x' })
    expect(one.replyReview).toEqual(reviewer.review(text))
  })
})

describe('a response', () => {
  it('says who answers, and in which language', () => {
    const { software, language, warnings } = ask({ text: 'Hi Bo, it left today.', language: 'en-GB' })
    expect(software).toMatchObject({ name: 'unscripted', apiVersion: 1, premium: false, status: '' })
    expect(language).toEqual({
      name: 'English (GB)',
      code: 'en-GB',
      detectedLanguage: { name: 'English (GB)', code: 'en-GB', confidence: 1 },
    })
    expect(warnings).toEqual({ incompleteResults: false })
  })

  it('has no matches for what is not English, and says so', () => {
    const { language, matches, warnings } = ask({
      text: 'Wir bedauern sehr, dass Ihr Paket noch nicht angekommen ist, und melden uns morgen wieder.',
      language: 'auto',
    })
    expect(matches).toEqual([])
    expect(language).toMatchObject({ code: 'en', detectedLanguage: { code: 'und', confidence: 0 } })
    expect(warnings).toEqual({
      incompleteResults: true,
      incompleteResultsReason: 'It is not judged: the draft does not read as English.',
    })
  })

  it('names the writer’s sentences', () => {
    const response = askOf([
      { markup: '<p>' },
      { text: 'Hi Bo. It left' },
      { markup: '<br>' },
      { text: ' today.' },
    ])
    expect(response.sentenceRanges).toEqual([
      [3, 9],
      [10, 28],
    ])
  })

  it.each(['', ' \n '])('has no matches for no words: %j', blank => {
    const { matches, replyReview } = ask({ text: blank })
    expect(matches).toEqual([])
    expect(replyReview.findings.map(({ ruleId }) => ruleId)).toEqual(['empty-reply'])
  })
})

describe('what cannot be reviewed', () => {
  const strict = createReviewer({ maxLength: 10 })

  it.each([
    ['a draft', { text: 'secret words' }],
    ['a message', { text: 'Hi', customerMessage: 'secret words' }],
  ])('because %s is too long is refused', (_, fields) => {
    const call = (): unknown => ask(fields, strict)
    expect(call).toThrow(Refusal)
    expect(call).toThrow(expect.objectContaining({ status: 413 }))
    expect(call).toThrow(/12 UTF-16 units, over the limit of 10/)
    expect(call).not.toThrow(/secret/)
  })

  it('because the reviewer fails is no fault of the request', () => {
    const failing = { ...reviewer, review: () => reviewer.review(undefined as unknown as string) }
    expect(() => ask({ text: 'Hi' }, failing)).toThrow(TypeError)
    const full = {
      ...reviewer,
      review: () => {
        throw new RangeError('Maximum call stack size exceeded')
      },
    }
    expect(() => ask({ text: 'Hi' }, full)).toThrow(RangeError)
  })
})

it('names rules of a team’s own', () => {
  const own = defineRule({
    id: 'no-herring',
    category: 'tone',
    severity: 'warning',
    weight: 2,
    summary: 'Flags fish.',
    why: 'Nobody asked for it.',
    sources: ['The house'],
    *check({ draft }) {
      const at = draft.prose.text.indexOf('herring')
      if (at >= 0) yield { span: { start: at, end: at + 7 }, message: 'No fish.' }
    },
  })
  const { matches } = ask({ text: 'It is a red herring.' }, createReviewer({ ownRules: [own] }))
  expect(matches).toContainEqual(
    expect.objectContaining({
      offset: 12,
      length: 7,
      shortMessage: 'No herring',
      rule: expect.objectContaining({ id: 'no-herring', description: 'Flags fish.', issueType: 'register' }),
    }),
  )
})
