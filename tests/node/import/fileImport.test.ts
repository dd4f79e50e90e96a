import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { HippoError } from '../../../src/core/error.js'
import { deferred } from '../../../src/testing/deferred.js'
import { startTusServer, type TusServer } from '../recorder/tusServer.js'
import { links, mediaFile, ready, stage } from './stage.js'

const mebibyte = 1024 * 1024
let server: TusServer

beforeEach(async () => {
  server = await startTusServer()
})
afterEach(() => server.close())

const bytesOf = async (file: File): Promise<Buffer> => Buffer.from(await file.arrayBuffer())

describe('importing a file', () => {
  it('uploads, finishes, waits, and says the documented events in order', async () => {
    const file = mediaFile(2.5 * mebibyte)
    const { videoImport, events, calls, reaches } = stage({
      server,
      answers: [{ status: 'processing', videoId: '1001' }, ready],
    })
    videoImport.start({ file }, '  Product tour ')
    expect(videoImport.get()).toMatchObject({ state: { status: 'starting' }, source: { file } })
    const state = await reaches('ready')
    expect(state).toEqual({ status: 'ready', video: { ...links, durationMs: 4200 } })
    expect((await server.stored()).equals(await bytesOf(file))).toBe(true)
    expect(calls('imports.fromFile')[0]?.args).toEqual([
      {
        name: 'clip.mp4',
        type: 'video/mp4',
        bytes: file.size,
        title: 'Product tour',
        idempotencyKey: expect.any(String),
      },
    ])
    expect(calls('recordings.finish')[0]?.args[1]).toEqual({ bytes: file.size, durationMs: 0 })
    const kinds = events.map((event) => ('operation' in event ? event.operation : event.type))
    expect(kinds[0]).toBe('started')
    expect(kinds.slice(-2)).toEqual(['source_uploaded', 'import_complete'])
    expect(new Set(kinds.slice(1, -2))).toEqual(new Set(['uploading']))
    expect(events.at(-1)).toEqual({ type: 'import_complete', video: { ...links, durationMs: 4200 } })
  })

  it('declares its length at once, under its ticket', async () => {
    const { videoImport, reaches } = stage({ server })
    videoImport.start({ file: mediaFile(1000) })
    await reaches('ready')
    const [creation] = server.requests
    expect(creation?.headers['upload-length']).toBe('1000')
    expect(creation?.headers['upload-defer-length']).toBeUndefined()
    expect(creation?.headers.authorization).toBe('Bearer ticket')
  })

  it('knows the link as soon as the server has answered', async () => {
    const held = deferred()
    const { videoImport } = stage({
      server,
      before: ({ name }) => (name === 'recordings.finish' ? held.promise : undefined),
    })
    videoImport.start({ file: mediaFile(10) })
    await vi.waitFor(() => expect(videoImport.get().video?.shareUrl).toContain('/video/play/'))
    expect(videoImport.get().state.status).not.toBe('ready')
    held.resolve()
  })

  it.each(['dropped', 'half', 'lost'] as const)('goes on after a connection that was %s', async (fault) => {
    const file = mediaFile(3.3 * mebibyte)
    const { videoImport, events, states, reaches } = stage({ server })
    const hit = new Set<number>()
    server.fault(({ dataPatch }) => {
      if (dataPatch !== 2 || hit.has(dataPatch)) return null
      hit.add(dataPatch)
      return fault
    })
    videoImport.start({ file })
    await reaches('ready')
    expect((await server.stored()).equals(await bytesOf(file))).toBe(true)
    expect(server.uploads()).toBe(1)
    expect(states).toContainEqual(
      expect.objectContaining({ status: 'uploading', retrying: expect.any(HippoError) }),
    )
    expect(events.filter((event) => event.type === 'source_uploaded')).toHaveLength(1)
  })

  it('never goes back, whatever the connection does', async () => {
    const { videoImport, events, states, reaches } = stage({ server })
    const hit = new Set<number>()
    server.fault(({ dataPatch }) => {
      if (dataPatch === 0 || dataPatch % 2 === 1 || hit.has(dataPatch)) return null
      hit.add(dataPatch)
      return dataPatch % 4 === 0 ? 'half' : 'dropped'
    })
    videoImport.start({ file: mediaFile(6 * mebibyte) })
    await reaches('ready')
    const percents = events.flatMap((event) =>
      event.type === 'import_progress' && event.operation === 'uploading' ? [event.percent] : [],
    )
    expect(percents.length).toBeGreaterThan(2)
    expect(percents).toEqual([...new Set(percents)].sort((a, b) => a - b))
    expect(percents.at(-1)).toBe(100)
    const bytes = states.flatMap((state) => (state.status === 'uploading' ? [state.bytes ?? -1] : []))
    expect(bytes).toEqual([...bytes].sort((a, b) => a - b))
  })

  it('resumes by retry where it was, with the same video and the same upload', async () => {
    const file = mediaFile(3 * mebibyte)
    const { videoImport, calls, events, reaches } = stage({ server })
    let refuse = true
    server.fault(({ dataPatch }) => (refuse && dataPatch >= 3 ? { status: 403 } : null))
    videoImport.start({ file })
    const failed = await reaches('failed')
    expect(failed).toMatchObject({ error: { code: 'upload_failed' }, canRetry: true })
    expect(events.at(-1)).toMatchObject({ type: 'import_failed', reason: expect.stringContaining('403') })
    refuse = false
    videoImport.retry()
    await reaches('ready')
    expect(calls('imports.fromFile')).toHaveLength(2)
  })

  it('stops politely when nobody looks any more, and goes on by retry from the last byte', async () => {
    const file = mediaFile(4 * mebibyte)
    const { videoImport, calls, events, reaches } = stage({ server })
    const cut = deferred()
    server.fault(({ dataPatch }) => {
      if (dataPatch === 3) cut.resolve()
      return null
    })
    videoImport.start({ file })
    await cut.promise
    const said = events.length
    videoImport.dispose()
    expect(videoImport.get().state).toMatchObject({ status: 'failed', canRetry: true })
    expect(events.slice(said)).toEqual([])
    const before = server.requests.length
    videoImport.retry()
    await reaches('ready')
    expect(calls('imports.fromFile')).toHaveLength(1)
    expect(server.uploads()).toBe(1)
    const after = server.requests.slice(before)
    expect(after.some(({ method }) => method === 'HEAD')).toBe(true)
    expect(after.some(({ method }) => method === 'POST')).toBe(false)
    expect((await server.stored()).equals(await bytesOf(file))).toBe(true)
  })

  it('takes the video away on the server when it is cancelled', async () => {
    const { videoImport, calls, events, reaches } = stage({ server })
    const begun = deferred()
    server.fault(({ dataPatch }) => {
      if (dataPatch === 1) begun.resolve()
      return null
    })
    videoImport.start({ file: mediaFile(4 * mebibyte) })
    await begun.promise
    videoImport.cancel()
    expect(videoImport.get().state).toEqual({ status: 'cancelled' })
    await vi.waitFor(() => expect(calls('imports.cancel').map((call) => call.args)).toEqual([['1001']]))
    await reaches('cancelled')
    expect(events.map((event) => event.type)).not.toContain('import_failed')
    expect(calls('recordings.finish')).toHaveLength(0)
  })

  it('cancels what the server is only just making', async () => {
    const held = deferred()
    const { videoImport, calls } = stage({
      server,
      before: ({ name }) => (name === 'imports.fromFile' ? held.promise : undefined),
    })
    videoImport.start({ file: mediaFile(10) })
    videoImport.cancel()
    held.resolve()
    await vi.waitFor(() => expect(calls('imports.cancel')).toHaveLength(1))
    expect(videoImport.get().state).toEqual({ status: 'cancelled' })
    expect(server.requests).toHaveLength(0)
  })

  it('says so when the file has gone meanwhile, instead of trying for ever', async () => {
    const file = mediaFile(10)
    Object.defineProperty(file, 'slice', {
      value: () => ({ slice: () => ({ arrayBuffer: () => Promise.reject(new Error('NotReadableError')) }) }),
    })
    const { videoImport, reaches } = stage({ server })
    videoImport.start({ file })
    expect(await reaches('failed')).toMatchObject({ error: { code: 'file_unreadable' }, canRetry: false })
  })

  it('begins another video after the server has lost bytes it had accepted', async () => {
    const { videoImport, calls, reaches, fake } = stage({ server })
    fake.fail = ({ name }) =>
      name === 'recordings.finish' ? new HippoError('invalid_request', 'Counts.', { status: 409 }) : null
    videoImport.start({ file: mediaFile(10) })
    expect(await reaches('failed')).toMatchObject({ error: { code: 'upload_mismatch' }, canRetry: true })
    fake.fail = null
    videoImport.retry()
    await reaches('ready')
    const keys = calls('imports.fromFile').map(
      ({ args }) => (args[0] as { idempotencyKey: string }).idempotencyKey,
    )
    expect(new Set(keys).size).toBe(2)
  })
})
