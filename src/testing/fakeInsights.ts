import type { HippoClient } from '../client/types.js'
import { searchText, viewerSearchText } from '../contract/searchText.js'
import type { ReportDay, ViewerSort } from '../contract/app/insights.js'
import type { ViewerProfile } from '../contract/types.js'
import { HippoError } from '../core/error.js'
import { type FakeAnswer, type FakeData, found, needAble, pageOf } from './fakeData.js'
import { periodReportFixture, viewerTimelineFixture } from './fixtures.js'

type Compare = (a: ViewerProfile, b: ViewerProfile) => number

const comparisons: Record<ViewerSort['field'], Compare> = {
  name: (a, b) => (viewerSearchText(a) < viewerSearchText(b) ? -1 : 1),
  lastViewed: (a, b) => (a.lastViewed?.at ?? 0) - (b.lastViewed?.at ?? 0),
  percentPlayed: (a, b) => a.percentPlayed - b.percentPlayed,
  views: (a, b) => a.views - b.views,
}

/** Sorted as the sandbox sorts: whoever has neither name nor address last in either direction, equals as they were. */
function sorted(rows: ViewerProfile[], sort: ViewerSort | undefined): ViewerProfile[] {
  if (!sort) return rows
  const { field, direction } = sort
  const turn = direction === 'descending' ? -1 : 1
  const isLast = (row: ViewerProfile): number => (field === 'name' && viewerSearchText(row) === '' ? 1 : 0)
  const isSame: Compare = (a, b) => (field === 'name' && viewerSearchText(a) === viewerSearchText(b) ? 0 : 1)
  return rows.toSorted(
    (a, b) => isLast(a) - isLast(b) || (isSame(a, b) === 0 ? 0 : turn * comparisons[field](a, b)),
  )
}

const nothing = { pageLoads: 0, plays: 0, viewers: 0, averageWatchRate: 0 }
const emptied = ({ day }: ReportDay): ReportDay => ({ day, pageLoads: 0, plays: 0, watchedMs: 0 })

/** The reports of a fake client: what is not given is made up. */
export function createFakeReports(answer: FakeAnswer, data: FakeData): HippoClient['reports'] {
  const need = (id: string) =>
    found(
      data.reports.find((report) => report.videoId === id),
      id,
    )
  return {
    get: (id, call) => answer('reports.get', [id], call, () => need(id)),
    retention: (id, call) =>
      answer('reports.retention', [id], call, () => {
        needAble(data, 'retention', 'This backend keeps no retention.')
        return found(
          data.retentions.find((retention) => retention.videoId === id),
          id,
        )
      }),
    period: (id, period, call) =>
      answer('reports.period', [id, period], call, () => {
        needAble(data, 'periods', 'This backend reports no periods.')
        const { from, to } = period
        const given = data.periods.find((each) => each.videoId === id && each.from === from && each.to === to)
        if (given) return given
        const { videoId, pageLoads } = need(id)
        const made = periodReportFixture({ videoId, from, to })
        // What nobody has ever opened was not opened on any day.
        return pageLoads > 0 ? made : { ...made, ...nothing, days: made.days.map(emptied) }
      }),
  }
}

/** The viewers of a fake client; it sorts and searches for real. */
export function createFakeViewers(answer: FakeAnswer, data: FakeData): HippoClient['viewers'] {
  return {
    list: (query, page, call) =>
      answer('viewers.list', [query, page], call, () => {
        const { videoId, leadEmail, sort, search } = query
        if (sort) needAble(data, 'viewerSort', 'This backend cannot sort viewers.')
        if (sort?.field === 'name' && !data.capabilities.viewerNames) {
          throw new HippoError('forbidden', 'Sorting viewers by name needs to show their names.')
        }
        if (search) needAble(data, 'viewerSearch', 'This backend cannot search viewers.')
        const rows = data.viewers.filter(
          (row) =>
            (videoId === undefined ? row.email === leadEmail : row.videoId === videoId) &&
            viewerSearchText(row).includes(searchText(search ?? '')),
        )
        return pageOf(sorted(rows, sort), page, 10)
      }),
    timeline: (query, call) =>
      answer('viewers.timeline', [query], call, () => {
        needAble(data, 'timeline', 'This backend keeps no timelines.')
        const { videoId, email } = query
        const isAsked = (each: { videoId: string; email: string | null }): boolean =>
          each.videoId === videoId && each.email?.toLowerCase() === email.trim().toLowerCase()
        const given = data.timelines.find(isAsked)
        const viewings = data.viewers.some(isAsked) ? {} : { viewings: [] }
        return given ?? viewerTimelineFixture({ videoId, email, ...viewings })
      }),
  }
}
