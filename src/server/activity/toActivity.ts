import type { ActivityEvent } from '../../contract/app/activity.js'
import type { KnownWebhookEvent, WebhookVideo } from '../../contract/webhooks/types.js'
import type { NewActivity } from './store.js'

type Person = ActivityEvent['person']

function personOf(email: string | null, name: string | null = null): Person {
  return email === null && name === null ? null : { email, name }
}

/** Whoever made a video is named by mail address, or by whatever the app calls its people. */
function authorOf(createdBy: string | null): Person {
  if (createdBy === null) return null
  return createdBy.includes('@') ? personOf(createdBy) : personOf(null, createdBy)
}

function videoOf({ id, title, thumbnailUrl, shareUrl }: WebhookVideo): ActivityEvent['video'] {
  return { id, title, thumbnailUrl, shareUrl }
}

/** What a webhook tells, as people are shown it; `now` stands where the event does not say when. */
export function toActivity(event: KnownWebhookEvent, now: number): NewActivity {
  const occurredAt = event.occurredAt ?? now
  const video = videoOf(event.video)
  switch (event.type) {
    case 'VideoPlayedSessions': {
      const { type, percentPlayed, viewer } = event
      return { type, occurredAt, video, person: personOf(viewer?.email ?? null), percentPlayed }
    }
    case 'VideoCreated':
      return { type: event.type, occurredAt, video, person: authorOf(event.createdBy) }
    case 'VideoCTA': {
      const { type, ctaUrl, viewer } = event
      return { type, occurredAt, video, person: personOf(viewer?.email ?? null), url: ctaUrl }
    }
    case 'VideoLeadGenaration': {
      const { firstName, lastName, email, phone } = event.lead
      const name = [firstName, lastName].filter(Boolean).join(' ') || null
      return { type: event.type, occurredAt, video, person: personOf(email, name), phone }
    }
    case 'VideoAnnotation': {
      const { type, text, url, atMs, viewer } = event
      return { type, occurredAt, video, person: personOf(viewer?.email ?? null), text, url, atMs }
    }
  }
}
