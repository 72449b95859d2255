/** Steps as they are read from single replies, and whether a reply leaves something open. */

import { describe, expect, it } from 'vitest'
import { read } from '../src/prose/prose.js'
import { Reading } from '../src/reading/reading.js'
import { questionOf } from '../src/reading/steps/answers.js'
import { clausesOf } from '../src/reading/steps/clauses.js'
import { reviewReply } from '../src/review.js'

type Kind = 'concrete' | 'vague' | 'none'

const kindOf = (reply: string): Kind => {
  const steps = new Reading(read(reply)).steps('chat')
  return steps.some(({ kind }) => kind === 'concrete') ? 'concrete' : (steps[0]?.kind ?? 'none')
}

const families: readonly (readonly [name: string, replies: readonly (readonly [Kind, string])[]])[] = [
  [
    'an instruction, a way or a question',
    [
      ['concrete', 'Descale it with white vinegar and run two cycles.'],
      ['concrete', 'Unplug the set for a minute, then plug it back in.'],
      ['concrete', 'Pop into the branch with your passport.'],
      ['concrete', 'Twist the cap until it clicks.'],
      ['concrete', 'Hold the power button for ten seconds.'],
      ['concrete', 'Bring the receipt to any counter.'],
      ['concrete', 'Ring the depot on 0151 496 0120 and quote the docket.'],
      ['concrete', 'Please rotate the valve a quarter turn.'],
      ['concrete', 'Kindly revert with the invoice copy.'],
      ['concrete', 'Water them twice a week and keep the pot out of direct sun.'],
      ['concrete', 'Show the QR code to the steward at gate B.'],
      ['concrete', 'Leave the old mattress on the kerb.'],
      ['concrete', 'Tap Wallet > Cards > Freeze.'],
      ['concrete', "Don't use the heater again."],
      ['concrete', 'Never mix it with bleach.'],
      ['concrete', "Don't forget to stamp your card on the tram."],
      ['concrete', 'Best to ring the surgery before nine.'],
      ['concrete', "It's worth checking the breaker first."],
      ['concrete', 'Your quickest option is the 14.20 from Leeds.'],
      ['concrete', 'You can swap the filter yourself with a screwdriver.'],
      ['concrete', "You'll need to sign the form in black ink."],
      ['concrete', 'It dries faster if you leave the lid open.'],
      ['concrete', 'Appeals must be lodged in writing within 14 days.'],
      ['concrete', 'Bookings can be made online or at the box office.'],
      ['concrete', 'Which size did you order, the 8 or the 10?'],
      ['concrete', "What was the name on the booking and I'll find it."],
      ['concrete', 'Could you tell us which lift it was?'],
      ['concrete', 'When did the noise start?'],
      ['concrete', 'We just need the serial number from the underside.'],
      ['concrete', 'Mind telling me which flavour it was?'],
    ],
  ],
  [
    'a noun, a habit or an aside that looks like one',
    [
      ['none', 'Book club was lovely last night.'],
      ['none', 'Update notes are a fun read.'],
      ['none', 'Track work ends on the ring road.'],
      ['none', 'Return fares include the ferry.'],
      ['none', 'Charge times vary by model.'],
      ['none', 'Email is a wonderful thing.'],
      ['none', 'The shop opens at nine.'],
      ['none', 'Our vans run on electricity.'],
      ['none', "It isn't a loan you can repay early."],
      ['none', 'There is nothing you need to bring.'],
      ['none', 'That is the reason we changed it.'],
      ['none', 'Hope you can make it to the show!'],
      ['none', 'We do, in oak and in walnut.'],
      ['none', "It's made from wool and cotton."],
      ['none', 'Glad we could get you where you needed to be.'],
    ],
  ],
  [
    'a pleasantry or a joke',
    [
      ['none', 'Enjoy the sunshine!'],
      ['none', 'See you at the match!'],
      ['none', 'Have a lovely weekend and thanks for riding with us.'],
      ['none', 'Keep up the good work!'],
      ['none', 'Take care, Maud.'],
      ['none', 'Give them a cuddle from us.'],
      ['none', "We can't wait to see what you bake next!"],
      ['none', 'Thanks for the kind words!'],
      ['none', 'Look at that face!'],
      ['none', "You've made our day!"],
      ['none', 'Love it!'],
      ['none', 'Did you knit that yourself? 😍'],
      ['none', "Who's a good boy? 🐶"],
    ],
  ],
  [
    'an offer that waits for a need',
    [
      ['vague', 'If you still need a hand with anything, let us know.'],
      ['vague', 'Should you have any further questions, please get in touch.'],
      ['vague', "Please don't hesitate to contact us."],
      ['vague', "Batteries are not something we handle. You'd need to speak to the maker."],
      ['vague', "We don't cover that, please contact your landlord."],
      ['concrete', "We don't cover that. Please ring your landlord's line on 0117 496 0134."],
      ['concrete', "You'd have to speak to your bank, which holds the payment."],
      ['vague', 'You might find our care guide useful.'],
      ['concrete', 'Please rinse the filter first; you may find our care guide useful.'],
      ['vague', 'Feel free to message us any time.'],
      ['vague', 'Let me know if anything else comes up.'],
      ['vague', 'If the fault returns, please let us know.'],
      ['vague', "We're here if you need us."],
      ['vague', 'Is there anything else I can do for you?'],
      ['vague', 'How may I assist you today?'],
      ['vague', 'Any more questions, just shout.'],
      ['vague', 'In case of any concerns, reach out to us.'],
      ['vague', 'Contact us again if the problem persists.'],
    ],
  ],
  [
    'a request for content without a name',
    [
      ['vague', 'Could you give us some more details?'],
      ['vague', 'Please share more information so that we can help.'],
      ['vague', 'Can you provide us with further details about your issue?'],
      ['vague', 'Please tell us more about this.'],
      ['vague', 'Please let us have some more context.'],
    ],
  ],
  [
    'the same with a name',
    [
      ['concrete', 'Could you give us more details about the scratch on the left door?'],
      ['concrete', 'Please share more information on the two transactions of 4 May.'],
      ['concrete', 'Please DM us more details.'],
      ['concrete', 'If it is the red one, press it twice.'],
      ['concrete', 'If you paid by cheque, send us the stub.'],
    ],
  ],
  [
    'a link, hedged or not',
    [
      ['vague', 'This article may help: https://help.example.com/a1'],
      ['vague', 'Perhaps this guide is of use: https://help.example.com/a1'],
      ['concrete', 'Follow the steps here: https://help.example.com/a1'],
      ['concrete', "Here's how to reset it: https://help.example.com/a1"],
    ],
  ],
  [
    'attention without an act',
    [
      ['vague', "We'll look into it by Friday."],
      ['vague', 'Our engineers are investigating.'],
      ['vague', "I'll take a closer look at this."],
      ['vague', 'We are working hard to fix it.'],
      ['vague', "I'll review your case today."],
      ['vague', "We'll be in touch soon."],
      ['vague', 'Someone will get back to you shortly.'],
      ['vague', "We'll keep you posted."],
      ['vague', 'I am going to monitor the situation.'],
      ['vague', "We'll do everything we can."],
      ['vague', 'Stay tuned!'],
      ['vague', 'Please bear with us.'],
      ['vague', "We're on it!"],
      ['vague', 'Our team is aware of it.'],
      ['vague', 'It is being looked at.'],
      ['vague', 'Your complaint is under consideration by our team and we will respond in due course.'],
      ['vague', "I'll ask the team to look into it."],
      ['vague', 'Let me get someone to investigate.'],
      ['vague', "We'll make sure your feedback is passed on."],
      ['vague', 'We hope to have it fixed soon.'],
      ['vague', 'Hoping to get you moving again shortly.'],
      ['vague', 'That would be one for your landlord.'],
      ['vague', 'Service will be back soon.'],
      ['vague', 'An adviser will be with you shortly.'],
    ],
  ],
  [
    'an act',
    [
      ['concrete', "I'll check the kiln log and ring you."],
      ['concrete', "We'll send a plumber."],
      ['concrete', "I'm sending a courier to collect it."],
      ['concrete', "I'll refund the second charge."],
      ['concrete', "We'll replace the pump free of charge."],
      ['concrete', "I'll call the depot now."],
      ['concrete', "I'm checking the cameras for the aisle."],
      ['concrete', "I'll review the footage from bay 4."],
      ['concrete', "I'll ask our fitter to bring a new hinge."],
      ['concrete', "I'll get someone to ring you."],
      ['concrete', 'Sending you a new charger now.'],
      ['concrete', 'Ordering a replacement hose today.'],
      ['concrete', "We'd be happy to swap it for the blue one."],
      ['concrete', "I'd be glad to send you a fresh batch."],
      ['concrete', 'We will need to open a dispute with the card scheme.'],
      ['concrete', 'Your estimated delivery date is Tuesday 9 June.'],
      ['concrete', 'It should arrive by Thursday.'],
      ['concrete', 'Trains are due to resume at 6pm.'],
      ['concrete', 'A technician will be there at 10 tomorrow.'],
    ],
  ],
  [
    'a deed, or a matter handed on',
    [
      ['concrete', "I've refunded it, you'll have it by Friday."],
      ['concrete', 'I have cancelled both fines.'],
      ['concrete', 'Refunded!'],
      ['concrete', "We've put you on the 9.15 instead."],
      ['concrete', 'Your seat has been moved to row 4.'],
      ['concrete', "I've asked the florist to remake the bouquet."],
      ['concrete', "I've flagged your parcel for the early van."],
      ['concrete', 'We have rebooked your tasting for Sunday.'],
      ['vague', 'I have escalated this to the concerned department.'],
      ['vague', "We've shared this with the team."],
      ['vague', "I've passed your comments on."],
      ['vague', 'Your ticket has been logged.'],
      ['vague', "We've told the kitchen what you said."],
      ['vague', "I've raised this with the manager."],
      ['vague', 'We have asked the team to look into this.'],
      ['vague', "I've flagged this with our buyers."],
      ['vague', 'Passing this on to the chefs!'],
      ['vague', 'Popping that on our wish list.'],
      ['none', 'We looked at the notes and found nothing odd.'],
      ['none', 'I understand how you feel.'],
      ['none', 'We received your letter.'],
      ['none', 'We were sold a story.'],
    ],
  ],
  [
    'an act beside a vague phrase',
    [
      ['concrete', "Send us the case number and we'll be happy to help."],
      ['concrete', "We're here to help, so please DM us the plate number."],
      ['concrete', 'Please clear the cache and try again.'],
      ['concrete', "Reply with your room number and we'll look into it."],
      ['concrete', "Bear with us, I'm calling the clinic now."],
    ],
  ],
]

describe.each(families)('reads %s', (_, replies) => {
  it.each(replies)('as %s: %s', (kind, reply) => {
    expect(kindOf(reply)).toBe(kind)
  })
})

it('cuts a sentence where a clause can tell something of its own', () => {
  expect(
    clausesOf('send us the code and we will look; thanks').map(({ text, joined }) => [text, joined]),
  ).toEqual([
    ['send us the code', undefined],
    ['we will look', 'and'],
    ['thanks', undefined],
  ])
})

it.each([
  ['do you ship to orkney?', 'polar'],
  ['when does the pool shut', 'when'],
  ['how much is a day pass?', 'amount'],
  ['where can i park?', 'place'],
  ['how do i mute the doorbell?', 'way'],
  ['which oil is in it?', 'open'],
  ['my kettle leaks.', undefined],
])('hears in %j a question of kind %s', (sentence, kind) => {
  expect(questionOf(sentence)).toBe(kind)
})

it.each([
  ['Do you ship to Orkney?', 'Yes, we do, for a flat £6.', false],
  ['When does the pool shut?', 'At 9pm on weekdays.', false],
  ['Can I pause the box for a month?', 'Yes, any time, under Plan > Pause.', false],
  ['How much is a day pass?', 'A day pass is £12.', false],
  ['Thanks, the new lamp works!', 'Glad it does, Ida!', false],
  ['Has the kayak left?', 'Your kayak left our yard on 3 May.', false],
  ['Please pause my box.', "I've paused it.", false],
  [
    'The lamp flickered but I got it working. No reply needed.',
    'Good to know, Ida. A loose bulb does that.',
    false,
  ],
  ['Loved the walk, tell Noor!', "I've passed your kind words to Noor.", false],
  ['Has the kayak left?', "I'm looking into it.", true],
  ['Please pause my box.', "I've paused it. Which week shall it start again?", true],
  ['Do you ship to Orkney?', "Yes, what's your postcode?", true],
  ['Do you ship to Orkney?', 'We have no information on that.', true],
  ['My kettle leaks and it burnt my hand.', 'Kettles can leak with age.', true],
  ['My kettle leaks, third one in a year.', 'We will look into it.', true],
])('after %j and %j something is open: %s', (customerMessage, reply, open) => {
  expect(reviewReply(reply, { customerMessage, channel: 'chat' }).facts.nextStepNeeded).toBe(open)
})
