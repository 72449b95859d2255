/** The examples of every rule, by id: what the docs show and the tests run. Kept apart so that bundles leave it out. */

import type { Examples } from '../src/rule.js'
import { examples as asksKnownInfo } from './asks-known-info.js'
import { examples as blameCustomer } from './blame-customer.js'
import { examples as blameThirdParty } from './blame-third-party.js'
import { examples as cannedPhrase } from './canned-phrase.js'
import { examples as causeWithoutFix } from './cause-without-fix.js'
import { examples as condescension } from './condescension.js'
import { examples as controllingDemand } from './controlling-demand.js'
import { examples as deadEndRefusal } from './dead-end-refusal.js'
import { examples as emptyReply } from './empty-reply.js'
import { examples as facelessWe } from './faceless-we.js'
import { examples as favourFraming } from './favour-framing.js'
import { examples as genericEmpathy } from './generic-empathy.js'
import { examples as hardToRead } from './hard-to-read.js'
import { examples as hedgedCommitment } from './hedged-commitment.js'
import { examples as hollowApology } from './hollow-apology.js'
import { examples as impersonalAddress } from './impersonal-address.js'
import { examples as leftoverPlaceholder } from './leftover-placeholder.js'
import { examples as missingApology } from './missing-apology.js'
import { examples as missingCause } from './missing-cause.js'
import { examples as missingNextStep } from './missing-next-step.js'
import { examples as missingTimeline } from './missing-timeline.js'
import { examples as noSpecifics } from './no-specifics.js'
import { examples as overApology } from './over-apology.js'
import { examples as paddingBeforeAnswer } from './padding-before-answer.js'
import { examples as passiveVoice } from './passive-voice.js'
import { examples as policyShield } from './policy-shield.js'
import { examples as runAround } from './run-around.js'
import { examples as toneMismatch } from './tone-mismatch.js'
import { examples as unansweredQuestion } from './unanswered-question.js'
import { examples as vagueTimeline } from './vague-timeline.js'
import { examples as answersEveryQuestion } from './wins/answers-every-question.js'
import { examples as answersTheNextQuestion } from './wins/answers-the-next-question.js'
import { examples as asksARealQuestion } from './wins/asks-a-real-question.js'
import { examples as directLine } from './wins/direct-line.js'
import { examples as givesADate } from './wins/gives-a-date.js'
import { examples as namesTheFailure } from './wins/names-the-failure.js'
import { examples as namesTheFeeling } from './wins/names-the-feeling.js'
import { examples as ownsIt } from './wins/owns-it.js'
import { examples as plainAndShort } from './wins/plain-and-short.js'
import { examples as reasonWithNo } from './wins/reason-with-no.js'
import { examples as saysWhatTheyWillSee } from './wins/says-what-they-will-see.js'
import { examples as usesTheirWords } from './wins/uses-their-words.js'

export const examplesOf: ReadonlyMap<string, Examples> = new Map([
  ['canned-phrase', cannedPhrase],
  ['missing-apology', missingApology],
  ['hollow-apology', hollowApology],
  ['over-apology', overApology],
  ['blame-customer', blameCustomer],
  ['blame-third-party', blameThirdParty],
  ['passive-voice', passiveVoice],
  ['faceless-we', facelessWe],
  ['missing-next-step', missingNextStep],
  ['missing-timeline', missingTimeline],
  ['vague-timeline', vagueTimeline],
  ['hedged-commitment', hedgedCommitment],
  ['cause-without-fix', causeWithoutFix],
  ['missing-cause', missingCause],
  ['unanswered-question', unansweredQuestion],
  ['asks-known-info', asksKnownInfo],
  ['run-around', runAround],
  ['dead-end-refusal', deadEndRefusal],
  ['policy-shield', policyShield],
  ['generic-empathy', genericEmpathy],
  ['no-specifics', noSpecifics],
  ['impersonal-address', impersonalAddress],
  ['favour-framing', favourFraming],
  ['controlling-demand', controllingDemand],
  ['condescension', condescension],
  ['tone-mismatch', toneMismatch],
  ['padding-before-answer', paddingBeforeAnswer],
  ['hard-to-read', hardToRead],
  ['leftover-placeholder', leftoverPlaceholder],
  ['empty-reply', emptyReply],
])

/** The examples of every win, by id: marked are the words that win. */
export const winExamplesOf: ReadonlyMap<string, Examples> = new Map([
  ['gives-a-date', givesADate],
  ['says-what-they-will-see', saysWhatTheyWillSee],
  ['names-the-failure', namesTheFailure],
  ['owns-it', ownsIt],
  ['uses-their-words', usesTheirWords],
  ['names-the-feeling', namesTheFeeling],
  ['answers-every-question', answersEveryQuestion],
  ['answers-the-next-question', answersTheNextQuestion],
  ['asks-a-real-question', asksARealQuestion],
  ['reason-with-no', reasonWithNo],
  ['direct-line', directLine],
  ['plain-and-short', plainAndShort],
])
