import type { RecordingConfig } from '../../contract/types.js'
import { toHippoError } from '../../core/error.js'
import type { HippoError } from '../../core/error.js'
import type { RecorderAdjustment, RecorderWarning } from '../types.js'
import type { DeviceKind } from './capture/constraints.js'
import type { DeviceKeeper } from './capture/deviceKeeper.js'
import { openDevice } from './capture/openDevice.js'
import { pictureSizes } from './capture/size.js'
import { cameraResolution, openSurface } from './capture/sources.js'
import type { Sources } from './capture/sources.js'
import { watchSources } from './capture/watch.js'
import { meterLevel } from './mix/level.js'
import { openSound } from './mix/sound.js'
import type { Sound } from './mix/sound.js'
import { openPicture } from './picture.js'
import type { Picture } from './picture.js'
import type { ReelLayer } from './reel.js'
import { fixedCamera, fixedMicrophone, fixedSurface } from './takeErrors.js'

/** A face before a wall moves less than a screen that scrolls. */
const cameraShare = 0.6

export interface StudioOptions {
  sources: Sources
  config: Required<RecordingConfig>
  devices: DeviceKeeper
  /** Where the bubble was put before the take. */
  bubble: { x: number; y: number } | null
  workerUrl: string | undefined
  /** Whether sound is being recorded just now. */
  isRecording(): boolean
  /** What the take stands on is gone: sharing was stopped, the only camera unplugged. */
  onEnd(): void
  onLevel(level: number): void
  onWarning(warning: RecorderWarning): void
  /** A change that did not come about; the take goes on as it was. */
  onError(error: HippoError): void
  /** Something else is to be seen. */
  onPicture(): void
}

type Recorded = Omit<ReelLayer, 'name' | 'store'>

/** Everything that holds a device while a take runs; `close` lets all of it go. */
export interface Studio extends Pick<Picture, 'shown' | 'compose' | 'roll'>, Pick<Sound, 'settle'> {
  main(): Recorded
  /** Null without a layer of its own. */
  camera(): Recorded | null
  adjust(change: Exclude<RecorderAdjustment, { type: 'title' }>): void
  close(): void
}

/** Leads the sources of a take through sound and picture, watches them, and changes them while it runs. */
export function openStudio(options: StudioOptions): Studio {
  const { sources, config, devices, onWarning } = options
  const held: Record<'screen' | 'systemAudio' | DeviceKind, MediaStreamTrack | null> = { ...sources }
  const resolution = cameraResolution(config)
  const closing = new AbortController()
  const { signal } = closing
  /** The latest wish per device; an earlier one that is granted later is of no use. */
  const wishes: Record<DeviceKind, number> = { camera: 0, microphone: 0 }

  // One mixed track even for one source: a recorder keeps its first audio track only, and can change none.
  const { microphone, systemAudio } = sources
  const { muted } = devices.get()
  const sound = openSound({ microphone, systemAudio, muted }, onWarning)
  const stopMeter =
    sound && microphone
      ? meterLevel(sound.readMicrophone, options.onLevel, {
          isListening: () =>
            options.isRecording() &&
            sound.isMixed &&
            held.microphone !== null &&
            !devices.get().muted.microphone,
          onSilent: () => onWarning({ code: 'microphone_silent', detail: 'Nothing is heard for seconds.' }),
        })
      : null

  const picture = openPicture({
    sources,
    config,
    bubble: options.bubble,
    workerUrl: options.workerUrl,
    onWarning,
    onChange: options.onPicture,
    onCameraUnused() {
      watch.setCamera(null)
      hold('camera', null)
    },
  })

  const watch = watchSources(
    sources,
    {
      onPictureEnded(from) {
        // Sharing is stopped by a person; a camera that goes away is not, and is worth a word.
        if (from === 'camera') warnEnded('The camera was disconnected.')
        options.onEnd()
      },
      onSystemAudioEnded: () => void sound?.setSystemAudio(null),
      onMicrophoneLost() {
        sound?.setMicrophone(null)
        hold('microphone', null)
        warnEnded('The microphone was disconnected; another is waited for.')
      },
      onMicrophoneMuted() {
        onWarning({ code: 'microphone_unavailable', detail: 'The microphone is muted outside this page.' })
      },
      onMicrophone: hear,
      onCameraLost() {
        warnEnded('The camera was disconnected; the screen goes on without it.')
        show(null)
      },
      // A layer of its own ends with its camera: a recorder's tracks cannot be changed.
      onCamera: config.separateLayer ? undefined : show,
    },
    signal,
    resolution,
  )
  devices.use('camera', sources.camera)
  devices.use('microphone', microphone)

  function warnEnded(detail: string): void {
    onWarning({ code: 'source_ended', detail })
  }

  /** Keeps a track to be stopped at the end, and stops the one before. */
  function hold(source: keyof typeof held, track: MediaStreamTrack | null): void {
    if (held[source] !== track) held[source]?.stop()
    held[source] = track
    if (source === 'camera' || source === 'microphone') devices.use(source, track)
  }

  function show(camera: MediaStreamTrack | null): void {
    picture.setCamera(camera)
    hold('camera', camera)
  }

  /** False where it cannot be heard; then what was there before stays. */
  function hear(track: MediaStreamTrack): boolean {
    const isHeard = sound?.setMicrophone(track) ?? false
    if (isHeard) hold('microphone', track)
    else onWarning({ code: 'microphone_unavailable', detail: `${track.label} cannot be heard in this take.` })
    return isHeard
  }

  async function change(kind: DeviceKind, deviceId: string | null): Promise<void> {
    devices.choose(kind, deviceId)
    // One that is not part of this take is chosen for the next.
    if (!sources[kind]) return
    if (kind === 'camera' && !picture.canChangeCamera) throw fixedCamera()
    if (kind === 'microphone' && !sound?.isMixed) throw fixedMicrophone()
    wishes[kind] += 1
    const wish = wishes[kind]
    const track = await openDevice({ kind, device: devices.wanted()[kind], resolution })
    if (signal.aborted || wish !== wishes[kind]) return track.stop()
    if (kind === 'camera') {
      watch.setCamera(track)
      show(track)
    } else if (hear(track)) watch.setMicrophone(track)
    else track.stop()
  }

  async function share(): Promise<void> {
    if (!picture.isComposed) throw fixedSurface()
    const asking = openSurface(config, { audio: config.systemAudio && sound !== null })
    const next = await asking.catch((error: unknown) => {
      // Who closes the picker stays with what there is.
      if (toHippoError(error).code === 'screen_dismissed') return null
      throw error
    })
    if (!next) return
    if (signal.aborted) {
      next.screen.stop()
      next.systemAudio?.stop()
      return
    }
    watch.setScreen(next.screen)
    const isHeard = sound?.setSystemAudio(next.systemAudio) ?? false
    if (!isHeard) next.systemAudio?.stop()
    const systemAudio = isHeard ? next.systemAudio : null
    if (next.systemAudio && !isHeard) {
      onWarning({ code: 'system_audio_unavailable', detail: 'The sound of this surface cannot be added.' })
    }
    watch.setSystemAudio(systemAudio)
    picture.setScreen(next.screen, next.surface)
    hold('screen', next.screen)
    hold('systemAudio', systemAudio)
  }

  return {
    shown: picture.shown,
    compose: picture.compose,
    settle: async () => sound?.settle(),
    roll: picture.roll,
    main: () => ({
      video: picture.tracks().main,
      audio: sound?.track ?? null,
      videoBitsPerSecond: pictureSizes[config.resolution].bitsPerSecond,
    }),
    camera() {
      const { camera } = picture.tracks()
      const videoBitsPerSecond = pictureSizes[resolution].bitsPerSecond * cameraShare
      return camera && { video: camera, audio: null, videoBitsPerSecond }
    },
    adjust(wish) {
      switch (wish.type) {
        case 'mute':
          devices.mute(wish.source, wish.muted)
          sound?.mute(wish.source, wish.muted)
          return
        case 'bubble':
          return picture.setBubble(wish.x, wish.y)
        case 'surface':
          share().catch((error: unknown) => options.onError(toHippoError(error)))
          return
        default:
          change(wish.type, wish.deviceId).catch((error: unknown) => options.onError(toHippoError(error)))
      }
    },
    close() {
      if (signal.aborted) return
      closing.abort()
      stopMeter?.()
      picture.dispose()
      for (const source of ['screen', 'systemAudio', 'camera', 'microphone'] as const) hold(source, null)
      sound?.dispose()
    },
  }
}
