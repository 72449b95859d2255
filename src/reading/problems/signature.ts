/** A name at the end of a message, after a farewell on the same line, says nothing of the case. */

const name = "\\p{Lu}[\\p{L}'\\u2019.-]*(?: \\p{Lu}[\\p{L}'\\u2019.-]*){0,2}"
/** "Thanks, Anna", "Kind regards, Lou". "Thanks Anna" may thank her. */
const farewell = new RegExp(
  '^(?:[Mm]any |[Kk]ind(?:est)? |[Bb]est |[Ww]arm )?' +
    '(?:[Tt]hanks|[Tt]hank you|[Cc]heers|[Rr]egards|[Ww]ishes|[Bb]est|[Ss]incerely|[Yy]ours), ?' +
    `${name}$`,
  'u',
)

export const isSignature = (sentence: string): boolean => farewell.test(sentence)
