import { discardVideo } from '../recordings/discard.js'
import type { Services } from '../services.js'
import { download, type Progress } from './download.js'
import { failImport, forgetAddress } from './end-import.js'
import { findImport } from './find-import.js'
import { ImportFailure } from './import-failure.js'
import { sentences } from './sentences.js'

/** What this process fetches. */
export interface Downloads {
  /** Fetches one import to its end; the job of kind `import`. */
  run(videoId: string): Promise<void>
  /** As it is this moment; null where nothing of it is being fetched. */
  progressOf(videoId: string): Progress | null
  /** Cuts the connection, and resolves when nothing is written any more. */
  stop(videoId: string): Promise<void>
}

interface Running {
  progress: Progress | null
  cut: AbortController
  ended: Promise<void>
}

export function createDownloads(services: Services): Downloads {
  const running = new Map<string, Running>()

  async function fetchFile(videoId: string, state: Omit<Running, 'ended'>): Promise<void> {
    const found = await findImport(services, videoId)
    if (found === null) return
    const { row, video } = found
    if (row.cancelled_at !== null) return discardVideo(services, video)
    // Removed for now: restoring it asks for this anew.
    if (video.state === 'gone') return
    if (video.state !== 'recording' || row.url === null) return forgetAddress(services, videoId)
    const signal = AbortSignal.any([state.cut.signal, services.stopping])
    try {
      await download(services, { ...row, url: row.url }, signal, (progress) => {
        if (progress === 'withdrawn') state.cut.abort()
        else state.progress = progress
      })
      await forgetAddress(services, videoId)
    } catch (error) {
      if (state.cut.signal.aborted) return
      // Thrown on, it is taken up by the next process.
      if (services.stopping.aborted || !(error instanceof ImportFailure)) throw error
      services.log.warn('import_failed', { videoId, message: error.message })
      await failImport(services, videoId, error.message)
    }
  }

  return {
    async run(videoId) {
      const state = { progress: null, cut: new AbortController() }
      const ended = fetchFile(videoId, state).finally(() => running.delete(videoId))
      running.set(videoId, Object.assign(state, { ended }))
      await ended
    },
    progressOf: (videoId) => running.get(videoId)?.progress ?? null,
    async stop(videoId) {
      const download = running.get(videoId)
      download?.cut.abort()
      await download?.ended.catch(() => {})
    },
  }
}

/** After the last try of a job that met something nobody foresaw. */
export function giveUp(services: Services, videoId: string): Promise<void> {
  return failImport(services, videoId, sentences.trouble)
}
