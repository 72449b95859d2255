/** Words of this case: what is left of a clause once the words that fit any case are gone. */

import type { Span } from '../../finding.js'
import { everyMatch } from '../../prose/matches.js'
import type { Prose } from '../../prose/prose.js'
import { wordsOf } from '../patterns/lists.js'

const functionWords = wordsOf(`
  a an the this that these those there here what which who how when where why
  i we you he she it they me us him her them my our your his its their both all some any every such
  and or but so if as because though for about to of in on at by with from into over up out off via per
  am is are was were be been being has have had having do does did that's
  may might can could will would should shall must
  no not n't yet still even ever just only also too very more most much bit little lot again once now today
  really truly sincerely deeply terribly extremely indeed definitely certainly personally absolutely genuinely
  wholeheartedly profusely humbly incredibly awfully greatly due please yes oh ah lol
  hi hey hello ma'am maam sir madam guys folks`)

/** Nouns, verbs and qualities that fit any case at all. */
const emptyWords = wordsOf(`
  issue issues problem problems situation situations matter matters hassle hassles error errors mistake mistakes
  misunderstanding misunderstandings disruption disruptions circumstance circumstances concern concerns incident incidents
  event events discrepancy discrepancies oversight lapse slip hiccup hiccups nuisance headache ordeal mishap shortcoming shortcomings news
  complaint complaints deal dealing dealt turned resolve resolved sooner fault faults thing things anything everything something case cases
  anger angry unhappy discomfort pain felt
  day days start
  face faced facing read see find think thought going go went through meet met let lets put been made got gave say said
  like want hope must offer accept express extend known know knew upfront obviously
  way part end side behalf team company sort kind time times customer customers one ones guest
  expectation expectations standard standards fell fall short down level usual willing
  added extra further additional bad poor negative unpleasant terrible awful horrible great huge big massive major minor
  initial repeated recent previous current ongoing unexpected potential possible undue unforeseen sincere sincerest deep deepest
  heartfelt profound sorry forgive back right well good better best advance late dm affected brought`)

/** The same by their beginning: "inconvenienced", "frustrations". */
const emptyStems = [
  ...['inconvenien', 'troubl', 'frustrat', 'experienc', 'confus', 'upset', 'disappoint', 'distress', 'annoy'],
  ...['dissatisf', 'difficult', 'stress', 'feel', 'worr', 'offenc', 'offens', 'bother', 'impact', 'result'],
  ...[
    'caus',
    'occur',
    'happen',
    'hear',
    'learn',
    'believ',
    'undergo',
    'creat',
    'bring',
    'make',
    'get',
    'giv',
  ],
  ...[
    'apolog',
    'regret',
    'humbl',
    'unfortunate',
    'reach',
    'contact',
    'repl',
    'respon',
    'help',
    'assist',
    'understand',
  ],
]

const fitsAny = (word: string): boolean =>
  functionWords.has(word) || emptyWords.has(word) || emptyStems.some(stem => word.startsWith(stem))

/** Words of a clause that are of this case. */
export function caseWordsOf(prose: Prose, span: Span): string[] {
  const clause = prose.read(span)
  const words: string[] = []
  for (const match of everyMatch(/[\p{L}\p{N}][\p{L}\p{N}'-]*/gu, clause)) {
    const word = match[0].replace(/(?:'(?:s|ve|re|d|ll|m)|n't|')$/, '')
    if (fitsAny(word)) continue
    const at = span.start + match.index
    // A capital inside a clause is a name, unless the word is an abbreviation: "Sorry about this, Will."
    const isName = match.index > 0 && /^\p{Lu}\p{Ll}+$/u.test(prose.text.slice(at, at + word.length))
    if (isName && isAddress(clause, match.index, word.length)) continue
    words.push(word)
  }
  return words
}

/** A name at the end of its clause, or set off by a comma, addresses somebody. */
function isAddress(clause: string, at: number, length: number): boolean {
  return /^[\s.!,]*$/.test(clause.slice(at + length)) || /,\s*$/.test(clause.slice(0, at))
}
