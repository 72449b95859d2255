/** The languages of LanguageTool’s protocol that are judged here. */

/** As `GET /v2/languages` lists them. */
export interface Language {
  readonly name: string
  readonly code: string
  readonly longCode: string
}

const english: Language = { name: 'English', code: 'en', longCode: 'en' }

const variant = (country: string, name: string): Language => ({
  name: `English (${name})`,
  code: 'en',
  longCode: `en-${country}`,
})

export const languages: readonly [Language, ...Language[]] = [
  english,
  variant('US', 'US'),
  variant('GB', 'GB'),
  variant('AU', 'Australian'),
  variant('CA', 'Canadian'),
  variant('NZ', 'New Zealand'),
  variant('ZA', 'South African'),
]

/** A language by its code, in any case; English of a country that is not listed is plain English. Undefined for others. */
export function languageOf(code: string): Language | undefined {
  const wanted = code.trim().replace('_', '-').toLowerCase()
  return (
    languages.find(({ longCode }) => longCode.toLowerCase() === wanted) ??
    (wanted.startsWith('en-') ? english : undefined)
  )
}
