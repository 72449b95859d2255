/** A thread that judges: questions in, answers out. */

import { type Answer, createJudgement, type Judgement, type Question, type Serving } from './judgement.js'

export interface Task {
  readonly serving: Serving
  readonly question: Question
}

/** The settings are read once: a thread works for one server. */
let judgement: Promise<Judgement> | undefined

export default async function judge({ serving, question }: Task): Promise<Answer> {
  judgement ??= createJudgement(serving)
  return (await judgement).answer(question)
}
