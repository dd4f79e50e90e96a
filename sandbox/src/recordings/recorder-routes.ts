import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import {
  decodeAssetRequest,
  decodeCreateRequest,
  decodeFinishRequest,
  encodeCreateAnswer,
  encodeFinishAnswer,
  encodeSubmitAnswer,
  encodeTicketAnswer,
} from 'react-hippo-video/contract'
import { authenticate } from '../accounts/authenticate.js'
import type { ApiEnv } from '../http/env.js'
import { numeric } from '../http/params.js'
import type { Services } from '../services.js'
import { createRecording } from './create.js'
import { discardVideo } from './discard.js'
import { findByAsset } from './find.js'
import { finishRecording } from './finish.js'
import { previewPictureUrl } from './links.js'
import { renewTicket } from './renew-ticket.js'
import { submitRecording } from './submit.js'
import { sweepRecordings } from './sweep.js'

const largestBody = 64 * 1024
const sweepEveryMs = 60_000

/** What the app's backend calls while somebody records, and the job that clears up behind those who never did. */
export function recorderRoutes(services: Services): Hono<ApiEnv> {
  services.jobs.every('sweep', sweepEveryMs, () => sweepRecordings(services))

  const routes = new Hono<ApiEnv>().basePath('/api/v1/recorder')
  routes.use(bodyLimit({ maxSize: largestBody }), authenticate(services))

  routes.post('/record/new', async (c) => {
    const created = await createRecording(services, decodeCreateRequest(c.get('params')))
    return c.json(encodeCreateAnswer(created, previewPictureUrl(services, created.video.token)))
  })
  routes.post('/ticket', async (c) => {
    const { assetId } = decodeAssetRequest(c.get('params'))
    return c.json(encodeTicketAnswer(await renewTicket(services, assetId)))
  })
  routes.post('/preprocess', async (c) => {
    const request = decodeFinishRequest(numeric(c.get('params'), ['bytes', 'media_duration']))
    return c.json(encodeFinishAnswer(await finishRecording(services, request)))
  })
  routes.post('/submit', async (c) => {
    const request = decodeAssetRequest(c.get('params'))
    return c.json(encodeSubmitAnswer(await submitRecording(services, request)))
  })
  routes.delete('/video', async (c) => {
    const { assetId } = decodeAssetRequest(c.get('params'))
    await discardVideo(services, await findByAsset(services, assetId))
    return c.json({ status: 200, code: 200 })
  })
  return routes
}
