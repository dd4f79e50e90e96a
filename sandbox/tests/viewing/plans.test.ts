import { sql, type Compilable } from 'kysely'
import { expect, test } from 'vitest'
import type { Services } from '../../src/services.js'
import { conversationQueries } from '../../src/interactions/conversation-queries.js'
import { readReport } from '../../src/viewing/report.js'
import { reportQueries } from '../../src/viewing/report-queries.js'
import { openSessionsQuery } from '../../src/viewing/viewer-list.js'
import { sessionsQuery } from '../../src/viewing/timeline.js'
import { readViewerPage, viewerKeysQuery } from '../../src/viewing/viewer-page.js'
import { accountId, createStage } from './stage.js'

const video = { accountId, videoId: '1', durationMs: 10_000 }

async function planOf(services: Services, query: Compilable): Promise<string> {
  const { sql: text, parameters } = query.compile()
  const parts = text.split('?')
  const inlined = sql.join(
    parts.flatMap((part, at) => (at === 0 ? [sql.raw(part)] : [sql`${parameters[at - 1]}`, sql.raw(part)])),
    sql.raw(''),
  )
  const { rows } = await sql<{ detail: string }>`explain query plan ${inlined}`.execute(services.db)
  return rows.map((row) => row.detail).join('\n')
}

test('reports and pages walk indexes: no scan, no sort, and no sealed session', async () => {
  const { services } = await createStage()
  const { db } = services
  const queries = reportQueries(db, video)
  const byVideo = viewerKeysQuery(db, accountId, { videoId: '1' }, 3)
  const byLead = viewerKeysQuery(db, accountId, { leadEmail: 'ann@example.com' }, 3)
  const plans = {
    stats: await planOf(services, queries.stats),
    openSessions: await planOf(services, queries.openSessions),
    topRegion: await planOf(services, queries.topRegion),
    regions: await planOf(services, queries.regions(['a', 'b'])),
    counted: await planOf(services, queries.counted(['a', 'b'])),
    byVideo: await planOf(services, byVideo),
    byLead: await planOf(services, byLead),
    watching: await planOf(services, openSessionsQuery(db, accountId, [['1', 'a'], ['2', 'b']])), // prettier-ignore
  }
  for (const plan of Object.values(plans)) {
    expect(plan).not.toMatch(/SCAN (session|viewer_video|video_region|video_stats)|TEMP B-TREE/)
  }
  expect(plans.openSessions).toContain('session_open')
  expect(plans.watching).toContain('session_open')
  expect(plans.topRegion).toContain('COVERING INDEX video_region_by_plays')
  expect(plans.byVideo).toContain('COVERING INDEX viewer_video_newest')
  expect(plans.byLead).toContain('COVERING INDEX viewer_video_by_lead')
})

test('viewers in another order, or found by a text, come from one index; a timeline walks its own', async () => {
  const { services } = await createStage()
  const { db } = services
  for (const field of ['name', 'percentPlayed', 'views'] as const) {
    const query = { videoId: '1', sort: { field, direction: 'ascending' }, search: 'ann' } as const
    const plan = await planOf(services, viewerKeysQuery(db, accountId, query, 1))
    expect(plan).toContain('COVERING INDEX viewer_video_order (account_id=? AND video_id=?)')
  }
  const timeline = await planOf(services, sessionsQuery(db, video, 'ann@example.com'))
  expect(timeline).toContain('INDEX session_by_viewer')
  expect(timeline).toContain('INDEX action_by_session')
})

test('a conversation walks indexes: no scan, no sort', async () => {
  const { services } = await createStage()
  const queries = conversationQueries(services.db, video)
  const plans = [
    await planOf(services, queries.comments),
    await planOf(services, queries.reactions(['a', 'b'])),
    await planOf(services, queries.votes('p')),
  ]
  for (const plan of plans) expect(plan).not.toMatch(/SCAN|TEMP B-TREE/)
  expect(plans[2]).toContain('COVERING INDEX vote_by_option')
})

test('a hundred thousand sealed sessions cost a report and its deepest page nothing to speak of', async () => {
  const stage = await createStage()
  await stage.addVideo('1')
  const { db } = stage.services
  // Copies of one sealed session: as many rows as the claim needs, without an hour of beats.
  await (await stage.begin('1')).beat([[0, 5000]], { final: true })
  stage.advance(60_000)
  await stage.seal()
  await sql`create temp table copies as with recursive n(i) as (select 1 union all select i + 1 from n where i < 99999)
    select i from n`.execute(db)
  for (const [table, id] of [
    ['session', 'id'],
    ['viewer_video', 'viewer_key'],
  ] as const) {
    // prettier-ignore
    const { rows } = await sql<{ name: string }>`select name from pragma_table_info(${table})`.execute(db)
    const columns = rows.map(({ name }) => name)
    await sql`insert into ${sql.table(table)} (${sql.join(columns.map((name) => sql.ref(name)))})
      select ${sql.join(columns.map((name) => (name === id ? sql`${sql.ref(name)} || '-' || i` : sql.ref(name))))}
      from ${sql.table(table)}, copies`.execute(db)
  }
  await sql`update video_stats set loads = 100000, plays = 100000, viewers = 100000`.execute(db)
  const times: number[] = []
  const scans: number[] = []
  for (let run = 0; run < 21; run++) {
    const began = performance.now()
    expect((await readReport(db, video)).viewers).toBe(100_000)
    const last = await readViewerPage(db, accountId, { videoId: '1' }, 10_000, 'UTC')
    expect([last.rows.length, last.hasMore]).toEqual([10, false])
    const read = performance.now()
    const { rows } = await sql<{ sessions: number }>`
      select count(*) as sessions from session not indexed where account_id = ${accountId} and video_id = '1'`.execute(
      db,
    )
    expect(rows).toEqual([{ sessions: 100_000 }])
    times.push(read - began)
    scans.push(performance.now() - read)
  }
  // The quickest of each, taken in turn: what a busy machine adds to a run is in neither. With a scan of the sessions
  // in it, a read would take longer than that scan alone.
  expect(Math.min(...times)).toBeLessThan(Math.min(...scans))
}, 60_000)
