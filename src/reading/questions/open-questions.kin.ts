/** Words that answer one another though their stems differ, and those that a question turns on. */

import type { ContentWord } from '../../prose/prose.js'
import { wordsOf } from '../patterns/lists.js'

const groups = [
  'stock avail back store sold shelf left suppli',
  // What is left now says nothing of what comes again.
  'restock stock avail back suppli again',
  'warranti guarante cover insur includ',
  'ship deliv deliveri post postag dispatch courier arriv send mail parcel packag order',
  'refund money credit reimburs repaid paid return card bank',
  'price cost charg fee amount total pay paid rate bill expens pound dollar euro free discount',
  'cancel stop end close terminat',
  'chang amend updat edit modifi switch swap replac exchang move',
  'book reserv appoint slot schedul visit reschedul',
  'open hour close shut',
  'engin technician fitter plumber driver courier visit come',
  'work oper function run compat',
  'size xl xxl larg medium small fit',
  'colour color black white blue green red grey gray',
  'wrap gift present box',
  'email e-mail mail address inbox',
  'phone call ring number telephon',
  'park car garag bay',
  'breakfast meal food dinner lunch vegan vegetarian menu',
  'pet dog cat anim',
  'child kid babi infant famili',
  'delay late wait longer',
  'turn switch off mute disabl silenc deactiv',
  'beep alarm nois sound chirp',
  'remov delet uninstal take clear',
  'add includ extra addit',
  'renew extend expir subscript plan',
  'login log sign password access',
  'releas launch come avail out plan',
  'train servic run line',
].map(line => new Set(line.split(' ')))

const byStem = new Map<string, number[]>()
for (const [i, group] of groups.entries())
  for (const stem of group) byStem.set(stem, [...(byStem.get(stem) ?? []), i])

/** Whether two stems are the same, or one the beginning of the other. */
export function isForm(a: string, b: string): boolean {
  return a === b || (a.length > 3 && b.length > 3 && (a.startsWith(b) || b.startsWith(a)))
}

/** Whether two stems are forms of one word, or kin. */
export function areKin(a: string, b: string): boolean {
  if (isForm(a, b)) return true
  const of = byStem.get(b)
  return of !== undefined && (byStem.get(a)?.some(i => of.includes(i)) ?? false)
}

/** What a question turns on: whoever does not speak of it speaks of something else. */
const stones =
  wordsOf(`warranti guarante ship deliv deliveri refund return discount cancel stock restock insur park breakfast
  wrap`)

export function keystonesOf(topic: readonly ContentWord[]): string[] {
  return topic.flatMap(({ stem }) => (stones.has(stem) ? [stem] : []))
}

/** Verbs and the like that any question may turn on, without a thing of its own. */
const vague =
  wordsOf(`handl happen need take make come get give use work expect accept promis sort deal arrang offer bother
  mean manag plan mind right normal suppos possibl time dai thing wai stuff matter inform detail topic subject`)

/** Whether a topic names a thing, so that an answer would speak of it. */
export function namesItsThing(topic: readonly ContentWord[]): boolean {
  return topic.some(({ stem }) => !vague.has(stem))
}
