import type { ActivityEvent } from '../../contract/app/activity.js'

type WithoutId<Event> = Event extends unknown ? Omit<Event, 'id'> : never

/** An event that has no place in the order yet. */
export type NewActivity = WithoutId<ActivityEvent>

/** What a store has after some id. */
export interface ActivityBatch {
  /** Oldest first. */
  events: readonly ActivityEvent[]
  /** Whether anything in between is no longer there, or the id is not known here. */
  gap: boolean
}

/**
 * Keeps what happened in one account, in the order it arrived. Small enough for a Redis stream or a table:
 * `memoryStore` serves one process, and forgets when that ends.
 */
export interface ActivityStore {
  /** Keeps an event under the next, greater id; nothing happens when the same `key` is kept already. */
  append(event: NewActivity, key: string): Promise<void>
  /** What came after `id`, the first `limit` of it. */
  since(id: string, limit: number): Promise<ActivityBatch>
  /** The newest `limit`, oldest first. */
  recent(limit: number): Promise<readonly ActivityEvent[]>
  /** The newest id; before there is any, an id that all others come after. */
  latest(): Promise<string>
  /** Calls `listener` after each append, whichever process made it; returns the way to stop. */
  subscribe(listener: () => void): () => void
  /** Takes out every event of a person; case does not matter. */
  erase(email: string): Promise<void>
}
