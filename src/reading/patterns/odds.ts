/** A probability from log-odds, in which the signs for and against a fact add up. */
export function likelihood(logit: number): number {
  return 1 / (1 + Math.exp(-logit))
}
