import type { RecordingConfig } from '../../../contract/types.js'
import { HippoError } from '../../../core/error.js'
import type { RecorderWarning } from '../../types.js'
import { openDevices } from './devices.js'
import type { OpenedDevices } from './devices.js'
import { openDisplay } from './display.js'

/** The tracks of one take; whoever holds them stops them. */
export interface Sources {
  /** The picture, null where only sound is recorded. */
  picture: { from: 'screen' | 'camera'; track: MediaStreamTrack } | null
  systemAudio: MediaStreamTrack | null
  microphone: MediaStreamTrack | null
  /** What was asked for and is not there. */
  warnings: RecorderWarning[]
}

/**
 * Opens what a take asks for. The first question is put in this very call, inside the click; the screen comes
 * first, as it is the one that needs it. An abort stops every track, those that are granted later included.
 *
 * Screen and camera in one picture need a compositor, which this engine does not have: the screen alone is
 * recorded, the camera is not even switched on, and a warning says so.
 *
 * @throws {HippoError} where nothing is left to record, or the picture that was asked for cannot be had
 */
export function openSources(config: Required<RecordingConfig>, signal: AbortSignal): Promise<Sources> {
  const { screen, camera, microphone, resolution } = config
  const display = screen ? openDisplay(config) : null
  const devices = display
    ? () => openDevices({ camera: false, microphone, resolution })
    : keep(openDevices({ camera, microphone, resolution }))
  return assemble(config, display, devices, signal)
}

function keep<T>(value: T): () => T {
  return () => value
}

async function assemble(
  config: Required<RecordingConfig>,
  display: Promise<MediaStream> | null,
  openRest: () => Promise<OpenedDevices>,
  signal: AbortSignal,
): Promise<Sources> {
  const tracks: MediaStreamTrack[] = []
  const hold = (track: unknown): void => {
    if (track instanceof MediaStreamTrack) tracks.push(track)
  }
  const stopAll = (): void => {
    for (const track of tracks) track.stop()
  }
  signal.addEventListener('abort', stopAll, { once: true })
  try {
    const shared = display ? await display : null
    for (const track of shared?.getTracks() ?? []) hold(track)
    signal.throwIfAborted()
    const devices = await openRest()
    hold(devices.camera)
    hold(devices.microphone)
    signal.throwIfAborted()
    return arrange(config, shared, devices)
  } catch (cause) {
    stopAll()
    throw cause
  }
}

function arrange(
  config: Required<RecordingConfig>,
  shared: MediaStream | null,
  devices: OpenedDevices,
): Sources {
  const warnings: RecorderWarning[] = []
  const [screen = null] = shared?.getVideoTracks() ?? []
  const [systemAudio = null] = shared?.getAudioTracks() ?? []
  if (devices.camera instanceof HippoError) throw devices.camera
  if (config.screen && config.camera) {
    warnings.push({
      code: config.separateLayer ? 'separate_layer_unavailable' : 'camera_unavailable',
      detail: 'Screen and camera together need a compositor; the screen alone is recorded.',
    })
  }
  if (config.systemAudio && !systemAudio) {
    warnings.push({
      code: 'system_audio_unavailable',
      detail: config.screen
        ? 'The browser gave no sound with the chosen surface.'
        : 'The sound of the system comes with the screen only.',
    })
  }
  const { microphone } = devices
  const hasMore = screen !== null || devices.camera !== null || systemAudio !== null
  if (microphone instanceof HippoError) {
    if (!hasMore) throw microphone
    warnings.push({ code: 'microphone_unavailable', detail: microphone.message })
  } else if (!hasMore && !microphone) {
    throw new HippoError('nothing_to_record', 'Neither screen nor camera nor microphone is asked for.', {
      hint: 'Set at least one of screen, camera and microphone to true.',
    })
  }
  if (screen) screen.contentHint = 'detail'
  if (devices.camera) devices.camera.contentHint = 'motion'
  return {
    picture: screen
      ? { from: 'screen', track: screen }
      : devices.camera && { from: 'camera', track: devices.camera },
    systemAudio,
    microphone: microphone instanceof HippoError ? null : microphone,
    warnings,
  }
}
