import { ALL_FORMATS, FilePathSource, Input, type InputTrack } from 'mediabunny'
import { UnreadableMediaError } from './unreadable.js'

/** What a media file holds. */
export interface Probe {
  videoCodec: string | null
  audioCodec: string | null
  /** For a MIME type: `avc1.42c01f, opus`. */
  codecs: string
  width: number | null
  height: number | null
}

/** Reads what a file says of its tracks. @throws UnreadableMediaError where it holds neither picture nor sound */
export async function probe(file: string): Promise<Probe> {
  const input = new Input({ source: new FilePathSource(file), formats: ALL_FORMATS })
  try {
    const video = await input.getPrimaryVideoTrack()
    const audio = await input.getPrimaryAudioTrack()
    if (video === null && audio === null)
      throw new UnreadableMediaError('The file holds no picture and no sound.')
    const tracks: InputTrack[] = [video, audio].filter((track) => track !== null)
    const codecs = await Promise.all(tracks.map((track) => track.getCodecParameterString()))
    return {
      videoCodec: (await video?.getCodec()) ?? null,
      audioCodec: (await audio?.getCodec()) ?? null,
      codecs: codecs.filter((codec) => codec !== null).join(', '),
      width: (await video?.getDisplayWidth()) ?? null,
      height: (await video?.getDisplayHeight()) ?? null,
    }
  } catch (error) {
    throw UnreadableMediaError.from(error)
  } finally {
    input.dispose()
  }
}

/** Length of a file that has one written in its head, as all files made here do. */
export async function readDurationMs(file: string): Promise<number> {
  const input = new Input({ source: new FilePathSource(file), formats: ALL_FORMATS })
  try {
    const seconds = (await input.getDurationFromMetadata()) ?? (await input.computeDuration())
    return Math.round(seconds * 1000)
  } finally {
    input.dispose()
  }
}
