import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { HippoClient } from '../../../src/client/types.js'
import type { CreatedRecording } from '../../../src/contract/app/recordings.js'
import { HippoError } from '../../../src/core/error.js'
import type { TakeRecord } from '../../../src/recorder/browser/store/ledger.js'
import type { TakeManifest } from '../../../src/recorder/browser/store/manifest.js'
import { createDelivery } from '../../../src/recorder/browser/upload/delivery.js'
import type { Delivery } from '../../../src/recorder/browser/upload/delivery.js'
import type { UploadState } from '../../../src/recorder/types.js'
import { createFakeClient } from '../../../src/testing/fakeClient.js'
import { fetchStack } from './fetchStack.js'
import { video } from './sessionSteps.js'
import { createDisk } from './takeOnDisk.js'
import type { Disk } from './takeOnDisk.js'
import { startTusServer } from './tusServer.js'
import type { Passing, TusServer } from './tusServer.js'

let server: TusServer
beforeEach(async () => {
  server = await startTusServer()
})
afterEach(() => server.close())

type Calls = HippoClient['recordings']

const first: TakeManifest = {
  ...{ id: 'take-1', scope: 'test', person: 'p', createdAt: 0, config: { screen: true } },
  ...{ created: null, layers: [], durationMs: 0, phase: 'recording', title: null },
}

interface Page {
  delivery: Delivery
  record: TakeRecord
  calls: { [Name in keyof Calls]: ReturnType<typeof vi.fn<Calls[Name]>> }
  uploads: UploadState[]
  sent: number[]
  onCreated: ReturnType<typeof vi.fn<() => void>>
  reaches(status: UploadState['status']): Promise<void>
}

/** A page of the browser with this take; its uploads carry its own ticket, so that the server can tell pages apart. */
function openPage(record: TakeRecord, name: string, overrides: Partial<Calls> = {}): Page {
  const ticket = { token: name, expiresAt: Date.now() + 900_000 }
  const made: CreatedRecording = { video: { ...video, videoId: '12' }, uploadUrl: server.endpoint, ticket }
  const calls = {
    create: vi.fn<Calls['create']>(() => Promise.resolve(made)),
    renewTicket: vi.fn<Calls['renewTicket']>(() => Promise.resolve(ticket)),
    finish: vi.fn<Calls['finish']>((_id, { bytes }) => Promise.resolve({ bytes })),
    submit: vi.fn<Calls['submit']>(() => Promise.resolve()),
    discard: vi.fn<Calls['discard']>(() => Promise.resolve()),
  }
  for (const key of Object.keys(overrides) as (keyof Calls)[]) {
    calls[key].mockImplementation(overrides[key] as never)
  }
  const uploads: UploadState[] = []
  const sent: number[] = []
  const onCreated = vi.fn<() => void>()
  const delivery = createDelivery({
    client: { ...createFakeClient({ scope: 'test', fail: 'not_configured' }), recordings: calls },
    ...{ record, httpStack: fetchStack, firstRetryMs: 10, onCreated },
    onCreateFailed: () => {},
    onUpload: (upload) => uploads.push(upload),
    onSent: (bytes) => sent.push(bytes),
  })
  const reaches = (status: UploadState['status']): Promise<void> =>
    vi.waitFor(() => expect(uploads.at(-1)?.status).toBe(status), 5000)
  return { delivery, record, calls, uploads, sent, onCreated, reaches }
}

const piece = (byte: number): Blob => new Blob([new Uint8Array(400_000).fill(byte)])

/** Records three pieces of which the first alone reaches the server; then the page is gone. */
async function leaveHalf(disk: Disk): Promise<void> {
  const page = openPage(disk.begin(first), 'page-1')
  const store = await page.record.openLayer('main')
  server.fault(({ dataPatch, headers }) =>
    dataPatch > 1 && headers.authorization === 'Bearer page-1' ? { status: 413 } : null,
  )
  page.delivery.begin('main', store, 'video/webm', 0)
  await store.append(piece(1))
  await vi.waitFor(() => expect(page.sent.at(-1)).toBe(400_000))
  await store.append(piece(2))
  await store.append(piece(3))
  await page.reaches('failed')
}

/** What the next page does with a take it has found. */
async function goOn(disk: Disk, name = 'page-2', overrides: Partial<Calls> = {}): Promise<Page> {
  const page = openPage(disk.claim(), name, overrides)
  const { layers, durationMs } = page.record.manifest
  for (const layer of layers) {
    const store = await page.record.openLayer(layer.name)
    page.delivery.begin(layer.name, store, layer.mimeType, layer.offsetMs)
  }
  page.delivery.complete(durationMs)
  return page
}

const methods = (requests: readonly Passing[]): string[] => requests.map(({ method }) => method)

test('writes down what another page needs before it relies on it', async () => {
  const disk = createDisk()
  const seen: [string, TakeManifest | null][] = []
  server.fault(({ method }) => {
    seen.push([method, disk.manifest])
    return null
  })
  const page = openPage(disk.begin(first), 'page-1', {
    finish(_id, { bytes }) {
      seen.push(['finish', disk.manifest])
      return Promise.resolve({ bytes })
    },
    submit() {
      seen.push(['submit', disk.manifest])
      return Promise.resolve()
    },
  })
  const store = await page.record.openLayer('main')
  page.delivery.begin('main', store, 'video/webm;codecs="h264,opus"', 120)
  await store.append(piece(1))
  page.delivery.complete(2500)
  await page.reaches('complete')
  await page.delivery.submit('Tour')
  const at = (what: string): TakeManifest | null | undefined => seen.find(([name]) => name === what)?.[1]
  expect(at('POST')).toMatchObject({
    created: { video: { assetId: '7' }, uploadUrl: server.endpoint },
    layers: [{ name: 'main', mimeType: 'video/webm;codecs="h264,opus"', offsetMs: 120 }],
  })
  expect(at('PATCH')?.layers[0]?.uploadUrl).toMatch(/\/files\/\w+$/)
  expect(at('finish')).toMatchObject({ durationMs: 2500, phase: 'stopped' })
  expect(at('submit')).toMatchObject({ phase: 'submitted', title: 'Tour' })
  expect(JSON.stringify(seen)).not.toContain('page-1')
  expect(disk.manifest).toBeNull()
})

test('a take in review stays, and goes with its submission under the title it was given', async () => {
  const disk = createDisk()
  const page = openPage(disk.begin(first), 'page-1')
  const store = await page.record.openLayer('main')
  page.delivery.begin('main', store, 'video/webm', 0)
  await store.append(piece(1))
  page.delivery.complete(1)
  await page.reaches('complete')
  expect(disk.manifest).not.toBeNull()
  await page.record.update({ title: 'Tour' })
  await page.delivery.submit(undefined)
  expect(page.calls.submit).toHaveBeenCalledWith('7', { title: 'Tour' })
  expect(disk.manifest).toBeNull()
})

test('the next page goes on where the server stands, with a ticket of its own', async () => {
  const disk = createDisk()
  await leaveHalf(disk)
  const before = server.requests.length
  const page = await goOn(disk)
  await page.reaches('complete')
  expect(page.onCreated).toHaveBeenCalledTimes(1)
  expect(page.calls.create).not.toHaveBeenCalled()
  expect(page.calls.renewTicket).toHaveBeenCalledTimes(1)
  const mine = server.requests.slice(before)
  expect(methods(mine)[0]).toBe('HEAD')
  expect(methods(mine)).not.toContain('POST')
  expect(mine.find(({ method }) => method === 'PATCH')?.headers['upload-offset']).toBe('400000')
  expect(mine.every(({ headers }) => headers.authorization === 'Bearer page-2')).toBe(true)
  expect(Buffer.compare(await server.stored(), await disk.bytes())).toBe(0)
  expect(server.uploads()).toBe(1)
  expect(page.calls.finish).toHaveBeenCalledWith('7', { bytes: 1_200_000, durationMs: 0 })
  expect(page.calls.submit).not.toHaveBeenCalled()
  page.delivery.release()
  expect(disk.manifest).toBeNull()
})

test('a take whose video was never made is created under the same key', async () => {
  const disk = createDisk()
  const record = disk.begin({ ...first, layers: [] })
  await record.updateLayer('main', { mimeType: 'video/webm', offsetMs: 0 })
  await (await record.openLayer('main')).append(piece(1))
  const page = await goOn(disk)
  await page.reaches('complete')
  expect(page.calls.create).toHaveBeenCalledWith({ config: { screen: true }, idempotencyKey: 'take-1' })
  expect(Buffer.compare(await server.stored(), await disk.bytes())).toBe(0)
})

test('a submission the earlier page asked for is told, once everything is up; then nothing is kept', async () => {
  const disk = createDisk()
  await leaveHalf(disk)
  await disk.claim().update({ phase: 'submitted', title: 'Tour', durationMs: 3000 })
  let answers = false
  const page = await goOn(disk, 'page-2', {
    submit: () =>
      answers
        ? Promise.resolve()
        : Promise.reject(new HippoError('unauthorized', 'Signed out.', { status: 401 })),
  })
  await page.reaches('failed')
  expect(page.uploads.at(-1)).toMatchObject({ error: { code: 'unauthorized' } })
  answers = true
  page.delivery.retry()
  await page.reaches('complete')
  expect(page.calls.finish).toHaveBeenLastCalledWith('7', { bytes: 1_200_000, durationMs: 3000 })
  expect(page.calls.submit).toHaveBeenLastCalledWith('7', { title: 'Tour' })
  expect(disk.manifest).toBeNull()
})

test('what is complete on the server already is finished once more, without a byte', async () => {
  const disk = createDisk()
  await leaveHalf(disk)
  await (await goOn(disk)).reaches('complete')
  const before = server.requests.length
  const page = await goOn(disk, 'page-3')
  await page.reaches('complete')
  expect(methods(server.requests.slice(before))).toEqual(['HEAD', 'HEAD'])
  expect(page.calls.finish).toHaveBeenCalledTimes(1)
})

test.each([404, 410])('an upload the server has no more (%i) is begun anew from the disk', async (status) => {
  const disk = createDisk()
  await leaveHalf(disk)
  const old = disk.manifest?.layers[0]?.uploadUrl
  server.fault(({ url }) => (url === new URL(old ?? '').pathname ? { status } : null))
  const page = await goOn(disk)
  await page.reaches('complete')
  expect(server.uploads()).toBe(2)
  expect(disk.manifest?.layers[0]?.uploadUrl).not.toBe(old)
  expect(Buffer.compare(await server.stored(), await disk.bytes())).toBe(0)
})

test('where bytes were let go already, an upload that is gone is the end, and says so', async () => {
  const disk = createDisk({ forgetful: true })
  const page = openPage(disk.begin(first), 'page-1')
  const store = await page.record.openLayer('main')
  let gone = false
  server.fault(() => (gone ? { status: 410 } : null))
  page.delivery.begin('main', store, 'video/webm', 0)
  await store.append(piece(1))
  await vi.waitFor(() => expect(page.sent.at(-1)).toBe(400_000))
  gone = true
  await store.append(piece(2))
  await page.reaches('failed')
  expect(page.uploads.at(-1)).toMatchObject({ error: { code: 'upload_failed', status: 410 } })
  expect(server.uploads()).toBe(1)
})

test('a video that is gone for good: an error, and the take stays', async () => {
  const disk = createDisk()
  await leaveHalf(disk)
  const page = await goOn(disk, 'page-2', {
    renewTicket: () => Promise.reject(new HippoError('gone', 'Discarded.', { status: 410 })),
  })
  await page.reaches('failed')
  expect(page.uploads.at(-1)).toMatchObject({
    error: { code: 'upload_failed', status: 410, retryable: false },
  })
  expect((await disk.bytes()).length).toBe(1_200_000)
  page.delivery.release()
  expect(disk.manifest).not.toBeNull()
  expect(disk.released).toBe(1)
})

test('a server that has this layer under another address is gone on with there', async () => {
  const disk = createDisk()
  await leaveHalf(disk)
  const url = disk.manifest?.layers[0]?.uploadUrl ?? ''
  // The address was lost with the page.
  await disk.claim().updateLayer('main', { uploadUrl: null })
  server.fault(({ method }) =>
    method === 'POST' ? { status: 409, headers: { location: new URL(url).pathname } } : null,
  )
  const page = await goOn(disk)
  await page.reaches('complete')
  expect(server.uploads()).toBe(1)
  expect(disk.manifest?.layers[0]?.uploadUrl).toBe(url)
  expect(Buffer.compare(await server.stored(), await disk.bytes())).toBe(0)
})

test('two layers go up beside each other, and are finished as one', async () => {
  const disk = createDisk()
  const page = openPage(disk.begin(first), 'page-1')
  const main = await page.record.openLayer('main')
  page.delivery.begin('main', main, 'video/webm', 0)
  await main.append(piece(1))
  await vi.waitFor(() => expect(page.sent.at(-1)).toBe(400_000))
  const camera = await page.record.openLayer('camera')
  page.delivery.begin('camera', camera, 'video/mp4', 340)
  await camera.append(piece(2))
  await vi.waitFor(() => expect(page.sent.at(-1)).toBe(800_000))
  await main.append(piece(3))
  page.delivery.complete(5000)
  await page.reaches('complete')
  expect(page.calls.finish).toHaveBeenCalledTimes(1)
  expect(page.calls.finish).toHaveBeenCalledWith('7', { bytes: 1_200_000, durationMs: 5000 })
  const metadata = server.requests
    .filter(({ method }) => method === 'POST')
    .map(({ headers }) => String(headers['upload-metadata']))
  expect(metadata[0]).toContain(`layer ${btoa('main')},offset_ms ${btoa('0')}`)
  expect(metadata[1]).toContain(`layer ${btoa('camera')},offset_ms ${btoa('340')}`)
  expect(Buffer.compare(await server.stored(0), await disk.bytes('main'))).toBe(0)
  expect(Buffer.compare(await server.stored(1), await disk.bytes('camera'))).toBe(0)
})

test('one layer that fails for good stops the other; retry() goes on with both', async () => {
  const disk = createDisk()
  const page = openPage(disk.begin(first), 'page-1')
  let refuses = true
  server.fault(({ method, headers }) =>
    refuses && method === 'POST' && String(headers['upload-metadata']).includes(btoa('camera'))
      ? { status: 413 }
      : null,
  )
  const main = await page.record.openLayer('main')
  page.delivery.begin('main', main, 'video/webm', 0)
  await main.append(piece(1))
  await vi.waitFor(() => expect(page.sent.at(-1)).toBe(400_000))
  const camera = await page.record.openLayer('camera')
  page.delivery.begin('camera', camera, 'video/webm', 0)
  await camera.append(piece(2))
  await page.reaches('failed')
  refuses = false
  page.delivery.retry()
  page.delivery.complete(1)
  await page.reaches('complete')
  expect(server.uploads()).toBe(2)
  expect(page.calls.finish).toHaveBeenCalledWith('7', { bytes: 800_000, durationMs: 1 })
})

test('released after a failure it is left to the next page; what only memory has is let go', async () => {
  const refused = { finish: () => Promise.reject(new HippoError('invalid_request', 'No.', { status: 422 })) }
  for (const forgetful of [false, true]) {
    const disk = createDisk({ forgetful })
    const page = openPage(disk.begin(first), 'page-1', refused)
    const store = await page.record.openLayer('main')
    page.delivery.begin('main', store, 'video/webm', 0)
    await store.append(piece(1))
    page.delivery.complete(1)
    await page.reaches('failed')
    page.delivery.release()
    expect(disk.released).toBe(forgetful ? 0 : 1)
    expect(disk.manifest === null).toBe(forgetful)
  }
})

test('what an earlier page sent from memory, its disk being full, is finished with', async () => {
  const disk = createDisk()
  const page = openPage(disk.begin(first), 'page-1')
  const store = await page.record.openLayer('main')
  page.delivery.begin('main', store, 'video/webm', 0)
  for (const byte of [1, 2]) await store.append(piece(byte))
  await vi.waitFor(() => expect(page.sent.at(-1)).toBe(800_000))
  disk.loseTail()
  server.fault(({ headers }) => (headers.authorization === 'Bearer page-1' ? { status: 413 } : null))
  const next = await goOn(disk)
  await next.reaches('complete')
  expect(next.calls.finish).toHaveBeenCalledWith('7', { bytes: 800_000, durationMs: 0 })
  expect((await server.stored()).length).toBe(800_000)
  next.delivery.release()
  expect(disk.manifest).toBeNull()
})
