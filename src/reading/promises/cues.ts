/** Words by which promises are known; how they stand together is read in promises.future.ts and its neighbours. */

import { wordsOf } from '../patterns/lists.js'

/** The ones who write. */
export const self = wordsOf('i we')

/** Stands for somebody named before. */
export const others = wordsOf('they he she someone somebody who')

/** "This", "it": what they stand for is not known, so that only some verbs make a promise of them. */
export const pointers = wordsOf('this that it which these those')

/** Words that say whose a thing is, or which. */
export const determiners = wordsOf(
  'the our my your his her their a an this that another some both all one two each any no someone',
)

/** Words of time and manner that may stand between a subject, its auxiliary and its verb. */
const adverbs = wordsOf(`
  not also now then just only always never still soon again even first further perhaps both all already
  gladly kindly once more back fast straight away therefore however next today asap
`)
const noAdverbs = wordsOf('reply supply apply rely fly comply family assembly italy july')
export function isAdverb(word: string): boolean {
  return adverbs.has(word) || (word.endsWith('ly') && word.length > 3 && !noAdverbs.has(word))
}

/** After "will" these name no result that the customer waits for. */
export const idle = wordsOf(`
  need require help assist allow have like love find see want enjoy know notice appreciate understand depend
  vary cost apply remain stay work continue ensure make enable facilitate let be mean include contain expire hope miss
  remember welcome try hear take show say consider support guide endeavour endeavor strive become feel agree
  always never usually happen look cause result differ require recognise recognize believe think get
`)

/** An idle verb and what makes an act of it: "make sure", "take it up", "get it sorted". */
export const acts: ReadonlyMap<string, ReadonlySet<string> | 'always'> = new Map(
  Object.entries<ReadonlySet<string> | 'always'>({
    make: wordsOf('sure it this that certain good things your a'),
    have: wordsOf('this it that your the someone somebody a an our my them him her one you another'),
    take: wordsOf('a an care this it your up that the action steps another over off down on'),
    let: wordsOf('you them the our him her'),
    try: wordsOf('to and'),
    see: wordsOf('what if to whether about how who'),
    find: wordsOf('out a an the you your someone somewhere another'),
    continue: wordsOf('to working monitoring'),
    look: wordsOf('into at for up to over'),
    ensure: 'always',
    consider: 'always',
    get: 'always',
  }),
)

/** "Will be" and a state that is no result: "will be happy to". */
export const idleState = wordsOf(`
  happy glad able available pleased delighted sure here unable more better best good great honest fine ok okay
  interested required needed asked prompted charged worth of grateful very helpful easy easier happier considered
  treated used valid subject redirected presented shown displayed thrilled excited stoked chuffed tickled touched
  relieved proud
`)

/** "Will be" and a state that somebody has to bring about. */
export const broughtAbout = wordsOf(
  'in back with on there at sent ready live up out fixed resolved here over along round waiting running done',
)

/** "Should be" and a state that is waited for. */
export const ready = wordsOf(
  'with back ready there here open live restored resolved fixed sent delivered refunded',
)

/** Progressive forms that tell a wish, a feeling, a habit, the writing itself, or what is going on anyway. */
export const idleProgressive = wordsOf(`
  hoping trying having being asking wondering seeing saying using going missing thinking wanting loving enjoying
  offering writing assuming referring getting feeling experiencing talking hearing showing reaching including
  awaiting waiting attaching chatting considering understanding facing suggesting telling reading
  meaning sounding standing living happening operating doing running
  wishing grinning smiling beaming laughing blushing crying glowing dancing cheering buzzing rejoicing celebrating
  sulking recovering improving mending healing resting sleeping purring dreaming humming
`)

/** Forms in -ing that open a sentence as an aside: "regarding your order". */
export const adjuncts = wordsOf(`
  regarding concerning following acknowledging during according depending considering using based seeing assuming
  contacting touching owing noting given barring pending excluding understanding
`)

/** "Sending you our love", "keeping our fingers crossed". */
const wishes = wordsOf('wishes love hugs thoughts prayers fingers luck regards condolences sympathy vibes')
export const isWish = (word: string): boolean => wishes.has(word)

/** What is handed round to please those it is about; nobody waits for more: "I've passed your thanks on". */
const praises = wordsOf('thanks praise compliment compliments note card words appreciation love wishes')
export const isPraise = (word: string): boolean => praises.has(word)

/** Deeds whose outcome is still to come. */
export const opens = wordsOf(`
  escalated initiated raised forwarded requested logged passed submitted arranged asked scheduled opened created
  reported flagged ordered dispatched shipped notified alerted contacted placed started expedited prioritised
  prioritized sent informed instructed marked filed shared booked resent reordered rebooked lodged messaged
  emailed queried chased nudged assigned referred commissioned posted fed briefed
`)

const messages = wordsOf('dm pm message messages reply response email link text')
export const isMessage = (word: string): boolean => messages.has(word)

/** Deeds that set somebody else to work: "I've asked the depot to call you". */
export const delegates = wordsOf(
  'asked told instructed requested got sent arranged urged pushed nudged begged ordered scheduled notified booked',
)

/** Offers of something that then has to come about. */
export const redeems = wordsOf(`
  refund replace arrange offer send issue process initiate escalate schedule exchange provide credit dispatch
  reship expedite raise book request call contact set organise organize reissue waive compensate deliver resend
  swap reimburse
`)

/** What makes good a loss: being glad to do it is doing it. */
export const repays = wordsOf(
  'refund replace credit reimburse send issue reship exchange waive compensate resend reissue swap deliver dispatch',
)

/** Ready to offer: "we are authorised to refund". */
export const readiness = wordsOf('authorised authorized prepared willing able happy glad pleased delighted')

/** Help that comes in the conversation itself. */
export const helping = wordsOf('assist help support guide serve advise answer provide offer chat')

/** People at work whose names do not end like "plumber" or "technician". */
const people = wordsOf(`
  team teams department staff crew crews support colleague colleagues rep reps expert experts staff chef nurse
  guy guys lad lads folks boss bosses tech techs member members warehouse store shop branch depot kitchen garage
  workshop office clinic lab bakery desk reception carrier courier bank hub vendor seller host hosts people
  dispatch logistics accounts sales finance security management housekeeping maintenance host vet
`)
/** "Plumber", "technician", "assistant", "receptionist": what people are called by what they do. */
const doer = /^[a-z-]{3,}(?:(?:er|or|ian|ist|ant|man|woman|person|eer|ee|ive)s?|men|women)$/
/** Things that end as people do, and things that do what they are made for: "the button will beep". */
const devices = wordsOf(`
  app apps page pages button screen light link website site system systems setting option form guide article
  device phone printer router browser timer charger alarm machine battery program software menu window box tab
  icon message prompt popup steps information details computer number letter offer voucher order orders weather
  server servers folder filter adapter scanner trailer cover paper power water error corner matter manner answer
  controller monitor sensor meter boiler heater cooker freezer dishwasher washer dryer motor door floor colour
  color flavor flavour header footer counter customer customers passenger passengers user users member owner
  december november october september summer winter quarter other another after over under never ever either
  whether rather however later sooner number character remainder whatever whichever further better wrapper
  drawer container laptop tablet camera console film show game video trial membership character character
  account keyboard remote cursor update firmware version policy plan restaurant archive drive native alternative
`)

export function isDoer(noun: string): boolean {
  return people.has(noun) || (doer.test(noun) && !devices.has(noun))
}

export function isDevice(noun: string): boolean {
  return devices.has(noun) && !isDeliverable(noun)
}

/** What reaches a customer, or is put right for one. */
const deliverables = wordsOf(`
  refund replacement order parcel package update fix credit delivery item items amount money card letter email
  notification confirmation shipment part parts product repair visit account service request case ticket claim
  payment invoice voucher statement label code link points booking exchange return pickup collection one ones
  van cheque check deposit balance reply response answer key keys kit bag bags luggage power supply water
  reimbursement compensation transfer funds text call callback slot appointment ones patch van engineer
`)
export function isDeliverable(noun: string): boolean {
  return deliverables.has(noun)
}

/** What anybody's "will" promises, whoever does it: things that come, and services that come back. */
const arrivals = wordsOf(`
  arrive ship reach come go land leave follow post reflect drop clear return resume reopen restart begin
  start appear hit dispatch
`)
export function arrives(verb: string): boolean {
  if (arrivals.has(verb)) return true
  if (verb.endsWith('ing'))
    return [verb.slice(0, -3), `${verb.slice(0, -3)}e`].some(base => arrivals.has(base)) || comings.has(verb)
  return [verb.replace(/s$/, ''), verb.replace(/es$/, '')].some(base => arrivals.has(base))
}
const comings = wordsOf('shipping dropping hitting heading returning')

/** What any noun may do for a customer: "the workshop will call", "your doctor will ring". */
export const serves = wordsOf(`
  call ring phone text email e-mail write contact message visit come collect deliver bring send fix repair replace
  refund check reply respond answer confirm return arrive reach ship post follow investigate review process reset
  unlock book credit inspect pick drop
`)

/** What a company strives for, as against a wish: "we aim to have it back". */
export const strives = wordsOf(
  'aim aiming expect expecting intend intending plan planning hope hoping trying striving',
)

/** "Committed to": more than a wish where an act follows. */
export const pledges = wordsOf('committed dedicated determined')

/** Acts that bring a thing or a person back to where they should be. */
export const restores = wordsOf('have get be fix restore resolve sort open complete finish')

/** What one hopes to do with a customer out of courtesy. */
export const courtesies = wordsOf('hear see welcome speak talk serve meet fly assist help support guide')

/** Openers that are no names, although written with a capital. */
export const openers = wordsOf(`
  i we you he she it they this that these those there which who what when where how if then and or but so also
  once all both everything nothing here now please no yes hi hello unfortunately next soon thanks sorry ok okay
  sure great well
`)
