import type { RecordingConfig } from '../../contract/types.js'
import type { HippoError } from '../../core/error.js'
import type { RecorderWarning } from '../types.js'
import { pictureSizes } from './capture/size.js'
import type { Sources } from './capture/sources.js'
import { watchSources } from './capture/watch.js'
import { startEncoder } from './encode/encoder.js'
import type { Encoder } from './encode/encoder.js'
import { encoderLadder } from './encode/ladder.js'
import { meterLevel } from './mix/level.js'
import { createMixer } from './mix/mixer.js'

/** Speech and music alike. */
const audioBitsPerSecond = 128_000

export interface StudioOptions {
  sources: Sources
  config: Pick<Required<RecordingConfig>, 'resolution'>
  onData(blob: Blob, mimeType: string): void
  onEnd(error: HippoError | null): void
  onLevel(level: number): void
  onWarning(warning: RecorderWarning): void
}

/** Everything that holds a device while a take runs; `close` lets all of it go. */
export interface Studio {
  /** Starts encoding. @throws {HippoError} `no_encoder` */
  roll(): Encoder
  close(): void
}

/** Leads the sources of a take through the mixer into an encoder, and watches them. */
export function openStudio(options: StudioOptions): Studio {
  const { sources, config, onWarning } = options
  const { picture, systemAudio, microphone } = sources
  const closing = new AbortController()
  const { signal } = closing
  const tracks = new Set<MediaStreamTrack>()
  for (const track of [picture?.track, systemAudio, microphone]) if (track) tracks.add(track)
  let encoder: Encoder | null = null

  // One mixed track even for one source: a recorder keeps its first audio track only, and can change none.
  const mixer = systemAudio || microphone ? createMixer({ microphone, systemAudio }) : null
  const stopMeter = mixer && microphone ? meterLevel(mixer.readMicrophone, options.onLevel) : null

  watchSources(
    sources,
    {
      onPictureEnded(from) {
        // Sharing is stopped by a person; a camera that goes away is not, and is worth a word.
        if (from === 'camera') onWarning({ code: 'source_ended', detail: 'The camera was disconnected.' })
        // Before it rolls, as in a countdown, there is nothing to stop, and no encoder would start any more.
        if (encoder) encoder.stop()
        else options.onEnd(null)
      },
      onSystemAudioEnded: () => mixer?.setSystemAudio(null),
      onMicrophoneLost() {
        mixer?.setMicrophone(null)
        onWarning({ code: 'source_ended', detail: 'The microphone was disconnected; another is waited for.' })
      },
      onMicrophoneMuted() {
        onWarning({ code: 'microphone_unavailable', detail: 'The microphone is muted outside this page.' })
      },
      onMicrophone(track) {
        tracks.add(track)
        mixer?.setMicrophone(track)
      },
    },
    signal,
  )

  return {
    roll() {
      const recorded = [picture?.track, mixer?.track].filter((track) => track !== undefined)
      const has = { video: picture !== null, audio: mixer !== null }
      encoder = startEncoder(
        {
          stream: new MediaStream(recorded),
          rungs: encoderLadder(has, (type) => MediaRecorder.isTypeSupported(type)),
          videoBitsPerSecond: pictureSizes[config.resolution].bitsPerSecond,
          audioBitsPerSecond,
        },
        options,
      )
      return encoder
    },
    close() {
      closing.abort()
      stopMeter?.()
      for (const track of tracks) track.stop()
      mixer?.dispose()
    },
  }
}
