/**
 * Families of stock phrases, each a few frames. What makes a phrase stock is that its object is empty ("help
 * you", "this matter"): the same frame with an object of this case ("check your line") is none.
 */

export interface Family {
  readonly name: string
  /** What the phrase stands in for, as advice to the writer. */
  readonly instead: string
  /** The question that the agent can answer in place of the phrase; it follows the phrase in quotation marks. */
  readonly ask: string
  /** The phrase stands where their own trouble should: the question quotes it. */
  readonly aboutThem?: boolean
  /** A sentence that holds nothing else can go without loss. */
  readonly filler: boolean
  readonly frames: readonly string[]
}

const objectEnd =
  '(?= ?[.,;!?)-]|$|\\n| (?:and|but|so|as|at|by|further|today|please|we|i|the|if|to|regarding|with|in|for|on|about|concerning|about)\\b)'

export const families: readonly Family[] = [
  {
    name: 'hollow apology',
    instead: 'Name what went wrong in their words.',
    ask: 'what happened to them? Say sorry for that.',
    aboutThem: true,
    filler: false,
    frames: [
      '(?:{i}{be} )?{very}(?:sorry|apologi[sz]e|apologies|apologi[sz]ing|regret)(?: \\w+){0,3} (?:for|about) (?:any|the|all|your|this|these|such|causing|all of the)? ?(?:\\w+ )?inconveniences?(?: (?:and|or) (?:\\w+ )?{feeling})?(?:,? (?:that |which )?(?:this|it|that|you|we)(?: (?:may|might|could|has|have|had|is|are|were))?(?: have| has| be| been)? ?(?:caused?|experienc\\w+|causing|fac\\w+)(?: you| to you)?| caused(?: to you| by this)?)?',
      '(?:{i}{be} )?{very}(?:regret|understand) (?:any|the) (?:\\w+ )?inconvenience(?: (?:this|it|that) (?:may |might |has |have )*caused?(?: you)?| caused)?',
      "(?:{i}{be} )?{very}(?:sorry|sad|saddened|disappointed|concerned|bummed) to (?:hear|learn|read|see|her)(?: about| of| that)?(?: about)? (?:(?:this|that|it)(?= ?[.,!;:)(-]|$| (?:and|but|so|we|i|please|has|have|happened|\\p{L}+[.!])\\b)|you feel this way|you're (?:unhappy|upset|disappointed|frustrated)|your (?:\\w+ )?(?:experience|frustration|concerns?|trouble|disappointment|feedback|issues?|dissatisfaction))",
      "(?:{i}{be} )?{very}(?:sorry|apologi[sz]e|apologies) (?:for|about) (?:any|all|the|your|this|that|these|such) (?:\\w+ )?(?:confusion|misunderstandings?|frustrations?|trouble|distress|upset|hassle|disappointment|difficult(?:y|ies)|unpleasant experience|experience|issues?|problems?|situation)(?: (?:this|it|that|you)(?:'ve)?(?: (?:may|might|could|has|have|had|are|is))?(?: have| has| be| been)? ?(?:caused?|causing|having|experienc\\w+|fac\\w+|encounter\\w+)(?: you)?| caused)?",
      '(?:please |kindly )?accept (?:my|our) (?:\\w+ ){0,2}apolog(?:y|ies)(?: (?:for|regarding) (?:this|the|any) \\w+)?',
      '(?:my|our) (?:sincere(?:st)?|deepest|humblest|profound|heartfelt) apologies',
      '{i}{be} {very}sorry (?:that )?you (?:feel|felt)(?: (?:this|that) way)?',
      '{very}regret to (?:inform|advise|tell)(?: you)?(?: that)?',
      'mistakes were made',
    ],
  },
  {
    name: 'feeling formula',
    instead: 'Say what made it hard, in their words.',
    ask: 'what was hard about it for them? Say that.',
    aboutThem: true,
    filler: true,
    frames: [
      '(?:{i}|you) {very}(?:understand|understands|appreciate|recogni[sz]e|acknowledge|share|feel|hear|get|sympathi[sz]e with|empathi[sz]e with|know)(?: and \\w+)?(?: that)? (?:your|the|this|how|any|all)(?: (?:continued|growing|obvious|\\w+ed|immense|complete|genuine|natural|full|utter|sense of|level of|strong|extreme|legitimate|\\w+ful|\\w+ble|valid|initial))? ?{feeling}(?:(?: and| &|,) (?:your |the |any )?(?:\\w+ )?{feeling})?(?: (?:this|that|it|the delay) (?:has|have|is|may|must|can|might) (?:\\w+ )?(?:caus\\w+|creat\\w+)(?: you)?)?',
      'your (?:{feeling}) is (?:\\w+ )?(?:understandable|valid|understood|justified|warranted)',
      '{i} {very}(?:understand|know|imagine|appreciate|see|reali[sz]e|recogni[sz]e) (?:just |exactly )?(?:how|that (?:this|it|that))(?: \\w+)? (?:frustrat|upset|annoy|disappoint|inconvenien|stress|difficult|distress|irritat|disheart|concern|worr|important|urgent|unsettl|challeng|exasperat|infuriat|disrupt)\\w*(?: (?:this|that|it|things))?(?: (?:situation|experience|issue|matter))?(?: (?:must|can|may|might|is|was|has|could)(?: (?:be|been|have been|feel))?(?: for you| to you)?)?',
      '{i} {very}(?:understand|know|appreciate|imagine) (?:exactly |just )?how you(?: must)? (?:feel|are feeling|felt)',
      '(?:i|we) (?:can )?(?:only |just )?(?:imagine|understand|appreciate) (?:how|the) (?:you (?:feel|must feel)|{feeling})',
      "understand where you(?:'re| are) coming from",
      '(?:if i (?:was|were)|were i) in your (?:shoes|position|situation)|(?:put|putting) (?:myself|ourselves) in your shoes',
      '(?:that|this) (?:must|can|would|is|sounds) (?:certainly |definitely |clearly |understandably )?(?:be |have been |feel )?(?:so |very |really |incredibly |quite )?(?:frustrating|disappointing|upsetting|concerning|stressful|inconvenient|unacceptable|annoying)(?= ?[.!,]|$)',
      '{i} {very}(?:hear|feel) (?:you|your (?:concerns?|frustrations?|pain))',
      "(?:{i} )(?:never (?:want|like|intend)|(?:do not|don't|hate|hated|didn't) (?:ever )?(?:like|want|to)?) ?(?:to )?(?:hear|see|disappoint|upset|read|learn|know)(?: (?:that|this|about (?:this|that)|you|of|you (?:like |feel )?this way|our (?:customers|guests)))*",
      "(?:it is |it's |that's )?(?:never|not) (?:our|my|what|something) (?:intention|goal|aim|we)(?: \\w+){0,5}",
      "{i}(?:'d| would)? (?:want|like|love|wish)(?: (?:for )?you)? to (?:have|always have|be|feel) (?:a |an |the |completely |fully )?(?:\\w+ )?(?:experience|happy|satisfied|valued)(?: possible)?",
      "(?:i|we) (?:completely |totally |fully |truly )?understand(?=[.!]| ?$|, (?:and|but|sir|ma'am|madam)\\b)",
      "we(?:'re| are) (?:also )?(?:as )?(?:sad|saddened|disheartened|disappointed) (?:to|that|by)(?: \\w+)? (?:hear|learn|read|this|see)(?: (?:about )?(?:this|that|it))?",
      "we(?:'d| would) (?:feel|be) (?:the same|upset too|frustrated too)",
      "(?:not|isn't|never) (?:the|an?|what|how) (?:(?:kind|sort|type|level|standard|quality) of )?(?:\\w+ )?(?:experience|service|impression|feeling|news)(?: (?:that )?(?:we|you|i) (?:\\w+ )?(?:want|like|expect|aim|strive|hope|intend|wish|deserve|would want)(?: (?:you|for|to|our)(?: \\w+){0,4})?)?",
    ],
  },
  {
    name: 'assurance',
    instead: 'Give the fact that would reassure: who, what, by when.',
    ask: 'what is being done, by whom, by when?',
    aboutThem: true,
    filler: true,
    frames: [
      'rest assured(?:,? (?:that|we|i|our team))?(?: (?:we|i|our team|are|will be|is|will|am)){0,2}(?: (?:working|here|committed|doing|taking) \\w+)?',
      "(?:{i} (?:can |want to |would like to |wish to |do |must |'d like to )?|please (?:be|rest) |be )?assured?(?: you)?(?: that)?(?= )",
      '(?:{i} )?{very}(?:take|taking|treat)s? (?:this|these|that|all|your|such|customer|any)(?: \\w+){0,5} (?:very |extremely |incredibly |so )?seriously|(?:take|takes|taking) (?:\\w+ ){0,4}(?:matter|matters|safety|privacy|security|protection|data|information|complaints?|feedback|concerns?|quality|hygiene)(?: \\w+){0,4} (?:very|extremely) seriously',
      '(?:we|our (?:whole |entire )?(?:team|agents?|staff|experts|engineers|specialists)) (?:always |continually |constantly )?(?:strives?|prides? (?:our|them)selves|aims?) (?:to|on|for)(?: (?:always |continually )?(?:provide|deliver|give|offer|ensure|improve|giving|providing|delivering|being))?(?: (?:\\w+ ){0,3}(?:service|experience|support|best|care|quality))?',
      '(?:working|work) (?:hard|tirelessly|diligently|around the clock|relentlessly)(?: (?:to|on|towards?|for) (?:\\w+ ){0,3}(?:resolve|resolution|fix|improve|this|it|issue|make|ensure|get|solution))?',
      '(?:{i}{be} )?(?:doing|do) (?:everything|all|our (?:very )?best|my (?:very )?best|whatever) (?:(?:that )?(?:we|i) (?:possibly )?can|in (?:our|my) power|possible|it takes|to (?:\\w+ ){0,3}(?:help|assist|resolve|fix|improve|make|accommodate))?(?: to (?:help|assist|resolve|fix|get|ensure|make)(?: (?:you|this|it|that))?)?',
      '(?:do|try) (?:my|our) (?:very )?best to (?:help|assist|resolve|accommodate|support|make|ensure|get|find|fix|provide|sort|answer)(?: (?:you|this|it|out))?',
      "(?:i|we|i'll|we'll|i will|we will) (?:personally )?(?:ensure|make sure)(?: that)? (?:this|it|that|everything|you|your (?:issue|concern|problem|request|experience|matter)|the (?:issue|matter|problem))(?: (?:is|gets?|are|has been|will be|doesn't|does not|receives?|have))? (?:\\w+ )?(?:resolved|addressed|handled|happen again|taken care of|looked (?:into|at)|attended to|dealt with|satisfied|happens?|the best)(?: \\w+ly)?",
      '(?:go|going|went|gone) (?:above and beyond|the extra mile)',
      "(?:does(?:n't| not)|not|don't) (?:\\w+ )?(?:reflect|meet|represent|live up to)(?:ive of)? (?:the |our |your )(?:\\w+ ){0,4}(?:standards?|service|expectations|experience|values|level)(?: (?:that )?(?:we|you) (?:\\w+ )?(?:aim|strive|hold|expect|want|pride|deserve|provide|set|uphold|offer)(?: (?:to|for|ourselves)(?: \\w+)?)?)?",
      "(?:this|that) (?:is|isn't|is certainly|is definitely|was) (?:certainly |definitely |clearly |absolutely )?(?:not )?(?:the )?(?:standard|level|kind|type|quality)(?: of (?:\\w+ ){1,3})?(?:that )?we (?:\\w+ )?(?:aim|strive|want|expect|hope|intend|wish)(?: (?:to|for)(?: \\w+)?)?",
      '(?:always |constantly |continually |continuously )(?:looking|striving|working|trying|seeking) (?:to|for|at) (?:\\w+ )?(?:improve|better|do better|provide|deliver|ways)(?: (?:our|your)(?: \\w+)?)?',
      '(?:your|customer) (?:satisfaction|happiness|comfort|experience|opinion|business|loyalty|trust|time|safety|privacy|feedback|security) (?:is|are|means|remains)(?: (?:very|extremely|really|always|of|our|a|the|my|so|so very|utmost|top|great|number one|highest)){0,4} (?:importan(?:t|ce)|everything|priority|paramount|valued|the world|lot|concern|appreciated|to us)(?: (?:to|for) us)?',
      '{i} {very}(?:value|cherish|care about) (?:you|our (?:customers|guests|members)|your (?:\\w+ )?(?:business|custom|loyalty|opinion|feedback|time|patience|input|trust|patronage|partnership|interest|membership)(?: and (?:\\w+ )?\\w+)?)(?: as (?:a|our) (?:\\w+ )?customer)?',
      '(?:as a |a |our |being a )?(?:most )?(?:loyal|valued|esteemed|honou?red|cherished) (?:customer|member|guest|client|user|patron|subscriber|partner)s?',
      'your (?:concerns?|feedback|comments?|suggestions?|opinion|input|points?|voice|thoughts) (?:is|are|has been|have been|helps?|will (?:be|help))(?: (?:\\w+ )?(?:valid|heard|noted|important|understood|acknowledged|valued|valuable|appreciated|invaluable|taken))?(?: (?:to )?us(?: (?:improve|to improve))?)?',
      "(?:{i} )?(?:are |am |'m |'re )?{very}(?:committed|dedicated|determined) to (?:resolving|providing|helping|ensuring|assisting|making|delivering|improving|addressing|finding|supporting|offering|your)(?: (?:this|you|it|that|your|the|our|a|an|any))?(?: (?:\\w+ )?(?:issue|matter|problem|situation|satisfaction|service|experience|concern|solution|resolution|support|customers|best|possible)s?)?(?: for you)?",
      '(?:with )?(?:the )?(?:utmost|highest) (?:priority|importance|urgency|care|seriousness|attention)',
      '(?:work|working) (?:together |closely )?(?:with you )?(?:to|towards?|on) (?:find|finding|reach|resolve|resolving|get|getting)? ?(?:a |an |the |this |your |it )?(?:\\w+ )?(?:quick |swift |prompt |suitable |satisfactory |amicable |speedy )?(?:solution|resolution|resolved|sorted|outcome|issue|matter)(?: (?:for you|as \\w+ as possible))?',
      '(?:make|making) (?:this|things|it|that) right(?: for you)?|turn (?:this|things) around',
      "we(?:'ll| will| are going to|'re going to) (?:get|have) (?:this|that|it|you|everything|things) (?:all )?(?:sorted|fixed|resolved|taken care of|squared away|straightened out|handled|back on track)(?: out)?(?: for you)?|(?:i'll|i will|i can|we can|let's|let me|let us|and|to) (?:\\w+ )?(?:get|have) (?:this|that|it|you) (?:all )?(?:sorted|fixed|resolved|taken care of|squared away|straightened out|handled|looked into|taken care|going)(?: out)?(?: for you)?",
    ],
  },
  {
    name: 'help offer',
    instead: 'Skip the offer and do the help.',
    ask: 'what will you do? Say that, or do it.',
    filler: true,
    frames: [
      "(?:(?:{i}{be}|{i}{will}(?: be)?|be|is|it's)? ?(?:{very})(?:always |also )?(?:happy|glad|delighted|pleased|thrilled|able|eager|keen|more than happy|here|ready|available|standing by)(?: and \\w+)?) (?:to |for )(?:further |better |also |always |personally |gladly )*(?:help|assist|support|be of (?:\\w+ )?(?:service|assistance|help)|serve|guide|look into|take a (?:closer |further |deeper )?look|you|lend a hand|answer)(?: (?:{empty}|out|further|where we can|in any way|along|any (?:\\w+ )?questions(?: you (?:may |might )?have)?))*",
      "{i}(?:'ll| will|'d|'d like to|'d love to| would| can|'re going to| want to| would like to| would love to| are able to| do want to)(?: be)?(?: (?:certainly|definitely|gladly|happily|surely|also|do|really|very|love|like|to|be|be able to|more than|personally))* (?:help|assist|support)(?:ing)? (?:you|{empty})(?: (?:out|further|better|today|with (?:this|that|it|your (?:\\w+ )?{matter}|the (?:\\w+ )?{matter}|any (?:\\w+ )?{matter})))*" +
        objectEnd,
      '(?:how|what) (?:else )?(?:may|can|could) (?:i|we) (?:\\w+ )?(?:assist|help|be of (?:service|assistance|help)|make your day|do for you|do to help|support)(?: (?:you|you with|today|further|out|now|better|with this|with that|to help))*',
      "(?:is|was|are|do you have|if|should) (?:there )?(?:you )?(?:have |need )?(?:anything|something|any other (?:\\w+)|any further (?:\\w+)|any more (?:\\w+)) (?:else )?(?:that )?(?:i|we|you) (?:can |could |may |would |'d |might )?(?:like |want |need )?(?:me |us )?(?:to )?(?:help|assist|do|support|be of|know|add|discuss|require|have)?(?: (?:for )?you)?(?: (?:with|for|out|today|further|you|at the moment|right now|in the meantime))*(?: \\w+ you)?",
      "(?:let me|let us|let's|allow me to|please allow (?:me|us) to|i'll|we'll|i will|we will|i can|we can) (?:\\w+ )?(?:to )?(?:look into|check (?:into|on|out|up on)|take a (?:\\w+ )?look (?:at|into)|have a (?:\\w+ )?look (?:at|into)|get to the bottom of|dig into) (?:this(?: matter)?|that|it|things|these)(?: (?:for you|further|right away|straight away|together|more closely|in more detail))*" +
        objectEnd,
      "(?:let me|let us|let's|i'll|we'll|i will|we will|i can|we can|to|and) (?:see (?:what|how|if) (?:else )?(?:i|we) can (?:do|find|help|assist|suggest)(?: out)?|see what's (?:going on|happening|up))(?: (?:for you|to help|about (?:this|that|it)|out|with this))?" +
        objectEnd,
      '(?:see|find out) (?:what|how|if) (?:i|we|else we) (?:can|could) (?:do|find|help|assist)(?: (?:for you|to help|about (?:this|that|it)|out|with))?',
      '(?:here|available) (?:for you|to (?:help|assist|support)(?: (?:you|{empty}))?|if you (?:need|have)(?: \\w+){0,3}|24/7|around the clock)',
      '(?:like|love|want|glad|happy|hope) to (?:help|assist)(?: (?:out|you(?: (?:with (?:this|that)|further|out))?|with (?:this|that)|further))?' +
        objectEnd,
      '(?:get|getting) (?:this|that|it|you) (?:looked (?:into|at)|checked(?: out)?|resolved|sorted|fixed|taken care of|back up and running|up and running|back on track)(?: (?:out|for you|asap))*',
      '(?:escalate|forward|pass|report|refer|share|raise|relay|fed|feed|passed|shared|forwarded|send|sending|escalated|passing|sharing|get)(?: \\w+)? ?(?:this|that|it|your (?:\\w+ )?(?:feedback|comments?|concerns?|suggestions?|issue|case|request|complaint|experience|query|info|details)|the (?:feedback|issue|matter|info|details))(?: (?:on|along|back|over|up|across|further|directly))* (?:to|with|for) (?:the |our |your |my )?(?:(?:relevant|appropriate|concerned|right|correct|respective|internal|proper|specialist|dedicated|management|technical|higher|support|local|leadership|product|review|necessary|responsible|whole|development|store|customer \\w+) ?)*(?:teams?|departments?|people|person|management|managers?|folks|authorities|parties|personnel|review|specialists?|staff|leadership|developers|attention|us)?(?: (?:immediately|for (?:further )?(?:review|investigation|assistance|action)|there|right away))*',
      "(?:{i}{will}|i'd|we'd) (?:\\w+ )?(?:like to |love to |want to |strive to |work to |be sure to |certainly |be happy to |personally )*(?:look into|investigat(?:e|ing)|review|address|resolv(?:e|ing)|handle|see to|attend to) (?:and (?:resolve|address|fix) )?(?:this|that|it|your|the|any|these)(?: (?:\\w+ )?{matter})? ?(?:further|for you|with you|promptly|as (?:soon|swiftly|quickly)(?: and effectively)? as (?:possible|we can)|you may have|more closely|in more detail|in detail)(?: (?:with you|for you|as soon as possible|promptly))?",
      "(?:{i} )?(?:{will} |have |'ve |'ll be sure to |will certainly |will be sure to )?(?:noted?|make a note of|made a note of|take|taken|pass(?:ed)?(?: on| along)?|forward(?:ed)?|shared?|document(?:ed)?) (?:on |along )?(?:your|these|all your|the) (?:\\w+ )?(?:feedback|comments?|concerns?|suggestions?|thoughts|email|complaint|points?)(?: (?:into (?:consideration|account)|on board|seriously))?",
      "help(?:'s| is) (?:here|on the way)|(?:we're|we are|i'm|i am) (?:standing by|at your service)|you're in (?:the right place|good hands)|we've got your back|we got you(?: covered)?",
      'fed (?:this|that|it) back(?: \\w+){0,5}? team',
    ],
  },
  {
    name: 'thanks',
    instead: 'Open with their subject; thank them only for a real favour, and name it.',
    ask: 'which favour did they do you? Name it, or leave this out.',
    filler: true,
    frames: [
      '(?:{thanks}|{i} {very}appreciate you|{i} appreciate(?: it)? (?:you|that you)|grateful) for (?:contacting|reaching(?: out)?|getting in touch|writing(?: in| to| back)?|e-?mailing|messaging|calling|being in touch|connecting|choosing|shopping|flying|staying|being (?:a|an|our|such|part|so|with|patient|here|loyal)|using|letting (?:us|me) know(?! (?:about|that|how|when|what))|bringing|sharing|your (?:\\w+ )?(?:e-?mail|messages?|tweets?|enquiry|inquiry|query|feedback|interest|patience|understanding|cooperation|co-operation|business|custom|loyalty|support|time|patronage|response|reply|contact|request|call|comments?|note|kind words|concerns?|letter|input|trust|suggestions?(?! (?:to|about|for)\\b)|question|report|thoughts|outreach|post)|patience|the (?:message|feedback|tweet|info(?:rmation)?|update|reply|heads up|response|details|kind words|mention|question|clarification|love|shout ?out)|this (?:message|feedback|information)|waiting|raising|flagging|highlighting|taking the time|replying|responding|providing (?:this|that|the|us|me|these|your)? ?(?:with )?(?:the |this |that |your )?(?:details?|info(?:rmation)?|feedback|update|additional information|necessary information|context)|following up|bearing with|tweeting|asking|reporting (?:this|it|the issue)|checking in|joining|visiting|alerting us|tagging|informing us|notifying us|the heads)(?:(?: out| in| with)? (?:to |with )?(?:us|me|our (?:\\w+ )?(?:team|support|customer \\w+|service|help ?desk)|[a-z]+ (?:support|care|team|service)))?(?: (?:and (?:your )?(?:understanding|patience|cooperation|support|bringing|letting|sharing|feedback)(?: \\w+)?|here|today|again|this|that|it|to our attention|to us|up|through|via twitter|with us|about this|regarding this|on this))*',
      '{thanks} in advance(?: for (?:your )?(?:\\w+ )?(?:cooperation|co-operation|understanding|help|patience|response|time|assistance|support))?',
      '(?:{i}{be} )?(?:{i} )?{very}(?:appreciate|value|grateful for|thankful for|appreciative of) (?:your|the|this|all|you|that) ?(?:kind |continued |ongoing |prompt |valuable |honest |recent |immense |utmost |full |swift )*(?:interest|business|custom|loyalty|patronage|understanding|patience|cooperation|co-operation|feedback|support|time|input|comments?|inquiry|enquiry|query|message|response|concerns?|contact|reaching out|taking the time|outreach|trust|help|assistance|request|reply|prompt response|question|information|effort|thoughts|suggestions?|attention|bringing this to our attention|letting us know|being \\w+|sharing (?:this|your \\w+))(?: and (?:your )?(?:\\w+ )?(?:understanding|patience|cooperation|support|time|feedback|interest))?(?: (?:in|during|while|as|with) (?:this|the|our|we|you)(?: (?:matter|time|regard|process|work|resolve|period|products?|services?|company|issue|situation))?)?',
      '(?:appreciate|grateful to|thank) you(?:r)? (?:for )?(?:contacting|reaching|reporting|bringing|letting|taking|sharing|writing|checking|waiting|bearing)(?: (?:out|us|with us|in|the issue|this|to us|the time|know|your \\w+|to our attention))*',
      '(?:your|the) (?:patience|understanding|cooperation|time|prompt (?:response|attention|reply)|support|feedback|business|interest|response|assistance|input) (?:is|are|will be|would be|and \\w+ (?:is|are)) (?:\\w+ )?(?:appreciated|valued|valuable|important)(?: (?:to us|by us|in this matter))?',
      '(?:ask|request|appreciate|seek) (?:for )?(?:that )?your (?:kind )?(?:patience|understanding|cooperation|co-operation|indulgence)',
      'thank you(?: again)? for your (?:\\w+ )?(?:and (?:\\w+ )?)?(?:patience|understanding|cooperation)(?: and \\w+)?',
      '(?:looking|look) forward to (?!(?:seeing|meeting|welcoming) you (?:on|at|both|and|next|this|with)\\b)(?:serving|assisting|welcoming|hearing|helping|being of|resolving|working|speaking|your|the opportunity|discussing|seeing|having|continuing|a (?:positive|prompt|swift))(?: (?:from|with|to|back|of|you|your|it|this|us|again|soon|shortly|response|reply|feedback|on board|at your \\w+|service))*',
      "(?:it (?:was|is|has been) )?(?:a |my |our )?(?:pleasure|privilege) (?:to |of )?(?:assist|help|serv|speak|chat|hav)\\w*(?: (?:you|with you))?(?: today)?|{i}(?:'re|'m| are| am|)? ?{very}(?:thrilled|happy|glad|delighted|pleased|excited|so happy|love|loved|stoked|over the moon|great)(?: to|ed to)? (?:hear|learn|see|know|read)(?: (?:that|this|it|about (?:this|your|that|it)|you(?:'re|'ve| are| had| have| enjoy\\w*| like\\w*| love\\w*)?|from you|back from you))?|(?:glad|happy|pleased) (?:we|i|that we|that i|to) (?:were able to|could|was able to|have been able to|be able to|can) (?:help|assist)(?: you)?(?: out)?|{i}{be} {very}(?:glad|happy|pleased) (?:we|i) (?:were|was) able to help",
    ],
  },
  {
    name: 'opener',
    instead: 'Open with their subject.',
    ask: 'what did they write about? Open with that.',
    filler: true,
    frames: [
      '(?:{i} )?(?:hope|trust|hoping)(?: that)? (?:this|my|our)?(?: )?(?:\\w+ )?(?:e-?mail|message|letter|note|response|reply)? ?finds you (?:\\w+ )?(?:well|safe|in good \\w+|healthy)(?: and (?:well|safe|healthy))?',
      "(?:{i} )?(?:hope|trust) (?:that )?(?:you|everything|all)(?:'re| are| is)? (?:all )?(?:doing|having|keeping|enjoying|been|well|had|have)(?: (?:well|safe|a|an|your|the))?(?: (?:great|good|nice|wonderful|lovely|fantastic|pleasant|rest of (?:the|your)|amazing|blessed))?(?: (?:day|week|morning|afternoon|evening|weekend|time|so far|today))*",
      'greetings (?:from|of the day|for the day)|warm greetings|good day to you',
      'dear (?:valued |esteemed |loyal |our )?(?:customer|sir(?: ?/ ?| or )madam|sir|madam|user|client|guest|member|subscriber|account ?holder|shopper|friend|customer support|team)',
      'to whom(?:so)? ?(?:ever)? ?it may concern',
      "my name is \\w+,? and (?:i'm|i am|i will be|i'll be|i have)(?: (?:\\w+ ){0,3}(?:assist|help|happy)\\w*(?: (?:you|today))*)?",
      "{i}(?:'ve| have)? (?:successfully |now )?receiv(?:ed|e) your (?:\\w+ )?(?:e-?mail|message|request|enquiry|inquiry|query|complaint|feedback|correspondence|submission|report|concern|details|ticket)",
      'acknowledg(?:e|ing|ement of)(?: the)?(?: receipt of| your)(?: your)?(?: (?:inquiry|request|message|email|concern))?',
      'this (?:e-?mail|message|reply|letter) (?:is|serves) (?:regarding|in (?:regards? to|response to|reference to)|with regard|to (?:inform|advise|confirm|notify|acknowledge))',
      "(?:i|we)(?:'m| am|'re| are) (?:writing|reaching out|contacting you|following up) to (?:inform|advise|confirm|notify|acknowledge|let you know|follow up|you)",
      "(?:{i}(?:'ll| will)) be (?:assisting|helping|supporting|handling|taking care of) (?:you|your \\w+)(?: \\w+){0,2}? today",
      "(?:that's |that is )?(?:a )?(?:great|good|excellent|fantastic) question",
      '(?:with (?:reference|regards?|respect)|in (?:regards?|reference|relation|response|respect)|pursuant|further|referring) (?:to|of) (?:your|our|the|my) (?:\\w+ )?(?:e-?mail|message|letter|enquiry|inquiry|query|request|complaint|conversation|call|correspondence|communication)',
      "i(?:'d| would) (?:be|feel) (?:the same|the same way)",
    ],
  },
  {
    name: 'closer',
    instead: 'Say what happens next, or stop.',
    ask: 'what happens next? Say that, or stop.',
    filler: true,
    frames: [
      "(?:please )?(?:do not|don't|never|not) (?:ever )?hesitate to (?:contact|reach(?: out)?|ask|get in touch|call|let|write|message|reply|respond|inform|email|share|come|give|dm|visit|\\w+)(?: (?:to|back|out|me|us|know|in touch|again|with (?:us|me)|if you (?:\\w+ ){0,6}\\w+|for (?:any )?(?:further|additional|more) \\w+))*",
      '(?:please )?feel free to (?:contact|reach|reply|ask|get|let|call|e-?mail|message|write|respond|drop|dm|send|share|give|let me|shoot|tweet)(?: (?:back|out|to|me|us|know|in touch|again|a (?:dm|line|message|call)|with (?:us|me)|any(?:time)?|if you (?:\\w+ ){0,6}\\w+|here|at any time))*',
      "(?:please )?(?:(?:let|inform|contact|tell|dm|reach out to|message|call|notify|get in touch with|write to|reply to|email) (?:us|me)|reach out|reach back(?: out)?|get in touch|come back to us|give us a (?:call|shout)|get back to us)(?: (?:know|here|again|back|out|directly|at any time|anytime|via dm|on here|to us)){0,2},? (?:if|should|in case|whenever|when) (?:you|there|anything|any|it|we|i|things|this|that)(?:'ve|'re|'d|'ll)?(?: (?:can|could|is|are|would|do|may|might|still|ever|should|does|will))?(?: \\w+){0,2}? ?(?:have|need|require|encounter|experience|face|want|like|wish|help|assist|comes? up|happens?|changes?|be of|any(?:thing)?|persists?|continues?|questions?|issues?|run into|arises?|prefer|notice|see|further|more|else)(?: (?:any|a|further|additional|other|more|some|the|your|to|of|else|help|assistance|questions?|concerns?|issues?|problems?|information|clarification|details|support|difficult(?:y|ies)|again|with (?:this|that|anything|it)|us|me|you|with|regarding (?:this|the|your)|quer(?:y|ies)|or|and|about (?:this|that|it)|in the (?:future|meantime)|trouble|needs|anything|hand|matter|discuss))*",
      "(?:and |but )?(?:should|if|in case|incase|whenever) (?:you|there|anything)(?:'ve|'d|'re|'ll)?(?: (?:may|might|should|do|still|ever|are|is|would|find|happen|also|have any|else|can|be|will))*(?: (?:to|that you))? ?(?:have|need|needs|require|encounter|experience|face|want|like|wish|be|any|else|in need of|run into)(?: (?:any(?:thing)?|to|a|further|additional|other|more|some|else|extra))* ?(?:assistance|information|info|clarification|clarity|quer(?:y|ies)|questions?|help|support|concerns?|issues?|problems?|details?|enquir(?:y|ies)|inquir(?:y|ies)|needs?|guidance|trouble|else|feedback|doubts?|difficult(?:y|ies)|we can help|discuss|anything)(?:(?: or|,| and)(?: (?:any|further|additional|other|have|need|require|more))* (?:assistance|information|clarification|questions?|help|support|concerns?|issues?|problems?|details|needs|require|guidance|queries))?(?: (?:with (?:this|that|anything|it)|regarding (?:this|the|your)(?: \\w+)?|about (?:this|that|it)|at all|in the (?:future|meantime)|that (?:we|i) can (?:help|assist)(?: (?:with|you))?|from us))*",
      '(?:have|enjoy|wishing you|hope you have|wish you) (?:a|an|the rest of your|the remainder of your|your|the rest of the|yourself a|all) ?(?:\\w+ )?(?:rest of (?:your|the) )?(?:day|evening|week|weekend|afternoon|morning|night|(?<=(?:good|great|nice|lovely) )one|sunday|saturday|friday|best)(?: ahead| \\w+day)?',
      '(?:{i} )?(?:{very})(?:hope|trust|hoping)(?: that)? (?:this|that|the above|my (?:response|reply|answer|e-?mail)|it|these|we)(?: \\w+){0,3}? (?:helps?|clarif(?:y|ies)|answers?|resolves?|helpful|clear|satisfactory|assists?|address(?:es)?|sorts?|useful|answered)(?: (?:you|your (?:\\w+ )?\\w+|things|it|this|out|the (?:matter|issue|problem)))?',
      '(?:{i} )?hope to (?:see|serve|welcome|assist|hear from|have|speak) (?:you|with you)(?: \\w+)?(?: (?:again|soon|in the (?:near )?future|on board|back|to you|with you))*',
      '(?:remain|are|am) at your (?:disposal|service)|assuring you of our best(?: \\w+)*',
      '(?:take|spare) (?:a|one|two|a few) (?:moments?|minutes?|seconds?) to (?:rate|complete|fill|answer|share|tell us|leave)|please rate (?:your|my|our|this)',
      '(?:see|talk|speak|hear from|hope to see|chat) (?:to |with )?you (?:again )?soon',
      '(?:stay tuned|watch this space)(?: (?:for|to)(?: \\w+){1,3})?|keep (?:an eye (?:out|on)|checking)(?: \\w+){0,3}?(?= ?[.!,]|$)',
      'for (?:any )?(?:further|additional|more) (?:assistance|help|support|enquiries|inquiries|queries|questions|clarification)(?=[.,!]| ?$| please| you| feel| contact| call| if| or)',
    ],
  },
  {
    name: 'nameless signature',
    instead: 'Sign with a name.',
    ask: 'whose name stands here?',
    filler: false,
    frames: [
      '(?:^|\\n)(?:the )?(?:\\w+ ){0,2}(?:customer (?:service|care|support|relations|experience|success)s?|support|help ?desk|complaints|member services)(?: team| department| cent(?:re|er)| desk)?(?=[.,]?(?:\\n|$))',
    ],
  },
  {
    name: 'purpose clause',
    instead: 'Say what you need it for, or leave the clause out.',
    ask: 'what do you need it for? Say that, or leave it out.',
    filler: false,
    frames: [
      "so(?: that)? (?:we|i|our team|they) (?:can |could |may |will |'ll |are able to |'re able to |might |would )?(?:be able to )?(?:(?:further|better|also|best|then|properly|quickly|personally|immediately|discuss|promptly|fully|try to|try and|effectively) )*(?:help|assist|look into|investigate|take a (?:\\w+ )?look(?: (?:into|at))?|have a (?:\\w+ )?look(?: (?:into|at))?|support|serve|check(?: (?:into|on|this|that|it|out))|review|see what|get (?:this|that|it|you) (?:sorted|fixed|resolved|looked|taken care)|follow up|address|resolve|chat|discuss|connect|gather more|dig|work (?:with you|on|together)|get more (?:info|details|information)|get to the bottom of|get started|locate|explore|troubleshoot|provide|proceed)(?: (?:{empty}|you|out|into|further|better|more|this|that|it|details|info|what's (?:going on|happening)|options?|accordingly|in (?:more|greater) detail|on (?:this|that|it)|asap|promptly|quickly|we can do|a solution|the (?:best|right) (?:\\w+ )?(?:solution|support|assistance)|your (?:\\w+ )?{matter}))*" +
        objectEnd,
      '(?:in order )?to (?:further |better |best |effectively |efficiently |properly |fully |more effectively |promptly |quickly |help |help us )+(?:help|assist|support|understand|serve|guide|meet|accommodate)(?: (?:{empty}|you|further|with this|your (?:\\w+ )?{matter}|the (?:\\w+ )?{matter}|this (?:\\w+ )?{matter}))*' +
        objectEnd,
      '(?:in order )?to (?:assist|help|support|serve|guide) you (?:further|better|more effectively|effectively|efficiently|accurately|appropriately|with (?:this|that|your (?:\\w+ )?{matter})|in (?:the best|a better) \\w+|properly|promptly)(?: \\w+ly)?',
      '^(?:in order )?to (?:better |further |best |help )*(?:assist|help|proceed|move|go|continue)(?: (?:you|us))?(?: (?:further|forward|ahead|better))' +
        objectEnd,
      '^(?:in order )?to (?:better |further |best |help |assist (?:us )?in |proceed with |start |begin )*(?:provid(?:e|ing)|offer(?:ing)?|get(?:ting)?|ensur(?:e|ing)|resolv(?:e|ing)|address(?:ing)?|investigat(?:e|ing)|understand(?:ing)?) (?:you )?(?:with )?(?:(?:the|a|an|any|your|this|our) )?(?:(?:better|further|best|possible|smooth|quick|prompt|appropriate|proper|more accurate|accurate|and) )*(?:assistance|support|help|service|solution|resolution|experience|transaction|process|{matter})' +
        objectEnd,
      '^for (?:a |an )?(?:better|quicker|faster|further|immediate|more|prompt)(?: and \\w+)? (?:understanding|assistance|help|resolution|support|response|discussion)' +
        objectEnd,
      '(?:provide|offer|give|deliver|find|ensure)(?:ing)?(?: you| us)?(?: with)? (?:the |a |an |you )?(?:best possible|best|suitable|necessary|satisfactory|amicable|exceptional|excellent|outstanding|highest level of) (?:possible )?(?:solutions?|assistance|support|service|resolution|experience|outcome)',
    ],
  },
  {
    name: 'convenience',
    instead: 'Name a time, or ask for one.',
    ask: 'which day and hour?',
    filler: false,
    frames: [
      '(?:for|at) your (?:(?:earliest|soonest|first|own|most) )*(?:convenien(?:ce|t)|opportunity|availability)(?: (?:time|opportunity|date|moment))?|(?:at )?(?:a |the )?mutually (?:convenient|suitable|agreeable) (?:time|date|moment)|at the earliest (?:convenience|opportunity|possible)',
      'your (?:prompt|immediate|kind|earliest|urgent|swift|quick) (?:response|attention|cooperation|action|reply)',
    ],
  },
  {
    name: 'bureaucratese',
    instead: 'Say it as you would across a counter.',
    ask: 'how would you say it across a counter?',
    filler: false,
    frames: [
      '(?:please |kindly )?be (?:advised|informed|aware|reminded|notified|guided|noted)(?: that)?',
      'kindly (?:note|be|advise|find|allow|bear|revert|refer|ensure)(?: that)?',
      '(?:please )?find (?:attached|enclosed)(?: herewith)?',
      'do the needful|revert (?:back )?(?:to (?:you|us|me|the same)|with|at the earliest|on this|soon)',
      '(?:above|below|afore|under)-?(?:mentioned|referenced|captioned|noted)',
      '(?:herewith|hereby|thereof|therein|hereinafter|henceforth|hereunder|forthwith)',
      'at (?:this|the present|this present) (?:point in time|moment in time|juncture)',
      'duly (?:noted|considered|informed|received|acknowledged)',
      "the (?:matter|issue|incident|concern|situation|problem) (?:at hand|in question|raised|reported|you (?:'ve |have |are |'re )?(?:raised|reported|mentioned|facing|experiencing|having))",
      'please (?:also |kindly )?note(?: that)?',
      "(?:it is|it's|it should be|it must be) (?:worth noting|important to note|noted|worth mentioning|imperative)(?: that)?",
      '(?:conduct|carry out|undertake|perform|initiate|launch|open)(?:s|ed|ing)? (?:an?|the|our|a full|a thorough|an internal) (?:(?:thorough|full|detailed|internal|immediate|comprehensive|complete) )*(?:investigation|review|assessment|inquiry|enquiry|analysis)(?: into (?:this|the) (?:matter|issue))?',
      '(?:thorough|full|detailed|immediate) (?:investigation|review)(?: (?:into|of) (?:this|the|your) (?:\\w+ )?(?:matter|issue|situation|case))?',
      'in (?:accordance|compliance|conformity|keeping) with',
      'the (?:relevant|appropriate|concerned|respective) (?:team|department|people|person|authorit\\w+|parties|party|channels?)',
      '(?:technical|system|unforeseen|unexpected) (?:difficult(?:y|ies)|glitch(?:es)?|circumstances)|due to (?:unforeseen|operational|technical|unavoidable) (?:reasons|circumstances|issues|difficulties)|(?:out(?:side)? of|beyond|outside) (?:my|our) (?:control|hands|remit|scope|power)',
      '(?:due to|because of|experiencing|owing to) (?:an? |the )?(?:current |recent )?(?:unusually |unexpectedly |extremely |very )?(?:high|higher|large|increased|unprecedented)(?: than (?:normal|usual|average))? (?:number|volumes?|demand|levels?|call volumes?)(?: of \\w+)?',
    ],
  },
  {
    name: 'favour',
    instead: 'If it is owed, just give it and say what for.',
    ask: 'what is it for? Say that.',
    filler: false,
    frames: [
      '(?:as )?(?:a |an )?(?:one[- ](?:time|off)) (?:\\w+ )?(?:courtesy|exception|gesture|favou?r|credit|goodwill)',
      '(?:as )?(?:a |an? )?(?:small )?(?:gesture|token|sign) of (?:our |my )?(?:goodwill|good will|appreciation|apology|good faith)|good ?will (?:gesture|payment|credit)',
      "(?:we|i) (?:do not|don't|would not|wouldn't) (?:usually|normally|typically|ordinarily|generally) (?:do|offer|allow|make|refund|waive|accept|give|provide)|(?:normally|usually|ordinarily|typically),? we (?:do not|don't|would not|wouldn't|charge|only)",
      '(?:please )?allow (?:me|us) (?:a|some|one) (?:moment|minute|time|few \\w+)(?: to (?:check|look|review)(?: (?:this|the details|it|into this))?)?',
      '(?:please )?bear with (?:us|me)(?: while (?:we|i)(?: \\w+){1,4})?',
      '(?:we|i) (?:ask|request|kindly request) (?:for |that )?your (?:\\w+ )?(?:patience|understanding|cooperation)',
      'please (?:be patient|understand(?: that)?|appreciate that|know that)(?: (?:we|i))?',
      '(?:hate|be sorry|be sad|sorry|sad) to (?:lose|see) you (?:go|leave)?',
      "if (?:we|i) (?:do not|don't|haven't|have not) (?:hear|heard|receive|received)(?: back| a reply| a response| anything)? from you",
    ],
  },
  {
    name: 'policy',
    instead: 'Give the reason behind the rule, or the choice that is open.',
    ask: 'what is the rule for, and what can they do?',
    filler: false,
    frames: [
      '(?:as )?per (?:our|the|company|store|standard)(?: \\w+){0,2} (?:policy|policies|guidelines|procedures?|terms(?: (?:and|&) conditions| of (?:service|use))?|process|protocol|t&cs)',
      "(?:it(?:'s| is)|that(?:'s| is)|this is) (?:just |simply |against |not |part of )?(?:our|the|company|standard|store)(?: \\w+){0,2} (?:policy|procedure|protocol|practice)",
      "(?:our|company|store)(?: \\w+){0,2} (?:policy|policies|guidelines|terms(?: (?:and|&) conditions)?|protocol|rules) (?:\\w+ )?(?:states?|dictates?|requires?|says?|prohibits?|prevents?|do(?:es)? not|don't|doesn't)",
      '(?:due to|because of|owing to|under) (?:our|company|internal|existing|current|strict) (?:\\w+ )?(?:policy|policies|procedures?|guidelines|protocols?|regulations|rules)',
      'for (?:security|privacy|legal|compliance|data protection|quality|training|operational|administrative|security and privacy) (?:reasons|purposes)',
      'standard (?:operating |company )?(?:procedures?|practice|protocol)|(?:reserve|retain)s? the right|no exceptions|non-?negotiable',
    ],
  },
  {
    name: 'robotic',
    instead: 'Talk about their problem, not about the ticket.',
    ask: 'who does what? Say that.',
    filler: false,
    frames: [
      'your (?:call|e-?mail|message|enquiry|inquiry|request|query) is (?:very |extremely |really )?important to us',
      '(?:this is an? (?:automated|automatic|auto-?generated)|(?:e-?mail|message|reply) (?:was|is|has been) (?:automatically|auto-?)[ -]?\\w+|do not reply to this)(?: \\w+)?',
      '(?:a|an|our|the next available|one of our) (?:\\w+ )?(?:representatives?|agents?|advisors?|advisers?|associates?|specialists?|team members?|member of (?:our|the) team|executives?)(?: (?:will|shall)(?: be)?(?: \\w+)?(?: (?:with|to|in) (?:you|touch))?)',
      'your (?:\\w+ )?(?:request|ticket|case|query|enquiry|inquiry|complaint|feedback|comments?|concerns?|correspondence) (?:is|has been|have been|was|are)(?: being)?(?: now| duly| successfully| carefully)? ?(?:processed|reviewed|noted|logged|closed|resolved|placed|put|added|assigned|queued|recorded|forwarded|escalated|passed|received|registered|taken|shared)(?: (?:to|with|on) (?:the |our )?(?:\\w+ )?(?:team|department|board|seriously|file))?',
      '(?:i|we) (?:can |would like to |wish to |hereby )(?:advise|inform)(?: you)? that|(?:i|we) (?:regret to |am sorry to |must )?inform you(?: that)?',
      'as you (?:may|will|might|can|should|are (?:no doubt|probably|surely)?)(?: no doubt| already| probably)? ?(?:know|aware|appreciate|understand|imagine|realise|realize)',
      'to be (?:perfectly |completely |quite |totally )?(?:honest|frank|blunt|transparent)|with (?:all )?(?:due )?respect',
      "it is what it is|these things (?:do )?happen|that's just how (?:it|things)|(?:please )?calm down",
      '(?:get|come|revert) back to you (?:\\w+ )?(?:shortly|soon|asap|as soon as (?:possible|we (?:can|have(?: an?)?(?: \\w+)?))|at the earliest)|be in touch (?:\\w+ )?(?:shortly|soon)|(?:respond|reply|answer)(?: to you)? as soon as (?:possible|we can|i can)|keep you (?:posted|updated|informed|in the loop)(?= ?[.,!]|$)|as (?:previously|already) (?:advised|mentioned|stated|explained|informed)|(?:due to|for) (?:security|privacy) reasons|take a closer look(?: (?:at|into) (?:this|it|that))?',
      '(?:{i}{will} )?(?:be in touch|get back to you|be in contact)(?: (?:with (?:you|more|an? update|further)|shortly|soon|as soon as (?:possible|we can|we have)))*(?= ?[.!,]|$| with| once| when| shortly| soon| as)',
      '(?:we|i) (?:have|can find|can see|show) no (?:record|trace|visibility|evidence|history) of',
      '(?:a )?(?:seamless|hassle[- ]free|world[- ]class|best[- ]in[- ]class|second to none|smooth|exceptional|unparalleled) (?:\\w+ )?(?:service|experience|support|care|process)',
    ],
  },
]
