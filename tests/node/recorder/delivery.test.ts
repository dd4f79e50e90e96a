import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { HippoClient } from '../../../src/client/types.js'
import type { CreatedRecording } from '../../../src/contract/app/recordings.js'
import { HippoError } from '../../../src/core/error.js'
import type { TakeRecord } from '../../../src/recorder/browser/store/ledger.js'
import type { TakeManifest } from '../../../src/recorder/browser/store/manifest.js'
import { finishUpload } from '../../../src/recorder/browser/upload/finish.js'
import { createDelivery } from '../../../src/recorder/browser/upload/delivery.js'
import type { UploadState } from '../../../src/recorder/types.js'
import { deferred } from '../../../src/testing/deferred.js'
import { createFakeClient } from '../../../src/testing/fakeClient.js'
import { fetchStack } from './fetchStack.js'
import { video } from './sessionSteps.js'
import { createDisk } from './takeOnDisk.js'
import { startTusServer } from './tusServer.js'
import type { TusServer } from './tusServer.js'

let server: TusServer
beforeEach(async () => {
  server = await startTusServer()
})
afterEach(async () => {
  vi.useRealTimers()
  await server.close()
})

type Calls = HippoClient['recordings']

function backend(overrides: Partial<Calls>) {
  const made: CreatedRecording = {
    video: { ...video, videoId: '12' },
    uploadUrl: server.endpoint,
    ticket: { token: 'ticket', expiresAt: Date.now() + 900_000 },
  }
  const calls = {
    create: vi.fn<Calls['create']>(overrides.create ?? (() => Promise.resolve(made))),
    renewTicket: vi.fn<Calls['renewTicket']>(
      overrides.renewTicket ?? (() => Promise.resolve({ ...made.ticket, token: 'renewed' })),
    ),
    finish: vi.fn<Calls['finish']>(overrides.finish ?? ((_id, { bytes }) => Promise.resolve({ bytes }))),
    submit: vi.fn<Calls['submit']>(overrides.submit ?? (() => Promise.resolve())),
    discard: vi.fn<Calls['discard']>(overrides.discard ?? (() => Promise.resolve())),
  }
  const client: HippoClient = {
    ...createFakeClient({ scope: 'test', fail: 'not_configured' }),
    recordings: calls,
  }
  return { made, calls, client }
}

const fresh: TakeManifest = {
  id: 'take-1',
  scope: 'test',
  person: null,
  createdAt: 0,
  config: { screen: true },
  created: null,
  layers: [],
  durationMs: 0,
  phase: 'recording',
  title: null,
}

function open(overrides: Partial<Calls> = {}, record: TakeRecord = createDisk().begin(fresh)) {
  const { made, calls, client } = backend(overrides)
  const uploads: UploadState[] = []
  const failures: HippoError[] = []
  const sent: number[] = []
  const onCreated = vi.fn<() => void>()
  const delivery = createDelivery({
    client,
    record,
    httpStack: fetchStack,
    firstRetryMs: 10,
    onCreated,
    onCreateFailed: (error) => failures.push(error),
    onUpload: (upload) => uploads.push(upload),
    onSent: (bytes) => sent.push(bytes),
  })
  const reaches = (status: UploadState['status']) =>
    vi.waitFor(() => expect(uploads.at(-1)?.status).toBe(status), 5000)
  return { made, calls, record, uploads, failures, sent, onCreated, delivery, reaches }
}

async function begin({ delivery, record }: ReturnType<typeof open>, text = 'abc'): Promise<void> {
  const store = await record.openLayer('main')
  delivery.begin('main', store, 'video/webm', 0)
  await store.append(new Blob([text]))
}

/** Records `text` as the main layer and ends the take. */
async function recordAll(taken: ReturnType<typeof open>, text?: string): Promise<void> {
  await begin(taken, text)
  taken.delivery.complete(1234)
}

test('says complete only after the counts agree', async () => {
  const taken = open()
  const { calls, reaches } = taken
  await recordAll(taken)
  await reaches('complete')
  expect(calls.create).toHaveBeenCalledWith({ config: { screen: true }, idempotencyKey: 'take-1' })
  expect(calls.finish).toHaveBeenCalledWith('7', { bytes: 3, durationMs: 1234 })
  expect((await server.stored()).toString()).toBe('abc')
  const metadata = String(server.requests[0]?.headers['upload-metadata'])
  expect(Object.fromEntries(metadata.split(',').map((pair) => pair.split(' ')))).toEqual({
    asset_id: btoa('7'),
    filetype: btoa('video/webm'),
    layer: btoa('main'),
    offset_ms: btoa('0'),
  })
})

test('a count that differs is an upload_mismatch', async () => {
  const taken = open({ finish: () => Promise.resolve({ bytes: 2 }) })
  const { uploads, reaches } = taken
  await recordAll(taken)
  await reaches('failed')
  expect(uploads.at(-1)).toMatchObject({ error: { code: 'upload_mismatch' } })
})

test.each([
  [new HippoError('invalid_request', 'Different counts.', { status: 409 }), 'upload_mismatch'],
  [new HippoError('invalid_request', 'Unknown container.', { status: 422 }), 'processing_failed'],
])('a finish that is refused (%s)', async (refusal, code) => {
  const taken = open({ finish: () => Promise.reject(refusal) })
  const { uploads, calls, reaches } = taken
  await recordAll(taken)
  await reaches('failed')
  expect(uploads.at(-1)).toMatchObject({ error: { code } })
  expect(calls.finish).toHaveBeenCalledTimes(1)
})

test('a finish that cannot be reached is tried five times', async () => {
  vi.useFakeTimers()
  const { client, calls } = backend({ finish: () => Promise.reject(new HippoError('network', 'No answer.')) })
  const retries: HippoError[] = []
  const waits: number[] = []
  const input = { bytes: 3, durationMs: 1 }
  const finishing = finishUpload(
    client,
    '7',
    input,
    (error, waitMs) => {
      retries.push(error)
      waits.push(waitMs)
    },
    new AbortController().signal,
  )
  const failing = finishing.catch((error: unknown) => error)
  await vi.advanceTimersByTimeAsync(15_000)
  expect(await failing).toMatchObject({ code: 'finish_failed', retryable: true })
  expect(calls.finish).toHaveBeenCalledTimes(5)
  expect(retries).toHaveLength(4)
  expect(waits).toEqual([1000, 2000, 4000, 8000])
})

test('retry() goes on with the finish alone', async () => {
  let accepts = false
  const taken = open({
    finish: (_id, { bytes }) =>
      accepts ? Promise.resolve({ bytes }) : Promise.reject(new HippoError('not_found', 'Gone for now.')),
  })
  const { delivery, reaches } = taken
  await recordAll(taken)
  await reaches('failed')
  accepts = true
  delivery.retry()
  await reaches('complete')
  expect(server.uploads()).toBe(1)
})

test('creation is tried again with the same key, and its last failure is a create_failed', async () => {
  const { failures, calls } = open({
    create: () => Promise.reject(new HippoError('network', 'No answer.')),
  })
  await vi.waitFor(() => expect(failures).toHaveLength(1), 5000)
  expect(failures[0]).toMatchObject({ code: 'create_failed', retryable: true })
  expect(new Set(calls.create.mock.calls.map(([{ idempotencyKey }]) => idempotencyKey)).size).toBe(1)
  expect(calls.create).toHaveBeenCalledTimes(3)
})

test('a refused creation is not tried again and keeps its own code', async () => {
  const { failures, calls } = open({
    create: () => Promise.reject(new HippoError('unauthorized', 'Signed out.', { status: 401 })),
  })
  await vi.waitFor(() => expect(failures).toHaveLength(1))
  expect(failures[0]).toMatchObject({ code: 'unauthorized' })
  expect(calls.create).toHaveBeenCalledTimes(1)
})

test('a submission after a failed creation makes the video first, once', async () => {
  let works = false
  const taken = open({
    create: () =>
      works ? Promise.resolve(made()) : Promise.reject(new HippoError('unauthorized', 'Signed out.')),
  })
  const { delivery, calls, failures, reaches } = taken
  const made = (): CreatedRecording => backend({}).made
  await recordAll(taken)
  await vi.waitFor(() => expect(failures).toHaveLength(1))
  await expect(delivery.submit('Tour')).rejects.toMatchObject({ code: 'unauthorized' })
  expect(failures).toHaveLength(2)
  works = true
  const submitted = delivery.submit('Tour')
  delivery.retry()
  await submitted
  await reaches('complete')
  expect(calls.create).toHaveBeenCalledTimes(3)
  expect(calls.submit).toHaveBeenCalledWith('7', { title: 'Tour' })
  expect((await server.stored()).toString()).toBe('abc')
})

test('discard is tried again where nobody answered, and a video that is gone by then is thrown away', async () => {
  vi.useFakeTimers()
  const answers = [
    new HippoError('network', 'No answer.'),
    new HippoError('maintenance', 'In a moment.', { retryAfterMs: 3000 }),
    new HippoError('gone', 'This recording is gone.', { status: 410 }),
  ]
  const { calls, delivery } = open({
    discard: () => Promise.reject(answers.shift() ?? new HippoError('unknown', 'Asked too often.')),
  })
  const discarded = delivery.discard()
  await vi.advanceTimersByTimeAsync(4000)
  await discarded
  expect(calls.discard).toHaveBeenCalledTimes(3)
})

test('a discard that is refused is said', async () => {
  const refusal = new HippoError('forbidden', 'Not yours.', { status: 403 })
  const { calls, delivery } = open({ discard: () => Promise.reject(refusal) })
  await expect(delivery.discard()).rejects.toBe(refusal)
  expect(calls.discard).toHaveBeenCalledTimes(1)
})

test('discard stops the upload and throws the video away, also one whose creation answers later', async () => {
  let answer: () => void = () => {}
  const taken = open({
    create: () =>
      new Promise((resolve) => {
        answer = () => resolve(made)
      }),
  })
  const { delivery, made, calls, uploads } = taken
  await begin(taken)
  const discarded = delivery.discard()
  answer()
  await discarded
  expect(calls.discard).toHaveBeenCalledWith('7')
  expect(server.requests).toHaveLength(0)
  expect(uploads).toEqual([])
})

test('released while uploading it goes on to its end', async () => {
  const taken = open()
  const { delivery, calls, reaches } = taken
  await begin(taken)
  await vi.waitFor(() => expect(server.requests.length).toBeGreaterThan(0))
  delivery.complete(1)
  delivery.release()
  await reaches('complete')
  expect(calls.finish).toHaveBeenCalledTimes(1)
})

test('released while it tries again, a take that only memory has goes on to its end and is let go', async () => {
  const disk = createDisk({ forgetful: true })
  const taken = open({}, disk.begin(fresh))
  const { delivery, calls, reaches } = taken
  let down = true
  server.fault(() => (down ? { status: 503 } : null))
  await recordAll(taken)
  await reaches('retrying')
  delivery.release()
  down = false
  await reaches('complete')
  expect((await server.stored()).toString()).toBe('abc')
  expect(calls.finish).toHaveBeenCalledTimes(1)
  expect(disk.manifest).toBeNull()
})

test('a submission that failed before the page was left leaves the take to a later page', async () => {
  const disk = createDisk()
  const refuse = () => Promise.reject(new HippoError('unauthorized', 'Signed out.'))
  const taken = open({ submit: refuse }, disk.begin(fresh))
  const { delivery, reaches } = taken
  await recordAll(taken)
  await reaches('complete')
  await expect(delivery.submit('Tour')).rejects.toMatchObject({ code: 'unauthorized' })
  expect(disk.released).toBe(0)
  delivery.release()
  expect(disk.released).toBe(1)
  expect(disk.manifest).toMatchObject({ phase: 'submitted', title: 'Tour' })
})

test.each([
  ['the upload being done', false],
  ['the upload having failed', true],
])(
  'a submission that fails after the page was left, %s, leaves the take to a later page',
  async (_what, fails) => {
    const disk = createDisk()
    const answer = deferred()
    const refuse = () => Promise.reject(new HippoError('not_found', 'Gone for now.'))
    const taken = open({ submit: () => answer.promise, ...(fails && { finish: refuse }) }, disk.begin(fresh))
    const { delivery, calls, reaches } = taken
    await recordAll(taken)
    await reaches(fails ? 'failed' : 'complete')
    const submitting = delivery.submit('Tour')
    await vi.waitFor(() => expect(calls.submit).toHaveBeenCalledOnce())
    delivery.release()
    expect(disk.manifest).not.toBeNull()
    // No other page may say it meanwhile.
    expect(disk.released).toBe(0)
    answer.reject(new HippoError('unauthorized', 'Signed out.'))
    await expect(submitting).rejects.toMatchObject({ code: 'unauthorized' })
    expect(disk.released).toBe(1)
    expect(disk.manifest).toMatchObject({ phase: 'submitted', title: 'Tour' })
  },
)

test('a submission that fails while the bytes are on their way leaves the take when they are there', async () => {
  const disk = createDisk()
  const taken = open(
    { submit: () => Promise.reject(new HippoError('unauthorized', 'Signed out.')) },
    disk.begin(fresh),
  )
  const { delivery, calls, reaches } = taken
  await begin(taken)
  await expect(delivery.submit('Tour')).rejects.toMatchObject({ code: 'unauthorized' })
  delivery.release()
  expect(disk.released).toBe(0)
  delivery.complete(1)
  await reaches('complete')
  expect(calls.finish).toHaveBeenCalledTimes(1)
  expect(disk.released).toBe(1)
  expect(disk.manifest).toMatchObject({ phase: 'submitted', title: 'Tour' })
})

test('a submission that comes through after the page was left, the upload being done, ends the take', async () => {
  const disk = createDisk()
  const answer = deferred()
  const taken = open({ submit: () => answer.promise }, disk.begin(fresh))
  const { delivery, calls, reaches } = taken
  await recordAll(taken)
  await reaches('complete')
  const submitting = delivery.submit('Tour')
  await vi.waitFor(() => expect(calls.submit).toHaveBeenCalledOnce())
  delivery.release()
  expect(disk.manifest).not.toBeNull()
  answer.resolve()
  await submitting
  expect(disk.manifest).toBeNull()
  expect(disk.released).toBe(0)
})

test('a submission that fails is of no use to a later page where memory alone has the take', async () => {
  const disk = createDisk({ forgetful: true })
  const taken = open(
    { submit: () => Promise.reject(new HippoError('unauthorized', 'Signed out.')) },
    disk.begin(fresh),
  )
  const { delivery, reaches } = taken
  await recordAll(taken)
  await reaches('complete')
  await expect(delivery.submit('Tour')).rejects.toMatchObject({ code: 'unauthorized' })
  delivery.release()
  expect(disk.manifest).toBeNull()
})
