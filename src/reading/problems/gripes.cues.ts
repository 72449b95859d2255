/** How the customer takes it: scorn, upset, reproach, waiting, coming back again. */

import { type Family, family } from '../patterns/families.js'

export const gripes: readonly Family[] = [
  family(
    'scorn',
    1.1,
    `
    terribl[ey], awful, horribl[ey], horrendous, worst, worse, dreadful, appalling, atrocious
    abysmal, disgust*, disgrace*, pathetic, useless, rubbish, crap(?:py)?, garbage, trash, shambles
    joke, ridiculous*, absurd, unacceptable, unbelievable, outrageous, shocking, shameful, shame on
    nightmare, disaster, incompeten*, unprofessional, unhelpful, rude(?:ly)?, poor(?:ly)?, lousy
    shoddy, nonsense, insane, bullshit, bs, stupid, idiots?, clueless, sucks?, wtf, ffs, smh, wth
    omfg, fuck*, shit*, damn, bloody, hell, ass, crooks?, thieves, thief, liars?, robbery, stealing
    careless, negligen*, hopeless, laughable, cheeky, misery, ridic, farce, mess, unethical
    no(?:t)? (?:a )?(?:clue|idea what)
    not (?:great|good enough|cool|on|ok(?:ay)?|acceptable|impressed|happy|fair), nonexistent
    (?:so|too|very|really|is|was|are|this|how) bad, bad (?:service|experience|customer), unreliable
    dishonest, greedy, disrespectful, tyrants?, excuses?, (?:a|what a) (?:cheek|con|circus)`,
  ),
  family(
    'upset',
    0.6,
    `
    disappoint*, frustrat*, annoy(?:ed|ing|s|ance)?, angry, furious, upset, unhappy, livid, fuming
    irritat*, gutted, fed up, had enough, (?:sick|tired) (?:and tired )?of, hate, hated
    concern(?:ed|ing), worried(?! (?:as|since|because) (?:i|i've|we|we've)\\b), inconvenien*, unfair, regret, dissatisf*, stress*, infuriat*
    ashamed, confus(?:ed|ing), let down, wasted?, waste of, embarrass*, crying, desperate(?:ly)?
    urgent(?:ly)?, fobbed, baffl*, done with, (?:i'?m|im|we'?re) done, panick*`,
  ),
  family(
    'outcry',
    0.4,
    `
    ugh+, argh+, grr+, urgh, sigh, come on, seriously, really\\?+, wow just wow
    for (?:god|christ|heaven)'?s sake, give me a break, are you kidding, kidding me, you kidding
    uh+, omg, tf, bruh, smdh, ain'?t, wow, yikes, lame, wack, sketchy, fishy, hello\\?+, anyone\\?+
    anybody\\?+, what gives, how\\. how, i swear, of all, what a (?:shame|way)
    how (?:dare|hard|difficult|can (?:you|this|it|u)), what the
    (?:is|are) (?:this|you) (?:a joke|serious|real)`,
  ),
  family(
    'reproach',
    0.8,
    `
    sort (?:it|this|yoursel\\w+|your \\w+|that)(?: \\w+)? ?out, sort (?:it|this)
    fix (?:it|this|your|ur|the|that), get (?:it|your act) together, do (?:better|something|your job)
    what (?:will|are) you (?:going to )?(?:do|doing) about (?:it|this|that)
    thanks for nothing, no thanks to, explain (?:why|this|how|yourself), care to explain
    undo (?:it|this|that), pay attention, get (?:a grip|it together|back to me)
    take (?:an )?actions?, explain(?=[.!?]*$), stop (?:\\w+ing|this), put it right
    make (?:it|this) right, answer (?:me|my|your|the|about), respond to, reply to (?:me|my)
    how (?:could|dare) (?:you|they|anyone|anybody|someone) (?:\\w+ )?(?:send|do|say|let|lose|write|charge|ask|treat|sell|leave|get it)
    threaten(?:s|ed|ing)? (?:me|us|him|her|them|my|a|an|to)
    hurry(?: up)?, at least (?:\\w+ ){0,3}(?:tell|answer|reply|be), why should (?:i|we)`,
  ),
  family(
    'accusing question',
    0.6,
    `
    why (?:is|are|am|has|have|did|do|does|was|were)
    why (?:would|the hell|can'?t|won'?t|isn'?t|hasn'?t|aren'?t|don'?t|didn'?t|doesn'?t)
    where(?:'?s| is| are) (?:my|our|it|the rest)
    what(?:'?s| is) (?:the point|up with|going on|wrong with|happening|the deal with)
    (?:will|to|gonna) be (?:fixed|resolved|restored|repaired|sorted|back (?:up|on)|working)
    what happened to
    how (?:is|does) (?:that|this|it) (?:\\w+ )?(?:work|fair|possible|ok|legal|make)
    when (?:will|am|are|is) (?:i|my|we|our|someone|anyone), how long, how many times
    how much longer, anyone (?:there|home|care|awake), what(?:'s| is) the reason
    (?:a|any|the) (?:\\w+ )?reason (?:why|i|i've|we|my|you|your|for)
    can (?:someone|anyone|somebody)`,
  ),
  // For how long, and how often.
  family(
    'waiting',
    0.5,
    `
    {lasted} (?:(?:\\w+ ){0,2}(?:for|the|over|about|nearly|past|than|to) )?{time}
    for (?:the )?(?:past|last|over|nearly|almost|more than) (?:the )?{time}
    {time} (?:late|later|and (?:still|counting|no)|waiting|sat|wait|on hold|delay|in)
    {time} (?:now|already|to)
    (?:it's|it is|its) (?:now |already )(?:the )?(?:\\d{1,2}(?:st|nd|rd|th)|{weekday})
    (?:been|still|keep|keeps|kept) (?:on )?(?:here )?(?:waiting|wait|hold)
    (?:sat|stood|standing|sitting|queu\\w*) (?:on )?(?:here )?(?:waiting|wait|hold), on hold
    in (?:a|the) queue, (?:nothing|not a word) (?:for|since|in) \\w+
    been (?:\\w+ ){1,4}(?:since|{time}), (?:since|for) (?:ages|weeks|days|months|hours|august)
    since (?:last|yesterday|{weekday}|the \\d|\\d), for ?ever, 4ever, ages
    (?:it's|its|now|gone) (?:now |gone |already )?\\d{1,2}(?:[:.]\\d\\d)? ?(?:pm|am|now)`,
  ),
  family(
    'again',
    0.45,
    `
    (?:third|3rd|second|2nd|fourth|4th) (?:time|call|email|day|week)
    (?:third|3rd|second|2nd|fourth|4th) (?:attempt|engineer|one|replacement|message)
    (?:fifth|5th|nth|\\d+th|umpteenth) (?:time|call|email|day|week)
    (?:fifth|5th|nth|\\d+th|umpteenth) (?:attempt|engineer|one|replacement|message)
    (?:like|as) i (?:said|told|wrote|mentioned), i (?:already |just )?(?:told|said) (?:you|that|so)
    twice (?:now|already|in), {count} times(?: now)?, multiple times
    (?:sent|tried|called|rang) (?:\\w+ )?{count} (?:dms?|times|calls?|emails?|messages?)
    (?:emailed|made|took) (?:\\w+ )?{count} (?:dms?|times|calls?|emails?|messages?)
    every (?:single )?(?:time|day|week|month|morning|night|\\d), every \\w+ (?:sheet|night|one|time)
    (?:had|having) to (?:\\w+ ){1,4}(?:twice|three times|over again|all over)
    (?:yet|once) again, again(?=[!.?]|$), in a row, constant(?:ly)?, continu(?:es|ally|ously)
    repeated(?:ly)?, always, pretty much every, (?:keep|kept|still) (?:on )?\\w+ing
    already (?:\\w+ed|sent|told|dm'?d|spoke\\w*|did|done|gave|been|paid|have), ignor(?:ed|ing|es)
    passed around, run ?around, (?:i|we)'?ve (?:\\w+ )?(?:tried|talked|called|been|done that)`,
  ),
  // The company acts, the customer bears it.
  family(
    'your doing',
    0.4,
    `
    (?:your|ur) (?:\\w+ ){1,3}?(?:just|says?|keeps?|has|have|is|are|was|were|took|left|said)
    (?:your|ur) (?:\\w+ ){1,3}?(?:told|sent|wo|does|did|ca|hung|charged|made|gave|put)
    {company} (?:guys |just |have |has |people |lot ){0,2}(?:took|left|sent|gave|made|put) {mine}
    {company} (?:guys |just |have |has |people |lot ){0,2}(?:told|lost|threw|sold|kept|cut) {mine}
    (?:your|ur) (?:\\w+ ){1,2}\\w+ed (?:me|my|our|us)
    {company} (?:guys |just |have |has |people |lot ){0,2}\\w+ed (?:me|my|our|us)
    whatever you (?:did|have done|changed)`,
  ),
  // "This is how you treat people", "y'all need to …": how the company is, and what it ought to be.
  family(
    'treatment',
    0.6,
    `
    this is (?:how|what|why) (?:you|i|we|ur|it)
    (?:you|y'all|u|they) (?:guys |people |really )?(?:need|ought|have) to (?!know|see|try|hear)\\w+
    (?:you|y'all|u|they) (?:guys |people |really )?(?:should|gotta|better) (?:do|be|get|stop|start)\\b
    (?:you|y'all) (?:guys |people |really )?(?:should|gotta|better) (?:fix|have|train|at least)\\b
    (?:u|they) (?:guys |people |really )?(?:should|gotta|better) (?:fix|have|train|at least)\\b
    nothing but, (?:you|u) (?:want|expect) (?:me|us) to
    treat(?:ed|ing|s)? (?:your |their )?(?:customers?|me|us|people|loyal)
    customer service (?:is|was|at its|sucks|number|has)
    get in (?:touch|contact) with (?:someone|a)\\b, (?:real|actual|live) (?:person|human)
    need to (?:talk|speak) (?:to|with) (?:some|a|an)\\w*
    some(?:one|body) (?:\\w+ )?(?:contact|call|help|explain|respond)
    trying to (?:get|reach|contact|log|call|find|cancel|speak)`,
  ),
  family(
    'redress',
    0.5,
    `
    refund(?:ed)?, money back, compensat*, replacement, reimburs*, chargeback, sue, lawyer
    legal action, trading standards, ombudsman, bbb, speak to (?:a |your )?(?:manager|supervisor)
    escalat*, get (?:\\w+ ){1,3}back, reverse (?:the|this|that), police
    (?:at|to) (?:\\w+ )?(?:corporate|head office)`,
  ),
  family(
    'leaving',
    0.6,
    `
    report(?:ing)? you, cancel(?:l?ing)? my, switch(?:ing)? (?:to (?!you|u |ur )|from|provider)
    leaving you, other (?:companies|providers), going elsewhere, boycott*
    never (?:again|using|buying|shop\\w*|fly\\w*|order\\w*|going|coming)
    lost (?:a |my )?(?:customer|business), last (?:time i|chance), take my (?:business|money)
    before i (?:switch|leave|cancel)`,
  ),
  family(
    'plea',
    0.5,
    `
    (?:please )?help(?: me)?(?=[!.?\\s]*$| please| pls), any help, need help, help!+
    what (?:do|should|can) i do, desperate, asap, immediately
    (?:pls|please|plz) (?:hurry|be quick|do something), now what`,
  ),
]
