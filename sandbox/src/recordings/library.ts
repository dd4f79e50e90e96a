import { formatCreatedDate, type AccountVideo, type Page } from 'react-hippo-video/contract'
import type { Services } from '../services.js'
import { needById, type VideoRow } from './find.js'
import { linksOf } from './links.js'

const pageSize = 20
const timeZone = 'UTC'
/** Both have media: one plays, the other will in a moment. */
const listed = ['processing', 'ready'] as const

/** A page of the account's videos (or of one owner's), newest first; one without media is not among them. */
export async function listVideos(
  services: Services,
  page: number,
  owner?: string,
): Promise<Page<AccountVideo>> {
  const videos = services.db
    .selectFrom('video')
    .selectAll()
    .where('account_id', '=', services.account.id)
    .where('state', 'in', listed)
  const rows = await (owner === undefined ? videos : videos.where('owner', '=', owner))
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .limit(pageSize + 1)
    .offset((page - 1) * pageSize)
    .execute()
  return {
    rows: rows.slice(0, pageSize).map((row) => toLibraryVideo(services, row)),
    page,
    hasMore: rows.length > pageSize,
  }
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
