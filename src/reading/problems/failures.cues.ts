/** What went wrong: words and frames that tell of a breached expectation. */

import { type Family, family } from '../patterns/families.js'

export const failures: readonly Family[] = [
  // What had to come, work or be answered, and did not.
  family(
    'never came',
    1,
    `
    {not} {adverbs}(?:arriv|deliver|load|repl[yi]|respond|answer|connect|receiv)\\w*
    {not} {adverbs}(?:dispatch|ship|refund|credit|sync|updat|accept)\\w*
    {not} {adverbs}(?:c[ao]me|coming|turn(?:ed|ing)? (?:up|on)|show(?:n|ed|ing)?(?: up)?)
    {not} {adverbs}(?:work(?:s|ing|ed)?|fit|charg(?:e|ing))
    {not} {adverbs}(?:call(?:ed|ing)?(?: me)?(?: back)?|got|get|heard?|hear)
    {not} {adverbs}(?:sent|moved?|picked up|go(?:ing)? through|open(?:ing|s)?)
    {not} {adverbs}(?:start|play|print|save|process|stream|pair|match)\\w*
    {not} {adverbs}(?:stop|resolv|fix|honou?r|apply|appl[yi]|recogni[sz])\\w*, came without
    (?:was|were) due, nothing (?:here|there|yet|back|happen*), nobody(?:'?s| is)? (?:here|there)
    no[- ]shows?, failed to, fails? to, failing to, refus(?:es?|ed|ing)
    (?:still|nothing|no|not) (?:\\w+ )?yet`,
  ),
  family(
    'cannot',
    0.5,
    `
    (?:ca|could)n'?t'? {unlessidiom}\\w+, (?:wo|does)n'?t'? {unlessidiom}\\w+
    (?:cannot|will not|does not|can not|could not) {unlessidiom}\\w+, unable to, not able to
    struggl*, not allowed, impossible to, no way to, unobtainable, no longer`,
  ),
  family(
    'denied',
    0.35,
    `
    {not} {adverbs}(?:\\w+ ){0,2}?(?:use|reach|log ?(?:in|on)|sign in|access|download\\w*)
    {not} {adverbs}(?:\\w+ ){0,2}?(?:watch|send|see|find|happen\\w*|help\\w*)
    {not} {adverbs}(?:\\w+ ){0,2}?(?:let|allow\\w*|pay|submit|order|book|track)
    {not} {adverbs}(?:\\w+ ){0,2}?(?:change|cancel|keep|add up|make sense|function\\w*)
    {not} {adverbs}(?:\\w+ ){0,2}?(?:acceptable|good|right|fair|happy|pleased)
    {not} {adverbs}(?:\\w+ ){0,2}?(?:impressed|care|listen\\w*|bother\\w*|give[n]?|told)
    {not} {adverbs}(?:\\w+ ){0,2}?(?:explain\\w*|authori[sz]\\w+|offered|available|here|there)
    {not} {adverbs}(?:\\w+ ){0,2}?(?:back|home|on|up|complete\\w*)`,
  ),
  family(
    'still',
    0.45,
    `
    still (?:not|no|waiting|down|broken|having|showing|seeing|missing)
    still (?:unable|nothing|charg*|saying|says|stuck|pending|open)
    still (?:unresolved|hasn'?t|haven'?t|isn'?t|can'?t|cant|don'?t|doesn'?t)
    still (?:won'?t|cannot|sitting|the same|in|at|on), {not} {unlessown}(?:\\w+ ){1,4}yet
    in (?:\\w+ )?(?:pieces|bits), to this day`,
  ),
  family(
    'none of it',
    0.45,
    `
    (?:no|zero) (?:reply|response|answers?|emails?|calls?|refund|sign|signal|bars)
    (?:no|zero) (?:service|internet|power|heating|hot water|water|show)
    (?:no|zero) (?:updates?|explanation|help|record|confirmation|info|information)
    (?:no|zero) (?:communication|news|word|reception|wifi|connection)
    no (?:sound|staff|luck|joy|warning|apology|delivery|tracking)
    no (?:driver|trains?|bus(?:es)?|excuse|sense|resolution|solution)
    no (?:use|good|product|parcel|package|food|seats?|notice|sauce)
    no (?:contact|assistance|care|respect|one|heat|gas|electricity)
    not (?:one|a single|even)(?: \\w+)?, with no \\w+
    without (?:a|the|any) (?!bother|trouble|problems?|issues?|fuss|delays?|hitch|referral)\\w+
    nobody, noone, none of (?:the|my|it|them), without (?:signal|power|water|heating|internet)
    (?:but|and) (?:there(?:'s| is) )?(?:no|not|nothing|never|nowhere) \\w+`,
  ),
  // A thing that fails.
  family(
    'broken',
    1.1,
    `
    (?:is|are|was|were|came|arrived|all|now|lies) in (?:\\w+ )?(?:pieces|bits|shreds|tatters)
    broke, broken, crack(?:ed|s), damag*, defective, faulty, shatter*, dent(?:ed)?
    leak(?:s|ed|ing|y)?, smash*, torn, ripped, scratch*, snapp*, collaps*, bent, peeling, bricked
    malfunction*, wrecked, ruin(?:ed|ing|s)?, destroyed, corrupt*, overheat*, crash(?:es|ed|ing)?
    fr(?:ee|o)z(?:es?|en|ing), glitch*, bugg(?:y|ed), bugs?, outages?, offline, dead, burst, split
    jams, jammed, jamming, stopped (?:\\w+ing|play\\w*)
    (?:came|fell|falling|fallen|coming|broke|snapped|peeled|ripped) (?:off|apart|loose|to bits)
    (?:sags?|squeaks?|wobbles?|rattles?|flickers?|flicker(?:ed|ing)|shrank|shrunk)
    (?:faded|peels?|drips?|dripping|hums|buzzes|loops)
    (?:smokes?|sparks?|cuts? out|dies|conked|packed (?:in|up)|gave up)
    (?:(?<!\\b(?:i|we) (?:had|have) )given up|blew|blown|tripp(?:ed|ing)|overflow*|flood(?:ed|ing)|gash), keeps? (?:on )?\\w+ing
    flashing, (?:stops?|stalls?|hangs?|hung|freezes) (?:at|on|halfway|mid\\w*|every)`,
  ),
  family(
    'spoilt',
    0.9,
    `
    mou?ld*, rotten, rancid, expired, stale, burnt, soggy, undercooked, raw, spilled, spilt, crushed
    curdled, inedible, squashed, stain*, dirty, filthy, smell(?:s|y|ed|ing)?, stinks?, stinking
    damp, leftover, freezing, lukewarm, sour, mushy, (?:stone |ice |gone )cold
    (?:was|is|were|are|arrived|came|went) (?:\\w+ )?cold, brown water, hair in
    (?:slug|snail|worm|maggots?|weevils?|bug|insect|fly|plastic)
    (?:glass|metal|bone|cockroach(?:es)?|mouse|mice|rats?|ants?|bed ?bugs?), (?:noise|noisy)
    (?:so|too|very|absolutely|completely) (?:full|packed|crowded|jammed|rammed|overcrowded)
    (?:totally|is|are|was) (?:full|packed|crowded|jammed|rammed|overcrowded)`,
  ),
  family(
    'wrong thing',
    1,
    `
    (?:ordered|booked|bought|asked for) (?:it |them )?in \\w+ (?:and (?:it|they) )?(?:arrived|came|turned up) in
    (?:sent|gave|delivered) {mine} (?:the )?(?:wrong|someone|a different|an empty)
    (?:posted|shipped|brought) {mine} (?:the )?(?:wrong|someone|a different|an empty)
    (?:charged|billed|got|given|received) {mine} (?:the )?(?:wrong|someone|a different|an empty)
    (?:sent|gave|delivered|posted|shipped|brought) {mine} (?:the same|only|half|an old)
    (?:sent|gave|delivered|posted|shipped|brought) {mine} (?:a used|twice|double|again)
    (?:got|received|given|delivered|sent) (?:the )?wrong
    wrong (?:item|size|order|colou?r|one|address|house|product|name|thing|bill|amount)
    (?:some(?:one|body)) else'?s
    (?:ordered|booked|paid for|reserved|asked for) (?:\\w+ ){1,4}(?:and |but )?(?:got|received|given)
    got (?:\\w+ ){1,3}instead
    (?:came|arrived|sent) with (?:the |an? )?(?:old|wrong|different|half|only)
    instead of (?:the|a|my|what|\\d), not what (?:i|we) (?:ordered|asked|paid|booked)
    never (?:ordered|asked|authori*|signed)
    (?:missing|skips?|blank) (?:\\w+ )?(?:pages?|parts?|items?|pieces?|screws?|half)
    (?:mis|in)correct(?:ly)?, misspel*, spel[lt]* wrong`,
  ),
  family(
    'loss',
    0.9,
    `
    (?:wiped|deleted|erased|lost|broke|ruined|cracked) (?:all |half )?{its}
    (?:scratched|smashed|soaked|flooded|ate|swallowed|damaged) (?:all |half )?{its}
    (?:threw|dumped|left|dropped) {its}(?: \\w+){0,3} (?:over|in the|on the|outside)
    (?:threw|dumped|left|dropped) {its}(?: \\w+){0,3} (?:against|behind|with)
    (?:chucked|thrown|tossed) {its}(?: \\w+){0,3} (?:over|in the|on the|outside|against|behind|with)
    (?:drove|went|sailed|flew|walked) (?:straight |right )?past, (?:drove|walked|ran|rode) off
    (?:reversed|crashed|drove|backed) into
    took (?:my|our|all) (?:\\w+ ){0,2}(?:money|out|off|away|back), stuck, stranded, missing, stolen
    vanished, disappear*, gone missing, lost
    (?:logged|kicked|locked|threw|booted) {mine} (?:out|off|waiting|standing|stranded)
    (?:signed|cut|shut|left) {mine} (?:out|off|waiting|standing|stranded)
    (?:logs|logging|kicks|kicking|throws|boots) {mine} (?:out|off), (?:signs|locks|shuts) {mine} out
    cut off, hung up, (?:shouted|yelled|screamed|swore|sneered|snapped) at
    hangs up, (?:got|been|was|were|be) (?:rebooked|bumped|moved|kicked|cut off|fobbed|passed)
    (?:got|been|was|were|be) (?:charged|billed|fined|blocked|banned|ignored|hung up)`,
  ),
  family(
    'money',
    0.6,
    `
    overcharg*, double[- ]?(?:charg|bill)\\w*
    charg(?:ed|ing) (?:{mine} )?(?:twice|again|extra|double|for|\\d|roaming)
    (?:charged|billed|taken|debited|paid) (?:\\w+ ){0,2}(?:twice|again|double|\\d+ times)
    (?:took|taken|taking|made|debited|shows?) (?:two|2|three|3|several|double) (?:payments|charges|debits|transactions)
    (?:had to|have to|having to|made to|made me) pay (?:\\w+ ){0,3}(?:twice|again|double|extra)
    short[- ]changed, ripped off, rip[- ]?off, scam*, fraud*, fake, phish*, unauthori[sz]ed
    hack(?:ed|er)?, spam, miss?old, mislead*, misled, false, lied, lying, lies, lie
    (?:fine|fined|bill|price) (?:\\w+ ){0,3}(?:goes|going|went|gone|jumped|doubled|is|was) up
    (?:premium|fare|fee|plan) (?:\\w+ ){0,3}(?:goes|going|went|gone|jumped|doubled|is|was) up
    (?:extra|hidden) (?:fee|charge)s?, (?:going|gone|went|goes) up (?:by )?(?:\\p{Sc}|\\d)
    debt collect*, deduct*`,
  ),
  family(
    'late',
    0.7,
    `
    (?:is|was|are|were|be|been|it's|its|came|comes|arrived) late
    (?:running|turned up|delivered|{unit}|too|always|again|so|very|still|\\d+) late
    late (?:again|delivery|deliveries|fee|charge|as usual|now|yet again), delay(?:s|ed|ing)?
    overdue, slow(?:ly|er|est)?, standstill, past the (?:date|time|slot|window|deadline)
    out of (?:stock|order|service), sold out, missed (?:my|our|the), tarmac, runway, rebook*
    overbook*, diverted`,
  ),
  family(
    'down',
    0.7,
    `
    been (?:out|off|down) (?:since|for|all|again|twice)
    (?:is|are|was|were|been|be|it's) down(?! (?:for|to|with|in|on|by) (?!hours|days|\\d))
    (?:its|went|goes|gone|all|still|keeps going) down(?! (?:for|to|with|in|on|by) (?!hours|days|\\d))
    (?:site|app|servers?|internet|service|system) (?:\\w+ )?down(?! (?:for|to|with|in|on) )
    (?:network|website|wifi|lines?|broadband|signal) (?:\\w+ )?down(?! (?:for|to|with|in|on) )
    down (?:again|since|right now|all), broke(?:n)? down, let (?:me|us) down`,
  ),
  family(
    'trouble',
    0.6,
    `
    lag(?:s|gy|ging)?, buffer(?:s|ing)?, cancel+ed, dropp(?:ed|ing|s), disconnect*, timed? ?out
    errors?, failed, failures?, failing, fails?, issues?, problems?, trouble, difficult(?:y|ies)
    complain(?:t|ts|ing|ed)?, disrupt*, blocked, locked out, declined, rejected, kicked, shortage
    queue(?:s|ing)?, wrong, mistake(?:nly)?, mix(?:ed)?[- ]?up, invalid, expires? already
    out of line, redundant`,
  ),
  family(
    'told otherwise',
    0.8,
    `
    says? (?:it's |its |it is |it was |i'm |we )?(?:delivered|invalid|error|expired)
    says? (?:it's |its |it is |it was |i'm |we )?(?:unavailable|closed|cancelled)
    says? (?:it's |its |it is |it was |i'm |we )?(?:not|no|already|attempted|"|i )
    marked (?:as )?(?:delivered|complete|absent|done)
    (?:same|old|usual) (?:thing|problem|issue|error|result|excuse|story|reply)
    (?:was|were|been|got) told, told (?:me|us), told (?:\\w+ ){0,3}(?:{weekday}|{time}|\\d)
    (?:you|they|u) (?:said|promised|told|advertis*|claim*|guaranteed), (?:supposed|meant) to
    should(?:n'?t)? (?:have|'ve|of), promised, (?:paid|pay|paying) for
    only (?:got|received|took|\\d+), yet (?:i|we|it|you|they|still), expected
    (?:third|fourth|fifth|second|\\d(?:rd|th|nd)) (?:email|message|call|letter|visit)`,
  ),
  // Phones, apps and pages.
  family(
    'symptom',
    0.8,
    `
    drain(?:s|ing|ed)?
    (?:since|after|ever since) (?:the |i |my |last |this |your )?(?:\\w+ )?(?:updat|upgrad|download)\\w*
    (?:black|blank|white|blue|frozen) screen
    (?:screen|page|app|picture) (?:goes|went|is|just) (?:black|white|blank|grey|green)
    (?:restarts?|restarting|reboots?|shuts? (?:down|off)) (?:itself|randomly|by itself)
    (?:restarts?|restarting|reboots?|shuts? (?:down|off)) (?:on its own|mid\\w*), randomly
    stuck (?:on|at|in)
    (?:having|have|has) (?:an? |the |some |this )?(?:\\w+ )?(?:issues?|problems?|trouble|errors?)
    (?:had|getting|get) (?:an? |the |some |this )?(?:\\w+ )?(?:issues?|problems?|trouble|errors?)
    get rid of, says? error`,
  ),
  // As a ticket says it.
  family(
    'ticket',
    1.6,
    `
    despite, persist(?:s|ed|ing|ent)?, intermittent*, unexpected(?:ly)?, disruptions?, breach(?:es)?
    vulnerab*, compromis*, stall(?:ed|ing), (?:to|will) stall, (?:might|may|could) be (?:due|caused|related|because|from|a)
    (?:likely|possibly) (?:due|caused|because), reporting (?:an?|intermittent|on), inadequate
    degrad*, declin(?:e|ing), underperform*, discrepanc*, inconsisten*, incompatib*, inaccura*
    conflicts?, loss, insufficient, ineffective*
    not (?:processing|performing|functioning|displaying|syncing)
    not (?:responding|delivering|generating|meeting), hinder*, impact(?:ed|ing), affect(?:ed|ing)
    attempted, troubleshoot*, resolved?, downtime, shutdowns?, overload*, halt(?:ed|ing)?
    unusual(?:ly)?, still exists, immediate (?:assistance|attention), malfunction*
    (?:sudden|sharp) (?:drop|decrease|decline)`,
  ),
]
