import type { Retention } from '../../hooks/data.js'

/** One row of the table that says the same as the curve. */
export interface RetentionSpan {
  fromMs: number
  toMs: number
  /** Mean share of plays that watched it, 0-100. */
  share: number
  /** Most often that any slice of it was watched again; null where that is not shown. */
  replays: number | null
}

/** Where the curve falls most. */
export interface RetentionDrop {
  slice: number
  /** Share of plays lost there, 0-100. */
  share: number
}

/** Share of plays that watched a slice, 0-100. */
export function shareAt({ plays, reached }: Retention, slice: number): number {
  return plays > 0 ? (100 * (reached[slice] ?? 0)) / plays : 0
}

/** Media time in milliseconds at which a slice begins. */
export function timeAt({ durationMs, reached }: Retention, slice: number): number {
  return reached.length > 0 ? (durationMs * slice) / reached.length : 0
}

/** Draws counts as steps in a square of 100 by 100, the lowest at the bottom. */
export function stepsOf(heights: readonly number[]): string {
  const width = 100 / heights.length
  return heights.map((height, at) => `V${round(100 - height)}H${round(width * (at + 1))}`).join('')
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}

const leastDrop = 10

/**
 * The steepest fall within a twentieth of the video; null where none loses a tenth of the plays. The first and last
 * twentieth are left out: everybody comes and goes there.
 */
export function steepestDrop(retention: Retention): RetentionDrop | null {
  const slices = retention.reached.length
  const width = Math.max(1, Math.round(slices / 20))
  let steepest: RetentionDrop | null = null
  for (let slice = width; slice + 2 * width <= slices; slice += 1) {
    const share = shareAt(retention, slice) - shareAt(retention, slice + width)
    if (share >= leastDrop && share > (steepest?.share ?? 0)) steepest = { slice, share }
  }
  return steepest
}

/** More rows than a person reads are no help; a curve has seldom as many slices. */
const mostRows = 600

/**
 * The curve in rows: each slice, or each second where slices are shorter; neighbours that read the same are one row.
 */
export function spansOf(retention: Retention, replays: boolean): RetentionSpan[] {
  const slices = retention.reached.length
  const least = Math.ceil(slices / mostRows)
  const second = (slice: number): number => Math.round(timeAt(retention, slice) / 1000)
  const rows: { from: number; span: RetentionSpan }[] = []
  let from = 0
  for (let to = 1; to <= slices; to += 1) {
    const ofOneSecond = second(to) === second(from) || second(to) === second(slices)
    const short = to - from < least || (retention.durationMs > 0 && ofOneSecond)
    if (to < slices && short) continue
    const span = spanOf(retention, from, to, replays)
    const before = rows.at(-1)
    if (before && readAlike(before.span, span)) before.span = spanOf(retention, before.from, to, replays)
    else rows.push({ from, span })
    from = to
  }
  return rows.map(({ span }) => span)
}

/** Nought and all are said of nothing else. */
function readAlike(one: RetentionSpan, other: RetentionSpan): boolean {
  const read = ({ share }: RetentionSpan): number =>
    share > 0 && share < 100 ? Math.min(99, Math.max(1, Math.round(share))) : share
  return read(one) === read(other) && one.replays === other.replays
}

function spanOf(retention: Retention, from: number, to: number, replays: boolean): RetentionSpan {
  const within = Array.from({ length: to - from }, (_slice, at) => from + at)
  return {
    fromMs: timeAt(retention, from),
    toMs: timeAt(retention, to),
    share: within.reduce((sum, slice) => sum + shareAt(retention, slice), 0) / within.length,
    replays: replays
      ? within.reduce((most, slice) => Math.max(most, retention.replays[slice] ?? 0), 0)
      : null,
  }
}
