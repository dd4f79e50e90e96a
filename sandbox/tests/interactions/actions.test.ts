import { randomUUID } from 'node:crypto'
import { decodeVideoConversation, type ViewerAction } from 'react-hippo-video/contract'
import { describe, expect, test } from 'vitest'
import { rebuildRollUps } from '../../src/viewing/rebuild.js'
import { origin, passFor } from '../viewing/watched.js'
import { interactive, press, type Interactive, type Visit } from './interactive.js'
import { idle, receiveWebhooks } from './receiver.js'

const nobody = { firstName: null, lastName: null, email: null, phone: null }

const deeds: [
  counter: string,
  deed: (sandbox: Interactive, visit: Visit, id: string) => Promise<Response>,
][] = [
  ['annotations', (_, { act }, id) => act({ type: 'annotation', annotationId: 'a1', atMs: 1500 }, id)],
  ['call_to_actions', (_, { ctaUrl }, id) => press(ctaUrl(id))],
  ['forms', (_, { act }, id) => act({ type: 'form', atMs: 0 }, id)],
  ['end_screens', ({ nextId }, { act }, id) => act({ type: 'endScreen', videoId: nextId }, id)],
  ['questions', (_, { act }, id) => act({ type: 'question', pollId: 'p1', optionId: 'yes', atMs: 6000 }, id)],
  ['comments', (_, { act }, id) => act({ type: 'comment', text: 'Well said', name: 'Ann', atMs: 100 }, id)],
  ['reactions', (_, { act }, id) => act({ type: 'reaction', reaction: '🎉', atMs: 100 }, id)],
  [
    'replies',
    async ({ services }, { act }, id) => {
      const comment = await services.db.selectFrom('comment').select('id').executeTakeFirstOrThrow()
      return act({ type: 'reply', commentId: comment.id, text: 'Thanks', name: null }, id)
    },
  ],
]

describe('each action', () => {
  test('moves its counter at once and no other, however often it is repeated; their sum is no_of_actions', async () => {
    const sandbox = await interactive()
    const visit = await sandbox.visit()
    const expected: Record<string, number> = {}
    for (const [counter, deed] of deeds) {
      const id = randomUUID()
      for (let times = 0; times < 3; times++) {
        const answer = await deed(sandbox, visit, id)
        expect([counter, answer.status]).toEqual([counter, counter === 'call_to_actions' ? 302 : 200])
      }
      expected[counter] = 1
      expected['no_of_actions'] = Object.keys(expected).filter((name) => name !== 'no_of_actions').length
      expect(await sandbox.actions()).toEqual(expected)
    }
    expect(expected['no_of_actions']).toBe(8)
    const { db, account } = sandbox.services
    await rebuildRollUps(db, account.id, 'UTC')
    expect(await sandbox.actions()).toEqual(expected)
  })

  test('of a machine or of an owner who is left out counts nothing, tells nobody, and a machine leaves no word', async () => {
    const sandbox = await interactive({ EXCLUDE_OWNER: true })
    const { email } = sandbox.services.account
    const owner = await sandbox.visit({ pass: passFor(sandbox, { email }) })
    const bot = await sandbox.visit({}, { 'user-agent': 'LinkPreviewBot/2.1' })
    for (const visit of [owner, bot]) {
      expect((await visit.act({ type: 'comment', text: 'Hello', name: null, atMs: 0 })).status).toBe(200)
      expect((await visit.act({ type: 'annotation', annotationId: 'a1', atMs: 0 })).status).toBe(200)
      expect((await press(visit.ctaUrl())).status).toBe(302)
    }
    expect(await sandbox.actions()).toEqual({})
    const { db } = sandbox.services
    expect(await db.selectFrom('comment').select('session_id').execute()).toEqual([
      { session_id: owner.sessionId },
    ])
    expect(await db.selectFrom('webhook_event').select('key').execute()).toEqual([])
  })

  test.each<[what: string, action: ViewerAction, saved?: object]>([
    ['an annotation that is not there', { type: 'annotation', annotationId: 'a9', atMs: 0 }],
    ['an option that is not there', { type: 'question', pollId: 'p1', optionId: 'maybe', atMs: 0 }],
    ['another poll', { type: 'question', pollId: 'p2', optionId: 'yes', atMs: 0 }],
    ['a reaction that is not offered', { type: 'reaction', reaction: '👎', atMs: 0 }],
    ['a video that is not on the end screen', { type: 'endScreen', videoId: '1' }],
    ['an answer to nothing', { type: 'reply', commentId: 'c', text: 'Yes', name: null }],
    ['an empty comment', { type: 'comment', text: '  ', name: null, atMs: 0 }],
    ['an empty form', { type: 'lead', lead: nobody, atMs: 0 }],
    ['half a mail address', { type: 'lead', lead: { ...nobody, email: 'ann@' }, atMs: 0 }],
    [
      'a comment where they are off',
      { type: 'comment', text: 'Hi', name: null, atMs: 0 },
      { comments: false },
    ],
    ['a form where there is none', { type: 'form', atMs: 0 }, { form: null }],
    [
      'a lead where there is no form',
      { type: 'lead', lead: { ...nobody, phone: '1' }, atMs: 0 },
      { form: null },
    ],
  ])('on %s is refused with 400 and changes nothing', async (_, action, saved) => {
    const sandbox = await interactive()
    if (saved) await sandbox.save(saved)
    const visit = await sandbox.visit()
    const answer = await visit.act(action)
    expect(answer.status).toBe(400)
    expect((await answer.text()).length).toBeGreaterThan(10)
    expect(await sandbox.actions()).toEqual({})
    expect(await sandbox.services.db.selectFrom('action').select('id').execute()).toEqual([])
  })

  test('needs the ticket of its own session and a page that may', async () => {
    const sandbox = await interactive()
    const ann = await sandbox.visit()
    const ben = await sandbox.visit()
    const send = (body: object, headers: Record<string, string> = { origin }) =>
      fetch(`${sandbox.url}/actions`, { method: 'POST', headers, body: JSON.stringify(body) })
    const action = { type: 'form', atMs: 0 }
    const mine = { sessionId: ann.sessionId, ticket: ann.ticket, id: '1', action }
    expect((await send({ ...mine, ticket: ben.ticket })).status).toBe(403)
    expect((await send({ ...mine, ticket: 'forged' })).status).toBe(401)
    expect((await send(mine, { origin: 'https://elsewhere.example' })).status).toBe(403)
    expect((await send({ ...mine, id: 'x'.repeat(20_000) })).status).toBe(413)
    expect((await send({ ...mine, action: { type: 'dance' } })).status).toBe(400)
    expect(await sandbox.actions()).toEqual({})
    const taken = await send(mine)
    expect([taken.status, taken.headers.get('access-control-allow-origin')]).toEqual([200, origin])
    // A page whose session was sealed meanwhile repeats what was not answered from its next one.
    expect((await ben.act({ type: 'form', atMs: 0 }, '1')).status).toBe(200)
    expect(await sandbox.actions()).toEqual({ forms: 1, no_of_actions: 1 })
  })

  test('no longer opens a conversation or a call to action once the video has been closed', async () => {
    const sandbox = await interactive()
    const { services, videoId, token } = sandbox
    const stranger = await sandbox.visit()
    const pass = passFor(sandbox, { isMember: true })
    for (const access of ['signed', 'account'] as const) {
      await services.db.updateTable('video').set({ access }).where('id', '=', videoId).execute()
      const answer = await stranger.act({ type: 'comment', text: 'Still here', name: null, atMs: 0 })
      expect([answer.status, await answer.text()]).toEqual([403, expect.not.stringContaining('comments')])
      expect((await press(stranger.ctaUrl('1'))).status).toBe(403)
      expect((await fetch(`${sandbox.url}/conversations/${token}`)).status).toBe(403)
      const guest = await sandbox.visit({ pass })
      expect((await guest.act({ type: 'form', atMs: 0 })).status).toBe(200)
      expect((await press(guest.ctaUrl(access))).status).toBe(302)
    }
    expect(await sandbox.actions()).toEqual({ forms: 2, call_to_actions: 2, no_of_actions: 4 })
  })

  test('goes through sixty times a minute, and no oftener', async () => {
    const sandbox = await interactive()
    const visit = await sandbox.visit()
    const other = await sandbox.visit()
    // At the beginning of a minute, so that none begins meanwhile.
    sandbox.advance(60_000 - (sandbox.services.clock() % 60_000))
    const all = await Promise.all(Array.from({ length: 70 }, () => visit.act({ type: 'form', atMs: 0 })))
    expect(all.filter(({ status }) => status === 200)).toHaveLength(60)
    const refused = all.find(({ status }) => status === 429)
    expect(Number(refused?.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(refused?.headers.get('access-control-allow-origin')).toBe(origin)
    expect((await other.act({ type: 'form', atMs: 0 })).status).toBe(200)
    sandbox.advance(60_000)
    expect((await visit.act({ type: 'form', atMs: 0 })).status).toBe(200)
    expect(await sandbox.actions()).toEqual({ forms: 62, no_of_actions: 62 })
  })
})

describe('the conversation', () => {
  test('is answered to each action and read by everybody: comments with answers, reactions, votes', async () => {
    const sandbox = await interactive()
    const ann = await sandbox.visit()
    const ben = await sandbox.visit()
    const said = await ann.act({ type: 'comment', text: ' Well said ', name: 'Ann', atMs: 1200 })
    const [first] = decodeVideoConversation(await said.json()).comments
    const reply = (commentId: string, text: string) => ben.act({ type: 'reply', commentId, text, name: null })
    sandbox.advance(10)
    const answered = decodeVideoConversation(await (await reply(first?.id ?? '', 'It is')).json())
    sandbox.advance(10)
    await reply(answered.comments[1]?.id ?? '', 'It really is')
    for (const visit of [ann, ben]) await visit.act({ type: 'reaction', reaction: '🎉', atMs: 1 })
    await ann.act({ type: 'question', pollId: 'p1', optionId: 'yes', atMs: 1 })
    const answer = await fetch(`${sandbox.url}/conversations/${sandbox.token}`, { headers: { origin } })
    expect(answer.headers.get('access-control-allow-origin')).toBe(origin)
    const read = decodeVideoConversation(await answer.json())
    expect(read.comments.map(({ text, name, replyTo, atMs }) => [text, name, replyTo, atMs])).toEqual([
      ['Well said', 'Ann', null, 1200],
      ['It is', null, first?.id, 1200],
      ['It really is', null, first?.id, 1200],
    ])
    expect(read.reactions).toEqual([
      { reaction: '👍', count: 0 },
      { reaction: '🎉', count: 2 },
    ])
    expect(read.votes).toEqual([
      { optionId: 'yes', count: 1 },
      { optionId: 'no', count: 0 },
    ])
    await sandbox.save({ comments: false, reactions: [], poll: null })
    const off = await fetch(`${sandbox.url}/conversations/${sandbox.token}`)
    expect(await off.json()).toEqual({ comments: [], reactions: [], votes: [] })
  })

  test('a second vote of a session takes the place of the first and counts no second time', async () => {
    const sandbox = await interactive()
    const visit = await sandbox.visit()
    const vote = (optionId: string, id: string) =>
      visit.act({ type: 'question', pollId: 'p1', optionId, atMs: 1 }, id)
    await vote('yes', '1')
    const changed = decodeVideoConversation(await (await vote('no', '2')).json())
    // What the network repeats later changes nothing.
    const late = decodeVideoConversation(await (await vote('yes', '1')).json())
    for (const { votes } of [changed, late]) {
      expect(votes).toEqual([
        { optionId: 'yes', count: 0 },
        { optionId: 'no', count: 1 },
      ])
    }
    expect(await sandbox.actions()).toEqual({ questions: 1, no_of_actions: 1 })
    const { db, account } = sandbox.services
    await rebuildRollUps(db, account.id, 'UTC')
    expect(await sandbox.actions()).toEqual({ questions: 1, no_of_actions: 1 })
  })
})

describe('the webhook', () => {
  test('is told once of each press on an annotation and each form, with who it was', async () => {
    const sandbox = await interactive()
    const receiver = await receiveWebhooks(sandbox)
    const ann = await sandbox.visit({ pass: passFor(sandbox, { email: 'ann@example.com', name: 'Ann' }) })
    const lead = { firstName: 'Ben', lastName: 'Ode', email: 'Ben@example.com', phone: '555 0100' }
    for (let times = 0; times < 2; times++) {
      await ann.act({ type: 'annotation', annotationId: 'a2', atMs: 3400 }, 'note')
      await ann.act({ type: 'lead', lead, atMs: 10 }, 'lead')
      await ann.act({ type: 'form', atMs: 10 }, 'press')
    }
    expect(await receiver.expectEvents('VideoAnnotation', 1)).toMatchObject([
      {
        video: { id: sandbox.videoId },
        viewer: { email: 'ann@example.com' },
        text: 'Prices',
        url: 'https://shop.example.com/prices',
        atMs: 3400,
      },
    ])
    expect(await receiver.expectEvents('VideoLeadGenaration', 1)).toMatchObject([{ lead }])
    await idle(sandbox)
    expect(receiver.events).toHaveLength(2)
    // What was sent is no counter; the press is.
    expect(await sandbox.actions()).toEqual({ annotations: 1, forms: 1, no_of_actions: 2 })
  })
})
