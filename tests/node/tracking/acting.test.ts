import { expect, test } from 'vitest'
import { emptyConversation } from '../../../src/tracking/conversationStore.js'
import { createCtaLink } from '../../../src/tracking/ctaLink.js'
import { rehearse } from '../../../src/tracking/rehearse.js'

const greeting = { sessionId: 'session-1', ticket: 'ticket-1' }
const url = 'https://video.example.com/video/cta/988?lang=en'
const click = (link: string) => new URL(link).searchParams.get('c')

test('a counting link carries session, ticket and press, beside what it had', () => {
  const link = new URL(createCtaLink(() => 0)(url, greeting))
  expect(Object.fromEntries(link.searchParams)).toEqual({
    lang: 'en',
    s: 'session-1',
    t: 'ticket-1',
    c: expect.stringMatching(/^[0-9a-f]{32}$/),
  })
})

test('a double click is one press, a later click another', () => {
  let now = 0
  const complete = createCtaLink(() => now)
  const first = click(complete(url, greeting))
  now = 400
  expect(click(complete(url, greeting))).toBe(first)
  now = 2401
  expect(click(complete(url, greeting))).not.toBe(first)
})

test('before the hello is answered the link is bare', () => {
  expect(createCtaLink(() => 0)(url, null)).toBe(url)
})

test('a rehearsal answers as the server would', () => {
  const said = rehearse(emptyConversation, { type: 'comment', text: 'Hello', name: 'Ada', atMs: 900 })
  const [comment] = said.comments
  expect(comment).toMatchObject({ replyTo: null, text: 'Hello', name: 'Ada', atMs: 900 })
  const commentId = comment?.id ?? ''
  const answered = rehearse(said, { type: 'reply', commentId, text: 'Hi', name: null })
  expect(answered.comments[1]).toMatchObject({ replyTo: commentId, text: 'Hi', name: null })
  const reacted = rehearse(answered, { type: 'reaction', reaction: '👏', atMs: 0 })
  expect(rehearse(reacted, { type: 'reaction', reaction: '👏', atMs: 5 }).reactions).toEqual([
    { reaction: '👏', count: 2 },
  ])
  const voted = rehearse(reacted, { type: 'question', pollId: 'p', optionId: 'b', atMs: 0 })
  expect(voted.votes).toEqual([{ optionId: 'b', count: 1 }])
  expect(rehearse(voted, { type: 'form', atMs: 0 })).toEqual(voted)
})
