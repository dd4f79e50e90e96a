import type { Account } from '../accounts/account.js'

/** What `authenticate` leaves for a REST route: `c.get('account')`, `c.get('params')`. */
export interface ApiEnv {
  Variables: {
    account: Account
    /** Query, JSON or form parameters in one, credentials taken out. */
    params: Readonly<Record<string, unknown>>
  }
}
