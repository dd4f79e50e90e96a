import type { Selectable } from 'kysely'
import type { Session } from './apply-beat.js'
import { percentPlayed } from './figures.js'
import { decodePasses } from './range-blob.js'
import { totalMs, unionOf } from './ranges.js'
import type { ViewerTraits, ViewerVideoTable } from './schema.js'
import { decodeSeen, encodeSeen } from './seen-blob.js'

/** A row as it is summed up; `who` is told from it when it is written. */
export type ViewerRow = Omit<Selectable<ViewerVideoTable>, 'who'>

/** What a viewer's row takes over from a session. */
export function traitsOf(from: ViewerTraits): ViewerTraits {
  const { email, name, ip_masked, device, os, browser, country, region, city, referer } = from
  return { email, name, ip_masked, device, os, browser, country, region, city, referer }
}

/** The row of a viewer who has just begun to play: there from now on, to be summed up at the seal. */
export function openViewerRow(session: Session): ViewerRow {
  return {
    account_id: session.account_id,
    video_id: session.video_id,
    viewer_key: session.viewer_key,
    views: 0,
    pct: 0,
    ranges: new Uint8Array(),
    last_at: session.started_at,
    ...traitsOf(session),
  }
}

/** Adds one played session to its viewer's row. Repeats count once in the share, each time in the views. */
export function addSession(row: ViewerRow, session: Session): ViewerRow {
  return combine(row, {
    ...openViewerRow(session),
    views: 1,
    pct: session.pct,
    ranges: encodeSeen(unionOf(decodePasses(session.ranges)), session.duration_ms),
    durationMs: session.duration_ms,
  })
}

/** Makes one row of two that turned out to be the same person. */
export function mergeViewers(row: ViewerRow, other: ViewerRow, durationMs: number): ViewerRow {
  return combine(row, { ...other, durationMs })
}

function combine(row: ViewerRow, other: ViewerRow & { durationMs: number }): ViewerRow {
  const { durationMs, ...added } = other
  const seen = unionOf([...decodeSeen(row.ranges), ...decodeSeen(added.ranges)])
  const newest = added.last_at >= row.last_at ? added : row
  return {
    ...row,
    ...traitsOf(newest),
    // An anonymous visit of a known person takes no name away.
    email: newest.email ?? row.email ?? added.email,
    name: newest.name ?? row.name ?? added.name,
    views: row.views + added.views,
    pct: Math.max(row.pct, added.pct, percentPlayed(totalMs(seen), durationMs, false)),
    ranges: encodeSeen(seen, durationMs),
    last_at: Math.max(row.last_at, added.last_at),
  }
}
