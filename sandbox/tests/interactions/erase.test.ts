import { readFile } from 'node:fs/promises'
import { decodeViewerPage } from 'react-hippo-video/contract'
import { expect, test } from 'vitest'
import { call } from '../core/client.js'
import { passFor, reportOf } from '../viewing/watched.js'
import { interactive } from './interactive.js'
import { idle, receiveWebhooks } from './receiver.js'

const mail = 'ann_hall@example.com'

test('a person is erased from every table and from the file itself; no figure changes', async () => {
  const sandbox = await interactive({ JOB_POLL_MS: 20 })
  await receiveWebhooks(sandbox)
  const { paths, db } = sandbox.services
  const pass = passFor(sandbox, { email: mail, name: 'Annabel Hallworth' })
  const referrer = 'https://intranet.example.org/annabel'
  for (const visitorId of ['desk', 'phone']) {
    const visit = await sandbox.visit({ pass, visitorId, referrer })
    await visit.beat([[0, 4000]], { final: true })
    await visit.act({ type: 'comment', text: 'Write to ANN_HALL@example.com', name: 'Annabel', atMs: 1 })
    await visit.act({ type: 'annotation', annotationId: 'a1', atMs: 1 })
    await visit.act({ type: 'question', pollId: 'p1', optionId: 'yes', atMs: 1 })
    const lead = { firstName: 'Annabel', lastName: 'Hallworth', email: mail, phone: '555 0199' }
    await visit.act({ type: 'lead', lead, atMs: 1 })
  }
  const other = await sandbox.visit({
    pass: passFor(sandbox, { email: 'annxhall@example.com', name: 'Other' }),
  })
  await other.beat([[0, 2000]])
  await other.act({ type: 'comment', text: 'Me too', name: 'Other', atMs: 1 })
  sandbox.advance(60_001)
  await sandbox.services.jobs.runDue()
  await idle(sandbox)
  const inFile = async (text: string): Promise<boolean> => {
    const files = [paths.database, `${paths.database}-wal`]
    const bytes = await Promise.all(files.map((file) => readFile(file).catch(() => Buffer.alloc(0))))
    return bytes.some((file) => file.includes(text))
  }
  expect(await inFile(mail)).toBe(true)
  const before = await reportOf(sandbox)
  const profiles = async () => {
    const answer = await sandbox.api(`/api/v1/me/video/viewer_profile?video_id=${sandbox.videoId}`)
    return decodeViewerPage(await answer.json()).rows
  }
  const rows = await profiles()

  const erase = (email: string) => call(sandbox, 'DELETE', '/api/v1/me/viewer', { viewer_email: email })
  const answer = await erase('ANN_hall@Example.com')
  const { changed, ...rest } = (await answer.json()) as { changed: number; status: number; code: number }
  expect(rest).toEqual({ status: 200, code: 200 })
  // Two sessions, one viewer, two browsers, two comments (named and mentioning), two forms.
  expect(changed).toBe(11)
  for (const trace of [mail, 'ANN_HALL', 'Annabel', 'Hallworth', '555 0199', referrer]) {
    expect([trace, await inFile(trace)]).toEqual([trace, false])
  }
  expect(await inFile('annxhall@example.com')).toBe(true)
  expect(await reportOf(sandbox)).toEqual(before)
  const erased = await profiles()
  expect(erased.map(({ views, percentPlayed }) => [views, percentPlayed])).toEqual(
    rows.map(({ views, percentPlayed }) => [views, percentPlayed]),
  )
  expect(erased.map(({ email }) => email).toSorted()).toEqual(['annxhall@example.com', null])
  const comments = await db.selectFrom('comment').select(['name', 'text']).orderBy('text').execute()
  expect(comments).toEqual([
    { name: 'Other', text: 'Me too' },
    { name: null, text: 'Write to …' },
    { name: null, text: 'Write to …' },
  ])
  expect(await (await erase(mail)).json()).toMatchObject({ changed: 0 })
  // Their browser is nobody's again.
  const back = await sandbox.visit({ visitorId: 'desk' })
  await back.beat([[0, 100]])
  expect((await profiles()).filter(({ email }) => email === null)).toHaveLength(2)
})

test('erasing needs the account’s key and a mail address', async () => {
  const sandbox = await interactive()
  const url = `${sandbox.url}/api/v1/me/viewer`
  expect((await fetch(`${url}?viewer_email=${mail}`, { method: 'DELETE' })).status).toBe(403)
  expect((await fetch(`${url}?${sandbox.auth}`, { method: 'DELETE' })).status).toBe(400)
  expect((await fetch(`${url}?${sandbox.auth}&viewer_email=ann`, { method: 'DELETE' })).status).toBe(400)
})
