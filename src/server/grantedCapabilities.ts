import type { Capabilities } from '../contract/app/capabilities.js'
import { audienceOf, personOf } from './audience.js'
import type { Granted } from './granted.js'

/** What the backend can do, as far as the grant may. */
export async function readCapabilities(granted: Granted): Promise<Capabilities> {
  const { access, account, hub } = granted
  const backend = await account.capabilities()
  return {
    importUrl: backend.importUrl && access.has('recordings:write'),
    importFile: backend.importFile && access.has('recordings:write'),
    updateVideo: backend.updateVideo && access.has('videos:write'),
    deleteVideo: backend.deleteVideo && access.has('videos:write'),
    interactions: backend.interactions && access.has('videos:write'),
    webhook: backend.webhook && access.has('webhooks:write'),
    activity: hub !== null && access.has('activity:read'),
    audience: await audienceOf(granted),
    person: await personOf(granted),
  }
}
