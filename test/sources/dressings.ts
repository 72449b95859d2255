/** Plain drafts as an editor would write them in HTML or Markdown, with marks strewn at random. */

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export function randomOf(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let bits = Math.imul(state ^ (state >>> 15), state | 1)
    bits ^= bits + Math.imul(bits ^ (bits >>> 7), bits | 61)
    return ((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32
  }
}

/** What HTML can say of a plain text: single spaces, no space at the ends of lines, at most one blank line. */
export function plainOf(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[ \t\f]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

const pick = <T>(random: () => number, choices: readonly T[]): T =>
  choices[Math.floor(random() * choices.length)] as T

/** Ranges of a line that do not overlap, in reading order. */
function ranges(random: () => number, length: number): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = []
  let at = 0
  while (at < length && found.length < 4) {
    const start = at + Math.floor(random() * 30)
    const end = start + 1 + Math.floor(random() * 24)
    if (end > length) break
    found.push({ start, end })
    at = end + 1
  }
  return found
}

const references: ReadonlyMap<string, string> = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
])
const numbered = (random: () => number, sign: string): string => {
  const point = sign.codePointAt(0) as number
  return random() < 0.5 ? `&#${point};` : `&#x${point.toString(16)};`
}
const tags = [
  ['<b>', '</b>'],
  ['<em class="x">', '</em>'],
  ['<span style="color: red">', '</span>'],
  ['<a href="https://lamps.example/?a=1&amp;b=2">', '</a>'],
  ['<u><i>', '</i></u>'],
] as const

function htmlLine(line: string, random: () => number): string {
  const signs = Array.from(line)
  const opens = new Map<number, string>()
  const closes = new Map<number, string>()
  for (const { start, end } of ranges(random, signs.length)) {
    const [open, close] = pick(random, tags)
    opens.set(start, open)
    closes.set(end, close)
  }
  const written = signs.map((sign, i) => {
    const note = random() < 0.01 ? '<!-- we are sorry -->' : ''
    const shown =
      references.get(sign) ??
      (sign === ' '
        ? pick(random, [' ', ' ', ' ', '\n  ', '\r\n'])
        : random() < 0.02 && /[\p{L}\p{P}]/u.test(sign)
          ? numbered(random, sign)
          : sign)
    return (closes.get(i) ?? '') + note + (opens.get(i) ?? '') + shown
  })
  return written.join('') + (closes.get(signs.length) ?? '')
}

/** A plain text, as {@link plainOf} gives it, in HTML. */
export function dressedHtml(plain: string, random: () => number): string {
  const style = pick(random, ['p', 'div', 'br'])
  const paragraphs = plain.split('\n\n').map(words => words.split('\n').map(line => htmlLine(line, random)))
  const body =
    style === 'p'
      ? paragraphs.map(lines => `<p>${lines.join('<br/>')}</p>`).join('\n')
      : style === 'div'
        ? paragraphs.map(lines => lines.map(line => `<div>${line}</div>`).join('')).join('<div><br></div>')
        : paragraphs.map(lines => lines.join('<br>\n')).join('<br><br>')
  return pick(random, [
    body,
    `<html><head><style>p { margin: 0 }</style><title>Re: sorry</title></head><body>\n${body}\n</body></html>`,
    `<table><tr><td>${body}</td></tr></table>`,
    `<div dir="ltr"><div style="display:none">we are sorry</div>${body}</div>`,
  ])
}

const rules = [
  ['**', '**'],
  ['*', '*'],
  ['<b>', '</b>'],
  ['[', '](https://lamps.example/a_b "sorry")'],
] as const

function markdownLine(line: string, random: () => number): string {
  const signs = Array.from(line)
  const isWord = (i: number): boolean => /[\p{L}\p{N}]/u.test(signs[i] ?? '')
  const opens = new Map<number, string>()
  const closes = new Map<number, string>()
  for (const { start, end } of ranges(random, signs.length)) {
    // Marks flank a word, or they are no marks.
    let from = start
    let to = end
    while (from < to && (!isWord(from) || isWord(from - 1))) from++
    while (to > from && (!isWord(to - 1) || isWord(to))) to--
    if (to <= from) continue
    const [open, close] = pick(random, rules)
    opens.set(from, open)
    closes.set(to, close)
  }
  // The ampersand of a reference beside a mark would make it none.
  const touchesMark = (i: number): boolean => [i, i + 1].some(at => opens.has(at) || closes.has(at))
  const isRule = /^[-=\s]+$/.test(line)
  const written = signs.map((sign, i) => {
    const shown =
      /[\\`*_[\]<>#~&|]/.test(sign) || (i === 0 && (isRule || (sign === '+' && signs[1] === ' ')))
        ? `\\${sign}`
        : random() < 0.02 && /\p{L}/u.test(sign) && !touchesMark(i)
          ? numbered(random, sign)
          : sign
    return (closes.get(i) ?? '') + (opens.get(i) ?? '') + shown
  })
  return written.join('') + (closes.get(signs.length) ?? '')
}

const opensItem = /^(?:[-*+]|\d{1,9}[.)])(?: |$)/

/** A hard break stands inside a paragraph, and a list item ends it. */
function joined(lines: readonly string[], random: () => number): string {
  const joint = pick(random, ['\n', '\n', '  \n', '\\\n'])
  return lines
    .map((line, i) => {
      const next = lines[i + 1]
      const end = next === undefined ? '' : opensItem.test(next) || opensItem.test(line) ? '\n' : joint
      return markdownLine(line, random) + end
    })
    .join('')
}

/** A plain text, as {@link plainOf} gives it, in Markdown. */
export function dressedMarkdown(plain: string, random: () => number): string {
  return plain
    .split('\n\n')
    .map(words => joined(words.split('\n'), random))
    .join('\n\n')
}
