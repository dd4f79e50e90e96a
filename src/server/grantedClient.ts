import type { HippoClient } from '../contract/app/client.js'
import { followGranted } from './grantedActivity.js'
import type { Granted } from './granted.js'
import { readCapabilities } from './grantedCapabilities.js'
import { readPeriod, readRetention, readTimeline } from './grantedInsights.js'
import { listViewers } from './grantedReads.js'
import { createRecording, importFile, importUrl, ownImport, ownRecording } from './grantedRecordings.js'
import { createGrantedVideos } from './grantedVideos.js'
import { createGrantedWebhook } from './grantedWebhook.js'
import { checkId } from './identifiers.js'
import { createRun } from './run.js'

/** A client of one grant: every call is checked against it, and every answer cut down to it. */
export function createGrantedClient(scope: string, grant: () => Promise<Granted>): HippoClient {
  const run = createRun(grant)
  return {
    scope,
    recordings: {
      create: (input, options) => run(options, (granted) => createRecording(granted, input)),
      renewTicket: (assetId, options) =>
        run(options, async (granted) =>
          granted.account.rest.renewTicket(await ownRecording(granted, assetId)),
        ),
      finish: (id, input, options) =>
        run(options, async (granted) => {
          const assetId = await ownRecording(granted, id)
          return granted.account.rest.finishRecording({ ...input, assetId })
        }),
      submit: (assetId, input, options) =>
        run(options, async (granted) => {
          await granted.account.rest.submitRecording(await ownRecording(granted, assetId), input)
        }),
      discard: (assetId, options) =>
        run(options, async (granted) =>
          granted.account.rest.discardRecording(await ownRecording(granted, assetId)),
        ),
    },
    reports: {
      get: (videoId, options) =>
        run(options, async ({ access, account }) => {
          access.need('reports:read')
          await access.needVideo(checkId(videoId))
          return account.rest.getReport(videoId)
        }),
      retention: (videoId, options) => run(options, (granted) => readRetention(granted, videoId)),
      period: (videoId, period, options) => run(options, (granted) => readPeriod(granted, videoId, period)),
    },
    viewers: {
      list: (query, page, options) => run(options, (granted) => listViewers(granted, query, page)),
      timeline: (query, options) => run(options, (granted) => readTimeline(granted, query)),
    },
    videos: createGrantedVideos(run),
    imports: {
      fromUrl: (input, options) => run(options, (granted) => importUrl(granted, input)),
      fromFile: (input, options) => run(options, (granted) => importFile(granted, input)),
      get: (videoId, options) =>
        run(options, async (granted) => granted.account.rest.getImport(await ownImport(granted, videoId))),
      cancel: (videoId, options) =>
        run(options, async (granted) => granted.account.rest.cancelImport(await ownImport(granted, videoId))),
    },
    webhook: createGrantedWebhook(run),
    activity: { stream: (options) => followGranted(grant, options) },
    capabilities: (options) => run(options, readCapabilities),
  }
}
