/** What a reader sees of a source, what is no prose in it, and edits that leave its marks in pairs. */

import { describe, expect, it } from 'vitest'
import { applySuggestion } from '../../src/apply.js'
import { locatedEdit } from '../../src/sources/edit.js'
import { createSourceReviewer, reviewSource, type SourceFormat } from '../../src/sources/index.js'
import { render } from '../../src/sources/render.js'

const read = (source: string, format: SourceFormat): string => render(source, format).text
const apart = (source: string, format: SourceFormat): string[] => {
  const { text, regions } = render(source, format)
  return regions.map(({ kind, span }) => `${kind}: ${text.slice(span.start, span.end)}`)
}

describe('HTML', () => {
  it.each([
    ['<p>One</p><p>Two</p>', 'One\n\nTwo'],
    ['<div>One</div><div><br></div><div>Two</div>', 'One\n\nTwo'],
    ['<div>One<br></div><div>Two</div>', 'One\nTwo'],
    ['One<br>Two<br/>\n Three', 'One\nTwo\nThree'],
    ['  a \n b\t<b> c</b> d ', 'a b c d'],
    ['R&amp;D&nbsp;&#39;x&#x27; &lt;b&gt; &copy &notit;', "R&D\u00A0'x' <b> © ¬it;"],
    ['a<!-- <p>no</p> -->b', 'ab'],
    ['Th<b>e</b>y', 'They'],
    ['<ul><li>a</li><li>b</li></ul><ol start="3"><li>c<li>d</ol>', '- a\n- b\n\n3. c\n4. d'],
    ['<pre>a\n  b</pre>', 'a\n  b'],
    ['<p style="white-space: pre-wrap">a\r\n b</p>', 'a\n b'],
    ['<style>p{}</style><script>let a</script><p hidden>x</p><i style="DISPLAY:none">y</i>z', 'z'],
    ['<table><tr><td>a</td><td>b</td></tr></table>', 'a\nb'],
    ['<img alt="Our logo" src="cid:1">Hi <img alt="😊" src="e.png">', 'Hi 😊'],
    ['<!--[if mso]><p>x</p><![endif]--><o:p>y</o:p>', 'y'],
    // Broken: as a browser reads it, or near.
    ['a < b and c <', 'a < b and c <'],
    [
      '<ul><li><p>a</p></li><li><p>b</p><p>c</p><ol><li><p>d</p></li></ol></li><li></li><li>e</li></ul><p>f</p>',
      '- a\n- b\n\nc\n\n1. d\n- \n- e\n\nf',
    ],
    ['<p>a<p>b<li>c', 'a\n\nb\n- c'],
    ['<b>a<i>b</b>c</i>', 'abc'],
    ['</p>a</div>', 'a'],
    ['a<p title="', 'a'],
    ['', ''],
  ])('%j', (source, text) => expect(read(source, 'html')).toBe(text))

  it.each([
    ['a<blockquote>b</blockquote>c', ['quote: b']],
    ['a<div class="gmail_quote gmail_quote_container">b<p>c</p></div>', ['quote: b\n\nc']],
    ['a<div id="appendonsend"></div><hr><p>b</p>', ['quote: b']],
    ['a<div data-signature="true" data-signature-id="1">b</div>', ['signature: b']],
    ['a<div class="moz-signature">b</div><footer>c</footer>', ['signature: b', 'footer: c']],
    ['a <code>b c</code> d<pre>e</pre>', ['code: b c', 'code: e']],
  ])('%j has parts', (source, parts) => expect(apart(source, 'html')).toEqual(parts))

  it('takes what is nested ten thousand deep, and attributes of a megabyte', () => {
    const deep = `${'<div><b>'.repeat(10_000)}a`
    expect(read(deep, 'html')).toBe('a')
    expect(read(`<p title="${'x'.repeat(1_000_000)}">a</p>`, 'html')).toBe('a')
  })
})

describe('Markdown', () => {
  it.each([
    ['# Hi *Ana*,\n\nth*ey*re **very** well', 'Hi Ana,\n\ntheyre very well'],
    ['\\*x\\* &amp; [a](http://b "c") [d][e]\n\n[e]: f', '*x* & a d\n\n'],
    ['a  \nb\\\nc\nd', 'a\nb\nc\nd'],
    ['a <b>c</b><br>d', 'a c\nd'],
    ['- a\n- b\n\n3. c', '- a\n- b\n\n3. c'],
    ['![x](y) a `b` <http://c.example>', ' a b http://c.example'],
    ['\uFEFFa *b*', 'a b'],
    ['a\r\n\r\n*b*', 'a\r\n\r\nb'],
    ['Title\n===\n\n***\n\na', 'Title\n\n\n\n\na'],
    ['<div>\n<p>a &amp; b</p>\n</div>', 'a & b'],
    ['*a **b* c', '*a *b c'],
  ])('%j', (source, text) => expect(read(source, 'markdown')).toBe(text))

  it.each([
    ['a\n\n> b\nc\n\nd', ['quote: > b\nc']],
    ['a `b` c\n\n```js\nd\n```\n\n    e', ['code: b', 'code: ```js\nd\n```', 'code: e']],
  ])('%j has parts', (source, parts) => expect(apart(source, 'markdown')).toEqual(parts))
})

describe('what could not be read in good time', () => {
  it.each([
    ['- '.repeat(9000), /^draft has quotes or lists more than 100 deep/],
    ['> '.repeat(9000), /100 deep/],
    ['> a\n\n'.repeat(4000), /more than 4000 lines/],
    ['> a\n'.repeat(2000), /more than 1500 lines of quotes or lists/],
    ['_a*'.repeat(6000), /more than 1000 marks of emphasis/],
  ])('%#', (source, complaint) => {
    expect(() => read(`${source}x`, 'markdown')).toThrow(complaint)
    expect(() => read(`${source}x`, 'markdown')).toThrow(RangeError)
  })
})

/** A source in which the first place of some words, as read, gives way to others. */
function changed(source: string, format: SourceFormat, was: string, text: string): string {
  const rendered = render(source, format)
  const start = rendered.text.indexOf(was)
  const edit = locatedEdit(rendered, { span: { start, end: start + was.length }, text, was })
  if (edit === undefined) return source
  const { span, text: words } = edit
  return source.slice(0, span.start) + words + source.slice(span.end)
}

describe('an edit', () => {
  it.each<[string, SourceFormat, string, string, string]>([
    ['<p>a <b>b</b> c</p>', 'html', 'b', 'd', '<p>a <b>d</b> c</p>'],
    ['<p>a <b>b</b> c</p>', 'html', 'a b', 'd', '<p>d c</p>'],
    ['<p>a <b>bc</b> d</p>', 'html', 'a b', 'x', '<p>x<b>c</b> d</p>'],
    ['<p>a <b>bc</b> d</p>', 'html', 'a b', 'B', '<p><b>Bc</b> d</p>'],
    ['<p><b>ab</b> c</p>', 'html', 'b c', 'x', '<p><b>a</b>x</p>'],
    ['<p>a</p>\n<p>b</p>', 'html', '\n\nb', '', '<p>a</p>\n'],
    ['<ul><li>a</li>\n<li><p>b</p></li></ul>', 'html', 'b', '', '<ul><li>a</li>\n</ul>'],
    ['<div>a <i>b. </i>c</div>', 'html', 'b. ', '', '<div>a c</div>'],
    ['a<br>b', 'html', 'a\nb', 'c', 'c'],
    ['a <img src="x">b', 'html', 'a b', 'c', 'a <img src="x">b'],
    ['a <!-- x -->b', 'html', 'a b', 'R&D <c>', 'R&amp;D &lt;c&gt;<!-- x -->'],
    ['<p>a b</p>', 'html', 'a', 'a.\n\nC', '<p>a.<br><br>C b</p>'],
    ['a **b c** d', 'markdown', 'a b', 'x', 'x c d'],
    ['a **b** d', 'markdown', 'b', '', 'a  d'],
    ['a [b c](d) e', 'markdown', 'a b', 'x', 'x[ c](d) e'],
    // No one element could hold the new words.
    ['<p>a b</p><p>c d</p>', 'html', 'b\n\nc', 'x', '<p>a b</p><p>c d</p>'],
    ['<p>a b</p><p>c d</p>', 'html', 'b\n\nc', '', '<p>a </p><p> d</p>'],
    ['a<div>b</div>c', 'html', '\nb', '', 'a<br>c'],
    // Images, rules, links and code stay.
    ['a. <img src="x"> b', 'html', ' b', '', 'a. <img src="x"> '],
    ['a <a href="x">b</a> c', 'html', 'a b', 'x', 'a <a href="x">b</a> c'],
    ['a <a href="x">b</a> c', 'html', 'b', 'x', 'a <a href="x">x</a> c'],
    ['a <code>b</code> c', 'html', 'a b', '', ' c'],
    ['a\n\nb\n\n***\n\nc', 'markdown', 'b\n\n\n\n', '', 'a\n\n\n\n***\n\nc'],
    ['a *b*', 'markdown', 'a b', '*c*', '\\*c\\*'],
  ])('in %j as %s: %j gives way to %j', (source, format, was, text, after) => {
    expect(changed(source, format, was, text)).toBe(after)
  })

  it('fits what a review suggests', () => {
    const source =
      '<p>Hi Ana,</p><p>Please <b>be advised</b> that your <i>lamp</i> left.</p><p>Thank you for contacting us.</p>'
    const review = reviewSource(source, { format: 'html' })
    const after = review.findings.flatMap(({ suggestions }) =>
      suggestions.flatMap(one => (one.kind === 'edit' ? [applySuggestion(source, one)] : [])),
    )
    expect(after).toEqual([
      '<p>Hi Ana,</p><p>Your <i>lamp</i> left.</p><p>Thank you for contacting us.</p>',
      '<p>Hi Ana,</p><p>Please <b>be advised</b> that your <i>lamp</i> left.</p>',
    ])
  })
})

describe('reviewSource()', () => {
  const draft = '<p>We&rsquo;re sorry your lamp broke.</p>'

  it('points into both sources', () => {
    const message = '<div>My <b>lamp</b> broke on day one!</div><blockquote>It costs 9 &pound;</blockquote>'
    const { basis, wins } = reviewSource(draft, { format: 'html', customerMessage: message })
    const [cue] = basis.problem.evidence.filter(({ in: where }) => where === 'customer')
    expect(message.slice(cue?.span.start, cue?.span.end)).toContain('broke')
    for (const { span } of wins) expect(draft.slice(span.start, span.end)).toMatch(/^We&rsquo;re|^sorry|lamp/)
  })

  it('reads the message as the draft is written, or as it says', () => {
    const message = 'My lamp <broke>\n> on day one'
    const problem = (customerFormat?: SourceFormat): boolean =>
      reviewSource(draft, {
        format: 'html',
        customerMessage: message,
        ...(customerFormat === undefined ? {} : { customerFormat }),
      }).facts.problem
    expect(problem('text')).toBe(true)
    expect(problem()).toBe(problem('html'))
  })

  it('leaves out of the conversation before what was quoted in it', () => {
    const reviewer = createSourceReviewer()
    const earlier = [
      { from: 'agent' as const, text: '<p>Noted.</p><blockquote>I’m sorry it broke.</blockquote>' },
    ]
    const { findings } = reviewer.review('<p>A new one is on its way today.</p>', {
      format: 'html',
      customerMessage: 'My lamp broke on day one!',
      earlier,
    })
    expect(findings.map(({ ruleId }) => ruleId)).toContain('missing-apology')
  })

  it('reviews a draft while it is written, as it would afresh', () => {
    const texts = { format: 'html' as const, customerMessage: '<p>My <b>lamp</b> broke on day one, Ana</p>' }
    const typing = createSourceReviewer().typing(texts)
    for (const source of [
      '<p>Hi</p>',
      '<p>Hi Ana,</p><p>Your order was lost.</p>',
      '<p>Hi Ana,</p><p>Your order was <i>lost</i>.</p><blockquote>It was lost.</blockquote>',
      '<p>Hi Will,</p><p>We lost your order.</p><blockquote>It was lost.</blockquote>',
    ])
      expect(typing.review(source)).toEqual(reviewSource(source, texts))
  })

  it('refuses what it does not know', () => {
    const loosely = reviewSource as (source: unknown, options: unknown) => unknown
    expect(() => loosely('a', { format: 'htm' })).toThrow(
      new TypeError('No format "htm". Did you mean "html"?'),
    )
    expect(() => loosely('a', {})).toThrow(TypeError)
    expect(() => loosely('a', { format: 'html', customerFormat: 'doc' })).toThrow(/No customerFormat "doc"/)
    expect(() => loosely(1, { format: 'html' })).toThrow(new TypeError('draft must be a string, not number.'))
    expect(() => loosely('a', { format: 'html', regions: [] })).toThrow(TypeError)
    expect(() => loosely('a', { format: 'html', customerMessage: 1 })).toThrow(TypeError)
    expect(() => loosely('a', { format: 'html', earlier: 'x' })).toThrow(/earlier must be an array/)
    expect(() => loosely(`<p>${'word '.repeat(5000)}</p>`, { format: 'html' })).toThrow(RangeError)
    expect(() => loosely(`<p title="${'x'.repeat(5_000_000)}">`, { format: 'html' })).toThrow(RangeError)
  })
})
