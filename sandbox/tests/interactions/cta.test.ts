import { expect, test } from 'vitest'
import { passFor } from '../viewing/watched.js'
import { interactive, ownersPage, person, press } from './interactive.js'
import { receiveWebhooks } from './receiver.js'

test('a press counts once per click id, is told with the mail of its viewer, and leads to the owner’s page', async () => {
  const sandbox = await interactive()
  const receiver = await receiveWebhooks(sandbox)
  const visit = await sandbox.visit({ pass: passFor(sandbox, { email: 'ann@example.com' }) })
  const answers = await Promise.all(['1', '1', '1', '2'].map((id) => press(visit.ctaUrl(id))))
  for (const answer of answers) {
    expect(answer.status).toBe(302)
    expect(answer.headers.get('location')).toBe(ownersPage)
    expect(answer.headers.get('referrer-policy')).toBe('no-referrer')
    expect(answer.headers.get('cache-control')).toBe('no-store')
  }
  expect(await sandbox.actions()).toEqual({ call_to_actions: 2, no_of_actions: 2 })
  for (const event of await receiver.expectEvents('VideoCTA', 2)) {
    expect(event).toMatchObject({
      video: { id: sandbox.videoId },
      viewer: { email: 'ann@example.com' },
      ctaUrl: sandbox.ctaUrl(),
    })
  }
})

test.each<[what: string, counted: number, query: string, headers?: Record<string, string>, method?: string]>([
  ['no session', 1, ''],
  ['a forged ticket', 1, '?s=session&t=forged&c=1'],
  ['HEAD', 0, '', {}, 'HEAD'],
  ['a browser that looks ahead', 0, '', { 'sec-purpose': 'prefetch;prerender' }],
  ['an older browser that does', 0, '', { 'x-moz': 'prefetch' }],
  ['a machine', 0, '', { 'user-agent': 'LinkPreviewBot/2.1' }],
  ['the owner who tries it out', 0, '?preview=1'],
])('from %s leads there all the same and counts %i', async (_, counted, query, headers, method) => {
  const sandbox = await interactive()
  const receiver = await receiveWebhooks(sandbox)
  const answer = await press(sandbox.ctaUrl(query), headers, method)
  expect([answer.status, answer.headers.get('location')]).toEqual([302, ownersPage])
  expect(await sandbox.actions()).toEqual(
    counted === 0 ? {} : { call_to_actions: counted, no_of_actions: counted },
  )
  const events = await receiver.expectEvents('VideoCTA', counted)
  for (const event of events) expect(event).toMatchObject({ viewer: null })
})

test('a session that looks ahead, or whose owner tries it out, keeps its click for the press itself', async () => {
  const sandbox = await interactive()
  const visit = await sandbox.visit()
  await press(visit.ctaUrl('1'), { 'sec-purpose': 'prefetch' })
  await press(visit.ctaUrl('1'), {}, 'HEAD')
  await press(`${visit.ctaUrl('1')}&preview=1`)
  expect(await sandbox.actions()).toEqual({})
  await press(visit.ctaUrl('1'))
  expect(await sandbox.actions()).toEqual({ call_to_actions: 1, no_of_actions: 1 })
})

test('whatever the address says, it leads to no other page', async () => {
  const sandbox = await interactive()
  const evil = 'https://evil.example/'
  for (const query of [
    `?url=${evil}`,
    `?to=${evil}&c=${evil}`,
    `?s=${evil}&t=${evil}`,
    '?c=%0d%0aLocation:%20x',
  ]) {
    const answer = await press(sandbox.ctaUrl(query))
    expect([answer.status, answer.headers.get('location')]).toEqual([302, ownersPage])
  }
  expect((await press(`${sandbox.url}/video/cta/999`)).status).toBe(404)
  expect((await press(`${sandbox.url}/video/cta/${sandbox.nextId}`)).status).toBe(404)
  await sandbox.services.db.updateTable('video').set({ state: 'gone' }).execute()
  expect((await press(sandbox.ctaUrl())).status).toBe(410)
})

test('of a private video it opens to whoever watches it, and to nobody else', async () => {
  const sandbox = await interactive()
  const before = await sandbox.visit()
  await sandbox.services.db.updateTable('video').set({ access: 'signed' }).execute()
  const visit = await sandbox.visit({ pass: passFor(sandbox) })
  expect((await press(visit.ctaUrl('1'))).status).toBe(302)
  // Their session began while the video was open to all.
  expect((await press(before.ctaUrl('1'))).status).toBe(403)
  expect((await press(sandbox.ctaUrl())).status).toBe(403)
  expect((await press(sandbox.ctaUrl(`?pass=${passFor(sandbox)}`))).status).toBe(302)
  const answer = await fetch(`${sandbox.url}/video/play/${sandbox.token}/state`, {
    headers: { authorization: `Bearer ${passFor(sandbox)}` },
  })
  const { interactions } = await answer.json()
  expect((await press(interactions.callToAction.url)).status).toBe(302)
  expect((await fetch(interactions.conversationUrl)).status).toBe(200)
})

test('one address presses sixty times a minute at most without a session; more are led on uncounted', async () => {
  const sandbox = await interactive()
  sandbox.advance(60_000 - (sandbox.services.clock() % 60_000))
  const all = await Promise.all(
    Array.from({ length: 65 }, () => press(sandbox.ctaUrl(), { 'user-agent': person })),
  )
  expect(all.every(({ status }) => status === 302)).toBe(true)
  expect(await sandbox.actions()).toEqual({ call_to_actions: 60, no_of_actions: 60 })
})
