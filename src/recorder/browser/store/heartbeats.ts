import { delay } from '../../../core/time.js'
import type { TakeDatabase } from './database.js'
import type { TakeLocks } from './takeLocks.js'

export interface HeartbeatTimes {
  beatMs: number
  /** A hidden page's timers run once a minute, so three of them may be missing. */
  deadAfterMs: number
}

const defaults: HeartbeatTimes = { beatMs: 15_000, deadAfterMs: 200_000 }

/** Locks for browsers without Web Locks: a page writes that it lives, and counts as gone when it no longer does. */
export function createHeartbeats(db: TakeDatabase, times: HeartbeatTimes = defaults): TakeLocks {
  const isAlive = (beat: number | undefined): boolean =>
    beat !== undefined && Date.now() - beat < times.deadAfterMs

  /** Reading and writing are one transaction: of two pages one is first. */
  async function tryHold(id: string): Promise<(() => void) | null> {
    const change = db.transaction('beats', 'readwrite')
    const beat = await change.store.get(id)
    if (isAlive(beat)) {
      await change.done
      return null
    }
    await change.store.put(Date.now(), id)
    await change.done
    const timer = setInterval(() => {
      db.put('beats', Date.now(), id).catch(() => {})
    }, times.beatMs)
    return () => {
      clearInterval(timer)
      db.delete('beats', id).catch(() => {})
    }
  }

  return {
    async hold(id, wait) {
      for (;;) {
        const release = await tryHold(id)
        if (release || !wait) return release
        await delay(times.beatMs, wait)
      }
    },
    async free(ids) {
      const beats = await Promise.all(ids.map((id) => db.get('beats', id)))
      return ids.filter((_id, index) => !isAlive(beats[index]))
    },
  }
}
