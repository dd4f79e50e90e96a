import { plural } from './plural.js'

/** Words of what imports a video. Numbers and bytes come as text in the provider's locale. */
export interface ImportingLabels {
  title: string
  drop: string
  dropHere: string
  /** While something is held over the zone that cannot be imported. */
  dropRefused: string
  chooseFile: string
  limits: string
  /** Where the vendor's own window takes the video. */
  openWindow: string
  windowHint: string
  url: string
  urlHint: string
  videoTitle: string
  videoTitleHint: string
  start: string
  /** Said when several files were given. */
  onlyFirst: (name: string, ignored: number, text: string) => string
  /** What is happening, by state. */
  states: Record<'starting' | 'uploading' | 'downloading' | 'processing' | 'ready' | 'cancelled', string>
  /** Whether the page may be left meanwhile, by state. */
  hints: Record<'uploading' | 'downloading' | 'processing' | 'ready', string>
  progress: string
  bytes: (bytes: string, totalBytes: string) => string
  bytesSoFar: (bytes: string) => string
  reconnecting: string
  failed: string
  cancel: string
  retry: string
  startOver: string
  importAnother: string
}

export const importingLabels: ImportingLabels = {
  title: 'Import a video',
  drop: 'Drop a video here',
  dropHere: 'Drop it to import it',
  dropRefused: 'Only video and sound files can be imported',
  chooseFile: 'Choose a file',
  limits: 'Video or sound, less than 5 GB',
  openWindow: 'Choose a video',
  windowHint: 'A window opens in which you choose it.',
  url: 'Or its address on the web',
  urlHint: 'https://…',
  videoTitle: 'Title',
  videoTitleHint: 'Optional',
  start: 'Import',
  onlyFirst: (name, ignored, text) =>
    `One at a time: only “${name}” is imported, ${text} ${plural('en', ignored, { one: 'other file is', other: 'other files are' })} left out.`,
  states: {
    starting: 'Starting the import…',
    uploading: 'Uploading',
    downloading: 'The server is fetching the video',
    processing: 'Getting the video ready',
    ready: 'Your video is ready to share',
    cancelled: 'The import was cancelled. Nothing was kept.',
  },
  hints: {
    uploading: 'Keep this page open until the upload is complete.',
    downloading: 'You may leave this page: the server goes on by itself.',
    processing: 'All bytes are safe. You may leave this page.',
    ready: 'Send the link, or import another.',
  },
  progress: 'Progress of the import',
  bytes: (bytes, totalBytes) => `${bytes} of ${totalBytes}`,
  bytesSoFar: (bytes) => `${bytes} so far`,
  reconnecting: 'Connection lost, trying again',
  failed: 'The import did not work',
  cancel: 'Cancel',
  retry: 'Try again',
  startOver: 'Choose another',
  importAnother: 'Import another',
}
