import type { Selectable } from 'kysely'
import { setTimeout as wait } from 'node:timers/promises'
import { privateTargets } from '../net/private-targets.js'
import { createSafeFetch } from '../net/safe-fetch.js'
import type { Services } from '../services.js'
import { completeUpload } from '../uploads/complete.js'
import { fetchOnce } from './fetch-once.js'
import { BrokenTry, ImportFailure } from './import-failure.js'
import { openPartialFile } from './partial-file.js'
import type { ImportTable } from './schema.js'

/** How much has arrived; `totalBytes` is null where the other side does not say. */
export interface Progress {
  bytes: number
  totalBytes: number | null
}

/** Tells how far it is, or that nobody wants it any more. */
export type Report = (progress: Progress | 'withdrawn') => void

/** Tries in a row that bring nothing new. */
const fruitlessTries = 5
const mostTries = 30
const longestWaitMs = 60_000

/**
 * Fetches a file into the upload folder and hands it on to be made playable. A connection that breaks is taken
 * up where it broke if the other side can, and from the beginning if not.
 *
 * @throws ImportFailure when no further try makes sense
 */
export async function download(
  services: Services,
  row: Selectable<ImportTable> & { url: string },
  signal: AbortSignal,
  report: Report,
): Promise<void> {
  const { settings } = services
  const safe = createSafeFetch({ allow: privateTargets(settings), timeoutMs: settings.IMPORT_STALL_MS })
  const file = await openPartialFile(services, row, report)
  try {
    let furthest = file.bytes
    let fruitless = 0
    for (let tries = 1; !file.isWhole; tries++) {
      try {
        await fetchOnce({ safe, file, url: row.url, most: settings.MAX_IMPORT_BYTES, signal })
      } catch (error) {
        if (signal.aborted || !(error instanceof BrokenTry)) throw error
        fruitless = file.bytes > furthest ? 0 : fruitless + 1
        furthest = Math.max(furthest, file.bytes)
        if (fruitless >= fruitlessTries || tries >= mostTries) {
          throw new ImportFailure(error.message, { cause: error })
        }
        const pause = error.retryAfterMs ?? settings.IMPORT_RETRY_MS * 2 ** fruitless
        await wait(Math.min(pause, longestWaitMs), undefined, { signal })
      }
    }
  } finally {
    await file.close()
    await safe.close()
  }
  await completeUpload(services, file.uploadId, file.bytes)
}
