import type { HippoClient } from '../contract/app/client.js'
import { createImportCalls } from './imports.js'
import { createSharingCalls, type SharingCalls } from './sharing.js'
import type { Transport } from './transport.js'
import { createWebhookCalls } from './webhook.js'

export interface RareCalls extends Pick<HippoClient, 'imports' | 'webhook'> {
  sharing: SharingCalls
}

/** The calls that few pages make: bringing videos in, setting up what viewers may do, the webhook endpoint. */
export function createRareCalls(call: Transport): RareCalls {
  return {
    sharing: createSharingCalls(call),
    imports: createImportCalls(call),
    webhook: createWebhookCalls(call),
  }
}
export { openActivityStream } from './activityStream.js'
