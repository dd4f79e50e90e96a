import { createWebhookHandler } from 'react-hippo-video/webhooks'

export const runtime = 'edge'

/** The same on the edge runtime; to feed a hub from there, give the hub a store that both runtimes reach. */
export const POST = createWebhookHandler({
  secrets: process.env.HIPPO_WEBHOOK_SECRET ?? '',
  on: { VideoLeadGenaration: ({ video }) => console.log(`A lead for video ${video.id}`) },
})
