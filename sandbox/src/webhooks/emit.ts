import type { Transaction } from 'kysely'
import type { Schema } from '../db/schema.js'

interface HappenedBase {
  accountId: string
  videoId: string
  /** Names what happened: the same key is sent once, however often it is noted. */
  key: string
  /** Epoch milliseconds. */
  at: number
}

/** Something that a webhook tells. */
export type Happened = HappenedBase &
  (
    | { type: 'VideoCreated' }
    | { type: 'VideoPlayedSessions'; email: string | null; percentPlayed: number }
    | { type: 'VideoCTA'; email: string | null }
    | {
        type: 'VideoLeadGenaration'
        firstName: string | null
        lastName: string | null
        email: string | null
        phone: string | null
      }
    | { type: 'VideoAnnotation'; email: string | null; text: string; url: string; atMs: number }
  )

/** Notes events for the webhook, inside the transaction of what happened: they exist only if that does. */
export async function emit(_trx: Transaction<Schema>, _happened: readonly Happened[]): Promise<void> {}
