import type { Kysely } from 'kysely'
import type { Account } from './accounts/account.js'
import type { Settings } from './config.js'
import type { Schema } from './db/schema.js'
import type { Jobs } from './jobs/jobs.js'
import type { Log } from './log.js'
import type { Ffmpeg } from './media/ffmpeg.js'
import type { Paths } from './paths.js'
import type { Signer } from './signer.js'
import type { WebhookFeed } from './webhooks/feed.js'

/** What every room of the server is given. Made once, after the database is open. */
export interface Services {
  readonly settings: Settings
  /** Address under which browsers reach this server, without a trailing slash. */
  readonly publicUrl: string
  /**
   * One connection: a transaction holds it (`begin immediate`), so await only queries inside one.
   * Blobs are written as Buffer or Uint8Array and read as Uint8Array.
   */
  readonly db: Kysely<Schema>
  readonly log: Log
  /** Epoch milliseconds. All times that are kept or compared come from here. */
  readonly clock: () => number
  /** The account of this server; `account_id` leads every key all the same. */
  readonly account: Account
  /** Makes and checks tickets; the secret itself stays inside. */
  readonly signer: Signer
  /** Rooms add their handlers when their routes are made; the work starts after that. */
  readonly jobs: Jobs
  readonly paths: Paths
  /** Null where this machine has none. */
  readonly ffmpeg: Ffmpeg | null
  /** Aborted when the server stops: ends answers that would otherwise go on for as long as a recording. */
  readonly stopping: AbortSignal
  /** Says what must end before the database closes; called while it is still open. */
  readonly beforeClose: (step: () => Promise<void>) => void
  /** What webhooks tell, for listeners in this process. */
  readonly webhookFeed: WebhookFeed
}
