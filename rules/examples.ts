/** The examples of every rule, by id: what the docs show and the tests run. Kept apart so that bundles leave it out. */

import type { Examples } from '../src/rule.js'
import { examples as asksKnownInfo } from './asks-known-info.js'
import { examples as cannedPhrase } from './canned-phrase.js'
import { examples as emptyReply } from './empty-reply.js'
import { examples as facelessWe } from './faceless-we.js'
import { examples as hollowApology } from './hollow-apology.js'
import { examples as missingApology } from './missing-apology.js'
import { examples as missingNextStep } from './missing-next-step.js'
import { examples as missingTimeline } from './missing-timeline.js'
import { examples as noSpecifics } from './no-specifics.js'
import { examples as passiveVoice } from './passive-voice.js'
import { examples as unansweredQuestion } from './unanswered-question.js'
import { examples as vagueTimeline } from './vague-timeline.js'
import { examples as givesADate } from './wins/gives-a-date.js'
import { examples as namesTheFailure } from './wins/names-the-failure.js'
import { examples as namesTheFeeling } from './wins/names-the-feeling.js'
import { examples as usesTheirWords } from './wins/uses-their-words.js'

export const examplesOf: ReadonlyMap<string, Examples> = new Map([
  ['canned-phrase', cannedPhrase],
  ['missing-apology', missingApology],
  ['hollow-apology', hollowApology],
  ['passive-voice', passiveVoice],
  ['faceless-we', facelessWe],
  ['missing-next-step', missingNextStep],
  ['missing-timeline', missingTimeline],
  ['vague-timeline', vagueTimeline],
  ['unanswered-question', unansweredQuestion],
  ['asks-known-info', asksKnownInfo],
  ['no-specifics', noSpecifics],
  ['empty-reply', emptyReply],
])

/** The examples of every win, by id: marked are the words that win. */
export const winExamplesOf: ReadonlyMap<string, Examples> = new Map([
  ['gives-a-date', givesADate],
  ['names-the-failure', namesTheFailure],
  ['uses-their-words', usesTheirWords],
  ['names-the-feeling', namesTheFeeling],
])
