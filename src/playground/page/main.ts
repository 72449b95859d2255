/** The playground: a message and a draft, and the review of them while either is written. Nothing is asked of any network. */

import { rules } from '../../../rules/index.js'
import { type PresetName, presets } from '../../../rules/presets.js'
import { storedDismissals } from '../../dismissals.js'
import { afterPause } from '../../editors/pause.js'
import { scoreLine } from '../../editors/words.js'
import type { Channel, Finding, ReplyReview } from '../../finding.js'
import { liveReview, type Reviewed } from '../../live.js'
import { byId, fill, make } from '../../pages/dom.js'
import { read } from '../../prose/prose.js'
import { channelOf } from '../../reading/channel.js'
import { createReviewer } from '../../review.js'
import type { ReviewSettings } from '../../settings/options.js'
import { Choices, key } from './choices.js'
import { Conversation } from './conversation.js'
import { draftEditor } from './draft-editor.js'
import { redraw } from './redraw.js'
import type { Sample } from './sample.js'
import { SamplePicker } from './sample-picker.js'
import { tooLong } from './too-long.js'
import { type Actions, dismissedOf, findingsOf, pointAt } from './views/findings.js'
import { factsOf, promisesOf, silentOf } from './views/notes.js'
import { goToRule, RuleSwitches } from './views/rules.js'
import { isForeign, scoreOf } from './views/score.js'
import { winsOf } from './views/wins.js'

const samples = JSON.parse(byId('data').textContent ?? '') as readonly Sample[]
const dismissals = storedDismissals('unscripted.playground.dismissed')
const choices = new Choices(rules)
const live = liveReview({ dismissals })
const preset = byId('preset') as HTMLSelectElement
const status = byId('status')
const undo = byId('undo')
const panel = byId('review')
const found = byId('findings')
const silenced = byId('dismissed')
const glance = byId('glance')

/** What the page shows now. */
let shown: Reviewed | undefined
/** Why the texts beside the draft could not be taken. */
let trouble: Error | undefined

const told = afterPause(update)
const editor = draftEditor(byId('draft'), live, {
  onChange: () => {
    // Disabled in name alone: a button that is disabled has the focus no longer.
    undo.setAttribute('aria-disabled', `${!editor.canUndo()}`)
    picker.keep()
  },
  onCaret: at => pointAt(found, shown?.review?.findings ?? [], at),
  onList: () => (found.querySelector('button') ?? byId('findings-title')).focus(),
  bottom: () => glance.getClientRects()[0]?.top ?? document.documentElement.clientHeight,
})
const conversation = new Conversation(() => {
  picker.keep()
  told.later()
})
const switches = new RuleSwitches(rules, choices, update)
const picker = new SamplePicker(
  samples,
  () => ({ typed: conversation.typed(), draft: editor.text() }),
  ({ typed, draft }, around) => {
    conversation.show(typed, around)
    editor.load(draft)
    update()
  },
)

const actions: Actions = {
  go: span => editor.select(span),
  goToMessage: span => conversation.select(span),
  goToRule,
  apply: ({ id }, { label }) => {
    // Somebody may have typed since this was drawn: the same suggestion of the draft as it stands.
    const { review } = live.review(editor.text())
    const edit = review?.findings
      .find(one => one.id === id)
      ?.suggestions.find(one => one.label === label)?.edit
    if (edit !== undefined) editor.apply(edit)
    reviewNow()
  },
  dismiss: ({ id }) => live.dismiss(id),
  restore: ({ id }) => live.restore([id]),
}

/** Takes what was changed beside the draft. */
function update(): void {
  told.stop()
  try {
    trouble = undefined
    live.update({ ...settings(), ...conversation.texts() })
  } catch (error) {
    trouble = error instanceof Error ? error : new Error(String(error))
  }
  // Marks of a review that holds no longer would be taken for those of this one.
  editor.mark(trouble === undefined)
  if (trouble === undefined) reviewNow()
  else display({ draft: editor.text(), error: trouble })
}

/** Without the pause that is waited for while somebody types. */
function reviewNow(): void {
  live.review(editor.text())
}

function settings(): ReviewSettings {
  return { rules: choices.rules, ...(choices.preset === undefined ? {} : { preset: choices.preset }) }
}

function display(reviewed: Reviewed): void {
  const { draft } = reviewed
  const error = trouble ?? reviewed.error
  shown = error === undefined ? reviewed : { draft, error: tooLong(textsNow(draft)) ?? error }
  const { review } = shown
  const isJudged = review !== undefined && draft.trim() !== '' && !isForeign(review)
  const line = draft.trim() === '' ? 'No reply yet' : scoreLine(shown)
  // Said again only where it says something else.
  if (status.textContent !== line) status.textContent = line
  glance.textContent = line
  fill('sum', scoreOf(shown))
  const channel = channelNow(draft)
  switches.show(channel)
  // What is hidden would leave the focus nowhere.
  if (!isJudged && panel.contains(document.activeElement)) editor.focus()
  panel.hidden = !isJudged
  byId('notes').hidden = !isJudged
  if (!isJudged) return
  const { findings, wins, commitments, skipped } = review
  const dismissed = dismissedIn(review, draft)
  const isOpen = silenced.querySelector('details')?.open ?? false
  const toDismissed = (): void => (silenced.querySelector('summary') ?? byId('findings-title')).focus()
  redraw(silenced, dismissed.length === 0 ? [] : [dismissedOf(dismissed, isOpen, actions)], toDismissed)
  redraw(found, findingsOf(findings, actions), toDismissed)
  byId('won').hidden = wins.length === 0
  redraw(byId('wins'), [winsOf(wins, draft, actions.go)], () => editor.focus())
  redraw(byId('promises'), [promisesOf(commitments, draft, actions.go)], () => editor.focus())
  fill('facts', factsOf(review))
  fill('silent', silentOf(skipped))
}

/** Only their ids are kept: who they are, a review without dismissals tells. */
function dismissedIn({ dismissed }: ReplyReview, draft: string): readonly Finding[] {
  if (dismissed.length === 0) return []
  const { findings } = createReviewer(settings()).review(draft, conversation.texts())
  return findings.filter(({ id }) => dismissed.includes(id))
}

function textsNow(draft: string): Parameters<typeof tooLong>[0] {
  const { message, customerName, agentName } = conversation.typed()
  return {
    'Your reply': draft,
    'The customer’s message': message,
    'The customer’s name': customerName,
    'The agent’s name': agentName,
  }
}

function channelNow(draft: string): Channel {
  const { channel, customerMessage } = conversation.texts()
  const guessed = channelOf(read(draft), customerMessage === undefined ? undefined : read(customerMessage))
  conversation.guess(guessed)
  return channel ?? guessed
}

preset.append(...Object.keys(presets).map(value => make('option', { value }, value)))
preset.value = choices.preset ?? ''
preset.addEventListener('change', () => {
  choices.choosePreset(preset.value === '' ? undefined : (preset.value as PresetName))
  update()
})
byId('skip').addEventListener('click', event => {
  // The way into a shadow tree is no fragment.
  event.preventDefault()
  editor.focus()
})
panel.addEventListener('keydown', event => {
  if (event.key === 'Escape') editor.focus()
})
undo.addEventListener('click', () => {
  editor.undo()
  reviewNow()
})
byId('reset').addEventListener('click', () => {
  choices.reset()
  preset.value = ''
  dismissals.delete([...dismissals.ids()])
  update()
})
addEventListener('storage', event => {
  // Of another tab; without a key everything is gone.
  if (event.key !== null && !event.key.startsWith(key)) return
  choices.refresh()
  preset.value = choices.preset ?? ''
  update()
})
live.onReview(display)
picker.begin('gym-charged-twice')
