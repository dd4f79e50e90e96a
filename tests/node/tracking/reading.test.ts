import { describe, expect, test, vi } from 'vitest'
import { createConversationStore, emptyConversation } from '../../../src/tracking/conversationStore.js'
import { readConversation, readPlayback } from '../../../src/tracking/index.js'
import { deferred } from '../../../src/testing/deferred.js'
import { HippoError } from '../../../src/core/error.js'

const shareUrl = 'https://video.example.com/video/play/KQf5MPDupD2qFi4U'
const answer = (body: unknown, status = 200) =>
  vi.fn<typeof fetch>(async () => Response.json(body, { status }))
const sentBy = (fetch: ReturnType<typeof answer>) => fetch.mock.calls[0]?.[1]?.headers

describe('a video that is not open', () => {
  const privately = () => answer({ status: 'private' }, 403)

  test('is a state, not an error', async () => {
    await expect(readPlayback(shareUrl, { fetch: privately() })).resolves.toEqual({ status: 'private' })
  })

  test('any other 403 stays an error', async () => {
    const fetch = answer({ code: 403, message: 'This site may not ask.' }, 403)
    await expect(readPlayback(shareUrl, { fetch })).rejects.toMatchObject({ code: 'forbidden' })
  })

  test.each([
    ['as given', shareUrl, { pass: 'pass-1' }, 'Bearer pass-1'],
    ['as the link carries it', `${shareUrl}?pass=pass-2`, {}, 'Bearer pass-2'],
    ['as given, whatever the link carries', `${shareUrl}?pass=pass-2`, { pass: 'pass-1' }, 'Bearer pass-1'],
  ] as const)(
    'is asked for with the pass %s, and never in the address',
    async (_how, link, options, header) => {
      const fetch = privately()
      await readPlayback(link, { ...options, fetch })
      expect(sentBy(fetch)).toEqual({ Authorization: header })
      expect(fetch.mock.calls[0]?.[0]).toBe(`${shareUrl}/state`)
    },
  )

  test('without a pass no header makes the browser ask first', async () => {
    const fetch = privately()
    await readPlayback(shareUrl, { fetch })
    expect(sentBy(fetch)).toBeUndefined()
  })
})

describe('the conversation', () => {
  const url = 'https://video.example.com/conversations/KQf5MPDupD2qFi4U'

  test('is read with the pass', async () => {
    const fetch = answer(emptyConversation)
    await expect(readConversation(url, { fetch, pass: 'pass-1' })).resolves.toEqual(emptyConversation)
    expect(sentBy(fetch)).toEqual({ Authorization: 'Bearer pass-1' })
  })

  test.each([
    [answer({ message: 'no' }, 403), 'forbidden'],
    [answer({ comments: [] }), 'invalid_response'],
    [vi.fn<typeof fetch>(() => Promise.reject(new TypeError('Failed to fetch'))), 'network'],
  ] as const)('fails with a code (%#)', async (fetch, code) => {
    await expect(readConversation(url, { fetch })).rejects.toMatchObject({ code })
  })

  test('is asked for when somebody listens, once', async () => {
    const read = vi.fn<() => Promise<typeof emptyConversation>>(async () => emptyConversation)
    const store = createConversationStore(read)
    expect(read).not.toHaveBeenCalled()
    const heard = vi.fn<() => void>()
    store.subscribe(heard)
    store.subscribe(() => {})
    await vi.waitFor(() => expect(store.get()).toEqual({ status: 'ready', conversation: emptyConversation }))
    expect(read).toHaveBeenCalledTimes(1)
    expect(heard).toHaveBeenCalledTimes(1)
  })

  test('what an action brought is never overwritten by what was asked for before', async () => {
    const slow = deferred<typeof emptyConversation>()
    const store = createConversationStore(() => slow.promise)
    store.subscribe(() => {})
    const newer = { ...emptyConversation, reactions: [{ reaction: '👏', count: 1 }] }
    store.take(newer)
    slow.resolve(emptyConversation)
    await slow.promise
    await Promise.resolve()
    expect(store.get()).toEqual({ status: 'ready', conversation: newer })
  })

  test('can be asked for again after a failure, and keeps what it has after another', async () => {
    const broken = new HippoError('network', 'no')
    const read = vi.fn<() => Promise<typeof emptyConversation>>().mockRejectedValueOnce(broken)
    const store = createConversationStore(read)
    store.subscribe(() => {})
    await vi.waitFor(() => expect(store.get()).toEqual({ status: 'error', error: broken }))
    read.mockResolvedValueOnce(emptyConversation).mockRejectedValueOnce(broken)
    store.load()
    expect(store.get().status).toBe('loading')
    await vi.waitFor(() => expect(store.get().status).toBe('ready'))
    store.load()
    await vi.waitFor(() => expect(read).toHaveBeenCalledTimes(3))
    expect(store.get().status).toBe('ready')
  })
})
