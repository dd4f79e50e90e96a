import { beforeEach, describe, expect, it } from 'vitest'
import type { HippoError } from '../../../src/core/error.js'
import type { VideoImport, VideoImportEvent } from '../../../src/recorder/import/types.js'
import { createFakeClient } from '../../../src/testing/fakeClient.js'
import type { ConformanceStage, ImportWindow } from './stage.js'

interface Followed {
  videoImport: VideoImport
  events: VideoImportEvent[]
  errors: HippoError[]
  names(): string[]
  codes(): string[]
  status(): string
}

function follow(videoImport: VideoImport): Followed {
  const events: VideoImportEvent[] = []
  const errors: HippoError[] = []
  videoImport.onEvent((event) => events.push(event))
  videoImport.onError((error) => errors.push(error))
  return {
    videoImport,
    events,
    errors,
    names: () => events.map(({ type }) => type),
    codes: () => errors.map(({ code }) => code),
    status: () => videoImport.get().state.status,
  }
}

/** What every engine promises of imports, and one part per kind. */
export function describeImport(stage: ConformanceStage): void {
  const { engine, capabilities, importWindow } = stage

  describe('import', () => {
    const begin = (client = createFakeClient()): Followed =>
      follow(engine().createImport({ client, poll: { firstMs: 1, maxMs: 2 } }))

    it('begins idle and says what it takes', () => {
      const { videoImport, codes } = begin()
      expect(videoImport.get()).toEqual({ state: { status: 'idle' }, source: null, video: null })
      expect(videoImport.capabilities.kind).toBe(capabilities.import)
      videoImport.cancel()
      videoImport.retry()
      expect(codes()).toEqual(['illegal_command', 'illegal_command'])
      expect(videoImport.get().state.status).toBe('idle')
    })

    if (capabilities.import === 'source') describeSource(begin)
    else if (importWindow) describeWindow(begin, importWindow)
    else throw new Error('A subject that imports by a window needs importWindow.')
  })
}

function describeSource(begin: (client?: ReturnType<typeof createFakeClient>) => Followed): void {
  const url = 'https://media.example.com/tour.mp4'

  it('fetches an address, and cancels', async () => {
    const client = createFakeClient()
    const { videoImport, names, status } = begin(client)
    videoImport.start({ url }, 'A tour')
    expect(status()).toBe('starting')
    await expect.poll(() => videoImport.get().video?.shareUrl).toMatch(/^https:/)
    const videoId = videoImport.get().video?.videoId ?? ''
    client.data.imports[videoId] = { status: 'downloading', videoId, bytes: 40, totalBytes: 100 }
    await expect.poll(status).toBe('downloading')
    videoImport.cancel()
    expect(status()).toBe('cancelled')
    await expect.poll(() => client.calls.at(-1)?.name).toBe('imports.cancel')
    expect(names().slice(0, 2)).toEqual(['import_progress', 'import_progress'])
    expect(videoImport.capabilities.cancel).toBe(true)
  })

  it('refuses to begin with nothing', () => {
    const { videoImport, codes, errors, status } = begin()
    videoImport.start()
    expect(codes()).toEqual(['illegal_command'])
    expect(errors[0]?.hint).toBeTruthy()
    expect(status()).toBe('idle')
  })
}

function describeWindow(begin: () => Followed, window: ImportWindow): void {
  let followed: Followed
  beforeEach(() => {
    followed = begin()
  })

  it('opens the window and follows it to the end', async () => {
    const { videoImport, names, codes, status } = followed
    videoImport.start()
    expect(status()).toBe('starting')
    await window.opened(1)
    window.started()
    expect(videoImport.get().state).toMatchObject({ status: 'uploading', percent: 0 })
    window.uploading(40)
    window.uploading(30)
    expect(videoImport.get().state).toMatchObject({ percent: 40, bytes: null })
    window.uploaded()
    expect(status()).toBe('processing')
    window.completed()
    expect(videoImport.get()).toMatchObject({
      state: { status: 'ready', video: { durationMs: 3000 } },
      video: { shareUrl: expect.stringMatching(/^https:/) },
    })
    expect(names()).toEqual([
      'import_progress',
      'import_progress',
      'import_progress',
      'source_uploaded',
      'import_complete',
    ])
    expect(codes()).toEqual([])
    videoImport.reset()
    expect(status()).toBe('idle')
  })

  it('can be opened again, as nobody says that it was closed', async () => {
    const { videoImport, codes, status } = followed
    videoImport.start()
    await window.opened(1)
    videoImport.start()
    await window.opened(2)
    window.started()
    videoImport.start()
    videoImport.reset()
    expect(codes()).toEqual(['illegal_command', 'illegal_command'])
    expect(status()).toBe('uploading')
  })

  it('takes no source and cannot be cancelled from here', async () => {
    const { videoImport, codes, errors, status } = followed
    videoImport.start({ url: 'https://media.example.com/tour.mp4' })
    expect(status()).toBe('idle')
    videoImport.start()
    await window.opened(1)
    videoImport.cancel()
    expect(status()).toBe('starting')
    expect(codes()).toEqual(['illegal_command', 'illegal_command'])
    expect(errors.map(({ hint }) => hint)).not.toContain(null)
    expect(videoImport.capabilities.cancel).toBe(false)
  })

  it('fails, and tries again in the window', async () => {
    const { videoImport, names, codes, status } = followed
    videoImport.start()
    await window.opened(1)
    window.started()
    window.failed('too large')
    expect(videoImport.get().state).toMatchObject({ status: 'failed', canRetry: true })
    expect(names()).toEqual(['import_progress', 'import_failed'])
    expect(codes()).toEqual(['import_failed'])
    videoImport.retry()
    expect(status()).toBe('starting')
    await window.opened(2)
    window.failed('import_cancelled_by_user')
    expect(status()).toBe('cancelled')
    expect(codes()).toEqual(['import_failed'])
  })

  it('is not followed any more once it was reset or left', async () => {
    const { videoImport, names, status } = followed
    videoImport.start()
    await window.opened(1)
    videoImport.reset()
    window.started()
    expect(status()).toBe('idle')
    videoImport.start()
    await window.opened(2)
    videoImport.dispose()
    expect(videoImport.get().state).toMatchObject({ status: 'failed', error: { code: 'aborted' } })
    window.started()
    expect(names()).toEqual([])
  })
}
