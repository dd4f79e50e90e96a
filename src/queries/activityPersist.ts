import { HippoError, toHippoError } from '../core/error.js'
import { backoff } from '../core/time.js'
import type { Alarm } from './activityAlarm.js'
import type { ActivityStatus } from './activityTypes.js'

export interface PersistOptions {
  signal: AbortSignal
  /** Rung when waiting may have become pointless: a press, or the browser being online again. */
  alarm: Alarm
  onStatus: (status: ActivityStatus) => void
  /** 0 to 1: spreads those who lost the same server at the same moment. */
  random: () => number
}

/** What lived for less did not really work. */
const livedMs = 1000
const mostAtOnce = 3

/** Whether the browser knows that it is offline; what cannot say so is not. */
function isOffline(): boolean {
  return typeof navigator !== 'undefined' && navigator.onLine === false
}

/**
 * Attempts something until `signal` aborts or it says that it is done. One that ended as planned is begun anew at
 * once; one that failed after a wait that doubles, or, where that cannot help, when the alarm rings.
 */
export async function persist(
  attempt: () => Promise<'again' | 'done'>,
  { signal, alarm, onStatus, random }: PersistOptions,
): Promise<void> {
  let failures = 0
  let short = 0
  while (!signal.aborted) {
    const began = Date.now()
    const hasLived = (): boolean => Date.now() - began >= livedMs
    try {
      if ((await attempt()) === 'done') return
      short = hasLived() ? 0 : short + 1
      if (short > mostAtOnce)
        throw new HippoError('network', 'The activity stream ends as soon as it begins.')
      failures = 0
    } catch (cause) {
      if (signal.aborted) return
      if (hasLived()) failures = 0
      const error = toHippoError(cause, 'network')
      if (!error.retryable && error.code !== 'aborted') {
        onStatus({ status: 'refused', error })
        await alarm.sleep(null, signal)
        failures = 0
        continue
      }
      const ms = backoff(failures, {}, error.retryAfterMs) * (1 + random() / 2)
      const retryAt = isOffline() ? null : Date.now() + ms
      onStatus({ status: 'waiting', retryAt, error })
      await alarm.sleep(retryAt === null ? null : ms, signal)
      failures += 1
    }
  }
}
