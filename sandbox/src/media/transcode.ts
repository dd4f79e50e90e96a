import { encodePicture, encodeSound } from './encoding.js'
import type { Ffmpeg } from './ffmpeg.js'
import { UnreadableMediaError } from './unreadable.js'

const timeoutMs = 2 * 3_600_000

/** Encodes anew, to H.264 and AAC in an MP4, what cannot be copied. @throws UnreadableMediaError */
export async function transcode(
  ffmpeg: Ffmpeg,
  source: string,
  target: string,
  signal: AbortSignal,
): Promise<void> {
  const tracks = ['-map', '0:v:0?', '-map', '0:a:0?', '-map_metadata', '-1']
  const form = ['-movflags', '+faststart', '-f', 'mp4']
  try {
    const args = ['-i', `file:${source}`, ...tracks, ...encodePicture, ...encodeSound, ...form]
    await ffmpeg.run([...args, `file:${target}`], timeoutMs, signal)
  } catch (error) {
    if (signal.aborted) throw error
    throw UnreadableMediaError.from(error)
  }
}
