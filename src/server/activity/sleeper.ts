/** Sleeps until it is woken; being woken while awake makes the next sleep none. */
export interface Sleeper {
  wake(): void
  /** Whether it was woken before `ms` milliseconds had passed, or `signal` aborted. */
  sleep(ms: number, signal: AbortSignal | undefined): Promise<boolean>
}

/** Makes one, for a single reader. */
export function createSleeper(): Sleeper {
  let isWoken = false
  let rise = (): void => {}
  return {
    wake() {
      isWoken = true
      rise()
    },
    async sleep(ms, signal) {
      if (!isWoken && !signal?.aborted) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, ms)
          rise = () => {
            clearTimeout(timer)
            signal?.removeEventListener('abort', rise)
            resolve()
          }
          signal?.addEventListener('abort', rise, { once: true })
        })
        signal?.removeEventListener('abort', rise)
      }
      const woken = isWoken
      isWoken = false
      return woken
    },
  }
}
