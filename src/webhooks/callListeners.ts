import type { WebhookEvent } from '../contract/webhooks/types.js'
import type { WebhookContext, WebhookHandlerOptions } from './handlerOptions.js'

function callOwn(event: WebhookEvent, context: WebhookContext, options: WebhookHandlerOptions): unknown {
  const { on = {}, onUnknown } = options
  switch (event.type) {
    case 'VideoPlayedSessions':
      return on.VideoPlayedSessions?.(event, context)
    case 'VideoCreated':
      return on.VideoCreated?.(event, context)
    case 'VideoCTA':
      return on.VideoCTA?.(event, context)
    case 'VideoLeadGenaration':
      return on.VideoLeadGenaration?.(event, context)
    case 'VideoAnnotation':
      return on.VideoAnnotation?.(event, context)
    case 'unknown':
      return onUnknown?.(event, context)
  }
}

/**
 * Calls the event's own listener and the one for all, neither waiting for the other: a CRM that is down must not
 * keep a feed from being fed. Rejects once both have ended, with what the first of them threw.
 */
export async function callListeners(
  event: WebhookEvent,
  context: WebhookContext,
  options: WebhookHandlerOptions,
): Promise<void> {
  const ended = await Promise.allSettled([
    (async () => callOwn(event, context, options))(),
    (async () => options.onEvent?.(event, context))(),
  ])
  for (const each of ended) if (each.status === 'rejected') throw each.reason
}
