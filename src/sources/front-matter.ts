/** What a file keeps before its words, for a program to read: YAML between lines of "---", TOML between lines of "+++". */

interface Kind {
  readonly opens: RegExp
  readonly closes: RegExp
  /** What the first line says that is neither blank nor a comment. */
  readonly first: RegExp
  /** What every line says after it. */
  readonly other: RegExp
}

const blank = /^[ \t]*(?:#|$)/
const kinds: readonly Kind[] = [
  {
    opens: /^---[ \t]*$/,
    closes: /^(?:---|\.\.\.)[ \t]*$/,
    first: /^(?:[\p{L}_][\p{L}\p{N}_./-]*|"[^"]+"|'[^']+') ?:(?![^ \t])/u,
    // What goes on from the line before is indented, but for the items of a list and a bracket that closes.
    other: /^(?:[ \t]|-(?![^ \t])|[\]}]|(?:[\p{L}\p{N}_][\p{L}\p{N}_./ -]*|"[^"]+"|'[^']+'):(?![^ \t]))/u,
  },
  {
    opens: /^\+\+\+[ \t]*$/,
    closes: /^\+\+\+[ \t]*$/,
    first: /^[ \t]*(?:[\w.-]+|"[^"]+"|'[^']+')[ \t]*=/,
    other: /^/,
  },
]

/** The line at a place, and where the next one begins. */
function lineAt(source: string, at: number): { readonly line: string; readonly next: number } {
  const feed = source.indexOf('\n', at)
  const end = feed === -1 ? source.length : feed
  return {
    line: source.slice(at, source.charAt(end - 1) === '\r' && end > at ? end - 1 : end),
    next: feed === -1 ? end : feed + 1,
  }
}

/**
 * Where the words begin that stand below a front matter which begins at `from`; `from` where there is none: where it is
 * never closed, or where what stands there is prose below a rule.
 */
export function endOfFrontMatter(source: string, from: number): number {
  const opening = lineAt(source, from)
  const kind = kinds.find(({ opens }) => opens.test(opening.line))
  if (kind === undefined) return from
  let isBegun = false
  for (let at = opening.next; at < source.length; ) {
    const { line, next } = lineAt(source, at)
    if (kind.closes.test(line)) return isBegun ? next : from
    if (!blank.test(line)) {
      if (!(isBegun ? kind.other : kind.first).test(line)) return from
      isBegun = true
    }
    at = next
  }
  return from
}
