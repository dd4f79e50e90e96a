import {
  decodeReport,
  decodeViewerPage,
  type ReadyPlayback,
  type ViewerProfile,
} from 'react-hippo-video/contract'
import { expect, test } from 'vitest'
import { seed } from '../../src/seed/seed.js'
import { playbackFor } from '../../src/recordings/playback.js'
import { readReport } from '../../src/viewing/report.js'
import { rebuildRollUps } from '../../src/viewing/rebuild.js'
import { testSandbox } from '../harness.js'

test('the sample account is full, playable, paged, and its sums are those of its sessions', async () => {
  const sandbox = await testSandbox()
  const { services, url, auth } = sandbox
  const { db, account } = services
  const cpu = process.cpuUsage()
  expect(await seed(services)).toEqual({ videos: 40, sessions: 2000 })
  // Time at work, not on the clock: other tests share the machine.
  const { user, system } = process.cpuUsage(cpu)
  expect((user + system) / 1e6).toBeLessThan(20)

  const videos = await db.selectFrom('video').selectAll().orderBy('created_at').execute()
  expect(videos).toHaveLength(40)
  expect(new Set(videos.map((video) => video.title)).size).toBe(40)
  const days = new Set(videos.map((video) => new Date(video.created_at).toISOString().slice(0, 10)))
  expect(days.size).toBeGreaterThan(30)

  for (const video of [videos[0], videos[20], videos[39]]) {
    const playback = (await playbackFor(services, video?.token ?? '')) as ReadyPlayback
    expect(playback).toMatchObject({ status: 'ready', durationMs: expect.any(Number) })
    expect(playback.sources[0]?.type).toMatch(/^video\/mp4; codecs="avc1\.\w+, mp4a\.40\.2"$/)
    const media = await fetch(playback.sources[0]?.url ?? '', { headers: { range: 'bytes=0-99' } })
    expect(media.status).toBe(206)
    expect(Buffer.from(await media.arrayBuffer()).toString('latin1')).toContain('ftyp')
    const poster = await fetch(playback.posterUrl)
    expect([poster.status, poster.headers.get('content-type')]).toEqual([200, 'image/jpeg'])
  }

  expect(await db.selectFrom('session').select(db.fn.countAll<number>().as('n')).executeTakeFirst()).toEqual({
    n: 2000,
  })
  const open = await db.selectFrom('session').select('id').where('sealed', '=', 0).execute()
  expect(open).toEqual([])
  // Nobody is told of what never happened.
  expect(await db.selectFrom('webhook_event').select('type').execute()).toEqual([])
  const late = await db.selectFrom('session').select('id').where('late_beats', '>', 0).execute()
  expect(late).toEqual([])

  // Skewed: the most watched has pages of viewers, the least watched next to none.
  const popular = await db.selectFrom('video_stats').selectAll().orderBy('plays', 'desc').execute()
  const [top] = popular
  expect(top?.viewers).toBeGreaterThan(30)
  expect(popular.at(-1)?.plays).toBeLessThan(40)
  const report = decodeReport(
    await (await fetch(`${url}/api/v1/me/video/reports/${top?.video_id}?${auth}`)).json(),
  )
  expect(report.plays).toBe(top?.plays)
  expect(report.pageLoads).toBeGreaterThan(report.plays)
  expect(report.watchRate.every((bucket) => bucket.count > 0)).toBe(true)
  expect(report.watchRate.reduce((sum, bucket) => sum + bucket.count, 0)).toBe(report.plays)
  expect(Object.values(report.actions).every((count) => count > 0)).toBe(true)
  expect(report.popularRegion).not.toBeNull()

  const rows: ViewerProfile[] = []
  for (let page = 1, more = true; more; page++) {
    const answer = await fetch(
      `${url}/api/v1/me/video/viewer_profile?${auth}&video_id=${top?.video_id}&page=${page}`,
    )
    const read = decodeViewerPage(await answer.json())
    rows.push(...read.rows)
    more = read.hasMore
  }
  expect(rows).toHaveLength(top?.viewers ?? 0)
  expect(rows.filter((row) => row.email === null).length).toBeGreaterThan(5)
  expect(new Set(rows.map((row) => row.device)).size).toBeGreaterThanOrEqual(3)
  expect(new Set(rows.map((row) => row.location)).size).toBeGreaterThan(8)
  expect(
    rows.some((row) => row.location === 'São Paulo, Brazil' || row.location === 'Zürich, Switzerland'),
  ).toBe(true)

  const leads = await db
    .selectFrom('viewer_video')
    .select(['email', db.fn.countAll<number>().as('videos')])
    .where('email', 'is not', null)
    .groupBy('email')
    .execute()
  expect(leads.length).toBeGreaterThan(100)
  expect(leads.length).toBeLessThanOrEqual(120)
  expect(leads.filter((lead) => lead.videos >= 2).length).toBeGreaterThan(50)
  expect(leads.every((lead) => /@example\.(com|org|net)$/.test(lead.email ?? ''))).toBe(true)

  const video = { accountId: account.id, videoId: top?.video_id ?? '', durationMs: 7000 }
  const before = await readReport(db, video)
  await rebuildRollUps(db, account.id, 'UTC')
  expect(await readReport(db, video)).toEqual(before)

  expect(await seed(services)).toEqual({ videos: 0, sessions: 0 })
}, 60_000)
