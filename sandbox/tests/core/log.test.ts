import { expect, it } from 'vitest'
import { testSandbox } from '../harness.js'
import { beginUpload, call, create, patch } from './client.js'

it('writes one JSON line per request, and no key, ticket or preview key anywhere', async () => {
  const sandbox = await testSandbox()
  const created = await create(sandbox)
  const location = (await beginUpload(created)).headers.get('location') ?? ''
  await patch(created, location, 0, new Uint8Array(10))
  await call(sandbox, 'GET', '/api/v1/me/videos/list')
  await call(sandbox, 'POST', '/api/v1/recorder/submit', { asset_id: 'none' })
  await fetch(created.video.previewUrl, { redirect: 'manual' })
  await fetch(
    `${sandbox.url}/api/v1/me/videos/list?email=a@example.com&api_key=${sandbox.credentials.apiKey}x`,
  )
  const lines = sandbox.lines.map((line) => JSON.parse(line))
  const requests = lines.filter((line) => line.event === 'request')
  expect(requests).toHaveLength(7)
  expect(requests[3]).toEqual({
    time: expect.any(String),
    level: 'info',
    event: 'request',
    method: 'GET',
    path: '/api/v1/me/videos/list',
    status: 200,
    ms: expect.any(Number),
  })
  const all = sandbox.lines.join('\n')
  const previewKey = new URL(created.video.previewUrl).searchParams.get('key') ?? 'missing'
  for (const secret of [sandbox.credentials.apiKey, created.ticket.token, previewKey]) {
    expect(secret.length).toBeGreaterThan(20)
    expect(all).not.toContain(secret)
  }
})
