import { encodeId } from '../id.js'
import { encodeSeconds } from '../numbers.js'
import type { KnownWebhookEvent, WebhookVideo } from './types.js'
import type { WireWebhookEvent, WireWebhookVideo } from './wire.js'

type WithoutRaw<Event> = Event extends unknown ? Omit<Event, 'raw'> : never

/** What a sender has to know of an event. */
export type WebhookEventInput = WithoutRaw<KnownWebhookEvent>

/** Leaves a key out where there is nothing to say under it. */
function known<Key extends string, Value>(key: Key, value: Value | null): { [Name in Key]?: Value } {
  const found: { [Name in Key]?: Value } = {}
  if (value !== null) found[key] = value
  return found
}

// The order of the keys is that of the printed samples: people compare the two.
function encodePictured(video: WebhookVideo, downloadUrl: string | null): WireWebhookVideo {
  return {
    videoId: encodeId(video.id),
    ...known('thumbnail', video.thumbnailUrl),
    ...known('downloadUrl', downloadUrl),
    name: video.title ?? '',
    ...known('shareUrl', video.shareUrl),
    ...known('embedUrl', video.embedUrl),
  }
}

function encodeMedia(video: WebhookVideo, downloadUrl: string | null = null): WireWebhookVideo {
  const duration = video.durationMs === null ? null : encodeSeconds(video.durationMs)
  return { ...encodePictured(video, downloadUrl), ...known('duration', duration) }
}

/**
 * Writes an event as Hippo sends it. What is unknown is left out; what a person left blank is empty text.
 * `VideoAnnotation` tells no duration, and only `VideoPlayedSessions` tells `downloadUrl`.
 *
 * @example
 * const bytes = new TextEncoder().encode(JSON.stringify(encodeWebhookEvent(event)))
 */
export function encodeWebhookEvent(event: WebhookEventInput): WireWebhookEvent {
  const hook = known('uuid', event.id)
  const at = known('eventTimestamp', event.occurredAt === null ? null : String(event.occurredAt))
  const metadata = known('account_id', event.accountId)
  switch (event.type) {
    case 'VideoPlayedSessions': {
      const media = encodeMedia(event.video, event.video.downloadUrl)
      const email = known('email', event.viewer?.email ?? null)
      const body = { media, percentagePlayed: event.percentPlayed, ...email }
      return { hook, eventName: event.type, ...at, VideoPlayedSessions: body, metadata }
    }
    case 'VideoCreated': {
      const madeBy = { ...metadata, ...known('created_by', event.createdBy) }
      const body = { media: encodeMedia(event.video) }
      return { hook, eventName: event.type, ...at, VideoCreated: body, metadata: madeBy }
    }
    case 'VideoCTA': {
      const email = known('email', event.viewer?.email ?? null)
      const body = { media: encodeMedia(event.video), ctaUrl: event.ctaUrl ?? '', ...email }
      return { hook, eventName: event.type, ...at, VideoCTA: body, metadata }
    }
    case 'VideoLeadGenaration': {
      const { firstName, lastName, email, phone } = event.lead
      const lead = {
        firstName: firstName ?? '',
        lastName: lastName ?? '',
        email: email ?? '',
        phone: phone ?? '',
      }
      const body = { media: encodeMedia(event.video), ...lead }
      return { hook, eventName: event.type, ...at, VideoLeadGenaration: body, metadata }
    }
    case 'VideoAnnotation': {
      const payload = {
        VideoAnnotation: encodePictured(event.video, null),
        annotationText: event.text ?? '',
        annotationUrl: event.url ?? '',
        ...known('annotationClickedTime', event.atMs === null ? null : encodeSeconds(event.atMs)),
        ...known('email', event.viewer?.email ?? null),
      }
      return { hook, eventName: event.type, ...at, payload, metadata }
    }
  }
}
