import * as v from 'valibot'
import { decodeWith } from './decodeWith.js'
import { encodeId, id } from './id.js'
import { encodeMissing, missableText } from './missing.js'
import { count, percent } from './numbers.js'
import type { VideoReport } from './types.js'

/** A report as Hippo sends it. */
export interface WireVideoReport {
  status: 200
  id: string | number
  total_plays: number
  total_page_loads: number
  unique_users: number
  avg_watch_rate: number
  actions: Record<
    | 'no_of_actions'
    | 'annotations'
    | 'call_to_actions'
    | 'forms'
    | 'end_screens'
    | 'questions'
    | 'comments'
    | 'reactions'
    | 'replies',
    number
  >
  watch_rate: Record<'0' | '25' | '50' | '75' | '100', number>
  popular_region: string
  plays_in_popular_region: string
}

/** A kind of action or a bucket that an answer leaves out did not happen; a headline figure must be there. */
const zero = v.optional(count, 0)

const schema = v.object({
  id,
  total_plays: count,
  total_page_loads: count,
  unique_users: count,
  avg_watch_rate: percent,
  actions: v.object({
    no_of_actions: v.optional(count),
    annotations: zero,
    call_to_actions: zero,
    forms: zero,
    end_screens: zero,
    questions: zero,
    comments: zero,
    reactions: zero,
    replies: zero,
  }),
  watch_rate: v.object({ '0': zero, '25': zero, '50': zero, '75': zero, '100': zero }),
  popular_region: missableText,
  plays_in_popular_region: missableText,
})

/** `"1 plays from Houston, Texas"`: only the number at its beginning is data. */
function leadingCount(sentence: string | null): number | null {
  const digits = /^\s*(\d{1,15})\b/.exec(sentence ?? '')
  return digits ? Number(digits[1]) : null
}

/** Reads the report of one video. @throws HippoError `invalid_response` */
export function decodeReport(wire: unknown): VideoReport {
  const read = decodeWith(schema, wire, 'The video report')
  const { no_of_actions: total, call_to_actions, end_screens, ...others } = read.actions
  const kinds = { ...others, callsToAction: call_to_actions, endScreens: end_screens }
  return {
    videoId: read.id,
    pageLoads: read.total_page_loads,
    plays: read.total_plays,
    viewers: read.unique_users,
    averageWatchRate: read.avg_watch_rate,
    actions: { total: total ?? Object.values(kinds).reduce((sum, each) => sum + each, 0), ...kinds },
    watchRate: [
      { percent: 0, count: read.watch_rate['0'] },
      { percent: 25, count: read.watch_rate['25'] },
      { percent: 50, count: read.watch_rate['50'] },
      { percent: 75, count: read.watch_rate['75'] },
      { percent: 100, count: read.watch_rate['100'] },
    ],
    popularRegion: read.popular_region,
    playsInPopularRegion: leadingCount(read.plays_in_popular_region),
  }
}

/** Writes a report as Hippo does, its sentence about the popular region included. */
export function encodeReport(report: VideoReport): WireVideoReport {
  const { actions, playsInPopularRegion: plays, popularRegion } = report
  const bucket = (percent: number): number =>
    report.watchRate.find((each) => each.percent === percent)?.count ?? 0
  return {
    status: 200,
    id: encodeId(report.videoId),
    total_plays: report.plays,
    total_page_loads: report.pageLoads,
    unique_users: report.viewers,
    avg_watch_rate: report.averageWatchRate,
    actions: {
      no_of_actions: actions.total,
      annotations: actions.annotations,
      call_to_actions: actions.callsToAction,
      forms: actions.forms,
      end_screens: actions.endScreens,
      questions: actions.questions,
      comments: actions.comments,
      reactions: actions.reactions,
      replies: actions.replies,
    },
    watch_rate: { '0': bucket(0), '25': bucket(25), '50': bucket(50), '75': bucket(75), '100': bucket(100) },
    popular_region: encodeMissing(popularRegion),
    plays_in_popular_region: encodeMissing(
      plays === null ? null : `${plays} plays from ${popularRegion ?? 'NA'}`,
    ),
  }
}
