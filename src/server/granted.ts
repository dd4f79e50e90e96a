import type { Access } from './access.js'
import type { Account } from './accounts.js'
import type { ActivityHub } from './activity/hub.js'
import type { HippoGrant } from './grant.js'

/** Who asks, in which account, and what they may do there. */
export interface Granted {
  grant: HippoGrant
  account: Account
  access: Access
  /** What happens in the account; null where the server has no activity. */
  hub: ActivityHub | null
}
