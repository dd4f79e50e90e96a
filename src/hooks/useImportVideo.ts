'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import { type HippoError, toHippoError } from '../core/error.js'
import { useHippo } from '../provider/context.js'
import { hippoKeys } from '../queries/index.js'
import { checkUrl, createImport, idleImport, type ImportPolling } from '../recorder/import/index.js'
import { progressOf } from './importProgress.js'
import {
  dropZoneProps,
  type FileDrag,
  fileInputProps,
  urlFormProps,
  urlInputProps,
  type UseImportVideoResult,
  windowButtonProps,
} from './importProps.js'
import type { VideoImportEvent } from './importTypes.js'
import { useLatest } from './useLatest.js'

/** Name and listeners of an import. */
export interface UseImportVideoOptions {
  /** Name of the video, used by `start()` when it is given none. @default the file's or the server's own */
  title?: string
  /** Hears of every documented event. */
  onEvent?: (event: VideoImportEvent) => void
  /** Hears of failures and of refused commands. */
  onError?: (error: HippoError) => void
  /** How often the server is asked where the import stands; read once. */
  poll?: ImportPolling
}

/** The import of the component that calls it; one `client.scope` on one engine is one import. */
function useOwnImport(poll: ImportPolling | undefined) {
  const { client, engine } = useHippo('useImportVideo()')
  const make = () => ({
    scope: client.scope,
    engine,
    videoImport: engine?.createImport({ client, poll }) ?? createImport(client, { poll }),
  })
  const [held, setHeld] = useState(make)
  if (held.scope !== client.scope || held.engine !== engine) setHeld(make())
  const { videoImport } = held
  const users = useRef(0)
  useEffect(() => {
    users.current += 1
    return () => {
      users.current -= 1
      // Leaving and coming back within one task is what StrictMode does to every component.
      queueMicrotask(() => {
        if (users.current === 0) videoImport.dispose()
      })
    }
  }, [videoImport])
  return videoImport
}

/**
 * Imports a video from a file of this computer or from an address, or by the vendor's own window where the
 * provider's engine is the widget: `kind` tells which. Unmounting stops a file's upload; what the server fetches by
 * itself goes on there.
 *
 * @example
 * const { state, progress, getDropZoneProps, getFileInputProps } = useImportVideo({
 *   onEvent: (event) => event.type === 'import_complete' && navigate(`/videos/${event.video.videoId}`),
 * })
 * <label {...getDropZoneProps()}>Drop a video <input {...getFileInputProps()} /></label>
 */
export function useImportVideo(options: UseImportVideoOptions = {}): UseImportVideoResult {
  const { client, onError } = useHippo('useImportVideo()')
  const cache = useQueryClient()
  const videoImport = useOwnImport(options.poll)
  const snapshot = useSyncExternalStore(videoImport.subscribe, videoImport.get, () => idleImport)
  const latest = useLatest({ ...options, onProviderError: onError })
  const [drag, setDrag] = useState<FileDrag>('none')
  const [ignoredFiles, setIgnoredFiles] = useState(0)
  const [urlError, setUrlError] = useState<HippoError | null>(null)

  useEffect(
    () =>
      videoImport.onEvent((event) => {
        if (event.type === 'import_complete') {
          void cache.invalidateQueries({ queryKey: hippoKeys.videos(client.scope) })
        }
        latest.current.onEvent?.(event)
      }),
    [videoImport, cache, client.scope, latest],
  )
  useEffect(
    () =>
      videoImport.onError((error) => {
        latest.current.onError?.(error)
        latest.current.onProviderError?.(error)
      }),
    [videoImport, latest],
  )

  return useMemo(() => {
    const start: UseImportVideoResult['start'] = (source, title) => {
      setUrlError(null)
      setIgnoredFiles(0)
      videoImport.start(source, title ?? latest.current.title)
    }
    const { kind, cancel: canCancel } = videoImport.capabilities
    const result = {
      ...snapshot,
      kind,
      canCancel,
      progress: progressOf(snapshot.state),
      drag,
      ignoredFiles,
      urlError,
      start,
      startFiles: (files: readonly File[]) => {
        const [file] = files
        if (!file) return
        start({ file })
        setIgnoredFiles(files.length - 1)
      },
      startUrl: (url: string) => {
        try {
          start({ url: checkUrl(url) })
          return true
        } catch (error) {
          setUrlError(toHippoError(error))
          return false
        }
      },
      clearUrlError: () => setUrlError(null),
      setDrag,
      cancel: () => videoImport.cancel(),
      retry: () => videoImport.retry(),
      reset: () => {
        setIgnoredFiles(0)
        videoImport.reset()
      },
    }
    return {
      ...result,
      getDropZoneProps: () => dropZoneProps(result),
      getFileInputProps: () => fileInputProps(result),
      getUrlFormProps: () => urlFormProps(result),
      getUrlInputProps: () => urlInputProps(result),
      getWindowButtonProps: () => windowButtonProps(result),
    }
  }, [videoImport, snapshot, drag, ignoredFiles, urlError, latest])
}
