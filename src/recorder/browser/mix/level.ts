/** Five times a second: lively for the eye, and no work for the page. */
const readMs = 200
/** Quieter than this counts as silence. */
const floorDecibels = -60
/** How much sound one reading looks at: more than passes between two of them, so that no word is missed. */
export const windowSamples = 16_384
/** What the eye is shown: the latest 21 ms. */
const shownSamples = 1024
/** So long nobody keeps still who believes to be heard. */
const silentMs = 5000

/** Loudness of a waveform from 0 (silence) to 1 (full scale), even steps to the ear. */
export function loudness(waveform: ArrayLike<number>): number {
  let sum = 0
  for (let i = 0; i < waveform.length; i += 1) sum += (waveform[i] ?? 0) ** 2
  const rms = Math.sqrt(sum / Math.max(1, waveform.length))
  if (rms === 0) return 0
  const decibels = 20 * Math.log10(rms)
  return Math.min(1, Math.max(0, 1 - decibels / floorDecibels))
}

/** Who wants to know that the microphone hears nothing. */
export interface SilenceWatch {
  /** Whether it should: it is recording, and nobody has muted the microphone. */
  isListening(): boolean
  /** Called once: for five seconds of listening there was nothing above the noise floor. */
  onSilent(): void
}

/** Reads loudness a few times a second until the returned function is called. */
export function meterLevel(
  read: (into: Float32Array<ArrayBuffer>) => void,
  onLevel: (level: number) => void,
  silence?: SilenceWatch,
): () => void {
  const waveform = new Float32Array(windowSamples)
  const shown = waveform.subarray(-shownSamples)
  const notice = silence && noticeSilence(silence)
  const timer = setInterval(() => {
    read(waveform)
    onLevel(Math.round(loudness(shown) * 100) / 100)
    notice?.(waveform)
  }, readMs)
  return () => clearInterval(timer)
}

/** Time is told by the clock, not by counting: the timers of a hidden tab are slow. */
function noticeSilence({ isListening, onSilent }: SilenceWatch): (waveform: Float32Array) => void {
  let since: number | null = null
  let told = false
  return (waveform) => {
    if (told) return
    if (!isListening() || isHeard(waveform)) {
      since = null
      return
    }
    const now = performance.now()
    since ??= now
    if (now - since < silentMs) return
    told = true
    onSilent()
  }
}

/** Whether any moment of it was above the floor; a word does not drown in the silence around it. */
function isHeard(waveform: Float32Array): boolean {
  for (let at = 0; at < waveform.length; at += shownSamples) {
    if (loudness(waveform.subarray(at, at + shownSamples)) > 0) return true
  }
  return false
}
