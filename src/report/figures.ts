/** Figures in words, alike in the page and on the command line. */

export const count = (n: number): string => n.toLocaleString('en')
export const plural = (n: number, one: string, many = `${one}s`): string =>
  `${count(n)} ${n === 1 ? one : many}`

/** A share as a percentage: never 0% for something that is there, nor 100% where something lacks. */
export function percent(share: number): string {
  if (share > 0 && share < 0.005) return '<1%'
  if (share < 1 && share > 0.995) return '>99%'
  return `${Math.round(share * 100)}%`
}
