import type { BackendCapabilities } from '../contract/capabilities.js'
import { encodeCredentials, type HippoCredentials } from './credentials.js'
import type { HippoGrant } from './grant.js'
import { createOwnership, type Ownership } from './ownership.js'
import { createRecentMap } from './recentMap.js'
import { createRest, type HippoRest, type RestOptions } from './rest.js'
import { createUpstream } from './upstream.js'

/** Everything that belongs to one account: nothing in here is ever shared with another. */
export interface Account {
  /** Tells accounts apart inside this process; holds the credentials, so it is never shown. */
  key: string
  /** Stays the same while keys and tokens change. */
  email: string
  rest: HippoRest
  ownership: Ownership
  /** What the backend can do, asked now and then. */
  capabilities(): Promise<BackendCapabilities>
  /** Drops what was read about a video, as something has happened to it; or everything. */
  forget(videoId?: string): void
}

/** One account for all, or the account of whom the grant is for. */
export type CredentialsSource =
  | HippoCredentials
  | ((grant: HippoGrant) => HippoCredentials | Promise<HippoCredentials>)

/** How long answers of an account's API may be used again. */
export interface AccountOptions extends RestOptions {
  cacheMs?: number
}

const mostAccounts = 1000
const capabilitiesLifeMs = 60_000

/** Finds the account of a grant; what one account has learnt is kept while its credentials stay the same. */
export function createAccounts(
  source: CredentialsSource,
  options: AccountOptions,
): (grant: HippoGrant) => Promise<Account> {
  const accounts = createRecentMap<Account>(mostAccounts)
  return async (grant) => {
    const credentials = typeof source === 'function' ? await source(grant) : source
    // Whether a token is exchanged for the key makes no other account; what the key is does.
    const key = JSON.stringify(encodeCredentials(credentials))
    const known = accounts.get(key)
    if (known) return known
    const account = createAccount(key, credentials, options)
    accounts.set(key, account)
    return account
  }
}

function createAccount(key: string, credentials: HippoCredentials, options: AccountOptions): Account {
  const upstream = createUpstream(credentials, options, options.cacheMs ?? 2000)
  const rest = createRest(upstream, options)
  let asked: { answer: Promise<BackendCapabilities>; until: number } | null = null
  return {
    key,
    email: credentials.email.toLowerCase(),
    rest,
    ownership: createOwnership(rest),
    forget: upstream.forget,
    capabilities() {
      if (asked && asked.until > Date.now()) return asked.answer
      const now = { answer: rest.getCapabilities(), until: Date.now() + capabilitiesLifeMs }
      asked = now
      now.answer.catch(() => {
        if (asked === now) asked = null
      })
      return now.answer
    },
  }
}
