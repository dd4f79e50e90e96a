import { expect, test } from 'vitest'
import { call, readyVideo } from '../core/client.js'
import { testSandbox } from '../harness.js'
import { origin, watched } from './watched.js'

test('a personal link opens the page as that person, for thirty days', async () => {
  const sandbox = await testSandbox()
  const { created } = await readyVideo(sandbox)
  const { videoId, token } = created.video
  await sandbox.services.db.updateTable('video').set({ access: 'account' }).execute()
  const ask = (params: object) => call(sandbox, 'POST', `/api/v1/me/video/${videoId}/pass`, { ...params })
  const body = await (await ask({ viewer_email: 'Ann@Example.com', viewer_name: 'Ann', member: true })).json()
  expect(body).toEqual({
    status: 200,
    code: 200,
    pass: expect.any(String),
    expires_at: expect.any(Number),
    share_url: `${sandbox.url}/video/play/${token}?pass=${body.pass}`,
  })
  expect(Math.abs(body.expires_at - sandbox.services.clock() - 30 * 86_400_000)).toBeLessThan(60_000)
  const open = () => fetch(`${sandbox.url}/video/embed/${token}?pass=${body.pass}`)
  expect((await open()).status).toBe(200)
  const hello = { token, sessionId: 's', referrer: null, visitorId: null, pass: body.pass }
  await fetch(`${sandbox.url}/beats/hello`, { method: 'POST', body: JSON.stringify(hello) })
  const sessions = await sandbox.services.db.selectFrom('session').select(['email', 'name']).execute()
  expect(sessions).toEqual([{ email: 'ann@example.com', name: 'Ann' }])
  sandbox.advance(30 * 86_400_000)
  expect((await open()).status).toBe(403)
})

test('its life is a setting; it may name nobody, and is asked for with the account’s key', async () => {
  const sandbox = await testSandbox({ PASS_LIFE_MS: 5000 })
  const { created } = await readyVideo(sandbox)
  const path = `/api/v1/me/video/${created.video.videoId}/pass`
  const answer = await (await call(sandbox, 'POST', path)).json()
  expect(Math.abs(answer.expires_at - sandbox.services.clock() - 5000)).toBeLessThan(4000)
  expect((await call(sandbox, 'POST', path, { viewer_email: 'no mail' })).status).toBe(400)
  expect((await call(sandbox, 'POST', '/api/v1/me/video/999/pass')).status).toBe(404)
  expect((await fetch(`${sandbox.url}${path}`, { method: 'POST' })).status).toBe(403)
})

test('a page of the account may send it along as a bearer: the preflight lets it through', async () => {
  const sandbox = await watched()
  const answer = await fetch(`${sandbox.url}/video/play/${sandbox.token}/state`, {
    method: 'OPTIONS',
    headers: {
      origin,
      'access-control-request-method': 'GET',
      'access-control-request-headers': 'authorization',
    },
  })
  expect(answer.status).toBe(204)
  expect(answer.headers.get('access-control-allow-origin')).toBe(origin)
  expect(answer.headers.get('access-control-allow-headers')).toContain('Authorization')
})
