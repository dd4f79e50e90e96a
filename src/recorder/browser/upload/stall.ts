import { HippoError } from '../../../core/error.js'

/** A request that moves no byte for this long hangs on a dead connection. */
const stallMs = 30_000

/** Watches one request after another. */
export interface StallWatch {
  /** A request begins, or moved a byte. */
  moved(): void
  /** Nothing is on its way. */
  rest(): void
}

/** Calls `onStall` once where a request stands still; between requests it may take as long as it likes. */
export function createStallWatch(onStall: (error: HippoError) => void): StallWatch {
  let timer: ReturnType<typeof setTimeout> | undefined
  return {
    moved() {
      clearTimeout(timer)
      timer = setTimeout(() => {
        onStall(new HippoError('timeout', `No byte moved for ${stallMs / 1000} seconds; trying again.`))
      }, stallMs)
    },
    rest() {
      clearTimeout(timer)
    },
  }
}
