import type { Ffmpeg } from './ffmpeg.js'

/** What viewers' browsers will be given, in one sentence for the start-up log. */
export function playbackPromise(ffmpeg: Ffmpeg | null): string {
  return ffmpeg === null
    ? 'Videos are served as H.264 + Opus MP4 or VP9 WebM, as recorded (no ffmpeg found): current Chrome, Edge and Firefox play both; other browsers may be offered a download.'
    : `Videos are served as H.264 + AAC MP4 (ffmpeg ${ffmpeg.version}): every current browser plays them.`
}
