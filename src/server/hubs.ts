import { HippoError } from '../core/error.js'
import type { Account } from './accounts.js'
import type { ActivityHub } from './activity/hub.js'
import type { HippoGrant } from './grant.js'
import type { HippoServerOptions } from './options.js'

function crossing(hint: string): HippoError {
  return new HippoError(
    'not_configured',
    'One activity hub would show the events of one account to another.',
    {
      status: 500,
      hint,
    },
  )
}

/**
 * Finds the hub of a grant.
 *
 * @throws HippoError `not_configured` where events of several accounts would meet in one.
 */
export function createHubs({
  activity,
  credentials,
}: HippoServerOptions): (grant: HippoGrant, account: Account) => ActivityHub | null {
  if (activity && typeof activity !== 'function' && typeof credentials === 'function') {
    throw crossing(
      'credentials is a function of the grant, so make activity one too: a hub for each account.',
    )
  }
  const owners = new WeakMap<ActivityHub, string>()
  return (grant, account) => {
    const hub = typeof activity === 'function' ? activity(grant) : (activity ?? null)
    if (!hub) return null
    const owner = owners.get(hub) ?? account.email
    if (typeof credentials === 'function' && owner !== account.email) {
      throw crossing(
        'The activity function gave one hub for grants of two accounts: give each account its own.',
      )
    }
    owners.set(hub, owner)
    return hub
  }
}
