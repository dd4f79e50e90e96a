import { createInput } from './input.js'
import { windowSamples } from './level.js'

/** The usual rate of capture; another would be resampled twice. */
const usualRate = 48_000
/** Some systems stop an audio graph when a call or another app takes over; nobody says when it may go on. */
const wakeMs = 2000

/** One audio track for a whole take, whatever is plugged in or out behind it. */
export interface Mixer {
  /** Never another one: a recorder's tracks cannot be changed. */
  readonly track: MediaStreamTrack
  /** Puts another microphone in the place of the last one, or silence; false where it cannot, and all stays as it was. */
  setMicrophone(track: MediaStreamTrack | null): boolean
  setSystemAudio(track: MediaStreamTrack | null): boolean
  /** Silences one source and leaves it in its place; the other one is not touched. */
  mute(source: keyof MixerMutes, muted: boolean): void
  /** Reads the microphone's latest waveform, as it is recorded: silence while it is muted. */
  readMicrophone(into: Float32Array<ArrayBuffer>): void
  /** Whether anything comes out: where a graph has no output to keep time by, it may never begin. Waits so long for it. */
  runs(patienceMs: number): Promise<boolean>
  dispose(): void
}

/** Which sources a person has silenced. */
export interface MixerMutes {
  microphone: boolean
  systemAudio: boolean
}

/** What a mixer begins with. */
export interface MixerInputs {
  microphone: MediaStreamTrack | null
  systemAudio: MediaStreamTrack | null
  /** @default neither */
  muted?: MixerMutes
}

/**
 * Leads microphone and system sound, equally loud, through one limiter into one track. Make another for each
 * take: a graph that has ended does not begin again.
 */
export function createMixer(inputs: MixerInputs): Mixer {
  try {
    return openMixer(inputs, new AudioContext({ sampleRate: usualRate }))
  } catch {
    // Firefox resamples nothing: it takes a microphone at the rate of the machine only.
    return openMixer(inputs, new AudioContext())
  }
}

function openMixer(inputs: MixerInputs, context: AudioContext): Mixer {
  try {
    return connect(inputs, context)
  } catch (cause) {
    void context.close().catch(() => {})
    throw cause
  }
}

function connect(inputs: MixerInputs, context: AudioContext): Mixer {
  const { microphone: spoken, systemAudio: played, muted } = inputs
  const destination = context.createMediaStreamDestination()
  const limiter = new DynamicsCompressorNode(context, {
    threshold: -3,
    knee: 0,
    ratio: 20,
    attack: 0.003,
    release: 0.25,
  })
  limiter.connect(destination)
  // Without any input some browsers let the track run dry, and the recorder with it.
  const silence = new ConstantSourceNode(context, { offset: 0 })
  silence.connect(limiter)
  silence.start()
  const analyser = new AnalyserNode(context, { fftSize: windowSamples })
  const microphone = createInput(context, [limiter, analyser], muted?.microphone ?? false)
  const systemAudio = createInput(context, [limiter], muted?.systemAudio ?? false)
  // At once, so that a rate that is not taken is found before anything is recorded.
  if (!microphone.set(spoken) || !systemAudio.set(played)) {
    throw new DOMException('The audio graph does not take this source.', 'NotSupportedError')
  }
  const [track] = destination.stream.getAudioTracks()
  if (!track) throw new DOMException('The audio graph gave no track.', 'NotSupportedError')

  const wake = (): void => {
    if (context.state !== 'running' && context.state !== 'closed') void context.resume().catch(() => {})
  }
  wake()
  const waking = setInterval(wake, wakeMs)

  return {
    track,
    setMicrophone: microphone.set,
    setSystemAudio: systemAudio.set,
    mute: (source, muted) => (source === 'microphone' ? microphone : systemAudio).mute(muted),
    readMicrophone: (into) => analyser.getFloatTimeDomainData(into),
    runs: (patienceMs) => untilRunning(context, patienceMs),
    dispose() {
      clearInterval(waking)
      microphone.set(null)
      systemAudio.set(null)
      silence.stop()
      track.stop()
      void context.close().catch(() => {})
    },
  }
}

function untilRunning(context: AudioContext, patienceMs: number): Promise<boolean> {
  return new Promise((resolve) => {
    const settle = (): void => {
      clearTimeout(timer)
      context.removeEventListener('statechange', look)
      resolve(context.state === 'running')
    }
    const look = (): void => {
      if (context.state === 'running' || context.state === 'closed') settle()
    }
    const timer = setTimeout(settle, patienceMs)
    context.addEventListener('statechange', look)
    look()
  })
}
