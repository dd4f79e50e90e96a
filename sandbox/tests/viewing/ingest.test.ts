import { describe, expect, test } from 'vitest'
import { createStage } from './stage.js'

describe('hello', () => {
  test('counts a page load at once, and the same session once', async () => {
    const stage = await createStage()
    await stage.addVideo('1')
    const first = await stage.begin('1', { sessionId: 's' })
    stage.advance(5000)
    const again = await stage.begin('1', { sessionId: 's' })
    expect(again.ticket).toBe(first.ticket)
    expect(await stage.report('1')).toMatchObject({ pageLoads: 1, plays: 0, viewers: 0, averageWatchRate: 0 })
  })

  test("is refused for a video that is not there, was discarded, or is not the session's", async () => {
    const stage = await createStage()
    await stage.addVideo('1')
    await stage.addVideo('2')
    await stage.services.db.updateTable('video').set({ state: 'gone' }).where('id', '=', '2').execute()
    await expect(stage.begin('3')).rejects.toMatchObject({ status: 404 })
    await expect(stage.begin('2')).rejects.toMatchObject({ status: 410 })
    await stage.addVideo('4')
    await stage.begin('1', { sessionId: 's' })
    await expect(stage.begin('4', { sessionId: 's' })).rejects.toMatchObject({ status: 400 })
  })

  test('keeps no address but the masked one', async () => {
    const stage = await createStage()
    await stage.addVideo('1')
    await stage.begin('1', { visitorId: null })
    const rows = JSON.stringify(await stage.services.db.selectFrom('session').selectAll().execute())
    expect(rows).toContain('203.XXX.113.XXX')
    expect(rows).not.toContain('203.0.113.24')
  })

  test('a bot is kept and never counted', async () => {
    const stage = await createStage()
    await stage.addVideo('1')
    const bot = await stage.begin('1', { visitor: { isBot: true } })
    await bot.beat([[0, 2000]])
    expect(await stage.report('1')).toMatchObject({ pageLoads: 0, plays: 0, viewers: 0 })
    stage.advance(600_000)
    await stage.seal()
    expect(await stage.report('1')).toMatchObject({ pageLoads: 0, plays: 0, viewers: 0 })
    expect(await stage.services.db.selectFrom('session').select('is_bot').execute()).toEqual([{ is_bot: 1 }])
  })

  test.each([
    [false, 1],
    [true, 0],
  ])('views of the owner with excludeOwner %s: %i', async (excludeOwner, plays) => {
    const stage = await createStage({ excludeOwner })
    await stage.addVideo('1')
    const own = await stage.begin('1', { email: 'maker@example.com' })
    await own.beat([[0, 2000]])
    expect(await stage.report('1')).toMatchObject({ pageLoads: plays, plays, viewers: plays })
  })
})

describe('beat', () => {
  test('needs the ticket of its own session', async () => {
    const stage = await createStage()
    await stage.addVideo('1')
    const one = await stage.begin('1')
    const two = await stage.begin('1')
    await expect(one.beat([[0, 10]], { ticket: two.ticket })).rejects.toMatchObject({ status: 403 })
    await expect(one.beat([[0, 10]], { ticket: `${one.ticket}x` })).rejects.toMatchObject({ status: 401 })
    await expect(one.beat([[0, 10]], { ticket: 'nonsense' })).rejects.toMatchObject({ status: 401 })
  })

  test('is refused when it tells of more than time allows', async () => {
    const stage = await createStage()
    await stage.addVideo('1', 600_000)
    const session = await stage.begin('1')
    stage.advance(10_000)
    await expect(session.beat([[0, 45_001]])).rejects.toMatchObject({ status: 400 })
    await session.beat([[0, 45_000]])
    expect(await stage.report('1')).toMatchObject({ plays: 1, averageWatchRate: 8 })
  })

  test('is refused outside the video, and cut to its length near the end', async () => {
    const stage = await createStage()
    await stage.addVideo('1')
    const session = await stage.begin('1')
    stage.advance(20_000)
    await expect(session.beat([[9000, 12_001]])).rejects.toMatchObject({ status: 400 })
    await session.beat([[0, 10_040]])
    const row = await stage.services.db.selectFrom('session').selectAll().executeTakeFirstOrThrow()
    expect(row).toMatchObject({ watched_ms: 10_000, coverage_ms: 10_000, pct: 100 })
  })

  test('the highest sequence number wins, whatever the order', async () => {
    const stage = await createStage()
    await stage.addVideo('1')
    const session = await stage.begin('1')
    stage.advance(5000)
    await session.beat([[0, 5000]], { sequence: 5 })
    await session.beat([[0, 2000]], { sequence: 4 })
    await session.beat([[0, 1000]], { sequence: 5 })
    const row = await stage.services.db.selectFrom('session').selectAll().executeTakeFirstOrThrow()
    expect(row).toMatchObject({ seq: 5, watched_ms: 5000 })
  })

  test('many at once are each applied', async () => {
    const stage = await createStage()
    await stage.addVideo('1')
    const sessions = await Promise.all(Array.from({ length: 60 }, () => stage.begin('1')))
    await Promise.all(sessions.flatMap((session) => [session.beat([[0, 1000]]), session.beat([[0, 2500]])]))
    expect(await stage.report('1')).toMatchObject({
      pageLoads: 60,
      plays: 60,
      viewers: 60,
      averageWatchRate: 25,
      watchRate: [0, 60, 0, 0, 0].map((count, at) => ({ percent: at * 25, count })),
    })
  })

  test('one that cannot be true does not harm those written with it', async () => {
    const stage = await createStage()
    await stage.addVideo('1')
    const [good, bad] = await Promise.all([stage.begin('1'), stage.begin('1')])
    const results = await Promise.allSettled([bad.beat([[0, 999_999]]), good.beat([[0, 1000]])])
    expect(results.map((result) => result.status)).toEqual(['rejected', 'fulfilled'])
    expect(await stage.report('1')).toMatchObject({ plays: 1 })
  })

  test('autoplay nobody asked for is a load and no play', async () => {
    const stage = await createStage()
    await stage.addVideo('1')
    const session = await stage.begin('1')
    await session.beat([[0, 2000]], { played: false })
    expect(await stage.report('1')).toMatchObject({ pageLoads: 1, plays: 0, viewers: 0, averageWatchRate: 0 })
  })
})

describe('actions', () => {
  test('count at once, each id once, and add up', async () => {
    const stage = await createStage()
    await stage.addVideo('1')
    const { id: sessionId, ticket } = await stage.begin('1')
    await stage.ingest.act({ sessionId, ticket, id: 'a', kind: 'comments', data: { text: 'Clear, thanks' } })
    await stage.ingest.act({ sessionId, ticket, id: 'a', kind: 'comments' })
    await stage.ingest.act({ sessionId, ticket, id: 'b', kind: 'call_to_actions' })
    const { actions } = await stage.report('1')
    expect(actions).toMatchObject({ total: 2, comments: 1, callsToAction: 1, replies: 0 })
    await expect(stage.ingest.act({ sessionId, ticket: 'x', id: 'c', kind: 'forms' })).rejects.toMatchObject({
      status: 401,
    })
  })
})
