import type { Transaction } from 'kysely'
import type { Schema } from '../db/schema.js'
import type { SafeFetch } from '../net/safe-fetch.js'
import type { Services } from '../services.js'
import { deliver, type Ending } from './deliver.js'
import type { EndpointRow } from './endpoint.js'
import { claimDeliveries, freeAbandoned, type Claim } from './queue.js'
import { writeEnding } from './write-ending.js'
import { writeOut } from './write-out.js'

/** Takes events from the outbox and sees them delivered. */
export interface DeliveryLoop {
  start(): void
  /** Looks now for something to do. */
  wake(): void
  /** Resolves when the next try of a delivery has been written down, or after `mostMs`. */
  tried(deliveryId: string, mostMs: number): Promise<void>
  /** Takes nothing new, and ends or cuts what is under way. */
  stop(): Promise<void>
}

/** How long deliveries under way may take when the server stops. */
const graceMs = 1000

export function createDeliveryLoop(services: Services, safe: SafeFetch): DeliveryLoop {
  const { db, log, clock, settings, webhookFeed } = services
  /** Delivery ids at work, by endpoint. */
  const running = new Map<string, Set<string>>()
  const working = new Set<Promise<void>>()
  let endings: Ending[] = []
  const tries = new EventTarget()
  const cut = new AbortController()
  const stopping = new AbortController()
  let timer: NodeJS.Timeout | null = null
  let turning: Promise<void> | null = null
  let again = false

  /** Everything that is due and has a place, then again while somebody woke us meanwhile. */
  async function turn(): Promise<void> {
    do {
      // Answers that are already in the process get their chance to join.
      await new Promise<void>((resolve) => setImmediate(resolve))
      again = false
      const written = await writeOut(services)
      for (const message of written) webhookFeed.publish(message)
      if (written.length > 0) again = true
      await exchange()
    } while (again && !stopping.signal.aborted)
  }

  /** Writes down what has ended and takes what is due, in one transaction: a disk syncs but a few hundred times a second. */
  async function exchange(): Promise<void> {
    const ended = endings
    endings = []
    try {
      const begun = await db.transaction().execute(async (trx) => {
        for (const ending of ended) await writeEnding(services, trx, ending)
        return stopping.signal.aborted ? [] : claimAll(trx, ended)
      })
      for (const { endpoint, claim } of ended) {
        placesOf(endpoint).delete(claim.delivery.id)
        tries.dispatchEvent(new Event(claim.delivery.id))
      }
      for (const { endpoint, claim } of begun) begin(endpoint, claim)
    } catch (error) {
      endings = [...ended, ...endings]
      throw error
    }
  }

  async function claimAll(
    trx: Transaction<Schema>,
    ended: readonly Ending[],
  ): Promise<{ endpoint: EndpointRow; claim: Claim }[]> {
    const begun = []
    for (const endpoint of await trx.selectFrom('webhook_endpoint').selectAll().execute()) {
      const busy = placesOf(endpoint)
      const freed = ended.filter((ending) => ending.endpoint.id === endpoint.id).length
      const places = settings.WEBHOOK_CONCURRENCY - busy.size + freed
      if (places <= 0) continue
      const claims = await claimDeliveries(trx, endpoint, clock(), {
        places,
        running: [...busy],
        // Nobody else may take a delivery while its request can still be answered.
        leaseMs: 2 * settings.WEBHOOK_TIMEOUT_MS,
      })
      begun.push(...claims.map((claim) => ({ endpoint, claim })))
    }
    return begun
  }

  function begin(endpoint: EndpointRow, claim: Claim): void {
    placesOf(endpoint).add(claim.delivery.id)
    const work = deliver(services, safe, endpoint, claim, cut.signal)
      .then((ending) => void endings.push(ending))
      .catch((error: unknown) => {
        // Its lease runs out, and it is tried again.
        placesOf(endpoint).delete(claim.delivery.id)
        log.error('webhook_not_sent', { message: String(error) })
      })
      .finally(() => {
        working.delete(work)
        wake()
      })
    working.add(work)
  }

  function placesOf({ id }: EndpointRow): Set<string> {
    const known = running.get(id) ?? new Set()
    running.set(id, known)
    return known
  }

  function run(first: Promise<void>): void {
    turning = first
      .then(turn)
      .catch((error: unknown) => {
        // The next look at the table tries anew.
        again = false
        log.error('webhooks_unreadable', { message: String(error) })
      })
      .finally(() => {
        turning = null
        if (again) wake()
      })
  }

  function wake(): void {
    if (timer === null || stopping.signal.aborted) return
    again = true
    if (turning === null) run(Promise.resolve())
  }

  return {
    start() {
      timer = setInterval(wake, settings.JOB_POLL_MS)
      timer.unref()
      run(freeAbandoned(db))
    },
    wake,
    tried: (deliveryId, mostMs) =>
      new Promise((resolve) => {
        const done = (): void => {
          clearTimeout(late)
          tries.removeEventListener(deliveryId, done)
          resolve()
        }
        const late = setTimeout(done, mostMs)
        tries.addEventListener(deliveryId, done)
      }),
    async stop() {
      stopping.abort()
      if (timer !== null) clearInterval(timer)
      await turning
      const late = setTimeout(() => cut.abort(), graceMs)
      await Promise.all(working)
      clearTimeout(late)
      await exchange()
      await safe.close()
    },
  }
}
