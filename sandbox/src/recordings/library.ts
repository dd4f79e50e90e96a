import type { SelectQueryBuilder } from 'kysely'
import { formatCreatedDate, searchText, type AccountVideo, type Page } from 'react-hippo-video/contract'
import type { Schema } from '../db/schema.js'
import type { Services } from '../services.js'
import { needById, type VideoRow } from './find.js'
import { linksOf } from './links.js'

const pageSize = 20
const timeZone = 'UTC'
/** Both have media: one plays, the other will in a moment. */
const listed = ['processing', 'ready'] as const

/** Which videos of the account are listed. */
export interface ListedVideos {
  owner?: string | undefined
  /** Part of a title. */
  search?: string | undefined
}

/** A page of the account's videos, newest first; one without media is not among them. */
export async function listVideos(
  services: Services,
  page: number,
  { owner, search }: ListedVideos = {},
): Promise<Page<AccountVideo>> {
  const all = services.db
    .selectFrom('video')
    .where('account_id', '=', services.account.id)
    .where('state', 'in', listed)
    .orderBy('created_at', 'desc')
    .orderBy('id')
  const videos = owner === undefined ? all : all.where('owner', '=', owner)
  const start = (page - 1) * pageSize
  const rows =
    search === undefined
      ? await videos
          .selectAll()
          .limit(pageSize + 1)
          .offset(start)
          .execute()
      : await searched(videos, search, start)
  return {
    rows: rows.slice(0, pageSize).map((row) => toLibraryVideo(services, row)),
    page,
    hasMore: rows.length > pageSize,
  }
}

type Videos = SelectQueryBuilder<Schema, 'video', object>

/** Titles are compared here: an account has thousands of videos, not millions, and no database folds all letters. */
async function searched(videos: Videos, search: string, start: number): Promise<VideoRow[]> {
  const text = searchText(search)
  const titles = await videos.select(['id', 'title']).execute()
  const found = titles.filter(({ title }) => searchText(title).includes(text))
  const ids = found.slice(start, start + pageSize + 1).map(({ id }) => id)
  return ids.length === 0 ? [] : videos.selectAll().where('id', 'in', ids).execute()
}

/**
 * One video of the account, by its own id or its recording's.
 * @throws ApiError 404, or 410 once it was discarded or removed
 */
export async function findVideo(services: Services, id: string): Promise<AccountVideo> {
  return toLibraryVideo(services, await needById(services, id))
}

/** A video's row in the account's own form. */
export function toLibraryVideo(services: Services, row: VideoRow): AccountVideo {
  const links = linksOf(services, row)
  return {
    id: row.id,
    assetId: row.asset_id,
    token: row.token,
    title: row.title,
    createdAt: { raw: formatCreatedDate(row.created_at, timeZone), at: row.created_at, timeZone },
    durationMs: row.duration_ms ?? row.claimed_duration_ms,
    thumbnailUrl: links.thumbnailUrl,
    shareThumbnailUrl: links.thumbnailPlayUrl,
    shareUrl: links.recordedUrl,
    embedUrl: links.embedUrl,
    owner: row.owner,
  }
}
