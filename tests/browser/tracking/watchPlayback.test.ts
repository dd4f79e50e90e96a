import { afterEach, expect, test, vi } from 'vitest'
import { HippoError } from '../../../src/core/error.js'
import {
  createPlaybackStore,
  type Playback,
  readPlayback,
  watchPlayback,
} from '../../../src/tracking/index.js'

const shareUrl = 'https://video.example.com/video/play/KQf5MPDupD2qFi4U'
const ready: Playback = {
  status: 'ready',
  title: 'Sales demo',
  videoId: '988',
  token: 'KQf5MPDupD2qFi4U',
  durationMs: 12_000,
  posterUrl: 'https://video.example.com/thumbnails/KQf5MPDupD2qFi4U.jpg',
  sources: [{ url: 'https://video.example.com/media/KQf5MPDupD2qFi4U/video.mp4', type: 'video/mp4' }],
  downloadUrl: 'https://video.example.com/media/KQf5MPDupD2qFi4U/video.mp4',
  beatUrl: 'https://video.example.com/beats',
  interactions: null,
}
const recording: Playback = { status: 'recording', title: 'Sales demo' }
const processing: Playback = { status: 'processing', title: 'Sales demo' }

type Answer = Playback | number | 'offline'

/** Answers in turn; the last answer is given again and again. */
function server(...answers: Answer[]) {
  const urls: string[] = []
  const fetch = async (input: RequestInfo | URL): Promise<Response> => {
    urls.push(String(input))
    const answer = answers.length > 1 ? answers.shift() : answers[0]
    if (answer === 'offline' || answer === undefined) throw new TypeError('Failed to fetch')
    if (typeof answer === 'number') return new Response('no', { status: answer })
    return Response.json(answer)
  }
  return { fetch, urls }
}

afterEach(() => vi.restoreAllMocks())

test('reads the state beside the link, whatever query or slash the link came with', async () => {
  const { fetch, urls } = server(ready)
  expect(await readPlayback(shareUrl, { fetch })).toEqual(ready)
  await readPlayback(`${shareUrl}/?from=mail#start`, { fetch })
  expect(urls).toEqual([`${shareUrl}/state`, `${shareUrl}/state`])
})

test('a discarded video is a state; what does not exist, or makes no sense, is an error', async () => {
  expect(await readPlayback(shareUrl, { fetch: server(410).fetch })).toEqual({ status: 'gone' })
  await expect(readPlayback(shareUrl, { fetch: server(404).fetch })).rejects.toMatchObject({
    code: 'not_found',
  })
  await expect(readPlayback(shareUrl, { fetch: server('offline').fetch })).rejects.toMatchObject({
    code: 'network',
    retryable: true,
  })
  const nonsense = async () => Response.json({ status: 'ready' })
  await expect(readPlayback(shareUrl, { fetch: nonsense })).rejects.toMatchObject({
    code: 'invalid_response',
  })
})

test('follows a video from recording to ready, telling each change once, and then asks no more', async () => {
  const { fetch, urls } = server(recording, recording, processing, ready)
  const heard: string[] = []
  await watchPlayback(shareUrl, { fetch, intervalMs: 10, onChange: ({ status }) => heard.push(status) })
  expect(heard).toEqual(['recording', 'processing', 'ready'])
  expect(urls).toHaveLength(4)
})

test('outlives a hiccup, and ends at an error that stays', async () => {
  const { fetch } = server('offline', recording, 404)
  const heard: string[] = []
  await watchPlayback(shareUrl, {
    fetch,
    intervalMs: 10,
    onChange: ({ status }) => heard.push(status),
    onError: ({ code }) => heard.push(code),
  })
  expect(heard).toEqual(['network', 'recording', 'not_found'])
})

test('asks nothing while the page is hidden', async () => {
  const visibility = vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden')
  const { fetch, urls } = server(ready)
  const done = watchPlayback(shareUrl, { fetch, onChange: () => {} })
  await Promise.resolve()
  expect(urls).toHaveLength(0)
  visibility.mockReturnValue('visible')
  document.dispatchEvent(new Event('visibilitychange'))
  await done
  expect(urls).toHaveLength(1)
})

test('a store asks only while somebody listens, and not at all when ready from the start', async () => {
  const { fetch, urls } = server(recording)
  vi.spyOn(globalThis, 'fetch').mockImplementation(fetch)
  createPlaybackStore(shareUrl, ready).subscribe(() => {})
  const store = createPlaybackStore(shareUrl)
  expect(store.get()).toEqual({ status: 'loading' })
  const stop = store.subscribe(() => {})
  await vi.waitFor(() => expect(store.get()).toEqual(recording), { timeout: 15_000 })
  expect(urls).toHaveLength(1)
  stop()
})

test('a store keeps what it knows through a hiccup, and can be asked to try again', async () => {
  vi.spyOn(globalThis, 'fetch').mockImplementation(server('offline', ready).fetch)
  const store = createPlaybackStore(shareUrl)
  store.subscribe(() => {})
  await vi.waitFor(() => expect(store.get().status).toBe('error'), { timeout: 15_000 })
  const state = store.get()
  expect(state.status === 'error' && state.error).toBeInstanceOf(HippoError)
  store.retry()
  expect(store.get()).toEqual({ status: 'loading' })
  await vi.waitFor(() => expect(store.get()).toEqual(ready), { timeout: 15_000 })
})
