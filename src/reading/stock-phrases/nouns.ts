/** Slots of stock phrases: things that are the same in every case. */

import { emptyNouns } from './empty-objects.js'
import { oneOf, type Slots } from './phrase-patterns.js'

export const nouns: Slots = {
  forinconvenience: `(for/about/of | that)? {det}? _? {inconvenience} ((and/or) {mild}* {trouble})? {caused}`,
  regretting: 'regret/understand/acknowledge/appreciate/recognise/recognize',
  heard: `({it} again? {end} | {it} (has/have)? happened | {it} was your experience | {it} has
    | you {be} _? (unhappy/upset/disappointed/frustrated/dissatisfied)
    | you {perhaps} (having | {causing}) {det}? _? {trouble} {end}
    | your _? ({trouble} | {feeling}) | (your/the/any) _? {inconvenience})`,
  nomore: '!with {nothing}',
  andtrouble: '(and/or) {mild}* {trouble}',
  andfeeling: '(and/& | ,) (your/the/any)? _? ({feeling} | {urge})',
  ourapologies:
    '(my/our/us) (sincere/sincerest/deepest/humble/humblest/profound/heartfelt) (apology/apologies)',
  whose: 'your/the/this/any/all/how/ur',
  joy: 'experience/happy/satisfied/valued',
  kind: 'standard/level/kind/type/quality/sort',
  standard: 'standards/standard/expectations/values/experience/level/service',
  ontheway: `(to/on/for) ({provide} | always/continually | {effort} | {resolve} | and | be | serve)* {empty}?
    (the/our/best/highest/great/excellent/exceptional/possible)* _? ({outcome} | care/quality)?`,
  better: `(improve/better/provide/deliver | do better |
      best/further/effectively/efficiently/properly/fully/promptly)`,
  worth: '({empty} | _ {matter} | {fine}* {outcome} | satisfaction)?',
  custom: `business/custom/loyalty/opinion/feedback/time/patience/input/trust/patronage/membership/support/suggestion`,
  patron:
    oneOf(`customer customers member members guest guests client clients user users patron patrons passengers
    subscriber subscribers partner bidders residents`),
  their: 'your/customer/guest/player',
  good: oneOf(`satisfaction happiness comfort experience opinion business loyalty trust time safety privacy feedback
    security concern concerns`),
  weight: oneOf('of our a the my utmost top great number one highest main always'),
  important: oneOf('important importance everything priority paramount valued world lot appreciated concern'),
  taken: oneOf('valid heard noted important understood acknowledged valued valuable appreciated invaluable'),
  treated: `taken seriously | being? (processed/reviewed/investigated) | carefully (reviewed/considered) |
      passed (on/along)`,
  thorough: oneOf('thorough full detailed internal immediate comprehensive complete'),
  unusually: oneOf('current recent unusually unexpectedly extremely very'),
  high: 'high/higher/large/increased/unprecedented',
  thanusual: 'than (normal/usual/average/expected)',
  volume: 'call? (number/volume/volumes/demand/level/levels)',
  usually: 'usually/normally/typically/ordinarily/generally',
  letter: oneOf(`email e-mail message letter note response reply enquiry inquiry query complaint ticket report
    submission`),
  you: '(you/u (guys/all)?)? out?',
  withempty: '((with/regarding) {empty})?',
  solution: 'solution/resolution/outcome/resolved/sorted',
  finding: 'find/finding/reach/reaching/get/getting/resolve/resolving',
  aboutthis: '(about/regarding/on) (this/that)',
  totell: `to (share/write/reach/contact/let/send/provide/leave) (out/us/to/know/your/with/the/their |
      {empty} | {remarks} | experience)*`,
  andfavour: '(and/&) your? _? {favour}',
  meanwhile: `(in this (matter/regard) | at this time | during this time | with this | (while/as) (we/i) _ _? _?)`,
  forwardto: `(serving/assisting/hearing/helping/resolving/continuing | being of | working with | speaking (to/with)
    | your (response/reply/feedback) | (welcoming/seeing/having) you | the opportunity | a (positive/prompt/swift) _)`,
  forwardmore: `(from/to/with/back/of/you/your/us/again/soon/shortly/onboard/board/aboard | on board | for you |
      {empty})`,
  doing: '(doing/keeping/been)? (well/safe/fine/great/good)',
  restof: `(a | an | the rest of (your/the) | the remainder of (your/the) | your | yourself a | all) (rest
      of (your/the))? _?`,
  /** What it was about does not follow: “the report on the password page”. */
  unnamed: '{nothing} !on !about !that !of !from !regarding !concerning !with !you',
  theabove: '({it} | the above | my/our ({letter} | answer/information))',
  giveus: 'share/send/give/drop/connect/visit/shoot/tweet/get',
  backtoyou: `((be | get) in touch | be with you | reach out | get back | review)
    (you | to you | with you | your request)?`,
  withmore: '((with | once | when | as soon as) (more/further | an update | we/i | {empty}) _? _? _?)',
  it: 'this/that/it/things/everything/these/those',
  matter: oneOf([...emptyNouns].join(' ')),
  det: oneOf('the this that these those your any all such our an a ur'),
  /** Between "your" and its noun, and saying nothing. */
  mild: oneOf(`kind continued ongoing prompt valuable honest recent immense utmost full swift poor bad negative
    unpleasant unfortunate obvious great further additional complete genuine natural strong extreme legitimate valid
    initial growing specific particular other own entire whole precious loyal early quick overall terrible
    disappointing frustrating sincere concerned obvious`),
  inconvenience: 'inconvenience/inconveniences/inconvience/incovenience',
  trouble:
    oneOf(`confusion misunderstanding misunderstandings frustration frustrations trouble troubles distress upset
    hassle disappointment difficulty difficulties experience experiences issue issues problem problems situation
    disruption disruptions dissatisfaction stress`),
  feeling: oneOf(`frustration frustrations concern concerns disappointment anger annoyance upset worry worries
    feelings feeling inconvenience dissatisfaction distress impatience predicament hesitation
    skepticism scepticism apprehension confusion perspective discomfort displeasure irritation sentiment
    sentiments`),
  /** Also the names of things: "your point of sale", "your pain medication". */
  stance: '(point/position) of view | (point/position/pain/situation) {nothing} !of',
  /** Stock only where nothing of the case follows: "your need", not "your need to move the files". */
  urge: oneOf('urgency anxiety need needs desire eagerness requirements issue issues problem importance'),
  felt: `frustrat~/disappoint~/inconvenien~/distress~/irritat~/disheart~/infuriat~/exasperat~/challeng~/unsettl~
    | ${oneOf('upsetting annoying stressful difficult hard concerning worrying important urgent tough unacceptable critical crucial')}`,
  /** "This may have caused you." */
  caused:
    '((which/that)? {cause} {perhaps} {causing} (you | to you | for you)? | caused (to you | by this)?)?',
  cause: 'this/it/that/you/we/they | (this/these/the) _',
  perhaps: "(may/might/could/has/have/had/is/are/must/be/been/'ve/'re)*",
  causing:
    oneOf(`caused cause causing created experienced experiencing encountered encountering facing faced having
    had`),
  mustbe: '((must/can/may/might/could (be/have)? been? | is/was/has been?) (for you | to you)?)?',
  /** What a customer might still want, whoever they are. */
  want: oneOf(`assistance help support clarification clarity information info details guidance queries query question
    questions concern concerns issue issues problem problems difficulty difficulties enquiries enquiry inquiries
    feedback doubts doubt anything need needs`),
  remarks: oneOf(
    'feedback comments comment concerns concern suggestions suggestion thoughts complaint points',
  ),
  /** What a customer gives, whatever they write about. */
  favour:
    oneOf(`email e-mail message messages tweet enquiry inquiry query feedback interest patience understanding
    cooperation co-operation business custom loyalty support time patronage response reply contact request call
    comments comment note words concern concerns letter input trust question report thoughts outreach post
    communication suggestion help assistance attention`),
  outcome: oneOf(
    'solution solutions assistance support service resolution experience outcome transaction process',
  ),
  fine: oneOf(`best possible suitable necessary satisfactory amicable exceptional excellent outstanding smooth quick
    prompt seamless accurate better further highest level of and proper`),
  best: `${oneOf('best suitable necessary satisfactory amicable exceptional excellent outstanding')} |
    highest level of`,
  pleasantday: oneOf(`day evening week weekend afternoon morning night one christmas holiday monday tuesday
    wednesday thursday friday saturday sunday`),
  policy: oneOf('policy policies guidelines procedure procedures process protocol regulations rules'),
  rulesays: `(states/state/dictates/requires/require/says/say/prohibits/prohibit/prevents/prevent/don't/doesn't
    | (do/does) not)`,
}
