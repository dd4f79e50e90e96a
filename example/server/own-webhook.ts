import { webhookEventTypes } from 'react-hippo-video/contract'
import { createHippoRest } from 'react-hippo-video/server'
import { setting } from './setting.js'

/** Asks the account to tell this app what happens, unless it tells somebody else already. */
export async function registerWebhook(url: string): Promise<void> {
  const rest = createHippoRest(
    { email: setting('HIPPO_EMAIL'), apiKey: setting('HIPPO_API_KEY') },
    { baseUrl: setting('HIPPO_BASE_URL') },
  )
  const known = await rest.getWebhook()
  if (known && known.url !== url) return
  const events = known?.events ?? [...webhookEventTypes]
  await rest.saveWebhook({ url, secret: setting('HIPPO_WEBHOOK_SECRET'), events })
}
