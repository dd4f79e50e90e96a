import type { HippoClient } from '../contract/app/client.js'
import { forbidden } from './access.js'
import type { Permission } from './grant.js'
import type { Granted } from './granted.js'
import { listVideos, publicVideo } from './grantedReads.js'
import { checkId } from './identifiers.js'
import type { Run } from './run.js'

/** The granted's own account, if they may do this with that video. */
async function about(
  granted: Granted,
  permission: Permission,
  videoId: string,
  removed = false,
): Promise<Granted> {
  granted.access.need(permission)
  await granted.access.needVideo(checkId(videoId), removed)
  return granted
}

/** Everybody of the app may watch what their grant covers; beyond it only one of the account's own people may. */
async function checkOwnPass({ access, grant }: Granted, videoId: string): Promise<void> {
  access.need('videos:read')
  if (grant.member || (await access.covers(checkId(videoId)))) return
  throw forbidden(
    'This video is not covered by the grant.',
    'Widen `videos`, or say member: true for the account’s own people, who may watch all of its videos.',
  )
}

/** The calls about videos of the library, within a grant. */
export function createGrantedVideos(run: Run): HippoClient['videos'] {
  return {
    list: (page, options) =>
      run(options, (granted) => listVideos(granted, page, { search: options?.search })),
    get: (id, options) =>
      run(options, async (granted) => {
        const { account } = await about(granted, 'videos:read', id)
        return publicVideo(await account.rest.getVideo(id))
      }),
    update: (id, input, options) =>
      run(options, async (granted) => {
        const { account } = await about(granted, 'videos:write', id)
        return publicVideo(await account.rest.updateVideo(id, input))
      }),
    remove: (id, options) =>
      run(options, async (granted) => {
        const { account } = await about(granted, 'videos:write', id)
        account.ownership.hold(id)
        await account.rest.removeVideo(id)
      }),
    restore: (id, options) =>
      run(options, async (granted) => {
        const { account } = await about(granted, 'videos:write', id, true)
        return publicVideo(await account.rest.restoreVideo(id))
      }),
    interactions: (id, options) =>
      run(options, async (granted) => {
        const { account } = await about(granted, 'videos:read', id)
        return account.rest.getInteractions(id)
      }),
    saveInteractions: (id, input, options) =>
      run(options, async (granted) => {
        const { account } = await about(granted, 'videos:write', id)
        return account.rest.saveInteractions(id, input)
      }),
    pass: (id, { email, name }, options) =>
      run(options, async (granted) => {
        const { account } = await about(granted, 'videos:share', id)
        return account.rest.createPass(id, { email, name })
      }),
    ownPass: (id, options) =>
      run(options, async (granted) => {
        await checkOwnPass(granted, id)
        return granted.account.rest.createPass(id, { ...granted.grant.viewer, member: true })
      }),
  }
}
