/**
 * Remembers which webhooks have been handled. A claim becomes final with `done` alone: one that is neither done
 * nor released lapses with its lease, so that a crash in between loses nothing.
 *
 * @example
 * // claim, in a database: a row comes back for `new`; otherwise its `done` tells which of the two it is
 * insert into webhook (key, done, until) values ($key, false, $now + $lease)
 *   on conflict (key) do update set until = excluded.until where not webhook.done and webhook.until <= $now
 *   returning key
 */
export interface WebhookDedupe {
  /**
   * Takes a webhook on, for so many milliseconds. `done`: it was handled before. `busy`: somebody is at it.
   * Has to be atomic where several processes share it.
   */
  claim(key: string, leaseMs: number): Promise<'new' | 'done' | 'busy'>
  /** It has been handled; also for keys that were never claimed. */
  done(key: string): Promise<void>
  /** It has not: whoever comes next may take it on. */
  release(key: string): Promise<void>
}
