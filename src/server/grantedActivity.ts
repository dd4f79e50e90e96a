import type { ActivityFrame } from '../contract/app/activity.js'
import type { HippoClient } from '../contract/app/client.js'
import { HippoError } from '../core/error.js'
import { followActivity } from './activity/followActivity.js'
import type { ActivityHub } from './activity/hub.js'
import type { Granted } from './granted.js'
import { fromUpstream } from './run.js'

/** The hub, if the grant may follow it. @throws HippoError `forbidden` or `not_configured` */
export function needHub({ access, hub }: Granted): ActivityHub {
  access.need('activity:read')
  if (hub) return hub
  throw new HippoError('not_configured', 'This server has no activity.', {
    status: 501,
    hint: 'Pass activity: createActivityHub() to createHippoServer, and publish to it what the webhook handler receives.',
  })
}

/** What happens, in process, within a grant. */
export async function* followGranted(
  grant: () => Promise<Granted>,
  options: Parameters<HippoClient['activity']['stream']>[0] = {},
): AsyncGenerator<ActivityFrame> {
  const granted = await grant()
  try {
    yield* followActivity(granted, needHub(granted), options)
  } catch (cause) {
    throw fromUpstream(cause)
  }
}
