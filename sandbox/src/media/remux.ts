import {
  ALL_FORMATS,
  Conversion,
  FilePathSource,
  FilePathTarget,
  Input,
  Mp4OutputFormat,
  Output,
  WebMOutputFormat,
} from 'mediabunny'
import type { Container } from './container.js'
import type { Ffmpeg } from './ffmpeg.js'
import { UnreadableMediaError } from './unreadable.js'

/** Up to here a file is put together in memory, its index in front; above, the index goes last and ranges find it. */
const inMemoryBytes = 32 * 1024 ** 2
/** From here ffmpeg, where there is one, is worth its start: it copies ten minutes in half a second. */
const ffmpegBytes = 4 * 1024 ** 2
const ffmpegTimeoutMs = 10 * 60_000

export interface RemuxOptions {
  source: string
  target: string
  container: Container
  bytes: number
  ffmpeg: Ffmpeg | null
  signal: AbortSignal
}

/** Copies the tracks of a recording into a file with duration and index, picture and sound untouched. */
export async function remux(options: RemuxOptions): Promise<void> {
  if (options.ffmpeg !== null && options.bytes >= ffmpegBytes) {
    try {
      await copyWithFfmpeg(options, options.ffmpeg)
      return
    } catch (error) {
      // What one of the two cannot read the other often can, above all files that were cut off.
      if (options.signal.aborted) throw error
    }
  }
  await copyWithMediabunny(options)
}

async function copyWithFfmpeg(
  { source, target, container, signal }: RemuxOptions,
  ffmpeg: Ffmpeg,
): Promise<void> {
  const form =
    container === 'mp4' ? ['-movflags', '+faststart', '-f', 'mp4'] : ['-cues_to_front', '1', '-f', 'webm']
  const tracks = ['-map', '0:v:0?', '-map', '0:a:0?', '-c', 'copy']
  await ffmpeg.run(['-i', `file:${source}`, ...tracks, ...form, `file:${target}`], ffmpegTimeoutMs, signal)
}

async function copyWithMediabunny({ source, target, container, bytes }: RemuxOptions): Promise<void> {
  const input = new Input({ source: new FilePathSource(source), formats: ALL_FORMATS })
  try {
    const format =
      container === 'mp4'
        ? new Mp4OutputFormat({ fastStart: bytes <= inMemoryBytes ? 'in-memory' : false })
        : new WebMOutputFormat()
    const output = new Output({ format, target: new FilePathTarget(target) })
    const conversion = await Conversion.init({ input, output, tracks: 'primary', showWarnings: false })
    const lost = conversion.discardedTracks.map(({ track, reason }) => `${track.type} ${reason}`)
    if (!conversion.isValid || lost.length > 0) {
      throw new UnreadableMediaError(`The recording cannot be copied to ${container}: ${lost.join(', ')}.`)
    }
    await conversion.execute()
  } catch (error) {
    throw UnreadableMediaError.from(error)
  } finally {
    input.dispose()
  }
}
