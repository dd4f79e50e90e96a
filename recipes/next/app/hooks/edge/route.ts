import { createWebhookHandler } from 'react-hippo-video/webhooks'

export const runtime = 'edge'

/** The same on the edge runtime; to feed a hub from there, give the hub a store that both runtimes reach. */
export const POST = createWebhookHandler({
  secrets: process.env.HIPPO_WEBHOOK_SECRET ?? '',
  on: {
    VideoLeadGenaration: ({ lead, video }) =>
      tellSales(`${lead.email} filled the form of video ${video.id}.`),
  },
})

/** Replace it by what your people read: a chat, a mail, a queue. */
async function tellSales(text: string): Promise<void> {
  const url = process.env.SALES_CHAT_URL
  if (url) await fetch(url, { method: 'POST', body: JSON.stringify({ text }) })
}
