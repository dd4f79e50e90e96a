/** How far the upload is behind the recording. */
export interface UploadBacklog {
  /** Recorded, and not on the server yet. */
  behindBytes: number
  /** Smoothed over the last seconds; null where it is not known or nothing moves. */
  bytesPerSecond: number | null
  /** Until everything recorded so far is on the server; null where that cannot be told. */
  secondsLeft: number | null
}

/** What was recorded and what the server held at one moment. */
export interface BacklogSample {
  /** Milliseconds on any clock that never goes back. */
  at: number
  producedBytes: number
  sentBytes: number
}

/** Speeds are taken over this long… */
const windowMs = 5000
/** …or, on a line so slow that a request takes longer, over the last few answers. */
const fewestSteps = 3
/** Nothing for this long, and longer than usual, is a standstill. */
const standstillMs = 5000

/**
 * The steps of the server's count that a speed is told from, `sample` being the newest. A take that begins anew, or
 * bytes that have to be sent again, begin anew here too.
 */
export function addBacklogStep(steps: readonly BacklogSample[], sample: BacklogSample): BacklogSample[] {
  const last = steps.at(-1)
  if (!last || sample.sentBytes < last.sentBytes || sample.producedBytes < last.producedBytes) return [sample]
  if (sample.sentBytes === last.sentBytes) {
    // Where nothing was behind, nothing was slow.
    const wasIdle = last.producedBytes <= last.sentBytes && sample.at - last.at > standstillMs
    return wasIdle ? [sample] : [...steps]
  }
  const all = [...steps, sample]
  const firstInside = all.findIndex(({ at }) => sample.at - at <= windowMs)
  return all.slice(Math.max(0, Math.min(firstInside, all.length - fewestSteps)))
}

/** How things stand at `now`, which may be long after the last step. */
export function backlogOf(
  steps: readonly BacklogSample[],
  { producedBytes, sentBytes }: Pick<BacklogSample, 'producedBytes' | 'sentBytes'>,
  now: number,
): UploadBacklog {
  const behindBytes = Math.max(0, producedBytes - sentBytes)
  const bytesPerSecond = speedOf(steps, now)
  if (behindBytes === 0) return { behindBytes, bytesPerSecond, secondsLeft: 0 }
  return { behindBytes, bytesPerSecond, secondsLeft: bytesPerSecond && behindBytes / bytesPerSecond }
}

function speedOf(steps: readonly BacklogSample[], now: number): number | null {
  const first = steps[0]
  const last = steps.at(-1)
  if (!first || !last || last.at <= first.at) return null
  const usualMs = (last.at - first.at) / (steps.length - 1)
  const waitedMs = now - last.at
  if (waitedMs > Math.max(standstillMs, 3 * usualMs)) return null
  // To wait longer than usual is to be slower.
  const elapsedMs = last.at - first.at + Math.max(0, waitedMs - usualMs)
  return ((last.sentBytes - first.sentBytes) * 1000) / elapsedMs
}
