import type { DataTag, UnusedSkipTokenOptions } from '@tanstack/react-query'
import type { HippoClient } from '../client/types.js'
import type { ImportState } from '../contract/app/imports.js'
import type { HippoError } from '../core/error.js'
import { hippoKeys, type ImportStateKey } from './keys.js'
import { readRetry } from './retry.js'

/** What `importStateOptions` returns. */
export type ImportStateOptions = UnusedSkipTokenOptions<
  ImportState,
  HippoError,
  ImportState,
  ImportStateKey
> & { queryKey: DataTag<ImportStateKey, ImportState, HippoError> }

const askEveryMs = 2000
const ends: ReadonlySet<string> = new Set<ImportState['status']>(['ready', 'failed', 'cancelled'])

/**
 * Query options for where an import stands, asked every two seconds until it has ended: for a page that did not
 * begin it.
 *
 * @example
 * const { data } = useQuery(importStateOptions(client, videoId))
 */
export function importStateOptions(client: HippoClient, videoId: string): ImportStateOptions {
  return {
    queryKey: hippoKeys.importState(client.scope, videoId) as ImportStateOptions['queryKey'],
    queryFn: ({ signal }) => client.imports.get(videoId, { signal }),
    refetchInterval: ({ state }) => (state.data && ends.has(state.data.status) ? false : askEveryMs),
    ...readRetry,
  }
}
