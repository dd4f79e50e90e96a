import { microphoneConstraints } from './devices.js'
import type { Sources } from './sources.js'

/** A muted microphone that speaks again within this was only interrupted. */
const mutedMs = 3000

export interface WatchCallbacks {
  /** The picture is gone: "stop sharing", a closed window, an unplugged camera. */
  onPictureEnded(from: 'screen' | 'camera'): void
  onSystemAudioEnded(): void
  onMicrophoneLost(): void
  /** The operating system or the headset's own button keeps the microphone silent. */
  onMicrophoneMuted(): void
  /** Another microphone took the lost one's place. */
  onMicrophone(track: MediaStreamTrack): void
}

/** Watches the tracks of a take, and replaces a lost microphone, until `signal` is aborted. */
export function watchSources(sources: Sources, callbacks: WatchCallbacks, signal: AbortSignal): void {
  const { picture, systemAudio, microphone } = sources
  const once = { once: true, signal }
  picture?.track.addEventListener('ended', () => callbacks.onPictureEnded(picture.from), once)
  systemAudio?.addEventListener('ended', callbacks.onSystemAudioEnded, once)
  // A track that ended before anyone listened says nothing any more.
  if (picture?.track.readyState === 'ended') callbacks.onPictureEnded(picture.from)
  if (microphone) watchMicrophone(microphone, callbacks, signal)
}

function watchMicrophone(track: MediaStreamTrack, callbacks: WatchCallbacks, signal: AbortSignal): void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const stopTimer = (): void => clearTimeout(timer)
  track.addEventListener(
    'mute',
    () => {
      timer = setTimeout(callbacks.onMicrophoneMuted, mutedMs)
    },
    { signal },
  )
  track.addEventListener('unmute', stopTimer, { signal })
  signal.addEventListener('abort', stopTimer, { once: true })
  track.addEventListener(
    'ended',
    () => {
      stopTimer()
      callbacks.onMicrophoneLost()
      void replaceMicrophone(callbacks, signal)
    },
    { once: true, signal },
  )
}

/** Takes whatever microphone there is, now or when one is plugged in. */
async function replaceMicrophone(callbacks: WatchCallbacks, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    const plugged = deviceChange(signal)
    try {
      const stream = await navigator.mediaDevices.getUserMedia({ audio: microphoneConstraints })
      const [track] = stream.getAudioTracks()
      if (track && !signal.aborted) {
        callbacks.onMicrophone(track)
        watchMicrophone(track, callbacks, signal)
        return
      }
      track?.stop()
    } catch {
      // There is none just now.
    }
    await plugged
  }
}

function deviceChange(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    navigator.mediaDevices.addEventListener('devicechange', () => resolve(), { once: true, signal })
    signal.addEventListener('abort', () => resolve(), { once: true })
  })
}
