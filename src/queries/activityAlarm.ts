/** A bell that ends a wait early. */
export interface Alarm {
  ring(): void
  /** Calls `listener` at each ring; returns the way to stop. */
  listen(listener: () => void): () => void
  /** Waits `ms` milliseconds, or with null for as long as it takes, until it rings or `signal` aborts. */
  sleep(ms: number | null, signal: AbortSignal): Promise<void>
}

/** Makes an alarm that nobody has rung yet. */
export function createAlarm(): Alarm {
  const listeners = new Set<() => void>()
  function listen(listener: () => void): () => void {
    listeners.add(listener)
    return () => {
      listeners.delete(listener)
    }
  }
  return {
    listen,
    ring() {
      for (const listener of [...listeners]) listener()
    },
    sleep: (ms, signal) =>
      new Promise((resolve) => {
        const wake = (): void => {
          clearTimeout(timer)
          stop()
          signal.removeEventListener('abort', wake)
          resolve()
        }
        const timer = ms === null ? undefined : setTimeout(wake, ms)
        const stop = listen(wake)
        if (signal.aborted) wake()
        else signal.addEventListener('abort', wake)
      }),
  }
}
