import type { SafeFetch } from '../net/safe-fetch.js'
import type { Services } from '../services.js'
import type { EndpointRow } from './endpoint.js'
import type { Claim } from './queue.js'
import { openSecret } from './seal-secret.js'
import { sendWebhook, type SendOutcome } from './send.js'
import { signatureHeaders } from './sign.js'

/** A try of a delivery that has been made and is to be written down. */
export interface Ending {
  /** As it was when the try began. */
  endpoint: EndpointRow
  claim: Claim
  outcome: SendOutcome
  /** Cut short by this server's own end: it says nothing about the receiver. */
  stopped: boolean
}

/** Makes one try of a claimed delivery; never throws for what the receiver does. */
export async function deliver(
  services: Services,
  safe: SafeFetch,
  endpoint: EndpointRow,
  claim: Claim,
  signal: AbortSignal,
): Promise<Ending> {
  const { settings } = services
  const { delivery, body, at } = claim
  const outcome = await sendWebhook(safe, {
    url: endpoint.url,
    headers: signatureHeaders({
      id: delivery.event_id,
      at,
      sequence: delivery.sequence,
      body,
      secrets: secretsOf(services, endpoint, at),
      algorithm: settings.WEBHOOK_SIGNATURE_ALGORITHM,
    }),
    body,
    timeoutMs: settings.WEBHOOK_TIMEOUT_MS,
    signal,
  })
  return { endpoint, claim, outcome, stopped: outcome.status === null && signal.aborted }
}

function secretsOf({ signer }: Services, endpoint: EndpointRow, at: number): string[] {
  const { account_id: accountId, secret, previous_secret: previous, previous_until: until } = endpoint
  const open = (sealed: Uint8Array): string => openSecret(signer, accountId, sealed)
  const overlaps = previous !== null && until !== null && until > at
  return overlaps ? [open(secret), open(previous)] : [open(secret)]
}
