/// <reference types="office-js" />
/** The handler with Microsoft’s mock of Office.js, and its own types; drafts are as Outlook keeps them. */

import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { OfficeMockObject } from 'office-addin-mock'
import { afterEach, describe, expect, expectTypeOf, it, vi } from 'vitest'
import type { DeskOptions } from '../../../src/desks/desk.js'
import { partsOf } from '../../../src/desks/mail-parts.js'
import { turnsIn } from '../../../src/desks/outlook/history.js'
import {
  askBeforeSending,
  type OutlookAnswer,
  type OutlookDraft,
  type OutlookHost,
  type OutlookSending,
} from '../../../src/desks/outlook/index.js'
import { createSourceReviewer, type SourceTexts } from '../../../src/sources/index.js'

const ours = 'help@ringbell.example'
const theirs = 'Olive Reed &lt;olive@customer.example&gt;'
const good =
  '<p>Hello Ana,</p><p>I’m sorry your kettle leaks and that nobody answered. I have ordered another for you; it arrives on Thursday by 6pm.</p><p>Tom</p>'
const blank = good.replace('Ana', '[Customer Name]')

/** As Outlook heads what it quotes. */
const quoted = (from: string, to: string, words: string): string =>
  `<div><div style="border:none;border-top:solid #E1E1E1 1.0pt"><p><b>From:</b> ${from}<br><b>Sent:</b> 11 May 2026 16:20<br><b>To:</b> ${to}<br><b>Subject:</b> RE: Kettle</p></div></div><p>${words}</p>`
const customerSays = (words: string): string => quoted(theirs, `Help &lt;${ours}&gt;`, words)
const weSaid = (words: string): string => quoted(`Help &lt;${ours.toUpperCase()}&gt;`, theirs, words)

type Call = (done: (result: object) => void) => void
const fails: Call = done => done({ value: undefined, error: { message: 'Not now.' } })
const hangs: Call = () => {}

interface Mail {
  readonly html?: string
  readonly composeType?: string
  readonly user?: string
  readonly from?: string
  /** What becomes of Outlook’s answers. */
  readonly calls?: Partial<Record<'body' | 'from' | 'type', Call>>
}

/** An Outlook in which this mail is being written, and whose “Send” runs the handler. */
function outlook(mail: Mail, options: DeskOptions = {}) {
  const { composeType = 'reply', user = ours, from = user, calls = {} } = mail
  let { html } = mail
  const handlers = new Map<string, (event: OutlookSending) => void>()
  const gives =
    (value: () => unknown): Call =>
    done =>
      done({ value: value() })
  const { body = gives(() => html), type = gives(() => ({ composeType })) } = calls
  const office = new OfficeMockObject({
    host: 'outlook',
    actions: {
      associate: (action: string, handler: (event: OutlookSending) => void) => handlers.set(action, handler),
    },
    context: {
      mailbox: {
        userProfile: { emailAddress: user },
        item: {
          body: { getAsync: (_: 'html', done: (result: object) => void) => body(done) },
          from: { getAsync: calls.from ?? gives(() => ({ emailAddress: from })) },
          getComposeTypeAsync: type,
        },
      },
    },
  }) as unknown as OutlookHost
  const end = askBeforeSending(office, options)
  return {
    office,
    end,
    write: (words: string) => {
      html = words
    },
    send: (): Promise<OutlookAnswer> =>
      new Promise(completed => handlers.get('onMessageSendHandler')?.({ completed })),
  }
}

/** What the reviewer hears with this mail. */
async function heardWith(mail: Mail): Promise<Partial<SourceTexts>> {
  const heard: SourceTexts[] = []
  const { review } = createSourceReviewer()
  await outlook(mail, {
    review: (draft, texts) => {
      heard.push(texts)
      return review(draft, texts)
    },
  }).send()
  expect(heard).toHaveLength(1)
  return heard[0] ?? {}
}

afterEach(() => {
  vi.restoreAllMocks()
})

it('fits what Microsoft says Office.js is', () => {
  // Read by tsc alone.
  expectTypeOf<typeof Office>().toExtend<OutlookHost>()
  expectTypeOf<Office.MessageCompose>().toExtend<OutlookDraft>()
  expectTypeOf<Office.MailboxEvent>().toExtend<OutlookSending>()
  expectTypeOf<OutlookAnswer>().toExtend<Office.SmartAlertsEventCompletedOptions>()
  expectTypeOf<typeof Office>().not.toBeAny()
  expectTypeOf<Office.MailboxEvent>().not.toBeAny()
  // The associated function is named so in the manifest.
  const { office } = outlook({ html: good })
  const associate = vi.spyOn(office.actions, 'associate')
  askBeforeSending(office)
  expect(associate).toHaveBeenCalledWith('onMessageSendHandler', expect.any(Function))
})

describe('a mail', () => {
  it('goes where it is good', async () => {
    expect(await outlook({ html: good + customerSays('My kettle leaks.') }).send()).toEqual({
      allowEvent: true,
    })
  })

  it('is asked about at each sending: who sends anyway does not come back', async () => {
    const { send, write } = outlook({ html: blank })
    const asked = {
      allowEvent: false,
      errorMessage: '“[Customer Name]”: Nobody has filled this in yet.',
      sendModeOverride: 'promptUser',
    }
    expect(await send()).toEqual(asked)
    expect(await send()).toEqual(asked)
    write(good)
    expect(await send()).toEqual({ allowEvent: true })
  })

  it('is reviewed below a conversation of any length', async () => {
    const told = vi.fn()
    const mails =
      customerSays('My kettle leaks and nobody answers me. ') + weSaid('We are on it. '.repeat(50))
    const html = blank + mails.repeat(100)
    const { send } = outlook({ html }, { onAnswer: told })
    expect(await send()).toMatchObject({ allowEvent: false })
    expect(told.mock.calls[0]?.[0].error).toBeUndefined()
  })

  it('goes where it is forwarded', async () => {
    expect(await outlook({ html: blank, composeType: 'forward' }).send()).toEqual({ allowEvent: true })
  })

  it('is asked about in no more characters than Outlook shows', async () => {
    const names = 'Customer Order Product Parcel Courier Warehouse Invoice Refund Voucher Branch'.split(' ')
    const blanks = names.map(
      name => `<p>I checked the entry for [${name} Reference Number] for you today.</p>`,
    )
    const { errorMessage = '' } = await outlook({ html: blanks.join('') }).send()
    expect(errorMessage.length).toBeLessThanOrEqual(500)
    expect(errorMessage.split('\n').length).toBeGreaterThan(3)
    expect(errorMessage.endsWith('.')).toBe(true)
    const { review } = createSourceReviewer()
    const longest = await outlook(
      { html: blank },
      {
        review(draft, texts) {
          const reviewed = review(draft, texts)
          const findings = reviewed.findings.map(finding => ({ ...finding, actual: 'kettle '.repeat(200) }))
          return { ...reviewed, findings }
        },
      },
    ).send()
    expect(longest.errorMessage).toMatch(/^“kettle kettle .{484}…$/)
  })

  it.each(['body', 'from', 'type'] as const)(
    'goes where Outlook refuses the %s, and says why',
    async call => {
      const told = vi.fn()
      const { send } = outlook({ html: blank, calls: { [call]: fails } }, { onAnswer: told })
      expect(await send()).toEqual({ allowEvent: true })
      expect(told.mock.calls[0]?.[0].error).toEqual(new Error('Not now.'))
    },
  )

  it.each(['body', 'from', 'type'] as const)(
    'goes where Outlook never gives the %s, after patience is over',
    async call => {
      const told = vi.fn()
      const { send } = outlook({ html: blank, calls: { [call]: hangs } }, { onAnswer: told, patience: 20 })
      expect(await send()).toEqual({ allowEvent: true })
      expect(told.mock.calls[0]?.[0].error).toEqual(new Error('There was no review within 20 ms.'))
    },
  )

  it('goes where Outlook gives nothing, and says why', async () => {
    const told = vi.fn()
    const { send } = outlook(
      { html: blank, calls: { from: done => done({ value: null }) } },
      { onAnswer: told },
    )
    expect(await send()).toEqual({ allowEvent: true })
    expect(told.mock.calls[0]?.[0].error).toEqual(new Error('Outlook gave no answer.'))
  })

  it('goes where Outlook is not as it was, and says why', async () => {
    const told = vi.fn()
    const { office, send } = outlook({ html: blank }, { onAnswer: told })
    Object.assign(office.context.mailbox.item ?? {}, { getComposeTypeAsync: undefined })
    expect(await send()).toEqual({ allowEvent: true })
    expect(told.mock.calls[0]?.[0].error).toBeInstanceOf(TypeError)
  })

  it.each([
    ['nothing', ''],
    ['an empty line', '<div><br></div>'],
    ['a picture', '<div><img src="cid:1"></div>'],
    ['a signature', '<div id="Signature"><p>Ben Ray<br>Ringbell</p></div>'],
  ])('goes unasked where it is %s', async (_, html) => {
    const told = vi.fn()
    for (const history of ['', customerSays('My kettle leaks.')])
      expect(await outlook({ html: html + history }, { onAnswer: told }).send()).toEqual({ allowEvent: true })
    expect(told).not.toHaveBeenCalled()
  })

  it('needs Outlook', () => {
    for (const office of [undefined, null, {}, { actions: {} }])
      expect(() => askBeforeSending(office as OutlookHost)).toThrow(/^askBeforeSending needs Office/)
  })

  it('goes once it has ended', async () => {
    const { end, send } = outlook({ html: blank })
    end()
    expect(await send()).toEqual({ allowEvent: true })
  })
})

describe('what it answers', () => {
  it('is the quoted mail, without its header', async () => {
    const { customerMessage, customerFormat, earlier } = await heardWith({
      html: good + customerSays('My kettle leaks since Monday &amp; nobody answers.'),
    })
    expect(customerMessage?.trim()).toBe('My kettle leaks since Monday & nobody answers.')
    expect([customerFormat, earlier]).toEqual(['text', undefined])
  })

  it('is what the customer wrote since an agent’s last mail; the rest was before', async () => {
    const { customerMessage, earlier } = await heardWith({
      html:
        good +
        customerSays('When do I get another?') +
        customerSays('My kettle leaks.') +
        weSaid('Your order is on its way.') +
        customerSays('Did you get my order?'),
    })
    expect(customerMessage?.split(/\n+/).filter(Boolean)).toEqual([
      'My kettle leaks.',
      'When do I get another?',
    ])
    expect(earlier?.map(({ from, text }) => `${from}: ${text.trim()}`)).toEqual([
      'customer: Did you get my order?',
      'agent: Your order is on its way.',
    ])
  })

  it('is nothing new where the agent wrote last, in a mailbox that is shared, too', async () => {
    const html = good + weSaid('We have it.') + customerSays('My kettle leaks.')
    for (const mail of [{ html }, { html, user: 'tom@ringbell.example', from: ours }]) {
      const { customerMessage, earlier } = await heardWith(mail)
      expect(customerMessage).toBeUndefined()
      expect(earlier?.map(({ from, text }) => `${from}: ${text.trim()}`)).toEqual([
        'customer: My kettle leaks.',
        'agent: We have it.',
      ])
    }
  })

  it.each([
    ['help@ringbell.example', 'agent'],
    ['Ringbell Help <HELP@ringbell.example>', 'agent'],
    ["'help@ringbell.example'", 'agent'],
    ['Help [mailto:help@ringbell.example]', 'agent'],
    // An address that ends, or begins, as ours does.
    ['Mary <maryhelp@ringbell.example>', 'customer'],
    ['Mary <help@ringbell.example.net>', 'customer'],
    ['help@ringbell.example via Forms <forms@customer.example>', 'agent'],
  ])('is by %s: of the %s', (from, who) => {
    const history = `From: ${from}\nSent: Monday\nTo: ${ours}, olive@customer.example\nSubject: Kettle\n\nWell?`
    expect(turnsIn(history, [ours])).toEqual([{ from: who, body: expect.stringContaining('Well?') }])
  })

  it.each([
    ['Da', 'Inviato', 'A', 'Oggetto'],
    ['Van', 'Verzonden', 'Aan', 'Onderwerp'],
    ['Från', 'Skickat', 'Till', 'Ämne'],
    ['Fra', 'Sendt', 'Til', 'Emne'],
    ['De ', 'Envoyé ', 'À ', 'Objet '],
    ['Von', 'Gesendet', 'An', 'Betreff'],
  ])('is found below “%s:”', async (from, sent, to, subject) => {
    const labels = new Map([
      ['From', from],
      ['Sent', sent],
      ['To', to],
      ['Subject', subject],
    ])
    const html = (good + customerSays('My kettle leaks.') + weSaid('It is on its way.')).replace(
      /<b>(\w+):/g,
      (_, label: string) => `<b>${labels.get(label)}:`,
    )
    expect(await heardWith({ html })).toMatchObject({
      customerMessage: 'My kettle leaks.',
      earlier: [{ from: 'agent', text: 'It is on its way.' }],
    })
  })

  it('is found in a long thread of Outlook on the web, which parts header and mail by an empty line', async () => {
    const header = (from: string): string =>
      `<div id="appendonsend"></div><hr><div id="divRplyFwdMsg" dir="ltr"><font face="Calibri"><b>From:</b> ${from}<br><b>Sent:</b> 11 May 2026 16:20<br><b>To:</b> Help &lt;${ours}&gt;<br><b>Subject:</b> Kettle</font><div>&nbsp;</div></div>`
    const long = '<p>As we said to the courier on Monday, it has to be there soon.</p>'.repeat(60)
    const told = vi.fn()
    const mails = Array.from({ length: 40 }, (_, i) =>
      i % 2 === 0
        ? `${header(theirs)}<div><p>My kettle leaks (${40 - i}).</p>${long}</div>`
        : `${header(`Help &lt;${ours}&gt;`)}<div><p>It left on Monday.</p>${long}</div>`,
    )
    const { send } = outlook({ html: blank + mails.join('') }, { onAnswer: told })
    expect(await send()).toMatchObject({ allowEvent: false })
    expect(told.mock.calls[0]?.[0].error).toBeUndefined()
    expect((await heardWith({ html: good + mails.join('') })).customerMessage).toMatch(
      /^My kettle leaks \(40\)/,
    )
  })

  it('is nothing where nothing is quoted', async () => {
    expect(await heardWith({ html: good, composeType: 'newMail' })).toEqual({
      format: 'html',
      customerFormat: 'text',
    })
  })

  it('is each mail, whoever wrote when', () => {
    const words = fc.array(fc.constantFrom('kettle', 'order', 'came', 'when', 'broken', 'to:', '&amp;'), {
      minLength: 1,
      maxLength: 12,
    })
    const mails = fc.array(fc.record({ isOurs: fc.boolean(), words }), { maxLength: 8 })
    fc.assert(
      fc.property(mails, sent => {
        const latestFirst = sent.toReversed().map(({ isOurs, words }) => {
          const said = `It ${words.join(' ')}.`
          return isOurs ? weSaid(said) : customerSays(said)
        })
        const { draft, quoted } = partsOf(good + latestFirst.join(''))
        expect(turnsIn(quoted, [ours]).map(({ from, body }) => [from, body.trim()])).toEqual(
          sent.map(({ isOurs, words }) => [
            isOurs ? 'agent' : 'customer',
            `It ${words.join(' ')}.`.replaceAll('&amp;', '&'),
          ]),
        )
        expect(draft.startsWith(good)).toBe(true)
        expect(draft).not.toContain('From:')
      }),
    )
  })

  it.each([
    ['outlook-desktop-claim.html', 'At your earliest convenience, explain why.'],
    ['outlook-web-laptop-repair.html', 'Nine days! Nobody calls me back.'],
  ])('is found in %s', async (name, words) => {
    const html = readFileSync(new URL(`../../../fixtures/mail/${name}`, import.meta.url), 'utf8')
    const { customerMessage } = await heardWith({ html })
    expect(customerMessage).toContain(words)
    expect(customerMessage).not.toMatch(/Sent:|Subject:|Best,|Yours sincerely/)
  })
})
