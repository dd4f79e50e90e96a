import { FilePathSource, Input, MP3, MP4, WAVE, type InputTrack } from 'mediabunny'
import type { PublishedForm } from './container.js'
import { singleFileFormats } from './formats.js'
import { UnreadableMediaError } from './unreadable.js'

/** What a media file holds. */
export interface Probe {
  videoCodec: string | null
  audioCodec: string | null
  /** For a MIME type: `avc1.42c01f, opus`. */
  codecs: string
  width: number | null
  height: number | null
  /** The form it has already, if that is one in which files are published; null for all others. */
  form: Exclude<PublishedForm, 'webm'> | null
}

const forms = new Map<unknown, Probe['form']>([
  [MP4, 'mp4'],
  [MP3, 'mp3'],
  [WAVE, 'wav'],
])

/** Reads what a file says of its tracks. @throws UnreadableMediaError where it holds neither picture nor sound */
export async function probe(file: string): Promise<Probe> {
  const input = new Input({ source: new FilePathSource(file), formats: singleFileFormats })
  try {
    const video = await input.getPrimaryVideoTrack()
    const audio = await input.getPrimaryAudioTrack()
    if (video === null && audio === null)
      throw new UnreadableMediaError('The file holds no picture and no sound.')
    const tracks: InputTrack[] = [video, audio].filter((track) => track !== null)
    for (const track of tracks) {
      if ((await track.getCodec()) === null)
        throw new UnreadableMediaError(`The ${track.type} is encoded in a way unknown here.`)
    }
    const codecs = await Promise.all(tracks.map((track) => track.getCodecParameterString()))
    return {
      videoCodec: (await video?.getCodec()) ?? null,
      audioCodec: (await audio?.getCodec()) ?? null,
      codecs: codecs.filter((codec) => codec !== null).join(', '),
      width: (await video?.getDisplayWidth()) ?? null,
      height: (await video?.getDisplayHeight()) ?? null,
      form: forms.get(await input.getFormat()) ?? null,
    }
  } catch (error) {
    throw UnreadableMediaError.from(error)
  } finally {
    input.dispose()
  }
}

/** Length of a file that has one written in its head, as all files made here do. */
export async function readDurationMs(file: string): Promise<number> {
  const input = new Input({ source: new FilePathSource(file), formats: singleFileFormats })
  try {
    const seconds = (await input.getDurationFromMetadata()) ?? (await input.computeDuration())
    return Math.round(seconds * 1000)
  } finally {
    input.dispose()
  }
}
