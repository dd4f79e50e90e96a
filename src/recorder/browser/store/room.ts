import type { StoreRoom } from './takeStore.js'

/** Five minutes and more of 1080p: time to warn and to stop by hand. */
const scarceBytes = 256 * 1024 * 1024
/** Left to the browser and to what the encoder still holds. */
const spareBytes = 32 * 1024 * 1024
/** Long enough to cost nothing, short enough that not even 50 MB are recorded meanwhile. */
const lookEveryMs = 5000

/** How much this browser lets a page keep; not even the browser knows it exactly. */
export type Estimate = () => Promise<{ quota?: number; usage?: number }>

/** What that leaves for a take. Where the browser does not say, a write that fails will. */
export function roomOf({ quota, usage }: { quota?: number; usage?: number }): StoreRoom {
  if (quota === undefined || usage === undefined) return 'ample'
  const left = quota - usage
  if (left <= spareBytes) return 'none'
  return left <= scarceBytes ? 'scarce' : 'ample'
}

/** Watches the room on the disk while something is written to it. */
export interface RoomWatch {
  /** What was seen last, at once; looks again beside it where that is long ago. */
  now(): StoreRoom
  look(): Promise<StoreRoom>
}

export function watchRoom(estimate: Estimate, now: () => number = () => Date.now()): RoomWatch {
  let room: StoreRoom = 'ample'
  let lookedAt = -Infinity
  const look = async (): Promise<StoreRoom> => {
    lookedAt = now()
    room = roomOf(await estimate().catch(() => ({})))
    return room
  }
  return {
    look,
    now() {
      if (now() - lookedAt >= lookEveryMs) void look()
      return room
    },
  }
}

/** What the browser says, where it says anything. */
export const estimateStorage: Estimate = async () => (await navigator.storage?.estimate?.()) ?? {}
