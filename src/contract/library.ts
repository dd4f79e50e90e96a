import * as v from 'valibot'
import { parseHippoDate } from './date.js'
import { decodeWith } from './decodeWith.js'
import { formatDuration, parseDuration } from './duration.js'
import { encodeId, id } from './id.js'
import { link } from './link.js'
import { missableLink } from './missableLink.js'
import { decodeMissing, encodeMissing, missableText } from './missing.js'
import { encodeSeconds, pageNumber, seconds } from './numbers.js'
import type { AccountVideo, LibraryVideo, Page } from './types.js'

/** How the library is read. */
export interface DecodeLibraryOptions {
  /** IANA zone of `created_at`. @default 'UTC' */
  timeZone?: string
}

/** A video of the library as Hippo sends it; `owner`, `asset_id` and `duration_seconds` are additions of our sandbox. */
export interface WireVideo {
  id: string | number
  title: string
  token: string
  created_at: string
  duration: string
  duration_seconds?: number
  thumbnail: string
  share_thumbnail: string
  share_url: string
  embed_url: string
  owner: string | null
  asset_id?: string | number
}

/** A page of the library as Hippo sends it: its status travels as `code`. */
export interface WireVideoPage {
  code: 200
  videos: WireVideo[]
  page: number
  has_next_page: boolean
}

const pageSize = 20

const row = v.object({
  id,
  title: v.nullish(v.string(), ''),
  token: v.string(),
  created_at: missableText,
  duration: missableText,
  duration_seconds: v.nullish(seconds),
  thumbnail: missableLink,
  share_thumbnail: missableLink,
  share_url: link,
  embed_url: link,
  owner: v.nullish(v.string(), null),
  asset_id: v.nullish(id, null),
})

const schema = v.object({ videos: v.array(row), page: pageNumber, has_next_page: v.nullish(v.boolean()) })

function toVideo(read: v.InferOutput<typeof row>, options: DecodeLibraryOptions): AccountVideo {
  return {
    id: read.id,
    token: read.token,
    title: decodeMissing(read.title) ?? '',
    createdAt: read.created_at === null ? null : parseHippoDate(read.created_at, options.timeZone),
    durationMs: read.duration_seconds ?? parseDuration(read.duration),
    thumbnailUrl: read.thumbnail,
    shareThumbnailUrl: read.share_thumbnail,
    shareUrl: read.share_url,
    embedUrl: read.embed_url,
    owner: read.owner,
    assetId: read.asset_id,
  }
}

/** Reads one video's details. @throws HippoError `invalid_response` */
export function decodeVideo(wire: unknown, options: DecodeLibraryOptions = {}): AccountVideo {
  return toVideo(decodeWith(row, wire, 'The video'), options)
}

/** Reads a page of twenty videos; where it does not say whether there is another, a full page is taken to mean so. */
export function decodeVideoPage(wire: unknown, options: DecodeLibraryOptions = {}): Page<AccountVideo> {
  const read = decodeWith(schema, wire, 'The page of videos')
  return {
    rows: read.videos.map((each) => toVideo(each, options)),
    page: read.page,
    hasMore: read.has_next_page ?? read.videos.length >= pageSize,
  }
}

type Writable = LibraryVideo & Partial<AccountVideo>

function toWire(video: Writable): WireVideo {
  const { durationMs } = video
  return {
    id: encodeId(video.id),
    title: video.title,
    token: video.token,
    created_at: encodeMissing(video.createdAt?.raw ?? null),
    duration: encodeMissing(durationMs === null ? null : formatDuration(durationMs)),
    ...(durationMs === null ? {} : { duration_seconds: encodeSeconds(durationMs) }),
    thumbnail: encodeMissing(video.thumbnailUrl),
    share_thumbnail: encodeMissing(video.shareThumbnailUrl),
    share_url: video.shareUrl,
    embed_url: video.embedUrl,
    owner: video.owner ?? null,
    ...(video.assetId ? { asset_id: encodeId(video.assetId) } : {}),
  }
}

/** Writes one video's details. */
export function encodeVideo(video: LibraryVideo & Partial<AccountVideo>): WireVideo & { code: 200 } {
  return { code: 200, ...toWire(video) }
}

/** Writes a page of the library. */
export function encodeVideoPage(page: Page<LibraryVideo & Partial<AccountVideo>>): WireVideoPage {
  return { code: 200, videos: page.rows.map(toWire), page: page.page, has_next_page: page.hasMore }
}
