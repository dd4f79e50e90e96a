import { decodePlayback, noInteractions } from 'react-hippo-video/contract'
import { describe, expect, test } from 'vitest'
import { call, state } from '../core/client.js'
import { watched } from '../viewing/watched.js'
import { interactive } from './interactive.js'

describe('what viewers may do', () => {
  test('is nothing until its owner sets it, and reads as it was set', async () => {
    const sandbox = await watched()
    const path = `/api/v1/me/video/${sandbox.videoId}/interactions`
    const read = async () => (await call(sandbox, 'GET', path)).json()
    expect(await read()).toEqual({ status: 200, code: 200, interactions: noInteractions })
    expect((await state(sandbox, sandbox.token))['interactions']).toBeNull()
    const interactions = { ...noInteractions, comments: true }
    const form = new URLSearchParams({ interactions: JSON.stringify(interactions) })
    const saved = await fetch(`${sandbox.url}${path}?${sandbox.auth}`, { method: 'POST', body: form })
    expect(await saved.json()).toEqual({ status: 200, code: 200, interactions })
    expect(await read()).toEqual({ status: 200, code: 200, interactions })
    await call(sandbox, 'POST', path, { interactions: noInteractions })
    expect((await state(sandbox, sandbox.token))['interactions']).toBeNull()
    const denied = await fetch(`${sandbox.url}${path}`)
    expect([denied.status, (await denied.json()).type]).toEqual([403, 'OAuthException'])
    expect((await call(sandbox, 'GET', '/api/v1/me/video/999/interactions')).status).toBe(404)
  })

  test('is told to the player with links that count, and a playlist of the videos that are there', async () => {
    const sandbox = await interactive()
    const { videoId, nextId, settings, url } = sandbox
    const read = async () => {
      const playback = decodePlayback(await state(sandbox, sandbox.token))
      return playback.status === 'ready' ? playback.interactions : undefined
    }
    const { endScreen, callToAction, ...others } = settings
    expect(await read()).toEqual({
      ...others,
      callToAction: { ...callToAction, url: `${url}/video/cta/${videoId}` },
      endScreen: {
        title: endScreen?.title,
        videos: [
          {
            videoId: nextId,
            title: 'What comes next',
            shareUrl: expect.stringMatching(`^${url}/video/play/`),
            thumbnailUrl: expect.stringMatching(`^${url}/thumbnails/`),
            durationMs: 5000,
          },
        ],
      },
      actionUrl: `${url}/actions`,
      conversationUrl: `${url}/conversations/${sandbox.token}`,
    })
    await sandbox.services.db
      .updateTable('video')
      .set({ access: 'signed' })
      .where('id', '=', nextId)
      .execute()
    expect((await read())?.endScreen).toBeNull()
  })

  test.each([
    ['nothing', undefined],
    ['no JSON', '{'],
    ['a link that is no web page', { callToAction: { text: 'x', url: 'javascript:alert(1)', startMs: 0 } }],
    [
      'two annotations of one id',
      {
        annotations: [
          { id: 'a', text: 'x', url: 'https://a.example.com', startMs: 0, endMs: 1 },
          { id: 'a', text: 'y', url: 'https://b.example.com', startMs: 0, endMs: 1 },
        ],
      },
    ],
    [
      'an annotation that ends first',
      { annotations: [{ id: 'a', text: 'x', url: 'https://a.example.com', startMs: 9, endMs: 1 }] },
    ],
    ['the same reaction twice', { reactions: ['👍', '👍'] }],
  ])('is refused with 400 where it is %s', async (_, wrong) => {
    const sandbox = await watched()
    const answer = await call(sandbox, 'POST', `/api/v1/me/video/${sandbox.videoId}/interactions`, {
      interactions: typeof wrong === 'object' ? { ...noInteractions, ...wrong } : wrong,
    })
    expect([answer.status, (await answer.json()).type]).toEqual([400, 'InvalidRequest'])
  })
})
