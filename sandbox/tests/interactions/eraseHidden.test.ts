import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { call } from '../core/client.js'
import { passFor } from '../viewing/watched.js'
import { interactive, type Interactive } from './interactive.js'
import { idle, receiveWebhooks } from './receiver.js'

const mail = 'ann_hall@example.com'

/** Names of the files below the data folder in which a text stands. */
async function filesWith(sandbox: Interactive, text: string): Promise<string[]> {
  const names = await readdir(sandbox.dataDir, { recursive: true, withFileTypes: true })
  const files = names.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  const hits = await Promise.all(
    files.map(async (file) => ((await readFile(file)).includes(text) ? [file] : [])),
  )
  return hits.flat()
}

type Leave = (sandbox: Interactive) => Promise<unknown>
const blank = { firstName: null, lastName: null, email: null, phone: null }

const places: [where: string, leave: Leave, traces: string[]][] = [
  [
    'behind a character that ends a text',
    async (sandbox) => {
      const visit = await sandbox.visit()
      await visit.act({ type: 'comment', text: `See\0 ${mail}`, name: `Ann\0${mail}`, atMs: 0 })
    },
    [mail],
  ],
  [
    'in the fields of somebody else’s form',
    async (sandbox) => {
      const visit = await sandbox.visit()
      const lead = { ...blank, firstName: `Ben, for ${mail}`, email: 'ben@example.com' }
      await visit.act({ type: 'lead', lead, atMs: 0 })
    },
    [mail],
  ],
  [
    'in the address of the page that somebody else came from',
    async (sandbox) => {
      for (const referrer of [
        `https://mail.example.org/?to=${mail}`,
        'https://mail.example.org/?to=ann_hall%40example.com',
      ]) {
        const visit = await sandbox.visit({ referrer, visitorId: referrer })
        await visit.beat([[0, 4000]], { final: true })
      }
    },
    [mail, 'ann_hall%40example.com'],
  ],
  [
    'as what they wrote into a form under another address',
    async (sandbox) => {
      const visit = await sandbox.visit({ pass: passFor(sandbox, { email: mail }) })
      const lead = { firstName: 'Annabel', lastName: 'Hallworth', email: 'second@example.com', phone: null }
      await visit.act({ type: 'lead', lead, atMs: 0 })
    },
    [mail, 'Annabel', 'Hallworth', 'second@example.com'],
  ],
]

test.each(places)('a person is erased %s', async (_, leave, traces) => {
  const sandbox = await interactive({ JOB_POLL_MS: 20 })
  await receiveWebhooks(sandbox)
  await leave(sandbox)
  sandbox.advance(60_001)
  await sandbox.services.jobs.runDue()
  await idle(sandbox)
  for (const trace of traces) expect([trace, await filesWith(sandbox, trace)]).not.toEqual([trace, []])
  const answer = await call(sandbox, 'DELETE', '/api/v1/me/viewer', { viewer_email: mail })
  expect(answer.status).toBe(200)
  for (const trace of traces) expect([trace, await filesWith(sandbox, trace)]).toEqual([trace, []])
})
