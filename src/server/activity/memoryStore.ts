import type { ActivityEvent } from '../../contract/app/activity.js'
import type { ActivityStore } from './store.js'

/** How much the store in memory keeps. */
export interface MemoryStoreOptions {
  /** How many events are kept. @default 1000 */
  max?: number
}

/** The place of an id that this store gave out; null for any other. */
function placeOf(id: string, life: string): number | null {
  const [from, place = ''] = id.split('.')
  return from === life && /^\d+$/.test(place) ? Number(place) : null
}

/** Keeps the newest events of one account in this process. */
export function memoryStore({ max = 1000 }: MemoryStoreOptions = {}): ActivityStore {
  // Ids of an earlier life of this process would pass for ours: a prefix that grows tells them apart.
  const life = Date.now().toString(36).padStart(9, '0') + crypto.randomUUID().slice(0, 4)
  let kept: { place: number; key: string; event: ActivityEvent }[] = []
  let last = 0
  /** Up to here nothing can be given any more. */
  let dropped = 0
  const keys = new Set<string>()
  const listeners = new Set<() => void>()
  const idOf = (place: number): string => `${life}.${String(place).padStart(12, '0')}`
  return {
    append(event, key) {
      if (keys.has(key)) return Promise.resolve()
      keys.add(key)
      last += 1
      kept.push({ place: last, key, event: { ...event, id: idOf(last) } })
      if (kept.length > max) {
        const [oldest] = kept.splice(0, 1)
        dropped = oldest?.place ?? dropped
        if (oldest) keys.delete(oldest.key)
      }
      for (const listener of [...listeners]) listener()
      return Promise.resolve()
    },
    since(id, limit) {
      const place = placeOf(id, life)
      const gap = place === null || place < dropped || place > last
      const from = gap ? 0 : place
      const events = kept.filter((entry) => entry.place > from).slice(0, limit)
      return Promise.resolve({ events: events.map((entry) => entry.event), gap })
    },
    recent: (limit) => Promise.resolve(kept.slice(-limit).map((entry) => entry.event)),
    latest: () => Promise.resolve(idOf(last)),
    subscribe(listener) {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
    erase(email) {
      const wanted = email.trim().toLowerCase()
      const isTheirs = ({ event }: { event: ActivityEvent }): boolean =>
        event.person?.email?.toLowerCase() === wanted
      for (const entry of kept.filter(isTheirs)) keys.delete(entry.key)
      kept = kept.filter((entry) => !isTheirs(entry))
      return Promise.resolve()
    },
  }
}
