import { describe, expect, test } from 'vitest'
import { readViewerPage } from '../../src/viewing/viewer-page.js'
import { accountId, createStage } from './stage.js'

describe('sealing', () => {
  test('ends a session 60 s after its goodbye, or 10 min after its last beat', async () => {
    const stage = await createStage()
    await stage.addVideo('1')
    const left = await stage.begin('1')
    const silent = await stage.begin('1')
    await left.beat([[0, 1000]], { final: true })
    await silent.beat([[0, 1000]])
    stage.advance(59_999)
    expect(await stage.seal()).toBe(0)
    stage.advance(1)
    expect(await stage.seal()).toBe(1)
    stage.advance(540_000 - 1)
    expect(await stage.seal()).toBe(0)
    stage.advance(1)
    expect(await stage.seal()).toBe(1)
    expect(await stage.seal()).toBe(0)
  })

  test('does not end a page that came back after its goodbye', async () => {
    const stage = await createStage()
    await stage.addVideo('1')
    const session = await stage.begin('1')
    await session.beat([[0, 1000]], { final: true })
    stage.advance(30_000)
    await session.beat([[0, 2000]], { final: false })
    stage.advance(120_000)
    expect(await stage.seal()).toBe(0)
  })

  test('changes no figure of a report: what is open counts as much as what is sealed', async () => {
    const stage = await createStage()
    await stage.addVideo('1')
    const inHouston = { city: 'Houston', region: 'Texas', country: 'United States' }
    const inNaples = { city: 'Naples', region: 'Campania', country: 'Italy' }
    const a = await stage.begin('1', { email: 'ann@example.com', visitor: inHouston })
    const b = await stage.begin('1', { email: 'ann@example.com', visitor: inNaples })
    const c = await stage.begin('1', { visitor: inNaples })
    await stage.begin('1')
    stage.advance(5000)
    await a.beat([[0, 10_000]], { ended: true, final: true })
    await b.beat([[2000, 5000]])
    await c.beat([[0, 5000]])
    const expected = {
      videoId: '1',
      pageLoads: 4,
      plays: 3,
      viewers: 2,
      averageWatchRate: 60,
      watchRate: [
        { percent: 0, count: 0 },
        { percent: 25, count: 1 },
        { percent: 50, count: 1 },
        { percent: 75, count: 0 },
        { percent: 100, count: 1 },
      ],
      popularRegion: 'Naples, Campania',
      playsInPopularRegion: 2,
    }
    expect(await stage.report('1')).toMatchObject(expected)
    stage.advance(60_000)
    expect(await stage.seal()).toBe(1)
    expect(await stage.report('1')).toMatchObject(expected)
    stage.advance(600_000)
    expect(await stage.seal()).toBe(3)
    expect(await stage.report('1')).toMatchObject(expected)
  })

  test('refuses late beats with 410, and counts them', async () => {
    const stage = await createStage()
    await stage.addVideo('1')
    const session = await stage.begin('1')
    await session.beat([[0, 1000]], { final: true })
    stage.advance(60_000)
    await stage.seal()
    const before = await stage.rollUps()
    const late = [session.beat([[0, 9000]]), session.beat([[0, 9000]]), session.beat([[0, 9500]])]
    for (const beat of late) await expect(beat).rejects.toMatchObject({ status: 410 })
    expect(await stage.rollUps()).toEqual(before)
    const rows = await stage.services.db.selectFrom('session').select(['watched_ms', 'late_beats']).execute()
    expect(rows).toEqual([{ watched_ms: 1000, late_beats: 3 }])
  })

  test('counts each session once, however many seal at a time and in however many batches', async () => {
    const stage = await createStage()
    await stage.addVideo('1')
    const sessions = await Promise.all(Array.from({ length: 450 }, () => stage.begin('1')))
    await Promise.all(sessions.map((session) => session.beat([[0, 1000]], { final: true })))
    stage.advance(60_000)
    const sealed = await Promise.all([stage.seal(), stage.seal(), stage.seal()])
    expect(sealed.reduce((sum, count) => sum + count, 0)).toBe(450)
    expect(await stage.report('1')).toMatchObject({ pageLoads: 450, plays: 450, viewers: 450 })
  })

  test('notes each viewing for the webhook in its own transaction: once, or not at all', async () => {
    const stage = await createStage()
    await stage.addVideo('1')
    const emails = Array.from({ length: 250 }, (_, at) => `lead${at}@example.com`)
    for (const email of emails) {
      await (await stage.begin('1', { email })).beat([[0, 2000]], { final: true })
    }
    const { db } = stage.services
    const noted = () => db.selectFrom('webhook_event').select('email').execute()
    stage.advance(60_000)
    await db.schema.alterTable('webhook_event').renameTo('webhook_event_away').execute()
    await expect(stage.seal('known')).rejects.toThrow('webhook_event')
    await db.schema.alterTable('webhook_event_away').renameTo('webhook_event').execute()
    const open = await db.selectFrom('session').select('id').where('sealed', '=', 0).execute()
    expect([open.length, await noted()]).toEqual([250, []])
    await Promise.all([stage.seal('known'), stage.seal('known'), stage.seal('known')])
    expect((await noted()).map(({ email }) => email).toSorted()).toEqual(emails.toSorted())
    await stage.rebuild()
    expect(await noted()).toHaveLength(250)
  })

  test('tells nobody unless it is asked to', async () => {
    const stage = await createStage()
    await stage.addVideo('1')
    await (await stage.begin('1', { email: 'ann@example.com' })).beat([[0, 2000]], { final: true })
    stage.advance(60_000)
    expect(await stage.seal()).toBe(1)
    expect(await stage.services.db.selectFrom('webhook_event').selectAll().execute()).toEqual([])
  })

  test('in the middle of a report or a page of viewers takes nothing from them', async () => {
    const stage = await createStage()
    await stage.addVideo('1')
    const session = await stage.begin('1', { email: 'ann@example.com' })
    await session.beat([[0, 2000]], { final: true })
    stage.advance(60_000)
    const pageOne = () => readViewerPage(stage.services.db, accountId, { videoId: '1' }, 1, 'UTC')
    const [report, viewers] = await Promise.all([stage.report('1'), pageOne(), stage.seal()])
    expect(report).toMatchObject({ pageLoads: 1, plays: 1, viewers: 1 })
    expect(viewers.rows).toMatchObject([{ email: 'ann@example.com', views: 1, percentPlayed: 20 }])
  })

  test('writes sessions and sums together or not at all', async () => {
    const stage = await createStage()
    await stage.addVideo('1')
    const session = await stage.begin('1')
    await session.beat([[0, 1000]], { final: true })
    stage.advance(60_000)
    await stage.services.db.schema.alterTable('video_heat').renameTo('video_heat_away').execute()
    await expect(stage.seal()).rejects.toThrow('video_heat')
    expect(await stage.services.db.selectFrom('session').select('sealed').execute()).toEqual([{ sealed: 0 }])
    expect(await stage.services.db.selectFrom('video_stats').selectAll().execute()).toEqual([])
    await stage.services.db.schema.alterTable('video_heat_away').renameTo('video_heat').execute()
    expect(await stage.seal()).toBe(1)
    expect(await stage.report('1')).toMatchObject({ plays: 1 })
  })
})
