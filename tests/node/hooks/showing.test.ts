import { describe, expect, test } from 'vitest'
import { showingAt } from '../../../src/hooks/showing.js'
import { threadsOf } from '../../../src/hooks/useConversation.js'
import type { VideoComment, ViewerInteractions } from '../../../src/tracking/index.js'

const offered: ViewerInteractions = {
  callToAction: { text: 'Book a call', url: 'https://video.example.com/video/cta/988', startMs: 3000 },
  annotations: [
    { id: 'late', text: 'Late', url: 'https://example.com', startMs: 5000, endMs: 7000 },
    { id: 'early', text: 'Early', url: 'https://example.com', startMs: 0, endMs: 5500 },
  ],
  form: { title: 'Who are you?', button: 'Send', startMs: 0, fields: ['email'] },
  poll: { id: 'p', question: 'Which?', startMs: 60_000, options: [] },
  endScreen: null,
  comments: true,
  reactions: [],
  actionUrl: 'https://video.example.com/actions',
  conversationUrl: 'https://video.example.com/conversations/KQf5MPDupD2qFi4U',
}
const at = (atMs: number, over: { ended?: boolean; begun?: boolean } = {}) =>
  showingAt(offered, { atMs, ended: false, begun: true, ...over })

describe('what shows', () => {
  test('comes at its time and goes at its end, in the order of the settings', () => {
    expect(at(0).annotations).toEqual(['early'])
    expect(at(5499).annotations).toEqual(['late', 'early'])
    expect(at(5500).annotations).toEqual(['late'])
    expect(at(7000).annotations).toEqual([])
    expect([at(2999).callToAction, at(3000).callToAction]).toEqual([false, true])
  })

  test('asks nothing before the video was begun', () => {
    expect(at(0, { begun: false })).toMatchObject({ form: false, annotations: ['early'] })
    expect(at(0)).toMatchObject({ form: true, poll: false })
  })

  test('what was set for later than the end shows at the end', () => {
    expect(at(10_000)).toMatchObject({ poll: false, ended: false })
    expect(at(10_000, { ended: true })).toMatchObject({ poll: true, ended: true })
  })
})

const comment = (id: string, replyTo: string | null): VideoComment => ({
  id,
  replyTo,
  name: null,
  text: id,
  atMs: 0,
  createdAt: 0,
})

test('threads hold every comment once: replies to replies, and orphans, included', () => {
  const threads = threadsOf([
    comment('a', null),
    comment('a1', 'a'),
    comment('b', null),
    comment('a2', 'a1'),
    comment('orphan', 'removed'),
  ])
  expect(threads.map(({ comment, replies }) => [comment, replies].flat().map(({ id }) => id))).toEqual([
    ['a', 'a1', 'a2'],
    ['b'],
    ['orphan'],
  ])
})
