import * as v from 'valibot'
import { parseHippoDate } from './date.js'
import { decodeWith } from './decodeWith.js'
import { id } from './id.js'
import { decodeMissing, encodeMissing, missableText } from './missing.js'
import { count, pageNumber, percent } from './numbers.js'
import type { Page, ViewerProfile } from './types.js'

/** How a page of viewers is read. */
export interface DecodeViewersOptions {
  /** IANA zone of `last_viewed_time`. @default 'UTC' */
  timeZone?: string
}

/** How a page of viewers is written. */
export interface EncodeViewersOptions {
  /** Hippo's samples misspell the key, its field list does not. @default 'precentage_played' */
  spelling?: 'precentage_played' | 'percentage_played' | 'both'
}

/** One viewer as Hippo sends it. */
export interface WireViewerProfile {
  video_id: string
  email: string
  viewer_name: string
  ip: string
  last_viewed_time: string
  location: string
  device: string
  os: string
  browser: string
  referer_url: string
  precentage_played?: number
  percentage_played?: number
  views: number
}

/** A page of viewers as Hippo sends it: `next_page` is there even on the last one. */
export interface WireViewerPage {
  status: 200
  viewer_profile: WireViewerProfile[]
  load_more: boolean
  page: number
  next_page: number
}

/** A share that is given as missing means that nothing was played; a key that is not there at all is an error. */
const share = v.union([
  percent,
  v.pipe(
    v.nullable(v.string()),
    v.check((value) => decodeMissing(value) === null, 'a percentage or " NA "'),
    v.transform(() => 0),
  ),
])

const row = v.pipe(
  v.object({
    video_id: id,
    email: missableText,
    viewer_name: missableText,
    ip: missableText,
    last_viewed_time: missableText,
    location: missableText,
    device: missableText,
    os: missableText,
    browser: missableText,
    referer_url: missableText,
    precentage_played: v.optional(share),
    percentage_played: v.optional(share),
    views: count,
  }),
  v.check(
    (read) => (read.precentage_played ?? read.percentage_played) !== undefined,
    'precentage_played or percentage_played',
  ),
)

const schema = v.object({ viewer_profile: v.array(row), load_more: v.boolean(), page: pageNumber })

/** One sample wraps the address in `<…>`. */
function unwrapped(referrer: string | null): string | null {
  return decodeMissing(referrer?.replace(/^<(.*)>$/s, '$1'))
}

function decodeViewer(read: v.InferOutput<typeof row>, timeZone: string | undefined): ViewerProfile {
  return {
    videoId: read.video_id,
    email: read.email,
    name: read.viewer_name,
    ip: read.ip,
    lastViewed: read.last_viewed_time === null ? null : parseHippoDate(read.last_viewed_time, timeZone),
    location: read.location,
    device: read.device,
    os: read.os,
    browser: read.browser,
    referrer: unwrapped(read.referer_url),
    percentPlayed: read.precentage_played ?? read.percentage_played ?? 0,
    views: read.views,
  }
}

/** Reads a page of viewers; `load_more` alone says whether there is another. @throws HippoError `invalid_response` */
export function decodeViewerPage(wire: unknown, options: DecodeViewersOptions = {}): Page<ViewerProfile> {
  const read = decodeWith(schema, wire, 'The page of viewers')
  return {
    rows: read.viewer_profile.map((each) => decodeViewer(each, options.timeZone)),
    page: read.page,
    hasMore: read.load_more,
  }
}

function encodeViewer(viewer: ViewerProfile, spelling: string): WireViewerProfile {
  return {
    video_id: viewer.videoId,
    email: encodeMissing(viewer.email),
    viewer_name: encodeMissing(viewer.name),
    ip: encodeMissing(viewer.ip),
    last_viewed_time: encodeMissing(viewer.lastViewed?.raw ?? null),
    location: encodeMissing(viewer.location),
    device: encodeMissing(viewer.device),
    os: encodeMissing(viewer.os),
    browser: encodeMissing(viewer.browser),
    referer_url: encodeMissing(viewer.referrer),
    ...(spelling === 'percentage_played' ? {} : { precentage_played: viewer.percentPlayed }),
    ...(spelling === 'precentage_played' ? {} : { percentage_played: viewer.percentPlayed }),
    views: viewer.views,
  }
}

/** Writes a page of viewers; dates as their `raw` text. */
export function encodeViewerPage(
  page: Page<ViewerProfile>,
  options: EncodeViewersOptions = {},
): WireViewerPage {
  const { spelling = 'precentage_played' } = options
  return {
    status: 200,
    viewer_profile: page.rows.map((each) => encodeViewer(each, spelling)),
    load_more: page.hasMore,
    page: page.page,
    next_page: page.page + 1,
  }
}
