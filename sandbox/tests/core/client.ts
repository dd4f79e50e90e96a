import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { decodeCreateAnswer, encodeRecordingConfig, type CreatedRecording } from 'react-hippo-video/contract'
import type { Sandbox } from '../../src/index.js'
import { until } from '../harness.js'

type Target = Pick<Sandbox, 'url' | 'credentials'>

/** A clip as Chromium records it: live WebM, no duration, no index. */
export function clip(codec: 'h264' | 'vp9' = 'h264'): Promise<Buffer<ArrayBuffer>> {
  return readFile(new URL(`../fixtures/${codec}-opus.webm`, import.meta.url)) as Promise<Buffer<ArrayBuffer>>
}

/** Calls the REST API with the account's credentials in the JSON body, or the query for GET. */
export async function call(
  { url, credentials }: Target,
  method: string,
  path: string,
  params: Record<string, unknown> = {},
  headers: Record<string, string> = {},
): Promise<Response> {
  const all = { email: credentials.email, api_key: credentials.apiKey, ...params }
  if (method === 'GET') {
    const query = new URLSearchParams(Object.entries(all).map(([name, value]) => [name, String(value)]))
    return fetch(`${url}${path}?${query.toString()}`, { headers })
  }
  return fetch(`${url}${path}`, {
    method,
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(all),
  })
}

export async function create(
  target: Target,
  params: Record<string, unknown> = {},
): Promise<CreatedRecording> {
  const answer = await call(target, 'POST', '/api/v1/recorder/record/new', {
    recording_configuration: JSON.stringify(encodeRecordingConfig({})),
    unique_id: randomUUID(),
    ...params,
  })
  return decodeCreateAnswer(await answer.json())
}

function encodeMetadata(metadata: Record<string, string>): string {
  return Object.entries(metadata)
    .map(([name, value]) => `${name} ${Buffer.from(value).toString('base64')}`)
    .join(',')
}

/** One tus request with the recording's ticket. */
export function tus(
  created: Pick<CreatedRecording, 'ticket'>,
  method: string,
  url: string,
  headers: Record<string, string> = {},
  body?: Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array>,
): Promise<Response> {
  return fetch(url, {
    method,
    headers: { 'tus-resumable': '1.0.0', authorization: `Bearer ${created.ticket.token}`, ...headers },
    ...(body === undefined ? {} : { body, duplex: 'half' }),
  })
}

export function beginUpload(
  created: CreatedRecording,
  metadata: Record<string, string> = {},
  headers: Record<string, string> = {},
): Promise<Response> {
  return tus(created, 'POST', created.uploadUrl, {
    'upload-defer-length': '1',
    'upload-metadata': encodeMetadata({
      asset_id: created.video.assetId,
      filetype: 'video/webm;codecs="h264,opus"',
      layer: 'main',
      ...metadata,
    }),
    ...headers,
  })
}

export function patch(
  created: CreatedRecording,
  location: string,
  offset: number,
  bytes: Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array>,
  headers: Record<string, string> = {},
): Promise<Response> {
  return tus(
    created,
    'PATCH',
    location,
    { 'content-type': 'application/offset+octet-stream', 'upload-offset': String(offset), ...headers },
    bytes,
  )
}

/** Declares the length on an empty PATCH, as the recorder does. */
export function declareLength(created: CreatedRecording, location: string, size: number): Promise<Response> {
  return patch(created, location, size, new Uint8Array(0), { 'upload-length': String(size) })
}

/** Uploads a whole clip in two parts and declares its length; gives the upload's address. */
export async function upload(created: CreatedRecording, bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const location = (await beginUpload(created)).headers.get('location') ?? ''
  const middle = Math.floor(bytes.length / 2)
  await patch(created, location, 0, bytes.slice(0, middle))
  await patch(created, location, middle, bytes.slice(middle))
  const last = await declareLength(created, location, bytes.length)
  if (last.status !== 204) throw new Error(`The last PATCH answered ${last.status}.`)
  return location
}

/** What the watch page would be told. */
export async function state(target: Target, token: string): Promise<Record<string, unknown>> {
  const answer = await fetch(`${target.url}/video/play/${token}/state`)
  return (await answer.json()) as Record<string, unknown>
}

/** A recording taken all the way: created, uploaded, ready to be watched. */
export async function readyVideo(
  target: Target,
  params: Record<string, unknown> = {},
  bytes?: Uint8Array<ArrayBuffer>,
): Promise<{ created: CreatedRecording; playback: Record<string, unknown> }> {
  const created = await create(target, params)
  await upload(created, bytes ?? (await clip()))
  const playback = await until('the video to be ready', async () => {
    const now = await state(target, created.video.token)
    return now['status'] === 'ready' && now
  })
  return { created, playback }
}
