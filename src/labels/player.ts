import { untitledLabel } from './atOnce.js'

/** What a player says instead of showing a video. */
export type PlayerNotice =
  | 'loading'
  | 'recording'
  | 'processing'
  | 'failed'
  | 'gone'
  | 'private'
  | 'cannot-play'
  | 'error'

/** Words of the player. */
export interface PlayerLabels {
  /** Name of a video without a title, for those who cannot see it. */
  untitled: string
  /** Said, not shown, when a video that was waited for can be played. */
  ready: string
  /** Says what is the matter, by state. */
  states: Record<PlayerNotice, string>
  /** Says what happens next or what to do; an error's own sentence comes from `errors[code]`. */
  hints: Record<Exclude<PlayerNotice, 'loading' | 'error'>, string>
  /** A video whose file does not come. */
  unreachable: string
  download: string
  /** Heading of the list below the picture. */
  chapters: string
  /** Name of the menu of speeds. */
  speed: string
  /** A speed, as a multiple of the normal one. */
  rate: (text: string) => string
  /** Said, not shown, after the key for captions. */
  captionsOn: string
  captionsOff: string
}

export const playerLabels: PlayerLabels = {
  untitled: untitledLabel,
  ready: 'The video is ready to play.',
  states: {
    loading: 'Loading the video…',
    recording: 'Being recorded now',
    processing: 'Getting the video ready',
    failed: 'This video could not be processed',
    gone: 'This video was removed',
    private: 'This video is private',
    'cannot-play': 'This browser cannot play this video',
    error: 'The video cannot be shown',
  },
  hints: {
    recording: 'It appears here by itself when it is done.',
    processing: 'It appears here by itself in a moment.',
    failed: 'Ask the person who shared it to record it again.',
    gone: 'The person who recorded it has discarded it.',
    private: 'Open it by the personal link you were sent, or ask for a new one.',
    'cannot-play': 'Download it and watch it in another player.',
  },
  unreachable: 'The file does not arrive. Check your connection and try again.',
  download: 'Download the video',
  chapters: 'Chapters',
  speed: 'Speed',
  rate: (text) => `${text}×`,
  captionsOn: 'Captions on',
  captionsOff: 'Captions off',
}
