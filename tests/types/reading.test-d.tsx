import { QueryClient, useQuery, useSuspenseQuery } from '@tanstack/react-query'
import type { InfiniteData } from '@tanstack/react-query'
import {
  createClient,
  english,
  type HippoError,
  type HippoErrorCode,
  type HippoLabels,
  type Page,
  ReportCard,
  useVideoReport,
  useViewerProfiles,
  type VideoReport,
  videoReportOptions,
  type ViewerProfile,
  viewerProfilesOptions,
  ViewerTable,
} from 'react-hippo-video'
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
