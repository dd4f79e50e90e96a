import { encodeWebhookEvent, type WebhookEventInput, type WebhookVideo } from 'react-hippo-video/contract'
import { linksOf } from '../recordings/links.js'
import type { Services } from '../services.js'
import { downloadUrl } from './download.js'
import type { EventFacts, VideoFacts } from './facts.js'

/** The exact bytes that every delivery of an event carries. `hook.uuid` is the event's id. */
export function writeBody(services: Services, id: string, facts: EventFacts): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(JSON.stringify(encodeWebhookEvent(describe(services, id, facts))))
}

function describe(services: Services, id: string, { happened, video }: EventFacts): WebhookEventInput {
  const { accountId, at: occurredAt } = happened
  const base = { id, accountId, occurredAt, video: describeVideo(services, video) }
  switch (happened.type) {
    case 'VideoCreated':
      return { ...base, type: happened.type, createdBy: video.created_by ?? services.account.email }
    case 'VideoPlayedSessions': {
      const { type, percentPlayed } = happened
      const signed = { ...base.video, downloadUrl: downloadUrl(services, video) }
      return { ...base, type, percentPlayed, video: signed, viewer: viewerOf(happened.email) }
    }
    case 'VideoCTA': {
      const ctaUrl = `${services.publicUrl}/video/cta/${video.id}`
      return { ...base, type: happened.type, ctaUrl, viewer: viewerOf(happened.email) }
    }
    case 'VideoLeadGenaration': {
      const { type, firstName, lastName, email, phone } = happened
      return { ...base, type, lead: { firstName, lastName, email, phone } }
    }
    case 'VideoAnnotation': {
      const { type, text, url, atMs } = happened
      return { ...base, type, text, url, atMs, viewer: viewerOf(happened.email) }
    }
  }
}

function describeVideo(services: Services, video: VideoFacts): WebhookVideo {
  const links = linksOf(services, video)
  return {
    id: video.id,
    title: video.title,
    thumbnailUrl: links.thumbnailPlayUrl,
    shareUrl: links.recordedUrl,
    embedUrl: links.embedUrl,
    durationMs: video.duration_ms,
    downloadUrl: null,
  }
}

function viewerOf(email: string | null): { email: string } | null {
  return email === null ? null : { email }
}
