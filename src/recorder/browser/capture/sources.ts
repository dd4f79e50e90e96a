import type { RecordingConfig, RecordingResolution } from '../../../contract/types.js'
import { HippoError } from '../../../core/error.js'
import type { RecorderSnapshot, RecorderWarning } from '../../types.js'
import { openDevices } from './devices.js'
import type { DeviceWishes, OpenedDevices } from './devices.js'
import { openDisplay } from './display.js'
import { refreshPicture } from './refresh.js'
import type { WantedDevices } from './wanted.js'

/** The kind of thing a person chose to share. */
export type Surface = NonNullable<RecorderSnapshot['surface']>

/** The tracks of one take, null where one was not asked for or cannot be had; whoever holds them stops them. */
export interface Sources {
  screen: MediaStreamTrack | null
  camera: MediaStreamTrack | null
  systemAudio: MediaStreamTrack | null
  microphone: MediaStreamTrack | null
  /** What the screen's track shows; null without one, and where the browser does not say. */
  surface: Surface | null
  /** What was asked for and is not there. */
  warnings: RecorderWarning[]
}

/**
 * Opens what a take asks for. The first question is put in this very call, inside the click; the screen comes
 * first, as it is the one that needs it. An abort stops every track, those that are granted later included.
 *
 * A camera that was to stand beside the screen and cannot be had is a warning; alone it is an error.
 *
 * @throws {HippoError} where nothing is left to record, or the picture that was asked for cannot be had
 */
export function openSources(
  config: Required<RecordingConfig>,
  signal: AbortSignal,
  wanted?: WantedDevices,
): Promise<Sources> {
  const { screen, camera, microphone } = config
  const wishes: DeviceWishes = { camera, microphone, resolution: cameraResolution(config), wanted }
  if (!screen) return assemble(config, null, keep(openDevices(wishes)), signal)
  return assemble(config, openDisplay(config), () => openDevices(wishes), signal)
}

/** Beside the screen, small in it or as a layer of its own, more than this costs much and shows little. */
export function cameraResolution({
  screen,
  resolution,
}: Pick<Required<RecordingConfig>, 'screen' | 'resolution'>): RecordingResolution {
  return screen && resolution > 720 ? 720 : resolution
}

/** What a person chose to share in the place of the last surface. */
export type SharedSurface = Pick<Sources, 'screen' | 'systemAudio' | 'surface'> & { screen: MediaStreamTrack }

/**
 * Asks for another screen, window or tab, in this very call: it must be a click's. The sound of the last one is
 * asked for again with `audio`. Nothing is stopped; whoever holds the last tracks does that once these are here.
 *
 * @throws {HippoError} `screen_dismissed` where the person stays with what there is, or as `openSources`
 */
export async function openSurface(
  config: Pick<Required<RecordingConfig>, 'resolution'>,
  { audio }: { audio: boolean },
): Promise<SharedSurface> {
  const { resolution } = config
  const shared = await openDisplay({ resolution, systemAudio: audio })
  const { screen, systemAudio, surface } = sharedSurface(shared)
  if (screen) return { screen, systemAudio, surface }
  for (const track of shared.getTracks()) track.stop()
  throw new HippoError('surface_not_capturable', 'The browser gave no picture of what was chosen.')
}

function sharedSurface(shared: MediaStream | null): Pick<Sources, 'screen' | 'systemAudio' | 'surface'> {
  const [screen = null] = shared?.getVideoTracks() ?? []
  const [systemAudio = null] = shared?.getAudioTracks() ?? []
  if (screen) {
    screen.contentHint = 'detail'
    refreshPicture(screen)
  }
  return { screen, systemAudio, surface: screen && surfaceOf(screen) }
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
  const { screen, systemAudio, surface } = sharedSurface(shared)
  const camera = trackOf(devices.camera)
  const microphone = trackOf(devices.microphone)
  if (devices.camera instanceof HippoError) {
    if (!screen) throw devices.camera
    warnings.push({ code: 'camera_unavailable', detail: devices.camera.message })
  }
  if (config.systemAudio && !systemAudio) {
    warnings.push({
      code: 'system_audio_unavailable',
      detail: config.screen
        ? 'The browser gave no sound with the chosen surface.'
        : 'The sound of the system comes with the screen only.',
    })
  }
  if (devices.microphone instanceof HippoError) {
    if (!screen && !camera && !systemAudio) throw devices.microphone
    warnings.push({ code: 'microphone_unavailable', detail: devices.microphone.message })
  }
  if (!screen && !camera && !systemAudio && !microphone) {
    throw new HippoError('nothing_to_record', 'Neither screen nor camera nor microphone is asked for.', {
      hint: 'Set at least one of screen, camera and microphone to true.',
    })
  }
  if (camera) camera.contentHint = 'motion'
  return { screen, camera, systemAudio, microphone, surface, warnings }
}

function trackOf(opened: MediaStreamTrack | HippoError | null): MediaStreamTrack | null {
  return opened instanceof HippoError ? null : opened
}

const surfaces: readonly (string | undefined)[] = ['monitor', 'window', 'browser'] satisfies Surface[]

/** What was really chosen, which need not be what was asked for. */
export function surfaceOf(screen: MediaStreamTrack): Surface | null {
  const { displaySurface } = screen.getSettings()
  return surfaces.includes(displaySurface) ? (displaySurface as Surface) : null
}
