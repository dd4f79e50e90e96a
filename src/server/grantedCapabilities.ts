import type { Capabilities } from '../contract/app/capabilities.js'
import { audienceOf, personOf } from './audience.js'
import type { Granted } from './granted.js'

/** What the backend can do, as far as the grant may. */
export async function readCapabilities(granted: Granted): Promise<Capabilities> {
  const { access, account, grant, hub } = granted
  const seesViewers = access.has('viewers:read')
  const seesWho = seesViewers && grant.pii
  const backend = await account.capabilities()
  return {
    importUrl: backend.importUrl && access.has('recordings:write'),
    importFile: backend.importFile && access.has('recordings:write'),
    updateVideo: backend.updateVideo && access.has('videos:write'),
    deleteVideo: backend.deleteVideo && access.has('videos:write'),
    interactions: backend.interactions && access.has('videos:write'),
    webhook: backend.webhook && access.has('webhooks:write'),
    retention: backend.retention && access.has('reports:read'),
    periods: backend.periods && access.has('reports:read'),
    timeline: backend.timeline && seesWho,
    viewerSort: backend.viewerSort && seesViewers,
    viewerSearch: backend.viewerSearch && seesWho,
    videoSearch: backend.videoSearch && access.has('videos:read'),
    viewerNames: seesWho,
    activity: hub !== null && access.has('activity:read'),
    audience: await audienceOf(granted),
    person: await personOf(granted),
  }
}
