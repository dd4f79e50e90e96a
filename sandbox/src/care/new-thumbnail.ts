import { writeFile } from 'node:fs/promises'
import type { UpdateVideoInput } from 'react-hippo-video/contract'
import { ApiError, invalidRequest } from '../http/error.js'
import { publishFile } from '../media/publish.js'
import { takeFrame } from '../media/take-frame.js'
import type { VideoRow } from '../recordings/find.js'
import type { Services } from '../services.js'
import { readPicture } from './read-picture.js'

/** Publishes the thumbnail that the owner chose, and gives its name; null where none was asked for. */
export async function newThumbnail(
  services: Services,
  video: VideoRow,
  { thumbnail, thumbnailAtMs }: UpdateVideoInput,
): Promise<string | null> {
  if (thumbnail !== undefined) {
    const picture = await readPicture(thumbnail)
    return publishFile(services, video.id, 'jpg', (target) => writeFile(target, picture))
  }
  if (thumbnailAtMs === undefined) return null
  const file = video.mp4_file ?? video.webm_file
  if (file === null || video.width === null || video.duration_ms === null) {
    throw new ApiError(409, 'NotReady', 'This video has no pictures to take a thumbnail from.')
  }
  if (services.ffmpeg === null) {
    throw invalidRequest(
      'Parameter thumbnail_at_ms: this server has no ffmpeg to take a picture with: send one as thumbnail.',
    )
  }
  // The last frame begins before the end.
  const at = Math.max(0, Math.min(thumbnailAtMs, video.duration_ms - 100))
  return takeFrame(services, services.ffmpeg, video.id, file, at)
}
