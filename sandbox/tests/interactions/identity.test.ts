import { randomUUID } from 'node:crypto'
import { decodeViewerPage, type ViewerAction } from 'react-hippo-video/contract'
import { describe, expect, test } from 'vitest'
import { rebuildRollUps } from '../../src/viewing/rebuild.js'
import { passFor, reportOf } from '../viewing/watched.js'
import { interactive, type Interactive } from './interactive.js'
import { idle, receiveWebhooks } from './receiver.js'

const sealing = { SEAL_AFTER_MS: 600_000, SEAL_AFTER_FINAL_MS: 60_000, JOB_POLL_MS: 20 }

function lead(email: string, atMs = 0): ViewerAction {
  return { type: 'lead', lead: { firstName: 'Ann', lastName: 'Hall', email, phone: null }, atMs }
}

async function sealAll(sandbox: Interactive): Promise<void> {
  sandbox.advance(600_001)
  await sandbox.services.jobs.runDue()
  const open = await sandbox.services.db.selectFrom('session').select('id').where('sealed', '=', 0).execute()
  expect(open).toEqual([])
}

async function viewers(sandbox: Interactive) {
  const answer = await sandbox.api(`/api/v1/me/video/viewer_profile?video_id=${sandbox.videoId}`)
  const { rows } = decodeViewerPage(await answer.json())
  return rows
    .map(({ email, name, views, percentPlayed }) => [email, name, views, percentPlayed])
    .toSorted((a, b) => Number(b[3]) - Number(a[3]))
}

/** Everything there is in the roll-ups, comparable. */
async function expectRebuilt(sandbox: Interactive): Promise<void> {
  const { db, account } = sandbox.services
  const read = async () => {
    const rows = [
      ...(await db.selectFrom('viewer_video').selectAll().execute()),
      ...(await db.selectFrom('video_stats').selectAll().execute()),
    ]
    return rows.map((row) => JSON.stringify(row)).toSorted()
  }
  const before = await read()
  await rebuildRollUps(db, account.id, 'UTC')
  expect(await read()).toEqual(before)
}

describe('VideoPlayedSessions', () => {
  test('tells once of a viewer who was known before watching – by pass, by browser, by form – and of nobody else', async () => {
    const sandbox = await interactive(sealing)
    const receiver = await receiveWebhooks(sandbox)
    const byPass = await sandbox.visit({ pass: passFor(sandbox, { email: 'pass@example.com' }) })
    await byPass.beat([[0, 4000]], { final: true })
    const early = await sandbox.visit({ visitorId: 'early' })
    await early.act(lead('early@example.com'))
    await early.beat([[0, 2000]])
    const late = await sandbox.visit({ visitorId: 'late' })
    await late.beat([[0, 2000]])
    await late.act(lead('late@example.com', 2000))
    await late.beat([[0, 3000]])
    const paused = await sandbox.visit({ visitorId: 'paused' })
    // The first beat is still on its way when the form at two seconds is sent.
    await paused.act(lead('paused@example.com', 2000))
    await paused.beat([[0, 3000]])
    const nobody = await sandbox.visit({ visitorId: 'nobody' })
    await nobody.beat([[0, 2000]])
    const looked = await sandbox.visit({ pass: passFor(sandbox, { email: 'looked@example.com' }) })
    expect((await looked.act({ type: 'form', atMs: 0 })).status).toBe(200)
    await idle(sandbox)
    expect(receiver.events.filter(({ type }) => type === 'VideoPlayedSessions')).toEqual([])
    await sealAll(sandbox)
    const viewing = (email: string, percentPlayed: number) =>
      expect.objectContaining({ viewer: { email }, percentPlayed })
    const events = await receiver.expectEvents('VideoPlayedSessions', 2)
    expect(events).toEqual(
      expect.arrayContaining([viewing('pass@example.com', 50), viewing('early@example.com', 25)]),
    )
    expect(events).toMatchObject([{ video: { id: sandbox.videoId } }, { video: { id: sandbox.videoId } }])
    // From now on the browser of the one who was late is known beforehand.
    const again = await sandbox.visit({ visitorId: 'late' })
    sandbox.advance(8000)
    const whole = await again.beat([[0, 8000]], { ended: true, final: true })
    expect(whole.status).toBe(204)
    await sealAll(sandbox)
    expect(await receiver.expectEvents('VideoPlayedSessions', 3)).toContainEqual(
      viewing('late@example.com', 100),
    )
    await sealAll(sandbox)
    await receiver.expectEvents('VideoPlayedSessions', 3)
    await expectRebuilt(sandbox)
    await receiver.expectEvents('VideoPlayedSessions', 3)
  }, 60_000)

  test('tells of the others too where the account asks, and not who they are', async () => {
    const sandbox = await interactive({ ...sealing, ANONYMOUS_SESSION_EVENTS: true })
    const receiver = await receiveWebhooks(sandbox)
    const nobody = await sandbox.visit()
    await nobody.beat([[0, 2000]])
    const late = await sandbox.visit()
    await late.beat([[0, 4000]])
    await late.act(lead('late@example.com', 4000))
    const bot = await sandbox.visit({}, { 'user-agent': 'LinkPreviewBot/2.1' })
    await bot.beat([[0, 2000]])
    await sealAll(sandbox)
    const events = await receiver.expectEvents('VideoPlayedSessions', 2)
    for (const event of events) expect(event).toMatchObject({ viewer: null })
    expect(JSON.stringify(events)).not.toContain('late@example.com')
  }, 40_000)
})

describe('a form', () => {
  test('makes a browser the person: what it watched before and after is theirs', async () => {
    const sandbox = await interactive()
    const before = await sandbox.visit({ visitorId: 'browser' })
    await before.beat([[0, 2000]], { final: true })
    const visit = await sandbox.visit({ visitorId: 'browser' })
    await visit.beat([[0, 4000]])
    expect((await visit.act(lead('Ann@Example.com', 4000))).status).toBe(200)
    expect(await viewers(sandbox)).toEqual([['ann@example.com', 'Ann Hall', 2, 50]])
    const after = await sandbox.visit({ visitorId: 'browser' })
    await after.beat([[4000, 6000]])
    expect(await viewers(sandbox)).toEqual([['ann@example.com', 'Ann Hall', 3, 75]])
    expect(await reportOf(sandbox)).toMatchObject({ plays: 3, viewers: 1 })
    await sealAll(sandbox)
    expect(await viewers(sandbox)).toEqual([['ann@example.com', 'Ann Hall', 3, 75]])
    await expectRebuilt(sandbox)
  })

  test('without an id of the browser names this viewing alone, and no other of the same address', async () => {
    const sandbox = await interactive()
    const colleague = await sandbox.visit({ visitorId: null })
    await colleague.beat([[0, 2000]])
    const visit = await sandbox.visit({ visitorId: null })
    await visit.beat([[0, 4000]])
    await visit.act(lead('ann@example.com', 4000))
    const expected = [
      ['ann@example.com', 'Ann Hall', 1, 50],
      [null, null, 1, 25],
    ]
    expect(await viewers(sandbox)).toEqual(expected)
    await colleague.act(lead('ben@example.com', 2000))
    expected[1] = ['ben@example.com', 'Ann Hall', 1, 25]
    expect(await viewers(sandbox)).toEqual(expected)
    expect(await reportOf(sandbox)).toMatchObject({ plays: 2, viewers: 2 })
    await sealAll(sandbox)
    expect(await viewers(sandbox)).toEqual(expected)
    await expectRebuilt(sandbox)
  })

  test('makes nobody of whom the account has vouched for somebody else; its lead is told all the same', async () => {
    const sandbox = await interactive()
    const receiver = await receiveWebhooks(sandbox)
    const visit = await sandbox.visit({ pass: passFor(sandbox, { email: 'ann@example.com', name: 'Ann' }) })
    await visit.beat([[0, 2000]])
    await visit.act(lead('somebody.else@example.com', 2000))
    expect(await viewers(sandbox)).toEqual([['ann@example.com', 'Ann', 1, 25]])
    expect(await receiver.expectEvents('VideoLeadGenaration', 1)).toMatchObject([
      { lead: { email: 'somebody.else@example.com' } },
    ])
  })

  test('keeps only what it asks for', async () => {
    const sandbox = await interactive()
    await sandbox.save({ form: { title: 'Hi', button: 'Go', startMs: 0, fields: ['firstName'] } })
    const visit = await sandbox.visit()
    await visit.act(lead('ann@example.com'))
    const leads = await sandbox.services.db.selectFrom('lead').selectAll().execute()
    expect(leads).toMatchObject([{ first_name: 'Ann', last_name: null, email: null, phone: null }])
  })
})

test('an owner who is left out is left out in a browser that is known for theirs, too', async () => {
  const sandbox = await interactive({ EXCLUDE_OWNER: true })
  const { email } = sandbox.services.account
  const known = await sandbox.visit({ visitorId: 'desk', pass: passFor(sandbox, { email }) })
  await known.beat([[0, 2000]])
  const later = await sandbox.visit({ visitorId: 'desk' })
  await later.beat([[0, 2000]])
  expect(await reportOf(sandbox)).toMatchObject({ pageLoads: 0, plays: 0 })
  const guest = await sandbox.visit({ visitorId: randomUUID() })
  await guest.beat([[0, 2000]])
  expect(await reportOf(sandbox)).toMatchObject({ pageLoads: 1, plays: 1 })
})
