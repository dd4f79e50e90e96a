'use client'

import { useEffect, useState } from 'react'
import { isKept } from './isKept.js'
import { useSharedRecorder } from './recorderContext.js'
import type { UseRecorderResult } from './recorderResult.js'
import { type DownloadStatus, useTakeDownload } from './useTakeDownload.js'

/** The take under review as this browser keeps it. */
export type TakeFileState =
  | { status: 'none' }
  | { status: 'reading' }
  /** `url` is for a `<video>` of this page, and valid while this stands. */
  | { status: 'ready'; url: string; name: string }
  /** This engine or browser keeps no copy. */
  | { status: 'missing' }

/** The take that was just stopped, to play and to keep. */
export interface UseTakeFileResult {
  /** The take, once it is stopped and readable. */
  file: TakeFileState
  /** Saves a seekable copy among the person's downloads. */
  download: () => void
  /** What has become of the last download. */
  downloading: DownloadStatus
}

const none: TakeFileState = { status: 'none' }
const reading: TakeFileState = { status: 'reading' }

/**
 * The stopped take, to look at before it is submitted and to download: from this browser, whatever the network does.
 *
 * @example
 * const { file, download } = useTakeFile(recorder)
 * if (file.status === 'ready') return <video src={file.url} controls />
 */
export function useTakeFile(given?: UseRecorderResult): UseTakeFileResult {
  const recorder = useSharedRecorder(given, 'useTakeFile()')
  const { readTake, state, take } = recorder
  const reads = state.status === 'review' || state.status === 'submitting' || isKept(recorder)
  const [read, setRead] = useState<{ take: number; file: TakeFileState } | null>(null)
  const { status, download } = useTakeDownload(readTake)

  useEffect(() => {
    if (!reads) return
    let url: string | null = null
    let left = false
    void readTake('playable').then(
      (found) => {
        if (left) return
        if (found) url = URL.createObjectURL(found.blob)
        const file: TakeFileState =
          found && url ? { status: 'ready', url, name: found.name } : { status: 'missing' }
        setRead({ take, file })
      },
      () => {
        if (!left) setRead({ take, file: { status: 'missing' } })
      },
    )
    return () => {
      left = true
      setRead(null)
      if (url) URL.revokeObjectURL(url)
    }
  }, [readTake, reads, take])

  const file = read?.take === take ? read.file : reading
  return { file: reads ? file : none, download, downloading: status }
}
