/** One way to encode, to be tried by starting it. */
export interface Rung {
  mimeType: string
  /** How often data comes, in milliseconds: the shorter the less is lost with the tab. */
  timesliceMs: number
  /** Between key frames: where a viewer can seek to; in MP4 also when data comes. Null leaves it to the browser. */
  keyFrameMs: number | null
}

/** The tracks that are really there: a codec named for a track that is not hangs or throws. */
export interface Tracks {
  video: boolean
  audio: boolean
}

interface Form {
  container: string
  video: string
  audio: string
  timesliceMs: number
  keyFrameMs: number | null
}

const soon = { timesliceMs: 250, keyFrameMs: 2000 }
/** WebKit gives empty blobs for shorter ones, and Chromium nothing before a key frame. */
const bySecond = { timesliceMs: 1000, keyFrameMs: 1000 }

/**
 * Best first, told apart by what a browser says it can do: Chromium alone writes H.264 into WebM, the cheapest
 * form and the quickest to give data out; Safari comes to MP4 with AAC, Firefox to VP9 or VP8.
 */
const pictures: Form[] = [
  { container: 'video/webm', video: 'h264', audio: 'opus', ...soon },
  { container: 'video/mp4', video: 'avc1.640028', audio: 'mp4a.40.2', ...bySecond },
  { container: 'video/mp4', video: 'avc1.42E01E', audio: 'mp4a.40.2', ...bySecond },
  { container: 'video/webm', video: 'vp9', audio: 'opus', ...soon },
  { container: 'video/webm', video: 'vp8', audio: 'opus', ...soon },
]

const sounds: Form[] = [
  { container: 'audio/webm', video: '', audio: 'opus', ...soon },
  { container: 'audio/mp4', video: '', audio: 'mp4a.40.2', ...bySecond },
  { container: 'audio/ogg', video: '', audio: 'opus', ...soon },
]

/** The rungs worth trying for these tracks, best first; what the browser itself would choose comes last. */
export function encoderLadder(tracks: Tracks, isSupported: (mimeType: string) => boolean): Rung[] {
  const forms = tracks.video ? pictures : sounds
  const named = forms.map(({ container, video, audio, timesliceMs, keyFrameMs }) => ({
    mimeType: `${container};codecs="${[tracks.video && video, tracks.audio && audio].filter(Boolean).join(',')}"`,
    timesliceMs,
    keyFrameMs,
  }))
  const unnamed: Rung = { mimeType: '', timesliceMs: 1000, keyFrameMs: null }
  return [...named.filter(({ mimeType }) => isSupported(mimeType)), unnamed]
}
