import type { WebhookEvent } from '../../contract/webhooks/types.js'
import { memoryStore } from './memoryStore.js'
import type { ActivityStore } from './store.js'
import { toActivity } from './toActivity.js'

/** Where a hub keeps events, and how long. */
export interface ActivityHubOptions {
  /** Where events are kept. Several processes need one they share. @default memoryStore({ max: 1000 }) */
  store?: ActivityStore
  /** Epoch milliseconds, for events that do not say when they happened. @default Date.now */
  clock?: () => number
}

/** What else is known of an event that is published. */
export interface PublishOptions {
  /** Names the event: the same key is kept once. @default made of everything the event tells */
  key?: string
}

/** Joins webhooks to the pages that follow what happens. One hub belongs to one account. */
export interface ActivityHub extends Omit<ActivityStore, 'append'> {
  /** Keeps an event and passes it on. One that is not known is ignored, and one that comes again is kept once. */
  publish(event: WebhookEvent, options?: PublishOptions): Promise<void>
}

/** A retried webhook tells the same again; its id may name the subscription, so all of it counts. */
function keyOf(event: WebhookEvent): string {
  const { raw: _, ...told } = event
  return JSON.stringify(Object.entries(told).sort(([a], [b]) => (a < b ? -1 : 1)))
}

/**
 * Makes the hub that `createHippoServer({ activity })` reads and a webhook handler writes to.
 *
 * @example
 * const activity = createActivityHub()
 * const hippo = createHippoServer({ credentials, authorize, activity })
 * const webhook = createWebhookHandler({ secrets, onEvent: (event) => activity.publish(event) })
 */
export function createActivityHub(options: ActivityHubOptions = {}): ActivityHub {
  const { store = memoryStore(), clock = Date.now } = options
  return {
    async publish(event, { key = keyOf(event) } = {}) {
      if (event.type !== 'unknown') await store.append(toActivity(event, clock()), key)
    },
    since: (id, limit) => store.since(id, limit),
    recent: (limit) => store.recent(limit),
    latest: () => store.latest(),
    subscribe: (listener) => store.subscribe(listener),
    erase: (email) => store.erase(email),
  }
}
