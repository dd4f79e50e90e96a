import { onTestFinished } from 'vitest'

/** A tone as a microphone would give it: one track of a graph of its own. */
export function createTone(hertz: number, gain = 0.3): MediaStreamTrack {
  const context = new AudioContext({ sampleRate: 48_000 })
  const source = new OscillatorNode(context, { frequency: hertz })
  const destination = context.createMediaStreamDestination()
  source.connect(new GainNode(context, { gain })).connect(destination)
  source.start()
  onTestFinished(() => context.close())
  const [track] = destination.stream.getAudioTracks()
  return track!
}

/** What a recorder makes of `track`, decoded again; ends when `during` does, which is told how many seconds there are. */
export async function record(
  track: MediaStreamTrack,
  during: (recorded: () => number) => Promise<void>,
): Promise<AudioBuffer> {
  const recorder = new MediaRecorder(new MediaStream([track]), { audioBitsPerSecond: 128_000 })
  const pieces: Blob[] = []
  recorder.addEventListener('dataavailable', ({ data }) => pieces.push(data))
  const over = new Promise((resolve) => recorder.addEventListener('stop', resolve))
  const started = new Promise<number>((resolve) =>
    recorder.addEventListener('start', () => resolve(performance.now())),
  )
  recorder.start()
  const startedAt = await started
  await during(() => (performance.now() - startedAt) / 1000)
  recorder.stop()
  await over
  const context = new OfflineAudioContext(1, 1, 48_000)
  return context.decodeAudioData(await new Blob(pieces).arrayBuffer())
}

/** How loud one pitch is between two moments, in decibels of full scale (Goertzel's filter). */
export function decibelsAt(
  hertz: number,
  sound: AudioBuffer,
  fromSeconds: number,
  toSeconds: number,
): number {
  const { sampleRate } = sound
  const samples = sound.getChannelData(0).subarray(fromSeconds * sampleRate, toSeconds * sampleRate)
  const step = (2 * Math.PI * hertz) / sampleRate
  let real = 0
  let imaginary = 0
  samples.forEach((sample, at) => {
    const window = 1 - Math.cos((2 * Math.PI * at) / samples.length)
    real += sample * window * Math.cos(step * at)
    imaginary += sample * window * Math.sin(step * at)
  })
  return 20 * Math.log10((2 * Math.hypot(real, imaginary)) / samples.length)
}

/** Sound takes the time it takes. */
export function seconds(count: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, count * 1000))
}
