/** What is to come without anybody promising it: a hope, an offer to act, a date that is expected, another's business. */

import type { Span } from '../../finding.js'
import { spanOf } from '../../prose/spans.js'
import { cue } from '../patterns/cue.js'
import { anyPhrase } from '../patterns/lists.js'
import { actOf, givingVerb } from './acts.js'

interface Outlook {
  readonly kind: 'concrete' | 'vague'
  /** Offsets into the piece. */
  readonly span: Span
}

/** "We hope to have you on your way": a wish for what the company itself brings about; "hope to see you" is a farewell. */
const hope = cue(
  new RegExp(
    `\\bhop(?:e|ing) (?:to|we can|we'll|we will|we're|it is|it'll be|it will be|this is) ${anyPhrase(`
    have|get|be (?:back|up|open|able|on|with)|bring|resolve|restore|fix|release|resume|sort|clear|finish
    back|up|open|on (?:our|your|its)|resolved|restored|fixed|sorted|cleared
  `)}\\b`,
  ),
)
/** "We'd be happy to send another", "we can move you": an act that only wants a yes. */
const canGive = `(?<!so |that |as |if |best |all )\\b(?:we|i|our team) (?:can|could) (?:(?:\\w+ly|also|always) )?${givingVerb}`
const gladToGive = `\\b(?:happy|glad|pleased|delighted|willing|more than able) to (?:\\w+ly )?(?:set up|check|test|show|walk|${givingVerb})`
const willing = cue(new RegExp(`(?:${canGive}|${gladToGive})\\b`))
/** "I need to open a case with the courier": what the company has to do next. */
const ownNeed = cue(
  /(?<!\b(?:do|did|don't) )\b(?:we|i|team)(?:'ll| will)? (?:first |then |just |also )?(?:need|have) to ([a-z]+\b.*)/,
)
/** "Let me get someone to ring you": help that is fetched. */
const fetched = cue(/\blet (?:me|us) (get (?:a|an|the|our|my|some\w+) .*)/)
/** Needs of the company that the customer serves. */
const needsOfCustomer =
  /^(?:know|have|see|get|ask|hear|verify|confirm|be|receive|understand|speak|talk|discuss)\b/

/** A date that is expected or fixed. */
const expected = cue(
  new RegExp(
    anyPhrase(`
    \\b(?:estimated|expected|new|revised|latest|projected) (?:\\w+ ){0,2}(?:date|time|slot|arrival|delivery|eta)\\b
    \\b(?:is|are|'s|'re) (?:now )?${anyPhrase(`
      due|expected|set|scheduled|rescheduled|booked|planned|estimated
    `)} (?:to|for|on|at|in|by|back)\\b
    \\bshould (?:now )?${anyPhrase(`
      be (?:back|open|with|there|ready|here|up|running|resolved|fixed|live|delivered)
      arrive|reach|land|reopen|resume|come|go|leave
    `)}\\b
  `),
  ),
)

/** Somebody else's to answer or to do. */
const others = cue(
  new RegExp(
    anyPhrase(`
    \\b(?:this|that|it|that one)(?:'s| is|'d be| would be) (?:(?:more|a|one|something|really) )*${anyPhrase(`
      question|matter|query|one|down|up
    `)}? ?(?:for|to) (?:the|your|our|them|their)\\b
    \\b(?:the one|is the \\w+|responsible) to (?:assist|help|contact|answer|deal)\\b
  `),
  ),
)
/** "We'd be happy to discuss it": talk, and about what the customer does not know yet. */
const talk = cue(
  new RegExp(
    `\\b(?:happy|glad|pleased|delighted|willing|available) to (?:\\w+ly )?${anyPhrase(`
    discuss|talk|chat|go into|go over|delve|answer|address|advise|provide|elaborate
  `)}\\b`,
  ),
)
/** "All of it can be found on our site", "Soon!": an answer that only points. */
const pointer = cue(
  new RegExp(
    anyPhrase(`
    \\b(?:information|info|details|answers|faqs?|guides?|terms|everything)\\b[^.]* (?:can|may) be found\\b
    ^\\W*(?:(?:very|coming|real|pretty) )*soon\\W*$
  `),
  ),
)
/** "We want to put this right": a wish to help. */
const wish = cue(
  new RegExp(
    anyPhrase(`
    \\b(?:want|wants|wanting|like|love|here|try|trying|keen) to (?:(?:be able to|further|at least) )?${anyPhrase(`
      help|assist|fix|resolve|solve|sort|look into|look at|see (?:what|if|how) we
      (?:make|put|turn) (?:this|it|things|that) (?:right|up|around)
    `)}\\b
    \\b(?:we|i) can (?:(?:definitely|certainly|surely|for sure) )?(?:help|assist|look into|take a look)\\b
    \\blet's (?:get|see|fix|sort|make|look|work|figure)\\b
  `),
  ),
)
/** "News to follow", "in the works". */
const inTheWorks = cue(
  new RegExp(
    `\\b${anyPhrase(`
    (?:more|news|info|information|details|updates?) (?:(?:is|are|will) )?(?:to follow|to come|follow|coming)
    in the (?:works|pipeline)|on (?:our|the) (?:radar|list|roadmap|agenda)|coming soon
  `)}\\b`,
  ),
)
/** "You should be good to go": assurance with a hedge. */
const hedged = cue(
  new RegExp(
    `\\bshould (?:(?:now|all) )?be ${anyPhrase('good|fine|ok|okay|all set|sorted|working|resolved|fixed|back|up and running')}\\b`,
  ),
)
/** "We're on it", "our team is aware": attention without an act. */
const attention = cue(
  new RegExp(
    `\\b${anyPhrase(`
    we're|we are|team is|team's|i'm|already|engineers are
  `)} (?:(?:all|right|already|fully) )?(?:on (?:it|the case|this)|aware|onto it)\\b`,
  ),
)

const vagueOnes = [hope, others, attention, talk, pointer, wish, inTheWorks, hedged]

const at = (match: RegExpExecArray, kind: Outlook['kind']): Outlook => ({
  kind,
  span: spanOf(match),
})

/** What a folded piece lets expect. */
export function outlookOf(piece: string, hasTime: boolean): Outlook | undefined {
  const offer = willing.exec(piece)
  if (offer !== null) return at(offer, 'concrete')
  const need = ownNeed.exec(piece)
  const tail = need?.[1] ?? ''
  if (need !== null && !needsOfCustomer.test(tail))
    return at(need, actOf({ verb: tail.split(' ', 1)[0] ?? '', tail, hasTime }))
  const help = fetched.exec(piece)
  if (help !== null) return at(help, actOf({ verb: 'get', tail: help[1] ?? '', hasTime }))
  const date = hasTime ? expected.exec(piece) : null
  if (date !== null) return at(date, 'concrete')
  for (const pattern of vagueOnes) {
    const vague = pattern.exec(piece)
    if (vague !== null) return at(vague, 'vague')
  }
  return undefined
}
