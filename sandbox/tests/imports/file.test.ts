import { spawnSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import {
  ALL_FORMATS,
  BufferSource,
  BufferTarget,
  Conversion,
  Input,
  MkvOutputFormat,
  MovOutputFormat,
  OggOutputFormat,
  Output,
  type OutputFormat,
} from 'mediabunny'
import { decodeCreateAnswer, type CreatedRecording } from 'react-hippo-video/contract'
import { describe, expect, it } from 'vitest'
import { call, clip, patch, state, tus } from '../core/client.js'
import type { TestSandbox } from '../harness.js'
import { importingSandbox, importReaches, readImport, uploadsIn } from './importing.js'
import { mp4, wav } from './origin.js'

const hasFfmpeg = spawnSync('ffmpeg', ['-version']).status === 0
const path = '/api/v1/me/video/import/file'

function announce(sandbox: TestSandbox, params: Record<string, unknown>): Promise<Response> {
  return call(sandbox, 'POST', path, { unique_id: randomUUID(), type: '', ...params })
}

/** Announces a file and uploads it in two parts, its length known from the start. */
async function uploadFile(
  sandbox: TestSandbox,
  name: string,
  bytes: Buffer<ArrayBuffer>,
  type = '',
): Promise<CreatedRecording> {
  const answer = await announce(sandbox, { name, type, bytes: bytes.length, title: 'From a file' })
  const created = decodeCreateAnswer(await answer.json())
  const location = await begin(created, bytes.length, type)
  await patch(created, location, 0, bytes.subarray(0, 1000))
  const last = await patch(created, location, 1000, bytes.subarray(1000))
  expect([last.status, last.headers.get('upload-offset')]).toEqual([204, String(bytes.length)])
  return created
}

/** Opens an upload whose length is known, as of a file it is. */
function open(created: CreatedRecording, length: number, type: string): Promise<Response> {
  const named = { asset_id: created.video.assetId, filename: 'a file', filetype: type }
  return tus(created, 'POST', created.uploadUrl, {
    'upload-length': String(length),
    'upload-metadata': Object.entries(named)
      .map(([name, value]) => `${name} ${Buffer.from(value).toString('base64')}`)
      .join(','),
  })
}

async function begin(created: CreatedRecording, length: number, type = ''): Promise<string> {
  const answer = await open(created, length, type)
  expect(answer.status).toBe(201)
  return answer.headers.get('location') ?? ''
}

/** The same tracks in another container. */
async function repack(bytes: Uint8Array, format: OutputFormat): Promise<Buffer<ArrayBuffer>> {
  const target = new BufferTarget()
  const input = new Input({ source: new BufferSource(bytes), formats: ALL_FORMATS })
  const output = new Output({ format, target })
  const conversion = await Conversion.init({ input, output, showWarnings: false })
  await conversion.execute()
  return Buffer.from(target.buffer ?? new ArrayBuffer(0))
}

it('takes an MP4, and finishes as a recording does', async () => {
  const sandbox = await importingSandbox()
  const bytes = await mp4()
  const created = await uploadFile(sandbox, 'desk.mp4', bytes, 'video/mp4')
  const { assetId, videoId, token } = created.video
  const finished = await call(sandbox, 'POST', '/api/v1/recorder/preprocess', {
    asset_id: assetId,
    bytes: bytes.length,
    media_duration: 0,
  })
  expect(await finished.json()).toEqual({ status: 200, code: 200, bytes: bytes.length })
  const ready = await importReaches(sandbox, videoId, 'ready')
  expect(ready).toEqual({
    status: 'ready',
    videoId,
    durationMs: 7000,
    video: {
      videoId,
      assetId,
      token,
      previewUrl: created.video.previewUrl,
      shareUrl: created.video.recordedUrl,
      embedUrl: created.video.embedUrl,
      thumbnailUrl: created.video.thumbnailUrl,
      thumbnailPlayUrl: created.video.thumbnailPlayUrl,
    },
  })
  const file = await fetch(`${sandbox.url}/media/${token}/video.mp4`)
  expect(Buffer.from(await file.arrayBuffer()).equals(bytes)).toBe(true)
})

it.each([
  ['MOV', 'clip.mov', async () => repack(await mp4(), new MovOutputFormat()), /^video\/mp4; codecs="avc1/],
  ['MKV', 'clip.mkv', async () => repack(await mp4(), new MkvOutputFormat()), /^video\/mp4; codecs="avc1/],
  ['WebM', 'clip.webm', () => clip('vp9'), /^video\/webm; codecs="vp09/],
  [
    'OGG',
    'voice.ogg',
    async () => repack(await clip('vp9'), new OggOutputFormat()),
    /^audio\/webm; codecs="opus/,
  ],
  ['WAV', 'tone.wav', async () => wav(), /^audio\/wav$/],
])('plays %s, told by its name alone, without ffmpeg', async (_, name, read, type) => {
  const sandbox = await importingSandbox()
  const created = await uploadFile(sandbox, name, await read())
  await importReaches(sandbox, created.video.videoId, 'ready')
  const { sources } = await state(sandbox, created.video.token)
  const [source] = sources as { url: string; type: string }[]
  expect(source?.type).toMatch(type)
  const part = await fetch(source?.url ?? '', { headers: { range: 'bytes=0-9' } })
  expect(part.status).toBe(206)
})

describe.runIf(hasFfmpeg)('made by ffmpeg', () => {
  it.each([
    ['MP3', 'mp3', [], 'audio/mpeg'],
    ['FLAC', 'flac', [], 'audio/mp4; codecs="flac"'],
    ['AAC', 'adts', [], 'audio/mp4; codecs="mp4a.40.2"'],
    ['MP4 in pieces', 'mp4', ['-movflags', 'frag_keyframe+empty_moov'], 'audio/mp4; codecs="mp4a.40.2"'],
  ])('plays %s where this server has none', async (_, format, options, type) => {
    const sandbox = await importingSandbox()
    const tone = ['-f', 'lavfi', '-i', 'sine=duration=2']
    const made = spawnSync('ffmpeg', ['-v', 'error', ...tone, ...options, '-f', format, 'pipe:1'])
    const created = await uploadFile(sandbox, 'tone', Buffer.from(made.stdout), 'audio/any')
    const { durationMs } = await importReaches(sandbox, created.video.videoId, 'ready')
    expect(durationMs).toBeGreaterThan(1900)
    expect(durationMs).toBeLessThan(2200)
    const { sources } = await state(sandbox, created.video.token)
    expect(sources).toEqual([{ url: expect.any(String), type }])
    const [source] = sources as { url: string }[]
    expect((await fetch(source?.url ?? '', { headers: { range: 'bytes=0-9' } })).status).toBe(206)
  })
})

it.each([
  ['an empty file', { name: 'clip.mp4', bytes: 0 }, 400, 'The file is empty.'],
  ['5 GiB', { name: 'clip.mp4', bytes: 5 * 1024 ** 3 }, 413, 'The file is larger than 5.37 GB'],
  ['a text', { name: 'notes.txt', type: 'text/plain', bytes: 10 }, 415, 'neither video nor audio'],
  ['a name without ending', { name: 'clip', bytes: 10 }, 415, 'neither video nor audio'],
])('refuses %s before a byte is sent', async (_, params, status, message) => {
  const sandbox = await importingSandbox()
  const answer = await announce(sandbox, params)
  expect(answer.status).toBe(status)
  expect(await answer.json()).toMatchObject({ message: expect.stringContaining(message) })
  expect(await sandbox.services.db.selectFrom('video').select('id').execute()).toEqual([])
})

it('takes one byte less than 5 GiB', async () => {
  const sandbox = await importingSandbox()
  const answer = await announce(sandbox, { name: 'film.mkv', bytes: 5 * 1024 ** 3 - 1 })
  const created = decodeCreateAnswer(await answer.json())
  expect(await begin(created, 5 * 1024 ** 3 - 1)).toContain(`${sandbox.url}/files/`)
})

it('says that a file which is no media cannot be read, and does not keep it', async () => {
  const sandbox = await importingSandbox()
  const bytes = Buffer.alloc(5000, 'no media ')
  const { video } = await uploadFile(sandbox, 'clip.avi', bytes)
  const { reason } = await importReaches(sandbox, video.videoId, 'failed')
  expect(reason).toBe(
    'The file could not be read as video or sound. This server reads MP4, MOV, WebM, MKV, MP3, WAV, OGG, FLAC and AAC.',
  )
  await expect.poll(() => uploadsIn(sandbox)).toEqual([])
  expect((await state(sandbox, video.token))['status']).toBe('failed')
  // Who uploaded it learns of its end from the import, not from a count of bytes.
  const finished = await call(sandbox, 'POST', '/api/v1/recorder/preprocess', {
    asset_id: video.assetId,
    bytes: bytes.length,
    media_duration: 0,
  })
  expect(finished.status).toBe(200)
})

it('wants the announced length, and a type that is no page', async () => {
  const sandbox = await importingSandbox()
  const answer = await announce(sandbox, { name: 'clip.mp4', bytes: 1000 })
  const created = decodeCreateAnswer(await answer.json())
  expect((await open(created, 999, '')).status).toBe(400)
  await begin(created, 1000, 'text/html')
  const { file_type } = await sandbox.services.db
    .selectFrom('upload')
    .select('file_type')
    .executeTakeFirstOrThrow()
  expect(file_type).toBe('application/octet-stream')
})

it('tells how far it is, is resumed, and never publishes a part', async () => {
  const sandbox = await importingSandbox({ TICKET_LIFE_MS: 7 * 24 * 3_600_000 })
  const bytes = await mp4()
  const answer = await announce(sandbox, { name: 'clip.mp4', bytes: bytes.length })
  const created = decodeCreateAnswer(await answer.json())
  const { videoId } = created.video
  expect(await readImport(sandbox, videoId)).toEqual({ status: 'waiting', videoId })
  const location = await begin(created, bytes.length)
  await patch(created, location, 0, bytes.subarray(0, 20_000))
  const half = { status: 'downloading', videoId, bytes: 20_000, totalBytes: bytes.length }
  expect(await readImport(sandbox, videoId)).toEqual(half)
  sandbox.advance(3 * 3_600_000)
  await sandbox.services.jobs.runDue()
  expect(await readImport(sandbox, videoId)).toEqual(half)
  await patch(created, location, 20_000, bytes.subarray(20_000))
  expect(await importReaches(sandbox, videoId, 'ready')).toMatchObject({ durationMs: 7000 })
})

it('fails an upload that never came back', async () => {
  const sandbox = await importingSandbox()
  const answer = await announce(sandbox, { name: 'clip.mp4', bytes: 50_000 })
  const created = decodeCreateAnswer(await answer.json())
  const location = await begin(created, 50_000)
  await patch(created, location, 0, (await mp4()).subarray(0, 20_000))
  sandbox.advance(25 * 3_600_000)
  await sandbox.services.jobs.runDue()
  expect(await readImport(sandbox, created.video.videoId)).toMatchObject({
    status: 'failed',
    reason: 'The upload was not finished in time.',
  })
})

it('can be cancelled in the middle', async () => {
  const sandbox = await importingSandbox()
  const bytes = await mp4()
  const answer = await announce(sandbox, { name: 'clip.mp4', bytes: bytes.length })
  const created = decodeCreateAnswer(await answer.json())
  const location = await begin(created, bytes.length)
  await patch(created, location, 0, bytes.subarray(0, 20_000))
  const { videoId } = created.video
  expect((await call(sandbox, 'DELETE', `/api/v1/me/video/import/${videoId}`)).status).toBe(200)
  expect(await readImport(sandbox, videoId)).toEqual({ status: 'cancelled', videoId })
  expect((await patch(created, location, 20_000, bytes.subarray(20_000))).status).toBe(410)
  expect(await uploadsIn(sandbox)).toEqual([])
})
