export { createWebhookHandler, type WebhookHandler, type WebhookPlatform } from './createWebhookHandler.js'
export type { WebhookDedupe } from './dedupe.js'
export type {
  WebhookContext,
  WebhookHandlerOptions,
  WebhookListener,
  WebhookListeners,
} from './handlerOptions.js'
export { type MemoryDedupeOptions, memoryDedupe } from './memoryDedupe.js'
export type { WebhookHeaders } from './readHeaders.js'
export type { WebhookAlgorithm, WebhookSecrets } from './secrets.js'
export { type SignWebhookOptions, signWebhook } from './signWebhook.js'
export type { FindSignature, SignatureSource, VerifyWebhookOptions } from './verifyOptions.js'
export { verifyWebhook } from './verifyWebhook.js'
export { WebhookError, type WebhookProblem } from './webhookError.js'
export type {
  KnownWebhookEvent,
  UnknownWebhookEvent,
  WebhookEvent,
  WebhookVideo,
  WebhookViewer,
} from '../contract/webhooks/types.js'
export { HippoError, type HippoErrorCode, type HippoErrorOptions } from '../core/error.js'
