import type { CallOptions, HippoClient } from '../contract/app/client.js'
import { HippoError } from '../core/error.js'
import type { Granted } from './granted.js'
import { listVideos, listViewers, publicVideo } from './grantedReads.js'
import { createRecording, ownRecording } from './grantedRecordings.js'
import { checkId } from './identifiers.js'
import { internalError } from './internalError.js'

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
function fromUpstream(cause: unknown): HippoError {
  const error = internalError(cause)
  if (error.code !== 'unauthorized') return error
  return new HippoError('unauthorized', error.message, { status: 502, hint: error.hint })
}

/** A client of one grant: every call is checked against it, and every answer cut down to it. */
export function createGrantedClient(scope: string, grant: () => Promise<Granted>): HippoClient {
  async function run<T>(
    options: CallOptions | undefined,
    work: (granted: Granted) => Promise<T>,
  ): Promise<T> {
    const granted = await grant()
    try {
      return await unlessAborted(work(granted), options?.signal)
    } catch (cause) {
      throw fromUpstream(cause)
    }
  }
  return {
    scope,
    recordings: {
      create: (input, options) => run(options, (granted) => createRecording(granted, input)),
      renewTicket: (assetId, options) =>
        run(options, async (granted) =>
          granted.account.rest.renewTicket(await ownRecording(granted, assetId)),
        ),
      finish: (id, input, options) =>
        run(options, async (granted) => {
          const assetId = await ownRecording(granted, id)
          return granted.account.rest.finishRecording({ ...input, assetId })
        }),
      submit: (assetId, input, options) =>
        run(options, async (granted) => {
          await granted.account.rest.submitRecording(await ownRecording(granted, assetId), input)
        }),
      discard: (assetId, options) =>
        run(options, async (granted) =>
          granted.account.rest.discardRecording(await ownRecording(granted, assetId)),
        ),
    },
    reports: {
      get: (videoId, options) =>
        run(options, async ({ access, account }) => {
          access.need('reports:read')
          await access.needVideo(checkId(videoId))
          return account.rest.getReport(videoId)
        }),
    },
    viewers: {
      list: (query, page, options) => run(options, (granted) => listViewers(granted, query, page)),
    },
    videos: {
      list: (page, options) => run(options, (granted) => listVideos(granted, page)),
      get: (videoId, options) =>
        run(options, async ({ access, account }) => {
          access.need('videos:read')
          await access.needVideo(checkId(videoId))
          return publicVideo(await account.rest.getVideo(videoId))
        }),
      update: later,
      remove: later,
      restore: later,
      interactions: later,
      saveInteractions: later,
      pass: later,
      ownPass: later,
    },
    imports: { fromUrl: later, fromFile: later, get: later, cancel: later },
    webhook: { get: later, save: later, remove: later, test: later, deliveries: later, replay: later },
    activity: {
      stream: () => {
        throw new HippoError('not_configured', 'This server has no activity.')
      },
    },
    capabilities: later,
  }
}

const later = (): Promise<never> =>
  Promise.reject(new HippoError('not_found', 'There is no such route.', { status: 404 }))
