import * as v from 'valibot'
import { decodeWith } from '../decodeWith.js'
import type { ReportActions, ViewerQuery } from '../types.js'
import { amount, instant, maybeText, share, text, whole } from './fields.js'

/** How often each part of a video was watched, over all plays. */
export interface Retention {
  videoId: string
  /** Length of the video in milliseconds; slice `i` of `n` is its part from `i / n` to `(i + 1) / n`. */
  durationMs: number
  /** Page loads in which the video was played: none of `reached` is greater. */
  plays: number
  /** Per slice, plays that watched it at least once: whose passes go over its middle. */
  reached: number[]
  /** Per slice, passes over its middle beyond the first of each play. */
  replays: number[]
}

/** Days of the account's calendar, both ends among them. */
export interface ReportPeriod {
  /** First day, as `2026-01-31`. */
  from: string
  /** Last day, as `2026-01-31`. */
  to: string
}

/** What was played on one day; a play belongs to the day on which its page was loaded. */
export interface ReportDay {
  /** As `2026-01-31`, in the account's zone. */
  day: string
  pageLoads: number
  plays: number
  /** Time watched in milliseconds, repeats included. */
  watchedMs: number
}

/** The figures of one video over some days, by the definitions of the report. */
export interface PeriodReport extends ReportPeriod {
  videoId: string
  pageLoads: number
  plays: number
  /** Distinct viewers who played in the period: not the sum of the days, as one may come on several. */
  viewers: number
  /** Time watched / (plays x duration), 0-100. */
  averageWatchRate: number
  /** Every day of the period, also those on which nothing happened. */
  days: ReportDay[]
}

/** The eight kinds of the report: a viewing's actions are those that its counts count. */
export type ViewerActionKind = Exclude<keyof ReportActions, 'total'>

/** One thing that a viewer did during a viewing. */
export interface ViewingAction {
  kind: ViewerActionKind
  /** Media time in milliseconds; null where nobody told it. */
  atMs: number | null
  /** Epoch milliseconds. */
  occurredAt: number
}

/** One page load of a viewer, in which the video was played or something was done. */
export interface ViewerViewing {
  id: string
  /** When the page was loaded, epoch milliseconds. */
  startedAt: number
  /** Share of the video seen at least once in this viewing, 0-100. */
  percentPlayed: number
  /** Time watched in milliseconds, repeats included. */
  watchedMs: number
  /** Stretches of the video in the order in which they were watched, in milliseconds of media time. */
  passes: [startMs: number, endMs: number][]
  device: string | null
  location: string | null
  /** Oldest first. */
  actions: ViewingAction[]
}

/** Which viewer of which video. */
export interface ViewerTimelineQuery {
  videoId: string
  /** Mail address of somebody who is known by it; letters are compared without their case. */
  email: string
}

/** How one viewer watched one video, page load by page load. */
export interface ViewerTimeline {
  videoId: string
  email: string
  /** Length of the video in milliseconds. */
  durationMs: number
  /** Newest first; at most the hundred latest. */
  viewings: ViewerViewing[]
}

/** By what viewers can be sorted; by name, who has none stands under their mail address. */
export type ViewerSortField = 'name' | 'lastViewed' | 'percentPlayed' | 'views'

/** An order of viewers. Those without a name or an address come last in either direction. */
export interface ViewerSort {
  field: ViewerSortField
  direction: 'ascending' | 'descending'
}

/** Which viewers, in which order. */
export type ViewerListQuery = ViewerQuery & {
  /** @default newest first */
  sort?: ViewerSort
  /** Part of a name or mail address; letters are compared without case and accents, nothing stands for anything else. */
  search?: string
}

/** Which videos of the library. */
export interface VideoListQuery {
  /** Part of a title; letters are compared without case and accents, nothing stands for anything else. */
  search?: string
}

const retentionSchema = v.pipe(
  v.object({
    videoId: text,
    durationMs: amount,
    plays: whole,
    reached: v.pipe(v.array(whole), v.minLength(1)),
    replays: v.array(whole),
  }),
  v.check(
    ({ reached, replays, plays }) =>
      reached.length === replays.length && reached.every((count) => count <= plays),
    'as many replays as slices, and no slice reached by more than all plays',
  ),
)

/** Reads a video's retention. @throws HippoError `invalid_response` */
export function decodeRetention(body: unknown): Retention {
  return decodeWith(retentionSchema, body, 'The retention')
}

/** A day of the calendar. */
export const day: v.GenericSchema<string, string> = v.pipe(
  v.string(),
  v.check((value) => /^\d{4}-\d{2}-\d{2}$/.test(value) && isDay(value), 'a day as 2026-01-31'),
)

function isDay(text: string): boolean {
  const at = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text)
}

const periodSchema = v.object({
  videoId: text,
  from: day,
  to: day,
  pageLoads: whole,
  plays: whole,
  viewers: whole,
  averageWatchRate: share,
  days: v.array(v.object({ day, pageLoads: whole, plays: whole, watchedMs: amount })),
})

/** Reads the figures of some days. @throws HippoError `invalid_response` */
export function decodePeriodReport(body: unknown): PeriodReport {
  return decodeWith(periodSchema, body, 'The report of the period')
}

/** The kinds of action, as a list. */
export const viewerActionKinds: readonly ViewerActionKind[] = [
  'annotations',
  'callsToAction',
  'forms',
  'endScreens',
  'questions',
  'comments',
  'reactions',
  'replies',
]

const pass = v.pipe(
  v.array(amount),
  v.check(([start = 0, end = -1, ...more]) => end >= start && more.length === 0, 'a start and an end'),
  v.transform(([start = 0, end = 0]): [startMs: number, endMs: number] => [start, end]),
)

const timelineSchema = v.object({
  videoId: text,
  email: text,
  durationMs: amount,
  viewings: v.array(
    v.object({
      id: text,
      startedAt: instant,
      percentPlayed: share,
      watchedMs: amount,
      passes: v.array(pass),
      device: maybeText,
      location: maybeText,
      actions: v.array(
        v.object({ kind: v.picklist(viewerActionKinds), atMs: v.nullable(amount), occurredAt: instant }),
      ),
    }),
  ),
})

/** Reads how one viewer watched. @throws HippoError `invalid_response` */
export function decodeViewerTimeline(body: unknown): ViewerTimeline {
  return decodeWith(timelineSchema, body, 'The timeline of the viewer')
}
