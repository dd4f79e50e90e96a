import type { Log } from '../log.js'

/** A webhook as its receiver would get it. */
export interface WebhookMessage {
  /** Of the event: the same in each of its deliveries. */
  id: string
  accountId: string
  /** An event name. */
  type: string
  videoId: string
  /** The exact bytes. */
  body: Uint8Array<ArrayBuffer>
}

/** Hands out what webhooks tell within this process, whether an endpoint is set or not. */
export interface WebhookFeed {
  /** Calls `listener` once for each event, in order, after it was committed; gives back what ends that. */
  listen(listener: (message: WebhookMessage) => void | Promise<void>): () => void
  publish(message: WebhookMessage): void
}

export function createWebhookFeed(log: Log): WebhookFeed {
  const listeners = new Set<(message: WebhookMessage) => void | Promise<void>>()
  const hand = async (
    listener: (message: WebhookMessage) => void | Promise<void>,
    message: WebhookMessage,
  ): Promise<void> => {
    try {
      await listener(message)
    } catch (error) {
      log.error('webhook_listener_failed', { event: message.id, message: String(error) })
    }
  }
  return {
    listen(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    publish(message) {
      for (const listener of listeners) void hand(listener, message)
    },
  }
}
