/** Slots of stock phrases: what companies say they do, and what they thank for. */

import { oneOf, type Slots } from './phrase-patterns.js'

export const verbs: Slots = {
  letus: "let me/us | let's | please? allow me/us to",
  aim: oneOf('want like love aim strive hope wish appreciate welcome expect intend wanting'),
  never: `((never/don't/didn't/wouldn't/not | (do/did/would) not) ever? (want/like/love/intend/wish)
    | hate/hated | 'd/would hate)`,
  disappoint: 'hear/see/disappoint/upset/read/learn/know',
  disappointed:
    '(that/this/it | about (this/that) | you | of | {it} way | like this | our (customers/guests) | feel)',
  notthe: "(not/isn't/never/wasn't) (the/a/an | what/how | {very})",
  ourbest: `((everything/all/whatever) (that)? (we/i)? possibly? (can | possible | in (our/my) power | it takes)
    | (my/our) very? best possible?)`,
  ensure: 'ensure | make sure | be sure',
  have: oneOf("is are has have gets get doesn't not will be been being receives"),
  cared: `({sorted} | attended to | dealt with | (happen/happens) again? | passed (on/along) | shared/heard | the best
    | satisfied)`,
  canhelp: '({help} {you} | do (for you)?)',
  onmatter: '(with/for/out/regarding/to/help/today/further/this/order/your/you | {empty})',
  mycomments: '(your | these | this | all your | the) {mild}* {remarks}',
  onward: '(on/along | (to/with) {team} | seriously | into (consideration/account) | on board)',
  handed:
    oneOf(`escalate forward pass report refer share raise relay fed feed passed shared forwarded send escalated
    sharing passing raised`),
  /** In which manner: one word of it at least. */
  manner: `(${oneOf('better further effectively efficiently properly promptly quickly accurately appropriately fully')}
    | more (effectively/quickly) | with {empty}) (better/further/today)?`,
  serve: oneOf('help assist support understand serve guide meet address accommodate resolve'),
  forward: `(further/forward/ahead/better/started | with this | with (resolving/processing/investigating)
      {empty})`,
  valuing: 'appreciate/value | (grateful/thankful/appreciative) (for/of)?',
  answers: oneOf(`help helps helped clarify clarifies answer answers answered resolve resolves helpful clear
    satisfactory assists address addresses useful`),
  advise: '(inform/advise/confirm/notify/acknowledge | follow up | let you know)',
  sorry: 'sorry/apologize/apologise/apologizing/apologising/apologies/regret',
  sorrow: 'sorry/sad/saddened/disappointed/concerned/bummed/dismayed/disheartened',
  grasp: `${oneOf(`understand understands appreciate recognise recognize acknowledge share feel hear get know imagine
    see realise realize`)} | (sympathise/sympathize/empathise/empathize) with`,
  hear: 'hear/learn/read/see/know/her',
  help: 'help/assist/support/serve/guide',
  helping: '{help} | helping/assisting/supporting',
  offerer: oneOf('happy glad delighted pleased thrilled eager keen here ready available able'),
  glad: oneOf('happy glad delighted pleased thrilled'),
  lookinto: `(look/looking/dig/digging) (into/deeper/further)* | check (into/on/out/up)*
    | (take/have) a _? look (at | into)? | get to the bottom of | (see/attend) to`,
  resolve: `${oneOf('resolve address fix sort solve handle rectify review')} (and (resolve/address/fix))?`,
  sorted: `${oneOf('sorted fixed resolved handled addressed solved')} out? | taken care of
    | squared away | straightened out | looked (into | at) | back on track | (back)? up and running`,
  contact: `${oneOf('contact reach call message email e-mail dm tell inform notify write reply respond ask')}
    (out/back/to)* (us/me)? | get in touch | get back to us | let (us/me) know | reach (out/back)* (to us)?
    | drop (us)? a (line/message/dm) | give us a (call/shout/ring) | send (us)? a (dm/message) | come back to us`,
  again: '(again/back/here/directly/anytime/know | at any time | via dm | on here)*',
  /** "If you have any further questions." */
  ifwant: `(should/if/incase/whenever/when | in case) {mightwant} {alsowant}? {aboutit}? {nothing} !with
    !that`,
  mightwant: `you {ever} ((${oneOf('have need require encounter experience face want like wish')} | run into | be? in need of)
    {anymore} ({want} | discuss/chat) else? | need us)
    | there {be} {anymore} {want}
    | (there {be})? (anything/something) else? (that)? (we/i) can {very} (do/help/assist) (you)? (to help)?
    | (we/i) can {somehow} (be of _? {service} | help/assist) (you)? {somehow}
    | you {be} (unhappy/dissatisfied/unsatisfied)`,
  ever: "(ever/still/may/might/should/do/would/find/happen/also/can/will/that/'ve/'d/have)*",
  anymore: '(any/to/a/an/the/further/additional/other/more/some/else/extra/of/your/specific)*',
  whatever: '{it} | (the/this/your/any)* {matter}',
  goeson: `persist/persists/continue/continues/change/changes/happens/recurs/reoccurs
    | (happen/happens) again`,
  alsowant: '(or/and | ,) {anymore} {want}',
  aboutit: `with (this/that/anything/it) | (regarding/about) (this/that/it) | at all | in the (future/meantime) | from us
    | that (we/i) can (help/assist)`,
  service: 'service/assistance/help',
  passon: `${oneOf('note noted take taken pass passed forward forwarded share shared document relay relayed raise')}
    | (make/made) a note of`,
  /** Turning to us: whatever it was about, the thanks fits. */
  contacting:
    oneOf(`contacting reaching writing emailing e-mailing messaging calling connecting tweeting checking
    replying responding following tagging chatting speaking getting being joining visiting`),
  /** Telling us something: the thanks fits any case only where what was told is not said. */
  telling: `${oneOf(`flagging raising highlighting reporting sharing mentioning`)} | (letting us/me know)
    | (alerting/informing/notifying) (us/me)`,
  choosing: oneOf(
    'choosing flying shopping staying banking dining travelling traveling playing ordering buying riding',
  ),
  effort: oneOf(`help assist resolve accommodate support make ensure get find fix provide sort answer address
    improve`),
  committing:
    oneOf(`resolving providing helping ensuring assisting making delivering improving addressing finding
    supporting offering your`),
  provide: oneOf('provide offer give deliver find ensure get providing offering giving delivering ensuring'),
}

export const thanks: Slots = {
  thanks: `(thank you | thank u | thanks/thankyou/thx | many thanks | we/i thank you)
    (so/very much | so very much | again | a lot | a million | all | kindly | once again)*`,
  thankyou: '{thanks} | ({we} {very})? appreciate it? (you | that you)? | grateful (to you)?',
}
