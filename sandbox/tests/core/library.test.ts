import { decodeVideo, decodeVideoPage } from 'react-hippo-video/contract'
import { expect, it } from 'vitest'
import { testSandbox, type TestSandbox } from '../harness.js'
import { call, create, readyVideo } from './client.js'

async function list(sandbox: TestSandbox, page?: number) {
  const answer = await call(sandbox, 'GET', '/api/v1/me/videos/list', page === undefined ? {} : { page })
  return decodeVideoPage(await answer.json())
}

it('lists videos with media, and no others', async () => {
  const sandbox = await testSandbox()
  await create(sandbox, { title: 'Never recorded' })
  const { created } = await readyVideo(sandbox, { title: 'Demo', owner: 'user-7' })
  const page = await list(sandbox)
  expect(page).toMatchObject({ page: 1, hasMore: false })
  expect(page.rows).toHaveLength(1)
  expect(page.rows[0]).toMatchObject({
    id: created.video.videoId,
    title: 'Demo',
    owner: 'user-7',
    durationMs: 2464,
    shareUrl: created.video.recordedUrl,
    embedUrl: created.video.embedUrl,
    shareThumbnailUrl: created.video.thumbnailPlayUrl,
  })
  expect(Math.abs((page.rows[0]?.createdAt?.at ?? 0) - Date.now())).toBeLessThan(120_000)
})

it('pages by twenty, newest first', async () => {
  const sandbox = await testSandbox()
  for (let index = 0; index < 41; index++) {
    await create(sandbox, { title: `Video ${index}` })
    sandbox.advance(1000)
  }
  await sandbox.services.db.updateTable('video').set({ state: 'ready' }).execute()
  const pages = await Promise.all([list(sandbox), list(sandbox, 2), list(sandbox, 3), list(sandbox, 4)])
  expect(pages.map((page) => [page.rows.length, page.hasMore])).toEqual([
    [20, true],
    [20, true],
    [1, false],
    [0, false],
  ])
  const titles = pages.flatMap((page) => page.rows.map((row) => row.title))
  expect(titles).toEqual(Array.from({ length: 41 }, (_, index) => `Video ${40 - index}`))
})

it('refuses a page that is none', async () => {
  const sandbox = await testSandbox()
  for (const page of ['0', '-1', 'x', '1.5']) {
    const answer = await call(sandbox, 'GET', '/api/v1/me/videos/list', { page })
    expect([page, answer.status]).toEqual([page, 400])
  }
})

it('gives one video', async () => {
  const sandbox = await testSandbox()
  const { created } = await readyVideo(sandbox)
  const answer = await call(sandbox, 'GET', `/api/v1/me/video/${created.video.videoId}`)
  expect(decodeVideo(await answer.json())).toMatchObject({ id: created.video.videoId, owner: null })
  expect((await call(sandbox, 'GET', '/api/v1/me/video/1')).status).toBe(404)
})

it('gives one video by its recording’s id too, and one owner’s videos alone', async () => {
  const sandbox = await testSandbox()
  const { created } = await readyVideo(sandbox, { owner: 'user-7' })
  const other = await readyVideo(sandbox, { owner: 'user-8' })
  const byAsset = await call(sandbox, 'GET', `/api/v1/me/video/${created.video.assetId}`)
  expect(decodeVideo(await byAsset.json())).toMatchObject({ id: created.video.videoId, owner: 'user-7' })
  const own = await call(sandbox, 'GET', '/api/v1/me/videos/list', { owner: 'user-8' })
  expect(decodeVideoPage(await own.json()).rows.map((row) => row.id)).toEqual([other.created.video.videoId])
})
