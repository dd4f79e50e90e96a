'use client'

import { type RefObject, useContext, useState } from 'react'
import type { LibraryVideo } from '../../hooks/data.js'
import { useCapabilities } from '../../hooks/useCapabilities.js'
import {
  useDeleteVideo,
  type UseDeleteVideoOptions,
  type UseDeleteVideoResult,
} from '../../hooks/useDeleteVideo.js'
import { usePlayback } from '../../hooks/usePlayback.js'
import { useUpdateVideo } from '../../hooks/useUpdateVideo.js'
import { useVideo } from '../../hooks/useVideo.js'
import { LibraryContext } from './libraryContext.js'
import { type Picture, readPicture } from './readPicture.js'

export interface VideoCommandsOptions extends UseDeleteVideoOptions {
  videoId: string
  /** Address of the file; undefined to ask the share page for it, null for none. */
  downloadUrl: string | null | undefined
  /** Whether anybody looks at the download yet. */
  open: boolean
  /** Shows the video, for "use this frame". */
  videoRef: RefObject<HTMLVideoElement | null> | undefined
}

export interface VideoCommandsResult {
  video: LibraryVideo | undefined
  /** Both false while the video is not known. */
  may: { update: boolean; delete: boolean }
  downloadUrl: string | null
  update: ReturnType<typeof useUpdateVideo>
  deletion: UseDeleteVideoResult
  /** Whether the notice of a deletion is shown elsewhere. */
  sharedDeletion: boolean
  /** What is wrong with the picture that was chosen last. */
  pictureProblem: Extract<Picture, { problem: unknown }>['problem'] | null
  rename: (title: string) => void
  takePicture: (file: File) => void
  takeFrame: () => void
}

/** What can be done with one video, and what came of it. */
export function useVideoCommands(options: VideoCommandsOptions): VideoCommandsResult {
  const { videoId, downloadUrl, open, videoRef } = options
  const library = useContext(LibraryContext)
  const listed = library?.find(videoId)
  const { data: read } = useVideo(videoId, { enabled: !listed })
  const video = listed ?? read
  const { data: may } = useCapabilities()
  const update = useUpdateVideo(videoId)
  const own = useDeleteVideo(options)
  const [pictureProblem, setProblem] = useState<VideoCommandsResult['pictureProblem']>(null)
  const asks = open && downloadUrl === undefined
  const { state: playback } = usePlayback(asks ? (video?.shareUrl ?? null) : null)
  return {
    video,
    may: {
      update: video !== undefined && may?.updateVideo === true,
      delete: video !== undefined && may?.deleteVideo === true,
    },
    downloadUrl: downloadUrl ?? (asks && playback.status === 'ready' ? playback.downloadUrl : null),
    update,
    deletion: library?.deletion ?? own,
    sharedDeletion: library !== null,
    pictureProblem,
    rename: (title) => update.mutate({ title }),
    takePicture: (file) => {
      void readPicture(file).then((picture) => {
        setProblem('problem' in picture ? picture.problem : null)
        if ('url' in picture) update.mutate({ thumbnail: picture.url })
      })
    },
    takeFrame: () => {
      const at = videoRef?.current?.currentTime
      if (at !== undefined) update.mutate({ thumbnailAtMs: Math.round(at * 1000) })
    },
  }
}
