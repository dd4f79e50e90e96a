import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import {
  capabilitiesOptions,
  hippoKeys,
  periodReportOptions,
  retentionOptions,
  useCapabilities,
  useHippo,
  useLiveRefresh,
  useNewViewers,
  usePeriodReport,
  usePrefetchVideoReport,
  usePrefetchVideos,
  usePrefetchViewers,
  useReadState,
  useRetention,
  useRetryCountdown,
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
  const videos = data?.pages.flatMap((page) => page.rows) ?? []
  return (
    <div>
      <ul>
        {videos.map(({ id, title }) => (
          <li key={id}>{title}</li>
        ))}
      </ul>
      <button type="button" disabled={!hasNextPage} onClick={() => fetchNextPage()}>
        More
      </button>
    </div>
  )
}

export function LibraryAhead(): ReactNode {
  const { data, hasNextPage, fetchNextPage } = useVideoLibrary()
  // The next twenty are read when the pointer comes near, and are there at the press.
  const prefetch = usePrefetchVideos()
  const videos = data?.pages.flatMap((page) => page.rows) ?? []
  return (
    <div>
      <p>{videos.length} videos</p>
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

export function ReportAhead({ onOpen }: { onOpen: (videoId: string) => void }): ReactNode {
  const { data } = useVideoLibrary()
  // A page that begins with useVideoReport(id) has nothing to wait for.
  const prefetch = usePrefetchVideoReport()
  const videos = data?.pages.flatMap((page) => page.rows) ?? []
  return (
    <ul>
      {videos.map(({ id, title }) => (
        <li key={id}>
          <button
            type="button"
            onPointerEnter={() => prefetch(id)}
            onFocus={() => prefetch(id)}
            onClick={() => onOpen(id)}
          >
            {title}
          </button>
        </li>
      ))}
    </ul>
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
  return (
    <div>
      <ul>
        {viewerRows(data).map(({ key, profile }) => (
          <li key={key}>{profile.name ?? 'Someone'}</li>
        ))}
      </ul>
      <button type="button" disabled={!hasNextPage} onClick={() => fetchNextPage()}>
        More
      </button>
    </div>
  )
}

export function ViewersAhead({ videoId }: { videoId: string }): ReactNode {
  const { data, hasNextPage, fetchNextPage } = useViewerProfiles({ videoId })
  // The next ten are read when the pointer comes near, and are there at the press.
  const prefetch = usePrefetchViewers({ videoId })
  return (
    <div>
      <p>{viewerRows(data).length} viewers</p>
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

export function Newcomers({ videoId }: { videoId: string }): ReactNode {
  useLiveRefresh(true)
  const { data } = useViewerProfiles({ videoId })
  const { count, more, show } = useNewViewers({ videoId }, data)
  return (
    <div>
      {count > 0 && (
        <button type="button" onClick={show}>
          {count}
          {more && ' or more'} new
        </button>
      )}
      <ul>
        {viewerRows(data).map(({ key, profile }) => (
          <li key={key}>{profile.name ?? 'Someone'}</li>
        ))}
      </ul>
    </div>
  )
}

export function Visits({ videoId, email }: { videoId: string; email: string }): ReactNode {
  const { data } = useViewerTimeline({ videoId, email })
  return <p>{data ? `${data.viewings.length} visits` : '…'}</p>
}

export function ReadStateOf({ videoId }: { videoId: string }): ReactNode {
  const query = useVideoReport(videoId)
  const state = useReadState(query, videoId)
  switch (state.status) {
    case 'loading':
      return <p>Loading…</p>
    case 'error':
      return <p role="alert">{state.error.message}</p>
    default:
      return <p>Read{state.refreshing && ', and being read again'}</p>
  }
}

export function AgainIn({ videoId }: { videoId: string }): ReactNode {
  const { data, error, errorUpdatedAt, refetch } = useVideoReport(videoId)
  // Asks again by itself when the server’s maintenance should be over.
  const seconds = useRetryCountdown(error, errorUpdatedAt, refetch)
  if (data) return <p>{data.plays} plays</p>
  if (!error) return <p>…</p>
  return (
    <p role="alert">
      {error.message} {seconds !== null && `Again in ${seconds} s.`}
    </p>
  )
}

export function WhatMayI(): ReactNode {
  const { data: may } = useCapabilities()
  return <p>{may?.deleteVideo ? 'You may delete videos.' : 'You may look.'}</p>
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
