import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createApp } from '../../src/app.js'
import { createJobs } from '../../src/jobs/create-jobs.js'
import { readRequests, shapeOf } from './read-requests.js'
import { startRehearsal, type Rehearsal } from './rehearsal.js'

const requests = readRequests(readFileSync(new URL('../../requests.http', import.meta.url), 'utf8'))
let rehearsal: Rehearsal

beforeAll(async () => {
  rehearsal = await startRehearsal()
}, 60_000)

afterAll(() => rehearsal.close())

it.each(requests.map((request) => [request.name, request] as const))('%s', async (_name, request) => {
  const { status, answer } = await rehearsal.send(request)
  expect([status, answer]).toEqual([request.status, answer])
  expect(shapeOf(answer)).toEqual(shapeOf(request.answer))
})

it('has a request for each REST route', () => {
  const { services, credentials } = rehearsal.sandbox
  const asked = requests.map(({ method, url }) => {
    const { pathname } = new URL(url.replaceAll(/\{\{\w+\}\}/g, '1'), 'http://sandbox.test/')
    return `${method} ${pathname.replace(/^\/1(?=\/)/, '')}`
  })
  // Jobs of its own, which are never started: an app is made here to be looked at.
  const jobs = createJobs({ ...services, pollMs: 1000 })
  const routes = createApp({ ...services, jobs }, credentials)
    .routes.filter(({ method, path }) => method !== 'ALL' && /^\/(api\/v1|webhook)(\/|$)/.test(path))
    // The webhook's routes, a second time under another name.
    .filter(({ path }) => !path.startsWith('/api/v1/me/webhook'))
    .map(({ method, path }) => `${method} ${path.replace(/(?<=.)\/$/, '')}`)
  expect(routes.length).toBeGreaterThan(20)
  const missing = routes.filter((route) => {
    const pattern = route.replaceAll(/:\w+(\{([^}]+)\})?/g, (_, __, digits?: string) => digits ?? '[^/]+')
    return !asked.some((one) => new RegExp(`^${pattern}$`).test(one))
  })
  expect([...new Set(missing)]).toEqual([])
})
