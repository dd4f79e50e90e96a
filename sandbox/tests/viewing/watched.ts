import { randomUUID } from 'node:crypto'
import {
  decodeReport,
  type Beat,
  type HelloAnswer,
  type HelloInput,
  type Pass,
  type VideoReport,
} from 'react-hippo-video/contract'
import { expect } from 'vitest'
import type { SandboxOptions } from '../../src/index.js'
import { createRecording } from '../../src/recordings/create.js'
import { signPass, type PassHolder } from '../../src/viewing/pass.js'
import { testSandbox, type TestSandbox } from '../harness.js'

export const origin = 'http://localhost:5173'
const durationMs = 8000

/** A running sandbox with one ready video of eight seconds. */
export interface Watched extends TestSandbox {
  videoId: string
  token: string
  hello(input?: Partial<HelloInput>, headers?: Record<string, string>): Promise<Response>
  /** Says hello and gives back what sends the beats. */
  open(input?: Partial<HelloInput>, headers?: Record<string, string>): Promise<SendBeat>
  api(path: string): Promise<Response>
}

type SendBeat = (passes: Pass[], more?: Partial<Beat>) => Promise<Response>

export async function watched(options: SandboxOptions = {}): Promise<Watched> {
  const sandbox = await testSandbox(options)
  const { services, url, auth } = sandbox
  const { video } = await createRecording(services, { config: {}, idempotencyKey: randomUUID() })
  await services.db
    .updateTable('video')
    .set({ state: 'ready', duration_ms: durationMs })
    .where('id', '=', video.videoId)
    .execute()
  const post = (path: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> =>
    fetch(`${url}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'text/plain;charset=UTF-8', origin, ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    })
  const hello: Watched['hello'] = (input = {}, headers = {}) =>
    post(
      '/beats/hello',
      { token: video.token, sessionId: randomUUID(), referrer: null, visitorId: null, ...input },
      headers,
    )
  return {
    ...sandbox,
    videoId: video.videoId,
    token: video.token,
    hello,
    api: (path) => fetch(`${url}${path}${path.includes('?') ? '&' : '?'}${auth}`),
    async open(input = {}, headers = {}) {
      const sessionId = input.sessionId ?? randomUUID()
      const answer = await hello({ ...input, sessionId }, headers)
      const { ticket } = (await answer.json()) as HelloAnswer
      let sequence = 0
      return (passes, more = {}) =>
        post('/beats', {
          sessionId,
          ticket,
          sequence: ++sequence,
          played: true,
          passes,
          durationMs,
          positionMs: 0,
          ended: false,
          final: false,
          ...more,
        })
    },
  }
}

/** A pass for the video of eight seconds, signed as the account would. */
export function passFor(
  { services, videoId }: Pick<Watched, 'services' | 'videoId'>,
  holder: Partial<PassHolder> = {},
): string {
  const { signer, clock } = services
  return signPass(signer, {
    videoId,
    email: null,
    name: null,
    isMember: false,
    expiresAt: clock() + 3_600_000,
    ...holder,
  })
}

export async function reportOf(sandbox: Watched): Promise<VideoReport> {
  const answer = await sandbox.api(`/api/v1/me/video/reports/${sandbox.videoId}`)
  expect(answer.status).toBe(200)
  return decodeReport(await answer.json())
}
