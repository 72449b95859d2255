import { cue } from '../../src/reading/patterns/cue.js'
import type { Example, WinRule } from '../../src/rule.js'

/** Whoever has a question reaches the one who wrote: "reply here and it comes to me", "ask for me", "I'm on 0117 …". */
const direct = [
  /(?<![\w'])(?:comes?|goes|gets|reach(?:es)?)(?: \w+)? (?:straight |directly |right )?(?:back )?to me(?![\w'])/,
  /(?<![\w'])ask for me(?![\w'])/,
  /(?<![\w'])(?:ring|call|phone|text|reach|get|write to|email|message) me (?:on|at|back on|directly|direct)(?![\w'])/,
  // "Call me with your choice on 555-0142": what for stands before the number.
  /(?<![\w'])(?:ring|call|phone|text) me(?: [\w'-]+){1,6} (?:on|at) (?=[+(]?\d[\d() -]{5})/,
  /(?<![\w'])my (?:own |direct )(?:line|number|extension|address|e-?mail)(?![\w'])/,
  /(?<![\w'])i(?:'m| am) (?:on|at) (?=[\d(+])/,
].map(cue)

const win: WinRule = {
  id: 'direct-line',
  label: 'Gives a way straight to the one who answers',
  points: 3,
  *find({ draft }) {
    for (const { span } of draft.prose.body)
      if (direct.some(way => way.test(draft.prose.read(span)))) {
        yield span
        return
      }
  },
}

export default win

export const examples: readonly Example[] = [
  { reply: 'The hinge left today. ⟦Reply here and it comes straight to me.⟧' },
  { reply: '⟦If it squeaks again, ask for me at the desk.⟧' },
  { reply: '⟦You can ring me on 0117 496 0134 until six.⟧' },
  { reply: '⟦If you’d rather talk, I’m on 0117 496 0134.⟧' },
  { reply: '⟦Call me with the colour you want on 555-0173.⟧ I’m at the bench from 8 to 5.' },
  { reply: '⟦Text me a photo of the meter at (555) 010-8841.⟧' },
  { reply: 'Please contact our support team.' },
  { reply: 'Call me old-fashioned, but the fitter arrives at 10.' },
  { reply: 'If they call me about the roof on Friday, I’ll write.' },
  { reply: 'Call us on 0117 496 0134 if it happens again.' },
]
