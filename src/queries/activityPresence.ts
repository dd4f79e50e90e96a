/** How long a page may be out of sight before it stops listening, in milliseconds. */
const hiddenMs = 5 * 60_000

/**
 * Tells whether the page is looked at, or was a little while ago: a tab forgotten for hours neither holds a
 * connection nor stands in the way of one that is used. Calls `onChange` with each change; returns the way to stop.
 */
export function watchPresence(onChange: (isPresent: boolean) => void): () => void {
  if (typeof document === 'undefined') return () => {}
  let timer: ReturnType<typeof setTimeout> | undefined
  let isPresent = true
  const set = (next: boolean): void => {
    if (next === isPresent) return
    isPresent = next
    onChange(next)
  }
  const look = (): void => {
    clearTimeout(timer)
    if (document.visibilityState === 'hidden') timer = setTimeout(() => set(false), hiddenMs)
    else set(true)
  }
  document.addEventListener('visibilitychange', look)
  look()
  return () => {
    clearTimeout(timer)
    document.removeEventListener('visibilitychange', look)
  }
}
