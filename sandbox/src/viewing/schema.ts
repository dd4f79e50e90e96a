import type { Generated } from 'kysely'

/** The tables of viewing. Flags are 0 or 1, times epoch milliseconds; `account_id` leads every key. */
export interface ViewingSchema {
  session: SessionTable
  action: ActionTable
  video_stats: VideoStatsTable
  video_day: VideoDayTable
  account_day: AccountDayTable
  video_region: VideoRegionTable
  video_heat: VideoHeatTable
  viewer_video: ViewerVideoTable
  viewer_alias: ViewerAliasTable
}

type Flag = 0 | 1

/** What is kept of the person and the machine behind a viewing; the address is masked before it comes here. */
export interface ViewerTraits {
  /** Lower case; where the account vouched for it, or its viewer wrote it into a form. */
  email: string | null
  name: string | null
  ip_masked: string | null
  device: string | null
  os: string | null
  browser: string | null
  country: string | null
  region: string | null
  city: string | null
  /** Spelt as Hippo spells it. */
  referer: string | null
}

/** One document load of a watch page for one video. */
export interface SessionTable extends ViewerTraits {
  account_id: string
  /** Made in the page. */
  id: string
  video_id: string
  viewer_key: string
  started_at: number
  /** When the last beat was accepted. */
  last_at: number
  /** Highest sequence number so far; 0 after hello. */
  seq: number
  /** The page said goodbye in its last beat. */
  final: Flag
  sealed: Flag
  sealed_at: number | null
  /** Whether reports count it: not a bot, not an excluded owner. */
  counted: Flag
  is_bot: Flag
  plays: Flag
  watched_ms: number
  coverage_ms: number
  /** Length of the video as this session knew it. */
  duration_ms: number
  pct: number
  /** Passes in the order they happened (range-blob.ts). */
  ranges: Uint8Array
  /** Beats that came after the seal. */
  late_beats: number
  /** Whether it was known who watches before anything was watched. */
  known_before: Flag
}

/** The eight kinds of Hippo's report. */
export const actionKinds = [
  'annotations',
  'call_to_actions',
  'forms',
  'end_screens',
  'questions',
  'comments',
  'reactions',
  'replies',
] as const

export type ActionKind = (typeof actionKinds)[number]

/** What is kept of what viewers did. A form that was sent and a vote that was changed are in none of the eight. */
export type KeptKind = ActionKind | 'leads' | 'votes'

interface ActionTable {
  account_id: string
  id: string
  video_id: string
  /** Empty for a click that came without a session. */
  session_id: string
  kind: KeptKind
  at: number
  /** JSON, or null. */
  data: string | null
}

export type ActionCounts = Record<`a_${ActionKind}`, number>

/** Sums over the sealed sessions of one video; actions count at once. */
export interface VideoStatsTable extends ActionCounts {
  account_id: string
  video_id: string
  loads: number
  plays: number
  viewers: number
  watched_ms: number
  coverage_ms: number
  w0: number
  w25: number
  w50: number
  w75: number
  w100: number
}

export interface VideoDayTable {
  account_id: string
  video_id: string
  /** `2026-01-31` in the account's zone. */
  day: string
  loads: number
  plays: number
  watched_ms: number
}

export type AccountDayTable = Omit<VideoDayTable, 'video_id'>

interface VideoRegionTable {
  account_id: string
  video_id: string
  /** `Houston, Texas`. */
  region: string
  plays: number
}

interface VideoHeatTable {
  account_id: string
  video_id: string
  reached: Uint8Array
  replays: Uint8Array
}

/** One viewer of one video. The row exists from the first play on; what it sums up covers sealed sessions. */
export interface ViewerVideoTable extends ViewerTraits {
  account_id: string
  video_id: string
  viewer_key: string
  views: number
  pct: number
  /** What was seen over all sessions (seen-blob.ts). */
  ranges: Uint8Array
  /** When the latest played session began; the traits are that session's. */
  last_at: number
  /** Name and mail address as they are searched and sorted (`viewerSearchText`); empty for nobody. */
  who: Generated<string>
}

/** An anonymous key that turned out to be a known viewer. */
interface ViewerAliasTable {
  account_id: string
  anon_key: string
  viewer_key: string
}
