/** Five times a second: lively for the eye, and no work for the page. */
const readMs = 200
/** Quieter than this counts as silence. */
const floorDecibels = -60

/** Loudness of a waveform from 0 (silence) to 1 (full scale), even steps to the ear. */
export function loudness(waveform: ArrayLike<number>): number {
  let sum = 0
  for (let i = 0; i < waveform.length; i += 1) sum += (waveform[i] ?? 0) ** 2
  const rms = Math.sqrt(sum / Math.max(1, waveform.length))
  if (rms === 0) return 0
  const decibels = 20 * Math.log10(rms)
  return Math.min(1, Math.max(0, 1 - decibels / floorDecibels))
}

/** Reads loudness a few times a second until the returned function is called. */
export function meterLevel(
  read: (into: Float32Array<ArrayBuffer>) => void,
  onLevel: (level: number) => void,
): () => void {
  const waveform = new Float32Array(1024)
  const timer = setInterval(() => {
    read(waveform)
    onLevel(Math.round(loudness(waveform) * 100) / 100)
  }, readMs)
  return () => clearInterval(timer)
}
