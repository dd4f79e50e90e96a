import type { WebhookEventType } from '../app/webhookSettings.js'

/** The numbers under which `POST /webhook` knows the events. */
export const webhookEventIds: Readonly<Record<WebhookEventType, number>> = {
  VideoCreated: 1,
  VideoPlayedSessions: 3,
  VideoLeadGenaration: 4,
  VideoAnnotation: 5,
  VideoCTA: 6,
}

/** Whether `name` is one of the five documented events. */
export function isWebhookEventType(name: unknown): name is WebhookEventType {
  return typeof name === 'string' && Object.hasOwn(webhookEventIds, name)
}

/** The event of a number or of its text, and null where the five documented events have no such number. */
export function webhookEventOfId(id: number | string): WebhookEventType | null {
  return (
    Object.keys(webhookEventIds)
      .filter(isWebhookEventType)
      .find((name) => String(webhookEventIds[name]) === String(id)) ?? null
  )
}
