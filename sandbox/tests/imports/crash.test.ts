import { spawnSync } from 'node:child_process'
import { chmod, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { decodeHelloAnswer, decodeImportState } from 'react-hippo-video/contract'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildSandbox, runSandbox, type BuiltSandbox, type RunningChild } from '../child.js'
import { call } from '../core/client.js'
import { tempFolder, until } from '../harness.js'
import { startReceiver } from '../webhooks/receiver.js'
import { mp4, origin, sendRange } from './origin.js'

let built: BuiltSandbox
beforeAll(async () => {
  built = await buildSandbox()
}, 60_000)
afterAll(() => built.remove())

async function kill(child: RunningChild): Promise<void> {
  child.process.kill('SIGKILL')
  await child.exited
}

async function importClip(child: RunningChild, url: string): Promise<{ videoId: string; token: string }> {
  const answer = await call(child, 'POST', '/api/v1/me/video/import', { title: 'A clip', url })
  const { video_id, share_url } = (await answer.json()) as { video_id: number; share_url: string }
  return { videoId: String(video_id), token: share_url.split('/').at(-1) ?? '' }
}

async function stateOf(child: RunningChild, videoId: string) {
  const answer = await call(child, 'GET', `/api/v1/me/video/import/${videoId}`)
  const body = (await answer.json()) as { import: unknown }
  return decodeImportState(body.import)
}

function ready(child: RunningChild, videoId: string): Promise<unknown> {
  return until(
    'the import to be ready',
    async () => {
      const state = await stateOf(child, videoId)
      if (state.status === 'failed') throw new Error(state.reason)
      return state.status === 'ready'
    },
    30_000,
  )
}

test('an import goes on after kill -9 from what was made safe, and every byte is right', async () => {
  const folder = await tempFolder()
  const bytes = await mp4()
  const step = 10_000
  const { url, requests } = await origin((request, response, nth) => {
    if (nth > 1) return sendRange(request, response, bytes)
    response.writeHead(200, { 'content-type': 'video/mp4', 'content-length': bytes.length, etag: '"file-1"' })
    // A step each time it is asked how far it is: as slow as need be, and never the whole file.
    let sent = 0
    advance = () => {
      if (sent + step < bytes.length) response.write(bytes.subarray(sent, (sent += step)))
    }
  })
  let advance = (): void => {}
  const first = await runSandbox(built.main, { DATA_DIR: folder })
  const { videoId, token } = await importClip(first, `${url}/clip.mp4?signature=hidden`)
  const safe = async (): Promise<boolean> => {
    advance()
    const state = await stateOf(first, videoId)
    return state.status === 'downloading' && state.bytes > 3 * step
  }
  await until('some of it to be here', safe, 30_000)
  await kill(first)

  const second = await runSandbox(built.main, { DATA_DIR: folder })
  await ready(second, videoId)
  const file = await fetch(`${second.url}/media/${token}/video.mp4`)
  expect(Buffer.from(await file.arrayBuffer()).equals(bytes)).toBe(true)
  expect(requests).toHaveLength(2)
  const { stdout, stderr } = second.output()
  expect(first.output().stdout + first.output().stderr + stdout + stderr).not.toContain('hidden')
}, 90_000)

test('a session sealed before kill -9 is told after it, once, in the same bytes', async () => {
  const folder = await tempFolder()
  const bytes = await mp4()
  const { url } = await origin((request, response) => sendRange(request, response, bytes))
  let isDeaf = true
  const receiver = await startReceiver((_, response) => {
    if (!isDeaf) response.writeHead(204).end()
  })
  const env = { DATA_DIR: folder, SEAL_AFTER_FINAL_MS: '1', JOB_POLL_MS: '50', ANONYMOUS_SESSION_EVENTS: '1' }
  const first = await runSandbox(built.main, env)
  const saved = await call(first, 'POST', '/webhook', {
    url: receiver.url,
    secret_key: 'a secret for the test of crashes',
    events: ['VideoPlayedSessions'],
  })
  expect(saved.status).toBe(200)
  const { videoId, token } = await importClip(first, `${url}/clip.mp4`)
  await ready(first, videoId)
  const post = (path: string, body: object): Promise<Response> =>
    fetch(`${first.url}${path}`, { method: 'POST', body: JSON.stringify(body) })
  const sessionId = 'one'
  const hello = await post('/beats/hello', { token, sessionId, visitorId: null, referrer: null })
  const { ticket } = decodeHelloAnswer(await hello.json())
  const watched = { played: true, passes: [[0, 500]], durationMs: 8000, positionMs: 500, ended: false }
  const beat = await post('/beats', { sessionId, ticket, sequence: 1, ...watched, final: true })
  expect(beat.status).toBe(204)
  await until('the session to be told', () => receiver.received.length === 1, 30_000)
  await kill(first)

  isDeaf = false
  const second = await runSandbox(built.main, env)
  const page = async () => {
    const answer = await call(second, 'GET', '/webhook/deliveries')
    return (await answer.json()) as { rows: { state: string; attempts: { status: number | null }[] }[] }
  }
  await until('the delivery', async () => (await page()).rows[0]?.state === 'delivered', 30_000)
  const [before, after] = receiver.received
  expect(receiver.received).toHaveLength(2)
  expect([after?.body, after?.headers['webhook-id']]).toEqual([before?.body, before?.headers['webhook-id']])
  expect((await page()).rows.map(({ attempts }) => attempts.map(({ status }) => status))).toEqual([
    [null, 204],
  ])
}, 90_000)

test.runIf(spawnSync('ffmpeg', ['-version']).status === 0)(
  'an animated picture is made after kill -9 in the midst of it, and no frames are left behind',
  async () => {
    const folder = await tempFolder()
    const mark = join(folder, 'first-try')
    const slow = join(folder, 'slow-ffmpeg')
    // The first time frames are asked for it hangs; all else is ffmpeg's.
    await writeFile(
      slow,
      `#!/bin/sh\ncase "$*" in *rawvideo*) if [ ! -e ${mark} ]; then touch ${mark}; exec sleep 5; fi;; esac\nexec ffmpeg "$@"\n`,
    )
    await chmod(slow, 0o700)
    const bytes = await mp4()
    const { url } = await origin((request, response) => sendRange(request, response, bytes))
    const env = { DATA_DIR: join(folder, 'data'), FFMPEG_PATH: slow, JOB_POLL_MS: '50', TMPDIR: folder }
    const first = await runSandbox(built.main, env)
    const { videoId, token } = await importClip(first, `${url}/clip.mp4`)
    await until(
      'the frames to be asked for',
      async () => (await readdir(folder)).includes('first-try'),
      30_000,
    )
    await kill(first)

    const second = await runSandbox(built.main, env)
    await ready(second, videoId)
    const moving = async (): Promise<boolean> => {
      const gif = Buffer.from(await (await fetch(`${second.url}/previews/${token}.gif`)).arrayBuffer())
      return gif.subarray(0, 6).toString() === 'GIF89a' && gif.toString('latin1').includes('NETSCAPE2.0')
    }
    await until('the picture to move', moving, 40_000)
    expect((await readdir(folder)).toSorted()).toEqual(['data', 'first-try', 'slow-ffmpeg'])
    const media = await readdir(join(env.DATA_DIR, 'media', videoId))
    expect(media).not.toContain('making-frames')
  },
  120_000,
)
