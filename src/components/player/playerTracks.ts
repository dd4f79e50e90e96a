/** A named place in a video. */
export interface VideoChapter {
  /** Where it begins, in milliseconds. */
  atMs: number
  /** What it is called. */
  title: string
}

/** Words that go with a video, as a WebVTT file. */
export interface VideoCaptions {
  /** Address of the file; from another origin it needs `crossOrigin`. */
  src: string
  /** Language, as a BCP 47 tag. */
  srcLang: string
  /** How the browser's own menu calls it. */
  label: string
  /** Words with sounds, words alone, or what is to be seen. @default 'captions' */
  kind?: 'captions' | 'subtitles' | 'descriptions'
  /** Shown from the beginning. @default false */
  default?: boolean
}
