/** The video of a webhook, as far as the event tells. */
export interface WebhookVideo {
  id: string
  title: string | null
  thumbnailUrl: string | null
  shareUrl: string | null
  embedUrl: string | null
  durationMs: number | null
  /** Signed and expiring; only some senders tell it. */
  downloadUrl: string | null
}

interface WebhookEventBase {
  /** `hook.uuid`. It may name the subscription and not the delivery: never dedupe on it alone. */
  id: string | null
  /** When it happened, epoch milliseconds; null where the event does not say. */
  occurredAt: number | null
  accountId: string | null
  /** The body as received, parsed. */
  raw: unknown
}

/** Who did it, where the sender knew. */
export interface WebhookViewer {
  email: string
}

/** A webhook, read. Names are Hippo's own. */
export type WebhookEvent =
  | (WebhookEventBase & {
      type: 'VideoPlayedSessions'
      video: WebhookVideo
      viewer: WebhookViewer | null
      /** 0-100. */
      percentPlayed: number
    })
  | (WebhookEventBase & { type: 'VideoCreated'; video: WebhookVideo; createdBy: string | null })
  | (WebhookEventBase & {
      type: 'VideoCTA'
      video: WebhookVideo
      viewer: WebhookViewer | null
      ctaUrl: string | null
    })
  | (WebhookEventBase & {
      /** A lead filled the form (Hippo's spelling). */
      type: 'VideoLeadGenaration'
      video: WebhookVideo
      lead: { firstName: string | null; lastName: string | null; email: string | null; phone: string | null }
    })
  | (WebhookEventBase & {
      type: 'VideoAnnotation'
      video: WebhookVideo
      viewer: WebhookViewer | null
      text: string | null
      url: string | null
      /** Media time in milliseconds; that Hippo counts seconds is our reading. */
      atMs: number | null
    })
  | UnknownWebhookEvent

/** An event this library does not know: passed on as it came. */
export interface UnknownWebhookEvent extends WebhookEventBase {
  type: 'unknown'
  /** `eventName`, where there is one. */
  name: string | null
}

/** Webhook whose name this library knows. */
export type KnownWebhookEvent = Exclude<WebhookEvent, UnknownWebhookEvent>
