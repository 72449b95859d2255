/** How replies speak of a customer's feelings, and the words that tie a feeling to a life. */

import { cue } from '../patterns/cue.js'
import { framesOf } from '../patterns/frames.js'
import { oneOf } from '../patterns/lists.js'

/** How a thing feels to whoever it happens to. */
const hard = oneOf(`
  frustrating disappointing upsetting stressful annoying worrying concerning distressing unsettling alarming exasperating infuriating
  maddening exhausting tiring draining heartbreaking heart-breaking embarrassing gutting awful horrible terrible dreadful horrid horrendous
  rotten miserable lousy grim rough tough hard painful scary frightening nasty brutal unpleasant inconvenient disruptive difficult
  serious irritating challenging disheartening`)
/** The same as a noun: "must have been a shock". */
const blow = oneOf('shock blow nightmare letdown pain worry scare ordeal kick shame')
/** What they feel. */
const feeling = oneOf(`
  frustrations? concerns? disappointment anger annoyance upset pain worry worries urgency inconvenience dissatisfaction anxiety distress
  impatience predicament hesitation skepticism scepticism apprehension eagerness discomfort displeasure desire sentiments? irritation
  confusion stress position situation perspective feelings?`)
const understand =
  '(?:understands?|appreciate|share|feel|sympathi[sz]e with|empathi[sz]e with|imagine|get|hear)'
const know = '(?:understand|know|imagine|appreciate|see|reali[sz]e|recogni[sz]e|get)'
const stem = `${oneOf('frustrat upset annoy disappoint inconvenien stress distress irritat disheart worr unsettl exasperat infuriat maddening')}\\w*`

/** Formulas: they name a feeling, whoever's it is and whatever it is about. */
export const formulas = [
  `{i} {very}${understand}(?: and \\w+)?(?: that)? (?:your|the|this|how|any|all)(?: \\w+){0,2}? ${feeling}`,
  `(?:want|wish|like) to acknowledge (?:your|the) ${feeling}`,
  `{i} {very}${know} (?:just |exactly )?(?:how|that|it|this|what)(?: [\\w']+){0,5}? (?:${stem}|${hard}|important|urgent)`,
  `{i} {very}${know} (?:exactly |just )?how you(?: must)? (?:feel|are feeling|felt)`,
  `{i} {very}understand (?:that )?you(?:'re| are| feel|r)(?: \\w+)? (?:upset|frustrated|concerned|worried|disappointed|angry|annoyed|anxious)`,
  "understand where you(?:'re| are) coming from",
  "(?:in your (?:shoes|position)|{i}(?:'d| would) (?:feel|be) (?:the same|upset|frustrated|annoyed|angry|furious|fed up|cross))",
  `your ${feeling} is (?:\\w+ )?(?:understandable|valid|understood|justified|warranted)`,
  "you(?:'re| are) (?:\\w+ )?right to (?:be|feel) (?:upset|frustrated|annoyed|angry|cross|furious|disappointed)",
  "(?:i|we) (?:completely |totally |fully |truly )?understand(?=[.!]| ?$|, (?:and|but|sir|ma'am|madam)\\b)",
  `(?:that|this|it|which)(?:'s|(?: (?:must|can|would|is|sounds|has to|must have|can't have|was)(?: be| been| feel)?))(?: \\w+)? ${hard}(?! time| time to)`,
  `(?:sorry|apologi[sz]e|apologies|regret)(?: \\w+)? for (?:the|your) (?:\\w+ )?(?:frustration|stress|distress|upset|worry|annoyance|disappointment)`,
  '{i}{be} {very}(?:saddened|disheartened|heartbroken|gutted|dismayed|disappointed) (?:to|that|by)',
  "(?:i|we) hear you(?![\\w' ]*\\?)",
  "(?:i|we) (?:never (?:want|like)|don't (?:like|want)|hate) to (?:hear|see) (?:this|that|it|you)",
  '(?:no one|nobody) (?:should|wants|likes|deserves)(?: \\w+){1,6}',
].flatMap(framesOf)

/** The scene itself is put to them: specific without more. */
export const scenes = [
  // "That's terrible timing", "a rotten way to spend an evening".
  `${hard} (?:timing|position|way to|start|end to|spot to|place to be|evening|afternoon|weekend|journey)`,
  // "Ouch, 212 days", "oh no, not the thesis".
  '(?:ouch|oof|ooft|oh no|yikes|ugh|argh),? (?:not )?(?:the|your|a|an|\\d+) \\w+(?: \\w+){0,2} ?(?=[.!])',
  // What it did to them.
  '(?:impact(?:s|ed|ing)?|affect(?:s|ed|ing)?|disrupt(?:s|ed|ing)) (?:on )?your (?:\\w+ )?{of-life}',
  '(?:come|came|been|gone|driven|travell?ed) (?:\\w+ ){0,3}for nothing',
]
  .map(frame =>
    frame.replace(
      '{of-life}',
      '(?:operations|plans|work|team|students|patients|staff|clients|guests|family|day)',
    ),
  )
  .flatMap(framesOf)

const so = '(?:(?:so|very|really|truly|pretty|just|quite|simply|deeply|absolutely|utterly|beyond) )?'

/** A feeling or a cost: specific where its sentence holds words of the case. */
export const told = [
  // "Being cut off after an hour is maddening": the subject is the thing itself.
  `(?<!\\b(?:that|this|it|which|you) )(?:is|are|was|were|sounds?|must be|must have been|can't have been|cannot have been) ${so}(?:${hard}|no (?:fun|joke|picnic|good for))(?! to (?:resolve|fix|help|get)| at work)`,
  `(?:must|can't|could not|couldn't) have (?:been|felt|come as) (?:an? )?${blow}`,
  // "What a lovely milestone", "what a shame about the seedlings".
  'what an? (?:\\w+ing|\\w+ly|great|beautiful|gorgeous|wonderful|brilliant|sweet) (?!note|message|review|comment|compliment|idea|question|way|thing)\\w+',
  `what an? (?:${blow}|pity|disappointment) (?:about|that|for|to|with)`,
  '(?:heart[ -]?breaking|gutting|awful|horrible|terrible|sad|saddened|gutted) to (?:hear|read|learn|see) (?:that|about|of|how)(?! (?:this|that|it|the (?:issue|problem))\\b)',
  'rip to|my heart goes out|made me wince',
  // The cost: "sorry you've burned a day off".
  "(?:you've|you|you have|you were|you had|you'd|left you|having you) (?:\\w+ )?(?:wasted|burned|burnt|lost|missed|spent|watching|stranded|out of pocket)",
  'cost you (?:a|an|your|the|half|\\d+)',
  'relieved (?:to (?:hear|know|see|learn)|that)',
].flatMap(framesOf)

/** What a failure falls on: people, occasions, time of their own, health, livelihood. A feeling about these is about this case. */
export const lives = cue(
  new RegExp(
    `\\b${oneOf(`
    birthdays? weddings? anniversary funeral memorial holidays? vacation christmas honeymoon party gift present christening graduation
    sons? daughters? kids? children baby toddler mother father mum mom dad nan gran grandma wife husband family dog cat
    meeting interview exams? deadline evening weekend sleep dinner trip matches finals?
    patients? students? guests? safety hospital medicine rent wages payday insulin`)}\\b|\\bday off\\b|\\bsemi-finals?\\b`,
  ),
)
/** What ties an apology or a feeling to their life: "especially with the wedding so close". */
export const especially =
  /\b(?:especially|particularly|all the more so|and for|as it is|right before|just before|the day of) (?:\w+ ){0,4}$/
