import type { Playback, PlaybackSource, ReadyPlayback } from 'react-hippo-video/contract'
import { viewerInteractions } from '../interactions/viewer-interactions.js'
import type { Services } from '../services.js'
import { mainUpload } from '../uploads/find.js'
import { mayWatch } from '../viewing/access.js'
import { keyQuery } from '../viewing/media-key.js'
import type { PassHolder } from '../viewing/pass.js'
import { findByToken, type VideoRow } from './find.js'

export interface PlaybackOptions {
  /** For the person who recorded: open to them, and what has arrived so far counts as playable. @default false */
  preview?: boolean
  /** Who asks. @default null */
  holder?: PassHolder | null
}

/** What a watch page with this token shows now; null where no video has it. */
export async function playbackFor(
  services: Services,
  token: string,
  options: PlaybackOptions = {},
): Promise<Playback | null> {
  const video = await findByToken(services, token)
  return video && playbackOf(services, video, options)
}

/** The same for a video that is known. */
export async function playbackOf(
  services: Services,
  video: VideoRow,
  options: PlaybackOptions = {},
): Promise<Playback> {
  const { preview = false, holder = null } = options
  const { state, title } = video
  if (state === 'gone') return { status: 'gone' }
  if (!preview && !mayWatch(video, holder)) return { status: 'private' }
  switch (state) {
    case 'ready':
      return ready(services, video, publishedSources(services, video))
    case 'failed':
      return { status: 'failed', title }
    case 'recording':
    case 'processing':
      // Nobody records an import, and a part of a file does not play.
      if (video.source === 'import') return { status: 'processing', title }
      return (preview && (await growing(services, video))) || { status: state, title }
  }
}

const soundTypes: Record<string, string> = { mp3: 'audio/mpeg', wav: 'audio/wav' }

/** MP4 first: Safari takes the first it believes it can play. */
function publishedSources(services: Services, video: VideoRow): PlaybackSource[] {
  const kind = video.width === null ? 'audio' : 'video'
  const typed = (form: string, codecs: string | null): string =>
    `${kind}/${form}${codecs ? `; codecs="${codecs}"` : ''}`
  const files = [
    [video.mp4_file, 'video', typed('mp4', video.mp4_codecs)],
    [video.webm_file, 'video', typed('webm', video.webm_codecs)],
    [video.audio_file, 'audio', soundTypes[formOf(video.audio_file)] ?? 'audio/mpeg'],
  ] as const
  return files.flatMap(([file, name, type]) =>
    file === null ? [] : { url: mediaUrl(services, video, name, file, `v=${file.split('.')[0]}`), type },
  )
}

function formOf(file: string | null): string {
  return file?.split('.').at(-1) ?? ''
}

function mediaUrl(
  services: Services,
  video: VideoRow,
  name: 'video' | 'audio',
  file: string,
  query: string,
): string {
  const place = `${services.publicUrl}/media/${video.token}/${name}.${formOf(file)}`
  return `${place}?${query}${keyQuery(services, video, '&')}`
}

async function growing(services: Services, video: VideoRow): Promise<ReadyPlayback | null> {
  const upload = await mainUpload(services, video.id)
  if (upload === null || upload.bytes === 0) return null
  const url = `${services.publicUrl}/media/${video.token}/source`
  return ready(services, video, [{ url, type: upload.file_type }])
}

async function ready(services: Services, video: VideoRow, sources: PlaybackSource[]): Promise<ReadyPlayback> {
  const { publicUrl } = services
  const published = video.state === 'ready'
  return {
    status: 'ready',
    title: video.title,
    videoId: video.id,
    token: video.token,
    durationMs: video.duration_ms ?? video.claimed_duration_ms ?? 0,
    posterUrl: `${publicUrl}/thumbnails/${video.token}.jpg${keyQuery(services, video)}`,
    sources,
    downloadUrl: downloadUrl(services, video),
    // Looking at one's own unfinished take is no viewing.
    beatUrl: published ? `${publicUrl}/beats` : null,
    interactions: published ? await viewerInteractions(services, video) : null,
  }
}

function downloadUrl(services: Services, video: VideoRow): string {
  if (video.state !== 'ready') return `${services.publicUrl}/media/${video.token}/source`
  const { mp4_file, webm_file, audio_file } = video
  const file = mp4_file ?? webm_file ?? audio_file ?? 'video.webm'
  return mediaUrl(services, video, file === audio_file ? 'audio' : 'video', file, 'download')
}
