import { randomUUID } from 'node:crypto'
import { sql, type Kysely } from 'kysely'
import type { JobTable, Schema } from '../db/schema.js'
import type { AddJob } from './jobs.js'

/** While a job runs its lease is renewed; whoever dies loses it after this long. */
export const leaseMs = 60_000

export type JobRow = JobTable

/** Writes a job, or joins it with the one of its kind and key that is there already. */
export async function insertJob(db: Kysely<Schema>, job: AddJob, now: number): Promise<void> {
  const runAt = job.runAt ?? now
  await db
    .insertInto('job')
    .values({
      id: randomUUID(),
      kind: job.kind,
      key: job.key,
      payload: JSON.stringify(job.payload ?? {}),
      state: 'ready',
      run_at: runAt,
      attempts: 0,
      again: 0,
      locked_until: null,
      lock_token: null,
      last_error: null,
      created_at: now,
    })
    .onConflict((conflict) =>
      conflict.columns(['kind', 'key']).doUpdateSet({
        payload: (eb) => eb.ref('excluded.payload'),
        run_at: sql<number>`case when job.state = 'ready' and job.run_at < excluded.run_at then job.run_at else excluded.run_at end`,
        attempts: sql<number>`case when job.state = 'dead' then 0 else job.attempts end`,
        again: sql<number>`case when job.state = 'active' then 1 else 0 end`,
        state: sql<JobRow['state']>`case when job.state = 'active' then 'active' else 'ready' end`,
      }),
    )
    .execute()
}

/** Leases the next due job of a kind to the caller; only the holder of its token may end it. */
export async function claimJob(
  db: Kysely<Schema>,
  kind: string,
  running: readonly string[],
  now: number,
): Promise<JobRow | null> {
  const next = db
    .selectFrom('job')
    .select('id')
    .where('kind', '=', kind)
    .where((eb) =>
      eb.or([
        eb.and([eb('state', '=', 'ready'), eb('run_at', '<=', now)]),
        eb.and([eb('state', '=', 'active'), eb('locked_until', '<', now)]),
      ]),
    )
    .$if(running.length > 0, (query) => query.where('id', 'not in', running))
    .orderBy('run_at')
    .limit(1)
  const row = await db
    .updateTable('job')
    .set((eb) => ({
      state: 'active' as const,
      attempts: eb('attempts', '+', 1),
      locked_until: now + leaseMs,
      lock_token: randomUUID(),
    }))
    .where('id', 'in', next)
    .returningAll()
    .executeTakeFirst()
  return row ?? null
}

export async function renewLease(db: Kysely<Schema>, job: JobRow, now: number): Promise<void> {
  await db
    .updateTable('job')
    .set({ locked_until: now + leaseMs })
    .where('id', '=', job.id)
    .where('lock_token', '=', job.lock_token)
    .execute()
}

/** Ends a job that succeeded: it goes, unless the same was asked for meanwhile or it comes back at `nextAt`. */
export async function finishJob(
  db: Kysely<Schema>,
  job: JobRow,
  now: number,
  nextAt: number | null,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const mine = trx
      .selectFrom('job')
      .select('again')
      .where('id', '=', job.id)
      .where('lock_token', '=', job.lock_token)
    const row = await mine.executeTakeFirst()
    if (!row) return
    if (row.again === 0 && nextAt === null) {
      await trx.deleteFrom('job').where('id', '=', job.id).execute()
      return
    }
    await trx
      .updateTable('job')
      .set({
        ...free,
        state: 'ready',
        run_at: row.again === 1 ? now : (nextAt ?? now),
        attempts: 0,
        again: 0,
      })
      .where('id', '=', job.id)
      .execute()
  })
}

/** Puts a failed job back for `runAt`, or lays it to rest as `dead`, which keeps its last words. */
export async function failJob(
  db: Kysely<Schema>,
  job: JobRow,
  runAt: number | null,
  message: string,
): Promise<void> {
  await db
    .updateTable('job')
    .set({
      ...free,
      ...(runAt === null ? { state: 'dead' as const } : { state: 'ready' as const, run_at: runAt }),
      last_error: message.slice(0, 500),
    })
    .where('id', '=', job.id)
    .where('lock_token', '=', job.lock_token)
    .execute()
}

/** Jobs that a killed process left active. Right only because one process owns the database. */
export async function freeAbandoned(db: Kysely<Schema>): Promise<void> {
  await db
    .updateTable('job')
    .set({ ...free, state: 'ready' })
    .where('state', '=', 'active')
    .execute()
}

const free = { locked_until: null, lock_token: null }
