/** Names for findings that hold while the draft changes around them. */

/** 52 bits of two FNV-1a hashes over UTF-16 units, in base 36. Tells findings of one draft apart; no protection. */
export function hashOf(text: string): string {
  let a = 0x811c9dc5
  let b = 0x01000193
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    a = Math.imul(a ^ unit, 0x01000193)
    b = Math.imul(b ^ unit, 0x85ebca6b)
  }
  return ((a >>> 0) * 0x100000 + ((b >>> 12) & 0xfffff)).toString(36)
}

/** The id of a finding of `ruleId` on `words` in `sentence`; `seen` counts repeats of the same words within one review. */
export function identify(ruleId: string, words: string, sentence: string, seen: Map<string, number>): string {
  const normal = (text: string): string => text.replace(/[\s\p{P}]+/gu, ' ').trim()
  const id = hashOf(`${ruleId}\n${normal(words)}\n${normal(sentence)}`)
  const count = (seen.get(id) ?? 0) + 1
  seen.set(id, count)
  return count === 1 ? id : `${id}-${count}`
}
