/** A time as Hippo prints it, and the instant it means when read in `timeZone`. */
export interface HippoDate {
  /** The text as received. */
  raw: string
  /** Epoch milliseconds, or null where the text could not be read. */
  at: number | null
  /** IANA zone in which `raw` was read. Hippo does not say; ours is UTC unless an option names another. */
  timeZone: string
}

/** What to record: Hippo's seven keys under the field's names, and a few of ours that never travel. */
export interface RecordingConfig {
  /** Capture the screen (`screenRecord`). @default false */
  screen?: boolean
  /** Capture the camera (`webCam`). @default true */
  camera?: boolean
  /** Capture the microphone (`audio`). @default true */
  microphone?: boolean
  /** Capture the sound of the shared tab or system (`systemAudio`). @default false */
  systemAudio?: boolean
  /** Height of the picture in lines. @default 720 */
  resolution?: RecordingResolution
  /** Keep camera and screen as two layers. @default false */
  separateLayer?: boolean
  /** Who started the recording; kept with the video. @default 'generic_embed' */
  initiator?: string
  /** Ours: where the camera stands in the picture of the screen. @default 'bottom-left' */
  cameraPosition?: CameraPosition
  /** Ours. @default 'circle' */
  cameraShape?: CameraShape
  /** Ours: 37.5, 30.5 or 24.1 % of the picture's height. @default 'medium' */
  cameraSize?: CameraSize
  /** Ours: the take is stopped and kept after so many recorded seconds; null for no end. @default null */
  maxSeconds?: number | null
  /** Ours: record the very tab this page is in; needs `screen`. @default false */
  thisTab?: boolean
}

/** Corner of the picture in which the camera’s bubble begins. */
export type CameraPosition = 'bottom-left' | 'bottom-right' | 'top-left' | 'top-right'

/** Outline of the camera’s bubble. */
export type CameraShape = 'circle' | 'rectangle'

/** Height of the camera’s bubble, as a share of the picture’s. */
export type CameraSize = 'large' | 'medium' | 'small'

/** Lines of the recorded picture. */
export type RecordingResolution = 1080 | 720 | 480 | 360

/** What `record_initiated` brings: the ids and links of a video whose recording has just begun. */
export interface VideoLinks {
  /** Id of the video, where the backend says it at creation (Hippo's own event does not). */
  videoId: string | null
  /** Hippo's internal id of the recording. */
  assetId: string
  token: string
  /** Plays at any moment for the person who recorded. */
  previewUrl: string
  /** The page to share. */
  recordedUrl: string
  /** The same, made for an iframe. */
  embedUrl: string
  thumbnailUrl: string
  /** The thumbnail with a play icon in its middle. */
  thumbnailPlayUrl: string
}

/** What `import_complete` brings. */
export interface ImportedVideo extends Omit<VideoLinks, 'recordedUrl'> {
  shareUrl: string
  durationMs: number
}

/** The ten documented reasons of `record_error`. */
export type RecordErrorReason =
  | 'NOTHING_RECORDED'
  | 'WEBCAM_PERMISSION_DENIED'
  | 'SCREEN_PERMISSION_DENIED'
  | 'TAB_CANNOT_BE_RECORDED'
  | 'CHROME_NOT_SUPPORTED'
  | 'CREATE_VIDEO_REQUEST_FAILED'
  | 'PREPROCESS_FAILED'
  | 'PREPROCESS_REQUEST_FAILED'
  | 'NETWORK_ERROR'
  | 'NO_DATA_AVAILABLE'

/** Hippo's thirteen events, by their documented names, with what each brings. */
export interface RecorderEventMap {
  record_initiated: { type: 'record_initiated'; video: VideoLinks }
  record_started: { type: 'record_started' }
  record_paused: { type: 'record_paused' }
  record_resumed: { type: 'record_resumed' }
  record_stopped: { type: 'record_stopped' }
  record_aborted: { type: 'record_aborted' }
  record_error: { type: 'record_error'; reason: RecordErrorReason; detail: string }
  video_cancelled: { type: 'video_cancelled' }
  /** `durationMs` is null where the vendor left `media_duration` out. */
  video_submitted: { type: 'video_submitted'; durationMs: number | null }
  import_progress:
    | { type: 'import_progress'; operation: 'started' }
    | { type: 'import_progress'; operation: 'uploading'; percent: number }
  import_complete: { type: 'import_complete'; video: ImportedVideo }
  import_failed: { type: 'import_failed'; reason: string }
  source_uploaded: { type: 'source_uploaded' }
}

/** Name of a documented event. */
export type RecorderEventName = keyof RecorderEventMap

/** Any documented event, told apart by its `type`. */
export type RecorderEvent = RecorderEventMap[RecorderEventName]

/** The documented answer of the import call. */
export interface ImportAnswer {
  videoId: string
  shareUrl: string
  embedUrl: string
  thumbnailPreviewUrl: string
}

/** Counts of what viewers did in one video. */
export interface ReportActions {
  /** Sum of the eight below. */
  total: number
  annotations: number
  callsToAction: number
  forms: number
  endScreens: number
  questions: number
  comments: number
  reactions: number
  replies: number
}

/** Share of a video that a bucket of the watch rate begins at. */
export type WatchRatePercent = 0 | 25 | 50 | 75 | 100

/** How many plays reached each exclusive share of the video. */
export interface WatchRateBucket {
  percent: WatchRatePercent
  count: number
}

/** Hippo's report for one video. */
export interface VideoReport {
  videoId: string
  /** Times the share link was opened. */
  pageLoads: number
  /** Page loads in which the video was played. */
  plays: number
  /** Distinct viewers who played. */
  viewers: number
  /** Watched time / (plays x duration), 0-100. */
  averageWatchRate: number
  actions: ReportActions
  /** Five buckets, 0 to 100, ascending. */
  watchRate: WatchRateBucket[]
  popularRegion: string | null
  playsInPopularRegion: number | null
}

/** One row of the viewer report. A missing value is null, never " NA ". */
export interface ViewerProfile {
  videoId: string
  email: string | null
  name: string | null
  /** Masked address: `188.XXX.29.XXX`. */
  ip: string | null
  lastViewed: HippoDate | null
  location: string | null
  device: string | null
  os: string | null
  browser: string | null
  referrer: string | null
  /** Share of the video seen at least once over all sessions, 0-100. */
  percentPlayed: number
  views: number
}

/** A page of a list; `hasMore` alone says whether there is another. */
export interface Page<Row> {
  rows: Row[]
  /** 1-based. */
  page: number
  hasMore: boolean
}

/** Whose viewings are asked for: those of one video, or those of one person. */
export type ViewerQuery =
  | {
      /** Asks who watched this video. */
      videoId: string
      /** Asks what the person with this mail address watched. */
      leadEmail?: never
    }
  | { leadEmail: string; videoId?: never }

/** One video of the account's library. */
export interface LibraryVideo {
  id: string
  token: string
  title: string
  createdAt: HippoDate | null
  durationMs: number | null
  /** Signed and short-lived on Hippo. */
  thumbnailUrl: string | null
  /** With a play icon, safe to share. */
  shareThumbnailUrl: string | null
  shareUrl: string
  embedUrl: string
}

/** A video as the account's own server sees it. */
export interface AccountVideo extends LibraryVideo {
  /** Who recorded it, as the app's server named them at creation; null where nobody was named. */
  owner: string | null
  /** Id of its recording; null where it was imported, or where the backend does not say. */
  assetId: string | null
}
