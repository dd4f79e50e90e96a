/** A value that can be read now and watched, made for `useSyncExternalStore`. */
export interface ReadableStore<T> {
  get(): T
  /** Calls `listener` after each change; returns the way to stop. */
  subscribe(listener: () => void): () => void
}

export interface Store<T> extends ReadableStore<T> {
  /** Replaces the value; listeners hear of it only when it is another one. */
  set(next: T): void
}

export function createStore<T>(initial: T): Store<T> {
  let value = initial
  const listeners = new Set<() => void>()
  return {
    get: () => value,
    subscribe(listener) {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
    set(next) {
      if (Object.is(next, value)) return
      value = next
      for (const listener of [...listeners]) listener()
    },
  }
}
