import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { readFile } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'

export interface Origin {
  url: string
  /** Every request so far. */
  readonly requests: readonly { path: string; range: string | null }[]
}

type Answer = (request: IncomingMessage, response: ServerResponse, nth: number) => void

/** A real server for files on loopback; closed when the test ends. `nth` counts requests from 1. */
export async function origin(answer: Answer): Promise<Origin> {
  const requests: { path: string; range: string | null }[] = []
  const server = createServer((request, response) => {
    requests.push({ path: request.url ?? '', range: request.headers.range ?? null })
    answer(request, response, requests.length)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, requests }
}

/** A finished clip: H.264 and AAC in an MP4, its index in front. */
export function mp4(name: 'dawn' | 'desk' | 'orbit' = 'desk'): Promise<Buffer<ArrayBuffer>> {
  const file = new URL(`../../assets/clips/${name}.mp4`, import.meta.url)
  return readFile(file) as Promise<Buffer<ArrayBuffer>>
}

/** An origin that sends one file, by range when asked. */
export function fileOrigin(bytes: Uint8Array, type = 'video/mp4'): Promise<Origin> {
  return origin((request, response) => sendRange(request, response, bytes, { 'content-type': type }))
}

/** Sends a file as servers of files do: whole, or from `Range` on while `If-Range` still names it. */
export function sendRange(
  request: IncomingMessage,
  response: ServerResponse,
  bytes: Uint8Array,
  headers: Record<string, string> = {},
): void {
  const etag = '"file-1"'
  const start = Number(/^bytes=(\d+)-$/.exec(request.headers.range ?? '')?.[1] ?? 0)
  const condition = request.headers['if-range']
  const goesOn = start > 0 && start < bytes.length && (condition === undefined || condition === etag)
  const part = goesOn ? bytes.subarray(start) : bytes
  response.writeHead(goesOn ? 206 : 200, {
    'content-type': 'video/mp4',
    'content-length': part.length,
    'accept-ranges': 'bytes',
    etag,
    ...(goesOn ? { 'content-range': `bytes ${start}-${bytes.length - 1}/${bytes.length}` } : {}),
    ...headers,
  })
  response.end(part)
}

/** Sends a part and ends the connection in the middle of the answer, after the part has left. */
export function breakOff(response: ServerResponse, part: Uint8Array): void {
  response.write(part, () => response.socket?.end())
}

/** Two seconds of a tone, as WAV. */
export function wav(): Buffer<ArrayBuffer> {
  const rate = 8000
  const samples = rate * 2
  const bytes = Buffer.alloc(44 + samples * 2)
  bytes.write('RIFF', 0)
  bytes.writeUInt32LE(36 + samples * 2, 4)
  bytes.write('WAVEfmt ', 8)
  for (const [at, value] of [
    [16, 16],
    [24, rate],
    [28, rate * 2],
  ] as const) {
    bytes.writeUInt32LE(value, at)
  }
  for (const [at, value] of [
    [20, 1],
    [22, 1],
    [32, 2],
    [34, 16],
  ] as const) {
    bytes.writeUInt16LE(value, at)
  }
  bytes.write('data', 36)
  bytes.writeUInt32LE(samples * 2, 40)
  for (let at = 0; at < samples; at++) bytes.writeInt16LE(Math.round(9000 * Math.sin(at / 3)), 44 + at * 2)
  return bytes
}
