import type { Kysely } from 'kysely'
import { backoff } from './backoff.js'
import type { Schema } from '../db/schema.js'
import type { Log } from '../log.js'
import type { HandleOptions, JobHandler, JobPayload, Jobs } from './jobs.js'
import {
  claimJob,
  failJob,
  finishJob,
  freeAbandoned,
  insertJob,
  leaseMs,
  renewLease,
  type JobRow,
} from './table.js'

interface Kind extends Required<Omit<HandleOptions, 'onDead'>> {
  handler: JobHandler
  onDead: JobHandler | null
  intervalMs: number | null
  /** Ids at work in this process. */
  running: Set<string>
}

interface CreateJobsOptions {
  db: Kysely<Schema>
  log: Log
  clock: () => number
  pollMs: number
}

/** The key of a job that comes back by itself. */
const recurring = 'recurring'

export function createJobs({ db, log, clock, pollMs }: CreateJobsOptions): Jobs {
  const kinds = new Map<string, Kind>()
  const working = new Set<Promise<void>>()
  let timer: NodeJS.Timeout | null = null
  const stopping = new AbortController()
  const stopped = (): boolean => stopping.signal.aborted

  function register(
    name: string,
    handler: JobHandler,
    intervalMs: number | null,
    options: HandleOptions,
  ): void {
    if (kinds.has(name)) throw new Error(`Two rooms handle jobs of kind ${name}.`)
    const {
      concurrency = 1,
      attempts = intervalMs === null ? 5 : Number.POSITIVE_INFINITY,
      onDead = null,
    } = options
    kinds.set(name, { handler, concurrency, attempts, onDead, intervalMs, running: new Set() })
  }

  /** Starts whatever is due and free to run; tells whether it started anything. */
  async function dispatch(): Promise<boolean> {
    let started = false
    for (const [name, kind] of kinds) {
      while (!stopped() && kind.running.size < kind.concurrency) {
        const job = await claimJob(db, name, [...kind.running], clock())
        if (job === null || stopped()) break
        started = true
        kind.running.add(job.id)
        const work = perform(kind, job)
          .catch((error: unknown) => log.error('job_lost', { kind: name, message: String(error) }))
          .finally(() => {
            kind.running.delete(job.id)
            working.delete(work)
            wake()
          })
        working.add(work)
      }
    }
    return started
  }

  async function perform(kind: Kind, job: JobRow): Promise<void> {
    const renewal = setInterval(() => void renewLease(db, job, clock()).catch(() => {}), leaseMs / 3)
    const payload: JobPayload = JSON.parse(job.payload)
    try {
      await kind.handler(payload)
      await finishJob(db, job, clock(), kind.intervalMs === null ? null : clock() + kind.intervalMs)
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error)
      // Whatever fails while the server stops fails for that reason, and is tried anew by the next one.
      const last = !stopped() && job.attempts >= kind.attempts
      const waitMs = stopped() ? 0 : backoff(job.attempts)
      log.warn('job_failed', { kind: job.kind, key: job.key, attempt: job.attempts, last, message })
      if (last) await kind.onDead?.(payload)
      await failJob(db, job, last ? null : clock() + waitMs, message)
    } finally {
      clearInterval(renewal)
    }
  }

  let dispatching: Promise<boolean> | null = null
  /** One look at a time: two would count the same free places. */
  function dispatchOnce(): Promise<boolean> {
    dispatching ??= dispatch().finally(() => {
      dispatching = null
    })
    return dispatching
  }

  function wake(): void {
    if (timer === null || stopped()) return
    void dispatchOnce().catch((error: unknown) => log.error('jobs_unreadable', { message: String(error) }))
  }

  return {
    handle: (kind, handler, options = {}) => register(kind, handler, null, options),
    every: (kind, intervalMs, handler) => register(kind, handler, intervalMs, {}),
    async add(job, trx) {
      await insertJob(trx ?? db, job, clock())
      setImmediate(wake)
    },
    async start() {
      await freeAbandoned(db)
      for (const [kind, { intervalMs }] of kinds) {
        if (intervalMs !== null) await insertJob(db, { kind, key: recurring }, clock())
      }
      timer = setInterval(wake, pollMs)
      timer.unref()
      wake()
    },
    async runDue() {
      while (!stopped()) {
        await dispatching
        const started = await dispatchOnce()
        if (working.size > 0) await Promise.race(working)
        else if (!started) return
      }
    },
    async stop() {
      stopping.abort()
      if (timer !== null) clearInterval(timer)
      await dispatching?.catch(() => {})
      await Promise.allSettled(working)
    },
  }
}
