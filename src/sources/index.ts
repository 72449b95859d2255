export { type SourceFormat, sourceFormats } from './render.js'
export {
  createSourceReviewer,
  reviewSource,
  type SourceOptions,
  type SourceReviewer,
  type SourceTexts,
  type SourceTyping,
} from './review-source.js'
