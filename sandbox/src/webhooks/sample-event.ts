import type { WebhookEventInput, WebhookEventType, WebhookVideo } from 'react-hippo-video/contract'

const site = 'https://video.example.com'
const token = 'mq2hvzM9gyOY1mg19Fl2Qw'

const video: WebhookVideo = {
  id: '444076',
  title: 'Product tour',
  thumbnailUrl: `${site}/thumbnails/${token}_play.jpg`,
  shareUrl: `${site}/video/play/${token}`,
  embedUrl: `${site}/video/embed/${token}`,
  durationMs: 171_689,
  downloadUrl: null,
}

const viewer = { email: 'viewer@example.org' }

/** An event as it might have happened just now, of invented people. */
export function sampleEvent(type: WebhookEventType, id: string, occurredAt: number): WebhookEventInput {
  const base = { id, occurredAt, accountId: '24880', video }
  switch (type) {
    case 'VideoCreated':
      return { ...base, type, createdBy: 'owner@example.com' }
    case 'VideoPlayedSessions': {
      const downloadUrl = `${site}/downloads/${token}?key=sample`
      return { ...base, type, percentPlayed: 86, viewer, video: { ...video, downloadUrl } }
    }
    case 'VideoCTA':
      return { ...base, type, viewer, ctaUrl: `${site}/video/cta/${video.id}` }
    case 'VideoLeadGenaration': {
      const lead = { firstName: 'Ada', lastName: 'Lane', email: viewer.email, phone: '+1 555 0100' }
      return { ...base, type, lead }
    }
    case 'VideoAnnotation':
      return { ...base, type, viewer, text: 'Read more', url: 'https://example.com/more', atMs: 12_500 }
  }
}
