/** The fields of a form, as clients of LanguageTool send it. */

/** One field as it is encoded. Some clients leave more signs as they are than others; none leaves these. */
const pair = /^[\w.~*-]+=(?:[^\s&%"<>\\^`{|}\u007F-\uFFFF]|%[\dA-Fa-f]{2})*$/

/** A form that begins with what is to be checked; the language comes after it. */
const checked = /^(text|data)=/
const afterIt = '&language='

/** The fields of the body, and those of the address that the body does not have. Of a name given twice, the first. */
export function fieldsOf(query: string, body: string): (name: string) => string | undefined {
  const inBody = isEncoded(body) ? new URLSearchParams(body) : asWritten(body)
  const inQuery = new URLSearchParams(query)
  return name => inBody.get(name) ?? inQuery.get(name) ?? undefined
}

function isEncoded(body: string): boolean {
  if (
    !body
      .replace(/&$/, '')
      .split('&')
      .every(one => pair.test(one))
  )
    return false
  try {
    decodeURIComponent(body)
    return true
  } catch {
    return false
  }
}

/**
 * LibreOffice 7.4 sends the text as it is written, between its name and that of the language: “R&D 100%” would lose all
 * after the R. Where the signs of both ways of writing are missing, as in “a+b”, the text is taken for encoded.
 */
function asWritten(body: string): URLSearchParams {
  const [start, name] = checked.exec(body) ?? []
  const end = body.lastIndexOf(afterIt)
  if (start === undefined || name === undefined || end < start.length) return new URLSearchParams(body)
  const fields = new URLSearchParams(body.slice(end))
  fields.set(name, body.slice(start.length, end))
  return fields
}
