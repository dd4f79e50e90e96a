import type { RecordingConfig } from '../../../contract/types.js'
import type { RecorderDevice } from '../../types.js'
import type { DeviceKind } from './constraints.js'
import { deviceOf } from './list.js'
import { replaceDevice } from './replace.js'
import type { Sources } from './sources.js'

/** A microphone that speaks again within this was only interrupted. */
const mutedMs = 3000

export interface WatchCallbacks {
  /** The picture is gone for good: "stop sharing", a closed window, the only camera unplugged. */
  onPictureEnded(from: 'screen' | 'camera'): void
  onSystemAudioEnded(): void
  onMicrophoneLost(): void
  /** The operating system or the headset's own button keeps the microphone silent. */
  onMicrophoneMuted(): void
  /**
   * Another microphone may take the lost one's place, or the lost one is back; the one before is stopped afterwards.
   * False where it cannot be heard: then it is stopped, and no other is looked for.
   */
  onMicrophone(track: MediaStreamTrack): boolean
  /** The camera beside the screen is gone; the take goes on without it. */
  onCameraLost?(): void
  /** A camera is there again. Left out where one that comes back is of no use: it is not waited for. */
  onCamera?(track: MediaStreamTrack): void
}

/** Follows what takes a source's place by a person's wish; the track before is not watched any more. */
export interface SourceWatch {
  setScreen(track: MediaStreamTrack): void
  setSystemAudio(track: MediaStreamTrack | null): void
  setMicrophone(track: MediaStreamTrack | null): void
  setCamera(track: MediaStreamTrack | null): void
}

type Watched = Pick<Sources, 'screen' | 'camera' | 'systemAudio' | 'microphone'>

/** Watches the tracks of a take, and replaces lost devices, until `signal` is aborted. */
export function watchSources(
  sources: Watched,
  callbacks: WatchCallbacks,
  signal: AbortSignal,
  resolution: Required<RecordingConfig>['resolution'] = 720,
): SourceWatch {
  const hasScreen = sources.screen !== null
  const screen = createPlace(signal)
  const systemAudio = createPlace(signal)
  const camera = createPlace(signal)
  const microphone = createPlace(signal)

  function setScreen(track: MediaStreamTrack | null): void {
    onEnded(track, screen.next(), () => callbacks.onPictureEnded('screen'))
  }

  function setSystemAudio(track: MediaStreamTrack | null): void {
    onEnded(track, systemAudio.next(), callbacks.onSystemAudioEnded)
  }

  /** Opens what may stand in for `track`, and goes on with that. */
  async function replace(
    kind: DeviceKind,
    track: MediaStreamTrack,
    device: RecorderDevice | null,
    instead: 'any' | 'later' | 'none',
    current: AbortSignal,
  ): Promise<void> {
    const next = await replaceDevice({ kind, device, resolution, instead }, current)
    if (!next) return
    if (kind === 'camera') {
      callbacks.onCamera?.(next)
      setCamera(next)
    } else if (callbacks.onMicrophone(next)) {
      setMicrophone(next, device)
    } else {
      return next.stop()
    }
    track.stop()
  }

  function setCamera(track: MediaStreamTrack | null): void {
    const current = camera.next()
    onEnded(track, current, (ended) => {
      if (!hasScreen) return callbacks.onPictureEnded('camera')
      callbacks.onCameraLost?.()
      if (callbacks.onCamera) void replace('camera', ended, deviceOf(ended), 'later', current)
    })
  }

  /** `wished`: the one to go back to, as soon as it is plugged in again. */
  function setMicrophone(track: MediaStreamTrack | null, wished = track && deviceOf(track)): void {
    const current = microphone.next()
    if (!track) return
    onMuted(track, current, callbacks.onMicrophoneMuted)
    onEnded(track, current, () => {
      callbacks.onMicrophoneLost()
      void replace('microphone', track, wished, 'any', microphone.next())
    })
    const isAnother = wished !== null && deviceOf(track)?.label !== wished.label
    if (isAnother) void replace('microphone', track, wished, 'none', current)
  }

  setScreen(sources.screen)
  setSystemAudio(sources.systemAudio)
  setCamera(sources.camera)
  setMicrophone(sources.microphone)
  return { setScreen, setSystemAudio, setCamera, setMicrophone: (track) => setMicrophone(track) }
}

/** Where one track after another stands: the next one ends the watch over the last. */
function createPlace(signal: AbortSignal): { next(): AbortSignal } {
  let current = new AbortController()
  signal.addEventListener('abort', () => current.abort(), { once: true })
  return {
    next() {
      current.abort()
      current = new AbortController()
      if (signal.aborted) current.abort()
      return current.signal
    },
  }
}

function onEnded(
  track: MediaStreamTrack | null,
  signal: AbortSignal,
  act: (track: MediaStreamTrack) => void,
): void {
  if (!track) return
  track.addEventListener('ended', () => act(track), { once: true, signal })
  // One that ended before anyone listened says nothing any more.
  if (track.readyState === 'ended' && !signal.aborted) act(track)
}

function onMuted(track: MediaStreamTrack, signal: AbortSignal, act: () => void): void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const stopTimer = (): void => clearTimeout(timer)
  track.addEventListener(
    'mute',
    () => {
      timer = setTimeout(act, mutedMs)
    },
    { signal },
  )
  track.addEventListener('unmute', stopTimer, { signal })
  track.addEventListener('ended', stopTimer, { signal })
  signal.addEventListener('abort', stopTimer, { once: true })
}
