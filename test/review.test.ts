import { describe, expect, it } from 'vitest'
import { rules } from '../rules/index.js'
import { presets } from '../rules/presets.js'
import { applyAll } from '../src/apply.js'
import type { Channel, Finding, ReplyReview } from '../src/finding.js'
import { identify } from '../src/identity.js'
import * as entry from '../src/index.js'
import { isWaived, withoutOverlaps } from '../src/precedence.js'
import { createReviewer, reviewReply } from '../src/review.js'
import type { Rule } from '../src/rule.js'
import type { ReviewOptions } from '../src/settings/options.js'
import { conversations, examples, labelled, optionsOf, proseOf, review } from './drafts.js'

const customerMessage = 'You charged me twice for May!'
const draft = 'We apologize for any inconvenience. Your refund has been processed.'
const ids = rules.map(({ id }) => id)

const of = (ruleId: string, { findings }: ReplyReview): readonly Finding[] =>
  findings.filter(finding => finding.ruleId === ruleId)
const skippedOf = (ruleId: string, { skipped }: ReplyReview): string | undefined =>
  skipped.find(one => one.ruleId === ruleId)?.why
/** What a caller without types may pass. */
const loosely = reviewReply as (draft: unknown, options?: unknown) => ReplyReview

function freeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null) for (const inner of Object.values(value)) freeze(inner)
  return Object.freeze(value)
}

describe('the example in the docs', () => {
  const result = reviewReply(draft, { customerMessage })

  it('flags the hollow apology and the passive, each in its place', () => {
    const apology = of('hollow-apology', result)
    expect(apology.map(({ actual, span }) => [actual, span])).toEqual([
      ['We apologize for any inconvenience', { start: 0, end: 34 }],
    ])
    expect(of('passive-voice', result).map(({ actual, span }) => [actual, span])).toEqual([
      ['has been processed', { start: 48, end: 66 }],
    ])
    expect(apology[0]?.evidence).toEqual({
      span: { start: 0, end: customerMessage.length },
      text: customerMessage,
    })
  })

  it('asks in the customer’s words', () => {
    const labels = of('hollow-apology', result).flatMap(({ suggestions }) =>
      suggestions.map(({ label }) => label),
    )
    expect(labels.filter(label => label.includes('charged me twice'))).not.toEqual([])
    expect(of('passive-voice', result)[0]?.suggestions[0]?.label).toMatch(/your refund/i)
  })

  it('scores lower than a reply that names the failure, the step and the time', () => {
    const better =
      'I’m sorry we charged you twice for May. I sent the second payment back this morning; it reaches your card by Friday 6 June.'
    const good = reviewReply(better, { customerMessage })
    expect(good.score).toBeGreaterThan(result.score)
    expect(good.facts).toMatchObject({ problem: true, apology: 'real', acknowledges: true })
    expect(of('hollow-apology', good)).toEqual([])
  })
})

describe('a review', () => {
  it('is the same for the same input, whatever is reviewed between', () => {
    for (const { reply, customer, channel } of conversations) {
      const options = optionsOf({ customer, channel })
      const first = reviewReply(reply, options)
      reviewReply(draft, { customerMessage })
      expect(reviewReply(reply, options)).toEqual(first)
    }
  })

  it('leaves its options alone, and takes frozen ones', () => {
    const options: ReviewOptions = {
      customerMessage,
      channel: 'email',
      preset: 'strict',
      rules: { 'passive-voice': { severity: 'error', weight: 3 }, 'canned-phrase': false },
      dismissed: ['none'],
      maxLength: 500,
      docsUrl: 'rules',
    }
    const before = structuredClone(options)
    const result = reviewReply(draft, options)
    expect(options).toEqual(before)
    expect(reviewReply(draft, freeze(structuredClone(options)))).toEqual(result)
  })

  it('gives each caller a result of its own', () => {
    const first = reviewReply(draft, { customerMessage })
    freeze(first)
    expect(reviewReply(draft, { customerMessage })).toEqual(first)
  })

  it('says each rule at most once in skipped, and never one that speaks', () => {
    for (const { reply, customer, channel } of conversations) {
      const { findings, skipped } = reviewReply(reply, optionsOf({ customer, channel }))
      const silent = skipped.map(({ ruleId }) => ruleId)
      expect(new Set(silent).size).toBe(silent.length)
      expect(ids).toEqual(expect.arrayContaining(silent))
      for (const { ruleId } of findings) expect(silent).not.toContain(ruleId)
    }
  })

  it('names every finding once', () => {
    for (const { reply, customer, channel } of conversations) {
      const { findings } = reviewReply(reply, optionsOf({ customer, channel }))
      const names = findings.map(({ id }) => id)
      expect(new Set(names).size).toBe(names.length)
    }
  })

  it('shows the zones that it leaves unjudged', () => {
    const text =
      'Hi Ana,\n\nIt left today.\n\nBest,\nBo\n\nOn Mon, 2 June 2025, Ana wrote:\n> My card was charged twice. We are sorry for any inconvenience.'
    const { findings, regions } = reviewReply(text)
    expect(regions.map(({ kind, span }) => [kind, text.slice(span.start, span.end).split('\n')[0]])).toEqual([
      ['greeting', 'Hi Ana,'],
      ['sign-off', 'Best,'],
      ['quote', 'On Mon, 2 June 2025, Ana wrote:'],
    ])
    expect(findings.filter(({ span }) => span.start > text.indexOf('On Mon'))).toEqual([])
  })

  it('lists the promises, with the words that say by when', () => {
    const text = 'I’ll send a new lamp by Friday 6 June. Our team will call you.'
    const { commitments } = reviewReply(text)
    const words = commitments.map(({ span, actor, due }) => ({
      promise: text.slice(span.start, span.end),
      actor,
      due: due && text.slice(due.start, due.end),
    }))
    expect(words).toHaveLength(2)
    expect(words[0]?.promise).toContain('send a new lamp')
    expect(words[0]?.actor).toBe('agent')
    expect(words[0]?.due).toContain('Friday')
    expect(words[1]).toMatchObject({ actor: 'company', due: undefined })
  })

  it('is what the package exports', () => {
    expect(Object.keys(entry).toSorted()).toEqual([
      'applyAll',
      'applySuggestion',
      'createPreSendGate',
      'createReviewer',
      'liveReview',
      'reviewReply',
      'storedDismissals',
    ])
    expect(entry.reviewReply).toBe(reviewReply)
  })
})

describe('an empty draft', () => {
  it.each(['', ' ', '\n\n', '\t\r\n', '\u00A0', '> Where is it?', '--\nAna', '...'])('%j', text => {
    const result = reviewReply(text, { customerMessage })
    expect(result.score).toBe(0)
    expect(result.band).toBe('rework')
    expect(result.findings.map(({ ruleId, cost, span }) => [ruleId, cost, span])).toEqual([
      ['empty-reply', 80, { start: 0, end: 0 }],
    ])
    expect(result.wins).toEqual([])
    expect(result.skipped.map(({ ruleId }) => ruleId).sort()).toEqual(
      ids.filter(id => id !== 'empty-reply').sort(),
    )
    for (const { why } of result.skipped) expect(why).toMatch(/empty/)
  })

  it.each(['Yes.', '👍', 'ok', '42'])('is not %j', text => {
    expect(of('empty-reply', reviewReply(text))).toEqual([])
    expect(skippedOf('empty-reply', reviewReply(text))).toMatch(/\S/)
  })
})

describe('without the customer’s message', () => {
  it.each([undefined, '', ' \n '])('(%j) the rules that need it are skipped', message => {
    const result = loosely('Your refund will be sent on Friday.', { customerMessage: message })
    expect(skippedOf('missing-apology', result)).toMatch(/customer’s message/)
    expect(result.facts.acknowledges).toBe(false)
    expect(result.basis.acknowledges).toMatchObject({ assumed: true, evidence: [] })
    expect(result.basis.problem.assumed).toBe(true)
    for (const finding of result.findings) expect(finding).not.toHaveProperty('evidence')
    for (const { evidence } of Object.values(result.basis))
      expect(evidence.every(ground => ground.in === 'draft')).toBe(true)
  })

  it('is no assumption with it', () => {
    const { basis } = reviewReply(draft, { customerMessage })
    expect(Object.values(basis).filter(({ assumed }) => assumed)).toEqual([])
  })
})

describe('a draft that is not in English', () => {
  it.each([
    [
      'German',
      'Guten Tag Frau Lind, vielen Dank für Ihre Nachricht. Es tut uns leid, dass die Lampe nicht angekommen ist. Wir schicken Ihnen morgen eine neue.',
    ],
    [
      'French',
      'Bonjour Madame, nous vous remercions pour votre message. Nous sommes désolés que la lampe ne soit pas arrivée. Nous vous en envoyons une autre demain.',
    ],
    [
      'Spanish',
      'Hola Ana, gracias por su mensaje. Sentimos que la lámpara no haya llegado. Le enviaremos otra mañana por la mañana con el mismo mensajero.',
    ],
    [
      'Dutch',
      'Beste Ana, bedankt voor uw bericht. Het spijt ons dat de lamp niet is aangekomen. Wij sturen u morgen een nieuwe en u hoeft niets te doen.',
    ],
    [
      'Portuguese',
      'Olá Ana, obrigado pela sua mensagem. Lamentamos que o candeeiro não tenha chegado. Vamos enviar outro amanhã de manhã para a sua casa.',
    ],
    ['Russian', 'Здравствуйте, Анна! Нам очень жаль, что лампа не пришла. Завтра мы отправим вам новую.'],
    [
      'Japanese',
      'ご連絡ありがとうございます。ランプが届かず申し訳ございません。明日新しいものをお送りします。',
    ],
  ])('%s', (_, text) => {
    const result = reviewReply(text, { customerMessage })
    expect(result.findings).toEqual([])
    expect(result.wins).toEqual([])
    expect(result.commitments).toEqual([])
    expect(result.skipped.map(({ ruleId }) => ruleId)).toEqual(ids)
    for (const { why } of result.skipped) expect(why).toMatch(/English/)
  })

  it.each([
    'Hola Ana, your lamp left today. Gracias!',
    'Your croissant and café au lait are on the house.',
    'OK.',
  ])('is not %j', text => {
    expect(
      reviewReply(text)
        .skipped.map(({ why }) => why)
        .join(),
    ).not.toMatch(/English/)
  })
})

it('takes every English draft for one', () => {
  const english = [...conversations, ...labelled, ...examples]
  const refused = english.filter(one => review(one).skipped.some(({ why }) => why.includes('English')))
  expect(refused.map(({ name }) => name)).toEqual([])
})

describe('skipped', () => {
  const thanks = 'Thanks so much, the new hinge fits perfectly!'

  it.each([
    ['missing-apology', 'Glad the hinge fits, Omar.', thanks],
    ['missing-next-step', 'Glad the hinge fits, Omar.', thanks],
    ['missing-timeline', 'We close at 8pm today.', 'What time do you close?'],
    ['vague-timeline', 'We close at 8pm today.', 'What time do you close?'],
    ['hollow-apology', 'We close at 8pm today.', 'What time do you close?'],
    ['empty-reply', 'We close at 8pm today.', 'What time do you close?'],
  ])('says why %s does not apply', (ruleId, reply, message) => {
    const result = reviewReply(reply, { customerMessage: message })
    expect(skippedOf(ruleId, result)).toMatch(/^[a-z].*[^.]$/)
    expect(of(ruleId, result)).toEqual([])
  })
})

describe('what is missing', () => {
  it('has its place', () => {
    for (const { name, reply, customer, channel } of [...conversations, ...labelled]) {
      const { body } = proseOf(reply)
      const places = {
        'missing-apology': [body[0]?.span.start],
        'missing-next-step': [body.at(-1)?.span.end],
        'missing-timeline': body.map(({ span }) => span.end),
      }
      const { findings } = reviewReply(reply, optionsOf({ customer, channel }))
      for (const [ruleId, starts] of Object.entries(places)) {
        const found = findings.filter(finding => finding.ruleId === ruleId)
        if (ruleId !== 'missing-timeline') expect(found.length, name).toBeLessThanOrEqual(1)
        for (const { span, actual } of found) {
          expect(starts, `${ruleId} in ${name}`).toContain(span.start)
          expect(actual).toBe('')
        }
      }
    }
  })

  it('takes the sign-off and what is quoted for no part of the body', () => {
    const text = 'Hi Jo,\n\nThe second payment was a slip.\n\nBest,\nBo\n\n> You charged me twice.'
    const [finding] = of('missing-next-step', reviewReply(text, { customerMessage }))
    expect(finding?.span.start).toBe(text.indexOf('\n\nBest'))
  })
})

describe('the option rules', () => {
  it('switches a rule off', () => {
    const result = reviewReply(draft, { customerMessage, rules: { 'hollow-apology': false } })
    expect(of('hollow-apology', result)).toEqual([])
    expect(skippedOf('hollow-apology', result)).toMatch(/off/)
    expect(result.score).toBeGreaterThan(reviewReply(draft, { customerMessage }).score)
  })

  it('switches every rule off', () => {
    const rules = Object.fromEntries(ids.map(id => [id, false]))
    const result = reviewReply(draft, { customerMessage, rules })
    expect(result.findings).toEqual([])
    expect(result.skipped).toHaveLength(ids.length)
    expect(result.score).toBeGreaterThanOrEqual(80)
  })

  it('runs a rule as it comes with true', () => {
    const rules = Object.fromEntries(ids.map(id => [id, true]))
    // The preset for mail switches nothing off.
    const options = { customerMessage, channel: 'email' } as const
    expect(reviewReply(draft, { ...options, rules })).toEqual(reviewReply(draft, options))
  })

  it.each(['error', 'warning', 'info'] as const)('makes a finding an %s', severity => {
    const result = reviewReply(draft, { customerMessage, rules: { 'hollow-apology': { severity } } })
    expect(of('hollow-apology', result).map(finding => finding.severity)).toEqual([severity])
    expect(result.score).toBe(reviewReply(draft, { customerMessage }).score)
  })

  it('has the last word, also where it is the rule’s own severity', () => {
    const text = 'Your lamp was sent by our warehouse today.'
    const { severity } = rules.find(({ id }) => id === 'passive-voice') as Rule
    const result = reviewReply(text, { rules: { 'passive-voice': { severity } } })
    expect(of('passive-voice', result).map(finding => finding.severity)).toEqual([severity])
  })

  it('lets an error keep a reply from being ready', () => {
    const text = 'Your lamp was sent by our warehouse today.'
    const plain = reviewReply(text)
    expect(plain.band).toBe('ready')
    const strict = reviewReply(text, { rules: { 'passive-voice': { severity: 'error' } } })
    expect([strict.band, strict.score]).toEqual(['look-again', plain.score])
  })

  it('moves the cost with the weight', () => {
    const costAt = (weight: number): number =>
      of('hollow-apology', reviewReply(draft, { rules: { 'hollow-apology': { weight } } })).reduce(
        (sum, { cost }) => sum + cost,
        0,
      )
    expect(costAt(0)).toBe(0)
    expect(costAt(10)).toBeCloseTo(2 * costAt(5), 5)
    expect(costAt(20)).toBeGreaterThan(costAt(10))
    const free = reviewReply(draft, { rules: { 'hollow-apology': { weight: 0 } } })
    expect(free.score).toBeGreaterThan(reviewReply(draft).score)
  })

  it('keeps an unsure finding one step softer', () => {
    for (const { reply, customer, channel } of conversations) {
      const rules = { 'missing-apology': { severity: 'error' } } as const
      for (const { confidence, severity } of of(
        'missing-apology',
        reviewReply(reply, { ...optionsOf({ customer, channel }), rules }),
      ))
        expect(severity).toBe(confidence < 0.6 ? 'warning' : 'error')
    }
  })
})

describe('the option preset', () => {
  it.each([
    ['email', 'recommended'],
    ['chat', 'chat'],
    ['social', 'social'],
  ] as const)('follows the channel: %s', (channel, preset) => {
    for (const { reply, customer } of conversations)
      expect(reviewReply(reply, { ...optionsOf({ customer }), channel })).toEqual(
        reviewReply(reply, { ...optionsOf({ customer }), channel, preset }),
      )
  })

  it.each(Object.entries(presets.strict))('is strict about %s', (id, setting) => {
    if (typeof setting !== 'object' || setting.severity === undefined) return
    for (const { reply, customer, channel } of conversations) {
      const options = { ...optionsOf({ customer, channel }), preset: 'strict' } as const
      for (const { severity, confidence } of of(id, reviewReply(reply, options)))
        if (confidence >= 0.6) expect(severity).toBe(setting.severity)
    }
  })

  it('gives way to the caller’s own settings', () => {
    const text = 'I’ll write to you as soon as possible.'
    const rules = { 'vague-timeline': { severity: 'info' } } as const
    const [finding] = of('vague-timeline', reviewReply(text, { preset: 'strict', rules }))
    expect(finding?.severity).toBe('info')
    expect(of('vague-timeline', reviewReply(text, { preset: 'strict' }))[0]?.severity).toBe('error')
  })
})

describe('the option dismissed', () => {
  it('silences findings, which then cost nothing', () => {
    const before = reviewReply(draft, { customerMessage })
    for (const { id, cost } of before.findings) {
      const after = reviewReply(draft, { customerMessage, dismissed: [id] })
      expect(after.dismissed).toEqual([id])
      expect(after.findings.map(finding => finding.id)).toEqual(
        before.findings.map(finding => finding.id).filter(other => other !== id),
      )
      expect(after.score).toBeGreaterThanOrEqual(before.score)
      if (cost >= 1) expect(after.score).toBeGreaterThan(before.score)
    }
  })

  it('lists only what it found', () => {
    expect(reviewReply(draft, { dismissed: ['made-up'] }).dismissed).toEqual([])
  })

  it('holds while the draft changes elsewhere', () => {
    const idOf = (text: string): string | undefined =>
      of('passive-voice', reviewReply(text, { customerMessage })).find(({ actual }) =>
        /^has been\sprocessed$/.test(actual),
      )?.id
    const id = idOf(draft)
    expect(id).toBeDefined()
    for (const text of [
      `Hi Ana,\n\n${draft}`,
      `${draft} It reaches your card on Friday.`,
      `I’m sorry we charged you twice. Your refund has been processed.\n\nBest,\nBo`,
      `👍 ${draft}`,
      draft.replace('Your refund has been processed.', 'Your refund  has been\u00A0processed!'),
      draft.replaceAll('. ', '.\r\n\r\n'),
    ])
      expect(idOf(text), text).toBe(id)
    expect(idOf('Your second refund has been processed.')).not.toBe(id)
  })

  it('holds for what is missing while the message is the same', () => {
    const idOf = (text: string, message = customerMessage): string | undefined =>
      of('missing-apology', reviewReply(text, { customerMessage: message }))[0]?.id
    const id = idOf('The second payment goes back on Friday.')
    expect(id).toBeDefined()
    expect(idOf('Hi Jo,\n\nI sent the second payment back this morning.')).toBe(id)
    expect(idOf('The crew comes on Thursday.', 'My bins were missed for the third week.')).not.toBe(id)
  })

  it('tells the same words in two sentences apart', () => {
    const text = 'Your card was charged. Your card was charged.'
    const names = of('passive-voice', reviewReply(text)).map(({ id }) => id)
    expect(names).toHaveLength(2)
    expect(new Set(names).size).toBe(2)
    const [first, second] = names as [string, string]
    expect(reviewReply(text, { dismissed: [second] }).findings.map(({ id }) => id)).toContain(first)
  })
})

describe('a name', () => {
  const greeted = (customer: string, reply = 'Hello,\n\nIt does.\n\nBest,\nPriya') =>
    reviewReply(reply, { customerMessage: customer, channel: 'email' })
      .findings.filter(({ ruleId }) => ruleId === 'impersonal-address')
      .flatMap(({ suggestions }) => suggestions.map(({ edit }) => edit?.text))

  it.each([
    ['Does it float?\n\nRegards,\nMaria Lopez', ' Maria'],
    ['Does it float? Thanks, Tom', ' Tom'],
    ['Does it float?\n\nAna', ' Ana'],
    ['My name is Ada Obi. Does it float?', ' Ada'],
    ['Does it float?\n\nKind regards,\nDr Okafor', ' Dr Okafor'],
  ])('is read from %j', (customer, text) => {
    expect(greeted(customer)).toEqual([text])
  })

  it.each([
    'Does it float?\n\nKind regards',
    'Does it float?\n\nSent from my phone',
    'Does it float? Thanks, Team',
    'Hi Priya,\nDoes it float?\nThanks, Priya',
    'It sank.\n\nDisgraceful',
    'Colour:\nBlue',
    'does it float\nthanks\nanna',
  ])('is not read from %j', customer => {
    expect(greeted(customer)).toEqual([])
  })
})

describe('the option placeholders', () => {
  const blanks = (reply: string, options: ReviewOptions = {}) =>
    reviewReply(reply, options).findings.filter(({ ruleId }) => ruleId === 'leftover-placeholder')
  const template = 'Hi {{ contact.first_name }}, your kayak is ready.'

  it('leaves template variables to the help desk unless they must be filled', () => {
    for (const options of [{}, { placeholders: 'template' as const }])
      expect(blanks(template, options)).toMatchObject([{ severity: 'info', cost: 0 }])
    const [finding] = blanks(template, { placeholders: 'must-be-filled' })
    expect(finding).toMatchObject({ severity: 'error', actual: '{{ contact.first_name }}' })
    expect(finding?.cost).toBeGreaterThan(5)
  })

  it('makes no difference to a blank typed by hand', () => {
    for (const placeholders of ['template', 'must-be-filled'] as const)
      expect(blanks('Hi [name], your kayak is ready.', { placeholders })).toMatchObject([
        { severity: 'error' },
      ])
  })

  it.each([
    '{{ticket.ticket_field_123 | split:"::" | last}}',
    '{{dc.x}}',
    '{{{agent.name}}}',
    '{%customer.firstName%}',
    '{{ .FirstName }}',
    '%{ticket.name.first}',
    '#{ticket.customer.firstname}',
    '%name%',
  ])('knows the template %s', variable => {
    expect(blanks(`Hello, ${variable} is here.`)).toMatchObject([{ severity: 'info', actual: variable }])
  })
})

describe('the option docsUrl', () => {
  it('links every finding to its rule', () => {
    const url = 'https://example.com/rules'
    for (const finding of reviewReply(draft, { customerMessage, docsUrl: url }).findings)
      expect(finding.url).toBe(`${url}#${finding.ruleId}`)
    for (const finding of reviewReply(draft, { customerMessage }).findings)
      expect(finding).not.toHaveProperty('url')
  })
})

describe('what it refuses', () => {
  const types = [
    [null, 'null'],
    [42, 'number'],
    [undefined, 'undefined'],
    [['Hi'], 'an array'],
    [{}, 'an object'],
    [true, 'boolean'],
  ] as const

  it.each(types)('a draft that is %j', (value, shown) => {
    expect(() => loosely(value)).toThrow(TypeError)
    expect(() => loosely(value)).toThrow(`draft must be a string, not ${shown}.`)
  })

  it.each(types.filter(([value]) => value !== undefined))('a message that is %j', (value, shown) => {
    expect(() => loosely('Hi', { customerMessage: value })).toThrow(TypeError)
    expect(() => loosely('Hi', { customerMessage: value })).toThrow(
      `customerMessage must be a string, not ${shown}.`,
    )
  })

  it.each([[null], [42], ['email'], [[]]])('options that are %j', value => {
    expect(() => loosely('Hi', value)).toThrow(TypeError)
    expect(() => loosely('Hi', value)).toThrow(/^options must be an object/)
  })

  it('texts over the limit, naming both numbers', () => {
    const long = 'a'.repeat(20_001)
    for (const call of [() => reviewReply(long), () => reviewReply('Hi', { customerMessage: long })]) {
      expect(call).toThrow(RangeError)
      expect(call).toThrow(/20001\b.*\b20000\b/)
    }
    expect(() => reviewReply(long)).toThrow(/^draft /)
    expect(() => reviewReply('Hi', { customerMessage: long })).toThrow(/^customerMessage /)
    expect(() => reviewReply('Hello', { maxLength: 4 })).toThrow(/5\b.*\b4\b/)
    expect(reviewReply('Hello', { maxLength: 5 }).score).toBe(80)
    expect(reviewReply(long, { maxLength: 20_001 }).schemaVersion).toBe(1)
  })

  it.each([
    [{ customerMesage: 'Hi' }, 'customerMessage'],
    [{ chanel: 'email' }, 'channel'],
    [{ rule: {} }, 'rules'],
    [{ rules: { 'pasive-voice': false } }, 'passive-voice'],
    [{ rules: { 'missing-apolgy': true } }, 'missing-apology'],
    [{ rules: { 'passive-voice': { wieght: 3 } } }, 'weight'],
    [{ rules: { 'passive-voice': { severity: 'eror' } } }, 'error'],
    [{ rules: { 'passive-voice': { severity: 'warnig' } } }, 'warning'],
    [{ preset: 'stict' }, 'strict'],
    [{ channel: 'emial' }, 'email'],
  ])('%j, naming "%s"', (options, name) => {
    expect(() => loosely('Hi', options)).toThrow(TypeError)
    expect(() => loosely('Hi', options)).toThrow(`Did you mean "${name}"?`)
  })

  it.each([
    [{ channel: 'carrier pigeon' }, /Known: email, chat, social\./],
    [{ channel: 7 }, /number.*Known: email, chat, social\./],
    [{ preset: null }, /null.*Known: recommended/],
    [{ rules: { 'passive-voice': { severity: 3 } } }, /number.*Known: error, warning, info\./],
    [{ rules: { 'passive-voice': 'off' } }, /rules\["passive-voice"\] must be true, false or an object/],
    [{ rules: { 'passive-voice': null } }, /rules\["passive-voice"\].*null/],
    [{ rules: { 'passive-voice': { weight: '5' } } }, /weight must be a number, not string/],
    [{ rules: { 'passive-voice': { weight: Number.NaN } } }, /weight must be a number/],
    [{ rules: [] }, /rules must be an object.*an array/],
    [{ rules: null }, /rules must be an object.*null/],
    [{ dismissed: 'id' }, /dismissed must be an array/],
    [{ dismissed: [1] }, /dismissed must be an array/],
    [{ maxLength: 0 }, /maxLength/],
    [{ maxLength: -5 }, /maxLength/],
    [{ maxLength: '5' }, /maxLength/],
    [{ maxLength: Number.NaN }, /maxLength/],
    [{ placeholders: true }, /value of placeholders boolean.*Known: template, must-be-filled\./],
    [{ docsUrl: 5 }, /docsUrl must be a string, not number/],
  ])('%j', (options, message) => {
    expect(() => loosely('Hi', options)).toThrow(TypeError)
    expect(() => loosely('Hi', options)).toThrow(message)
  })

  it.each([-1, 21, Number.POSITIVE_INFINITY])('a weight of %d', weight => {
    const call = () => reviewReply('Hi', { rules: { 'passive-voice': { weight } } })
    expect(call).toThrow(RangeError)
    expect(call).toThrow(/0 to 20/)
  })

  it.each(['constructor', '__proto__', 'toString'])('the rule %j', name => {
    const options = { rules: JSON.parse(`{ ${JSON.stringify(name)}: false }`) }
    expect(() => loosely('Hi', options)).toThrow(TypeError)
  })
})

describe('what says nothing', () => {
  it('is a link: its words are nobody’s', () => {
    const text = 'The steps are at https://example.com/we-are-sorry-it-was-sent today.'
    const { findings, facts } = reviewReply(text, { customerMessage })
    expect(facts.apology).toBe('none')
    expect(findings.filter(({ actual }) => /sorry|sent/.test(actual))).toEqual([])
  })

  it('is a price: it is no time', () => {
    for (const price of ['£5.50', '5.50 EUR', '$12.30'])
      expect(reviewReply(`I’ll send you ${price} soon.`).facts.timeline, price).toBe('vague')
  })

  it('is code', () => {
    expect(reviewReply('Run this:\n```\nIt was sent. Rest assured.\n```\n').findings).toEqual(
      reviewReply('Run this:\n').findings,
    )
  })
})

describe('the words of others', () => {
  const macro = 'We apologise for any inconvenience. Your request was forwarded.'

  it('are not the writer’s to mend where the draft quotes them', () => {
    const text = `All you had from us was “${macro}” and that went nowhere.`
    expect(reviewReply(macro).findings.length).toBeGreaterThan(1)
    expect(reviewReply(text).findings.filter(({ span }) => span.end > span.start)).toEqual([])
  })

  it('are more than a word or two', () => {
    expect(of('passive-voice', reviewReply('Your lamp “was sent” on Friday.'))).toHaveLength(1)
  })
})

describe('what makes no difference', () => {
  const foreign =
    '> Guten Tag, ich habe die Lampe nicht bekommen und ich bin nicht froh. Bitte senden Sie mir die neue Lampe mit der Post.\n> Wir haben das mit der Post nicht gut und nicht schlecht gefunden, und die Lampe ist noch nicht da.'
  const changes: readonly [string, (text: string) => string][] = [
    ['curly apostrophes', text => text.replaceAll("'", '’')],
    ['straight apostrophes', text => text.replaceAll('’', "'")],
    ['CRLF', text => text.replaceAll('\n', '\r\n')],
    ['no-break spaces', text => text.replaceAll(' ', '\u00A0')],
    ['space at the end', text => `${text}\n \n\n`],
    ['space at the start', text => `\n\n${text}`],
    [
      'quoted history',
      text =>
        `${text.trimEnd()}\n\nOn Mon, 2 June 2025 at 10:14, Ana wrote:\n> Sorry! It was sent. We will call you on Friday.`,
    ],
    ['quoted lines', text => `${text.trimEnd()}\n\n> We are sorry for any inconvenience. It was sent.`],
    ['quoted lines in another language', text => `${text.trimEnd()}\n\n${`${foreign}\n`.repeat(4)}`],
    ['a signature', text => `${text.trimEnd()}\n\n-- \nAna Lind\nWe are sorry for any inconvenience.`],
  ]

  it.each(changes)('%s', (_, change) => {
    const gist = (reply: string, message: string, channel: Channel) => {
      const { facts, findings, wins, score } = reviewReply(reply, { customerMessage: message, channel })
      const plain = (words: string): string => words.replace(/\s+/g, ' ').replaceAll('’', "'")
      return {
        facts,
        score,
        wins: wins.map(({ id }) => id),
        findings: findings.map(({ ruleId, actual }) => `${ruleId}: ${plain(actual)}`),
      }
    }
    // "^Bo" signs a public post only at its very end.
    for (const { name, reply, customer, channel } of conversations.filter(one => one.channel !== 'social'))
      expect(gist(change(reply), customer, channel), name).toEqual(gist(reply, customer, channel))
  })
})

describe('of two findings', () => {
  const at = (ruleId: string, start: number, end: number) => ({ ruleId, span: { start, end } })

  it.each([
    [
      'the hollow apology speaks for the stock phrase',
      at('hollow-apology', 0, 9),
      at('canned-phrase', 2, 12),
    ],
    ['the vague time speaks for the stock phrase', at('vague-timeline', 3, 12), at('canned-phrase', 0, 12)],
    ['the longer one of a rule stays', at('canned-phrase', 0, 12), at('canned-phrase', 2, 12)],
  ])('on the same words %s', (_, kept, dropped) => {
    expect(withoutOverlaps([kept, dropped])).toEqual([kept])
    expect(withoutOverlaps([dropped, kept])).toEqual([kept])
  })

  it.each([
    ['that only touch', at('hollow-apology', 0, 9), at('canned-phrase', 9, 12)],
    ['that share a few words', at('vague-timeline', 10, 12), at('canned-phrase', 0, 12)],
    ['of rules that do not speak for each other', at('passive-voice', 0, 9), at('canned-phrase', 2, 12)],
  ])('%s both stay', (_, one, other) => {
    expect(withoutOverlaps([one, other])).toEqual([one, other])
  })

  it('keeps one of two alike', () => {
    expect(withoutOverlaps([at('canned-phrase', 0, 9), at('canned-phrase', 0, 9)])).toHaveLength(1)
  })

  it('the missing step pays for the promise in the passive, which is still reported', () => {
    const passive = at('passive-voice', 0, 9)
    const step = at('missing-next-step', 12, 12)
    expect(isWaived({ ...passive, isPromise: true }, [passive, step])).toBe(true)
    expect(isWaived({ ...passive, isPromise: false }, [passive, step])).toBe(false)
    expect(isWaived({ ...passive, isPromise: true }, [passive])).toBe(false)
    expect(isWaived({ ...step, isPromise: true }, [passive, step])).toBe(false)
  })

  it.each([
    ['over-apology', 'hollow-apology'],
    ['generic-empathy', 'no-specifics'],
  ])('lets %s cost nothing beside %s, unless it stands alone', (free, payer) => {
    const one = { ruleId: free, span: { start: 0, end: 4 } }
    const other = { ruleId: payer, span: { start: 9, end: 12 } }
    expect(isWaived(one, [one, other])).toBe(true)
    expect(isWaived(other, [one, other])).toBe(false)
    expect(isWaived(one, [one])).toBe(false)
    expect(isWaived({ ...one, standsAlone: true }, [one, other])).toBe(false)
  })

  it.each(['generic-empathy', 'favour-framing', 'condescension'])('lets %s speak for canned-phrase', id => {
    const canned = { ruleId: 'canned-phrase', span: { start: 2, end: 10 } }
    const own = { ruleId: id, span: { start: 0, end: 9 } }
    expect(withoutOverlaps([canned, own])).toEqual([own])
  })

  it('never reports a missing apology beside a hollow one, nor both kinds of time', () => {
    for (const { reply, customer, channel } of conversations) {
      const names = reviewReply(reply, optionsOf({ customer, channel })).findings.map(({ ruleId }) => ruleId)
      expect(names.includes('missing-apology') && names.includes('hollow-apology')).toBe(false)
      expect(names.includes('missing-timeline') && names.includes('vague-timeline')).toBe(false)
    }
  })
})

describe('identify()', () => {
  const name = (words: string, sentence = words, ruleId = 'passive-voice'): string =>
    identify(ruleId, words, sentence, new Map())

  it('goes by rule, words and sentence, not by space or punctuation', () => {
    expect(name('was sent')).toBe(name('was sent'))
    expect(name('was  sent!')).toBe(name('was\nsent'))
    expect(name('was sent')).not.toBe(name('is sent'))
    expect(name('was sent', 'it was sent')).not.toBe(name('was sent', 'that was sent'))
    expect(name('was sent')).not.toBe(name('was sent', 'was sent', 'canned-phrase'))
  })

  it('counts what is the same', () => {
    const seen = new Map<string, number>()
    const [first, second, third] = [1, 2, 3].map(() =>
      identify('passive-voice', 'was sent', 'it was sent', seen),
    )
    expect(second).toBe(`${first}-2`)
    expect(third).toBe(`${first}-3`)
  })

  it('gives different names to different words', () => {
    const names = new Set(Array.from({ length: 5_000 }, (_, i) => name(`was sent ${i}`)))
    expect(names.size).toBe(5_000)
  })
})

describe('the option regions', () => {
  const quoted = 'Your lamp left Hull at noon.\n\nYour order was lost.\n\nI’ll ring you at five.'
  const span = { start: 30, end: 50 }

  it('leaves a part unjudged and names it', () => {
    expect(of('passive-voice', reviewReply(quoted))).toHaveLength(1)
    const result = reviewReply(quoted, { regions: [{ kind: 'quote', span }] })
    expect(of('passive-voice', result)).toEqual([])
    expect(result.regions).toEqual([{ kind: 'quote', span }])
  })

  it('leaves a part of the message unread', () => {
    const message = 'Thanks, all is well.\n\nMy lamp arrived broken!'
    const customerRegions = [{ kind: 'quote' as const, span: { start: 22, end: message.length } }]
    const options = { customerMessage: message }
    expect(reviewReply(quoted, options).facts.problem).toBe(true)
    expect(reviewReply(quoted, { ...options, customerRegions }).facts.problem).toBe(false)
  })

  it('may be those of a review', () => {
    const letter = 'Hi Ana,\n\nYour order was lost.\n\n> It was lost.\n\nBest,\nBo'
    const result = reviewReply(letter)
    expect(result.regions.map(({ kind }) => kind)).toEqual(['greeting', 'quote', 'sign-off'])
    expect(reviewReply(letter, { regions: result.regions })).toEqual(result)
  })

  it('may be part of a line', () => {
    const line = 'I will send it on Friday. Your order was lost. Ask me about the lamp.'
    const region = { kind: 'quote' as const, span: { start: 26, end: 46 } }
    const { findings, regions } = reviewReply(line, { regions: [region] })
    expect(findings.filter(({ ruleId }) => ruleId === 'passive-voice')).toEqual([])
    expect(regions).toEqual([region])
  })

  it('stays when the sentence after it goes', () => {
    const draft = 'It ships on Friday.\n\n> And the blue one?\n\nRest assured that we value your business.'
    const edits = reviewReply(draft).findings.flatMap(({ suggestions }) => suggestions)
    expect(applyAll(draft, edits)).toBe('It ships on Friday.\n\n> And the blue one?')
  })

  it('masks code and addresses inside a line', () => {
    const line = 'Type we-are-sorry --all and your order was lost.'
    const regions = [{ kind: 'code' as const, span: { start: 5, end: 23 } }]
    expect(reviewReply(line).facts.apology).not.toBe('none')
    expect(reviewReply(line, { regions }).facts.apology).toBe('none')
  })

  it('belongs to one draft while it is written', () => {
    const regions = [{ kind: 'quote' as const, span }]
    const typing = createReviewer().typing()
    expect(typing.review(quoted, regions)).toEqual(reviewReply(quoted, { regions }))
    expect(typing.review(quoted)).toEqual(reviewReply(quoted))
    const loose = createReviewer().typing as (texts: object) => unknown
    expect(() => loose({ regions })).toThrow(
      new TypeError('regions are those of one draft: give them to review, draft by draft.'),
    )
  })

  it.each<[unknown, RegExp]>([
    ['x', /^regions must be an array of regions, not string/],
    [[null], /^regions\[0\] must be an object/],
    [[{ kind: 'quota', span }], /^No kind of region for regions\[0\] called "quota"/],
    [[{ span }], /^regions\[0\] needs a kind/],
    [[{ kind: 'quote', span: 3 }], /^regions\[0\]\.span must be an object/],
    [[{ kind: 'quote', span: { start: 'a', end: 3 } }], /^regions\[0\]\.span\.start must be a number/],
    [
      [{ kind: 'quote', span: { start: 0.5, end: 3 } }],
      /^regions\[0\]\.span\.start is 0\.5; offsets are whole/,
    ],
    [[{ kind: 'quote', span, about: 1 }], /^No field of regions\[0\] called "about"/],
    [[{ kind: 'quote', span: { start: 3, end: 1 } }], /^regions\[0\]\.span\.end is 1; it goes from 3 to/],
    [[{ kind: 'quote', span: { start: 3, end: 999 } }], /^regions\[0\]\.span\.end is 999/],
  ])('refuses %j', (regions, complaint) => {
    expect(() => loosely(quoted, { regions })).toThrow(complaint)
  })
})
