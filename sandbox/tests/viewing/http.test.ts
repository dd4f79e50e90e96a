import { decodeViewerPage, encodeViewerPage } from 'react-hippo-video/contract'
import { describe, expect, test } from 'vitest'
import { until } from '../harness.js'
import { origin, passFor, reportOf, watched } from './watched.js'

describe('beats', () => {
  test("come in as text from pages of the account's origins, with no preflight", async () => {
    const sandbox = await watched({ BEAT_INTERVAL_MS: 4000 })
    const answer = await sandbox.hello()
    expect(answer.status).toBe(200)
    expect(answer.headers.get('access-control-allow-origin')).toBe(origin)
    expect(answer.headers.get('access-control-allow-credentials')).toBeNull()
    expect(await answer.json()).toEqual({ ticket: expect.any(String), beatIntervalMs: 4000 })
    const beat = await sandbox.open()
    const taken = await beat([[0, 2000]])
    expect([taken.status, await taken.text()]).toEqual([204, ''])
    expect(await reportOf(sandbox)).toMatchObject({
      pageLoads: 2,
      plays: 1,
      viewers: 1,
      averageWatchRate: 25,
    })
  })

  test('of a foreign page are refused and count nothing', async () => {
    const sandbox = await watched()
    const answer = await sandbox.hello({}, { origin: 'https://elsewhere.example' })
    expect(answer.status).toBe(403)
    expect(answer.headers.get('access-control-allow-origin')).toBeNull()
    expect(await reportOf(sandbox)).toMatchObject({ pageLoads: 0 })
  })

  test.each([
    ['no JSON', 'hello', 400],
    ['no beat', '{"sessionId":"s"}', 400],
    ['an array', '[]', 400],
    ['far too much', JSON.stringify({ x: 'x'.repeat(300_000) }), 413],
  ])('that are %s are refused', async (_, body, status) => {
    const sandbox = await watched()
    const answer = await fetch(`${sandbox.url}/beats`, { method: 'POST', body })
    expect(answer.status).toBe(status)
    expect((await fetch(`${sandbox.url}/beats/hello`, { method: 'POST', body })).status).toBe(status)
  })

  test('answer what a tracker can act upon', async () => {
    const sandbox = await watched()
    expect((await sandbox.hello({ token: 'nothing' })).status).toBe(404)
    const beat = await sandbox.open()
    expect((await beat([[0, 100]], { ticket: 'forged' })).status).toBe(401)
    expect((await beat([[0, 100_000]])).status).toBe(400)
  })

  test('are answered with 410 once their session is sealed, so that a new one begins', async () => {
    const sandbox = await watched({ SEAL_AFTER_MS: 1000, SEAL_AFTER_FINAL_MS: 1000 })
    const beat = await sandbox.open()
    expect((await beat([[0, 1000]])).status).toBe(204)
    sandbox.advance(10_000)
    await sandbox.services.jobs.runDue()
    const late = await beat([[0, 2000]])
    expect(late.status).toBe(410)
    expect(late.headers.get('access-control-allow-origin')).toBe(origin)
  })

  test('may tell of what was watched before the server could be greeted, as far back as a session may idle', async () => {
    const sandbox = await watched({ SEAL_AFTER_MS: 2000 })
    const silent = await sandbox.open()
    expect((await silent([[0, 7900]])).status).toBe(400)
    const frank = await sandbox.open({ watchedMs: 7900 })
    expect((await frank([[0, 7900]])).status).toBe(204)
    const bold = await sandbox.open({ watchedMs: 1e12 })
    expect((await bold([[0, 7900], [0, 7900]])).status).toBe(400) // prettier-ignore
  })

  test('put the person in whom the account vouched for, and nobody who merely says so', async () => {
    const sandbox = await watched()
    const signed = passFor(sandbox, { email: 'Ann.Hall@example.com', name: 'Ann Hall' })
    await (
      await sandbox.open({ pass: signed })
    )([[0, 800]])
    await (
      await sandbox.open({ pass: 'ben@example.com' })
    )([[0, 800]])
    const expired = passFor(sandbox, { email: 'cy@example.com', expiresAt: sandbox.services.clock() - 1 })
    await (
      await sandbox.open({ pass: expired, visitorId: 'v' })
    )([[0, 800]])
    const answer = await sandbox.api(`/api/v1/me/video/viewer_profile?video_id=${sandbox.videoId}`)
    const { rows } = decodeViewerPage(await answer.json())
    expect(rows).toHaveLength(3)
    expect(rows.filter((row) => row.email !== null)).toMatchObject([
      { email: 'ann.hall@example.com', name: 'Ann Hall' },
    ])
  })
})

test('a location file that cannot be read is told in the log, and views count without it', async () => {
  const sandbox = await watched({ GEOIP_DB: '/nowhere/cities.mmdb' })
  await (
    await sandbox.open()
  )([[0, 800]])
  expect(await reportOf(sandbox)).toMatchObject({ plays: 1, popularRegion: null })
  expect(sandbox.lines.filter((line) => line.includes('geoip_unusable'))).toHaveLength(1)
})

describe('viewer_profile', () => {
  test("speaks Hippo's spelling, word for word", async () => {
    const sandbox = await watched({ TRUST_PROXY: true })
    const headers = {
      'user-agent':
        'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36',
      'x-forwarded-for': '198.51.100.24',
      'cf-ipcity': 'Sydney',
      'cf-ipcountry': 'AU',
    }
    const pass = passFor(sandbox, { email: 'joe@example.com', name: 'Joe Brown' })
    await (
      await sandbox.open({ pass, referrer: 'https://mail.example.com/' }, headers)
    )([[0, 2880]])
    await (
      await sandbox.open({ visitorId: 'somebody' }, { 'user-agent': 'node', 'x-forwarded-for': '' })
    )([[0, 80]])
    const answer = await sandbox.api(`/api/v1/me/video/viewer_profile?video_id=${sandbox.videoId}`)
    const body = (await answer.json()) as { viewer_profile: Record<string, unknown>[] }
    expect(body).toMatchObject({ status: 200, load_more: false, page: 1, next_page: 2 })
    const rows = body.viewer_profile.toSorted(
      (a, b) => Number(b['precentage_played']) - Number(a['precentage_played']),
    )
    expect(rows).toEqual([
      {
        video_id: sandbox.videoId,
        email: 'joe@example.com',
        viewer_name: 'Joe Brown',
        ip: '198.XXX.100.XXX',
        last_viewed_time: expect.stringMatching(/^\d{2}\/\d{2}\/\d{4} \d{2}:\d{2} [AP]M$/),
        location: 'Sydney, Australia',
        device: 'DESKTOP',
        os: 'Macintosh',
        browser: 'Chrome',
        referer_url: 'https://mail.example.com/',
        precentage_played: 36,
        views: 1,
      },
      {
        video_id: sandbox.videoId,
        email: ' NA ',
        viewer_name: ' NA ',
        ip: '127.XXX.0.XXX',
        last_viewed_time: expect.any(String),
        location: ' NA ',
        device: ' NA ',
        os: ' NA ',
        browser: ' NA ',
        referer_url: ' NA ',
        precentage_played: 1,
        views: 1,
      },
    ])
    expect(encodeViewerPage(decodeViewerPage(body))).toEqual(body)
  })

  test.each([
    ['both', `video_id=1&user_email=ann@example.com`, 400],
    ['neither', '', 400],
    ['empty ones', 'video_id=&user_email=', 400],
    ['no address', 'user_email=ann', 400],
    ['page 0', 'user_email=ann@example.com&page=0', 400],
    ['page x', 'user_email=ann@example.com&page=x', 400],
    ['a page too deep', 'user_email=ann@example.com&page=10001', 400],
    ['an unknown video', 'video_id=123456', 404],
  ])('refuses %s', async (_, query, status) => {
    const sandbox = await watched()
    const answer = await sandbox.api(`/api/v1/me/video/viewer_profile?${query}`)
    expect(answer.status).toBe(status)
    expect(await answer.json()).toEqual({
      code: status,
      type: expect.any(String),
      message: expect.any(String),
    })
  })

  test('pages by tens, and next_page goes on counting where nothing follows', async () => {
    const sandbox = await watched()
    const path = `/api/v1/me/video/viewer_profile?video_id=${sandbox.videoId}`
    await Promise.all(
      Array.from({ length: 23 }, async (_, at) =>
        (await sandbox.open({ visitorId: `v${at}` }))([[0, 100 + at]]),
      ),
    )
    const pages = await Promise.all(
      [1, 2, 3, 4].map(async (page) => (await sandbox.api(`${path}&page=${page}`)).json()),
    )
    expect(
      pages.map(({ viewer_profile: rows, load_more, page, next_page }) => [
        rows.length,
        load_more,
        page,
        next_page,
      ]),
    ).toEqual([
      [10, true, 1, 2],
      [10, true, 2, 3],
      [3, false, 3, 4],
      [0, false, 4, 5],
    ])
  })
})

describe('reports', () => {
  test("of an unknown video are a 404 in Hippo's words; of a discarded one a 410; without the key a 403", async () => {
    const sandbox = await watched()
    expect(await (await sandbox.api('/api/v1/me/video/reports/999999')).json()).toEqual({
      code: 404,
      type: 'NotFound',
      message: 'Video 999999 does not exist.',
    })
    const denied = await fetch(
      `${sandbox.url}/api/v1/me/video/reports/${sandbox.videoId}?email=a@example.com&api_key=x`,
    )
    expect([denied.status, (await denied.json()).type]).toEqual([403, 'OAuthException'])
    await sandbox.services.db.updateTable('video').set({ state: 'gone' }).execute()
    expect((await sandbox.api(`/api/v1/me/video/reports/${sandbox.videoId}`)).status).toBe(410)
  })

  test('stay the same while the service seals in its own time', async () => {
    const sandbox = await watched({ SEAL_AFTER_MS: 60_000, SEAL_AFTER_FINAL_MS: 100, JOB_POLL_MS: 20 })
    const beat = await sandbox.open()
    await beat([[0, 4000]], { final: true })
    const before = await reportOf(sandbox)
    expect(before).toMatchObject({ pageLoads: 1, plays: 1, averageWatchRate: 50 })
    await until('the seal', async () => {
      const row = await sandbox.services.db.selectFrom('session').select('sealed').executeTakeFirst()
      return row?.sealed === 1
    })
    expect(await reportOf(sandbox)).toEqual(before)
    expect((await beat([[0, 8000]])).status).toBe(410)
    expect(await reportOf(sandbox)).toEqual(before)
  })
})
