import type { Playback, PlaybackSource, ReadyPlayback } from 'react-hippo-video/contract'
import type { Services } from '../services.js'
import { mainUpload } from '../uploads/find.js'
import { findByToken, type VideoRow } from './find.js'

export interface PlaybackOptions {
  /** For the person who recorded: what has arrived so far counts as playable. @default false */
  preview?: boolean
}

/** What a watch page of this video shows now; null where no video has this token. */
export async function playbackFor(
  services: Services,
  token: string,
  options: PlaybackOptions = {},
): Promise<Playback | null> {
  const video = await findByToken(services, token)
  if (video === null) return null
  const { state, title } = video
  switch (state) {
    case 'gone':
      return { status: 'gone' }
    case 'ready':
      return ready(services, video, publishedSources(services, video))
    case 'failed':
      return { status: 'failed', title }
    case 'recording':
    case 'processing':
      return (options.preview && (await growing(services, video))) || { status: state, title }
  }
}

/** MP4 first: Safari takes the first it believes it can play. */
function publishedSources(services: Services, video: VideoRow): PlaybackSource[] {
  const media = `${services.publicUrl}/media/${video.token}`
  const kind = video.width === null ? 'audio' : 'video'
  const source = (container: string, file: string | null, codecs: string | null): PlaybackSource[] =>
    file === null
      ? []
      : [
          {
            url: `${media}/video.${container}?v=${file.split('.')[0]}`,
            type: `${kind}/${container}${codecs ? `; codecs="${codecs}"` : ''}`,
          },
        ]
  return [
    ...source('mp4', video.mp4_file, video.mp4_codecs),
    ...source('webm', video.webm_file, video.webm_codecs),
  ]
}

async function growing(services: Services, video: VideoRow): Promise<ReadyPlayback | null> {
  const upload = await mainUpload(services, video.id)
  if (upload === null || upload.bytes === 0) return null
  const url = `${services.publicUrl}/media/${video.token}/source`
  return ready(services, video, [{ url, type: upload.file_type }])
}

function ready(services: Services, video: VideoRow, sources: PlaybackSource[]): ReadyPlayback {
  const { publicUrl } = services
  const file = video.mp4_file === null ? 'video.webm' : 'video.mp4'
  const published = video.state === 'ready'
  return {
    status: 'ready',
    title: video.title,
    videoId: video.id,
    token: video.token,
    durationMs: video.duration_ms ?? video.claimed_duration_ms ?? 0,
    posterUrl: `${publicUrl}/thumbnails/${video.token}.jpg`,
    sources,
    downloadUrl: `${publicUrl}/media/${video.token}/${published ? `${file}?download` : 'source'}`,
    // Looking at one's own unfinished take is no viewing.
    beatUrl: published ? `${publicUrl}/beats` : null,
  }
}
