export type {
  KnownWebhookEvent,
  UnknownWebhookEvent,
  WebhookEvent,
  WebhookVideo,
} from '../contract/webhooks/types.js'
