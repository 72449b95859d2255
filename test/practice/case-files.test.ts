import { describe, expect, it } from 'vitest'
import { CaseFileError, casesIn } from '../../src/practice/case-files.js'

const names = { rules: ['canned-phrase', 'vague-timeline'], wins: ['gives-a-date'] }
const casesOf = (text: string) => casesIn([{ name: 'team.md', text }], names)

const whole = `
# The lamp in the rain

id: rain-lamp
channel: email
difficulty: hard
customer name: Ruth Hale

## Earlier: customer

Where is it?

## Earlier: agent

On its way.

## Customer

Your driver left it in the rain.

\\# 1 of my wishes: another by Saturday.
#angry

## What you know

- A new lamp is in the
  shop in Hull.
* It costs £40.

## What a trainer looks for

- A day. [timeline: concrete, gives-a-date]
- No phrase of [any] kind [no canned-phrase]
- Kindness.

## Notes

First line.

Second line.
`

describe('a case file', () => {
  it('holds a case whole', () => {
    expect(casesOf(whole)).toEqual([
      {
        id: 'rain-lamp',
        title: 'The lamp in the rain',
        channel: 'email',
        difficulty: 'hard',
        customerName: 'Ruth Hale',
        earlier: [
          { from: 'customer', text: 'Where is it?' },
          { from: 'agent', text: 'On its way.' },
        ],
        message: 'Your driver left it in the rain.\n\n# 1 of my wishes: another by Saturday.\n#angry',
        known: ['A new lamp is in the shop in Hull.', 'It costs £40.'],
        points: [
          { text: 'A day.', checks: [{ fact: 'timeline', value: 'concrete' }, { win: 'gives-a-date' }] },
          { text: 'No phrase of [any] kind', checks: [{ without: 'canned-phrase' }] },
          { text: 'Kindness.', checks: [] },
        ],
        notes: 'First line.\n\nSecond line.',
      },
    ])
  })

  it('may hold several, with no more than each needs', () => {
    const short = (id: string) => `# ${id}\nid: ${id}\nchannel: chat\n## customer\nHi\n`
    const [one, two] = casesOf(short('one') + short('two'))
    expect(one).toEqual({
      id: 'one',
      title: 'one',
      channel: 'chat',
      difficulty: 'medium',
      earlier: [],
      message: 'Hi',
      known: [],
      points: [],
      notes: '',
    })
    expect(two?.id).toBe('two')
  })

  it('reads the same whatever ends its lines', () => {
    expect(casesOf(whole.replaceAll('\n', '\r\n'))).toEqual(casesOf(whole))
  })

  it('takes a fact that is true or false', () => {
    const [one] = casesOf(whole.replace('[no canned-phrase]', '[acknowledges: true]'))
    expect(one?.points[1]?.checks).toEqual([{ fact: 'acknowledges', value: true }])
  })
})

function mistakesIn(...files: Parameters<typeof casesIn>[0]): string[] {
  try {
    casesIn(files, names)
  } catch (error) {
    if (error instanceof CaseFileError) return error.message.split('\n')
    throw error
  }
  return []
}

describe('a mistake', () => {
  const replaced = (from: string, to: string) => {
    expect(whole).toContain(from)
    return whole.replace(from, () => to)
  }
  it.each([
    [
      'an empty file',
      '',
      'team.md:1: there is no case: one begins with a line such as “# A lamp in the rain”.',
    ],
    ['words before the title', `Hello\n${whole}`, 'team.md:1: a case begins with its title'],
    ['no title', replaced('# The lamp in the rain', '# '), 'team.md:2: the case has no title'],
    [
      'no id',
      replaced('id: rain-lamp', ''),
      'team.md:2: “The lamp in the rain” has no id: put a line such as “id:',
    ],
    ['an id of words', replaced('id: rain-lamp', 'id: rain lamp'), 'team.md:4: id “rain lamp”: use letters,'],
    ['no channel', replaced('channel: email', ''), 'team.md:2: “The lamp in the rain” has no channel'],
    [
      'a channel',
      replaced('channel: email', 'channel: mail'),
      'team.md:5: No channel "mail". Did you mean "email"?',
    ],
    [
      'a difficulty',
      replaced('hard', 'tricky'),
      'team.md:6: No difficulty "tricky". Known: easy, medium, hard.',
    ],
    ['a field', replaced('channel:', 'chanel:'), 'team.md:5: No field "chanel". Did you mean "channel"?'],
    [
      'no field',
      replaced('channel: email', 'by email'),
      'team.md:5: “by email” is no field: write “name: value”',
    ],
    ['an empty field', replaced('channel: email', 'channel:'), 'team.md:5: channel is empty'],
    ['a field twice', replaced('difficulty: hard', 'id: other'), 'team.md:6: id is given a second time'],
    ['no message', replaced('## Customer\n', '## Notes\n'), 'is there a second time in this case'],
    [
      'only an id',
      '# A\nid: a\nchannel: chat',
      'team.md:1: “A” has no message: write it below a line “## Customer”.',
    ],
    [
      'a section',
      replaced('## Customer', '## Custommer'),
      'No section "Custommer". Did you mean "Customer"?',
    ],
    [
      'an empty section',
      replaced('\nOn its way.', ''),
      'team.md:13: “## Earlier: agent” has nothing below it',
    ],
    [
      'no list',
      replaced('- A new lamp', 'A new lamp'),
      'team.md:26: this is a list: begin the line with “- ”.',
    ],
    [
      'a rule',
      replaced('no canned-phrase', 'no caned-phrase'),
      'No rule "caned-phrase". Did you mean "canned-phrase"?',
    ],
    ['a rule for a win', replaced('no canned-phrase', 'canned-phrase'), 'write “no canned-phrase” where'],
    ['a win', replaced('gives-a-date', 'gives-a-day'), 'No win "gives-a-day". Did you mean "gives-a-date"?'],
    [
      'a fact',
      replaced('timeline: c', 'timelin: c'),
      'team.md:32: in “[timelin: concrete, gives-a-date]”: No fact "timelin".',
    ],
    [
      'a value',
      replaced('timeline: concrete', 'timeline: clear'),
      'No value of timeline "clear". Known: none, vague, concrete.',
    ],
    ['an id twice', whole + whole, 'the id “rain-lamp” is that of the case at team.md:2 too'],
  ])('is named with its line: %s', (_, text, complaint) => {
    const [only, ...more] = mistakesIn({ name: 'team.md', text })
    expect(only).toContain(complaint)
    expect(more).toEqual([])
  })

  it('is named beside all others, in the order of files and lines', () => {
    const text = replaced('channel: email', 'channel: mail')
      .replace('- A new lamp', 'A new lamp')
      .replace('[timeline: concrete, gives-a-date]', '[timeline: clear, gives-a-day]')
      .replace('## Notes', '## Note')
    const files = [
      { name: 'b.md', text },
      { name: 'a.md', text: '# A\nchannel: chat\n## Notes\n' },
      { name: 'c.md', text: whole },
    ]
    expect(mistakesIn(...files).map(line => line.slice(0, line.indexOf(' ')))).toEqual([
      'b.md:5:',
      'b.md:26:',
      'b.md:32:',
      'b.md:32:',
      'b.md:36:',
      'a.md:1:',
      'a.md:1:',
      'a.md:3:',
      'c.md:2:',
    ])
  })
})
