import type { VideoRow } from '../recordings/find.js'
import type { Services } from '../services.js'
import type { Ffmpeg } from './ffmpeg.js'
import { takeFrame } from './take-frame.js'

/** Takes a frame at one second (or the middle of something shorter) as the video's thumbnail. */
export async function makePictures(services: Services, ffmpeg: Ffmpeg, video: VideoRow): Promise<void> {
  const source = video.mp4_file ?? video.webm_file
  if (source === null || video.width === null || video.duration_ms === null) return
  if (video.own_thumbnail === 1) return
  const name = await takeFrame(services, ffmpeg, video.id, source, Math.min(1000, video.duration_ms / 2))
  await services.db
    .updateTable('video')
    .set({ thumbnail_file: name })
    .where('account_id', '=', video.account_id)
    .where('id', '=', video.id)
    .where('state', '!=', 'gone')
    .where('own_thumbnail', '=', 0)
    .execute()
}
