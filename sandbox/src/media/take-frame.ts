import { join } from 'node:path'
import type { Services } from '../services.js'
import type { Ffmpeg } from './ffmpeg.js'
import { publishFile } from './publish.js'

const timeoutMs = 60_000

/** Publishes the picture at a media time of one of the video's files as a JPEG; gives its name. */
export function takeFrame(
  services: Services,
  ffmpeg: Ffmpeg,
  videoId: string,
  file: string,
  atMs: number,
): Promise<string> {
  return publishFile(services, videoId, 'jpg', (target) => {
    const at = (atMs / 1000).toFixed(3)
    const input = ['-ss', at, '-i', `file:${join(services.paths.mediaOf(videoId), file)}`]
    const frame = ['-frames:v', '1', '-vf', 'scale=min(1280\\,iw):-2', '-q:v', '3', '-f', 'image2']
    return ffmpeg.run([...input, ...frame, `file:${target}`], timeoutMs, services.stopping)
  })
}
