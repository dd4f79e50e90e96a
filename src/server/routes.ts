import { decodeImportFileInput, decodeImportUrlInput } from '../contract/app/imports.js'
import { decodeVideoInteractions } from '../contract/app/interactions.js'
import type { HippoClient } from '../contract/app/client.js'
import {
  decodeCreateRecordingInput,
  decodeFinishRecordingInput,
  decodeSubmitRecordingInput,
} from '../contract/app/recordingInputs.js'
import { decodeUpdateVideoInput, decodeViewerPassInput } from '../contract/app/videoChanges.js'
import { decodeSaveWebhookInput } from '../contract/app/webhookSettings.js'
import {
  parseReportPeriod,
  parseSearch,
  parseViewerListQuery,
  parseViewerTimelineQuery,
} from '../contract/insightQueries.js'

/** What a route is given. */
export interface RouteInput {
  client: HippoClient
  /** The id in its path. */
  id: string
  query: URLSearchParams
  /** The JSON body; `largest` in bytes. */
  body(largest?: number): Promise<unknown>
  /** When to stop. */
  signal: AbortSignal
  /** Erases a person. */
  erase(email: string): Promise<void>
  /** The stream of what happens. */
  activity(): Response
}

/** One of the fixed routes; there is no way to reach any other of the account's API. */
export interface Route {
  method: 'GET' | 'POST' | 'DELETE'
  /** Segments below the base; `*` is an id. */
  path: string
  /** Gives what is answered as JSON, undefined for nothing, or a whole `Response`. */
  run(input: RouteInput): Promise<unknown>
}

/** These parameters of an address; null where one is not there. */
function named<Name extends string>(query: URLSearchParams, ...names: Name[]): Record<Name, string | null> {
  return Object.fromEntries(names.map((name) => [name, query.get(name)])) as Record<Name, string | null>
}

const pageOf = (query: URLSearchParams): number => Number(query.get('page') ?? '1')

/** A picture of four megabytes as a data URL, and a title. */
const largestChange = 6 * 1024 * 1024
/** Fifty annotations with the longest addresses. */
const largestSettings = 256 * 1024

const on = (method: Route['method'], path: string, run: Route['run']): Route => ({ method, path, run })

/** All routes. Parameters that are not named here are dropped. */
export const routes: readonly Route[] = [
  on('POST', 'recordings', async ({ client, body, signal }) =>
    client.recordings.create(decodeCreateRecordingInput(await body()), { signal }),
  ),
  on('POST', 'recordings/*/ticket', ({ client, id, signal }) =>
    client.recordings.renewTicket(id, { signal }),
  ),
  on('POST', 'recordings/*/finish', async ({ client, id, body, signal }) =>
    client.recordings.finish(id, decodeFinishRecordingInput(await body()), { signal }),
  ),
  on('POST', 'recordings/*/submit', async ({ client, id, body, signal }) =>
    client.recordings.submit(id, decodeSubmitRecordingInput(await body()), { signal }),
  ),
  on('DELETE', 'recordings/*', ({ client, id, signal }) => client.recordings.discard(id, { signal })),
  on('POST', 'imports/url', async ({ client, body, signal }) =>
    client.imports.fromUrl(decodeImportUrlInput(await body()), { signal }),
  ),
  on('POST', 'imports/file', async ({ client, body, signal }) =>
    client.imports.fromFile(decodeImportFileInput(await body()), { signal }),
  ),
  on('GET', 'imports/*', ({ client, id, signal }) => client.imports.get(id, { signal })),
  on('DELETE', 'imports/*', ({ client, id, signal }) => client.imports.cancel(id, { signal })),
  on('GET', 'reports/*', ({ client, id, signal }) => client.reports.get(id, { signal })),
  on('GET', 'reports/*/retention', ({ client, id, signal }) => client.reports.retention(id, { signal })),
  on('GET', 'reports/*/period', ({ client, id, query, signal }) =>
    client.reports.period(id, parseReportPeriod(named(query, 'from', 'to')), { signal }),
  ),
  on('GET', 'viewers', ({ client, query, signal }) => {
    const asked = named(query, 'videoId', 'leadEmail', 'sort', 'direction', 'search')
    return client.viewers.list(parseViewerListQuery(asked), pageOf(query), { signal })
  }),
  on('GET', 'viewers/timeline', ({ client, query, signal }) =>
    client.viewers.timeline(parseViewerTimelineQuery(named(query, 'videoId', 'email')), { signal }),
  ),
  on('DELETE', 'viewers', ({ query, erase }) => erase(query.get('leadEmail') ?? '')),
  on('GET', 'videos', ({ client, query, signal }) =>
    client.videos.list(pageOf(query), { signal, search: parseSearch(query.get('search')) }),
  ),
  on('GET', 'videos/*', ({ client, id, signal }) => client.videos.get(id, { signal })),
  on('POST', 'videos/*', async ({ client, id, body, signal }) =>
    client.videos.update(id, decodeUpdateVideoInput(await body(largestChange)), { signal }),
  ),
  on('DELETE', 'videos/*', ({ client, id, signal }) => client.videos.remove(id, { signal })),
  on('POST', 'videos/*/restore', ({ client, id, signal }) => client.videos.restore(id, { signal })),
  on('GET', 'videos/*/interactions', ({ client, id, signal }) => client.videos.interactions(id, { signal })),
  on('POST', 'videos/*/interactions', async ({ client, id, body, signal }) =>
    client.videos.saveInteractions(id, decodeVideoInteractions(await body(largestSettings)), { signal }),
  ),
  on('POST', 'videos/*/pass', async ({ client, id, body, signal }) =>
    client.videos.pass(id, decodeViewerPassInput(await body()), { signal }),
  ),
  on('POST', 'videos/*/own-pass', ({ client, id, signal }) => client.videos.ownPass(id, { signal })),
  on('GET', 'webhook', async ({ client, signal }) => ({ endpoint: await client.webhook.get({ signal }) })),
  on('POST', 'webhook', async ({ client, body, signal }) => ({
    endpoint: await client.webhook.save(decodeSaveWebhookInput(await body()), { signal }),
  })),
  on('DELETE', 'webhook', ({ client, signal }) => client.webhook.remove({ signal })),
  on('POST', 'webhook/test', ({ client, signal }) => client.webhook.test({ signal })),
  on('GET', 'webhook/deliveries', ({ client, query, signal }) =>
    client.webhook.deliveries(pageOf(query), { signal }),
  ),
  on('POST', 'webhook/deliveries/*/replay', ({ client, id, signal }) =>
    client.webhook.replay(id, { signal }),
  ),
  on('GET', 'activity', async ({ activity }) => activity()),
  on('GET', 'capabilities', ({ client, signal }) => client.capabilities({ signal })),
]
