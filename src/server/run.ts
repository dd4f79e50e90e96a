import type { CallOptions } from '../contract/app/client.js'
import { HippoError } from '../core/error.js'
import type { Granted } from './granted.js'
import { internalError } from './internalError.js'

/** Does one call within a grant; rejects with a `HippoError` only. */
export type Run = <T>(options: CallOptions | undefined, work: (granted: Granted) => Promise<T>) => Promise<T>

/** Rejects as soon as the caller is gone; what it shares with others goes on. */
function unlessAborted<T>(work: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (!signal) return work
  return new Promise((resolve, reject) => {
    const onAbort = (): void => reject(new HippoError('aborted', 'The call was cancelled.'))
    if (signal.aborted) onAbort()
    signal.addEventListener('abort', onAbort, { once: true })
    void work.then(resolve, reject).finally(() => signal.removeEventListener('abort', onAbort))
  })
}

/** The API refusing the account is this server's trouble; the person asking is still signed in. */
export function fromUpstream(cause: unknown): HippoError {
  const error = internalError(cause)
  if (error.code !== 'unauthorized') return error
  return new HippoError('unauthorized', error.message, { status: 502, hint: error.hint })
}

/** Makes the way in which all calls of one grant are done. */
export function createRun(grant: () => Promise<Granted>): Run {
  return async (options, work) => {
    const granted = await grant()
    try {
      return await unlessAborted(work(granted), options?.signal)
    } catch (cause) {
      throw fromUpstream(cause)
    }
  }
}
