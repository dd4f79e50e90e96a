const sleepers = new Set<() => void>()

/** Has `wake` called whenever a transaction of this process may have left something to deliver. */
export function onAlarm(wake: () => void): () => void {
  sleepers.add(wake)
  return () => void sleepers.delete(wake)
}

/**
 * Wakes whoever delivers. A hint only: it may come before the commit, or for one that is rolled back; what it
 * misses is found by the next look at the table.
 */
export function ringAlarm(): void {
  setImmediate(() => {
    for (const wake of sleepers) wake()
  })
}
