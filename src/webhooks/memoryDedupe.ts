import type { WebhookDedupe } from './dedupe.js'

/** How many webhooks are remembered, and how long. */
export interface MemoryDedupeOptions {
  /** How many are remembered; beyond, the oldest are forgotten. @default 10_000 */
  max?: number
  /** How long, in milliseconds; make it longer than the sender's retries go on. @default three days */
  ttlMs?: number
  /** Epoch milliseconds. @default Date.now */
  clock?: () => number
}

/**
 * Remembers handled webhooks in this process: enough for one, not for several or for functions that come and go.
 *
 * @example
 * createWebhookHandler({ secrets, on, dedupe: memoryDedupe({ ttlMs: 7 * 86_400_000 }) })
 */
export function memoryDedupe({
  max = 10_000,
  ttlMs = 259_200_000,
  clock = Date.now,
}: MemoryDedupeOptions = {}): WebhookDedupe {
  // Kept in the order of writing, so the first is the oldest.
  const entries = new Map<string, { state: 'done' | 'busy'; until: number }>()

  function write(key: string, state: 'done' | 'busy', forMs: number): void {
    entries.delete(key)
    entries.set(key, { state, until: clock() + forMs })
    for (const oldest of entries.keys()) {
      if (entries.size <= max) break
      entries.delete(oldest)
    }
  }

  return {
    async claim(key, leaseMs) {
      const found = entries.get(key)
      if (found && found.until > clock()) return found.state
      write(key, 'busy', leaseMs)
      return 'new'
    },
    async done(key) {
      write(key, 'done', ttlMs)
    },
    async release(key) {
      entries.delete(key)
    },
  }
}
