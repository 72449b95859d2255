export { type SourceFormat, sourceFormats } from './render.js'
export {
  createSourceReviewer,
  reviewSource,
  type SourceOptions,
  type SourceReviewer,
  type SourceTexts,
} from './review-source.js'
