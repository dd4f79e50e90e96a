import { expect, test } from 'vitest'
import { adminGrant, analystGrant, createHippoServer } from 'react-hippo-video/server'
import type { ViewerProfile } from 'react-hippo-video/contract'
import { ask } from './ask.js'
import { credentials, startFakeApi } from './fakeApi.js'

test('without pii nothing of a row says who it is, and the rows can still be told apart', async () => {
  await using api = await startFakeApi()
  const server = createHippoServer({ credentials, baseUrl: api.url, authorize: () => analystGrant('ada') })
  const first = await ask(server, 'GET', '/viewers?videoId=988&page=1')
  const again = await ask(server, 'GET', '/viewers?videoId=988&page=1')
  expect(first.text).not.toMatch(/lead|198\.|Lead/)
  const rows = first.body.rows as ViewerProfile[]
  expect(rows).toHaveLength(10)
  expect(new Set(rows.map((row) => row.email)).size).toBe(10)
  expect(rows[0]).toMatchObject({
    email: expect.stringMatching(/^viewer-[0-9a-f]{16}@masked\.invalid$/),
    name: null,
    ip: null,
    referrer: 'https://www.example.org',
    percentPlayed: 50,
    location: 'Lisbon, Portugal',
  })
  expect(again.body).toEqual(first.body)
})

test('with pii rows are as they are', async () => {
  await using api = await startFakeApi()
  const server = createHippoServer({ credentials, baseUrl: api.url, authorize: () => adminGrant('ada') })
  const { body } = await ask(server, 'GET', '/viewers?videoId=988&page=3')
  expect(body).toMatchObject({ page: 3, hasMore: false })
  expect((body.rows as ViewerProfile[]).map((row) => row.email)).toEqual([
    'lead-20@example.com',
    'lead-21@example.com',
    'lead-22@example.com',
  ])
})
