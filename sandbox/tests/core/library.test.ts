import { decodeVideo, decodeVideoPage } from 'react-hippo-video/contract'
import { expect, it } from 'vitest'
import { testSandbox, type TestSandbox } from '../harness.js'
import { call, create, readyVideo } from './client.js'

async function list(sandbox: TestSandbox, page = 1, more: { search?: string; owner?: string } = {}) {
  const answer = await call(sandbox, 'GET', '/api/v1/me/videos/list', { page, ...more })
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

it('finds by a part of the title, in any case and accent, page by page, and by nothing that stands for anything', async () => {
  const sandbox = await testSandbox()
  const titles = [
    'Café 100%',
    'Grüße_an alle',
    '山田さんへ',
    ...Array.from({ length: 41 }, (_, at) => `Tour ${at}`),
  ]
  for (const [at, title] of titles.entries()) {
    await create(sandbox, { title, owner: at % 2 ? 'ada' : 'ben' })
    sandbox.advance(1000)
  }
  await sandbox.services.db.updateTable('video').set({ state: 'ready' }).execute()
  const found = async (search: string, page = 1, owner?: string) => {
    const { rows, hasMore } = await list(sandbox, page, { search, ...(owner && { owner }) })
    return [rows.map(({ title }) => title), hasMore] as const
  }
  const nothing = [[], false]
  expect(await found('CAFE')).toEqual([['Café 100%'], false])
  expect(await found('%')).toEqual([['Café 100%'], false])
  expect(await found('_')).toEqual([['Grüße_an alle'], false])
  expect(await found('grusse')).toEqual([['Grüße_an alle'], false])
  expect(await found('田さ')).toEqual([['山田さんへ'], false])
  expect(await found('100_')).toEqual(nothing)
  expect(await found('café', 1, 'ada')).toEqual(nothing)
  const pages = await Promise.all([1, 2, 3].map((page) => found('tour', page)))
  expect(pages.map(([, hasMore]) => hasMore)).toEqual([true, true, false])
  expect(pages.flatMap(([rows]) => rows)).toEqual(titles.slice(3).toReversed())
  const { created } = await readyVideo(sandbox, { title: 'Before' })
  await call(sandbox, 'POST', `/api/v1/me/video/${created.video.videoId}`, { title: 'Behind' })
  expect([await found('before'), await found('behind')]).toEqual([nothing, [['Behind'], false]])
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
