import { spawnSync } from 'node:child_process'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { create, readyVideo } from '../core/client.js'
import type { TestSandbox } from '../harness.js'
import { importingSandbox, importReaches, importUrl } from './importing.js'
import { fileOrigin, mp4 } from './origin.js'

const hasFfmpeg = spawnSync('ffmpeg', ['-version']).status === 0

async function preview(sandbox: TestSandbox, token: string): Promise<{ bytes: Buffer; pages: number }> {
  const answer = await fetch(`${sandbox.url}/previews/${token}.gif`)
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'image/gif'])
  const bytes = Buffer.from(await answer.arrayBuffer())
  return { bytes, pages: (await sharp(bytes, { pages: -1 }).metadata()).pages ?? 1 }
}

/** How bright the middle of the first frame is: the play icon's white is there. */
async function middle(bytes: Buffer): Promise<number> {
  const { data, info } = await sharp(bytes).removeAlpha().raw().toBuffer({ resolveWithObject: true })
  const at = (Math.round(info.height / 2) * info.width + Math.round(info.width / 2)) * info.channels
  return Math.min(...data.subarray(at, at + 3))
}

async function videoCreated(sandbox: TestSandbox): Promise<string[]> {
  const rows = await sandbox.services.db
    .selectFrom('webhook_event')
    .select(['video_id'])
    .where('type', '=', 'VideoCreated')
    .execute()
  return rows.map((row) => row.video_id)
}

describe.runIf(hasFfmpeg)('where ffmpeg exists', () => {
  it.each(['recording', 'import'])('a %s gets a small animated GIF with a play icon', async (source) => {
    const sandbox = await importingSandbox({ FFMPEG_PATH: 'ffmpeg' })
    let token: string
    if (source === 'recording') token = (await readyVideo(sandbox)).created.video.token
    else {
      const { url } = await fileOrigin(await mp4('orbit'))
      const videoId = await importUrl(sandbox, `${url}/clip.mp4`)
      token = (await importReaches(sandbox, videoId, 'ready')).video.token
    }
    await sandbox.services.jobs.runDue()
    const { bytes, pages } = await preview(sandbox, token)
    const { width, pageHeight, loop, delay } = await sharp(bytes, { pages: -1 }).metadata()
    expect(pages).toBeGreaterThan(8)
    expect(width).toBeLessThanOrEqual(320)
    expect(pageHeight).toBeLessThanOrEqual(320)
    expect(loop).toBe(0)
    const lengthMs = (delay ?? []).reduce((sum, each) => sum + each, 0)
    expect(lengthMs).toBeGreaterThan(2000)
    expect(lengthMs).toBeLessThan(3500)
    expect(bytes.byteLength).toBeLessThanOrEqual(600_000)
    expect(await middle(bytes)).toBeGreaterThan(200)
  })

  it('reads what only ffmpeg can, and no file of this machine', async () => {
    const sandbox = await importingSandbox({ FFMPEG_PATH: 'ffmpeg' })
    const made = spawnSync('ffmpeg', [
      ...['-v', 'error', '-f', 'lavfi', '-i', 'testsrc=duration=1:size=160x120:rate=10'],
      ...['-c:v', 'mpeg4', '-f', 'avi', 'pipe:1'],
    ])
    const { url } = await fileOrigin(new Uint8Array(made.stdout), 'video/x-msvideo')
    const videoId = await importUrl(sandbox, `${url}/old.avi`)
    const ready = await importReaches(sandbox, videoId, 'ready')
    expect(ready.durationMs).toBeGreaterThan(900)
    const list = `#EXTM3U\n#EXT-X-TARGETDURATION:1\n#EXTINF:1,\nfile:///${process.cwd()}/sandbox/assets/clips/desk.mp4\n#EXT-X-ENDLIST\n`
    const trap = await fileOrigin(Buffer.from(list), 'video/mp4')
    const failed = await importReaches(sandbox, await importUrl(sandbox, `${trap.url}/clip.mp4`), 'failed')
    expect(failed.reason).toBe('The file could not be read as video or sound.')
  })
})

it('is a still with a play icon without ffmpeg', async () => {
  const sandbox = await importingSandbox()
  const { video } = await create(sandbox)
  const { bytes, pages } = await preview(sandbox, video.token)
  expect(pages).toBe(1)
  expect((await sharp(bytes).metadata()).width).toBe(320)
  expect(await middle(bytes)).toBeGreaterThan(200)
})

it('says once of each video that it was created, recorded or imported', async () => {
  const sandbox = await importingSandbox()
  const { created } = await readyVideo(sandbox)
  const { url } = await fileOrigin(await mp4())
  const imported = await importUrl(sandbox, `${url}/clip.mp4`)
  await importReaches(sandbox, imported, 'ready')
  const { videoId } = created.video
  expect((await videoCreated(sandbox)).toSorted()).toEqual([videoId, imported].toSorted())
  for (const id of [videoId, imported]) {
    await sandbox.services.jobs.add({ kind: 'process', key: `again-${id}`, payload: { videoId: id } })
  }
  await sandbox.services.jobs.runDue()
  expect(await videoCreated(sandbox)).toHaveLength(2)
})

it('tells nobody of sample videos', async () => {
  const sandbox = await importingSandbox({ SEED: 'demo' })
  const { count } = await sandbox.services.db
    .selectFrom('video')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('ready_at', 'is not', null)
    .executeTakeFirstOrThrow()
  expect(count).toBeGreaterThan(30)
  expect(await videoCreated(sandbox)).toEqual([])
}, 60_000)
