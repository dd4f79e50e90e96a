import { after } from 'next/server'
import { createWebhookHandler } from 'react-hippo-video/webhooks'
import { activity } from '../../../lib/hippo'

const webhook = createWebhookHandler({
  secrets: process.env.HIPPO_WEBHOOK_SECRET ?? '',
  onEvent: (event) => activity.publish(event),
})

export const POST = (request: Request): Promise<Response> =>
  webhook(request, { waitUntil: (work) => after(() => work) })
