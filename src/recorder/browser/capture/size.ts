import type { RecordingResolution } from '../../../contract/types.js'

/** Hippo's picture sizes by height, and what each is worth in bits per second. */
export const pictureSizes: Record<
  RecordingResolution,
  { width: number; height: number; bitsPerSecond: number }
> = {
  1080: { width: 1920, height: 1080, bitsPerSecond: 5_000_000 },
  720: { width: 1280, height: 720, bitsPerSecond: 2_500_000 },
  480: { width: 896, height: 504, bitsPerSecond: 1_200_000 },
  360: { width: 640, height: 360, bitsPerSecond: 800_000 },
}

/** Smooth enough for a screen, and half the work of what a camera might offer. */
export const frameRate = 30
