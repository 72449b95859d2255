export type { PresetName } from '../rules/presets.js'
export { applyAll, applySuggestion } from './apply.js'
export { type Dismissals, storedDismissals } from './dismissals.js'
export type {
  AskSuggestion,
  Band,
  Basis,
  Category,
  Channel,
  Commitment,
  Edit,
  EditSuggestion,
  Evidence,
  Facts,
  Finding,
  Ground,
  Region,
  ReplyReview,
  Severity,
  Skipped,
  Span,
  Suggestion,
  Win,
} from './finding.js'
export { createPreSendGate, type GateAnswer, type GateOptions, type PreSendGate, type Press } from './gate.js'
export { type LiveOptions, type LiveReview, liveReview, type Reviewed } from './live.js'
export { createReviewer, type Reviewer, reviewReply, type Typing } from './review.js'
export type { RuleSetting } from './rule.js'
export type {
  Dialect,
  EarlierTurn,
  HousePhrase,
  Liability,
  Placeholders,
  ReviewOptions,
  ReviewSettings,
  ReviewTexts,
  SettingsFile,
  Voice,
} from './settings/options.js'
