import { announcedTimes } from '../../src/reading/times/announced.js'
import type { Example, WinRule } from '../../src/rule.js'

const win: WinRule = {
  id: 'gives-a-date',
  label: 'Says when, so that the customer can check it',
  points: 10,
  *find({ draft, customer, facts, channel }) {
    if (facts.timeline !== 'concrete' || !(facts.timelineNeeded || facts.problem)) return
    const time = announcedTimes(draft, customer, channel)[0]
    if (time !== undefined) yield time.span
  },
}

export default win

/** Marked: the words that win; nothing marked, no win. */
export const examples: readonly Example[] = [
  { reply: 'I’ll reply ⟦by 5pm on Tuesday⟧.' },
  { reply: 'Your refund reaches your card and I’ll write to you ⟦within 48 hours⟧.' },
  { reply: 'I can’t post the keys on Friday, but I will ⟦on Saturday⟧.' },
  { reply: 'I’m sorry the keys are late. We can’t post them on Friday.' },
  { reply: 'A third leak this month is too many. Jo comes ⟦on Friday⟧.' },
  { reply: 'Tell me the colour by noon on Tuesday, and the chairs leave ⟦on Friday⟧.' },
  { reply: 'I’m sorry. The chairs left without screws. Please order the screws by Friday.' },
  { reply: 'I’ll send it soon.' },
  { reply: 'You ordered it on Monday and I’ll send another.' },
  { reply: '⟦Tomorrow at 9am⟧ the fitter comes. Between 8 and 9 last night your boiler lost pressure.' },
  { reply: 'Sorry it burnt. Two cooks were ill on Friday, and our oven ran hot until 10pm.' },
]
