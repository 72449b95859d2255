import { describe, expect, it } from 'vitest'
import { read } from '../src/prose/prose.js'
import { Reading } from '../src/reading/reading.js'

/** The times of a reply as "kind: words". */
const timesIn = (reply: string): string[] =>
  new Reading(read(reply)).times.map(({ kind, span }) => `${kind}: ${reply.slice(span.start, span.end)}`)

describe('a time that can be checked', () => {
  it.each([
    ['I’ll ring you first thing Monday.', 'first thing Monday'],
    ['We can collect it in the week, not at the weekend.', 'in the week'],
    ['The proofs reach you by close of play.', 'by close of play'],
    ['We’ll be there in half an hour.', 'in half an hour'],
    ['I’ll be back to you in an hour and a half.', 'in an hour and a half'],
    ['We’ll courier it before 3.', 'before 3'],
    ['It shows within the next two billing cycles.', 'within the next two billing cycles'],
    ['The fitter comes on 14 March.', 'on 14 March'],
    ['The new boiler goes in the first week of December.', 'the first week of December'],
    ['You’ll have the form within the next hour.', 'within the next hour'],
    ['The captain decides at 0500.', 'at 0500'],
    ['The lift opens 10.30.', '10.30'],
    ['Give us twenty minutes and we’ll call.', 'Give us twenty minutes'],
    ['Your table is held till half eight.', 'half eight'],
    ['We aim to have the corrected bill with you by Friday.', 'by Friday'],
    ['I’ve flagged it for priority delivery on the 14th.', 'on the 14th'],
    ['Let me see whether we can have it delivered today.', 'today'],
    ['A tech is booked for tomorrow 8-12.', 'tomorrow 8-12'],
    ['The trunk reaches your flat in Split on Friday before noon.', 'on Friday before noon'],
    ['Your parcel leaves our shop in Reading on Thursday.', 'on Thursday'],
    ['On Monday your cleaned rug goes on the van.', 'On Monday'],
    ['The note goes to the driver on Tuesday.', 'on Tuesday'],
    ['We can’t fit the tyre on Thursday, but Friday at 9 is yours.', 'Friday'],
    ['We don’t bake on Mondays, so the loaf leaves on Tuesday.', 'on Tuesday'],
    ['We checked the van leaves on Friday.', 'on Friday'],
    ['The new glass comes on Friday.', 'on Friday'],
    ['We’ll call three times this week.', 'this week'],
    ['I can’t give you a key until Friday.', 'until Friday'],
    ['I won’t forget to ring you on Friday.', 'on Friday'],
    ['Don’t worry, the van comes on Friday.', 'on Friday'],
    ['If the form isn’t there by Friday, ring me.', 'by Friday'],
    ['It’s not too late to swap the seats on Friday.', 'on Friday'],
  ])('%s', (reply, words) => {
    expect(timesIn(reply)).toEqual([`concrete: ${words}`])
  })
})

describe('a time that nobody can check', () => {
  it.each([
    ['We’ll call you as soon as the lab replies.', 'as soon as the lab'],
    ['We hope to have you on your way as soon as possible.', 'as soon as possible'],
    ['We’ll post it once stock has landed.', 'once stock has landed'],
    ['You’ll get the points when they are released.', 'when they are released'],
    ['The part ships in the coming days.', 'in the coming days'],
    ['We’ll write shortly.', 'shortly'],
    ['You’ll hear from us before too long.', 'before too long'],
    ['Allow us some time.', 'some time'],
    ['Give me a moment.', 'a moment'],
  ])('%s', (reply, words) => {
    expect(timesIn(reply)).toEqual([`vague: ${words}`])
  })
})

describe('no time to come', () => {
  it.each([
    'You ordered it on Monday.',
    'The licence ran out on the 31st.',
    'The repair was done at 08:05.',
    'Trains are running up to 25 mins late.',
    'The frame is covered for five years.',
    'I’m sorry it broke in the week your guests come.',
    'Returns are free within 30 days of purchase.',
    'Kindly share the logs from 2 PM to 4 PM.',
    'Enjoy the rest of your day.',
    'Hold the arrow down for ten seconds.',
    'I don’t think there are more this year.',
    'There is a fault on the line right now.',
    'It’s a bit of a squeeze.',
    'As the seller is responsible, they claim it.',
    'Once they have authorised it, please try again.',
    'Please call us as soon as possible.',
    'Tonight’s run should show whether it works.',
    'Your ticket for the 10:15 train is valid.',
    'Between 9:15 and 9:40 your meter sent no reading.',
    'On Tuesday our driver knocked twice.',
    'Your meter sent 40 readings between 9:15 and 9:40.',
    'We posted both letters on Monday.',
    'Half the crew was ill on Monday.',
    'I’ve credited the unworn days of this month.',
    'Nurse Olsen was sent to a ward at 11.',
    'I passed it to the chef, who spoke to him today.',
    'Pick “Backup, 03:30” from the list.',
    'Mr Shortly of Soon Ltd will show you the flat.',
    'I’ll ring you when it is most convenient for you.',
    'I’ll come whenever it suits you.',
    'The baker iced the wrong cakes on 3 May.',
    'Our lab made the left lens wrong on 20 February.',
    'We mislaid your glass on Monday.',
    'A third leak this month is too many.',
    'That’s the second wrong size this season.',
    // What is not going to happen.
    'We can’t fit the tyre on Thursday.',
    'The studio doesn’t open on Mondays.',
    'Nobody can come out tonight.',
    'We’re not able to bring the skip back on Sunday.',
    'We no longer deliver on Saturdays.',
    'Sorry mate, we cant do Friday.',
    'We cannot refund a course within seven days of its start.',
  ])('%s', reply => {
    expect(timesIn(reply)).toEqual([])
  })
})
