/** The parts of a request for clients of LanguageTool, and what they get. */

import { messageHeader } from '../access.js'
import { answer, refusals } from './responses.js'
import { list, ref } from './schemas.js'

export const checkFields = {
  text: { type: 'string', description: 'The draft; or `data`.' },
  data: {
    type: 'string',
    description: 'JSON: `{"annotation": [{"text": …}, {"markup": …, "interpretAs": …}]}`.',
  },
  language: { type: 'string', description: '`auto`, `en`, or a kind of English: `en-GB`.' },
  customerMessage: { type: 'string', description: 'The message that the draft answers.' },
  enabledRules: {
    type: 'string',
    description: 'Ids of rules, parted by commas, that stay where others are left out.',
  },
  disabledRules: { type: 'string', description: 'What is left out.' },
  enabledCategories: { type: 'string', description: 'As `enabledRules`, by their categories.' },
  disabledCategories: { type: 'string', description: 'As `disabledRules`, by their categories.' },
  enabledOnly: { type: 'string', enum: ['true', 'false'], description: 'Nothing but what is enabled.' },
  level: { type: 'string', enum: ['default', 'picky'], description: '`picky` has what is only noted, too.' },
  mode: {
    type: 'string',
    enum: ['all', 'textLevelOnly', 'allButTextLevelOnly'],
    description: 'Whether findings about the reply as a whole are wanted, or no others.',
  },
  preferredVariants: { type: 'string', description: 'Kinds of English for `auto`, parted by commas.' },
  username: { type: 'string', description: 'Passed over.' },
  apiKey: { type: 'string', description: 'The token, for clients that cannot send a header.' },
}

export const messageParameter = {
  name: messageHeader,
  in: 'header',
  required: false,
  description: 'The message that the draft answers, as percent-encoded UTF-8.',
  schema: { type: 'string' },
}

export const checkResponses = {
  ...answer('Matches as LanguageTool writes them, and the review as `replyReview`.', {
    type: 'object',
    required: ['matches'],
    properties: { matches: list({ type: 'object' }), replyReview: ref('ReplyReview') },
  }),
  ...refusals(400, 401, 403, 413, 415, 429, 503),
}
