import { QueryClient, useQuery, useSuspenseQuery } from '@tanstack/react-query'
import type { InfiniteData } from '@tanstack/react-query'
import {
  createClient,
  type HippoError,
  type HippoErrorCode,
  type HippoLabels,
  type LibraryVideo,
  type Page,
  type PeriodReport,
  periodReportOptions,
  ReportCard,
  type Retention,
  retentionOptions,
  usePeriodReport,
  useRetention,
  useSuspenseRetention,
  useSuspenseVideoReport,
  useSuspenseViewerProfiles,
  useVideoLibrary,
  useVideoReport,
  useViewerProfiles,
  useViewerTimeline,
  type VideoReport,
  videoReportOptions,
  type ViewerProfile,
  viewerProfilesOptions,
  ViewerTable,
  type ViewerTimelineData,
  viewerTimelineOptions,
} from 'react-hippo-video'
import { english } from 'react-hippo-video/labels/en'
import { describe, expectTypeOf, it } from 'vitest'

const client = createClient()
const cache = new QueryClient()

describe('options', () => {
  it('carry their types to every reader', () => {
    const report = videoReportOptions(client, '988')
    expectTypeOf(cache.getQueryData(report.queryKey)).toEqualTypeOf<VideoReport | undefined>()
    expectTypeOf(useQuery(report).data).toEqualTypeOf<VideoReport | undefined>()
    expectTypeOf(useQuery(report).error).toEqualTypeOf<HippoError | null>()
    expectTypeOf(useSuspenseQuery(report).data).toEqualTypeOf<VideoReport>()
    const viewers = viewerProfilesOptions(client, { leadEmail: 'a@example.com' })
    expectTypeOf(cache.getQueryData(viewers.queryKey)).toEqualTypeOf<
      InfiniteData<Page<ViewerProfile>, number> | undefined
    >()
  })
})

describe('useVideoReport', () => {
  it('types what select makes, and refuses to have its key or function replaced', () => {
    expectTypeOf(useVideoReport('988').data).toEqualTypeOf<VideoReport | undefined>()
    expectTypeOf(useVideoReport('988', { select: (report) => report.plays }).data).toEqualTypeOf<
      number | undefined
    >()
    // @ts-expect-error the key is ours
    useVideoReport('988', { queryKey: ['mine'] })
    // @ts-expect-error so is the function
    useVideoReport('988', { queryFn: () => null })
    // @ts-expect-error an id is text
    useVideoReport(988)
  })
})

describe('useViewerProfiles', () => {
  it('takes a video or a lead, never both or neither', () => {
    const viewers = useViewerProfiles({ videoId: '988' }, { staleTime: 0, maxPages: 5 })
    expectTypeOf(viewers.data?.pages[0]).toEqualTypeOf<Page<ViewerProfile> | undefined>()
    useViewerProfiles({ leadEmail: 'a@example.com' })
    // @ts-expect-error neither
    useViewerProfiles({})
    // @ts-expect-error both
    useViewerProfiles({ videoId: '988', leadEmail: 'a@example.com' })
  })
})

describe('how a video was watched', () => {
  const period = { from: '2026-01-01', to: '2026-01-31' }
  const viewer = { videoId: '988', email: 'a@example.com' }

  it('types what each hook reads, and what select makes of it', () => {
    expectTypeOf(useRetention('988').data).toEqualTypeOf<Retention | undefined>()
    expectTypeOf(usePeriodReport('988', period).data).toEqualTypeOf<PeriodReport | undefined>()
    expectTypeOf(useViewerTimeline(viewer).data).toEqualTypeOf<ViewerTimelineData | undefined>()
    const plays = usePeriodReport('988', period, { select: ({ days }) => days.map((day) => day.plays) })
    expectTypeOf(plays.data).toEqualTypeOf<number[] | undefined>()
    expectTypeOf(cache.getQueryData(retentionOptions(client, '988').queryKey)).toEqualTypeOf<
      Retention | undefined
    >()
    expectTypeOf(
      useQuery(periodReportOptions(client, '988', period)).error,
    ).toEqualTypeOf<HippoError | null>()
    expectTypeOf(
      useSuspenseQuery(viewerTimelineOptions(client, viewer)).data,
    ).toEqualTypeOf<ViewerTimelineData>()
    // @ts-expect-error a period has two ends
    usePeriodReport('988', { from: '2026-01-01' })
    // @ts-expect-error a timeline is of one viewer
    useViewerTimeline({ videoId: '988' })
  })

  it('is always there in the Suspense twins', () => {
    expectTypeOf(useSuspenseRetention('988').data).toEqualTypeOf<Retention>()
    expectTypeOf(useSuspenseVideoReport('988', { select: ({ plays }) => plays }).data).toEqualTypeOf<number>()
    expectTypeOf(useSuspenseViewerProfiles({ videoId: '988' }).data.pages).toEqualTypeOf<
      Page<ViewerProfile>[]
    >()
    // @ts-expect-error a twin always reads
    useSuspenseVideoReport('988', { enabled: false })
  })

  it('sorts and searches by what there is', () => {
    useViewerProfiles({ videoId: '988', search: 'ann', sort: { field: 'views', direction: 'ascending' } })
    expectTypeOf(useVideoLibrary({ search: 'tour', staleTime: 0 }).data?.pages[0]).toEqualTypeOf<
      Page<LibraryVideo> | undefined
    >()
    // @ts-expect-error no such column
    useViewerProfiles({ videoId: '988', sort: { field: 'ip', direction: 'ascending' } })
    // @ts-expect-error a search does not make up for a video
    useViewerProfiles({ search: 'ann' })
  })
})

describe('components', () => {
  it('take what they need and nothing that is not theirs', () => {
    expectTypeOf(ReportCard).parameter(0).toHaveProperty('ref')
    void (<ReportCard videoId="988" className="x" style={{ margin: 0 }} id="a" data-mine="" />)
    void (<ViewerTable videoId="988" columns={['viewer', 'ip']} autoLoad={false} />)
    void (<ViewerTable leadEmail="a@example.com" />)
    // @ts-expect-error a report is of a video
    void (<ReportCard />)
    // @ts-expect-error neither
    void (<ViewerTable />)
    // @ts-expect-error both
    void (<ViewerTable videoId="988" leadEmail="a@example.com" />)
    // @ts-expect-error no such column
    void (<ViewerTable videoId="988" columns={['precentage_played']} />)
    // @ts-expect-error there is no key in the browser
    void (<ReportCard videoId="988" apiKey="secret" />)
    void (<ReportCard videoId="988" labels={{ report: { fields: { plays: 'Afgespeeld' } } }} />)
    // @ts-expect-error no such word
    void (<ReportCard videoId="988" labels={{ report: { fields: { clicks: 'x' } } }} />)
  })
})

describe('labels', () => {
  it('have a sentence for every error code', () => {
    expectTypeOf(english.errors).toEqualTypeOf<Record<HippoErrorCode, string>>()
    const { network: _, ...missing } = english.errors
    // @ts-expect-error one is missing
    const labels: HippoLabels = { ...english, errors: missing }
    expectTypeOf(labels).toEqualTypeOf<HippoLabels>()
  })

  it('have a name and a sentence for every field', () => {
    const { plays: _, ...missing } = english.report.help
    // @ts-expect-error one is missing
    const labels: HippoLabels['report'] = { ...english.report, help: missing }
    expectTypeOf(labels).toEqualTypeOf<HippoLabels['report']>()
  })
})
