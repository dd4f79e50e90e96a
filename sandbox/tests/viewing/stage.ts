import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import type { Beat, Pass } from 'react-hippo-video/contract'
import { onTestFinished } from 'vitest'
import { readSettings } from '../../src/config.js'
import { migrate } from '../../src/db/migrate.js'
import { openDatabase } from '../../src/db/open.js'
import { createJobs } from '../../src/jobs/create-jobs.js'
import { createLog } from '../../src/log.js'
import { createPaths } from '../../src/paths.js'
import type { Services } from '../../src/services.js'
import { createSigner } from '../../src/signer.js'
import { createIngest, type Ingest, type IngestOptions } from '../../src/viewing/ingest.js'
import { rebuildRollUps } from '../../src/viewing/rebuild.js'
import { readReport } from '../../src/viewing/report.js'
import { sealSessions, type SealOptions } from '../../src/viewing/seal.js'
import { createWebhookFeed } from '../../src/webhooks/feed.js'
import { readVisitor, type Visitor } from '../../src/viewing/visitor.js'
import { tempFolder } from '../harness.js'

export const accountId = 'acc-1'

/** Viewing on a real database file, its clock in the test's hand, without HTTP. */
export interface Stage {
  services: Services
  ingest: Ingest
  advance(ms: number): void
  addVideo(id: string, durationMs?: number): Promise<string>
  /** Begins a session; gives back what sends its beats. */
  begin(videoId: string, viewer?: StageViewer): Promise<StageSession>
  seal(tell?: SealOptions['tell']): Promise<number>
  report(videoId: string): ReturnType<typeof readReport>
  /** All roll-ups, comparable. */
  rollUps(): Promise<Record<string, unknown[]>>
  rebuild(): Promise<void>
}

interface StageViewer {
  email?: string
  name?: string
  visitorId?: string | null
  visitor?: Partial<Visitor>
  sessionId?: string
  referrer?: string | null
}

export interface StageSession {
  id: string
  ticket: string
  beat(passes: Pass[], more?: Partial<Beat>): Promise<void>
}

const somebody: Visitor = readVisitor({
  headers: new Headers({
    'user-agent':
      'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36',
  }),
  remoteAddress: '203.0.113.24',
  trustProxy: false,
  lookup: null,
})

export async function createStage(options: IngestOptions = {}): Promise<Stage> {
  const folder = await tempFolder()
  let now = Date.UTC(2026, 4, 1, 12)
  const clock = (): number => now
  const db = openDatabase(join(folder, 'test.db'))
  onTestFinished(() => db.destroy())
  await migrate(db, now)
  const log = createLog(() => {})
  const services: Services = {
    settings: readSettings({}),
    publicUrl: 'http://127.0.0.1:4800',
    db,
    log,
    clock,
    account: { id: accountId, email: 'owner@example.com', allowedOrigins: [], errorTransport: 'status' },
    signer: createSigner(Buffer.from('a secret of the test')),
    jobs: createJobs({ db, log, clock, pollMs: 1000 }),
    paths: createPaths(folder),
    ffmpeg: null,
    stopping: new AbortController().signal,
    beforeClose: () => {},
    webhookFeed: createWebhookFeed(log),
  }
  const ingest = createIngest(services, options)
  const durations = new Map<string, number>()
  return {
    services,
    ingest,
    advance: (ms) => (now += ms),
    async addVideo(id, durationMs = 10_000) {
      durations.set(id, durationMs)
      const token = `token-of-${id}`
      await db
        .insertInto('video')
        .values({
          account_id: accountId,
          id,
          asset_id: `9${id}`,
          token,
          unique_id: id,
          title: `Video ${id}`,
          owner: 'maker@example.com',
          config: '{}',
          state: 'ready',
          created_at: now,
          touched_at: now,
          duration_ms: durationMs,
        })
        .execute()
      return token
    },
    async begin(videoId, viewer = {}) {
      const id = viewer.sessionId ?? randomUUID()
      const { ticket } = await ingest.hello(
        {
          token: `token-of-${videoId}`,
          sessionId: id,
          referrer: viewer.referrer ?? null,
          visitorId: viewer.visitorId === undefined ? id : viewer.visitorId,
        },
        { ...somebody, ...viewer.visitor },
        viewer.email ? { email: viewer.email, name: viewer.name ?? null } : null,
      )
      let sequence = 0
      return {
        id,
        ticket,
        beat: (passes, more = {}) =>
          ingest.beat({
            sessionId: id,
            ticket,
            sequence: ++sequence,
            played: true,
            passes,
            durationMs: durations.get(videoId) ?? 0,
            positionMs: passes.at(-1)?.[1] ?? 0,
            ended: false,
            final: false,
            ...more,
          }),
      }
    },
    seal: (tell) => sealSessions(db, now, { afterMs: 600_000, afterFinalMs: 60_000, timeZone: 'UTC', tell }),
    report: (videoId) => readReport(db, { accountId, videoId, durationMs: durations.get(videoId) ?? 0 }),
    async rollUps() {
      const tables = [
        'video_stats',
        'video_day',
        'account_day',
        'video_region',
        'video_heat',
        'viewer_video',
      ] as const
      const all: Record<string, unknown[]> = {}
      for (const table of tables) {
        const rows = await db.selectFrom(table).selectAll().execute()
        all[table] = rows.map((row) => JSON.stringify(row)).toSorted()
      }
      return all
    },
    rebuild: () => rebuildRollUps(db, accountId, 'UTC'),
  }
}
