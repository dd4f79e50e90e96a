/** The tables of webhooks. */
export interface WebhookSchema {
  webhook_endpoint: WebhookEndpointTable
  webhook_event: WebhookEventTable
  webhook_delivery: WebhookDeliveryTable
  webhook_attempt: WebhookAttemptTable
}

/** One per account. */
export interface WebhookEndpointTable {
  account_id: string
  id: string
  url: string
  /** Sealed: only this server opens it, to sign. */
  secret: Uint8Array
  previous_secret: Uint8Array | null
  /** Until when the secret before signs too. */
  previous_until: number | null
  /** JSON array of event names. */
  events: string
  state: 'active' | 'disabled'
  /** When the first of an unbroken row of failures was. */
  failing_since: number | null
  created_at: number
}

/** The outbox: written in the transaction of what happened. */
export interface WebhookEventTable {
  account_id: string
  /** UUID; `hook.uuid` and `webhook-id`. */
  id: string
  /** An event name, or `test`. */
  type: string
  /** Names what happened; the same is told once. */
  key: string
  video_id: string
  /** Who did it, to find what is kept of a person. */
  email: string | null
  created_at: number
  /** Grows with each event of the account. */
  sequence: number
  /** JSON of what happened, until the body is written. */
  facts: string
  /** `cleared`: not to be told, or forgotten since; the row stays so that its key does. */
  state: 'new' | 'written' | 'cleared'
  /** The exact bytes of every delivery of this event, for ever. */
  body: Uint8Array<ArrayBuffer> | null
}

/** One event on its way to one endpoint. */
export interface WebhookDeliveryTable {
  account_id: string
  id: string
  endpoint_id: string
  event_id: string
  event_type: string
  sequence: number
  state: 'waiting' | 'active' | 'delivered' | 'failed'
  created_at: number
  /** When it is tried next, while it waits. */
  run_at: number
  /** Since it was last set going. */
  tries: number
  locked_until: number | null
  /** Only the holder may end the try. */
  lock_token: string | null
}

/** One request; written before it is made, so that the log knows of those a crash cut short. */
export interface WebhookAttemptTable {
  account_id: string
  id: string
  delivery_id: string
  at: number
  /** Null while it is under way. */
  duration_ms: number | null
  status: number | null
  error: string | null
  /** How the receiver's answer begins. */
  answer: string | null
}
