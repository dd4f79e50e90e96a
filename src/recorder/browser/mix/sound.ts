import type { RecorderWarning } from '../../types.js'
import { createMixer } from './mixer.js'
import type { Mixer, MixerInputs, MixerMutes } from './mixer.js'

/** A graph that can run does so within milliseconds; a person who waits for the first frame does not notice this. */
const patienceMs = 500

/** The sound of one take: mixed where the browser's audio graph runs, else one source as it comes. */
export interface Sound extends Pick<
  Mixer,
  'setMicrophone' | 'setSystemAudio' | 'mute' | 'readMicrophone' | 'dispose'
> {
  /** What is recorded; null where there is nothing. Final once `settle` has resolved. */
  readonly track: MediaStreamTrack | null
  /** Whether sources can be swapped, and the level is known. */
  readonly isMixed: boolean
  /** Decides, before anything is recorded, whether the graph is of use: a recorder's tracks cannot be changed. */
  settle(): Promise<void>
}

/** Opens the sound of a take; null where it has none. */
export function openSound(inputs: MixerInputs, onWarning: (warning: RecorderWarning) => void): Sound | null {
  if (!inputs.microphone && !inputs.systemAudio) return null
  const given: Record<keyof MixerMutes, MediaStreamTrack | null> = {
    microphone: inputs.microphone,
    systemAudio: inputs.systemAudio,
  }
  const muted: MixerMutes = { microphone: false, systemAudio: false, ...inputs.muted }
  let mixer: Mixer | null = null
  let raw: MediaStreamTrack | null = null
  let disposed = false

  /** The microphone before all else: it is what a person says. */
  function goRaw(): void {
    mixer?.dispose()
    mixer = null
    raw = given.microphone ?? given.systemAudio
    applyMutes()
    if (!given.microphone || !given.systemAudio) return
    const detail = 'This browser’s audio graph does not run, so the microphone alone is recorded.'
    onWarning({ code: 'system_audio_unavailable', detail })
  }

  function applyMutes(): void {
    if (raw) raw.enabled = !(raw === given.microphone ? muted.microphone : muted.systemAudio)
  }

  function set(source: keyof MixerMutes, track: MediaStreamTrack | null): boolean {
    const swap = mixer && (source === 'microphone' ? mixer.setMicrophone : mixer.setSystemAudio)
    // What is recorded as it comes cannot be swapped; that it is gone is no news to the recorder.
    const done = swap ? swap(track) : track === null
    if (done) given[source] = track
    return done
  }

  try {
    mixer = createMixer({ ...given, muted })
  } catch {
    goRaw()
  }

  return {
    get track() {
      return mixer ? mixer.track : raw
    },
    get isMixed() {
      return mixer !== null
    },
    async settle() {
      if (mixer === null || (await mixer.runs(patienceMs)) || disposed) return
      goRaw()
    },
    setMicrophone: (track) => set('microphone', track),
    setSystemAudio: (track) => set('systemAudio', track),
    mute(source, value) {
      muted[source] = value
      if (mixer) mixer.mute(source, value)
      else applyMutes()
    },
    readMicrophone(into) {
      if (mixer) mixer.readMicrophone(into)
      else into.fill(0)
    },
    dispose() {
      disposed = true
      mixer?.dispose()
    },
  }
}
