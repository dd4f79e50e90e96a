import type { HippoClient } from '../contract/app/client.js'
import { createImportCalls } from './imports.js'
import { createInsightCalls, type InsightCalls } from './insights.js'
import { createSharingCalls, type SharingCalls } from './sharing.js'
import type { Transport } from './transport.js'
import { createWebhookCalls } from './webhook.js'

export interface RareCalls extends Pick<HippoClient, 'imports' | 'webhook'> {
  sharing: SharingCalls
  insights: InsightCalls
}

/** The calls that few pages make: charts of viewing, bringing videos in, what viewers may do, the webhook endpoint. */
export function createRareCalls(call: Transport): RareCalls {
  return {
    sharing: createSharingCalls(call),
    insights: createInsightCalls(call),
    imports: createImportCalls(call),
    webhook: createWebhookCalls(call),
  }
}
export { openActivityStream } from './activityStream.js'
