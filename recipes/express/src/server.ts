import express from 'express'
import { createActivityHub, createHippoServer, toNodeHandler, viewerGrant } from 'react-hippo-video/server'
import { createWebhookHandler } from 'react-hippo-video/webhooks'
import { upsertLead } from './crm.js'
import { signedIn } from './signed-in.js'

const { HIPPO_EMAIL = '', HIPPO_API_KEY = '', HIPPO_WEBHOOK_SECRET = '' } = process.env

const activity = createActivityHub()

const hippo = createHippoServer({
  baseUrl: process.env.HIPPO_BASE_URL,
  credentials: { email: HIPPO_EMAIL, apiKey: HIPPO_API_KEY },
  authorize(request) {
    const user = signedIn(request)
    return user ? viewerGrant(user.id) : null
  },
  activity,
})

const webhook = createWebhookHandler({
  secrets: HIPPO_WEBHOOK_SECRET,
  onEvent: (event) => activity.publish(event),
  // What this throws is answered with 500: the sender comes again, and the event is not taken for a repeat.
  on: { VideoLeadGenaration: ({ lead, video }) => upsertLead(lead, video.id) },
  onError: ({ message, hint }) => process.stderr.write(`${message} ${hint ?? ''}\n`),
})

const app = express()
app.all('/api/hippo/*path', toNodeHandler(hippo))
// Before express.json(): a signature is over the bytes as they came.
app.post('/hooks/hippo', toNodeHandler(webhook))
app.use(express.json())
// What goes wrong when the order is another: kept so that the message can be seen.
app.post('/hooks/too-late', toNodeHandler(webhook))

app.listen(Number(process.env.PORT ?? 3000), '127.0.0.1')
