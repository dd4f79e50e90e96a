import { decodeHelloAnswer, noInteractions, type ViewerAction } from 'react-hippo-video/contract'
import { expect, onTestFinished, test } from 'vitest'
import { buildSandbox, runSandbox } from '../child.js'
import { tempFolder, testSandbox, until } from '../harness.js'

test('actions that were answered survive kill -9, and what is sent again counts once', async () => {
  const folder = await tempFolder()
  const built = await buildSandbox()
  onTestFinished(built.remove)
  const first = await runSandbox(built.main, { DATA_DIR: folder })
  const { email, apiKey } = first.credentials
  const auth = new URLSearchParams({ email, api_key: apiKey }).toString()
  const rest = async (path: string, body: object) => {
    const answer = await fetch(`${first.url}${path}?${auth}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    return (await answer.json()) as Record<string, unknown>
  }
  const { token, video_id: videoId } = await rest('/api/v1/recorder/record/new', {
    recording_configuration: '{}',
    unique_id: 'one',
  })
  await rest(`/api/v1/me/video/${String(videoId)}/interactions`, {
    interactions: { ...noInteractions, comments: true, reactions: ['+'] },
  })
  const post = (url: string, path: string, body: unknown): Promise<Response> =>
    fetch(`${url}${path}`, { method: 'POST', body: JSON.stringify(body) })
  const sessions = await Promise.all(
    Array.from({ length: 20 }, async (_, at) => {
      const sessionId = `session-${at}`
      const answer = await post(first.url, '/beats/hello', { token, sessionId, visitorId: sessionId })
      return { sessionId, ticket: decodeHelloAnswer(await answer.json()).ticket }
    }),
  )
  const all = sessions.flatMap((session) =>
    Array.from({ length: 20 }, (_, at) => {
      const action: ViewerAction =
        at % 2 === 0
          ? { type: 'comment', text: `Comment ${at}`, name: null, atMs: at }
          : { type: 'reaction', reaction: '+', atMs: at }
      return { ...session, id: `${session.sessionId} ${at}`, action }
    }),
  )
  const answered: typeof all = []
  const sending = Promise.allSettled(
    all.map(async (input) => {
      if ((await post(first.url, '/actions', input)).ok) answered.push(input)
    }),
  )
  await until('half of them', () => answered.length >= 150, 40_000)
  first.process.kill('SIGKILL')
  await Promise.all([first.exited, sending])

  const sandbox = await testSandbox({ DATA_DIR: folder })
  const { db } = sandbox.services
  const kept = async () => {
    const comments = await db.selectFrom('comment').select('id').execute()
    const reactions = await db.selectFrom('reaction').select('count').executeTakeFirst()
    const stats = await db
      .selectFrom('video_stats')
      .select(['a_comments', 'a_reactions'])
      .executeTakeFirstOrThrow()
    expect(stats).toEqual({ a_comments: comments.length, a_reactions: reactions?.count ?? 0 })
    return stats.a_comments + stats.a_reactions
  }
  expect(await kept()).toBeGreaterThanOrEqual(answered.length)
  for (const input of all) expect((await post(sandbox.url, '/actions', input)).status).toBe(200)
  expect(await kept()).toBe(all.length)
}, 120_000)
