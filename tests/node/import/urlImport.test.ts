import { afterEach, describe, expect, it, vi } from 'vitest'
import type { ImportState } from '../../../src/contract/app/imports.js'
import { HippoError } from '../../../src/core/error.js'
import { deferred } from '../../../src/testing/deferred.js'
import { followImport } from '../../../src/recorder/import/followImport.js'
import { createFakeClient } from '../../../src/testing/fakeClient.js'
import { fileOfSize, links, ready, stage } from './stage.js'

const videoId = '1001'
const url = 'https://media.example.com/clip.mp4'
const downloading = (bytes: number, totalBytes: number | null): ImportState => ({
  status: 'downloading',
  videoId,
  bytes,
  totalBytes,
})

afterEach(() => vi.useRealTimers())

describe('importing by address', () => {
  it('follows the server from waiting to ready', async () => {
    const { videoImport, events, states, calls, reaches } = stage({
      answers: [
        { status: 'waiting', videoId },
        downloading(0, 400),
        downloading(400, 400),
        { status: 'processing', videoId },
        ready,
      ],
    })
    videoImport.start({ url: `  ${url}\n` }, 'Tour')
    await reaches('ready')
    expect(calls('imports.fromUrl')[0]?.args).toEqual([
      { url, title: 'Tour', idempotencyKey: expect.any(String) },
    ])
    expect(events).toEqual([
      { type: 'import_progress', operation: 'started' },
      { type: 'import_progress', operation: 'uploading', percent: 0 },
      { type: 'import_progress', operation: 'uploading', percent: 100 },
      { type: 'source_uploaded' },
      { type: 'import_complete', video: { ...links, durationMs: 4200 } },
    ])
    expect([...new Set(states.map((state) => state.status))]).toEqual([
      'idle',
      'starting',
      'downloading',
      'processing',
      'ready',
    ])
  })

  it('shows bytes where nobody knows how many there are', async () => {
    const { videoImport, events, states, reaches } = stage({ answers: [downloading(7, null), ready] })
    videoImport.start({ url })
    await reaches('ready')
    expect(states).toContainEqual({ status: 'downloading', bytes: 7, totalBytes: null })
    expect(events.map((event) => event.type)).toEqual([
      'import_progress',
      'source_uploaded',
      'import_complete',
    ])
  })

  it('gives the server’s reason, and makes another import on retry', async () => {
    const answers: ImportState[] = [{ status: 'failed', videoId, reason: 'The address answered 404.' }]
    const { videoImport, events, calls, reaches } = stage({ answers })
    videoImport.start({ url })
    expect(await reaches('failed')).toMatchObject({
      error: { code: 'import_failed', message: 'The address answered 404.' },
      canRetry: true,
    })
    expect(events.at(-1)).toEqual({ type: 'import_failed', reason: 'The address answered 404.' })
    videoImport.retry()
    await vi.waitFor(() => expect(calls('imports.fromUrl')).toHaveLength(2))
    const [first, second] = calls('imports.fromUrl').map(({ args }) => args[0])
    expect(second).not.toEqual(first)
  })

  it('tries the creation three times under one key', async () => {
    const { videoImport, calls, reaches, fake } = stage()
    let failures = 2
    fake.fail = ({ name }) => (name === 'imports.fromUrl' && failures-- > 0 ? 'network' : null)
    videoImport.start({ url })
    await reaches('ready')
    const keys = calls('imports.fromUrl').map(
      ({ args }) => (args[0] as { idempotencyKey: string }).idempotencyKey,
    )
    expect(keys).toHaveLength(3)
    expect(new Set(keys).size).toBe(1)
  })

  it('keeps its key when a person tries again after the creation has failed', async () => {
    const { videoImport, calls, reaches, fake } = stage()
    fake.fail = new HippoError('maintenance', 'Serviced.', { retryAfterMs: 600_000 })
    videoImport.start({ url })
    expect(await reaches('failed')).toMatchObject({ error: { code: 'maintenance' }, canRetry: true })
    fake.fail = null
    videoImport.retry()
    await reaches('ready')
    const [first, second] = calls('imports.fromUrl').map(({ args }) => args[0])
    expect(second).toEqual(first)
  })

  it('is not told as failed while the server is only out of reach for a moment', async () => {
    const { videoImport, events, reaches, fake } = stage()
    let failures = 1
    fake.fail = ({ name }) => (name === 'imports.get' && failures-- > 0 ? 'server_error' : null)
    videoImport.start({ url })
    await reaches('ready')
    expect(events.map((event) => event.type)).not.toContain('import_failed')
  })

  it.each(['forbidden', 'invalid_request'] as const)('does not offer a retry after %s', async (code) => {
    const { videoImport, reaches } = stage({ fail: code })
    videoImport.start({ url })
    expect(await reaches('failed')).toMatchObject({ error: { code }, canRetry: false })
  })

  it('goes on at the server when nobody looks any more', async () => {
    vi.useFakeTimers()
    const { videoImport, calls } = stage({ answers: [downloading(1, 4)] })
    videoImport.start({ url })
    await vi.advanceTimersByTimeAsync(5000)
    const asked = calls('imports.get').length
    expect(asked).toBeGreaterThan(1)
    videoImport.dispose()
    await vi.advanceTimersByTimeAsync(60_000)
    expect(calls('imports.get')).toHaveLength(asked)
    expect(calls('imports.cancel')).toHaveLength(0)
  })

  it('hears of a cancellation made elsewhere', async () => {
    const { videoImport, events, reaches } = stage({ answers: [{ status: 'cancelled', videoId }] })
    videoImport.start({ url })
    await reaches('cancelled')
    expect(events.map((event) => event.type)).toEqual(['import_progress'])
  })

  it('tells when the server did not hear of the cancellation', async () => {
    const { videoImport, errors, reaches, fake } = stage({ answers: [downloading(1, 4)] })
    videoImport.start({ url })
    await reaches('downloading')
    fake.fail = ({ name }) => (name === 'imports.cancel' ? 'server_error' : null)
    videoImport.cancel()
    await vi.waitFor(() => expect(errors.map((error) => error.code)).toEqual(['server_error']))
    expect(videoImport.get().state.status).toBe('cancelled')
  })
})

describe('followImport', () => {
  it('asks less and less often while nothing moves, and soon again when something does', async () => {
    vi.useFakeTimers()
    const client = createFakeClient()
    const answers = [1, 1, 1, 1, 1, 1, 1, 1, 2].map((bytes) => downloading(bytes, 9))
    const askedAt: number[] = []
    client.imports.get = () => {
      askedAt.push(Date.now())
      return Promise.resolve(answers[askedAt.length - 1] ?? ready)
    }
    const followed = followImport(client, videoId, {}, () => {}, new AbortController().signal)
    await vi.runAllTimersAsync()
    await followed
    const waits = askedAt.slice(1).map((at, index) => at - (askedAt[index] ?? Number.NaN))
    expect(waits).toEqual(
      [500, 750, 1125, 1688, 2531, 3000, 3000, 3000, 500].map((ms) => expect.closeTo(ms, -1)),
    )
  })
})

describe('what is refused before anything is sent', () => {
  it.each([
    [{ file: fileOfSize(5_368_709_120) }, 'file_too_large'],
    [{ file: fileOfSize(0) }, 'file_empty'],
    [{ file: fileOfSize(10, 'notes.txt', 'text/plain') }, 'file_not_media'],
    [{ file: fileOfSize(10, 'mp4', '') }, 'file_not_media'],
    [{ url: 'media.example.com/clip.mp4' }, 'url_invalid'],
    [{ url: 'file:///etc/passwd' }, 'url_invalid'],
    [{ url: 'https://' }, 'url_invalid'],
    [{ url: '' }, 'url_invalid'],
  ] as const)('%o', (source, code) => {
    const { videoImport, events, fake } = stage()
    videoImport.start(source)
    expect(videoImport.get().state).toMatchObject({ status: 'failed', error: { code }, canRetry: false })
    expect(events).toEqual([{ type: 'import_failed', reason: expect.any(String) }])
    expect(fake.calls).toEqual([])
  })

  it.each([
    [fileOfSize(5_368_709_119)],
    [fileOfSize(10, 'CLIP.MKV', '')],
    [fileOfSize(10, 'talk.opus', '')],
    [fileOfSize(10, 'odd.bin', 'audio/mpeg')],
  ])('and what is not: %o', (file) => {
    const held = deferred()
    const { videoImport, calls } = stage({ before: () => held.promise })
    videoImport.start({ file })
    expect(videoImport.get().state.status).toBe('starting')
    expect(calls('imports.fromFile')).toHaveLength(1)
  })
})

describe('commands at the wrong time', () => {
  it('are refused and change nothing', async () => {
    const { videoImport, errors, states } = stage({ before: () => deferred().promise })
    videoImport.retry()
    videoImport.cancel()
    expect(errors.map((error) => error.code)).toEqual(['illegal_command', 'illegal_command'])
    videoImport.start({ url })
    const before = states.length
    videoImport.start({ url })
    videoImport.reset()
    expect(errors).toHaveLength(4)
    expect(states).toHaveLength(before)
  })

  it('reset leads back from an end', async () => {
    const { videoImport, reaches } = stage()
    videoImport.start({ url })
    await reaches('ready')
    videoImport.reset()
    expect(videoImport.get()).toEqual({ state: { status: 'idle' }, source: null, video: null })
  })
})
