import type { Playback } from '../contract/app/playback.js'
import { type HippoError, toHippoError } from '../core/error.js'
import { backoff, delay } from '../core/time.js'
import { settledStates } from './settledStates.js'
import { readPlayback, type ReadPlaybackOptions } from './readPlayback.js'

/** Who hears of a video that is not ready yet, and how often it is asked about. */
export interface WatchPlaybackOptions extends ReadPlaybackOptions {
  /** Hears the first answer and then each one that differs from the one before. */
  onChange: (playback: Playback) => void
  /** Hears of each failed call; one that may succeed later is repeated by itself. */
  onError?: (error: HippoError) => void
  /** Time between two questions, in milliseconds. @default 1000 */
  intervalMs?: number
}

/** A failed video is seldom repaired, so nobody asks each second. */
const failedIntervalMs = 10_000

function visible(signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve) => {
    if (document.visibilityState === 'visible') return resolve()
    const look = (): void => {
      if (document.visibilityState === 'hidden' && !signal?.aborted) return
      document.removeEventListener('visibilitychange', look)
      resolve()
    }
    document.addEventListener('visibilitychange', look)
    signal?.addEventListener('abort', look, { once: true })
  })
}

/**
 * Follows a share link until its video is ready, gone or private, asking only while the page is visible. Resolves when
 * there is nothing more to hear: one of these, an error that stays, or aborted.
 *
 * @example
 * void watchPlayback(shareUrl, { signal, onChange: (playback) => show(playback) })
 */
export async function watchPlayback(shareUrl: string, options: WatchPlaybackOptions): Promise<void> {
  const { onChange, onError, signal, intervalMs = 1000 } = options
  let heard = ''
  let failures = 0
  for (;;) {
    await visible(signal)
    if (signal?.aborted) return
    const answer = await readPlayback(shareUrl, options).catch((cause) => toHippoError(cause))
    if (signal?.aborted) return
    let waitMs = intervalMs
    if (answer instanceof Error) {
      onError?.(answer)
      if (!answer.retryable) return
      waitMs = backoff(failures++, { firstMs: intervalMs }, answer.retryAfterMs)
    } else {
      failures = 0
      const text = JSON.stringify(answer)
      if (text !== heard) onChange(answer)
      heard = text
      if (settledStates.has(answer.status)) return
      if (answer.status === 'failed') waitMs = Math.max(waitMs, failedIntervalMs)
    }
    await delay(waitMs, signal).catch(() => {})
  }
}
