import { describe, expect, it } from 'vitest'
import { columnsIn } from '../../src/bulk/columns.js'
import { dateOf } from '../../src/bulk/dates.js'
import { replyRow } from '../../src/bulk/reply-rows.js'
import { channelNamed } from '../../src/bulk/scorer.js'

describe('columns', () => {
  it.each([
    [['id', 'customer', 'reply'], { reply: 'reply', customer: 'customer', id: 'id' }],
    [
      ['Ticket ID', 'Customer', 'Message', 'Agent Response', 'Assignee Name', 'Created At', 'Via'],
      {
        reply: 'Agent Response',
        customer: 'Message',
        id: 'Ticket ID',
        agent: 'Assignee Name',
        date: 'Created At',
        channel: 'Via',
      },
    ],
    [['body', 'author'], { reply: 'body', agent: 'author' }],
    [['Question', 'Answer'], { reply: 'Answer', customer: 'Question' }],
    [['Initial message', 'Admin response'], { reply: 'Admin response', customer: 'Initial message' }],
    [['Comment body', 'First reply time', 'Created time'], { reply: 'Comment body', date: 'Created time' }],
    [['REPLY_TEXT', 'customer-message'], { reply: 'REPLY_TEXT', customer: 'customer-message' }],
  ])('of %j are told by their names', (names, columns) => {
    expect(columnsIn(names, {})).toEqual(columns)
  })

  it('that are named win over a guess, and are taken for nothing else', () => {
    expect(columnsIn(['reply', 'id', 'final text'], { reply: 'final text', id: 'reply' })).toEqual({
      reply: 'final text',
      id: 'reply',
    })
  })

  it.each([
    [['id', 'message', 'admin_text']],
    [['body', 'reply_body_html', 'x']],
    [['Hi Ana.']],
    [['status', 'subject']],
  ])('of %j are not guessed: any of them may be the reply', names => {
    expect(() => columnsIn(names, {})).toThrow('--reply-column')
  })

  it('that are not there are refused with those that are', () => {
    expect(() => columnsIn(['Body', 'Agent'], { reply: 'Bodi' })).toThrow(
      'No column "Bodi". Did you mean "Body"?',
    )
    expect(() => columnsIn(['Body', 'Agent'], { reply: 'zzz' })).toThrow('Known: Body, Agent.')
    expect(() => columnsIn(['x', 'y'.repeat(99)], {})).toThrow(
      '"x", "99 characters of text": name one with --reply-column',
    )
  })
})

describe('dates', () => {
  it.each([
    ['2026-03-04', '2026-03-04'],
    ['2026-03-04T09:30:00Z', '2026-03-04T09:30:00Z'],
    ['2026-03-04 09:30:11 UTC', '2026-03-04T09:30:11Z'],
    ['2026-03-04T09:30:11.123+02:00', '2026-03-04T09:30:11+02:00'],
    ['2026-03-29 02:30', '2026-03-29T02:30:00'],
    ['2026/03/04 09:30', '2026-03-04T09:30:00'],
    ['2026-03-04T09:30:00+0100', '2026-03-04T09:30:00+01:00'],
    ['1772616600.5', '2026-03-04T09:30:00Z'],
    ['Nov 1, 2026 3:05 pm', '2026-11-01T15:05:00'],
    ['Sunday, November 1, 2026 at 3:05 PM', '2026-11-01T15:05:00'],
    ['Sun, 01 Nov 2026 10:00:00 GMT', '2026-11-01T10:00:00Z'],
    ['1772616600', '2026-03-04T09:30:00Z'],
    ['1772616600000', '2026-03-04T09:30:00Z'],
    ['4 March 2026', '2026-03-04'],
    ['Mar 4, 2026 09:30', '2026-03-04T09:30:00'],
    ['Wed, 4 Mar 2026 09:30:11', '2026-03-04T09:30:11'],
    ['04-Mar-2026', '2026-03-04'],
    ['03/04/2026', undefined],
    ['2026-02-30', undefined],
    ['yesterday', undefined],
  ])('%s is %s', (text, date) => {
    expect(dateOf(text)).toBe(date)
  })

  it('are read by a format that is given, and by no other', () => {
    expect(dateOf('03/04/2026', 'DD/MM/YYYY')).toBe('2026-04-03')
    expect(dateOf('03/04/2026 7:05 PM', 'MM/DD/YYYY h:mm A')).toBe('2026-03-04T19:05:00')
    expect(dateOf('2026-03-04', 'DD/MM/YYYY')).toBeUndefined()
  })
})

describe('channels', () => {
  it.each([
    ['Email', 'email'],
    ['e-mail', 'email'],
    ['Live Chat', 'chat'],
    ['Facebook Messenger', 'chat'],
    ['WhatsApp', 'chat'],
    ['Twitter', 'social'],
    ['X', 'social'],
    ['Instagram comments', 'social'],
    ['phone', undefined],
    ['web form', undefined],
  ])('%s is %s', (name, channel) => {
    expect(channelNamed(name)).toBe(channel)
  })
})

describe('a row', () => {
  const unknown: number[] = []
  const rowOf = (cells: Record<string, unknown>) =>
    replyRow(
      { line: 7, cells: new Map(Object.entries(cells)) },
      {
        input: 'a.csv',
        columns: { reply: 'r', customer: 'c', id: 'i', agent: 'a', date: 'd', channel: 'h' },
        onUnknownDate: line => unknown.push(line),
      },
    )

  it('keeps what the texts hold, and trims what names them', () => {
    expect(rowOf({ r: ' Hi\n', c: ' No. ', i: ' 12 ', a: ' Ada ', d: '2026-03-04', h: 'Email' })).toEqual({
      input: 'a.csv',
      line: 7,
      id: '12',
      reply: ' Hi\n',
      customerMessage: ' No. ',
      agent: 'Ada',
      date: '2026-03-04',
      channel: 'Email',
    })
  })

  it('is named by its place where nothing else names it, and leaves out what is blank', () => {
    expect(rowOf({ r: 'Hi', c: ' ', i: '', a: null, d: '' })).toEqual({
      input: 'a.csv',
      line: 7,
      id: 'a.csv:7',
      reply: 'Hi',
    })
  })

  it.each([
    [
      { r: ' \n', i: 5 },
      { id: '5', reason: '"r" is empty' },
    ],
    [{}, { id: 'a.csv:7', reason: '"r" is missing' }],
    [{ r: { text: 'Hi' } }, { id: 'a.csv:7', reason: '"r" is no text' }],
  ])('without a reply is unusable: %j', (cells, expected) => {
    expect(rowOf(cells)).toEqual({ input: 'a.csv', line: 7, ...expected })
  })

  it('is not named by a number that JSON has rounded', () => {
    expect(rowOf({ r: 'Hi', i: 2 ** 53 })).toMatchObject({ id: 'a.csv:7' })
    expect(rowOf({ r: 'Hi', i: 12 })).toMatchObject({ id: '12' })
  })

  it('says which date cannot be told', () => {
    expect(rowOf({ r: 'Hi', d: '3/4/26' })).not.toHaveProperty('date')
    expect(unknown).toEqual([7])
  })
})
