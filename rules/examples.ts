/** The examples of every rule, by id: what the docs show and the tests run. Kept apart so that bundles leave it out. */

import type { Examples } from '../src/rule.js'
import { examples as cannedPhrase } from './canned-phrase.js'
import { examples as emptyReply } from './empty-reply.js'
import { examples as hollowApology } from './hollow-apology.js'
import { examples as missingApology } from './missing-apology.js'
import { examples as missingNextStep } from './missing-next-step.js'
import { examples as missingTimeline } from './missing-timeline.js'
import { examples as passiveVoice } from './passive-voice.js'
import { examples as vagueTimeline } from './vague-timeline.js'

export const examplesOf: ReadonlyMap<string, Examples> = new Map([
  ['canned-phrase', cannedPhrase],
  ['missing-apology', missingApology],
  ['hollow-apology', hollowApology],
  ['passive-voice', passiveVoice],
  ['missing-next-step', missingNextStep],
  ['missing-timeline', missingTimeline],
  ['vague-timeline', vagueTimeline],
  ['empty-reply', emptyReply],
])
