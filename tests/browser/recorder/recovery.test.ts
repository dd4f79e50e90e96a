import { afterEach, beforeEach, expect, it, onTestFinished, vi } from 'vitest'
import type { HippoClient } from '../../../src/client/types.js'
import { HippoError } from '../../../src/core/error.js'
import { createRecovery } from '../../../src/recorder/browser/recovery/createRecovery.js'
import type { BrowserEngineOptions } from '../../../src/recorder/browser/options.js'
import type { TakeManifest } from '../../../src/recorder/browser/store/manifest.js'
import type { RecoveredEvent, RecoveredTake } from '../../../src/recorder/recovery.js'
import { createPageTus } from './pageTus.js'
import { created, createBackend } from './stage.js'
import { bytesOf, clearTakes, hasFolder, manifestOf, openTestLedger, piece } from './storeSteps.js'

beforeEach(clearTakes)
afterEach(clearTakes)

const { ticket: _ticket, ...made } = created

/** A take of 300 kB that its page has let go. */
async function leaveTake(change: Partial<TakeManifest> = {}): Promise<{ id: string; bytes: number[] }> {
  const { ledger } = await openTestLedger()
  const record = await ledger.begin(manifestOf({ durationMs: 1500, ...change }))
  const store = await record.openLayer('main')
  await record.updateLayer('main', { mimeType: 'video/webm' })
  for (const value of [1, 2, 3]) await store.append(piece(100_000, value))
  const bytes = await bytesOf(await store.read(0, store.size))
  record.release()
  return { id: record.manifest.id, bytes }
}

type Backend = Partial<HippoClient['recordings']>

function open(options: { person?: string; recordings?: Backend } & BrowserEngineOptions = {}) {
  const { client, calls } = createBackend(options.recordings)
  const capabilities = vi.fn<HippoClient['capabilities']>(() =>
    Promise.resolve({ ...everything, person: options.person ?? 'ada' }),
  )
  const tus = createPageTus()
  const update = vi.fn<HippoClient['videos']['update']>(() => Promise.reject(new Error('Not asked for.')))
  const recovery = createRecovery({
    ...options,
    client: { ...client, capabilities, videos: { ...client.videos, update } },
    httpStack: tus.stack,
  })
  const events: RecoveredEvent[] = []
  const errors: HippoError[] = []
  recovery.onEvent((event) => events.push(event))
  recovery.onError((error) => errors.push(error))
  onTestFinished(() => recovery.dispose())
  const shows = (...uploads: RecoveredTake['upload']['status'][]) =>
    vi.waitFor(() => expect(recovery.get().map(({ upload }) => upload.status)).toEqual(uploads), 8000)
  return { recovery, tus, calls, update, capabilities, events, errors, shows }
}

const everything = {
  importUrl: true,
  importFile: true,
  updateVideo: true,
  deleteVideo: true,
  interactions: true,
  webhook: true,
  activity: true,
  retention: true,
  periods: true,
  timeline: true,
  viewerSort: true,
  viewerSearch: true,
  videoSearch: true,
  viewerNames: true,
  audience: 'a',
}

it('brings a take to its end without a click: what the server holds is what the store held', async () => {
  const { id, bytes } = await leaveTake({ title: 'Demo' })
  const { recovery, tus, calls, events, shows } = open()
  // As StrictMode mounts: once, away, and once more.
  recovery.start()
  recovery.dispose()
  recovery.start()
  await shows('complete')
  expect(await bytesOf(tus.blob('video/webm'))).toEqual(bytes)
  // The manifest had no video yet: the take's id makes a repeated creation give the same one.
  expect(calls.create).toHaveBeenCalledWith({ config: { screen: true }, idempotencyKey: id, title: 'Demo' })
  expect(calls.finish).toHaveBeenCalledWith('7', { bytes: 300_000, durationMs: 1500 })
  expect(calls.submit).not.toHaveBeenCalled()
  expect(events).toEqual([{ type: 'source_uploaded', recovered: true, takeId: id }])
  expect(recovery.get()).toMatchObject([
    {
      id,
      title: 'Demo',
      durationMs: 1500,
      producedBytes: 300_000,
      sentBytes: 300_000,
      video: { assetId: '7' },
    },
  ])
  await vi.waitFor(async () => expect(await hasFolder(id)).toBe(false))
  recovery.dismiss(id)
  await shows()
})

it('submits what was submitted, and creates nothing that is there', async () => {
  const { id } = await leaveTake({ phase: 'submitted', title: 'Demo', created: made })
  const { recovery, calls, events, shows } = open()
  recovery.start()
  await shows('complete')
  expect(calls.create).not.toHaveBeenCalled()
  expect(calls.renewTicket).toHaveBeenCalledWith('7')
  expect(calls.submit).toHaveBeenCalledWith('7', { title: 'Demo' })
  expect(events).toEqual([
    { type: 'source_uploaded', recovered: true, takeId: id },
    { type: 'video_submitted', durationMs: 1500, recovered: true, takeId: id },
  ])
})

it('names a video that was made before its take had a title, and submits nothing', async () => {
  await leaveTake({ title: 'Demo', created: made })
  const { recovery, calls, update, errors, shows } = open()
  recovery.start()
  await shows('complete')
  expect(update).toHaveBeenCalledWith('12', { title: 'Demo' })
  expect(calls.submit).not.toHaveBeenCalled()
  expect(errors).toEqual([])
})

it('makes another video where the first one was removed before it had any media, and only then', async () => {
  const { id } = await leaveTake({ created: made, createdAt: Date.now() - 2000 })
  const { ledger } = await openTestLedger()
  const sent = await ledger.begin(manifestOf({ created: made }))
  await (await sent.openLayer('main')).append(piece(1000, 1))
  await sent.updateLayer('main', { uploadUrl: 'https://media.example.com/files/9' })
  sent.release()
  const removed = new HippoError('not_found', 'There is no such recording.', { status: 404 })
  const { recovery, calls, tus, shows } = open()
  calls.renewTicket.mockRejectedValue(removed)
  recovery.start()
  await shows('complete', 'failed')
  expect(calls.create.mock.calls).toEqual([[{ config: { screen: true }, idempotencyKey: `${id}-again` }]])
  expect(tus.size).toBe(300_000)
})

it('in a browser that keeps no take it asks nobody', async () => {
  const { recovery, capabilities } = open()
  recovery.start()
  dispatchEvent(new Event('online'))
  expect(capabilities).not.toHaveBeenCalled()
})

it('another person sees nothing of it, and nothing is sent', async () => {
  const { id } = await leaveTake()
  await leaveTake({ scope: 'another-backend' })
  const other = open({ person: 'grace' })
  other.recovery.start()
  await vi.waitFor(() => expect(other.capabilities).toHaveBeenCalled())
  // One of theirs is found meanwhile, so the look is over when it is done.
  await leaveTake({ person: 'grace' })
  await other.shows('complete')
  expect(other.recovery.get()).toHaveLength(1)
  expect(other.calls.create).toHaveBeenCalledTimes(1)
  expect(await hasFolder(id)).toBe(true)
})

it('when somebody else signs in on the same page, the upload stops where it is', async () => {
  const { id } = await leaveTake()
  let holds = true
  const { recovery, capabilities, calls, tus, shows } = open({
    recordings: {
      finish: () =>
        holds
          ? Promise.reject(new HippoError('maintenance', 'Not now.', { retryAfterMs: 50 }))
          : Promise.resolve({ bytes: 300_000 }),
    },
  })
  recovery.start()
  await vi.waitFor(() => expect(calls.finish).toHaveBeenCalled())
  capabilities.mockImplementation(() => Promise.resolve({ ...everything, person: 'grace' }))
  dispatchEvent(new Event('online'))
  await vi.waitFor(() => expect(recovery.get()).toEqual([]))
  holds = false
  const asked = calls.finish.mock.calls.length
  // It is let go as a whole, so that its owner finds it again.
  const { ledger } = await openTestLedger()
  const claimed = await ledger.claim(id, AbortSignal.timeout(8000))
  expect(calls.finish.mock.calls.length).toBeLessThanOrEqual(asked + 1)
  expect(claimed?.manifest.layers[0]?.uploadUrl).toBe('https://media.example.com/files/1')
  claimed?.release()
  capabilities.mockImplementation(() => Promise.resolve({ ...everything, person: 'ada' }))
  dispatchEvent(new Event('online'))
  await shows('complete')
  expect(tus.size).toBe(300_000)
})

it('keeps a failed one with its error, goes on with the next, and resumes when asked', async () => {
  const first = await leaveTake({ created: made, createdAt: Date.now() - 2000 })
  const second = await leaveTake({ created: made, createdAt: Date.now() - 1000 })
  let refuses = true
  const { recovery, errors, calls, shows } = open({
    recordings: {
      finish: (_id, { bytes }) =>
        refuses ? Promise.reject(new HippoError('forbidden', 'No.')) : Promise.resolve({ bytes }),
    },
  })
  recovery.start()
  await shows('failed', 'failed')
  expect(recovery.get().map(({ id }) => id)).toEqual([first.id, second.id])
  expect(errors).toHaveLength(2)
  expect((await recovery.readTake(first.id, 'playable'))?.blob.size).toBe(300_000)
  refuses = false
  recovery.resume(second.id)
  await shows('failed', 'complete')
  recovery.discard(first.id)
  await shows('complete')
  await vi.waitFor(() => expect(calls.discard).toHaveBeenCalledWith('7'))
  await vi.waitFor(async () => expect(await hasFolder(first.id)).toBe(false))
})

it('asks first where the app wants that, and reads what it lists', async () => {
  const wanted = await leaveTake({ created: made, createdAt: Date.now() - 2000 })
  const unwanted = await leaveTake({ created: made, createdAt: Date.now() - 1000 })
  const { recovery, calls, tus, shows } = open({ recovery: 'ask' })
  recovery.start()
  await shows('none', 'none')
  expect(recovery.get()[0]).toMatchObject({ id: wanted.id, producedBytes: 300_000, video: { assetId: '7' } })
  const file = await recovery.readTake(wanted.id, 'playable')
  expect(await bytesOf(file?.blob ?? null)).toEqual(wanted.bytes)
  expect(file?.name).toMatch(/\.webm$/)
  expect(tus.requests).toEqual([])
  recovery.discard(unwanted.id)
  await shows('none')
  await vi.waitFor(() => expect(calls.discard).toHaveBeenCalledWith('7'))
  recovery.resume(wanted.id)
  await shows('complete')
  expect(await bytesOf(tus.blob('video/webm'))).toEqual(wanted.bytes)
})

it('a take of a living page is left alone, and finished when that page lets go', async () => {
  const { ledger } = await openTestLedger()
  const record = await ledger.begin(manifestOf({ created: made }))
  const { recovery, capabilities, tus, shows } = open()
  recovery.start()
  await vi.waitFor(() => expect(capabilities).toHaveBeenCalled())
  const store = await record.openLayer('main')
  await record.updateLayer('main', { mimeType: 'video/webm' })
  await store.append(piece(1000, 5))
  expect(recovery.get()).toEqual([])
  expect(tus.requests).toEqual([])
  record.release()
  await shows('complete')
  expect(tus.size).toBe(1000)
})

it('of two pages one sends it', async () => {
  await leaveTake({ created: made })
  const one = open()
  const other = open()
  one.recovery.start()
  other.recovery.start()
  const all = () => [...one.recovery.get(), ...other.recovery.get()]
  await vi.waitFor(() => expect(all().map(({ upload }) => upload.status)).toEqual(['complete']), 8000)
  await vi.waitFor(async () => {
    const { ledger } = await openTestLedger()
    expect(await ledger.isEmpty()).toBe(true)
  })
  expect(one.tus.size + other.tus.size).toBe(300_000)
})

it('two layers go up as two files', async () => {
  const { ledger } = await openTestLedger()
  const record = await ledger.begin(manifestOf({ created: made }))
  for (const [index, layer] of (['main', 'camera'] as const).entries()) {
    const store = await record.openLayer(layer)
    await record.updateLayer(layer, { mimeType: 'video/webm', offsetMs: index * 40 })
    await store.append(piece(1000, index))
  }
  record.release()
  const { recovery, calls, tus, shows } = open()
  recovery.start()
  await shows('complete')
  expect(calls.finish).toHaveBeenCalledWith('7', { bytes: 2000, durationMs: 0 })
  expect(tus.requests.filter(({ method }) => method === 'POST')).toHaveLength(2)
})
