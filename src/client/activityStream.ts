import type { ActivityFrame } from '../contract/app/activity.js'
import type { CallOptions } from '../contract/app/client.js'
import type { ClientOptions } from './options.js'

/** Reads the app's activity stream, frame by frame. */
export async function* openActivityStream(
  _options: ClientOptions,
  _endpoint: string,
  _call: CallOptions & { lastEventId?: string | null } = {},
): AsyncGenerator<ActivityFrame> {}
