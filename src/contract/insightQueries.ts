import * as v from 'valibot'
import { HippoError } from '../core/error.js'
import {
  day,
  type ReportPeriod,
  type ViewerListQuery,
  type ViewerSort,
  type ViewerTimelineQuery,
} from './app/insights.js'
import { decodeWith } from './decodeWith.js'
import { parseViewerQuery } from './viewerQuery.js'

const dayMs = 86_400_000
/** Five years, leap days among them. */
const longestPeriodDays = 1827
const longestSearch = 200

const periodSchema = v.object({ from: day, to: day })

/** The days of a period, in order. */
export function daysOf({ from, to }: ReportPeriod): string[] {
  const first = Date.parse(from)
  const count = Math.round((Date.parse(to) - first) / dayMs) + 1
  return Array.from({ length: Math.max(0, count) }, (_, index) =>
    new Date(first + index * dayMs).toISOString().slice(0, 10),
  )
}

/**
 * Reads which days are meant.
 *
 * @throws HippoError `invalid_request` for what is no day, an end before the beginning, and more than five years.
 */
export function parseReportPeriod(input: unknown): ReportPeriod {
  const period = decodeWith(periodSchema, input, 'The period', 'invalid_request')
  const days = (Date.parse(period.to) - Date.parse(period.from)) / dayMs + 1
  if (days >= 1 && days <= longestPeriodDays) return period
  throw new HippoError(
    'invalid_request',
    days < 1 ? 'The period ends before it begins.' : 'The period is longer than five years.',
    { hint: `Ask for 1 to ${longestPeriodDays} days, from the first to the last.` },
  )
}

/** Reads which viewer of which video is meant. @throws HippoError `invalid_request` */
export function parseViewerTimelineQuery(input: { videoId?: unknown; email?: unknown }): ViewerTimelineQuery {
  const { videoId } = parseViewerQuery({ videoId: input.videoId })
  const { leadEmail: email } = parseViewerQuery({ leadEmail: input.email })
  if (videoId !== undefined && email !== undefined) return { videoId, email }
  throw new HippoError('invalid_request', 'A timeline is of one viewer of one video.')
}

/** Reads what is searched; undefined for nothing. @throws HippoError `invalid_request` beyond 200 characters */
export function parseSearch(search: unknown): string | undefined {
  const text: unknown = search ?? ''
  if (typeof text === 'string' && text.length <= longestSearch) return text.trim() || undefined
  throw new HippoError('invalid_request', `A search is a text of up to ${longestSearch} characters.`)
}

const sortSchema = v.object({
  sort: v.nullish(v.picklist(['name', 'lastViewed', 'percentPlayed', 'views'])),
  direction: v.nullish(v.picklist(['ascending', 'descending']), 'descending'),
})

function parseSort(sort: unknown, direction: unknown): ViewerSort | undefined {
  const read = decodeWith(sortSchema, { sort, direction }, 'The order', 'invalid_request')
  return read.sort ? { field: read.sort, direction: read.direction } : undefined
}

/** A list of viewers as an address names it. */
export interface ViewerListParams {
  videoId?: unknown
  leadEmail?: unknown
  /** A field. */
  sort?: unknown
  /** @default 'descending' */
  direction?: unknown
  search?: unknown
}

/** Reads which viewers are meant, in which order. @throws HippoError `invalid_request` */
export function parseViewerListQuery({
  videoId,
  leadEmail,
  sort: field,
  direction,
  search: text,
}: ViewerListParams): ViewerListQuery {
  const of = parseViewerQuery({ videoId, leadEmail })
  const sort = parseSort(field, direction)
  const search = parseSearch(text)
  return { ...of, ...(sort && { sort }), ...(search !== undefined && { search }) }
}
