'use client'

import { useEffect, useMemo, useSyncExternalStore } from 'react'
import type { HippoError } from '../core/error.js'
import { useHippo } from '../provider/context.js'
import type { RecoveredEvent, RecoveredTake, TakeRecovery } from '../recorder/recovery.js'
import type { TakeFile } from '../recorder/types.js'
import { useLatest } from './useLatest.js'

/** Who hears of takes that are being finished. */
export interface UseRecoveredRecordingsOptions {
  /** Hears of every event of a take that an earlier page left behind. */
  onEvent?: (event: RecoveredEvent) => void
  /** Hears of failures of any of them. */
  onError?: (error: HippoError) => void
}

/** Takes that were left behind, and what can be done with them. */
export interface UseRecoveredRecordingsResult {
  /** What was found since the page was opened, finished ones included; the oldest first. */
  recordings: readonly RecoveredTake[]
  /** Goes on with one that waits or has failed. */
  resume: (id: string) => void
  /** Deletes it here, and its video on the server. */
  discard: (id: string) => void
  /** Takes a finished one off the list. */
  dismiss: (id: string) => void
  /** The take as a file; null where this browser does not hold it any more. */
  readTake: (id: string, form: 'playable' | 'download') => Promise<TakeFile | null>
}

const nothing: readonly RecoveredTake[] = []
const never = (): (() => void) => () => {}

function commands(recovery: TakeRecovery | null): Omit<UseRecoveredRecordingsResult, 'recordings'> {
  return {
    resume: (id) => recovery?.resume(id),
    discard: (id) => recovery?.discard(id),
    dismiss: (id) => recovery?.dismiss(id),
    readTake: async (id, form) => (await recovery?.readTake(id, form)) ?? null,
  }
}

/**
 * Recordings that a crash, a closed tab or a lost network left behind in this browser, of the person who is signed in.
 * They are brought to their end by themselves, or with `recovery: 'ask'` once they are resumed; this shows them. Empty on a server, while hydrating, and where the
 * engine has no `recovery`.
 *
 * @example
 * const { recordings, discard } = useRecoveredRecordings({ onEvent: ({ type, takeId }) => log(type, takeId) })
 */
export function useRecoveredRecordings(
  options: UseRecoveredRecordingsOptions = {},
): UseRecoveredRecordingsResult {
  const { recovery } = useHippo('useRecoveredRecordings()')
  const latest = useLatest(options)
  useEffect(() => {
    const stopEvents = recovery?.onEvent((event) => latest.current.onEvent?.(event))
    const stopErrors = recovery?.onError((error) => latest.current.onError?.(error))
    return () => {
      stopEvents?.()
      stopErrors?.()
    }
  }, [recovery, latest])
  const recordings = useSyncExternalStore(
    recovery?.subscribe ?? never,
    recovery?.get ?? (() => nothing),
    () => nothing,
  )
  return useMemo(() => ({ recordings, ...commands(recovery) }), [recordings, recovery])
}
