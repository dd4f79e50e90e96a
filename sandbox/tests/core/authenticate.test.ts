import { expect, it } from 'vitest'
import { testSandbox } from '../harness.js'
import { call } from './client.js'

const path = '/api/v1/me/videos/list'

it('takes the key under both of its names, in the query, a form or JSON', async () => {
  const sandbox = await testSandbox()
  const { email, apiKey } = sandbox.credentials
  expect((await fetch(`${sandbox.url}${path}?${sandbox.auth}`)).status).toBe(200)
  const asToken = new URLSearchParams({ email: email.toUpperCase(), authentication_token: apiKey })
  expect((await fetch(`${sandbox.url}${path}?${asToken.toString()}`)).status).toBe(200)
  const form = await fetch(`${sandbox.url}/api/v1/recorder/record/new`, {
    method: 'POST',
    body: new URLSearchParams({ email, api_key: apiKey, unique_id: 'a', recording_configuration: '{}' }),
  })
  expect(form.status).toBe(200)
})

it.each([
  ['no credentials', {}],
  ['a wrong key', { email: 'owner@example.com', api_key: 'wrong-key-wrong-key' }],
  ['an unknown e-mail', { email: 'nobody@example.com' }],
  ['an empty key', { email: 'owner@example.com', api_key: '' }],
])('refuses %s as Hippo does', async (_, params: Record<string, string>) => {
  const sandbox = await testSandbox()
  const answer = await fetch(`${sandbox.url}${path}?${new URLSearchParams(params).toString()}`)
  expect(answer.status).toBe(403)
  expect(await answer.json()).toEqual({ code: 403, type: 'OAuthException', message: expect.any(String) })
})

it('sends errors with status 200 and the error in the body when asked to', async () => {
  const sandbox = await testSandbox()
  const wrong = { url: sandbox.url, credentials: { email: 'owner@example.com', apiKey: 'wrong' } }
  const answer = await call(wrong, 'GET', path, {}, { 'x-sandbox-error-transport': 'body' })
  expect(answer.status).toBe(200)
  expect(await answer.json()).toMatchObject({ code: 403, type: 'OAuthException' })
})

it('does so for the whole account by setting', async () => {
  const sandbox = await testSandbox({ ERROR_TRANSPORT: 'body' })
  const answer = await call(sandbox, 'GET', '/api/v1/me/video/12345')
  expect(answer.status).toBe(200)
  expect(await answer.json()).toMatchObject({ code: 404, type: 'NotFound' })
  const unknown = await fetch(`${sandbox.url}/api/v1/no/such/route`)
  expect([unknown.status, await unknown.json()]).toEqual([200, expect.objectContaining({ code: 404 })])
})
