import { HippoError } from '../../core/error.js'
import { isWebhookEventType, webhookEventIds } from './eventIds.js'
import { readAmount, readId, readLink, readSeconds, readText } from './readers.js'
import type { WebhookEvent, WebhookVideo } from './types.js'

type Fields = Record<string, unknown>

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function within(value: unknown): Fields {
  return isFields(value) ? value : {}
}

/** `eventName`, or the key of the body where a sender leaves the name out. */
function nameOf(wire: Fields, payload: Fields): string | null {
  return (
    readText(wire.eventName) ??
    Object.keys(webhookEventIds).find((name) => isFields(wire[name]) || isFields(payload[name])) ??
    null
  )
}

/** Lays the levels into one: the video stands in `media`, or, with an annotation, under the event's own name. */
function fieldsOf(wire: Fields, payload: Fields, name: string): Fields {
  const told = { ...payload, ...within(payload[name]), ...within(wire[name]) }
  return { ...told, ...within(told.media) }
}

/** One printed sample has its share link written twice without anything between. */
function undoubled(url: string | null): string | null {
  const half = url?.slice(0, url.length / 2) ?? ''
  return /^https?:/.test(half) && url === half + half ? half : url
}

function readVideo(fields: Fields): WebhookVideo | null {
  const id = readId(fields.videoId)
  return id === null
    ? null
    : {
        id,
        title: readText(fields.name),
        thumbnailUrl: readLink(fields.thumbnail),
        shareUrl: undoubled(readLink(fields.shareUrl)),
        embedUrl: readLink(fields.embedUrl),
        durationMs: readSeconds(fields.duration),
        downloadUrl: readLink(fields.downloadUrl),
      }
}

/**
 * Reads the parsed body of a webhook. A field that is missing or unreadable becomes null; an event that this
 * library does not know, or that names no video, becomes `unknown` and keeps its body in `raw`.
 *
 * @throws HippoError `invalid_response` when the body is no object.
 * @example
 * const event = decodeWebhookEvent(JSON.parse(body))
 * if (event.type === 'VideoCTA') notify(event.viewer?.email, event.video.title)
 */
export function decodeWebhookEvent(body: unknown): WebhookEvent {
  if (!isFields(body)) {
    throw new HippoError('invalid_response', 'The webhook is not as agreed.', {
      hint: '(root): expected object',
    })
  }
  const payload = within(body.payload)
  const metadata = within(body.metadata)
  const at = readAmount(body.eventTimestamp)
  const base = {
    id: readId(within(body.hook).uuid),
    occurredAt: at !== null && Number.isInteger(at) ? at : null,
    accountId: readId(metadata.account_id),
    raw: body,
  }
  const name = nameOf(body, payload)
  const fields = name === null ? {} : fieldsOf(body, payload, name)
  const video = readVideo(fields)
  const email = readText(fields.email)
  const viewer = email === null ? null : { email }
  const percent = readAmount(fields.percentagePlayed)
  const isTold = video !== null && (name !== 'VideoPlayedSessions' || percent !== null)
  if (!isWebhookEventType(name) || !isTold) return { ...base, type: 'unknown', name }
  switch (name) {
    case 'VideoPlayedSessions':
      // A little above comes from rounding at the other end.
      return { ...base, type: name, video, viewer, percentPlayed: Math.min(100, percent ?? 0) }
    case 'VideoCreated':
      return { ...base, type: name, video, createdBy: readText(metadata.created_by) }
    case 'VideoCTA':
      return { ...base, type: name, video, viewer, ctaUrl: readLink(fields.ctaUrl) }
    case 'VideoLeadGenaration': {
      const firstName = readText(fields.firstName)
      const lastName = readText(fields.lastName)
      // Somewhere behind a form it may have become a number.
      return { ...base, type: name, video, lead: { firstName, lastName, email, phone: readId(fields.phone) } }
    }
    case 'VideoAnnotation': {
      const text = readText(fields.annotationText)
      const url = readLink(fields.annotationUrl)
      return {
        ...base,
        type: name,
        video,
        viewer,
        text,
        url,
        atMs: readSeconds(fields.annotationClickedTime),
      }
    }
  }
}
