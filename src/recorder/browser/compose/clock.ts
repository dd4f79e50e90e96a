/** Calls `tick` at `rate` per second, without drift; what a busy machine misses is left out. Ended by what it returns. */
export function startClock(rate: number, tick: () => void): () => void {
  const every = 1000 / rate
  let due = performance.now()
  let timer: ReturnType<typeof setTimeout> | undefined
  function run(): void {
    const now = performance.now()
    due = Math.max(due + every, now)
    timer = setTimeout(run, due - now)
    tick()
  }
  run()
  return () => clearTimeout(timer)
}
