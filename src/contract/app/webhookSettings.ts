import * as v from 'valibot'
import { decodeWith } from '../decodeWith.js'
import { link } from '../link.js'
import type { Page } from '../types.js'
import { amount, instant, maybeText, ordinal, text, whole } from './fields.js'

/** The five documented events, as Hippo spells them. */
export const webhookEventTypes = [
  'VideoPlayedSessions',
  'VideoCreated',
  'VideoCTA',
  'VideoLeadGenaration',
  'VideoAnnotation',
] as const

/** Name of an event an endpoint may subscribe to. */
export type WebhookEventType = (typeof webhookEventTypes)[number]

/** The account's one webhook endpoint. Its secret is never read back. */
export interface WebhookEndpoint {
  url: string
  events: WebhookEventType[]
  state: 'active' | 'disabled'
  /** Until when deliveries are signed with the secret before as well; null when none overlaps. Epoch milliseconds. */
  previousSecretUntil: number | null
  createdAt: number
}

/** All three are required; saving again replaces the endpoint. */
export interface SaveWebhookInput {
  url: string
  /** Text of the owner's choice: its UTF-8 bytes are the key of the HMAC. Absent: the one before stays. */
  secret?: string
  events: WebhookEventType[]
}

/** One event on its way to the endpoint. */
export interface WebhookDelivery {
  id: string
  /** An event name, or `test`. */
  event: string
  state: 'waiting' | 'delivered' | 'failed'
  createdAt: number
  /** When it is tried next; null when it is not. */
  nextAttemptAt: number | null
  attempts: WebhookAttempt[]
}

/** One try to deliver a webhook, and what came of it. */
export interface WebhookAttempt {
  at: number
  durationMs: number
  /** HTTP status; null where nobody answered. */
  status: number | null
  /** Why it failed, in words; null where it did not. */
  error: string | null
  /** How the receiver's answer begins (1 KB at most), where the sender tells. */
  answer?: string | null
}

const events = v.pipe(v.array(v.picklist(webhookEventTypes)), v.minLength(1))

const saveSchema = v.object({
  url: v.pipe(
    v.string(),
    v.maxLength(2000),
    v.check((value) => /^https?:\/\//i.test(value) && URL.canParse(value), 'an http(s) address'),
  ),
  secret: v.optional(v.pipe(v.string(), v.minLength(8), v.maxLength(500))),
  events,
})

/** Reads what an owner sets. @throws HippoError `invalid_request` */
export function decodeSaveWebhookInput(body: unknown): SaveWebhookInput {
  return decodeWith(saveSchema, body, 'The webhook', 'invalid_request')
}

const endpointSchema = v.object({
  url: link,
  events: v.array(v.picklist(webhookEventTypes)),
  state: v.picklist(['active', 'disabled']),
  previousSecretUntil: v.nullable(instant),
  createdAt: instant,
})

/** Reads the endpoint, which may not be there. @throws HippoError `invalid_response` */
export function decodeWebhookEndpoint(body: unknown): WebhookEndpoint | null {
  return decodeWith(v.object({ endpoint: v.nullable(endpointSchema) }), body, 'The webhook').endpoint
}

const deliverySchema = v.object({
  id: text,
  event: text,
  state: v.picklist(['waiting', 'delivered', 'failed']),
  createdAt: instant,
  nextAttemptAt: v.nullable(instant),
  attempts: v.array(
    v.object({
      at: instant,
      durationMs: amount,
      status: v.nullable(whole),
      error: maybeText,
      answer: v.optional(v.nullable(v.string())),
    }),
  ),
})

const pageSchema = v.object({ rows: v.array(deliverySchema), page: ordinal, hasMore: v.boolean() })

/** Reads a page of deliveries, newest first. @throws HippoError `invalid_response` */
export function decodeWebhookDeliveries(body: unknown): Page<WebhookDelivery> {
  return decodeWith(pageSchema, body, 'The deliveries')
}

/** Reads one delivery. @throws HippoError `invalid_response` */
export function decodeWebhookDelivery(body: unknown): WebhookDelivery {
  return decodeWith(deliverySchema, body, 'The delivery')
}
