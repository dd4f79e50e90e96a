/** A map that forgets what is old, and beyond `most` entries what was used longest ago. */
export interface RecentMap<Value> {
  get(key: string): Value | undefined
  set(key: string, value: Value): void
}

/** Makes one; `lifeMs` counts from when an entry was set. */
export function createRecentMap<Value>(
  most: number,
  lifeMs: number = Number.POSITIVE_INFINITY,
): RecentMap<Value> {
  const entries = new Map<string, { value: Value; until: number }>()
  return {
    get(key) {
      const entry = entries.get(key)
      if (!entry) return undefined
      entries.delete(key)
      if (entry.until <= Date.now()) return undefined
      entries.set(key, entry)
      return entry.value
    },
    set(key, value) {
      entries.delete(key)
      entries.set(key, { value, until: Date.now() + lifeMs })
      const [oldest] = entries.keys()
      if (entries.size > most && oldest !== undefined) entries.delete(oldest)
    },
  }
}
