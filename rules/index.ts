/** Every rule and every win, in the order the docs show them. */

import type { Rule, WinRule } from '../src/rule.js'
import asksKnownInfo from './asks-known-info.js'
import blameCustomer from './blame-customer.js'
import blameThirdParty from './blame-third-party.js'
import cannedPhrase from './canned-phrase.js'
import causeWithoutFix from './cause-without-fix.js'
import condescension from './condescension.js'
import controllingDemand from './controlling-demand.js'
import deadEndRefusal from './dead-end-refusal.js'
import emptyReply from './empty-reply.js'
import facelessWe from './faceless-we.js'
import favourFraming from './favour-framing.js'
import genericEmpathy from './generic-empathy.js'
import hardToRead from './hard-to-read.js'
import hedgedCommitment from './hedged-commitment.js'
import hollowApology from './hollow-apology.js'
import impersonalAddress from './impersonal-address.js'
import leftoverPlaceholder from './leftover-placeholder.js'
import missingApology from './missing-apology.js'
import missingCause from './missing-cause.js'
import missingNextStep from './missing-next-step.js'
import missingTimeline from './missing-timeline.js'
import noSpecifics from './no-specifics.js'
import overApology from './over-apology.js'
import paddingBeforeAnswer from './padding-before-answer.js'
import passiveVoice from './passive-voice.js'
import policyShield from './policy-shield.js'
import runAround from './run-around.js'
import toneMismatch from './tone-mismatch.js'
import unansweredQuestion from './unanswered-question.js'
import vagueTimeline from './vague-timeline.js'
import answersEveryQuestion from './wins/answers-every-question.js'
import answersTheNextQuestion from './wins/answers-the-next-question.js'
import asksARealQuestion from './wins/asks-a-real-question.js'
import directLine from './wins/direct-line.js'
import givesADate from './wins/gives-a-date.js'
import namesTheFailure from './wins/names-the-failure.js'
import namesTheFeeling from './wins/names-the-feeling.js'
import ownsIt from './wins/owns-it.js'
import plainAndShort from './wins/plain-and-short.js'
import reasonWithNo from './wins/reason-with-no.js'
import saysWhatTheyWillSee from './wins/says-what-they-will-see.js'
import usesTheirWords from './wins/uses-their-words.js'

export const rules: readonly Rule[] = [
  cannedPhrase,
  missingApology,
  hollowApology,
  overApology,
  blameCustomer,
  blameThirdParty,
  passiveVoice,
  facelessWe,
  missingNextStep,
  missingTimeline,
  vagueTimeline,
  hedgedCommitment,
  causeWithoutFix,
  missingCause,
  unansweredQuestion,
  asksKnownInfo,
  runAround,
  deadEndRefusal,
  policyShield,
  genericEmpathy,
  noSpecifics,
  impersonalAddress,
  favourFraming,
  controllingDemand,
  condescension,
  toneMismatch,
  paddingBeforeAnswer,
  hardToRead,
  leftoverPlaceholder,
  emptyReply,
]

export const wins: readonly WinRule[] = [
  givesADate,
  saysWhatTheyWillSee,
  namesTheFailure,
  ownsIt,
  usesTheirWords,
  namesTheFeeling,
  answersEveryQuestion,
  answersTheNextQuestion,
  asksARealQuestion,
  reasonWithNo,
  directLine,
  plainAndShort,
]
