/** Families of words that speak for or against a reported failure, each with its weight in log-odds. */

import { type Frame, framesOf } from './frames.js'

export interface Cue {
  readonly frames: readonly Frame[]
  /** How much it speaks for (above zero) or against a problem, in log-odds. */
  readonly weight: number
}

const cue = (weight: number, source: string): Cue => ({ weight, frames: framesOf(source) })

const time =
  '(?:\\d+|an?|one|two|three|four|five|six|several|couple(?: of)?|few|many|over an?)(?:\\+| ?-)?(?: more| full| whole)? ?(?:minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?|times)'

export const cues: readonly Cue[] = [
  // What should have happened did not.
  cue(
    0.4,
    "(?:isn't|isnt|not|hasn't|hasnt|haven't|havent|aren't|wasn't|didn't|no) (?:\\w+ ){0,4}yet|(?:isn't|isnt|aren't|arent|wasn't|not) (?:here|there|back|home|on|up)|(?:still|yet|never|not) (?:\\w+ )?(?:not|no|hasn't|haven't|isn't|aren't|can't|don't|doesn't|won't|received|arrived|working|got|come|been|getting|heard|waiting|down|broken|having|showing|seeing|missing|unable|nothing|charging|charged|cannot|saying|says|stuck|pending|open|unresolved)",
  ),
  cue(
    0.4,
    "(?:hasn't|haven't|hadn't|didn't|never|not|isn't|wasn't|aren't|won't|doesn't|don't|cannot|can't|couldn't|cant|wont|doesnt|dont|didnt|isnt|hasnt|havent|wouldn't) (?:\\w+ ){0,3}?(?:arrived?|arriving|come|came|show(?:n|ed)?(?: up)?|turn(?:ed)?(?: up| on)?|work(?:s|ing|ed)?|load(?:s|ing)?|open|connect\\w*|charge|start|receiv\\w*|get|got|deliver\\w*|log ?(?:in|on)|login|sign in|access|use|reach|respond\\w*|repl(?:y|ied)|answer\\w*|call(?:ed)?(?: back)?|help\\w*|refund\\w*|honou?r\\w*|updat\\w*|download\\w*|play|watch|send|sent|find|see|hear|heard|fit|match\\w*|happen\\w*|let|allow\\w*|fix\\w*|resolv\\w*|process\\w*|sync\\w*|save|stream|pay|submit|order|book|track|change|cancel|stop|keep|go through|going through|add up|make sense|acceptable|good enough|right|fair|happy|pleased|impressed|delivered|dispatched|shipped|posted|appl(?:y|ied)|recogni[sz]\\w*|function\\w*|respond|care|listen\\w*|bother\\w*|give|given|told|explain\\w*|sent|moved|picked up|been)",
  ),
  cue(0.35, 'unable to|failed to|fails? to|failing to|refus(?:es?|ed|ing)(?: to)?|struggl\\w+'),
  cue(
    0.5,
    'no (?:one|reply|response|answer|answers|email|call|refund|sign|signal|service|internet|power|heating|hot water|water|show|update|updates|explanation|help|record|confirmation|info|information|communication|news|word|idea|reception|wifi|connection|sound|staff|luck|joy|warning|apology|delivery|tracking|driver|trains?|bus(?:es)?|excuse|way to|sense|resolution|solution|use|good|product|parcel|package|food|seats?|notice|sauce|contact)|nobody|noone|nothing(?: has)? (?:happen\\w*|work\\w*|came|arrived|done|yet|back)|none of (?:the|my|it|them)',
  ),
  cue(
    1,
    'broke(?:n)?|crack(?:ed|s)?|damag(?:ed?|es|ing)|defective|faulty|shatter\\w*|dent(?:ed)?|leak(?:s|ed|ing|y)?|smash\\w*|torn|ripped|scratch\\w*|stain\\w*|mou?ld\\w*|rotten|rancid|expired|stale|burnt|soggy|stopped (?:\\w+ing|play\\w*)|dead|died|bricked|crash(?:es|ed|ing)?|fr(?:ee|o)z(?:es?|en|ing)|glitch\\w*|bug(?:s|gy|ged)?|malfunction\\w*|outage|offline|corrupt\\w*|overheat\\w*|wrecked|ruin(?:ed|ing|s)?|destroyed|undercooked|raw|spilled|spilt|crushed|bent|peeling',
  ),
  cue(
    0.2,
    'wrong|incorrect(?:ly)?|mistake(?:nly)?|mix(?:ed)?[- ]?up|missing|lost|stolen|hack(?:ed|er)?|scam(?:med)?|fraud(?:ulent)?|fake|phish\\w*|unauthori[sz]ed|spam|stuck|strand\\w*|overcharg\\w*|double[- ]?charg\\w*|charged (?:me )?(?:twice|again|extra|double|for)|billed (?:twice|again)|short[- ]changed|ripped off|rip off|miss(?:old|ed)|mislead\\w*|misl?ed|false|lied?|lying|lies',
  ),
  cue(
    0.6,
    'late|delay(?:s|ed|ing)?|overdue|slow(?:ly|er|est)?|lag(?:s|gy|ging)?|buffer(?:s|ing)?|cancel+ed|dropp(?:ed|ing|s)|disconnect\\w*|timed? ?out|error(?:s)?|fail(?:s|ed|ure|ures|ing)?|down|issues?|problems?|trouble|difficult(?:y|ies)|complain(?:t|ts|ing|ed)?|disrupt\\w*|blocked|locked out|declined|rejected|kicked|out of stock|sold out|short(?:age)?|queue(?:s|ing)?|crowded|packed|full|jammed|noise|noisy|cold|dirty|filthy|smell\\w*|hair in',
  ),
  // What had to come, work or be answered, and did not.
  cue(
    1.1,
    "(?:never|didn't|didnt|did not|hasn't|hasnt|has not|haven't|havent|have not|hadn't|won't|wont|doesn't|doesnt|does not|isn't|isnt|is not|not|wasn't|no one|nobody|nothing) (?:even |ever |actually |been |being |going to |properly )*(?:arriv\\w+|c[ao]me|coming|turn(?:ed|ing)? (?:up|on)|show(?:n|ed|ing)?(?: up)?|deliver\\w*|work(?:s|ing|ed)?|load\\w*|call(?:ed|ing)?(?: me)?(?: back)?|repl(?:y|ied|ying)|respond\\w*|answer\\w*|fit|connect\\w*|charg(?:e|ing)|dispatched|shipped|refunded|credited|received?|got|get)|(?:sent|gave|delivered|posted|shipped|brought|charged|billed) (?:me|us|my \\w+) (?:the wrong|someone else's|somebody else's|a different|an empty|the same|only|half|an old|a used|twice|double|again)|(?:wiped|deleted|erased|lost|broke|ruined|cracked|scratched|smashed|soaked|flooded|ate|swallowed|damaged|wrecked|killed|bricked) (?:all |half )?(?:my|our|the|everything)|(?:threw|dumped|left|dropped|chucked|thrown) (?:it|my|our|the|them)(?: \\w+){0,3} (?:over|in the|on the|outside|against|behind)|(?:drove|went|sailed|flew|walked) (?:straight |right )?past|(?:sags?|squeaks?|wobbles?|rattles?|flickers?|sticks|shrank|shrunk|faded|peels?|drips?|hums|buzzes|smokes?|sparks?|cuts out|dies|keeps \\w+ing)|came without|without the|(?:was|were) due|told (?:me |us )?(?:\\w+ ){0,2}(?:days?|weeks?|hours?|monday|tuesday|wednesday|thursday|friday)|nothing (?:here|there|yet|arrived|came)|says delivered|marked (?:as )?(?:delivered|complete|absent|done)|same (?:thing|problem|issue|error|result)|still pending|(?:third|fourth|fifth|second|3rd|4th|5th|2nd) (?:email|message|call|time|letter|visit|week|month|day)|someone else's|(?:arrived|came|turned up|delivered) (?:\\w+ ){0,3}(?:broken|smashed|damaged|cracked|late|wrong|empty|open|opened|cold|wet|dead|crushed|torn|dented|faulty|expired|rotten|leaking|in (?:\\w+ )?pieces)",
  ),
  // How it was.
  cue(
    1.1,
    'terrible|terribly|awful|horribl[ey]|horrendous|worst|worse|dreadful|appalling|atrocious|abysmal|disgust\\w*|disgrace\\w*|pathetic|useless|rubbish|crap(?:py)?|garbage|trash|shambles|joke|ridiculous|absurd|unacceptable|unbelievable|outrageous|shocking|shameful|shame on|nightmare|disaster|incompeten\\w*|unprofessional|unhelpful|rude(?:ly)?|poor(?:ly)?|lousy|shoddy|nonsense|insane|bullshit|bs|stupid|idiots?|clueless|sucks?|suck|wtf|ffs|smh|wth|omfg|fuck\\w*|shit\\w*|damn|bloody|hell|ass|crooks?|thieves|liars?|robbery|stealing|careless|negligen\\w*|hopeless|laughable|cheeky|misery|ridic',
  ),
  cue(
    0.6,
    'disappoint\\w*|frustrat\\w*|annoy(?:ed|ing|s|ance)?|angry|furious|upset|unhappy|livid|fuming|irritat\\w*|gutted|sick of|sick and tired|tired of|fed up|had enough|hate|hated|not happy|not impressed|not cool|not good|not acceptable|not ok(?:ay)?|concern(?:ed|ing)|worried|inconvenien\\w*|unfair|regret|dissatisf\\w*|stress\\w*|infuriat\\w*|ashamed|confus(?:ed|ing)|sad|let down|wasted?|waste of|ridiculously|embarrass\\w*|crying|desperate(?:ly)?|urgent(?:ly)?',
  ),
  cue(
    0.4,
    "ugh+|argh+|grr+|urgh|sigh|come on|seriously|really\\?+|wow just wow|for (?:god|christ|heaven)'?s sake|give me a break|are you kidding|kidding me|you kidding|what a (?:joke|shame|mess|farce|way)|how (?:dare|hard|difficult|can (?:you|this|it|u))|what(?:'s| is) (?:the point|up with|going on|wrong with|happening|the deal|with)|sort (?:it|this|yourselves?|your) ?(?:out)?|fix (?:it|this|your|ur|the)|get (?:it|your act) together|do better|thanks for nothing|no thanks to|great job|well done|nice (?:job|one|work)|good (?:job|work)|cheers for|thanks for (?:the|ruining|making|leaving|not|wasting|cancel\\w*|nothing|letting|losing)|way to go|explain (?:why|this|how)|care to explain|why (?:is|are|am|has|have|did|do|does|was|were|would|the hell|can't|won't|isn't|hasn't|aren't|don't|didn't|doesn't)",
  ),
  // Again, and for how long.
  cue(
    0.45,
    `(?:third|3rd|second|2nd|fourth|4th|fifth|nth|\\d+th) (?:time|call|email|day|week|attempt|delivery|engineer|one|replacement|message)|(?:twice|${time}) (?:now|already|late|and (?:still|counting|no)|on hold|in a row|since|without)|(?:been|waited|waiting|wait|over|past|last|took|hold|hold for|waiting for|been for|going on) (?:here |there |on hold |waiting |for |the |past |last |over |about |nearly |almost |more than |like |up to )*${time}|for (?:the )?(?:past|last|over|nearly|almost|more than) (?:the )?${time}|${time} (?:late|ago|later|and)|how (?:long|many times|much longer)|(?:been|still|keep|keeps|kept) (?:on )?(?:wait\\w*|try\\w*|hold|chas\\w*|call\\w*|ask\\w*|tell\\w*|get\\w*|say\\w*|send\\w*|going|charg\\w*|crash\\w*|happen\\w*|drop\\w*|being|cancel\\w*|disappear\\w*|ignor\\w*)|on hold|every (?:single )?(?:time|day|week|month|morning|night) (?:i|we|it|the|you|there)|(?:yet|once) again|again(?=[!.?]|$)|constant(?:ly)?|continu(?:es|ally|ously)|repeated(?:ly)?|always|since (?:last|yesterday|monday|tuesday|wednesday|thursday|friday|the \\d|\\d)|already (?:\\w+ed|sent|told|dm'?d|spoke\\w*|did|done|gave|been|paid|have)|ignor(?:ed|ing|es)|hung up|passed around|run ?around|no longer`,
  ),
  cue(
    0.15,
    "(?:you|they|u) (?:said|promised|told|guys|people|lot|advertis\\w*|claim\\w*|guaranteed)|supposed to|meant to|should(?:n't)? (?:have|be|'ve)|was told|were told|been told|told me|told us|paid for|i paid|we paid|expect(?:ed|ing)?|yesterday|promised|instead of|only (?:got|received|\\d+)|ordered",
  ),
  cue(
    0.35,
    'refund(?:ed)?|money back|compensat\\w*|replacement|reimburs\\w*|chargeback|sue|lawyer|legal action|trading standards|ombudsman|bbb|report(?:ing)? you|cancel(?:l?ing)? my|switch(?:ing)? to|leaving you|never (?:again|using|buying|shop\\w*|fly\\w*|order\\w*|going|coming)|lost (?:a |my )?(?:customer|business)|last time i|speak to (?:a |your )?(?:manager|supervisor)|take my (?:business|money)|escalat\\w*|boycott\\w*|going elsewhere',
  ),
  cue(
    0.3,
    '(?:please )?(?:help(?: me)?(?=[!.?\\s]*$| please| pls)|any help|need help|help!+|what (?:do|should|can) i do|desperate)',
  ),
  // In tickets.
  cue(
    1.5,
    'despite|persist(?:s|ed|ing|ent)?|intermittent\\w*|unexpected(?:ly)?|disruptions?|breach(?:es)?|vulnerab\\w*|might be (?:due|caused|related|because|from|a)|may be (?:due|caused|related|because|from|a)|could be (?:due|caused|related|because)|likely (?:due|caused|because)|possibly (?:due|caused|because)|reporting (?:an?|intermittent|on)|compromis\\w*|inadequate|degrad\\w*|declin(?:e|ing)|underperform\\w*|discrepanc\\w*|inconsisten\\w*|incompatib\\w*|inaccura\\w*|conflicts?|loss|insufficient|ineffective\\w*|not (?:processing|performing|functioning|displaying|syncing|responding|delivering|generating|meeting)|stall\\w*|hinder\\w*|impact(?:ed|ing)|affect(?:ed|ing)|attempted|troubleshoot\\w*|resolve(?:d)?',
  ),

  // Against: a plain question, a wish, a purchase, an enquiry.
  cue(
    -0.6,
    '(?:how|where|what|when|which|who) (?:do|does|can|would|could|should|is|are|will|much|many|to|long does|would) (?:i|we|you|it|the|your|there|this|my|someone)|how (?:much|many|old|far|big)|(?:do|does|can|could|would|will|are|is|did|have|has) (?:you|u|i|we|the|your|there|it|this|anyone|they)(?: guys)? (?:have|do|offer|sell|still have|accept|ship|deliver|know|think|tell me|confirm|take|provide|stock|plan\\w*|going|be|able|available|possible|any|recommend|open|use|need|get|come|include)|is it possible|is there (?:a|any|an)|are there (?:any|a)|any (?:idea|plans?|chance|news|update|eta|info|word|recommendation|suggestion)s?|wondering|curious|quick question|just (?:asking|checking|wondering|curious|wanted to)|can (?:i|we) (?:use|get|buy|order|still|have|pay|bring|book|change|add|return|please)',
  ),
  cue(
    -0.45,
    '(?:request(?:ing)?|seeking|inquir\\w+|enquir\\w+|looking for|interested in|would like (?:to (?:know|learn|inquire|enquire|understand|request|explore|discuss|ask|order|buy|book))?|hoping to (?:learn|know|understand|find|get)|provide (?:me |us )?(?:with )?(?:more |detailed |additional |further |some )*(?:information|details|guidance|insights?|documentation|advice|recommendations?|assistance)|(?:more|detailed|further|additional|comprehensive) (?:information|details|guidance|insights?)|guidance|recommend\\w*|best practices|strateg(?:y|ies)|integrat(?:e|ion|ing)|optimi[sz]\\w+|enhanc\\w+|improv(?:e|ing|ement)s?|pricing|features?|brochure|quote|demo|consult\\w*|subscription plans?|compatib(?:le|ility) with|support for|set ?up|configur\\w*|implement\\w*|appreciate (?:it|your|any|detailed|information))',
  ),
  cue(
    -0.25,
    'would be (?:nice|great|good|cool|awesome|helpful|lovely|handy)|(?:please )?(?:add|bring back|consider adding|make it)|feature request|suggestion|wish (?:you|there|the)|any plans|will (?:you|there|it|the) (?:be|ever|have)|when (?:will|is|are|does) (?:you|the|it|there|your)|(?:next|upcoming|new) (?:version|update|release|season|store|series|range)',
  ),
  cue(
    -0.6,
    "thank(?:s|ed)? (?:you |u )?(?:so much|very much|again|a lot|a million|all|guys|heaps|a bunch|for (?:the|your|all|getting|sorting|helping|being|making|fixing|such|quick|replying|responding|clarifying|letting|checking)(?: \\w+){0,2} ?(?:help|reply|response|info|service|update|assistance|quick|great|support|work|back|information|up|out|clarification)?)|tysm|ty|thx|much appreciated|appreciated?|you(?:'re| are| guys)? (?:are |the )?(?:best|star|legend|awesome|amazing|great|rock)|sorted(?: now)?|(?:now|it) works|working (?:now|again|great|perfectly)|(?:all|its?|been) (?:sorted|fixed|resolved|good)|resolved(?: now)?|problem solved|got it|perfect(?:ly|ion)?|brilliant|excellent|fantastic|wonderful|awesome|amazing|lovely|loving|love (?:your|the|this|my|it|you)|loved|best (?:service|customer|flight|store|staff|ever)|great (?:service|customer|job by|staff|experience|flight|crew|team|work by)|good service|shout[- ]?out|made (?:my|his|her|our|their|the kids'?) (?:day|week|night|trip|year|christmas)|credit to|hats off|can't (?:thank|fault)|couldn't (?:fault|be happier)|above and beyond|so (?:kind|helpful|lovely|patient)|went out of (?:his|her|their|your) way|kudos|props|well done to|so happy|very happy|really happy|super happy|delighted|impressed (?:with|by)|excited|can't wait|cant wait|looking forward|happy (?:with|birthday|to)|pleased with|made my day|helpful|friendly|kind|recommend|favou?rite|relieved|phew|no worries|no problem|all good|yay|yum+y?|delicious|thank god|cheers(?! for)|saved|proud",
  ),
]
