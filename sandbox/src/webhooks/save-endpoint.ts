import { randomUUID } from 'node:crypto'
import { webhookEventOfId, webhookEventTypes, type WebhookEventType } from 'react-hippo-video/contract'
import * as v from 'valibot'
import { invalidRequest } from '../http/error.js'
import { readParams } from '../http/params.js'
import { BlockedAddress } from '../net/blocked-address.js'
import type { SafeFetch } from '../net/safe-fetch.js'
import type { Services } from '../services.js'
import { readEndpoint, type EndpointRow } from './endpoint.js'
import { openSecret, sealSecret } from './seal-secret.js'

/** An event by its number in the reference, or by its name. */
const event = v.pipe(
  v.union([v.string(), v.number()]),
  v.transform((given) => webhookEventTypes.find((name) => name === given) ?? webhookEventOfId(given)),
  v.check((name) => name !== null, 'no event has this number or name'),
)

const schema = v.object({
  url: v.pipe(v.string('is required'), v.nonEmpty('is required'), v.maxLength(2000)),
  secret_key: v.optional(
    v.pipe(
      v.string(),
      v.minLength(8, 'must have at least 8 characters'),
      v.maxLength(500, 'must have at most 500 characters'),
      v.check((text) => text.trim() === text, 'has blanks around it, which a receiver would have to keep'),
    ),
  ),
  events: v.pipe(v.array(event, 'is required'), v.minLength(1, 'must name at least one')),
})

/**
 * Sets the account's one endpoint; saving again replaces it, and sets a disabled one going. A new secret leaves the
 * one before good for a while. The first time, all three are required.
 */
export async function saveEndpoint(
  services: Services,
  safe: SafeFetch,
  params: Readonly<Record<string, unknown>>,
): Promise<EndpointRow> {
  const {
    secret_key: secret,
    url,
    ...given
  } = readParams(schema, {
    ...params,
    url: params['url'],
    events: listOf(params['events'] ?? params['events[]']),
  })
  const target = checkTarget(safe, url)
  const events = given.events.filter((name): name is WebhookEventType => name !== null)
  const { db, signer, clock, account, settings } = services
  return db.transaction().execute(async (trx) => {
    const now = clock()
    const before = await readEndpoint(trx, account.id)
    if (before === null && secret === undefined) throw invalidRequest('Parameter secret_key: is required.')
    const kept = before && {
      secret: before.secret,
      previous: before.previous_secret,
      until: before.previous_until,
    }
    const secrets =
      secret === undefined || (kept && openSecret(signer, account.id, kept.secret) === secret)
        ? kept
        : {
            secret: sealSecret(signer, account.id, secret),
            previous: kept?.secret ?? null,
            until: kept ? now + settings.WEBHOOK_SECRET_OVERLAP_MS : null,
          }
    if (secrets === null) throw invalidRequest('Parameter secret_key: is required.')
    const row: EndpointRow = {
      account_id: account.id,
      id: before?.id ?? randomUUID(),
      url: target.href,
      secret: secrets.secret,
      previous_secret: secrets.previous,
      previous_until: secrets.until,
      events: JSON.stringify([...new Set(events)]),
      state: 'active',
      failing_since: null,
      created_at: before?.created_at ?? now,
    }
    const { account_id: _, ...changes } = row
    await trx
      .insertInto('webhook_endpoint')
      .values(row)
      .onConflict((conflict) => conflict.column('account_id').doUpdateSet(changes))
      .execute()
    return row
  })
}

/** A form may send a list as one text. */
function listOf(given: unknown): unknown {
  if (typeof given === 'number') return [given]
  if (typeof given !== 'string') return given
  const bare = given.trim().replace(/^\[|\]$/g, '')
  return bare
    .split(',')
    .map((entry) => entry.trim().replaceAll('"', ''))
    .filter((entry) => entry !== '')
}

function checkTarget(safe: SafeFetch, url: string): URL {
  try {
    return safe.check(url)
  } catch (error) {
    if (error instanceof BlockedAddress) throw invalidRequest(`Parameter url: ${error.message}`)
    throw error
  }
}
