import type { ViewerTimeline } from 'react-hippo-video/contract'
import { expect, test } from 'vitest'
import { eraseViewer } from '../../src/viewing/erase-viewer.js'
import { readTimeline } from '../../src/viewing/timeline.js'
import { accountId, createStage, type Stage } from './stage.js'

const read = (stage: Stage, email: string): Promise<ViewerTimeline> =>
  readTimeline(stage.services.db, { accountId, videoId: '1', durationMs: 10_000 }, { email })

test('tells each viewing of a viewer, newest first, with what was done in it, also while it goes on', async () => {
  const stage = await createStage()
  await stage.addVideo('1')
  await stage.addVideo('2')
  const startedAt = stage.services.clock()
  const visitor = { city: 'Sydney', country: 'Australia' }
  const first = await stage.begin('1', { email: 'Ann@Example.com', visitor })
  stage.advance(8000)
  await first.beat([[0, 4000], [1000, 3000]], { final: true }) // prettier-ignore
  const act = (id: string, kind: 'reactions' | 'call_to_actions', data?: unknown) =>
    stage.ingest.act({ sessionId: first.id, ticket: first.ticket, id, kind, data })
  await act('a', 'reactions', { reaction: '👍', atMs: 2500 })
  stage.advance(1000)
  await act('b', 'call_to_actions')
  stage.advance(60_000)
  await stage.seal()
  const idle = await stage.begin('1', { email: 'ann@example.com' })
  await idle.beat([], { played: false })
  await (await stage.begin('2', { email: 'ann@example.com' })).beat([[0, 10]])
  const other = await stage.begin('1', { email: 'ben@example.com' })
  const second = await stage.begin('1', { email: 'ann@example.com', visitor: { device: 'MOBILE' } })
  stage.advance(5000)
  await other.beat([[0, 10]])
  await second.beat([[0, 5000]])
  const timeline = await read(stage, 'ANN@example.com')
  expect(timeline).toEqual({
    videoId: '1',
    email: 'ann@example.com',
    durationMs: 10_000,
    viewings: [
      {
        id: second.id,
        startedAt: startedAt + 69_000,
        percentPlayed: 50,
        watchedMs: 5000,
        passes: [[0, 5000]],
        device: 'MOBILE',
        location: null,
        actions: [],
      },
      {
        id: first.id,
        startedAt,
        percentPlayed: 40,
        watchedMs: 6000,
        passes: [[0, 4000], [1000, 3000]], // prettier-ignore
        device: 'DESKTOP',
        location: 'Sydney, Australia',
        actions: [
          { kind: 'reactions', atMs: 2500, occurredAt: startedAt + 8000 },
          { kind: 'callsToAction', atMs: null, occurredAt: startedAt + 9000 },
        ],
      },
    ],
  })
  expect((await read(stage, 'nobody@example.com')).viewings).toEqual([])
})

test('includes what somebody watched before they were known, and nothing once they are erased', async () => {
  const stage = await createStage()
  await stage.addVideo('1')
  const before = await stage.begin('1', { visitorId: 'browser-of-ann-0001' })
  stage.advance(1000)
  await before.beat([[0, 900]])
  const after = await stage.begin('1', { visitorId: 'browser-of-ann-0001', email: 'ann@example.com' })
  stage.advance(1000)
  await after.beat([[0, 800]])
  const { viewings } = await read(stage, 'ann@example.com')
  expect(viewings.map(({ id }) => id)).toEqual([after.id, before.id])
  await eraseViewer(stage.services.db, accountId, 'ann@example.com')
  expect((await read(stage, 'ann@example.com')).viewings).toEqual([])
})

test('is a hundred viewings long at most: the latest', async () => {
  const stage = await createStage()
  await stage.addVideo('1')
  const ids: string[] = []
  for (let at = 0; at < 102; at++) {
    const session = await stage.begin('1', { email: 'ann@example.com', sessionId: `session-${1000 + at}` })
    stage.advance(1000)
    await session.beat([[0, 500]])
    ids.unshift(session.id)
  }
  expect((await read(stage, 'ann@example.com')).viewings.map(({ id }) => id)).toEqual(ids.slice(0, 100))
})
