import { type ReactNode, Suspense } from 'react'
import {
  useSuspenseCapabilities,
  useSuspensePeriodReport,
  useSuspenseRetention,
  useSuspenseVideo,
  useSuspenseVideoLibrary,
  useSuspenseVideoReport,
  useSuspenseViewerProfiles,
  useSuspenseViewerTimeline,
  viewerRows,
} from 'react-hippo-video'

export function TitlePage({ videoId }: { videoId: string }): ReactNode {
  // What fails at the first reading goes to the nearest error boundary.
  return (
    <Suspense fallback={<p>…</p>}>
      <Title videoId={videoId} />
    </Suspense>
  )
}

function Title({ videoId }: { videoId: string }): ReactNode {
  const { data: video } = useSuspenseVideo(videoId)
  return <p>{video.title}</p>
}

export function LibraryPage(): ReactNode {
  return (
    <Suspense fallback={<p>…</p>}>
      <Library />
    </Suspense>
  )
}

function Library(): ReactNode {
  const { data, hasNextPage, fetchNextPage } = useSuspenseVideoLibrary()
  return (
    <div>
      <ul>{data.pages.flatMap((page) => page.rows.map(({ id, title }) => <li key={id}>{title}</li>))}</ul>
      <button type="button" disabled={!hasNextPage} onClick={() => fetchNextPage()}>
        More
      </button>
    </div>
  )
}

export function ReportPage({ videoId }: { videoId: string }): ReactNode {
  return (
    <Suspense fallback={<p>…</p>}>
      <Report videoId={videoId} />
    </Suspense>
  )
}

function Report({ videoId }: { videoId: string }): ReactNode {
  const { data } = useSuspenseVideoReport(videoId)
  return (
    <p>
      {data.plays} plays by {data.viewers} people
    </p>
  )
}

export function WeekPage({ videoId }: { videoId: string }): ReactNode {
  return (
    <Suspense fallback={<p>…</p>}>
      <Week videoId={videoId} />
    </Suspense>
  )
}

function Week({ videoId }: { videoId: string }): ReactNode {
  const { data } = useSuspensePeriodReport(videoId, { from: '2026-11-01', to: '2026-11-07' })
  return (
    <p>
      {data.plays} plays in {data.days.length} days
    </p>
  )
}

export function RetentionPage({ videoId }: { videoId: string }): ReactNode {
  return (
    <Suspense fallback={<p>…</p>}>
      <SawTheEnd videoId={videoId} />
    </Suspense>
  )
}

function SawTheEnd({ videoId }: { videoId: string }): ReactNode {
  const { data } = useSuspenseRetention(videoId)
  return (
    <p>
      {data.reached.at(-1)} of {data.plays} plays saw the end
    </p>
  )
}

export function ViewersPage({ videoId }: { videoId: string }): ReactNode {
  return (
    <Suspense fallback={<p>…</p>}>
      <Viewers videoId={videoId} />
    </Suspense>
  )
}

function Viewers({ videoId }: { videoId: string }): ReactNode {
  const { data, hasNextPage, fetchNextPage } = useSuspenseViewerProfiles({ videoId })
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

export function VisitsPage({ videoId, email }: { videoId: string; email: string }): ReactNode {
  return (
    <Suspense fallback={<p>…</p>}>
      <Visits videoId={videoId} email={email} />
    </Suspense>
  )
}

function Visits({ videoId, email }: { videoId: string; email: string }): ReactNode {
  const { data } = useSuspenseViewerTimeline({ videoId, email })
  return <p>{data.viewings.length} visits</p>
}

export function WhatMayIPage(): ReactNode {
  return (
    <Suspense fallback={<p>…</p>}>
      <WhatMayI />
    </Suspense>
  )
}

function WhatMayI(): ReactNode {
  const { data: may } = useSuspenseCapabilities()
  return <p>{may.deleteVideo ? 'You may delete videos.' : 'You may look.'}</p>
}
