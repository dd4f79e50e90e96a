import { useQuery, useQueryClient } from '@tanstack/react-query'
import { type ReactNode, Suspense } from 'react'
import {
  capabilitiesOptions,
  hippoKeys,
  importStateOptions,
  periodReportOptions,
  retentionOptions,
  useCapabilities,
  useDeleteVideo,
  useHippo,
  useImportVideo,
  useNewViewers,
  usePeriodReport,
  usePrefetchVideos,
  usePrefetchViewers,
  useReadState,
  useRetention,
  useRetryCountdown,
  useSuspensePeriodReport,
  useSuspenseRetention,
  useSuspenseVideo,
  useSuspenseVideoLibrary,
  useSuspenseVideoReport,
  useSuspenseViewerProfiles,
  useSuspenseViewerTimeline,
  useUpdateVideo,
  useVideo,
  useVideoLibrary,
  useVideoReport,
  useViewerProfiles,
  useViewerTimeline,
  videoLibraryOptions,
  videoOptions,
  videoReportOptions,
  viewerProfilesOptions,
  viewerRows,
  viewerTimelineOptions,
} from 'react-hippo-video'

export function Title({ videoId }: { videoId: string }): ReactNode {
  const { data: video } = useVideo(videoId)
  return <p>{video?.title ?? '…'}</p>
}

export function Library(): ReactNode {
  const { data, hasNextPage, fetchNextPage } = useVideoLibrary()
  const prefetch = usePrefetchVideos()
  const videos = data?.pages.flatMap((page) => page.rows) ?? []
  return (
    <div>
      <ul>
        {videos.map(({ id, title }) => (
          <li key={id}>{title}</li>
        ))}
      </ul>
      <button
        type="button"
        disabled={!hasNextPage}
        onPointerEnter={prefetch}
        onFocus={prefetch}
        onClick={() => fetchNextPage()}
      >
        More
      </button>
    </div>
  )
}

export function Report({ videoId }: { videoId: string }): ReactNode {
  const { data } = useVideoReport(videoId)
  return <p>{data ? `${data.plays} plays by ${data.viewers} people` : '…'}</p>
}

export function Days({ videoId }: { videoId: string }): ReactNode {
  const { data } = usePeriodReport(videoId, { from: '2026-11-01', to: '2026-11-07' })
  return <p>{data ? `${data.plays} plays in ${data.days.length} days` : '…'}</p>
}

export function SawTheEnd({ videoId }: { videoId: string }): ReactNode {
  const { data } = useRetention(videoId)
  return <p>{data ? `${data.reached.at(-1)} of ${data.plays} plays saw the end` : '…'}</p>
}

export function Viewers({ videoId }: { videoId: string }): ReactNode {
  const { data, hasNextPage, fetchNextPage } = useViewerProfiles({ videoId })
  const { count, show } = useNewViewers({ videoId }, data)
  const prefetch = usePrefetchViewers({ videoId })
  return (
    <div>
      {count > 0 && (
        <button type="button" onClick={show}>
          {count} new
        </button>
      )}
      <ul>
        {viewerRows(data).map(({ key, profile }) => (
          <li key={key}>{profile.name ?? 'Someone'}</li>
        ))}
      </ul>
      <button type="button" disabled={!hasNextPage} onFocus={prefetch} onClick={() => fetchNextPage()}>
        More
      </button>
    </div>
  )
}

export function Visits({ videoId, email }: { videoId: string; email: string }): ReactNode {
  const { data } = useViewerTimeline({ videoId, email })
  return <p>{data ? `${data.viewings.length} visits` : '…'}</p>
}

export function Waiting({ videoId }: { videoId: string }): ReactNode {
  return (
    <Suspense fallback={<p>…</p>}>
      <Figures videoId={videoId} />
    </Suspense>
  )
}

export function Figures({ videoId }: { videoId: string }): ReactNode {
  // `data` is always there: the nearest <Suspense> waits, the nearest error boundary hears of failures.
  const { data: video } = useSuspenseVideo(videoId)
  const { data: report } = useSuspenseVideoReport(videoId)
  const { data: week } = useSuspensePeriodReport(videoId, { from: '2026-11-01', to: '2026-11-07' })
  const { data: retention } = useSuspenseRetention(videoId)
  const { data: library } = useSuspenseVideoLibrary()
  const { data: viewers } = useSuspenseViewerProfiles({ videoId })
  const [first] = viewerRows(viewers)
  const { data: visits } = useSuspenseViewerTimeline({ videoId, email: first?.profile.email ?? '' })
  return (
    <ul>
      <li>{video.title}</li>
      <li>{report.plays} plays in all</li>
      <li>{week.plays} this week</li>
      <li>{retention.reached.length} slices</li>
      <li>{library.pages.length} page of videos</li>
      <li>{visits.viewings.length} visits of the first viewer</li>
    </ul>
  )
}

export function ReadStateOf({ videoId }: { videoId: string }): ReactNode {
  const query = useVideoReport(videoId)
  const state = useReadState(query, videoId)
  const seconds = useRetryCountdown(query.error, query.errorUpdatedAt, () => void query.refetch())
  if (state.status === 'loading') return <p>Loading…</p>
  if (state.status === 'ready') return <p>Read{state.refreshing && ', and being read again'}</p>
  return (
    <p role="alert">
      {state.error.message} {seconds !== null && `Again in ${seconds} s.`}
    </p>
  )
}

export function WhatMayI(): ReactNode {
  const { data: may } = useCapabilities()
  return <p>{may?.deleteVideo ? 'You may delete videos.' : 'You may look.'}</p>
}

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

export function WithQueryOptions({ videoId }: { videoId: string }): ReactNode {
  const { client } = useHippo('WithQueryOptions')
  const queryClient = useQueryClient()
  const report = useQuery({ ...videoReportOptions(client, videoId), refetchInterval: 60_000 })
  // Read on a server, on hover, in a route's loader: the same options everywhere.
  const prefetch = (): void => {
    void queryClient.prefetchQuery(videoOptions(client, videoId))
    void queryClient.prefetchQuery(capabilitiesOptions(client))
    void queryClient.prefetchQuery(retentionOptions(client, videoId))
    void queryClient.prefetchQuery(
      periodReportOptions(client, videoId, { from: '2026-11-01', to: '2026-11-07' }),
    )
    void queryClient.prefetchQuery(
      viewerTimelineOptions(client, { videoId, email: 'amara.okafor@example.com' }),
    )
    void queryClient.prefetchInfiniteQuery(videoLibraryOptions(client))
    void queryClient.prefetchInfiniteQuery(viewerProfilesOptions(client, { videoId }))
  }
  const refresh = (): void => {
    void queryClient.invalidateQueries({ queryKey: hippoKeys.report(client.scope, videoId) })
  }
  return (
    <p>
      {report.data ? `${report.data.plays} plays` : '…'}{' '}
      <button type="button" onPointerEnter={prefetch} onFocus={prefetch} onClick={refresh}>
        Read again
      </button>
    </p>
  )
}

export function ImportOf({ videoId }: { videoId: string }): ReactNode {
  const { client } = useHippo('ImportOf')
  const { data } = useQuery(importStateOptions(client, videoId))
  return <p>{data?.status ?? 'Asking…'}</p>
}
