import type { DataTag, UnusedSkipTokenOptions } from '@tanstack/react-query'
import type { HippoClient } from '../client/types.js'
import type { Capabilities } from '../contract/app/capabilities.js'
import type { HippoError } from '../core/error.js'
import type { CapabilitiesKey } from './keys.js'
import { capabilitiesKey } from './viewerKeys.js'
import { readRetry } from './retry.js'

/** What `capabilitiesOptions` returns. */
export type CapabilitiesOptions = UnusedSkipTokenOptions<
  Capabilities,
  HippoError,
  Capabilities,
  CapabilitiesKey
> & { queryKey: DataTag<CapabilitiesKey, Capabilities, HippoError> }

/** Query options for what this person may do with this backend; fresh for five minutes. */
export function capabilitiesOptions(client: HippoClient): CapabilitiesOptions {
  return {
    queryKey: capabilitiesKey(client.scope) as CapabilitiesOptions['queryKey'],
    queryFn: ({ signal }) => client.capabilities({ signal }),
    staleTime: 300_000,
    ...readRetry,
  }
}
