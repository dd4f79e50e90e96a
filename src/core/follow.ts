import type { ReadableStore } from './store.js'

/** The store that `pick` finds in whatever `source` holds now, or `before` while it holds nothing. */
export function follow<Source, T>(
  source: ReadableStore<Source | null>,
  pick: (value: Source) => ReadableStore<T>,
  before: T,
): ReadableStore<T> {
  return {
    get() {
      const value = source.get()
      return value ? pick(value).get() : before
    },
    subscribe(listener) {
      let leave = (): void => {}
      const enter = (): void => {
        leave()
        const value = source.get()
        leave = value ? pick(value).subscribe(listener) : () => {}
      }
      enter()
      const stop = source.subscribe(() => {
        enter()
        listener()
      })
      return () => {
        stop()
        leave()
      }
    },
  }
}
