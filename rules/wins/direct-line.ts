import { cue } from '../../src/reading/patterns/cue.js'
import type { Example, WinRule } from '../../src/rule.js'

/** Whoever has a question reaches the one who wrote: "reply here and it comes to me", "ask for me", "I'm on 0117 …". */
const direct = [
  /(?<![\w'])(?:comes?|goes|gets|reach(?:es)?)(?: \w+)? (?:straight |directly |right )?(?:back )?to me(?![\w'])/,
  /(?<![\w'])ask for me(?![\w'])/,
  /(?<![\w'])(?:ring|call|phone|text|reach|get|write to|email|message) me (?:on|at|back on|directly|direct)(?![\w'])/,
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
  { reply: 'Please contact our support team.' },
  { reply: 'Call us on 0117 496 0134 if it happens again.' },
]
