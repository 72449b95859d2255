/** To so many decimals; never −0. */
export function rounded(value: number, decimals: number): number {
  const unit = 10 ** decimals
  return Math.round(value * unit) / unit + 0
}

/** A share, to four decimals; of nothing it is 0. */
export const shareOf = (part: number, of: number): number => (of === 0 ? 0 : rounded(part / of, 4))
