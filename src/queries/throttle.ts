import { HippoError } from '../core/error.js'
import { backoff } from '../core/time.js'

/** Longest between two runs of one name, in milliseconds. */
const intervalMs = 5000
const mostFailures = 4

interface Turn {
  /** When the last run began. */
  at: number
  running: boolean
  /** Whether it was asked for again since. */
  again: boolean
  failures: number
}

/** Runs `work` under a name now, or, when that ran a moment ago, once the interval is over. */
export type Throttle = (name: string, work: () => Promise<void>) => void

/**
 * Makes a throttle: at most one run per name and five seconds, however often it is asked for, and always one after
 * the last time. What fails in passing is run again a little later.
 */
export function createThrottle(): Throttle {
  const turns = new Map<string, Turn>()

  function schedule(name: string, turn: Turn, work: () => Promise<void>, ms: number): void {
    turn.running = true
    setTimeout(() => void run(name, turn, work), ms)
  }

  async function run(name: string, turn: Turn, work: () => Promise<void>): Promise<void> {
    Object.assign(turn, { at: Date.now(), running: true, again: false })
    let waitMs = intervalMs
    try {
      await work()
      turn.failures = 0
    } catch (error) {
      turn.failures += 1
      const mayHelp = error instanceof HippoError && error.retryable && turn.failures <= mostFailures
      turn.again ||= mayHelp
      if (mayHelp) waitMs = backoff(turn.failures, { firstMs: intervalMs }, error.retryAfterMs)
    }
    turn.running = false
    if (turn.again) schedule(name, turn, work, Math.max(0, turn.at + waitMs - Date.now()))
  }

  return (name, work) => {
    const turn = turns.get(name) ?? {
      at: Number.NEGATIVE_INFINITY,
      running: false,
      again: false,
      failures: 0,
    }
    turns.set(name, turn)
    if (turn.running) turn.again = true
    else schedule(name, turn, work, Math.max(0, turn.at + intervalMs - Date.now()))
  }
}
