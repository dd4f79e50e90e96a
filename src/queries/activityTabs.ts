import { type ActivityFrame, decodeActivityFrame } from '../contract/app/activity.js'
import { decodeAppError, encodeAppError } from '../contract/app/appError.js'
import type { ActivityStatus } from './activityTypes.js'

/** What tabs of one audience tell each other. */
export type TabMessage =
  | { kind: 'frame'; frame: ActivityFrame }
  | { kind: 'status'; status: ActivityStatus }
  /** A tab that has come later asks for what was already received. */
  | { kind: 'join' }
  /** Somebody pressed the button of a tab that does not hold the stream. */
  | { kind: 'retry' }

/** The other tabs. */
export interface Tabs {
  post(message: TabMessage): void
  close(): void
}

function encodeMessage(message: TabMessage): unknown {
  if (message.kind !== 'status' || !('error' in message.status)) return message
  return { ...message, status: { ...message.status, ...encodeAppError(message.status.error) } }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

function readStatus(value: unknown): ActivityStatus | null {
  if (!isObject(value)) return null
  const { status, retryAt } = value
  if (status === 'connecting' || status === 'live' || status === 'closed') return { status }
  const error = decodeAppError(0, value)
  if (status === 'refused') return { status, error }
  if (status !== 'waiting') return null
  return { status, retryAt: typeof retryAt === 'number' ? retryAt : null, error }
}

/** Another tab may run another version of the library: what is not understood is left aside. */
function readMessage(value: unknown): TabMessage | null {
  if (!isObject(value)) return null
  if (value.kind === 'join' || value.kind === 'retry') return { kind: value.kind }
  if (value.kind === 'status') {
    const status = readStatus(value.status)
    return status && { kind: 'status', status }
  }
  if (value.kind !== 'frame') return null
  try {
    return { kind: 'frame', frame: decodeActivityFrame(value.frame) }
  } catch {
    return null
  }
}

/** Opens the way to the tabs of one audience; messages for another are not heard. */
export function openTabs(
  channel: BroadcastChannel,
  audience: string,
  listener: (message: TabMessage) => void,
): Tabs {
  channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (!isObject(data) || data.audience !== audience) return
    const message = readMessage(data.message)
    if (message) listener(message)
  })
  return {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel is of one origin already
    post: (message) => channel.postMessage({ audience, message: encodeMessage(message) }),
    close: () => channel.close(),
  }
}
