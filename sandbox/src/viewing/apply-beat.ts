import type { Beat } from 'react-hippo-video/contract'
import type { Selectable } from 'kysely'
import { percentPlayed } from './figures.js'
import { encodePasses } from './range-blob.js'
import { tidyPasses, totalMs, unionOf } from './ranges.js'
import type { SessionTable } from './schema.js'

export type Session = Selectable<SessionTable>

export type BeatOutcome =
  | { type: 'applied'; session: Session }
  /** An older or repeated beat: what it knew is known already. */
  | { type: 'stale' }
  /** The session is sealed. */
  | { type: 'late' }

/** Four weeks: passes are kept in 32 bits. */
const longestVideoMs = 28 * 86_400_000

/**
 * Brings a session forward by one beat. A beat holds the whole state, so the one with the highest sequence number
 * replaces what was there; lost, repeated and overtaken beats change nothing.
 */
export function applyBeat(session: Session, beat: Beat, now: number): BeatOutcome {
  if (session.sealed === 1) return { type: 'late' }
  if (beat.sequence <= session.seq) return { type: 'stale' }
  const durationMs = session.duration_ms || Math.min(Math.round(beat.durationMs), longestVideoMs)
  const played = beat.played || session.plays === 1
  const passes = played ? tidyPasses(beat.passes, durationMs) : []
  const coverageMs = totalMs(unionOf(passes))
  return {
    type: 'applied',
    session: {
      ...session,
      last_at: Math.max(session.last_at, now),
      seq: beat.sequence,
      final: beat.final ? 1 : 0,
      plays: played ? 1 : 0,
      watched_ms: totalMs(passes),
      coverage_ms: coverageMs,
      duration_ms: durationMs,
      pct: percentPlayed(coverageMs, durationMs, beat.ended),
      ranges: encodePasses(passes),
    },
  }
}
