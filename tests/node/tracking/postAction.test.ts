import { describe, expect, test, vi } from 'vitest'
import type { ActionInput, ViewerAction } from '../../../src/contract/app/actions.js'
import { postAction } from '../../../src/tracking/postAction.js'

const action: ViewerAction = { type: 'reaction', reaction: '👏', atMs: 1200 }
const conversation = { comments: [], reactions: [{ reaction: '👏', count: 1 }], votes: [] }

/** A server that answers with these statuses in turn (0: the connection breaks), then 200. */
function stage(...statuses: number[]) {
  const inputs: ActionInput[] = []
  const inits: RequestInit[] = []
  const heeded: [number, string][] = []
  let hellos = 0
  const fetch = vi.fn<typeof globalThis.fetch>(async (_input, init = {}) => {
    inputs.push(JSON.parse(String(init.body)) as ActionInput)
    inits.push(init)
    const status = statuses.shift() ?? 200
    if (status === 0) throw new TypeError('Failed to fetch')
    return status === 200 ? Response.json(conversation) : Response.json({ message: 'no' }, { status })
  })
  const reporter = () => ({
    async greet() {
      hellos += 1
      return { sessionId: `session-${hellos}`, ticket: `ticket-${hellos}` }
    },
    heed: (status: number, ticket: string) => void heeded.push([status, ticket]),
  })
  const post = () =>
    postAction({ actionUrl: 'https://video.example.com/actions', fetch, reporter }, 'id-1', action)
  return { post, inputs, inits, heeded, fetch }
}

test('goes as text/plain without a cookie, with session, ticket and id', async () => {
  const { post, inputs, inits } = stage()
  await expect(post()).resolves.toEqual(conversation)
  expect(inputs).toEqual([{ sessionId: 'session-1', ticket: 'ticket-1', id: 'id-1', action }])
  expect(inits[0]).toMatchObject({ method: 'POST', credentials: 'omit', keepalive: true })
  expect(new Request('https://video.example.com', inits[0]).headers.get('content-type')).toMatch(/^text\/plain/) // prettier-ignore
})

describe('sent again under the same id', () => {
  test.each([0, 500, 502])('after %i, at most twice', async (status) => {
    const { post, inputs } = stage(status, status)
    await expect(post()).resolves.toEqual(conversation)
    expect(inputs.map(({ id }) => id)).toEqual(['id-1', 'id-1', 'id-1'])
    const never = stage(status, status, status)
    await expect(never.post()).rejects.toMatchObject({ code: status ? 'server_error' : 'network' })
    expect(never.inputs).toHaveLength(3)
  })

  test.each([401, 403, 410])('after %i with another hello', async (status) => {
    const { post, inputs, heeded } = stage(status)
    await expect(post()).resolves.toEqual(conversation)
    expect(inputs.map(({ ticket }) => ticket)).toEqual(['ticket-1', 'ticket-2'])
    expect(new Set(inputs.map(({ id }) => id)).size).toBe(1)
    expect(heeded).toEqual([
      [status, 'ticket-1'],
      [200, 'ticket-2'],
    ])
  })
})

test.each([
  [400, 'invalid_request'],
  [404, 'not_found'],
  [429, 'rate_limited'],
] as const)('%i is not sent again: %s', async (status, code) => {
  const { post, fetch } = stage(status)
  await expect(post()).rejects.toMatchObject({ name: 'HippoError', code })
  expect(fetch).toHaveBeenCalledTimes(1)
})

test('a server that seals every session is asked three times, not for ever', async () => {
  const { post, fetch } = stage(410, 410, 410, 410, 410)
  await expect(post()).rejects.toMatchObject({ code: 'gone' })
  expect(fetch).toHaveBeenCalledTimes(3)
})

test('an answer that is no conversation is named', async () => {
  const { post, fetch } = stage()
  fetch.mockResolvedValueOnce(Response.json({ comments: 3 }))
  await expect(post()).rejects.toMatchObject({ code: 'invalid_response' })
})
