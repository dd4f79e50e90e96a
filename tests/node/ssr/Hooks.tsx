import type { QueryClient } from '@tanstack/react-query'
import { type ReactElement, Suspense } from 'react'
import {
  capabilitiesOptions,
  type HippoClient,
  periodReportOptions,
  retentionOptions,
  useCapabilities,
  usePeriodReport,
  useRetention,
  useSuspenseCapabilities,
  useSuspensePeriodReport,
  useSuspenseRetention,
  useSuspenseVideo,
  useSuspenseVideoLibrary,
  useSuspenseVideoReport,
  useSuspenseViewerProfiles,
  useSuspenseViewerTimeline,
  useVideo,
  useVideoLibrary,
  useVideoReport,
  useViewerProfiles,
  useViewerTimeline,
  videoLibraryOptions,
  videoOptions,
  videoReportOptions,
  viewerProfilesOptions,
  viewerTimelineOptions,
} from 'react-hippo-video'

const period = { from: '2026-11-01', to: '2026-11-07' }
const viewer = { videoId: '988', email: 'Amara.Okafor@example.com' }
const viewers = {
  videoId: '988',
  sort: { field: 'views', direction: 'ascending' },
  search: 'o',
} as const

/** Reads on the server what the hooks below show. */
export async function readAll(client: HippoClient, cache: QueryClient): Promise<void> {
  await Promise.all([
    cache.query(videoReportOptions(client, '988')),
    cache.query(videoOptions(client, '988')),
    cache.infiniteQuery(viewerProfilesOptions(client, { videoId: '988' })),
    cache.query(retentionOptions(client, '988')),
    cache.query(periodReportOptions(client, '988', period)),
    cache.query(viewerTimelineOptions(client, viewer)),
    cache.infiniteQuery(viewerProfilesOptions(client, viewers)),
    cache.infiniteQuery(videoLibraryOptions(client)),
    cache.infiniteQuery(videoLibraryOptions(client, { search: 'flow' })),
    cache.query(capabilitiesOptions(client)),
  ])
}

/** What every hook that reads has, and its twin. */
export function Hooks(): ReactElement {
  return (
    <>
      <Plain />
      <Suspense fallback="suspended">
        <Twins />
      </Suspense>
    </>
  )
}

function Plain(): ReactElement {
  const read = [
    useVideoReport('988').data?.plays,
    useVideo('988').data?.id,
    useViewerProfiles({ videoId: '988' }).data?.pages[0]?.rows.length,
    useViewerProfiles(viewers).data?.pages[0]?.rows[0]?.views,
    useVideoLibrary().data?.pages[0]?.rows[0]?.title,
    useVideoLibrary({ search: ' flow ' }).data?.pages[0]?.rows[0]?.title,
    useRetention('988').data?.reached[0],
    usePeriodReport('988', period).data?.days[6]?.day,
    useViewerTimeline(viewer).data?.viewings[0]?.id,
    useCapabilities().data?.deleteVideo,
  ]
  return <output data-hooks="plain">{JSON.stringify(read)}</output>
}

function Twins(): ReactElement {
  const read = [
    useSuspenseVideoReport('988').data.plays,
    useSuspenseVideo('988').data.id,
    useSuspenseViewerProfiles({ videoId: '988' }).data.pages[0]?.rows.length,
    useSuspenseViewerProfiles(viewers).data.pages[0]?.rows[0]?.views,
    useSuspenseVideoLibrary().data.pages[0]?.rows[0]?.title,
    useSuspenseVideoLibrary({ search: 'flow' }).data.pages[0]?.rows[0]?.title,
    useSuspenseRetention('988').data.reached[0],
    useSuspensePeriodReport('988', period).data.days[6]?.day,
    useSuspenseViewerTimeline(viewer).data.viewings[0]?.id,
    useSuspenseCapabilities().data.deleteVideo,
  ]
  return <output data-hooks="twins">{JSON.stringify(read)}</output>
}
