import { loadPart } from '../../../core/loadPart.js'
import type { TakeDatabase } from './database.js'
import type { TakeLocks } from './takeLocks.js'

const nameOf = (id: string): string => `hippo-take:${id}`

/** The browser's own locks end with the page, whatever ends it; without them pages have to show that they live. */
export function openTakeLocks(db: TakeDatabase): TakeLocks {
  return 'locks' in navigator ? createWebLocks(navigator.locks) : createBeats(db)
}

function createWebLocks(locks: LockManager): TakeLocks {
  return {
    hold: (id, wait) =>
      new Promise((resolve, reject) => {
        const options: LockOptions = wait ? { signal: wait } : { ifAvailable: true }
        locks
          .request(nameOf(id), options, (lock) => {
            if (!lock) return resolve(null)
            return new Promise<void>((release) => resolve(release))
          })
          .catch(reject)
      }),
    async free(ids) {
      const { held = [] } = await locks.query()
      const names = new Set(held.map(({ name }) => name))
      return ids.filter((id) => !names.has(nameOf(id)))
    },
  }
}

/** Old browsers alone need it, so it is loaded there alone. */
function createBeats(db: TakeDatabase): TakeLocks {
  const loading = loadPart(import('./heartbeats.js')).then(({ createHeartbeats }) => createHeartbeats(db))
  loading.catch(() => {})
  return {
    hold: async (id, wait) => (await loading).hold(id, wait),
    free: async (ids) => (await loading).free(ids),
  }
}
