import { type HippoError, toHippoError } from '../core/error.js'
import { type Bytes, toHex } from './bytes.js'
import { callListeners } from './callListeners.js'
import { checkSignature } from './checkSignature.js'
import type { WebhookContext, WebhookHandlerOptions } from './handlerOptions.js'
import { memoryDedupe } from './memoryDedupe.js'
import { readBody } from './readBody.js'
import { readEvent } from './readEvent.js'
import { respond } from './respondWebhook.js'
import { WebhookError } from './webhookError.js'

/** What a platform gives along with a request, as far as it is used here. */
export interface WebhookPlatform {
  /** Keeps the process alive until the promise has settled. */
  waitUntil?: (promise: Promise<unknown>) => void
}

function canWait(platform: object | null): platform is Required<WebhookPlatform> {
  return platform !== null && 'waitUntil' in platform && typeof platform.waitUntil === 'function'
}

/** Answers webhooks; never rejects. */
export interface WebhookHandler {
  /** `platform` may be whatever a framework passes there; only `waitUntil` of it is used. */
  (request: Request, platform?: WebhookPlatform | object | null): Promise<Response>
  /** Resolves when nothing is being handled any more, for `ack: 'before'`: await it before the process ends. */
  idle(): Promise<void>
}

function logError(error: HippoError): void {
  // Otherwise a first set-up that answers 401 says nowhere why.
  // oxlint-disable-next-line no-console
  console.error(`react-hippo-video/webhooks: ${error.message} ${error.hint ?? ''}`)
}

async function bodyKey(body: Bytes): Promise<string> {
  return `sha256:${toHex(new Uint8Array(await crypto.subtle.digest('SHA-256', body)))}`
}

/**
 * Receives webhooks: checks the size and the signature over the very bytes, reads the event, lets each through
 * once, and calls your listeners.
 *
 * Answers 200 (handled, seen before, or nobody listens), 202 (`ack: 'before'`), 400, 401, 405, 413; 503 with
 * `Retry-After` while the same webhook is being handled; 500 when a listener failed or no secret is configured.
 *
 * @example
 * export const POST = createWebhookHandler({
 *   secrets: [env.HIPPO_WEBHOOK_SECRET, env.HIPPO_WEBHOOK_SECRET_OLD],
 *   on: { VideoLeadGenaration: (event, { key }) => crm.upsertLead(event.lead, { idempotencyKey: key }) },
 * })
 */
export function createWebhookHandler(options: WebhookHandlerOptions): WebhookHandler {
  const { dedupe = memoryDedupe(), ack = 'after', maxBytes = 1_048_576, leaseMs = 60_000 } = options
  const { clock = Date.now, onError = logError } = options
  const running = new Set<Promise<unknown>>()
  /** Hashes of what is being handled here under its id. */
  const underWay = new Set<string>()

  function report(cause: unknown): HippoError {
    const error = toHippoError(cause)
    try {
      onError(error)
    } catch {
      // A log that fails must not take the answer with it.
    }
    return error
  }

  async function receive(request: Request, platform: object | null): Promise<Response> {
    const body = await readBody(request, maxBytes)
    const { deliveryId } = await checkSignature(body, request.headers, request.url, options)
    const event = readEvent(body, options)
    const hash = await bodyKey(body)
    const key = deliveryId === null ? hash : `id:${deliveryId}`
    // With its id taken away, what is being handled must not pass for another.
    const claimed = key === hash && underWay.has(hash) ? 'busy' : await dedupe.claim(key, leaseMs)
    if (claimed === 'done') return respond(200)
    if (claimed === 'busy') {
      return respond(503, undefined, { 'Retry-After': `${Math.ceil(leaseMs / 1000)}` })
    }

    const context: WebhookContext = { key, deliveryId, receivedAt: clock() }
    const handled = handle(() => callListeners(event, context, options), new Set([key, hash]))
    if (ack === 'after') return respond((await handled) ? 200 : 500)
    if (canWait(platform)) platform.waitUntil(handled)
    return respond(202)
  }

  /** Whether it ended well; what went wrong is reported, never thrown. */
  function handle(work: () => Promise<void>, keys: ReadonlySet<string>): Promise<boolean> {
    // The second only where there is an id: without one the lease alone says when it may be taken on again.
    const [claimed = '', hash = ''] = keys
    underWay.add(hash)
    const run = work().then(
      async () => {
        // The hash as well: with its id taken away, the same webhook must not pass for another.
        for (const key of keys) await dedupe.done(key).catch(report)
        return true
      },
      async (cause: unknown) => {
        report(cause)
        await dedupe.release(claimed).catch(report)
        return false
      },
    )
    running.add(run)
    void run.finally(() => {
      running.delete(run)
      underWay.delete(hash)
    })
    return run
  }

  async function answer(request: Request, platform: object | null = null): Promise<Response> {
    if (request.method !== 'POST') return respond(405, undefined, { Allow: 'POST' })
    try {
      return await receive(request, platform)
    } catch (cause) {
      const error = report(cause)
      return error instanceof WebhookError ? respond(error.status ?? 500, error.message) : respond(500)
    }
  }

  return Object.assign(answer, {
    async idle() {
      while (running.size > 0) await Promise.allSettled(running)
    },
  })
}
