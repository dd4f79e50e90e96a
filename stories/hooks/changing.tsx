import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import {
  importStateOptions,
  useDeleteVideo,
  useHippo,
  useImportVideo,
  useUpdateVideo,
  useVideo,
} from 'react-hippo-video'

export function Rename({ videoId }: { videoId: string }): ReactNode {
  const { data: video } = useVideo(videoId)
  const { mutate, error } = useUpdateVideo(videoId)
  return (
    <p>
      {video?.title}{' '}
      <button type="button" onClick={() => mutate({ title: 'Product tour' })}>
        Call it “Product tour”
      </button>
      {error && <span role="alert">{error.message}</span>}
    </p>
  )
}

export function Delete({ videoId }: { videoId: string }): ReactNode {
  const { state, remove, undo } = useDeleteVideo()
  if (state.status === 'deleted') {
    return (
      <button type="button" onClick={undo}>
        Undo
      </button>
    )
  }
  return (
    <button type="button" onClick={() => confirm('Delete it?') && remove(videoId)}>
      Delete
    </button>
  )
}

export function Import(): ReactNode {
  const { state, progress, getDropZoneProps, getFileInputProps } = useImportVideo()
  return (
    <label {...getDropZoneProps()} style={{ display: 'block', padding: 24, border: '1px dashed' }}>
      Drop a video, or choose one: <input {...getFileInputProps()} />
      <br />
      {state.status} {progress && `${progress.percent}%`}
    </label>
  )
}

export function ImportOf({ videoId }: { videoId: string }): ReactNode {
  const { client } = useHippo('ImportOf')
  const { data } = useQuery(importStateOptions(client, videoId))
  return <p>{data?.status ?? 'Asking…'}</p>
}
