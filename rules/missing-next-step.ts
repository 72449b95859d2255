import { complaintOf } from '../src/reading/problems/complaint.js'
import { ask, defineRule, type Examples, quote } from '../src/rule.js'

/** From here on a matter surely is open, and surely because something failed. */
const sure = { open: 0.8, failed: 0.95 }

/** They are asked for something, if only for "more details". */
const asksThem =
  /\b(?:could|can|would|will) you\b|\b(?:please|kindly) (?:provide|share|send|tell|give|confirm)\b|\blet us know if\b|\byou need to\b/

/** A name, a greeting or a farewell gives nothing to ask after. */
const saysSomething = /\p{L}[^\p{L}]+\p{L}+[^\p{L}]+\p{L}/u

export default defineRule({
  id: 'missing-next-step',
  category: 'action',
  severity: 'error',
  weight: 10,
  summary: 'Flags an open matter for which the draft names no next step, or only a vague one.',
  why: 'A customer who is not told who does what next has to write again to find out.',
  sources: [
    'Orsingher, Valentini & de Angelis (2010), Journal of the Academy of Marketing Science, meta-analysis of 60 studies: the outcome matters most',
    'Marinova, Singh & Singh (2018), Journal of Marketing Research: solving work raises satisfaction',
  ],
  skip({ facts }) {
    return facts.nextStepNeeded ? undefined : 'the reply closes the matter, or nothing is open'
  },
  *check({ draft, customer, facts, basis, channel }) {
    if (facts.nextStep === 'concrete') return
    const vague = draft.steps(channel).at(-1)
    // Whether a matter is closed is often a close call; the unsure ones are for whoever wants to look.
    const isSure =
      basis.nextStepNeeded.confidence >= sure.open &&
      (customer === undefined || (facts.problem && basis.problem.confidence >= sure.failed)) &&
      !(vague !== undefined && asksThem.test(draft.prose.read(vague.sentence.span)))
    const complaint = complaintOf(customer, basis)
    const last = draft.prose.body.at(-1)?.span.end ?? draft.prose.text.length
    const words =
      [
        complaint !== undefined ? customer?.prose.slice(complaint) : undefined,
        vague !== undefined ? draft.prose.slice(vague.sentence.span) : undefined,
        draft.fullest !== undefined ? draft.prose.slice(draft.fullest.span) : undefined,
      ].find(said => said !== undefined && saysSomething.test(said)) ?? ''
    yield {
      span: { start: last, end: last },
      message:
        vague === undefined
          ? 'Something is open and the draft does not say who does what next.'
          : 'The step is too vague to count on: name the act, and whose it is.',
      ...(isSure ? {} : { severity: 'info' }),
      confidence: basis.nextStepNeeded.assumed
        ? 0.6
        : Math.min(basis.nextStepNeeded.confidence, vague === undefined ? 0.85 : 0.7),
      evidence: complaint,
      suggestions:
        words === ''
          ? []
          : [
              ask(
                `${quote(words)}: who does what next${facts.timeline === 'concrete' ? '' : ', and by when'}?`,
              ),
            ],
    }
  },
})

export const examples: Examples = [
  {
    customer: 'My heating is off again.',
    reply: 'I am sorry your heating is off again. That is not what you pay for.⟦⟧',
  },
  {
    customer: 'The refund has not arrived.',
    reply: 'Refunds can take a while to show up, depending on the bank.⟦⟧',
  },
  { customer: 'You sent me someone else’s parcel!', reply: 'That is unusual! Thanks for flagging it.⟦⟧' },
  { customer: 'The app deletes my photos.', reply: 'Our team is aware and is working on it.⟦⟧' },
  { reply: 'We will look into this.⟦⟧' },
  {
    customer: 'My heating is off again.',
    reply: 'I’ve booked Sam for 8 to 10 tomorrow morning; he’ll ring when he is ten minutes away.',
  },
  { customer: 'What time do you close?', reply: 'We close at 8pm today.' },
  {
    customer: 'You sent me someone else’s parcel.',
    reply: 'Which name is on the label? Send me that and I’ll have the courier collect it from you tomorrow.',
  },
  { customer: 'Thanks, all sorted!', reply: 'Glad the new hinge fits, Omar.' },
  {
    customer: 'The seat number on my ticket is wrong. Pia',
    reply: 'I’m sorry, Pia, we printed the wrong seat. Attached is the right one.\n\nTove',
  },
  { customer: 'Has it been posted?', reply: 'Your parcel was posted on 3 May, by second class.' },
  {
    customer: 'My kettle is dead.',
    reply: 'That is not something we deal with. You would have to take it up with the maker.⟦⟧',
  },
  {
    customer: 'The refund has not arrived.',
    reply: 'I’ve just resent it; it shows on your card by Thursday.',
  },
]
