/** Invented conversations to try the review on; they are put into the page when it is built. */

import type { PracticeCase } from '../../practice/case.js'

export interface Sample
  extends Pick<PracticeCase, 'id' | 'title' | 'channel' | 'customerName' | 'earlier' | 'message' | 'known'> {
  readonly weak: string
  readonly good: string
}

/** Which of a sample’s replies. */
export type Quality = 'weak' | 'good'
