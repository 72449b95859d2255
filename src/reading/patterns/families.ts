/** Families of words that speak for or against a fact, as readable lists. */

import { type Frame, framesOf } from './frames.js'

export interface Family {
  readonly name: string
  /** How much it speaks for (above zero) or against, in log-odds. */
  readonly weight: number
  readonly frames: readonly Frame[]
}

/** Parts that many entries share. */
const slots: { readonly [slot: string]: string } = {
  /** "Not", with and without its apostrophe. */
  not: '(?:not|never|{auxiliary}|cannot|no ?one|nobody|nothing|none)',
  auxiliary: "(?:do|does|did|has|have|had|is|are|was|were|wo|ca|could|would|should|ai)n'?t'?",
  /** Adverbs between "not" and its verb. */
  adverbs: '(?:(?:even|ever|actually|has|was|is|been|being|be|going to|properly|really|once|just|yet) ){0,3}',
  /** "Can't wait", "can't fault it": no inability at all. */
  unlessidiom: '(?!wait|fault|thank|complain|recommend|need|matter|mind|miss|be |believe|stop|have|want|say)',
  /** "I don't have the car yet", "we haven't paid yet": what the customer has not done. */
  unlessown:
    '(?!(?:have (?:the|a|any|my)|own|bought|booked|paid|decided|joined|tried|used|chosen|need|know) )',
  mine: '(?:my|our|me|us)',
  its: '(?:my|our|the|your|ur|this|that|it|them|everything)',
  company: "(?:you|u|ya|y'all|they|he|she|(?:the |your |ur )?{worker})",
  worker: '(?:driver|courier|rider|cashier|agent|staff|guy|engineer|app)',
  /** How a question opens that wants a yes or a no. */
  polar: '(?:do|can|could|would|will|are|is) (?:you|u|i|we|the|your|there|it|this|anyone|they)(?: guys)?',
  wants: "(?:i|we)(?:'d| would)? (?:like|love|want|need|wanted|am looking|'m looking) to",
  please: '(?:could|can|would|will) you (?:please |kindly )?',
  asks: '(?:how|where|what|when|which|who) (?:do|does|can|would|could|should|is|are|will|much|many|to)',
  lasted: '(?:been|waited|waiting|wait|over|past|last|took|hold|hold for|going on|takes?)',
  count: '(?:\\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|several|couple(?: of)?|few|many)',
  unit: '(?:minutes?|mins?|hours?|hrs?|days?|weeks?|wks?|months?|years?|yrs?)',
  time: '{count}(?:\\+| ?-)?(?: more| full| whole| bloody)? ?{unit}',
  weekday: '(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)',
}

function filled(entry: string): string {
  const once = (text: string): string =>
    text.replace(/\{([a-z]+)\}/g, (whole, slot: string) => slots[slot] ?? whole)
  return once(once(entry))
}

/** The entries of a list, one a line or several with a comma and a space between, as alternatives. */
export function listed(entries: string): string {
  return entries
    .split(/,\s+|\n/)
    .map(entry => entry.trim())
    .filter(entry => entry !== '')
    .map(entry => filled(entry.replace(/(?<=[a-z])\*/g, '\\w*')))
    .join('|')
}

/** Any of the entries of a list, as whole words. */
export function anyOf(entries: string): RegExp {
  return new RegExp(`\\b(?:${listed(entries)})\\b`)
}

/**
 * A family and its entries. A star after a letter stands for any ending ("crack*"), `{slot}` for a part above;
 * the rest is a regular expression over folded text.
 */
export function family(name: string, weight: number, entries: string): Family {
  return { name, weight, frames: framesOf(listed(entries)) }
}
