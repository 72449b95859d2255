/** Forms of verbs, for telling a participle from an adjective and for turning a passive round. */

import { wordsOf } from './lists.js'

/** Irregular verbs: participle, simple past, base. Where one participle serves several verbs, the commonest stands. */
const irregular = `
arisen arose arise|awoken awoke awake|beaten beat beat|become became become|begun began begin|bent bent bend|bet bet bet|bid bid bid|bitten bit bite
blown blew blow|bought bought buy|bound bound bind|bred bred breed|broadcast broadcast broadcast|broken broke break|brought brought bring|built built build
burnt burnt burn|burst burst burst|cast cast cast|caught caught catch|chosen chose choose|clung clung cling|cut cut cut|dealt dealt deal
done did do|drawn drew draw|dreamt dreamt dream|driven drove drive|drunk drank drink|dug dug dig|eaten ate eat|fallen fell fall|fed fed feed
felt felt feel|flown flew fly|forbidden forbade forbid|forecast forecast forecast|foreseen foresaw foresee|forgiven forgave forgive
forgotten forgot forget|fought fought fight|found found find|frozen froze freeze|given gave give|gotten got get|ground ground grind|grown grew grow
heard heard hear|held held hold|hidden hid hide|hit hit hit|hung hung hang|hurt hurt hurt|kept kept keep|known knew know|laid laid lay
leapt leapt leap|learnt learnt learn|led led lead|left left leave|lent lent lend|let let let|lit lit light|lost lost lose|made made make|meant meant mean
met met meet|misled misled mislead|mislaid mislaid mislay|misread misread misread|mistaken mistook mistake|misunderstood misunderstood misunderstand
offset offset offset|outdone outdid outdo|overcome overcame overcome|overridden overrode override|overseen oversaw oversee|overtaken overtook overtake
overthrown overthrew overthrow|paid paid pay|prepaid prepaid prepay|proven proved prove|put put put|quit quit quit|read read read|rebuilt rebuilt rebuild
redone redid redo|remade remade remake|repaid repaid repay|reread reread reread|resent resent resend|reset reset reset|resold resold resell
rethought rethought rethink|rewritten rewrote rewrite|ridden rode ride|rung rang ring|risen rose rise|run ran run|said said say|sought sought seek
seen saw see|sent sent send|set set set|sewn sewed sew|shaken shook shake|shot shot shoot|shown showed show|shut shut shut|slain slew slay|sold sold sell
spelt spelt spell|spent spent spend|spilt spilt spill|split split split|spoilt spoilt spoil|spoken spoke speak|spread spread spread|spun spun spin
stolen stole steal|struck struck strike|stuck stuck stick|stung stung sting|sunk sank sink|sung sang sing|sworn swore swear|swept swept sweep
swum swam swim|swung swung swing|taken took take|taught taught teach|thought thought think|thrown threw throw|told told tell|torn tore tear
trodden trod tread|typeset typeset typeset|undercut undercut undercut|undergone underwent undergo|understood understood understand
undertaken undertook undertake|undone undid undo|upheld upheld uphold|upset upset upset|withdrawn withdrew withdraw|withheld withheld withhold
won won win|worn wore wear|woken woke wake|wound wound wind|woven wove weave|written wrote write|wrung wrung wring|shorn sheared shear|sown sowed sow
swollen swelled swell|misspelt misspelt misspell|oversold oversold oversell|underpaid underpaid underpay|overpaid overpaid overpay|outsold outsold outsell`

const irregularPast = new Map<string, string>()
const irregularBase = new Map<string, string>()
for (const entry of irregular.split(/[|\n]/)) {
  const [participle, past, base] = entry.trim().split(' ')
  if (participle === undefined || past === undefined || base === undefined) continue
  irregularPast.set(participle, past)
  irregularBase.set(participle, base)
}

/** Words in -ed that are no participle of anything. */
const notParticiples =
  wordsOf(`bed bleed breed creed deed exceed feed freed greed heed hundred indeed kindred need proceed red reed sacred seed shed shred sled
  speed steed succeed unneed weed wed zed aged biped naked wicked rugged wretched ragged crooked jagged dogged hatred ahead med ed
  led-based id'ed bobsled airspeed inbred overfeed gated beloved talented gifted`)

/** "shipped", "sent", "re-issued": could be the participle of a verb. */
export function isParticiple(word: string): boolean {
  if (irregularPast.has(word)) return true
  if (/^(?:re|un|over|under|mis|pre|out|co)-?/.test(word)) {
    const rest = word.replace(/^(?:re|over|under|mis|pre|out|co)-?/, '')
    if (irregularPast.has(rest)) return true
  }
  return /^[a-z][a-z'-]*[a-z]ed$/.test(word) && word.length > 3 && !notParticiples.has(word)
}

const irregularPasts = new Set(irregularPast.values())

/** "swapped", "took": could be a simple past. */
export function isPast(word: string): boolean {
  return irregularPasts.has(word) || (/[a-z]{2}ed$/.test(word) && isParticiple(word))
}

/** The simple past of a participle: "sent" of "sent", "took" of "taken"; regular ones are their own. */
export function pastOf(participle: string): string {
  return irregularPast.get(participle) ?? participle
}

/** The base of an irregular participle: "take" of "taken". That of a regular one cannot be told from its letters. */
export function baseOf(participle: string): string | undefined {
  return irregularBase.get(participle)
}

/** "Has" it, "does" it: "sends", "watches", "tries". */
export function presentOf(base: string): string {
  if (/(?:s|sh|ch|x|z|o)$/.test(base)) return `${base}es`
  return /[^aeiou]y$/.test(base) ? base.replace(/y$/, 'ies') : `${base}s`
}

/** "Sending", "making", "shipping": a last letter that the participle doubles is doubled, and after one short vowel. */
export function progressiveOf(base: string, participle: string): string {
  const last = base.at(-1) ?? ''
  const isDoubled =
    participle === `${base}${last}ed` || /^(?:re|off|un)?[^aeiou]*[aeiou][bdgmnpt]$/.test(base)
  if (isDoubled && participle !== `${base}ed`) return `${base}${last}ing`
  return `${base.replace(/ie$/, 'y').replace(/(?<!e)e$/, '')}ing`
}

/** Feelings and qualities: "are delighted", "is located". They take "be" and look like participles, but nobody did them. */
const qualities =
  wordsOf(`abandoned accustomed acquainted addicted advanced aged alarmed amazed amused annoyed appalled armed
  ashamed associated astonished astounded attached backordered baffled based beloved bewildered biased
  blessed blurred bored born bothered broke captivated certified charmed colored coloured committed
  complicated concentrated concerned confused congested content contented convinced crammed cramped
  cultured cursed dated decayed deceased dedicated degraded delighted depressed deprived deserted detailed
  determined devastated devoted diluted disappointed discouraged disgusted disillusioned disinterested
  dismayed disorganised disorganized displeased disposed dissatisfied distinguished distracted distressed
  disturbed divorced drunk dumbfounded educated elated embarrassed enchanted encouraged endangered
  enlightened enraged enthused entitled esteemed exaggerated excited experienced fallen fascinated fatigued
  flattered flawed flustered focused focussed frightened frustrated fucked gifted grown haunted headed
  honored honoured horrified humbled impressed inclined indebted infatuated infuriated interested
  intimidated intoxicated intrigued involved irritated jaded laden located married mistaken nested nestled
  obliged obsessed offended opposed organised organized outdated outraged overbooked overcrowded overdone
  overdue overjoyed overpriced overqualified overrated overworked partnered perplexed persuaded petrified
  pissed pleased poised populated predisposed prejudiced privileged pronounced puzzled qualified related
  relaxed relieved renowned retired rooted rotted rumored rumoured rushed satisfied scared screwed seasoned
  seated secluded sedated shaken shocked short-staffed situated skilled sleep-deprived sold-out
  sophisticated starved stationed stoked struck stunned subscribed suited sunburned supposed surprised
  sworn tailored talented tanned tempted terrified thrilled tied tired touched traumatised traumatized
  troubled unaffected unanswered unchanged unclaimed uncommitted unconcerned undecided undefeated
  undelivered understaffed uneducated unemployed unexpected unfinished unimpressed uninterested unlimited
  unmarried unmatched unopened unparalleled unprecedented unqualified unrelated unresolved unrivaled
  unrivalled unsatisfied unused upset used versed vested weakened weathered wed well-done well-equipped
  well-informed well-known well-maintained well-suited well-versed widowed worried`)

/** What somebody did and what it left: "is closed" says how it is, "has been closed" and "will be closed" say what is done. */
const results =
  wordsOf(`included attached enclosed logged approved rated priced named called cracked chipped dented ripped scratched shattered smashed bent warped aligned bound broken clogged closed confined connected crowded damned detached disabled divided dressed
  elevated engaged equipped established exhausted exposed fed filled finished flooded frozen furnished
  hidden hurt integrated inundated isolated jammed joined licensed limited lit loaded locked mixed occupied
  overloaded overwhelmed packed parked positioned prepared scattered sealed settled soaked sorted spoiled
  spoilt stacked staffed stained stranded stuck stuffed swamped torn trapped worn wounded`)

/** "located", "delighted": a feeling or a quality. */
export function isQuality(word: string): boolean {
  return (
    qualities.has(word) ||
    (/^un[a-z]+ed$/.test(word) && !actsUndone.has(word)) ||
    /-(?:minded|based|sized|oriented)$/.test(word)
  )
}

/** "closed", "connected": the outcome of an act. */
export function isResult(word: string): boolean {
  return results.has(word)
}

/** "un-" verbs that do something. */
const actsUndone =
  wordsOf(`unlocked unblocked unsubscribed unpacked uninstalled unloaded unlinked undone unveiled uncovered unplugged uploaded updated
  upgraded unfolded unleashed unpaired undertaken united unified understood underlined unfriended unfollowed unmuted unpinned untangled unwrapped unzipped`)
