import { sql, type OrderByExpression, type SelectQueryBuilder } from 'kysely'
import type { ViewerSort } from 'react-hippo-video/contract'
import type { Schema } from '../db/schema.js'
import type { ViewerRow } from './viewer-row.js'

type Rows<Output> = SelectQueryBuilder<Schema, 'viewer_video', Output>

/** Newest first, as Hippo lists. */
export const newestFirst: ViewerSort = { field: 'lastViewed', direction: 'descending' }

const columns = { lastViewed: 'last_at', percentPlayed: 'pct', views: 'views', name: 'who' } as const

/**
 * Puts rows of `viewer_video` in order; whoever ties stands newest first, and then by key, so that no page repeats
 * what another had. Who has neither name nor address comes last in either direction.
 */
export function inOrder<Output>(rows: Rows<Output>, { field, direction }: ViewerSort): Rows<Output> {
  const nobodyLast: OrderByExpression<Schema, 'viewer_video', Output> = sql`who = ''`
  const first = field === 'name' ? rows.orderBy(nobodyLast) : rows
  const sorted = first.orderBy(columns[field], direction === 'ascending' ? 'asc' : 'desc')
  const ties = field === 'lastViewed' ? sorted : sorted.orderBy('last_at', 'desc')
  return ties.orderBy('video_id').orderBy('viewer_key')
}

/** Whether what somebody watches now changes their place: their share and their views grow, the rest stays. */
export function movesWhileWatching({ field }: ViewerSort): boolean {
  return field === 'percentPlayed' || field === 'views'
}

/** The same order as `inOrder`, for numbers. */
export function compareRows({ field, direction }: ViewerSort): (a: OrderedRow, b: OrderedRow) => number {
  const column = field === 'views' ? 'views' : 'pct'
  const turn = direction === 'ascending' ? 1 : -1
  return (a, b) =>
    turn * (a[column] - b[column]) ||
    b.last_at - a.last_at ||
    compareText(a.video_id, b.video_id) ||
    compareText(a.viewer_key, b.viewer_key)
}

/** What an order by numbers looks at. */
export type OrderedRow = Pick<ViewerRow, 'video_id' | 'viewer_key' | 'pct' | 'views' | 'last_at'>

function compareText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b)
}
