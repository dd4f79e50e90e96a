import { encodeCredentials, type HippoCredentials } from './credentials.js'
import type { HippoGrant } from './grant.js'
import { createOwnership, type Ownership } from './ownership.js'
import { createRecentMap } from './recentMap.js'
import { createHippoRest, type HippoRest, type RestOptions } from './rest.js'

/** Everything that belongs to one account: nothing in here is ever shared with another. */
export interface Account {
  /** Tells accounts apart inside this process; holds the credentials, so it is never shown. */
  key: string
  rest: HippoRest
  ownership: Ownership
}

/** One account for all, or the account of whom the grant is for. */
export type CredentialsSource =
  | HippoCredentials
  | ((grant: HippoGrant) => HippoCredentials | Promise<HippoCredentials>)

const mostAccounts = 1000

/** Finds the account of a grant; what one account has learnt is kept while its credentials stay the same. */
export function createAccounts(
  source: CredentialsSource,
  options: RestOptions,
): (grant: HippoGrant) => Promise<Account> {
  const accounts = createRecentMap<Account>(mostAccounts)
  return async (grant) => {
    const credentials = typeof source === 'function' ? await source(grant) : source
    const key = JSON.stringify(encodeCredentials(credentials))
    const known = accounts.get(key)
    if (known) return known
    const rest = createHippoRest(credentials, options)
    const account: Account = { key, rest, ownership: createOwnership(rest) }
    accounts.set(key, account)
    return account
  }
}
