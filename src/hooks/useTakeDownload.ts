'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import type { TakeFile } from '../recorder/types.js'
import { saveFile } from './saveFile.js'

/** What has become of a download; `missing` where nothing is kept any more. */
export type DownloadStatus = 'idle' | 'preparing' | 'missing' | 'failed'

export interface UseTakeDownloadResult {
  status: DownloadStatus
  /** Makes the take seekable and saves it; while one is prepared nothing more happens. */
  download: () => void
}

/** Saves a take among the person's downloads, and tells how far that has come. */
export function useTakeDownload(
  readTake: (form: 'playable' | 'download') => Promise<TakeFile | null>,
): UseTakeDownloadResult {
  const [status, setStatus] = useState<DownloadStatus>('idle')
  const busy = useRef(false)
  const mounted = useRef(false)
  useEffect(() => {
    mounted.current = true
    return () => {
      mounted.current = false
    }
  }, [])

  const download = useCallback(() => {
    async function save(): Promise<DownloadStatus> {
      try {
        // What cannot be made seekable can still be saved as it was recorded.
        const file = (await readTake('download').catch(() => null)) ?? (await readTake('playable'))
        if (!file) return 'missing'
        if (mounted.current) saveFile(file)
        return 'idle'
      } catch {
        return 'failed'
      }
    }
    if (busy.current) return
    busy.current = true
    setStatus('preparing')
    void save().then((next) => {
      busy.current = false
      setStatus(next)
    })
  }, [readTake])

  return { status, download }
}
