import { join } from 'node:path'
import type { VideoRow } from '../recordings/find.js'
import type { Services } from '../services.js'
import type { Ffmpeg } from './ffmpeg.js'
import { publishFile } from './publish.js'

const timeoutMs = 60_000

/** Takes a frame at one second (or the middle of something shorter) as the video's thumbnail. */
export async function makePictures(services: Services, ffmpeg: Ffmpeg, video: VideoRow): Promise<void> {
  const source = video.mp4_file ?? video.webm_file
  if (source === null || video.width === null || video.duration_ms === null) return
  const at = Math.min(1, video.duration_ms / 2000).toFixed(3)
  const name = await publishFile(services, video.id, 'jpg', (target) => {
    const input = ['-ss', at, '-i', `file:${join(services.paths.mediaOf(video.id), source)}`]
    const frame = ['-frames:v', '1', '-vf', 'scale=min(1280\\,iw):-2', '-q:v', '3', '-f', 'image2']
    return ffmpeg.run([...input, ...frame, `file:${target}`], timeoutMs, services.stopping)
  })
  await services.db
    .updateTable('video')
    .set({ thumbnail_file: name })
    .where('account_id', '=', video.account_id)
    .where('id', '=', video.id)
    .where('state', '!=', 'gone')
    .execute()
}
