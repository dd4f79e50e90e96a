/** What a watch page knows of one video: read from `<shareUrl>/state`, or written into the page. */
export type Playback =
  | { status: 'recording'; title: string }
  | { status: 'processing'; title: string }
  | { status: 'failed'; title: string }
  | { status: 'gone' }
  | ReadyPlayback

export interface ReadyPlayback {
  status: 'ready'
  title: string
  videoId: string
  token: string
  durationMs: number
  posterUrl: string
  sources: PlaybackSource[]
  /** A file to offer where the browser cannot play any source. */
  downloadUrl: string
  /** Where the viewing session is reported; absent when it is not measured. */
  beatUrl: string | null
}

export interface PlaybackSource {
  url: string
  /** MIME type with codecs. */
  type: string
}
