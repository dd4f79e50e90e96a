/** What was read a moment ago, for one account. Whoever reads the same at the same time shares one call. */
export interface ReadCache {
  /** `about` is the video that the answer is about; null where it is about several. */
  read(key: string, about: string | null, lifeMs: number, load: () => Promise<unknown>): Promise<unknown>
  /** Drops what is known of a video, and of all together; or everything. Calls under way are shared no more. */
  forget(videoId?: string): void
}

interface Entry {
  about: string | null
  answer: Promise<unknown>
  until: number
}

const most = 1000

/** Makes one; failures are never kept. */
export function createReadCache(): ReadCache {
  const entries = new Map<string, Entry>()

  function drop(key: string, entry: Entry): void {
    if (entries.get(key) === entry) entries.delete(key)
  }

  function makeRoom(): void {
    for (const [key, { until }] of entries) {
      if (until > Date.now() && entries.size < most) return
      entries.delete(key)
    }
  }

  return {
    read(key, about, lifeMs, load) {
      const known = entries.get(key)
      if (known && known.until > Date.now()) return known.answer
      entries.delete(key)
      makeRoom()
      const entry: Entry = { about, answer: load(), until: Number.POSITIVE_INFINITY }
      entries.set(key, entry)
      entry.answer.then(
        () => {
          entry.until = Date.now() + lifeMs
          if (lifeMs <= 0) drop(key, entry)
        },
        () => drop(key, entry),
      )
      return entry.answer
    },
    forget(videoId) {
      for (const [key, { about }] of entries) {
        if (videoId === undefined || about === null || about === videoId) entries.delete(key)
      }
    },
  }
}
