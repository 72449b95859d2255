/** What a whole message gives away: faces, capitals, a turn in the telling, an end to the matter. */

import type { Prose } from '../../prose/prose.js'
import { polarityOf } from '../../prose/sentiment.js'
import { cue } from '../patterns/cue.js'
import { anyOf, listed } from '../patterns/families.js'
import { wish } from './roles.cues.js'
import { endsInPraise, isWryPraise, showsWryFace } from './sarcasm.js'

const marks = (list: string): string => list.split(' ').join('|')
const sadFaces = cue(
  new RegExp(`${marks('😠 😡 😤 🤬 😞 😟 😢 😭 😩 😫 😖 😣 🙁 🖕 👎 😕')}|(?:^|\\s)(?::-?[(/]|>:\\()`, 'u'),
)
const gladFaces = cue(
  new RegExp(`${marks('😀 😁 😃 😄 😊 😍 🥰 😘 🎉 ❤ 👍 🙌 😋 🥳 💕 💗 💙 🤗 😜')}|(?:^|\\s):-?[)D]`, 'u'),
)

/** The matter is settled: whatever failed is told as over. */
const settled = cue(
  new RegExp(
    `\\b(?:${listed(`
  (?:came|arrived|was|delivered|got here) (?:right |exactly |bang )?on time
  working (?:now|again|fine|perfectly), got it (?:working|going|sorted|back), no reply needed
  (?:is|was|are|been|got|all|now) (?:all )?(?:fixed|sorted|resolved|solved)
  works? (?:now|again|fine|perfectly|great), problem solved, no longer (?:a|an) (?:problem|issue)
  wrong (?:chat|number|window|account)`)})\\b(?! (?:but|yet))|` +
      // What they are thanked for having mended is over, and so is how it was before.
      `\\bth(?:anks|ank you|x) (?:so much |again |very much )?for (?:\\w+ly )?(?:${listed(`
  fixing, sorting, mending, repairing, resolving, replacing, restoring, solving, unblocking, clearing
  correcting, refunding`)})\\b(?! nothing)(?!.{0,400}\\b(?:but|again|however|except|though)\\b)`,
  ),
)
const unsettled = /\b(?:not|never|n't|still|yet|until)\b/

/** Who chose it: the customer, named or left out. "You put the wrong name" is no slip of theirs. */
const self = "(?:(?:^|[,.] |\\b(?:i|we|i've|we've|i'd|have|i think|i also|just) ))"
/** The customer's own slip or change of mind, told as such. */
const ownSlip = cue(
  anyOf(`
  my (?:own )?(?:\\w{1,30} )?(?:bad|mistake|fault|error|slip)
  i (?:accidentally|mistakenly|forgot|forgotten|mistyped|misread|misplaced)
  (?:i|i've|we) (?:measured|counted|cut|marked|spelt|spelled)\\b[^.!?,]{0,200}\\bwrong
  (?:i|i've|we) (?:typed|entered)\\b[^.!?]{0,200}\\b(?:by (?:accident|mistake)|accidentally)
  (?:i|i've|we) (?:ordered|booked)\\b[^.!?]{0,200}\\b(?:by (?:accident|mistake)|accidentally)
  (?:i|i've|we) (?:picked|chose|bought|put)\\b[^.!?]{0,200}\\b(?:by (?:accident|mistake)|accidentally)
  ${self}(?:typed|entered|booked|ordered|picked) (?:in )?(?:the|a|an|my \\w{1,30}) wrong
  ${self}(?:bought|chose|selected|put) (?:in )?(?:the|a|an|my \\w{1,30}) wrong, changed my mind, woke up wanting
  silly me, i think i left, i left my, i(?:'ve| have)? lost (?:my|mine|ours), haven't paid yet, not for me
  nothing (?:the matter|wrong) with`),
)
const kin = 'son|daughter|kids?|child(?:ren)?|toddler|baby|husband|wife|partner|dog|cat|puppy|mum|dad'
const breaks = '(?:broke|broken|dropped|cracked|smashed|spil(?:t|led)|scratched|ripped|tore|torn|chipped)'
const bodyPart = '(?:tooth|teeth|arms?|legs?|ankle|wrist|hands?|fingers?|foot|toes?|back|neck|nose|skin)'
/** "I broke the mug myself", "my son scratched the table": unless something of the company's comes into it. */
const ownBreakage = cue(
  new RegExp(
    `\\b(?:i|we|i've|we've|my (?:\\w+ )?(?:${kin}))(?: have| has)?(?: just| accidentally)? ${breaks} ` +
      `(?:it|mine|ours|(?:the|my|our|a|an|one) (?!(?:\\w+ )?${bodyPart}\\b)\\w+)\\b` +
      `(?!.{0,400}\\b(?:your|because|due to|when|thanks to|trying|while|off|new one came)\\b)`,
  ),
)

/** What was agreed, and then what came: "ordered vegan, got pepperoni"; or the other way round. */
const agreed = '(?:ordered|booked|asked for|requested|reserved|paid|paying)'
const arrived = listed(`
  got, getting, given, received, sent me, turned up, came, told, says, inside
  it(?:'s| was| is) (?:all|now|not|only|an?|the|like)`)
const handed = '(?:sent|got|received|came|given|is|are|was|were)'
const mismatch = new RegExp(
  `\\b${agreed}\\b[^?!]{3,90}?\\b(?:${arrived})\\b|` +
    `\\b${handed}\\b[^?!]{3,60}\\b(?:i|we) (?:ordered|asked for|booked|paid for|wanted)\\b`,
)
/** A turn in the telling, from what was to be to what is. */
const turn = /[a-z,.] (?:but|yet|however|although|though|except|only to)\b/
/** Words of the company's, held up to it. */
const quotation = /["“](?=[^"“”]{0,200}\w \w)[^"“”]{3,400}["”]/

/** How strong a feature is, from -1 to 1, or whether it is there. */
type Measured = 'sentiment' | 'length' | 'capitals'
type Seen =
  | 'sad face'
  | 'glad face'
  | 'wry face'
  | 'wry praise'
  | 'ends in praise'
  | 'marks in a row'
  | 'said over'
  | 'quotation'
  | 'turn'
  | 'mismatch'
  | 'settles'
  | 'own slip'
  | 'wishes'
  | 'no words'
type Tone = { readonly [S in Measured]: number } & { readonly [S in Seen]: boolean }

/** Features of the message as a whole, by name. `text` is its folded body. */
export function toneOf(prose: Prose, text: string): Tone {
  return {
    'sad face': sadFaces.test(prose.text),
    'glad face': gladFaces.test(prose.text),
    'wry face': showsWryFace(prose.text),
    'wry praise': isWryPraise(prose.folded),
    'ends in praise': endsInPraise(text),
    'marks in a row': /[?!]{2,}/.test(text),
    capitals: capitalsIn(prose.text),
    'said over': saysOver(prose),
    quotation: quotation.test(prose.text),
    turn: turn.test(text),
    mismatch: mismatch.test(text),
    settles: settled.test(text) && !unsettled.test(text),
    'own slip': ownSlip.test(text) || ownBreakage.test(text),
    wishes: wish.test(text),
    // The sentiment of the words raises or lowers confidence; it never decides.
    sentiment: Math.max(-1, Math.min(1, -polarityOf(text) * 0.12)),
    length: Math.min(1, text.split(/\s+/).length / 40),
    'no words': prose.words.length === 0,
  }
}

/** Words in capitals: "EIGHT WEEKS". Short ones are mostly names of things. */
function capitalsIn(text: string): number {
  const words = text.replace(/[@#]\w+|https?:\S+/g, ' ').match(/(?<![\w&])[A-Z]{4,}(?![\w&])/g) ?? []
  return Math.min(1, words.length / 2)
}

/** A few words said over again: "gravy. GRAVY.", "on the roof. The ROOF." */
function saysOver(prose: Prose): boolean {
  const before = new Set<string>()
  for (const { span } of prose.body) {
    const words = (prose.read(span).match(/[a-z]{3,}/g) ?? []).filter(word => word !== 'the')
    if (words.length > 0 && words.length <= 3 && words.every(word => before.has(word))) return true
    for (const word of words) before.add(word)
  }
  return false
}
