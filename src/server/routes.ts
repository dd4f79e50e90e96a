import type { HippoClient } from '../contract/app/client.js'
import {
  decodeCreateRecordingInput,
  decodeFinishRecordingInput,
  decodeSubmitRecordingInput,
} from '../contract/app/recordingInputs.js'
import { parseViewerQuery } from '../contract/viewerQuery.js'

/** What a route is given: the id in its path, the query, the way to the body, and when to stop. */
export interface RouteInput {
  id: string
  query: URLSearchParams
  body(): Promise<unknown>
  signal: AbortSignal
}

/** One of the fixed routes; there is no way to reach any other of the account's API. */
export interface Route {
  method: 'GET' | 'POST' | 'DELETE'
  /** Segments below the base; `*` is an id. */
  path: string
  run(client: HippoClient, input: RouteInput): Promise<unknown>
}

const pageOf = (query: URLSearchParams): number => Number(query.get('page') ?? '1')

/** All routes. Parameters that are not named here are dropped. */
export const routes: readonly Route[] = [
  {
    method: 'POST',
    path: 'recordings',
    run: async ({ recordings }, { body, signal }) =>
      recordings.create(decodeCreateRecordingInput(await body()), { signal }),
  },
  {
    method: 'POST',
    path: 'recordings/*/ticket',
    run: ({ recordings }, { id, signal }) => recordings.renewTicket(id, { signal }),
  },
  {
    method: 'POST',
    path: 'recordings/*/finish',
    run: async ({ recordings }, { id, body, signal }) =>
      recordings.finish(id, decodeFinishRecordingInput(await body()), { signal }),
  },
  {
    method: 'POST',
    path: 'recordings/*/submit',
    run: async ({ recordings }, { id, body, signal }) =>
      recordings.submit(id, decodeSubmitRecordingInput(await body()), { signal }),
  },
  {
    method: 'DELETE',
    path: 'recordings/*',
    run: ({ recordings }, { id, signal }) => recordings.discard(id, { signal }),
  },
  { method: 'GET', path: 'reports/*', run: ({ reports }, { id, signal }) => reports.get(id, { signal }) },
  {
    method: 'GET',
    path: 'viewers',
    run: ({ viewers }, { query, signal }) => {
      const { videoId, leadEmail } = { videoId: query.get('videoId'), leadEmail: query.get('leadEmail') }
      return viewers.list(parseViewerQuery({ videoId, leadEmail }), pageOf(query), { signal })
    },
  },
  {
    method: 'GET',
    path: 'videos',
    run: ({ videos }, { query, signal }) => videos.list(pageOf(query), { signal }),
  },
  { method: 'GET', path: 'videos/*', run: ({ videos }, { id, signal }) => videos.get(id, { signal }) },
]
