import {
  Conversion,
  FilePathSource,
  FilePathTarget,
  Input,
  Mp3OutputFormat,
  Mp4OutputFormat,
  Output,
  WavOutputFormat,
  WebMOutputFormat,
  type OutputFormat,
} from 'mediabunny'
import type { PublishedForm } from './container.js'
import type { Ffmpeg } from './ffmpeg.js'
import { singleFileFormats } from './formats.js'
import { UnreadableMediaError } from './unreadable.js'

/** Up to here a file is put together in memory, its index in front; above, the index goes last and ranges find it. */
const inMemoryBytes = 32 * 1024 ** 2
/** From here ffmpeg, where there is one, is worth its start: it copies ten minutes in half a second. */
const ffmpegBytes = 4 * 1024 ** 2
const ffmpegTimeoutMs = 10 * 60_000

export interface RemuxOptions {
  source: string
  target: string
  container: PublishedForm
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
  const tracks = ['-map', '0:v:0?', '-map', '0:a:0?', '-c', 'copy']
  await ffmpeg.run(
    ['-i', `file:${source}`, ...tracks, ...ffmpegForms[container], `file:${target}`],
    ffmpegTimeoutMs,
    signal,
  )
}

const ffmpegForms: Record<PublishedForm, string[]> = {
  mp4: ['-movflags', '+faststart', '-f', 'mp4'],
  webm: ['-cues_to_front', '1', '-f', 'webm'],
  mp3: ['-f', 'mp3'],
  wav: ['-f', 'wav'],
}

function formatOf(container: PublishedForm, bytes: number): OutputFormat {
  switch (container) {
    case 'mp4':
      return new Mp4OutputFormat({ fastStart: bytes <= inMemoryBytes ? 'in-memory' : false })
    case 'webm':
      return new WebMOutputFormat()
    case 'mp3':
      return new Mp3OutputFormat()
    case 'wav':
      return new WavOutputFormat()
  }
}

async function copyWithMediabunny({ source, target, container, bytes }: RemuxOptions): Promise<void> {
  const input = new Input({ source: new FilePathSource(source), formats: singleFileFormats })
  try {
    const output = new Output({ format: formatOf(container, bytes), target: new FilePathTarget(target) })
    const conversion = await Conversion.init({ input, output, tracks: 'primary', showWarnings: false })
    const lost = conversion.discardedTracks.map(({ track, reason }) => `${track.type} ${reason}`)
    if (!conversion.isValid || lost.length > 0) {
      throw new UnreadableMediaError(`The file cannot be copied to ${container}: ${lost.join(', ')}.`)
    }
    await conversion.execute()
  } catch (error) {
    throw UnreadableMediaError.from(error)
  } finally {
    input.dispose()
  }
}
