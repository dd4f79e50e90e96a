import type { ViewerProfile, ViewerQuery } from 'react-hippo-video/contract'
import { describe, expect, test } from 'vitest'
import { readViewerPage } from '../../src/viewing/viewer-page.js'
import { accountId, createStage, type Stage } from './stage.js'

function page(stage: Stage, query: ViewerQuery, number: number) {
  return readViewerPage(stage.services.db, accountId, query, number, 'UTC')
}

async function allPages(stage: Stage, query: ViewerQuery): Promise<ViewerProfile[]> {
  const rows: ViewerProfile[] = []
  for (let number = 1; ; number++) {
    const { rows: more, hasMore } = await page(stage, query, number)
    rows.push(...more)
    if (!hasMore) return rows
    expect(more).toHaveLength(10)
  }
}

async function watchBy(stage: Stage, videoId: string, email: string, final = true): Promise<void> {
  const session = await stage.begin(videoId, { email, name: email.slice(0, 3) })
  await session.beat([[0, 2000]], { final })
}

describe('the viewers of a video', () => {
  test.each([0, 1, 9, 10, 11, 20, 34])(
    '%i viewers come page by page, newest first, none twice, none missing',
    async (count) => {
      const stage = await createStage()
      await stage.addVideo('1')
      for (let at = 0; at < count; at++) {
        // Some at the same instant: their order must hold all the same.
        if (at % 3 === 0) stage.advance(1000)
        await watchBy(stage, '1', `lead${at}@example.com`)
        if (at === 12) {
          stage.advance(60_000)
          await stage.seal()
        }
      }
      const rows = await allPages(stage, { videoId: '1' })
      expect(new Set(rows.map((row) => row.email)).size).toBe(count)
      expect(rows).toHaveLength(count)
      const times = rows.map((row) => row.lastViewed?.at ?? 0)
      expect(times).toEqual(times.toSorted((a, b) => b - a))
      expect(await page(stage, { videoId: '1' }, 99)).toEqual({ rows: [], page: 99, hasMore: false })
    },
  )

  test('show who watches now among those who watched before, with both counted', async () => {
    const stage = await createStage()
    await stage.addVideo('1')
    await watchBy(stage, '1', 'ann@example.com')
    stage.advance(60_000)
    await stage.seal()
    await watchBy(stage, '1', 'ben@example.com')
    stage.advance(1000)
    const again = await stage.begin('1', { email: 'Ann@Example.com' })
    stage.advance(5000)
    await again.beat([[1000, 9000]])
    const { rows } = await page(stage, { videoId: '1' }, 1)
    expect(
      rows.map(({ email, name, views, percentPlayed }) => ({ email, name, views, percentPlayed })),
    ).toEqual([
      { email: 'ann@example.com', name: 'ann', views: 2, percentPlayed: 90 },
      { email: 'ben@example.com', name: 'ben', views: 1, percentPlayed: 20 },
    ])
  })

  test("are those who played; traits and time are the latest session's", async () => {
    const stage = await createStage()
    await stage.addVideo('1')
    await stage.begin('1', { visitorId: 'only-looked' })
    await (
      await stage.begin('1', { visitorId: 'browser', referrer: 'https://mail.example.com/' })
    ).beat([[0, 100]])
    stage.advance(86_400_000)
    const later = await stage.begin('1', {
      visitorId: 'browser',
      visitor: {
        device: 'MOBILE',
        os: 'iOS',
        browser: 'Safari',
        city: 'Naples',
        country: 'Italy',
        ipMasked: '198.XXX.100.XXX',
      },
    })
    await later.beat([[0, 100]])
    expect((await page(stage, { videoId: '1' }, 1)).rows).toEqual([
      {
        videoId: '1',
        email: null,
        name: null,
        ip: '198.XXX.100.XXX',
        lastViewed: { raw: '02/05/2026 12:00 PM', at: Date.UTC(2026, 4, 2, 12), timeZone: 'UTC' },
        location: 'Naples, Italy',
        device: 'MOBILE',
        os: 'iOS',
        browser: 'Safari',
        referrer: null,
        percentPlayed: 1,
        views: 2,
      },
    ])
  })

  test('without an id are told apart by address and agent, within a month', async () => {
    const stage = await createStage()
    await stage.addVideo('1')
    const address = (last: number) => ({ visitorId: null, visitor: { address: `203.0.113.${last}` } })
    for (const last of [1, 1, 2]) await (await stage.begin('1', address(last))).beat([[0, 100]])
    expect(await stage.report('1')).toMatchObject({ plays: 3, viewers: 2 })
    stage.advance(31 * 86_400_000)
    await (await stage.begin('1', address(1))).beat([[0, 100]])
    expect(await stage.report('1')).toMatchObject({ plays: 4, viewers: 3 })
  })
})

describe('the views of a lead', () => {
  test('lie across videos, newest first; the address is read in any case', async () => {
    const stage = await createStage()
    for (let at = 1; at <= 23; at++) await stage.addVideo(String(at))
    for (let at = 1; at <= 23; at++) {
      stage.advance(1000)
      await watchBy(stage, String(at), 'ann@example.com')
    }
    await watchBy(stage, '1', 'ben@example.com')
    const rows = await allPages(stage, { leadEmail: 'ANN@example.com' })
    expect(rows.map((row) => Number(row.videoId))).toEqual(Array.from({ length: 23 }, (_, at) => 23 - at))
    expect(await allPages(stage, { leadEmail: 'ben@example.com' })).toHaveLength(1)
    expect(await allPages(stage, { leadEmail: 'nobody@example.com' })).toEqual([])
  })
})

describe('a browser that turns out to be a person', () => {
  test('hands over what it watched before and what it watches after', async () => {
    const stage = await createStage()
    await stage.addVideo('1')
    await stage.addVideo('2')
    const visit = async (videoId: string, more: { email?: string }, passes: [number, number]) => {
      const session = await stage.begin(videoId, { visitorId: 'browser', ...more })
      await session.beat([passes], { final: true })
      stage.advance(60_000)
      await stage.seal()
    }
    const email = 'ann@example.com'
    await (await stage.begin('1', { visitorId: 'elsewhere', email, name: 'Ann Hall' })).beat([[0, 1000]], { final: true }) // prettier-ignore
    await visit('1', {}, [0, 3000])
    await visit('2', {}, [0, 3000])
    expect(await stage.report('1')).toMatchObject({ plays: 2, viewers: 2 })
    await visit('1', { email }, [3000, 4000])
    expect(await stage.report('1')).toMatchObject({ plays: 3, viewers: 1 })
    await visit('2', {}, [5000, 6000])
    expect(await stage.report('2')).toMatchObject({ plays: 2, viewers: 1 })
    const rows = await allPages(stage, { leadEmail: email })
    expect(rows.map(({ videoId, views, percentPlayed }) => [videoId, views, percentPlayed])).toEqual([
      ['2', 2, 40],
      ['1', 3, 40],
    ])
    expect(rows[1]?.name).toBe('Ann Hall')
    const before = await stage.rollUps()
    await stage.rebuild()
    expect(await stage.rollUps()).toEqual(before)
  })
})
