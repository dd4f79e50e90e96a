import type { ImportState } from 'react-hippo-video/contract'
import { linksOf } from '../recordings/links.js'
import type { Services } from '../services.js'
import { mainUpload } from '../uploads/find.js'
import type { Downloads } from './downloads.js'
import type { FoundImport } from './find-import.js'
import { sentences } from './sentences.js'

/** Where an import stands now. What is being fetched is told from memory: the table hears of it once a second. */
export async function importState(
  services: Services,
  downloads: Downloads,
  { row, video }: FoundImport,
): Promise<ImportState> {
  const videoId = video.id
  if (row.cancelled_at !== null) return { status: 'cancelled', videoId }
  switch (video.state) {
    case 'processing':
      return { status: 'processing', videoId }
    case 'failed':
      return { status: 'failed', videoId, reason: video.failure ?? sentences.unreadable }
    case 'gone':
      return { status: 'failed', videoId, reason: sentences.neverArrived }
    case 'ready': {
      const { recordedUrl, ...links } = linksOf(services, video)
      return {
        status: 'ready',
        videoId,
        video: { ...links, shareUrl: recordedUrl },
        durationMs: video.duration_ms ?? 0,
      }
    }
    case 'recording': {
      const totalBytes = row.total_bytes
      if (row.kind === 'url') {
        const live = downloads.progressOf(videoId)
        if (live !== null) return { status: 'downloading', videoId, ...live }
        if (row.started_at === null) return { status: 'waiting', videoId }
        return { status: 'downloading', videoId, bytes: row.bytes, totalBytes }
      }
      const bytes = (await mainUpload(services, videoId))?.bytes ?? 0
      return bytes === 0
        ? { status: 'waiting', videoId }
        : { status: 'downloading', videoId, bytes, totalBytes }
    }
  }
}
