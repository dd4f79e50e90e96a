/** The tables of webhooks. */
export interface WebhookSchema {}
