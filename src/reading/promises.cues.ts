/** Words by which promises are known; how they stand together is read in promises.ts. */

/** The one who writes. */
export const self = /^(?:i|we)$/

/** May stand between a verb and its auxiliary. */
export const adverb =
  /^(?:not|also|now|then|just|definitely|certainly|personally|only|always|never|still|soon|probably|likely|gladly|happily|directly|shortly|first|simply|surely|immediately|further|again|even|kindly|\w{2,}ly)$/

/** After "will" these promise nothing that the customer waits for. */
export const idle =
  /^(?:need|require|help|assist|allow|have|like|love|find|see|want|enjoy|know|notice|appreciate|understand|depend|vary|cost|apply|remain|stay|work|continue|ensure|make|enable|let|be|mean|depend|include|contain|expire|hope|miss|remember|welcome|try|hear|take|show|say|try|consider|support|guide|endeavour|endeavor|strive)$/

/** "Be" and a state that is no promise: "will be happy to". */
export const idleState =
  /^(?:happy|glad|able|available|pleased|delighted|sure|here|unable|more|better|best|good|great|honest|fine|ok|okay|interested|required|needed|asked|prompted|charged|good|worth|of|grateful|very|helpful|easy|easier|happier|considered|treated|used|valid|subject)$/

/** Progressive forms that are a wish, a habit or the customer's. */
export const idleProgressive =
  /^(?:hoping|trying|having|being|looking forward|asking|wondering|sorry|seeing|saying|using|going|excited|missing|thinking|wanting|loving|enjoying|offering|writing|assuming|referring|getting|feeling|experiencing|talking|hearing|showing|committed|reaching|here)$/

/** Done deeds whose outcome is still to come. */
export const opens =
  /^(?:escalated|initiated|raised|forwarded|requested|logged|passed|submitted|arranged|asked|scheduled|opened|created|reported|flagged|ordered|dispatched|shipped|notified|alerted|contacted|placed|started|expedited|prioriti[sz]ed|sent|informed|instructed|marked|filed|shared|booked|resent|reordered)$/

/** Offers of something that then has to come about. */
export const redeems =
  /^(?:refund|replace|arrange|offer|send|issue|process|initiate|escalate|schedule|exchange|provide|credit|dispatch|reship|expedite|raise|book|request|call|contact|set|organi[sz]e|reissue|waive|compensate|deliver|resend)$/

/** Who or what does things for a customer, or reaches one. */
export const subjectNouns =
  /^(?:team|teams|department|engineer|engineers|technician|manager|managers|specialist|specialists|colleague|colleagues|agent|agents|advisor|adviser|representative|rep|someone|somebody|courier|driver|warehouse|support|developers|staff|store|office|they|he|she|refund|replacement|order|parcel|package|update|fix|credit|delivery|item|items|amount|money|card|letter|email|notification|confirmation|shipment|it|this|that|part|parts|who|which|expert|experts|associate|member|product|repair|visit|account|service|request|case|ticket|technicians|supervisor|claim|payment|plumber|nurse|doctor|clinic|editor|van|crew|invoice|voucher|statement|label|code|link|points|booking|exchange|return|pickup|collection)$/

/** Before a noun that may do something for the customer. */
export const people = /^(?:our|my|the|your|a|an)$/

/** What any noun of ours may do for the customer: "our workshop will call". */
export const serves =
  /^(?:call|ring|phone|text|email|e-mail|write|contact|message|visit|come|collect|deliver|bring|send|fix|repair|replace|refund|check|reply|respond|answer|confirm|return|arrive|reach|ship|post|follow|investigate|review|process|reset|unlock|book|credit|inspect|help)$/

/** "If you'd like another, I'll swap it": the customer has to choose first. */
export const choice = /\bif (?:you|u)(?:'d| would)?(?: rather| like| prefer| want| wish)\b/

/** Something is under way, or is to be expected, without anybody's "will". */
export const status =
  /\b(?:in transit|on (?:its|the|their) way|out for delivery|en route|underway|under (?:review|investigation|process)|in progress|being processed|pending|(?:please|can|should|to) expect|(?:is|are|was) expected|expected (?:delivery|date|to)|estimated (?:delivery|date|arrival|time)|(?:typically|usually|normally|generally|may|might|can|should|could) take[s]?|takes? (?:up to |about |around )?\d|awaiting|waiting (?:for|on)(?! you)|working (?:on|to|with|towards?|hard)|scheduled (?:for|to)|(?:hope|hoping) to (?:have|get|be|see you on)|(?:a|the|your) (?:full|partial|complete) refund)\b/g

/** Things that come, go or are done by a time, told in the present: "it ships tomorrow", "Sam is coming on Monday". */
export const scheduled =
  /\b(?:ships?|arriv(?:es?|ing)|leav(?:es?|ing)|com(?:es?|ing)|lands?|landing|reach(?:es)?|goes|going|posts?|posting|returns?|starts?|starting|gets?|getting|receives?|collects?|collecting|delivers?|delivering|calls?|calling|rings?|ringing|texts?|sends?|sending|brings?|bringing|visits?|visiting|meets?|follows?|shows?|hits?|replac(?:es?|ing)|fix(?:es|ing)?|splicing|refunds?|refunding|emails?|writes?|checks?|checking|rolls? out|(?:is|are|'re|'s) (?:due|back|with you|live|out|booked|scheduled|ready)|should (?:be|reach|arrive|have|see|get|land)|(?:you|they)(?:'ll| will) (?:see|have|get)|expect)\b/
/** Opening hours are no promise. */
export const habit =
  /\b(?:opens?|open|close[sd]?|hours|every (?:day|week|month)|daily|weekdays|24\/7|always|usually)\b/

/** A verb after "will" that could be idle, with what makes it an act: "make sure", "take it up". */
export const acts: { readonly [verb: string]: RegExp } = {
  make: /^(?:sure|it|this)$/,
  have: /^(?:this|it|that|your|the|someone|a|an|our|my|them|him|her|one)$/,
  take: /^(?:a|care|this|it|your|up|that|the|action|steps?|another|over|\d+)$/,
  let: /^(?:you|them|the|our|him|her)$/,
  try: /^to$/,
  see: /^(?:what|if|to|whether|about)$/,
  find: /^(?:out|a|an|the|you|your|someone|somewhere)$/,
  continue: /^(?:to|working|monitoring)$/,
  ensure: /^/,
  consider: /^/,
}
