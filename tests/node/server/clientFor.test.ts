import { afterAll, beforeAll, expect, test } from 'vitest'
import { analystGrant, createHippoServer, HippoError, viewerGrant } from 'react-hippo-video/server'
import { createClient } from 'react-hippo-video/client'
import { credentials, type FakeApi, startFakeApi } from './fakeApi.js'

let api: FakeApi
beforeAll(async () => {
  api = await startFakeApi()
})
afterAll(() => api[Symbol.asyncDispose]())

const request = new Request('https://app.example.com/videos/988')

test('gives what a page would be given, in process and under the same cache scope', async () => {
  const server = createHippoServer({ credentials, baseUrl: api.url, authorize: () => analystGrant('ada') })
  const inProcess = server.clientFor(request)
  const inPage = createClient({
    endpoint: 'https://app.example.com/api/hippo',
    fetch: (url, init) => server(new Request(String(url), init)),
  })
  expect(await inProcess.reports.get('988')).toEqual(await inPage.reports.get('988'))
  expect(await inProcess.viewers.list({ videoId: '988' }, 2)).toEqual(
    await inPage.viewers.list({ videoId: '988' }, 2),
  )
  expect(await inProcess.videos.list(1)).toEqual(await inPage.videos.list(1))
  expect(await inProcess.videos.get('988')).toEqual(await inPage.videos.get('988'))
  expect(inProcess.scope).toBe(createClient().scope)
})

test('authorizes once for all calls of one request, and only when one is made', async () => {
  let asked = 0
  const server = createHippoServer({
    credentials,
    baseUrl: api.url,
    authorize: () => {
      asked += 1
      return viewerGrant('ada')
    },
  })
  const client = server.clientFor(request)
  expect(asked).toBe(0)
  await Promise.all([client.reports.get('988'), client.videos.list(1)])
  expect(asked).toBe(1)
})

test('checks the grant like any other way in, and rejects with a HippoError', async () => {
  const server = createHippoServer({ credentials, baseUrl: api.url, authorize: () => viewerGrant('ada') })
  const client = server.clientFor(request)
  await expect(client.reports.get('989')).rejects.toMatchObject({ code: 'forbidden' })
  await expect(client.viewers.list({ videoId: '988' }, 1)).rejects.toMatchObject({ code: 'forbidden' })
  await expect(client.reports.get('../guest_url')).rejects.toMatchObject({ code: 'invalid_request' })
  await expect(client.videos.list(1, { signal: AbortSignal.abort() })).rejects.toMatchObject({
    code: 'aborted',
  })
  const nobody = createHippoServer({ credentials, baseUrl: api.url, authorize: () => null }).clientFor(
    request,
  )
  await expect(nobody.videos.list(1)).rejects.toBeInstanceOf(HippoError)
})
