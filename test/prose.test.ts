import { describe, expect, it } from 'vitest'
import { proseOf } from './drafts.js'

const blocksOf = (text: string): [string, string][] => {
  const prose = proseOf(text)
  return prose.blocks.map(({ kind, span }) => [kind, prose.slice(span).trim()])
}
const sentencesOf = (text: string): string[] => {
  const prose = proseOf(text)
  return prose.sentences.map(({ span }) => prose.slice(span))
}
const wordsOf = (text: string): string[] => proseOf(text).words.map(({ word }) => word)

describe('blocks', () => {
  it('tells the parts of a mail apart', () => {
    expect(
      blocksOf(
        [
          'Hi Ana,',
          '',
          'I looked at your bill.',
          'Two things were wrong:',
          '',
          '- the April reading',
          '- the night rate',
          '',
          'Both are right now.',
          '',
          'Kind regards,',
          'Bo Lind',
          'Billing',
          '',
          'On Mon, 2 June 2025 at 10:14, Ana wrote:',
          '> My bill is wrong.',
          'Still quoted.',
        ].join('\n'),
      ),
    ).toEqual([
      ['greeting', 'Hi Ana,'],
      ['body', 'I looked at your bill.\nTwo things were wrong:'],
      ['list-item', 'the April reading'],
      ['list-item', 'the night rate'],
      ['body', 'Both are right now.'],
      ['sign-off', 'Kind regards,\nBo Lind\nBilling'],
      ['quote', 'On Mon, 2 June 2025 at 10:14, Ana wrote:\n> My bill is wrong.\nStill quoted.'],
    ])
  })

  it.each([
    'Hi Ana,',
    'Hello,',
    'Hey there!',
    'Dear Ms. Okafor,',
    'Dear Sir or Madam,',
    'Good morning Jo,',
    'Hi Zoë,',
    'HELLO ANA,',
    'Hi O’Brien -',
    'Hello Ana',
  ])('greets with %j', line => {
    expect(blocksOf(`${line}\n\nIt left today.`)).toEqual([
      ['greeting', line],
      ['body', 'It left today.'],
    ])
  })

  it.each([
    ['Hi Ana, it left today.', 'Hi Ana,', 'it left today.'],
    ['Hello! It left today.', 'Hello!', 'It left today.'],
    ['@ana_b It left today.', '@ana_b', 'It left today.'],
    ['@ana_b @TheShop It left today.', '@ana_b @TheShop', 'It left today.'],
    ['@ana_b Hi Ana, it left today.', '@ana_b Hi Ana,', 'it left today.'],
  ])('greets on the line of the body: %j', (text, greeting, body) => {
    expect(blocksOf(text)).toEqual([
      ['greeting', greeting],
      ['body', body],
    ])
  })

  it.each(['Thanks for the photo.', 'I looked at it.', 'Hi-fi parts left today.', 'It left today, Ana.'])(
    'has no greeting in %j',
    text => {
      expect(blocksOf(text)).toEqual([['body', text]])
    },
  )

  it.each([
    'Best,\nAna',
    'Kind regards,\nAna Lind\nBilling',
    'All the best\nAna',
    'Thanks,\nAna',
    'Many thanks,\nAna',
    'Yours sincerely,\nAna Lind',
    'Cheers\nAna',
    'Warm regards,\r\nAna',
  ])('signs off with %j', signOff => {
    expect(blocksOf(`It left today.\n\n${signOff}`)).toEqual([
      ['body', 'It left today.'],
      ['sign-off', signOff],
    ])
  })

  it.each([
    'Thanks for that photo of the hinge.',
    'Best of all, it fits.',
    'Regards the hinge, it left today.',
  ])('is no sign-off: %j', line => {
    expect(blocksOf(`It left today.\n\n${line}`).map(([kind]) => kind)).not.toContain('sign-off')
  })

  it('takes lines with four spaces before them for code, where they stand apart and no list goes on', () => {
    expect(
      blocksOf('Line 88 is wrong:\n\n    ERROR 1452: row was rejected\n    at line 88\n\nMend it.'),
    ).toEqual([
      ['body', 'Line 88 is wrong:'],
      ['code', 'ERROR 1452: row was rejected\n    at line 88'],
      ['body', 'Mend it.'],
    ])
    const kinds = (text: string): string[] => blocksOf(text).map(([kind]) => kind)
    expect(kinds('Do this:\n\n- open it\n\n    and look inside')).not.toContain('code')
    expect(kinds('It left today\n    and comes tomorrow.')).not.toContain('code')
  })

  it('reads on after a fence that nothing closes', () => {
    expect(
      blocksOf('Run this:\n```\nreset all\nI’m sorry the lamp broke.').map(([kind]) => kind),
    ).not.toContain('code')
    expect(blocksOf('Run this:\n```\nreset all\n```\nI’m sorry.').map(([kind]) => kind)).toContain('code')
  })

  it.each(['^AG', '^Bea', '*Kel', '/RR', '-Ana', '- Ana', '^ML'])('%j signs a public reply', initials => {
    expect(blocksOf(`@ana It left today. ${initials}`)).toEqual([
      ['greeting', '@ana'],
      ['body', 'It left today.'],
      ['sign-off', initials],
    ])
  })

  it.each(['It left at 2-3', 'Use the code on/off', 'Pick a/b'])('%j ends in no initials', text => {
    expect(blocksOf(text)).toEqual([['body', text]])
  })

  it.each([
    '> My card was charged twice.\n> Twice!',
    'On Mon, 2 June 2025 at 10:14, Ana Lind wrote:\nMy card was charged.',
    'On 2 June, Ana <ana@example.com> wrote:\n\n> My card was charged.',
    '-----Original Message-----\nFrom: ana@example.com\nMy card was charged.',
    '---- Forwarded message ----\nMy card was charged.',
    '________________________________\nFrom: Ana\nMy card was charged.',
    'From: Ana <ana@example.com>\nSent: Monday\nMy card was charged.',
  ])('leaves out quoted history: %j', history => {
    const text = `It left today.\n\n${history}`
    expect(blocksOf(text)).toEqual([
      ['body', 'It left today.'],
      ['quote', history],
    ])
    expect(sentencesOf(text)).toEqual(['It left today.'])
  })

  it('reads on between quoted lines', () => {
    expect(blocksOf('> Where is it?\nIt left today.\n> And the lid?\nThat too.')).toEqual([
      ['quote', '> Where is it?'],
      ['body', 'It left today.'],
      ['quote', '> And the lid?'],
      ['body', 'That too.'],
    ])
  })

  it.each(['--\nAna\nParcel Desk', '-- \nAna', '-- \r\nAna'])('leaves out a signature: %j', signature => {
    const text = `It left today.\n${signature}`
    expect(blocksOf(text)).toEqual([
      ['body', 'It left today.'],
      ['signature', signature],
    ])
    expect(sentencesOf(text)).toEqual(['It left today.'])
  })

  it('leaves out code', () => {
    expect(blocksOf('Run this:\n```\nwas.sent()\n```\nThen wait.')).toEqual([
      ['body', 'Run this:'],
      ['code', '```\nwas.sent()\n```'],
      ['body', 'Then wait.'],
    ])
  })

  it.each(['- ', '* ', '• ', '1. ', '2) ', '(3) ', '(a) ', 'b) '])(
    'takes %j for the mark of an item',
    mark => {
      expect(blocksOf(`Do this:\n${mark}unplug it\n${mark}wait`)).toEqual([
        ['body', 'Do this:'],
        ['list-item', 'unplug it'],
        ['list-item', 'wait'],
      ])
    },
  )

  it.each(['', 'Do this:\n'])('keeps the second line of an item with it, after %j', before => {
    expect(blocksOf(`${before}- unplug it\n  and wait\n- plug it in`).slice(-2)).toEqual([
      ['list-item', 'unplug it\n  and wait'],
      ['list-item', 'plug it in'],
    ])
  })

  it.each(['', ' ', '\n\n', '\r\n \t'])('finds nothing in %j', text => {
    expect(blocksOf(text)).toEqual([])
    expect(sentencesOf(text)).toEqual([])
  })
})

describe('sentences', () => {
  it.each([
    ['It left today. It comes tomorrow.', ['It left today.', 'It comes tomorrow.']],
    ['Did it come? Yes! Good.', ['Did it come?', 'Yes!', 'Good.']],
    ['It left?! Today.', ['It left?!', 'Today.']],
    ['He said “It left.” Then he rang off.', ['He said “It left.”', 'Then he rang off.']],
    ['It left (at noon). It comes at six.', ['It left (at noon).', 'It comes at six.']],
    // Abbreviations.
    ['Mr. Lind and Dr. Okafor signed.', ['Mr. Lind and Dr. Okafor signed.']],
    ['Order No. 7 left, e.g. the lamp.', ['Order No. 7 left, e.g. the lamp.']],
    ['Bring pens, paper, etc. to the desk.', ['Bring pens, paper, etc. to the desk.']],
    ['It comes on Mon. 3 June.', ['It comes on Mon. 3 June.']],
    ['Ring at 9 a.m. on Friday.', ['Ring at 9 a.m. on Friday.']],
    ['Ring at 9 a.m. We open then.', ['Ring at 9 a.m.', 'We open then.']],
    ['J. Lind signed.', ['J. Lind signed.']],
    // Numbers, links, ranges.
    ['It costs £5.50 and weighs 2.5 kg.', ['It costs £5.50 and weighs 2.5 kg.']],
    ['Version 2.1.3 is out.', ['Version 2.1.3 is out.']],
    ['It takes 2-3 business days. Then it comes.', ['It takes 2-3 business days.', 'Then it comes.']],
    ['See https://example.com/a.b?c=1. It helps.', ['See https://example.com/a.b?c=1.', 'It helps.']],
    ['Write to ana.b@example.co.uk today.', ['Write to ana.b@example.co.uk today.']],
    ['See www.example.com/a.html for more.', ['See www.example.com/a.html for more.']],
    // A space is missing.
    ['It left today.It comes tomorrow.', ['It left today.', 'It comes tomorrow.']],
    ['It left!I checked.', ['It left!', 'I checked.']],
    ['Was it there?Yes.', ['Was it there?', 'Yes.']],
    // Ellipses.
    ['It left... and came back.', ['It left... and came back.']],
    ['It left… and came back.', ['It left… and came back.']],
    ['It left... Then it came back.', ['It left...', 'Then it came back.']],
    ['It left… Then it came back.', ['It left…', 'Then it came back.']],
    // Emoji after the stop.
    ['It left. 🙏 It comes tomorrow.', ['It left.', '🙏 It comes tomorrow.']],
    // Lines.
    ['It left today\nIt comes tomorrow', ['It left today', 'It comes tomorrow']],
    ['It left today\r\nIt comes tomorrow', ['It left today', 'It comes tomorrow']],
    ['It left today\rIt comes tomorrow', ['It left today', 'It comes tomorrow']],
    ['It left today\u2028It comes tomorrow', ['It left today', 'It comes tomorrow']],
    ['One long run of words with no stop at all', ['One long run of words with no stop at all']],
  ])('%j', (text, sentences) => {
    expect(sentencesOf(text)).toEqual(sentences)
  })

  it.each(['\n', '\r\n'])('goes on over a hard-wrapped line (%j)', lineBreak => {
    const line = 'I looked at both of the bills that you sent to us on Monday and the'
    expect(sentencesOf(`${line}${lineBreak}second one is wrong. It goes back today.`)).toEqual([
      `${line}${lineBreak}second one is wrong.`,
      'It goes back today.',
    ])
  })

  it('ends each item of a list', () => {
    expect(sentencesOf('Do this:\n- unplug it\n- wait')).toEqual(['Do this:', 'unplug it', 'wait'])
  })

  it('says which are of the body', () => {
    const prose = proseOf('Hi Ana,\n\nIt left today.\n- It comes tomorrow.\n\nBest,\nBo')
    expect(prose.sentences.map(({ kind }) => kind)).toEqual([
      'greeting',
      'body',
      'list-item',
      'sign-off',
      'sign-off',
    ])
    expect(prose.body.map(({ span }) => prose.slice(span))).toEqual(['It left today.', 'It comes tomorrow.'])
  })
})

describe('cutting a sentence', () => {
  const cut = (text: string, words: string): string | undefined => {
    const prose = proseOf(text)
    const sentence = prose.sentences.find(({ span }) => prose.slice(span) === words)
    if (sentence === undefined) throw new Error(`no sentence "${words}"`)
    const span = prose.withoutSentence(sentence)
    return span && text.slice(0, span.start) + text.slice(span.end)
  }

  it.each([
    ['One. Two. Three.', 'One.', 'Two. Three.'],
    ['One. Two. Three.', 'Two.', 'One. Three.'],
    ['One. Two. Three.', 'Three.', 'One. Two.'],
    ['One.\n\nTwo.\n\nBest,\nAna', 'Two.', 'One.\n\nBest,\nAna'],
  ])('from %j cuts %j', (text, words, rest) => {
    expect(cut(text, words)).toBe(rest)
  })

  it('never cuts the last one of the body, a greeting or a sign-off', () => {
    expect(cut('Hi Ana,\n\nOne.\n\nBest,\nBo', 'One.')).toBeUndefined()
    expect(cut('Hi Ana,\n\nOne. Two.\n\nBest,\nBo', 'Hi Ana,')).toBeUndefined()
    expect(cut('Hi Ana,\n\nOne. Two.\n\nBest,\nBo', 'Best,')).toBeUndefined()
  })
})

describe('terms', () => {
  const termsOf = (text: string): string[] => {
    const prose = proseOf(text)
    return prose.sentences.flatMap(sentence => prose.terms(sentence).map(({ word }) => word))
  }

  it.each([
    ['We’re sure it’s been sent.', ['we', 'are', 'it', 'been', 'sent']],
    ["They'll ring. I've rung.", ['they', 'will', 'ring', 'have']],
  ])('takes contractions apart: %j', (text, words) => {
    const terms = termsOf(text)
    for (const word of words)
      expect(terms.includes(word) || terms.some(term => term.startsWith("'")), word).toBe(true)
    expect(terms.some(term => /\w'\w/.test(term))).toBe(false)
  })

  it('gives both halves of a contraction one span', () => {
    const prose = proseOf('We’re here.')
    const [sentence] = prose.sentences
    const terms = sentence === undefined ? [] : prose.terms(sentence)
    expect(terms[0]?.span).toEqual(terms[1]?.span)
  })
})

describe('words', () => {
  it('are those that carry meaning', () => {
    expect(wordsOf('Hi Ana,\n\nThe kettle leaked over the worktop.\n\nBest,\nBo')).toEqual([
      'kettle',
      'leaked',
      'worktop',
    ])
  })

  it('leave out links, addresses and handles', () => {
    expect(wordsOf('See https://example.com/kettle or ana@example.com or @kettles for the lid.')).toEqual([
      'lid',
    ])
  })

  it('meet by their stem', () => {
    const stems = (text: string) => proseOf(text).words.map(({ stem }) => stem)
    expect(stems('They charged it.')).toEqual(stems('He charges it.'))
  })
})

describe('the parts of a mail', () => {
  const partsIn = (text: string): string[] => {
    const prose = proseOf(text)
    return prose.blocks.map(({ kind, span }) => `${kind}: ${prose.slice(span).replace(/\s*\n\s*/g, ' | ')}`)
  }
  const letter = 'Hi Ana,\n\nYour lamp left Hull.'
  const own = ['greeting: Hi Ana,', 'body: Your lamp left Hull.']

  it.each([
    ['Best,\nBo', ['sign-off: Best, | Bo']],
    ['Thanks & Regards,\nVikram S.', ['sign-off: Thanks & Regards, | Vikram S.']],
    [
      'Kind regards,\nBo Lund\nFitter, Fenwick Lifts Ltd.\n01632 960144',
      ['sign-off: Kind regards, | Bo Lund', 'signature: Fitter, Fenwick Lifts Ltd. | 01632 960144'],
    ],
    [
      'Bo Lund\nSupport Engineer | Fenwick Lifts',
      ['sign-off: Bo Lund', 'signature: Support Engineer | Fenwick Lifts'],
    ],
    ['-- \nBo\nFitter', ['signature: -- | Bo | Fitter']],
    ['Best,\nBo\n\nP.S. Bring the key.', ['sign-off: Best, | Bo', 'body: P.S. Bring the key.']],
    [
      'Best,\nBo\n\nYou are receiving this email because you wrote to us.',
      ['sign-off: Best, | Bo', 'footer: You are receiving this email because you wrote to us.'],
    ],
    [
      'This message is confidential and intended only for the addressee.',
      ['footer: This message is confidential and intended only for the addressee.'],
    ],
    ['Sent from my iPhone', ['footer: Sent from my iPhone']],
    ['[image: lamp.png]\nlamp.pdf (24 KB)', ['attachment: [image: lamp.png] | lamp.pdf (24 KB)']],
    [
      'On Mon, 2 Mar 2026 at 10:22, Ana <ana@a.example>\nwrote:\nWhere?',
      ['quote: On Mon, 2 Mar 2026 at 10:22, Ana <ana@a.example> | wrote: | Where?'],
    ],
    ['Am 2. März 2026 um 10:22 schrieb Ana:\nWo?', ['quote: Am 2. März 2026 um 10:22 schrieb Ana: | Wo?']],
    [
      'From: Ana\nSent: Monday\nTo: Bo\nSubject: Lamp\n\nWhere?',
      ['quote: From: Ana | Sent: Monday | To: Bo | Subject: Lamp | Where?'],
    ],
    ...[
      'Da: Ana\nInviato: lunedì\nA: Bo\nOggetto: R: Lampada\n\nDove?',
      'Van: Ana\nVerzonden: maandag\nAan: Bo\nOnderwerp: RE: Lamp\n\nWaar?',
      'Från: Ana\nSkickat: den 2 mars\nTill: Bo\nÄmne: Sv: Lampa\n\nVar?',
      'Fra: Ana\nSendt: 2. marts\nTil: Bo\nEmne: SV: Lampe\n\nHvor?',
      'De : Ana\nEnvoyé : lundi\nÀ : Bo\nObjet : RE: Lampe\n\nOù ?',
      'De: Ana\nEnviado el: lunes\nPara: Bo\nAsunto: RE: Lampa\n\n¿Dónde?',
      'De: Ana\nEnviada em: segunda\nPara: Bo\nAssunto: RES: Lampa\n\nOnde?',
    ].map((history): [string, string[]] => [history, [`quote: ${history.split(/\n+/).join(' | ')}`]]),
    [
      '2026-03-02 10:22 Ana <ana@a.example>:\n> Where?',
      ['quote: 2026-03-02 10:22 Ana <ana@a.example>: | > Where?'],
    ],
  ])('after a letter: %j', (end, parts) => {
    expect(partsIn(`${letter}\n\n${end}`)).toEqual([...own, ...parts])
  })

  it.each([
    'On Monday Ana wrote:\nplease call. I will.',
    'From: Leeds\nTo: York\nDate: 5 June',
    '________________\n\nIt is late.',
    'To unsubscribe, open Settings and choose Mail.',
    'Our privacy policy says how long we keep it.',
    'Call me on 01632 960144 if you are late.',
    '--\nIt is late.\n\nBest,\nBo',
  ])('is of the letter: %j', end => {
    const kinds = partsIn(`${letter}\n\n${end}`).map(part => part.split(':')[0])
    expect(kinds.filter(kind => !/^(?:greeting|body|sign-off)$/.test(kind ?? ''))).toEqual([])
  })

  it('begins below the history where nothing stands above it', () => {
    expect(partsIn('On 2 Mar 2026 at 10:22, Ana wrote:\n> Where?\n\nIt left Hull.')).toEqual([
      'quote: On 2 Mar 2026 at 10:22, Ana wrote: | > Where?',
      'body: It left Hull.',
    ])
  })
})
