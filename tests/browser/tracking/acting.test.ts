import { afterEach, expect, test, vi } from 'vitest'
import type { ViewerAction } from '../../../src/contract/app/actions.js'
import { createViewing, type Viewing, type ViewingOptions } from '../../../src/tracking/index.js'
import { type ActionServer, createActionServer, offering } from '../player/actionServer.js'
import { mountClip } from './clip.js'

const reaction: ViewerAction = { type: 'reaction', reaction: '👏', atMs: 0 }
const ctaUrl = 'https://video.example.com/video/cta/988'
const running: Viewing[] = []
const soon = <T>(check: () => T) => vi.waitFor(check, { timeout: 15_000 })

afterEach(() => {
  for (const viewing of running.splice(0)) viewing.dispose()
  for (const video of document.querySelectorAll('video')) video.remove()
})

async function view(server: ActionServer, options: Partial<ViewingOptions> = {}): Promise<Viewing> {
  const video = options.video ?? (await mountClip())
  const viewing = createViewing({ playback: offering({}), video, fetch: server.fetch, ...options })
  running.push(viewing)
  return viewing
}

test('an action waits for the ticket and belongs to the session that is measured', async () => {
  const server = createActionServer()
  const viewing = await view(server)
  const answer = await viewing.act(reaction)
  expect(answer.reactions).toEqual([{ reaction: '👏', count: 1 }])
  expect(server.hellos).toHaveLength(1)
  expect(server.counted).toEqual([
    { sessionId: server.hellos[0]?.sessionId, ticket: 'ticket-1', id: expect.any(String), action: reaction },
  ])
  expect(viewing.conversation.get()).toEqual({ status: 'ready', conversation: answer })
})

test('an answer that was lost does not make it count twice', async () => {
  const server = createActionServer()
  const viewing = await view(server)
  server.answers = [0, 0]
  await viewing.act(reaction)
  expect(server.inputs).toHaveLength(3)
  expect(server.counted).toHaveLength(1)
})

test('the same action handed over again after an error keeps its id; another has its own', async () => {
  const server = createActionServer()
  const viewing = await view(server)
  server.answers = [0, 0, 0]
  await expect(viewing.act(reaction)).rejects.toMatchObject({ code: 'network' })
  await viewing.act(reaction)
  expect(server.counted).toHaveLength(1)
  await viewing.act({ ...reaction })
  expect(server.counted).toHaveLength(2)
})

test('a sealed session is followed by another, time after time', async () => {
  const server = createActionServer()
  const viewing = await view(server)
  await viewing.act(reaction)
  for (const hellos of [2, 3]) {
    server.answers = [410]
    await viewing.act({ ...reaction })
    expect(server.hellos).toHaveLength(hellos)
  }
  expect(new Set(server.hellos.map(({ sessionId }) => sessionId)).size).toBe(3)
  expect(server.counted.map(({ ticket }) => ticket)).toEqual(['ticket-1', 'ticket-2', 'ticket-3'])
})

test('several at once after a seal say one hello', async () => {
  const server = createActionServer()
  const viewing = await view(server)
  await viewing.act(reaction)
  server.answers = [410, 410, 410]
  await Promise.all([1, 2, 3].map((atMs) => viewing.act({ ...reaction, atMs })))
  expect(server.hellos).toHaveLength(2)
  expect(server.counted).toHaveLength(4)
})

test('a ticket that ran out is renewed for the same session', async () => {
  const server = createActionServer()
  const viewing = await view(server)
  server.answers = [401]
  await viewing.act(reaction)
  expect(server.hellos.map(({ sessionId }) => sessionId)).toEqual(Array(2).fill(server.hellos[0]?.sessionId))
  expect(server.counted.map(({ ticket }) => ticket)).toEqual(['ticket-2'])
})

test('the pass goes with the hello and the conversation', async () => {
  const server = createActionServer()
  const viewing = await view(server, { pass: 'pass-1' })
  await soon(() => expect(server.hellos[0]?.pass).toBe('pass-1'))
  viewing.conversation.subscribe(() => {})
  await soon(() => expect(server.reads[0]?.headers).toEqual({ Authorization: 'Bearer pass-1' }))
})

test('a counting link is bare until the ticket is there', async () => {
  const server = createActionServer()
  const viewing = await view(server)
  expect(viewing.ctaHref(ctaUrl)).toBe(ctaUrl)
  await soon(() => expect(new URL(viewing.ctaHref(ctaUrl)).searchParams.get('t')).toBe('ticket-1'))
})

test('where nothing is measured nothing is sent, and the answer shows what would be', async () => {
  const server = createActionServer({ reactions: [{ reaction: '👏', count: 4 }] })
  const viewing = await view(server, { playback: { ...offering({}), beatUrl: null } })
  viewing.conversation.subscribe(() => {})
  await soon(() => expect(viewing.conversation.get().status).toBe('ready'))
  const answer = await viewing.act(reaction)
  expect(answer.reactions).toEqual([{ reaction: '👏', count: 5 }])
  expect(viewing.ctaHref(ctaUrl)).toBe(`${ctaUrl}?preview=1`)
  expect([server.hellos, server.inputs]).toEqual([[], []])
})

test('joined twice, as StrictMode does, it is one session, and the one that is left goes on', async () => {
  const server = createActionServer()
  const video = await mountClip()
  const first = await view(server, { video })
  const second = await view(server, { video })
  first.dispose()
  await expect(first.act(reaction)).rejects.toMatchObject({ code: 'aborted' })
  await second.act(reaction)
  expect(server.hellos).toHaveLength(1)
})

test('a playback that does not say where actions go is named as such', async () => {
  const server = createActionServer()
  const viewing = await view(server, { playback: { ...offering({}), interactions: null } })
  await expect(viewing.act(reaction)).rejects.toMatchObject({ code: 'not_configured' })
})
