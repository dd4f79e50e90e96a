import type { Kysely, Transaction } from 'kysely'
import type { Beat } from 'react-hippo-video/contract'
import type { Schema } from '../db/schema.js'
import { applyBeat, type Session } from './apply-beat.js'
import { byAccount } from './by-account.js'
import { inKeys, pairKey } from './keys.js'
import { implausible } from './plausible.js'
import type { SessionTicket } from './ticket.js'
import { openViewerRow, traitsOf, type ViewerRow } from './viewer-row.js'
import { readViewers, writeViewers } from './viewer-store.js'

/** A beat with what its ticket vouches for. */
export interface TakenBeat {
  ticket: SessionTicket
  beat: Beat
  /** When it arrived, in epoch milliseconds. */
  at: number
}

export type BeatResult =
  | { type: 'applied' | 'stale' | 'late' | 'unknown' }
  /** It cannot be true. */
  | { type: 'refused'; reason: string }

/** Writes a batch of beats in one transaction. */
export async function takeBeats(db: Kysely<Schema>, beats: readonly TakenBeat[]): Promise<BeatResult[]> {
  return db.transaction().execute(async (trx) => {
    const rows = await trx
      .selectFrom('session')
      .selectAll()
      .where(
        inKeys(
          ['account_id', 'id'],
          beats.map(({ ticket }) => [ticket.accountId, ticket.sessionId]),
        ),
      )
      .execute()
    const before = new Map(rows.map((row) => [pairKey(row.account_id, row.id), row]))
    const now = new Map(before)
    const late = new Map<string, number>()
    const results = beats.map(({ ticket, beat, at }): BeatResult => {
      const key = pairKey(ticket.accountId, ticket.sessionId)
      const session = now.get(key)
      if (!session) return { type: 'unknown' }
      const reason = implausible(beat, session.duration_ms || beat.durationMs, ticket.issuedAt, at)
      if (reason !== null && session.sealed === 0) return { type: 'refused', reason }
      const outcome = applyBeat(session, beat, at)
      if (outcome.type === 'applied') now.set(key, outcome.session)
      if (outcome.type === 'late') late.set(key, (late.get(key) ?? 0) + 1)
      return { type: outcome.type }
    })
    const changed = [...now]
      .filter(([key, session]) => before.get(key) !== session)
      .map(([, session]) => session)
    for (const session of changed) await writeState(trx, session)
    for (const [key, count] of late) await countLate(trx, before.get(key), count)
    await openViewers(
      trx,
      changed.filter((session) => {
        const was = before.get(pairKey(session.account_id, session.id))
        return session.plays === 1 && session.counted === 1 && was?.plays === 0
      }),
    )
    return results
  })
}

async function writeState(trx: Transaction<Schema>, session: Session): Promise<void> {
  const { last_at, seq, final, plays, watched_ms, coverage_ms, duration_ms, pct, ranges } = session
  await trx
    .updateTable('session')
    .set({ last_at, seq, final, plays, watched_ms, coverage_ms, duration_ms, pct, ranges })
    .where('account_id', '=', session.account_id)
    .where('id', '=', session.id)
    .execute()
}

async function countLate(
  trx: Transaction<Schema>,
  session: Session | undefined,
  count: number,
): Promise<void> {
  if (!session) return
  await trx
    .updateTable('session')
    .set((eb) => ({ late_beats: eb('late_beats', '+', count) }))
    .where('account_id', '=', session.account_id)
    .where('id', '=', session.id)
    .execute()
}

/** From the first play on a viewer has a row, so that lists are in order before anything is sealed. */
export async function openViewers(trx: Kysely<Schema>, sessions: readonly Session[]): Promise<void> {
  for (const [accountId, group] of byAccount(sessions)) {
    const keys = group.map(({ video_id, viewer_key }) => [video_id, viewer_key] as const)
    const rows = await readViewers(trx, accountId, keys)
    for (const session of group) {
      const key = pairKey(session.video_id, session.viewer_key)
      const row = rows.get(key)
      rows.set(key, row ? touched(row, session) : openViewerRow(session))
    }
    await writeViewers(trx, [...rows.values()])
  }
}

/** The same row with a later session as its newest. */
function touched(row: ViewerRow, session: Session): ViewerRow {
  if (session.started_at < row.last_at) return row
  const traits = traitsOf(session)
  return {
    ...row,
    ...traits,
    email: traits.email ?? row.email,
    name: traits.name ?? row.name,
    last_at: session.started_at,
  }
}
