import type { ImportState } from 'react-hippo-video/contract'
import { ApiError } from '../http/error.js'
import { discardVideo } from '../recordings/discard.js'
import type { Services } from '../services.js'
import type { Downloads } from './downloads.js'
import { forgetAddress } from './end-import.js'
import type { FoundImport } from './find-import.js'

/** Ends an import and removes what arrived of it. May be repeated. @throws ApiError 409 once the video plays */
export async function cancelImport(
  services: Services,
  downloads: Downloads,
  { row, video }: FoundImport,
): Promise<ImportState> {
  const { db, clock } = services
  if (row.cancelled_at === null) {
    if (video.state === 'ready') {
      throw new ApiError(409, 'AlreadyImported', 'The import has ended: delete the video instead.')
    }
    await db
      .updateTable('import')
      .set({ cancelled_at: clock() })
      .where('account_id', '=', row.account_id)
      .where('video_id', '=', row.video_id)
      .execute()
  }
  // Only when nothing is written any more is a removed file gone for good.
  await downloads.stop(video.id)
  await discardVideo(services, video)
  await forgetAddress(services, video.id)
  return { status: 'cancelled', videoId: video.id }
}
