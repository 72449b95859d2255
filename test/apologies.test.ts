import { describe, expect, it } from 'vitest'
import { read } from '../src/prose/prose.js'
import { Reading } from '../src/reading/reading.js'
import { reviewReply } from '../src/review.js'

/** The best apology of a draft: "real", "hollow" or "none". */
function kindOf(reply: string, customer?: string): string {
  const message = customer === undefined ? undefined : new Reading(read(customer))
  const kinds = new Reading(read(reply)).apologies(message).map(({ kind }) => kind)
  return kinds.includes('real') ? 'real' : (kinds[0] ?? 'none')
}

describe('an apology that names the case is real', () => {
  it.each([
    'Sorry the tiler left grout all over your hob.',
    'Apologies for the soggy chips, Dev.',
    'We regret that your mother was given the wrong hearing aid.',
    'I do apologise for leaving your horsebox unserviced.',
    'Please forgive us for the dead orchids.',
    'We’re sorry about the wait.',
    'I’m sorry you were charged for parking you never used.',
    'Sorry to hear that the piano came out of tune!',
    'The engraver put an E where an A goes, and I am sorry about that.',
    'You asked for aisle seats and we sat you by the wing, so sorry.',
    'We regret the inconvenience caused by the burst main.',
    'We owe you an apology for the mix-up with the cots.',
    'My apologies for the lift being out again.',
    'We sincerely apologize for the missing buckle.',
    'Sorry I missed your call about the survey.',
  ])('%s', reply => {
    expect(kindOf(reply)).toBe('real')
  })
})

describe('an apology that is conditional, about feelings or empty is hollow', () => {
  it.each([
    'Sorry if we were a bit slow there.',
    'We apologise for any problems you may have had.',
    'I’m sorry you feel that way.',
    'We are sorry to hear you’re unhappy.',
    'Apologies for the inconvenience caused to you.',
    'Sorry about that!',
    'So sorry to hear this, Keisha. Please DM us your booking number.',
    'Our sincere apologies. A technician will call you this afternoon.',
    'Apologies for the hiccup! Could you send us a screenshot?',
    'We’re sorry for the trouble you’ve had to deal with.',
    'Sorry for the delay in getting back to you.',
    'Sorry for the slow reply.',
    'I’m so sorry. I have passed this on to the depot.',
    'We’re sorry we can’t help with that here.',
    'That’s on us. Please send your details by DM.',
    'We regret that this has happened.',
  ])('%s', reply => {
    expect(kindOf(reply)).toBe('hollow')
  })
})

describe('owning up is an apology without the word', () => {
  it.each([
    ['My mistake: I ran the card for the deposit twice.', 'real'],
    ['That’s on us. The kennel was booked for two dogs and we put it down as one.', 'real'],
    ['That one’s entirely our fault, we printed the old logo.', 'real'],
    ['This was down to me: I read the meter number wrong.', 'real'],
    ['You’re right. We got your allergy note wrong.', 'real'],
    ['We really let you down on the wedding cars.', 'real'],
    ['Hands up, we forgot the vegan option.', 'real'],
    ['There is no excuse for a surgeon’s letter going to the wrong house.', 'real'],
    ['Mea culpa! The rota said Tuesday and the van went out on Thursday.', 'real'],
    ['I messed up the sizes on your uniform order.', 'real'],
    ['We take full responsibility for the flooded cellar.', 'real'],
    ['The fault is ours: the gasket was never fitted.', 'real'],
    ['We dropped the ball. Please message us your details.', 'hollow'],
    ['Our mistake! Could you tell us which branch it was?', 'hollow'],
  ])('%s is %s', (reply, kind) => {
    expect(kindOf(reply)).toBe(kind)
  })
})

describe('the word of an apology is not always one', () => {
  it.each([
    'Sorry, I meant Thursday the 12th.',
    'Sorry, wrong chat!',
    'Sorry, could you say that again?',
    'No need to be sorry at all.',
    'Don’t apologise, it happens to everyone.',
    'I’m sorry for your loss.',
    'We were so sorry to hear about your husband.',
    'Sorry to see you go!',
    'We regret to inform you that the post has been filled.',
    'You won’t regret it.',
    'It’s me, the duck behind the keyboard.',
    'We should have received the grain by Friday.',
    'If that was our mistake we will refund it.',
    'Better safe than sorry, so keep the receipt.',
    'It is on us to keep the pool clean, and we do.',
  ])('%s', reply => {
    expect(kindOf(reply)).toBe('none')
  })
})

describe('a sentence beside the apology names the case where it tells what went wrong', () => {
  const customer = 'I ordered a left-handed guitar and you sent me a right-handed one. Useless!'
  it.each([
    'I’m so sorry. We sent you a right-handed guitar.',
    'I understand that you received the wrong guitar. I apologise for this error.',
    'I apologise for the mistake. I see you ordered the left-handed model and got a right-handed one.',
    'It looks like there was a packing mix-up at our warehouse. Apologies for this oversight.',
    'Sorry about that. Your guitar was picked from the right-handed rack.',
    'My apologies. The left-handed one never made it into the box.',
    'Our sincere apologies for the error. It seems there has been a labelling error in Cremona.',
    'You ordered left-handed and a right-handed guitar was packed. We are sorry about this.',
    'So sorry about this! I forgot to check which guitar was in the case.',
    'I hear you: a right-handed guitar is what you were sent. Our apologies.',
  ])('%s', reply => {
    expect(kindOf(reply, customer)).toBe('real')
  })

  it.each([
    'I’m so sorry about this. Which guitar did you get?',
    'I apologise for the error. Please send us a photo of the guitar.',
    'Sorry about that! We will send a left-handed guitar today.',
    'Please accept our apologies. A left-handed guitar leaves us tonight.',
    'I apologise for this. I have ordered you a left-handed guitar.',
    'Thank you for telling us about the guitar. We regret this.',
    'We understand your disappointment. We apologise for the situation.',
    'Our apologies. To resolve this, we can exchange the guitar.',
    'Sorry for any inconvenience. The guitar was picked from the wrong rack.',
    'Sorry if the guitar was not what you expected.',
  ])('moves on: %s', reply => {
    expect(kindOf(reply, customer)).toBe('hollow')
  })
})

describe('the deed told beside the apology', () => {
  it.each([
    ['Sorry, Abe — my slip. I heard 13 as 30. Thirteen chairs are on the van.', 'You booked thirty chairs!'],
    ['Sorry Lena, I got stuck behind a landslide on the B road. I’m with you by 5.', 'where are you?'],
    ['Sorry, my fault: I misread the tape.', 'The blind is far too short.'],
    ['Apologies, we printed the draft and not the final file.', 'The flyers have last year’s date.'],
    ['So sorry about that, I swapped the two labels.', 'This is somebody else’s jam.'],
  ])('makes it real: %s', (reply, customer) => {
    expect(kindOf(reply, customer)).toBe('real')
  })

  it.each([
    'So sorry. We looked into it and refunded you.',
    'Sorry about this. I read your message and escalated it.',
    'Apologies. I’ve spoken to the depot.',
    'I’m sorry for how this made you feel. I watched the film from the platform this morning.',
  ])('does not, where it is what was done since: %s', reply => {
    expect(kindOf(reply, 'You charged me for a bus that never came.')).toBe('hollow')
  })
})

describe('a word of apology that is something else', () => {
  it.each([
    ['I’m sorry for your loss.', 'none'],
    ['I’m sorry for your loss, and for the bill that we addressed to your late wife.', 'real'],
    ['Sorry about your brother, and that our shop kept ringing his number.', 'real'],
    ['Hi Sorry Ltd team,\n\nThe contract is attached.\n\nKind regards,\nAnn', 'none'],
    ['The contract is attached.\n\nBest wishes,\nSorry & Co', 'none'],
  ])('%j: %s', (reply, kind) => {
    expect(kindOf(reply)).toBe(kind)
  })
})

describe('a kind no', () => {
  const flags = (reply: string, customerMessage: string): boolean =>
    reviewReply(reply, { customerMessage }).findings.some(({ ruleId }) => ruleId === 'hollow-apology')

  it.each([
    ['We don’t deliver on Sundays, sorry. The kiosk is open until two.', 'Do you deliver on Sundays?'],
    ['Sorry, no. Dogs stay outside.', 'Can I bring my dog?'],
    ['Sorry, we’re out of rye until Thursday.', 'Have you got rye bread?'],
  ])('is no hollow apology: %s', (reply, customer) => {
    expect(flags(reply, customer)).toBe(false)
  })

  it('is one where they were let down', () => {
    expect(flags('Sorry, no.', 'The rye loaf you sold me was mouldy. Can I have my money back?')).toBe(true)
  })
})
