import type { UploadSource } from '../store/takeStore.js'

/** Smaller requests cost more than they carry… */
const worthSendingBytes = 256 * 1024
/** …but what is there is not left waiting for longer than this. */
const patienceMs = 500

/** What tus-js-client reads from: one slice per request, each a Blob. */
export interface StoreSource {
  /** Null while the take is open; the client must never guess it. */
  readonly size: number | null
  slice(start: number, end: number): Promise<{ value: Blob | null; done: boolean }>
  close(): void
}

/**
 * Reads a take store for tus-js-client, waiting for bytes that are not recorded yet. Data always comes with
 * `done: false`, and the end as an empty slice of its own: the length is then declared on a request without a
 * body, which can be repeated safely. Declared together with data it would be lost, or refused, after a cut.
 *
 * `onOffset` hears how much the server holds, before each slice, which waits for it.
 */
export function createStoreSource(
  store: UploadSource,
  onOffset: (offset: number) => Promise<void> | void,
): StoreSource {
  return {
    get size() {
      return store.closed ? store.size : null
    },
    async slice(start, end) {
      await onOffset(start)
      store.acknowledge(start)
      await enough(store, start, Math.min(end, start + worthSendingBytes))
      if (store.closed && start >= store.size) return { value: null, done: true }
      return { value: await store.read(start, Math.min(end, store.size)), done: false }
    },
    close() {},
  }
}

/** Resolves when the store has grown to `target`, has held anything after `start` for a while, or is closed. */
function enough(store: UploadSource, start: number, target: number): Promise<void> {
  return new Promise((resolve) => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const look = (): void => {
      if (store.closed || store.size >= target) return finish()
      if (store.size > start) timer ??= setTimeout(finish, patienceMs)
    }
    const finish = (): void => {
      clearTimeout(timer)
      stopWatching()
      resolve()
    }
    const stopWatching = store.subscribe(look)
    look()
  })
}
