import type { Kysely } from 'kysely'
import type { Schema } from '../db/schema.js'

/** What a job carries: plain JSON. */
export type JobPayload = Record<string, string | number | boolean | null>

/** Does one job. What it throws makes the job run again later; it may run twice, so it must not mind. */
export type JobHandler = (payload: JobPayload) => Promise<void>

export interface HandleOptions {
  /** How many of this kind run at a time. @default 1 */
  concurrency?: number
  /** Tries before the job is given up and kept as `dead`. @default 5 */
  attempts?: number
  /** Called once after the last try. */
  onDead?: JobHandler
}

export interface AddJob {
  kind: string
  /** A second job of this kind and key is dropped while the first waits, and follows it while the first runs. */
  key: string
  payload?: JobPayload
  /** Epoch milliseconds. Default: now. */
  runAt?: number
}

/** Work that must be done although the process may die: kept in a table, claimed with a lease, tried again. */
export interface Jobs {
  /** Says who does a kind of job. Before `start`. */
  handle(kind: string, handler: JobHandler, options?: HandleOptions): void
  /** The same for a job that comes back by itself. */
  every(kind: string, intervalMs: number, handler: JobHandler): void
  /** Adds a job; inside `trx` it exists only if the transaction does. */
  add(job: AddJob, trx?: Kysely<Schema>): Promise<void>
  /** Begins to look for due jobs. */
  start(): Promise<void>
  /** Does everything that is due by the clock, and what that adds; resolves when nothing is left. */
  runDue(): Promise<void>
  /** Takes no further jobs and waits for the running ones. */
  stop(): Promise<void>
}
