/** Every rule and every win, in the order the docs show them. */

import type { Rule, WinRule } from '../src/rule.js'
import asksKnownInfo from './asks-known-info.js'
import cannedPhrase from './canned-phrase.js'
import emptyReply from './empty-reply.js'
import facelessWe from './faceless-we.js'
import hollowApology from './hollow-apology.js'
import missingApology from './missing-apology.js'
import missingNextStep from './missing-next-step.js'
import missingTimeline from './missing-timeline.js'
import noSpecifics from './no-specifics.js'
import passiveVoice from './passive-voice.js'
import unansweredQuestion from './unanswered-question.js'
import vagueTimeline from './vague-timeline.js'
import givesADate from './wins/gives-a-date.js'
import namesTheFailure from './wins/names-the-failure.js'
import namesTheFeeling from './wins/names-the-feeling.js'
import usesTheirWords from './wins/uses-their-words.js'

export const rules: readonly Rule[] = [
  cannedPhrase,
  missingApology,
  hollowApology,
  passiveVoice,
  facelessWe,
  missingNextStep,
  missingTimeline,
  vagueTimeline,
  unansweredQuestion,
  asksKnownInfo,
  noSpecifics,
  emptyReply,
]

export const wins: readonly WinRule[] = [givesADate, namesTheFailure, usesTheirWords, namesTheFeeling]
