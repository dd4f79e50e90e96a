import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import {
  decodeImportFileRequest,
  decodeImportRequest,
  encodeCreateAnswer,
  encodeImportAnswer,
} from 'react-hippo-video/contract'
import { authenticate } from '../accounts/authenticate.js'
import type { ApiEnv } from '../http/env.js'
import { numeric } from '../http/params.js'
import { linksOf, previewPictureUrl } from '../recordings/links.js'
import type { Services } from '../services.js'
import { cancelImport } from './cancel-import.js'
import { createFileImport, createUrlImport } from './create-import.js'
import { createDownloads, giveUp } from './downloads.js'
import { needImport } from './find-import.js'
import { importState } from './import-state.js'

const largestBody = 64 * 1024
/** One slow server must not keep the others waiting. */
const atATime = 4

/** Videos that were not recorded here: fetched from an address, or uploaded as a file. */
export function importRoutes(services: Services): Hono<ApiEnv> {
  const downloads = createDownloads(services)
  services.jobs.handle('import', ({ videoId }) => downloads.run(String(videoId)), {
    concurrency: atATime,
    onDead: ({ videoId }) => giveUp(services, String(videoId)),
  })

  const routes = new Hono<ApiEnv>().basePath('/api/v1/me/video/import')
  routes.use(bodyLimit({ maxSize: largestBody }), authenticate(services))

  routes.post('/', async (c) => {
    const video = await createUrlImport(services, decodeImportRequest(c.get('params')))
    const { videoId, recordedUrl, embedUrl } = linksOf(services, video)
    const thumbnailPreviewUrl = previewPictureUrl(services, video.token)
    return c.json(encodeImportAnswer({ videoId, shareUrl: recordedUrl, embedUrl, thumbnailPreviewUrl }))
  })
  routes.post('/file', async (c) => {
    const request = decodeImportFileRequest(numeric(c.get('params'), ['bytes']))
    const created = await createFileImport(services, request)
    return c.json(encodeCreateAnswer(created, previewPictureUrl(services, created.video.token)))
  })
  routes.get('/:id{[0-9]+}', async (c) => {
    const found = await needImport(services, c.req.param('id'))
    return c.json({ status: 200, code: 200, import: await importState(services, downloads, found) })
  })
  routes.delete('/:id{[0-9]+}', async (c) => {
    const found = await needImport(services, c.req.param('id'))
    return c.json({ status: 200, code: 200, import: await cancelImport(services, downloads, found) })
  })
  return routes
}
