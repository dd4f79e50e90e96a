/** Calls back once so much time is recorded, pauses left out. */
export interface TimeLimit {
  /** Looks at the recorded time: with each piece, and after a pause. */
  look(): void
  /** In a pause no time is recorded. */
  hold(): void
  stop(): void
}

/**
 * A timer for the exact moment, and a look with every piece of the file: a hidden tab's timers may sleep for a minute.
 */
export function limitTime(
  maxSeconds: number | null,
  recordedMs: () => number,
  onReached: () => void,
): TimeLimit {
  let timer: ReturnType<typeof setTimeout> | undefined
  let over = maxSeconds === null
  const limitMs = (maxSeconds ?? 0) * 1000
  function look(): void {
    if (over) return
    clearTimeout(timer)
    const left = limitMs - recordedMs()
    if (left > 0) {
      // The longest a timer can be set for is 24 days.
      timer = setTimeout(look, Math.min(left, 2 ** 31 - 1))
      return
    }
    over = true
    onReached()
  }
  return {
    look,
    hold: () => clearTimeout(timer),
    stop() {
      over = true
      clearTimeout(timer)
    },
  }
}
