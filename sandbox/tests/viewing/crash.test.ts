import { expect, onTestFinished, test } from 'vitest'
import { rebuildRollUps } from '../../src/viewing/rebuild.js'
import { buildSandbox, runSandbox } from '../child.js'
import { tempFolder, testSandbox, until } from '../harness.js'

test('what was acknowledged survives kill -9, and is summed up once by the next process', async () => {
  const folder = await tempFolder()
  const built = await buildSandbox()
  onTestFinished(built.remove)
  const first = await runSandbox(built.main, { DATA_DIR: folder })
  const { email, apiKey } = first.credentials
  const auth = new URLSearchParams({ email, api_key: apiKey }).toString()
  const created = await fetch(`${first.url}/api/v1/recorder/record/new?${auth}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ recording_configuration: '{}', unique_id: 'one' }),
  })
  const { token, video_id: videoId } = await created.json()
  const post = (path: string, body: unknown): Promise<Response> =>
    fetch(`${first.url}${path}`, { method: 'POST', body: JSON.stringify(body) })
  let loads = 0
  const plays = new Map<string, number>()
  const view = async (at: number): Promise<void> => {
    const sessionId = `session-${at}`
    const answer = await post('/beats/hello', { token, sessionId, referrer: null, visitorId: sessionId })
    if (answer.ok) loads += 1
    const { ticket } = await answer.json()
    for (let sequence = 1; sequence <= 3; sequence++) {
      const passes = [[0, sequence * 500]]
      const state = {
        played: true,
        passes,
        durationMs: 8000,
        positionMs: 0,
        ended: false,
        final: sequence === 3,
      }
      const taken = await post('/beats', { sessionId, ticket, sequence, ...state })
      if (taken.status === 204) plays.set(sessionId, sequence * 500)
    }
  }
  const all = Promise.allSettled(Array.from({ length: 200 }, (_, at) => view(at)))
  await until('beats from half of them', () => plays.size > 100, 40_000)
  first.process.kill('SIGKILL')
  await Promise.all([first.exited, all])

  const sandbox = await testSandbox({
    DATA_DIR: folder,
    SEAL_AFTER_MS: 1000,
    SEAL_AFTER_FINAL_MS: 300,
    JOB_POLL_MS: 20,
  })
  const { db, account } = sandbox.services
  const rows = await db.selectFrom('session').select(['id', 'watched_ms']).execute()
  const kept = new Map(rows.map((row) => [row.id, row.watched_ms]))
  expect(rows.length).toBeGreaterThanOrEqual(loads)
  const lost = [...plays].filter(([id, watchedMs]) => (kept.get(id) ?? -1) < watchedMs)
  expect(lost).toEqual([])
  await until(
    'all sealed',
    async () => {
      const open = await db.selectFrom('session').select('id').where('sealed', '=', 0).limit(1).execute()
      return open.length === 0
    },
    30_000,
  )
  const stats = () =>
    db.selectFrom('video_stats').selectAll().where('video_id', '=', String(videoId)).execute()
  const sums = await stats()
  expect(sums).toMatchObject([
    { loads: rows.length, viewers: rows.filter((row) => row.watched_ms > 0).length },
  ])
  await rebuildRollUps(db, account.id, 'UTC')
  expect(await stats()).toEqual(sums)
}, 120_000)
