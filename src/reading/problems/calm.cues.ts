/** What speaks against a failure: a plain question, an enquiry, a wish, thanks, praise, an answer. */

import { type Family, family } from '../patterns/families.js'

export const calm: readonly Family[] = [
  family(
    'how-to',
    -0.6,
    `
    {asks} (?:i|we|you|it|the|your|there|this|someone), how (?:much|many|old|far|big) (?!times)
    what(?:'?s| is) the (?:difference|price|last|first|cost|deadline)
    what(?:'?s| is) the (?:policy|best|number|password|code|name), is it possible
    is there (?:a|any|an), are there (?:any|a)
    any (?:idea|plans?|chance|news|update|eta|info|word|recommendation|suggestion)s?, wondering
    curious, quick question, just (?:asking|checking|wondering|curious|wanted to)
    asking for (?:a|my)`,
  ),
  family(
    'offer',
    -0.6,
    `
    {polar} (?:have|do|offer|sell|still have|accept|ship|deliver)
    {polar} (?:know|think|tell me|confirm|take|provide|stock|plan\\w*|going)
    {polar} (?:be|able|available|possible|any|recommend|open|use|need|come|include)
    can (?:i|we) (?:use|get|buy|order|still|have|pay|bring)
    can (?:i|we) (?:book|change|add|return|please|take|send|swap)`,
  ),
  family(
    'enquiry',
    -0.45,
    `
    request(?:ing)?, seeking, inquir*, enquir*, looking for, interested in
    would like(?: to (?:know|learn|understand|request|explore|discuss|ask|order|buy|book))?
    hoping to (?:learn|know|understand|find|get)
    provide (?:me |us )?(?:with )?(?:(?:more|detailed|further|some) )*(?:information|details|guidance)
    (?:more|detailed|further|additional|comprehensive) (?:information|details|guidance|insights?)
    guidance, recommend*, best practices, strateg(?:y|ies), integrat(?:e|ion|ing), optimi[sz]*
    enhanc*, improv(?:e|ing|ement)s?, pricing, features?, brochure, quote, demo, consult*
    subscription plans?, compatib(?:le|ility) with, support for, set ?up, configur*, implement*
    appreciate (?:it|your|any|detailed|information), invoice with`,
  ),
  family(
    'wish',
    -0.3,
    `
    would be (?:nice|great|good|cool|awesome|helpful|lovely|handy)
    (?:please )?(?:add|bring back|bringing? back|consider adding), feature request, suggestion
    wish (?:you|there|the), any plans, will (?:you|there|it|the) (?:be|ever|have)
    when (?:will|is|are|does) (?:you|the|it|there|your|y'all)
    (?:next|upcoming|new) (?:version|update|release|season|store|series|range)`,
  ),
  family(
    'thanks',
    -0.8,
    `
    thank(?:s|ed)? (?:you |u )?(?:so much|very much|again|a lot|a million|all|guys|heaps|a bunch)
    thank(?:s|ed)? (?:you |u )?for (?:the|your|all|getting|sorting|helping|being|making)
    thank(?:s|ed)? (?:you |u )?for (?:fixing|such|quick|replying)
    thank(?:s|ed)? (?:you |u )?for (?:responding|clarifying|letting|checking), tysm, ty, thx, thn?ks
    thks, thanx, tnx, much appreciated, appreciate, appreciated, thankful, grateful, cheers(?! for)
    thank you(?=[ .!]*$), thanks(?=[ .!]*$)`,
  ),
  family(
    'praise',
    -0.75,
    `
    you(?:'re| are| guys)? (?:are |the )?(?:best|star|legends?|awesome|amazing|great|rock)
    perfect(?:ly|ion)?, brilliant, excellent, fantastic, wonderful, awesome, amazing, lovely
    gorgeous, beautiful(?:ly)?, love, loved, loving
    best (?:service|customer|flight|store|staff|ever), favou?rites?, hilarious
    great (?:service|customer|job by|staff|experience|flight|crew|team|work by)
    good (?:service|stuff), shout[- ]?out, credit to, hats off, kudos, props, can't (?:thank|fault)
    couldn't (?:fault|be happier), above and beyond, so (?:kind|helpful|lovely|patient)
    went out of (?:his|her|their|your) way, well done to, impressed (?:with|by), helpful, friendly
    kind, recommend, yum+y?, delicious, saved, proud, legends?, hero(?:es)?, gent, superstars?
    smooth(?:est)?, absolute (?:result|treat|legend|joy|winner), oh my (?:word|days)
    what a (?:view|treat|team|star|day), (?:promoted|a raise|pay rise), spot on, top notch, a treat
    set the bar, how it's done, class act, well played, neat, stepped up, so quick
    tip (?:him|her|them)`,
  ),
  family(
    'glad',
    -0.75,
    `
    made (?:my|his|her|our|their|the kids'?) (?:day|week|night|trip|year|christmas|monday), so happy
    very happy, really happy, super happy, delighted, excited, can'?t wait, looking forward
    happy (?:with|birthday|to|halloween|friday), pleased with, relieved, phew, yay, lol, haha*
    thank god, enjoyed?`,
  ),
  family(
    'settled',
    -0.6,
    `
    sorted(?: now)?, (?:now|it) works, working (?:now|again|great|perfectly)
    (?:all|its?|been) (?:sorted|fixed|resolved|good), resolved(?: now)?, problem solved, got it
    no worries, no problem, all good, nothing wrong, no rush, no hurry, back on, back up, fixed it`,
  ),
  // What the company asked for.
  family(
    'answer',
    -0.4,
    `
    (?:i'm|im|i am) (?:using|on|in|running|based)
    i (?:bought|got|ordered|paid) it (?:in|at|on|from), as requested
    (?:the|my) (?:\\w+ )?(?:number|address|postcode|email|name|model) is
    (?:case|order|booking|account|ref(?:erence)?|policy|phone) (?:no|number|num|id|ref), postcode
    here (?:is|are|it is|you go), that'?s (?:correct|right)`,
  ),
]
