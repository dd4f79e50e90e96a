/** A video in the body of a webhook. What the sender does not know is left out. */
export interface WireWebhookVideo {
  videoId: string | number
  thumbnail?: string
  /** Signed and expiring; told in `VideoPlayedSessions` alone. */
  downloadUrl?: string
  name: string
  shareUrl?: string
  embedUrl?: string
  /** Seconds with fractions. */
  duration?: number
}

interface WireWebhookBase {
  hook: { uuid?: string }
  /** Epoch milliseconds as text. */
  eventTimestamp?: string
  metadata: { account_id?: string; created_by?: string }
}

/** A webhook as Hippo writes it: the body under a key named like the event, but for `VideoAnnotation`. */
export type WireWebhookEvent =
  | (WireWebhookBase & {
      eventName: 'VideoPlayedSessions'
      VideoPlayedSessions: { media: WireWebhookVideo; percentagePlayed: number; email?: string }
    })
  | (WireWebhookBase & { eventName: 'VideoCreated'; VideoCreated: { media: WireWebhookVideo } })
  | (WireWebhookBase & {
      eventName: 'VideoCTA'
      VideoCTA: { media: WireWebhookVideo; ctaUrl: string; email?: string }
    })
  | (WireWebhookBase & {
      eventName: 'VideoLeadGenaration'
      VideoLeadGenaration: {
        media: WireWebhookVideo
        firstName: string
        lastName: string
        email: string
        phone: string
      }
    })
  | (WireWebhookBase & {
      eventName: 'VideoAnnotation'
      payload: {
        VideoAnnotation: Omit<WireWebhookVideo, 'downloadUrl' | 'duration'>
        annotationText: string
        annotationUrl: string
        /** Seconds into the video. */
        annotationClickedTime?: number
        email?: string
      }
    })
