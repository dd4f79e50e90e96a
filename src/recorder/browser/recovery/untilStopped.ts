import type { HippoClient } from '../../../client/types.js'
import { HippoError } from '../../../core/error.js'
import type { TakeStore } from '../store/takeStore.js'

function stopped(): HippoError {
  return new HippoError('aborted', 'The take is left to another page.')
}

/**
 * The client for as long as the same person is signed in: afterwards nothing is asked in another one's name. `keyOf` may
 * change the key under which a video is created.
 */
export function clientUntil(
  signal: AbortSignal,
  client: HippoClient,
  keyOf: (key: string) => string,
): HippoClient {
  const { recordings } = client
  const guard =
    <Input extends unknown[], Answer>(call: (...input: Input) => Promise<Answer>) =>
    (...input: Input): Promise<Answer> =>
      signal.aborted ? Promise.reject(stopped()) : call(...input)
  return {
    ...client,
    recordings: {
      create: guard((...[input, ...rest]: Parameters<typeof recordings.create>) =>
        recordings.create({ ...input, idempotencyKey: keyOf(input.idempotencyKey) }, ...rest),
      ),
      renewTicket: guard((...input: Parameters<typeof recordings.renewTicket>) =>
        recordings.renewTicket(...input),
      ),
      finish: guard((...input: Parameters<typeof recordings.finish>) => recordings.finish(...input)),
      submit: guard((...input: Parameters<typeof recordings.submit>) => recordings.submit(...input)),
      discard: guard((...input: Parameters<typeof recordings.discard>) => recordings.discard(...input)),
    },
  }
}

/** The store until then: an upload that reads from it ends where it is. */
export function storeUntil(signal: AbortSignal, store: TakeStore): TakeStore {
  return {
    kind: store.kind,
    get size() {
      return store.size
    },
    get closed() {
      return store.closed
    },
    append: (blob) => store.append(blob),
    read: (start, end) => (signal.aborted ? Promise.reject(stopped()) : store.read(start, end)),
    acknowledge: (offset) => store.acknowledge(offset),
    close: () => store.close(),
    file: () => store.file(),
    free: () => store.free(),
    subscribe: (listener) => store.subscribe(listener),
  }
}
