/** Whether the browser knows that there is no network: then a retry waits for that, however long it takes. */
export function isOffline(): boolean {
  return typeof globalThis.addEventListener === 'function' && globalThis.navigator?.onLine === false
}

/**
 * Waits before another try: for `ms`, or for the network where the browser knows that there is none; and not a
 * moment longer once it is back. Rejects with the signal's reason.
 */
export function waitToRetry(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) {
      reject(signal.reason)
      return
    }
    // Neither exists in Node, where a server's own tools may upload.
    const hears = typeof globalThis.addEventListener === 'function'
    const timer = isOffline() ? undefined : setTimeout(go, ms)
    function stopWaiting(): void {
      clearTimeout(timer)
      signal.removeEventListener('abort', onAbort)
      if (hears) globalThis.removeEventListener('online', go)
    }
    function go(): void {
      stopWaiting()
      resolve()
    }
    function onAbort(): void {
      stopWaiting()
      reject(signal.reason)
    }
    signal.addEventListener('abort', onAbort)
    if (hears) globalThis.addEventListener('online', go)
  })
}
