/** Work done side by side, with its results in the order of the items. */

/** @param limit items at work at a time, so that no more of them are held however many there are */
export async function* inOrder<Item, Result>(
  items: AsyncIterable<Item>,
  limit: number,
  work: (item: Item) => Promise<Result>,
): AsyncGenerator<Result> {
  const going: Promise<Result>[] = []
  const first = async (): Promise<Result> => (await going.shift()) as Result
  for await (const item of items) {
    const result = work(item)
    // It is awaited in its turn; until then nobody listens.
    result.catch(() => {})
    going.push(result)
    if (going.length >= limit) yield await first()
  }
  while (going.length > 0) yield await first()
}
