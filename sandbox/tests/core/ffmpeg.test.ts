import { spawnSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { testSandbox } from '../harness.js'
import { clip, readyVideo, state } from './client.js'

const hasFfmpeg = spawnSync('ffmpeg', ['-version']).status === 0
const withFfmpeg = { FFMPEG_PATH: 'ffmpeg' }

describe.runIf(hasFfmpeg)('where ffmpeg exists', () => {
  it('swaps Opus for AAC, and lets viewers of the first file go on', async () => {
    const sandbox = await testSandbox(withFfmpeg)
    const { created, playback } = await readyVideo(sandbox)
    const first = playback['sources']
    await sandbox.services.jobs.runDue()
    const now = await state(sandbox, created.video.token)
    expect(now['sources']).toEqual([
      {
        url: expect.stringContaining('/video.mp4?v='),
        type: expect.stringMatching(/^video\/mp4; codecs="avc1\.\w+, mp4a\.40\.2"$/),
      },
    ])
    for (const sources of [first, now['sources']]) {
      const [source] = sources as { url: string }[]
      expect((await fetch(source?.url ?? '', { method: 'HEAD' })).status).toBe(200)
    }
  })

  it('takes a frame for the thumbnail in place of the placeholder', async () => {
    const sandbox = await testSandbox(withFfmpeg)
    const { created } = await readyVideo(sandbox)
    const picture = async (): Promise<string | null> =>
      (await fetch(created.video.thumbnailUrl)).headers.get('etag')
    await sandbox.services.jobs.runDue()
    const frame = await picture()
    await sandbox.services.db.updateTable('video').set({ thumbnail_file: null }).execute()
    expect(await picture()).not.toBe(frame)
  })

  it('adds an H.264 file beside VP9', async () => {
    const sandbox = await testSandbox(withFfmpeg)
    const { created } = await readyVideo(sandbox, {}, await clip('vp9'))
    await sandbox.services.jobs.runDue()
    const { sources } = await state(sandbox, created.video.token)
    expect(sources).toEqual([
      { url: expect.any(String), type: expect.stringMatching(/^video\/mp4; codecs="avc1.*mp4a/) },
      { url: expect.any(String), type: expect.stringMatching(/^video\/webm; codecs="vp09/) },
    ])
  })

  it('says so at start-up', async () => {
    const { lines } = await testSandbox(withFfmpeg)
    expect(lines.filter((line) => line.includes('H.264 + AAC MP4'))).toHaveLength(1)
  })
})
