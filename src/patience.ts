/** How long a reviewer or a help desk is waited for. */

export const defaultPatience = 2000
/** Of a timer. */
const longestPatience = 2 ** 31 - 1

/** @throws {RangeError} where it is no number of milliseconds that a timer takes */
export function patienceIn(value: unknown): number {
  if (typeof value === 'number' && value >= 0 && value <= longestPatience) return value
  throw new RangeError(`patience must be milliseconds from 0 to ${longestPatience}.`)
}

/** @param complaint what the error says of a promise that was not kept in time, such as “There was no review” */
export async function within<T>(
  milliseconds: number,
  promise: PromiseLike<T>,
  complaint: string,
): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${complaint} within ${milliseconds} ms.`)), milliseconds)
  })
  try {
    return await Promise.race([promise, late])
  } finally {
    clearTimeout(timer)
  }
}
