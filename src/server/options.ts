import type { HippoError } from '../core/error.js'
import type { CredentialsSource } from './accounts.js'
import type { ActivityHub } from './activity/hub.js'
import type { HippoGrant } from './grant.js'
import type { RestOptions } from './rest.js'

/** How an app's server answers its own pages. */
export interface HippoServerOptions extends RestOptions {
  /** The account's credentials, or a function of the grant where each organisation has its own. */
  credentials: CredentialsSource
  /**
   * Says who asks and what they may do; null for somebody who is not signed in. Without it every request is
   * refused, except from this very machine while `NODE_ENV` is `development`.
   */
  authorize?: (request: Request) => HippoGrant | null | Promise<HippoGrant | null>
  /**
   * Where what happens is published, for pages to follow live; a function of the grant where `credentials` is one,
   * as events must not cross accounts.
   */
  activity?: ActivityHub | ((grant: HippoGrant) => ActivityHub)
  /**
   * How long a grant is good for telling a page that follows `activity` of what happens, in milliseconds; at least 1000.
   * What happens later ends the stream in place of being told. The page connects again at once, as whoever is signed in
   * by then, so a login that was given up tells nothing for longer than this.
   * @default 30000
   */
  activityGrantMs?: number
  /** Where the handler is mounted. @default '/api/hippo' */
  basePath?: string
  /** Further origins whose pages may write, where the app is served under several. @default [] */
  allowedOrigins?: readonly string[]
  /** Calls a minute for each subject. @default 300 */
  callsPerMinute?: number
  /**
   * How long an answer of the account's API is used again, in milliseconds. Writes through this server and events
   * of its `activity` end it at once. @default 2000
   */
  cacheMs?: number
  /** Hears of every error that is answered, for the server's log. Credentials are blotted out already. */
  onError?: (error: HippoError, request: Request) => void
}
