/** The usual rate of capture; another would be resampled twice. */
const usualRate = 48_000
/** Some systems stop an audio graph when a call or another app takes over; nobody says when it may go on. */
const wakeMs = 2000

/** One audio track for a whole take, whatever is plugged in or out behind it. */
export interface Mixer {
  /** Never another one: a recorder's tracks cannot be changed. */
  readonly track: MediaStreamTrack
  /** Puts another microphone in the place of the last one, or silence. */
  setMicrophone(track: MediaStreamTrack | null): void
  setSystemAudio(track: MediaStreamTrack | null): void
  /** Reads the microphone's latest waveform. */
  readMicrophone(into: Float32Array<ArrayBuffer>): void
  dispose(): void
}

/** What a mixer begins with. */
export interface MixerInputs {
  microphone: MediaStreamTrack | null
  systemAudio: MediaStreamTrack | null
}

/** Leads microphone and system sound through one limiter into one track. */
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
  const analyser = new AnalyserNode(context, { fftSize: 1024 })
  const microphone = createInput(context, [limiter, analyser])
  const systemAudio = createInput(context, [limiter])
  microphone(inputs.microphone)
  systemAudio(inputs.systemAudio)
  const [track] = destination.stream.getAudioTracks()
  if (!track) throw new DOMException('The audio graph gave no track.', 'NotSupportedError')

  const wake = (): void => {
    if (context.state !== 'running' && context.state !== 'closed') void context.resume().catch(() => {})
  }
  wake()
  const waking = setInterval(wake, wakeMs)

  return {
    track,
    setMicrophone: microphone,
    setSystemAudio: systemAudio,
    readMicrophone: (into) => analyser.getFloatTimeDomainData(into),
    dispose() {
      clearInterval(waking)
      microphone(null)
      systemAudio(null)
      silence.stop()
      track.stop()
      void context.close().catch(() => {})
    },
  }
}

/** A place where a source can be put and taken away while the graph behind it stays. */
function createInput(context: AudioContext, outputs: AudioNode[]): (track: MediaStreamTrack | null) => void {
  let source: MediaStreamAudioSourceNode | null = null
  return (track) => {
    source?.disconnect()
    source = track && context.createMediaStreamSource(new MediaStream([track]))
    for (const output of outputs) source?.connect(output)
  }
}
