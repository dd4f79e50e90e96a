/** Adds an item to whatever is written next; resolves once that is durable, with the item's own result. */
export type Commit<Item, Result> = (item: Item) => Promise<Result>

interface Waiting<Item, Result> {
  item: Item
  resolve: (result: Result) => void
  reject: (cause: unknown) => void
}

/**
 * Writes one batch at a time: what arrives meanwhile goes into the next, in one transaction. A disk that syncs a
 * few hundred times a second so carries thousands of writes, each acknowledged only when it is safe.
 *
 * @param write Writes a batch and gives one result per item, in order.
 */
export function createGroupCommit<Item, Result>(
  write: (items: Item[]) => Promise<Result[]>,
  largestBatch = 200,
): Commit<Item, Result> {
  const queue: Waiting<Item, Result>[] = []
  let writing = false

  async function drain(): Promise<void> {
    writing = true
    // Requests that are already in the process get their chance to join.
    await new Promise<void>((resolve) => setImmediate(resolve))
    for (let batch = queue.splice(0, largestBatch); batch.length > 0; batch = queue.splice(0, largestBatch)) {
      try {
        const results = await write(batch.map(({ item }) => item))
        batch.forEach(({ resolve, reject }, at) => {
          const result = results[at]
          if (result === undefined) reject(new Error('The batch gave no result for an item.'))
          else resolve(result)
        })
      } catch (cause) {
        for (const { reject } of batch) reject(cause)
      }
    }
    writing = false
  }

  return (item) =>
    new Promise((resolve, reject) => {
      queue.push({ item, resolve, reject })
      if (!writing) void drain()
    })
}
