import type { HippoClient } from '../client/types.js'
import type { ActivityEvent, ActivityFrame } from '../contract/app/activity.js'
import type { FakeAnswer } from './fakeData.js'

/** The activity of a fake client. */
export interface FakeActivity {
  stream: HippoClient['activity']['stream']
  /** Sends an event, or any other frame, to every open stream. */
  push(next: ActivityEvent | ActivityFrame): void
  /** Ends every open stream, as a server does that wants to be asked again. */
  close(): void
  /** How many streams are open. */
  readonly open: number
}

type Listener = (frame: ActivityFrame | null) => void

/** A stream that is pushed by hand. */
export function createFakeActivity(
  answer: FakeAnswer,
  past: readonly ActivityEvent[],
  audience: () => string,
): FakeActivity {
  const listeners = new Set<Listener>()
  const sent: ActivityEvent[] = [...past]
  async function* stream(options: Parameters<FakeActivity['stream']>[0] = {}): AsyncGenerator<ActivityFrame> {
    const { signal, lastEventId = null } = options
    await answer('activity.stream', [lastEventId], options, () => undefined)
    const from = sent.findIndex((event) => event.id === lastEventId) + 1
    const queue: (ActivityFrame | null)[] = [
      { type: 'hello', audience: audience() },
      ...sent.slice(from).map((event): ActivityFrame => {
        return lastEventId === null ? { type: 'event', event, past: true } : { type: 'event', event }
      }),
    ]
    let wake = (): void => {}
    const listener: Listener = (frame) => {
      queue.push(frame)
      wake()
    }
    const onAbort = (): void => listener(null)
    listeners.add(listener)
    signal?.addEventListener('abort', onAbort, { once: true })
    try {
      for (;;) {
        const frame = queue.shift()
        if (frame === null || signal?.aborted) return
        if (frame) yield frame
        else await new Promise<void>((resolve) => (wake = resolve))
      }
    } finally {
      listeners.delete(listener)
      signal?.removeEventListener('abort', onAbort)
    }
  }
  return {
    stream,
    push(next) {
      const frame: ActivityFrame = 'occurredAt' in next ? { type: 'event', event: next } : next
      if (frame.type === 'event') sent.push(frame.event)
      for (const listener of listeners) listener(frame)
    },
    close: () => {
      for (const listener of listeners) listener(null)
    },
    get open() {
      return listeners.size
    },
  }
}
