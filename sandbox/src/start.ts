import { randomBytes } from 'node:crypto'
import { openAccount, type Credentials } from './accounts/open-account.js'
import { createApp } from './app.js'
import { readSettings, type SettingsInput } from './config.js'
import { migrate } from './db/migrate.js'
import { openDatabase } from './db/open.js'
import { createGate } from './gate.js'
import { createJobs } from './jobs/create-jobs.js'
import { listen } from './listen.js'
import { takeLock } from './lock.js'
import { createLog } from './log.js'
import { findFfmpeg } from './media/find-ffmpeg.js'
import { playbackPromise } from './media/promise.js'
import { createPaths, makeFolders, type Paths } from './paths.js'
import { readSecretFile, writeSecretFile } from './secret-file.js'
import { seed } from './seed/seed.js'
import type { Services } from './services.js'
import { createSigner } from './signer.js'
import { asStartError } from './start-error.js'
import { createWebhookFeed } from './webhooks/feed.js'

export interface SandboxOptions extends SettingsInput {
  /** Epoch milliseconds; tests bring their own. @default Date.now */
  clock?: () => number
  /** Where log lines go. @default standard output */
  writeLog?: (line: string) => void
}

/** A running server. */
export interface Sandbox {
  /** Without a trailing slash. */
  readonly url: string
  readonly port: number
  readonly dataDir: string
  readonly credentials: Credentials
  /** The server's inside, for tools that work on its data through its own code. */
  readonly services: Services
  /** Stops accepting, lets answers finish, closes the database, frees the data folder. Safe to call twice. */
  close(): Promise<void>
}

/** How long answers under way may take when the server stops. */
const graceMs = 10_000

/**
 * Starts a server on a data folder of its own and resolves when it is ready.
 *
 * @throws SandboxStartError with one plain sentence when the port, the folder or a setting cannot be used
 * @example
 * const sandbox = await startSandbox({ PORT: 0, DATA_DIR: '.data' })
 */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const { clock = Date.now, writeLog, ...given } = options
  const settings = readSettings(given)
  const log = createLog(writeLog)
  const paths = createPaths(settings.DATA_DIR)
  const undo: (() => Promise<void> | void)[] = []
  const close = once(async () => {
    for (const step of undo.reverse()) await step()
  })
  try {
    makeFolders(paths)
    const lock = takeLock(paths.lock, paths.dataDir)
    undo.push(() => lock.release())
    const gate = createGate()
    const listener = await listen(gate, settings.HOST, settings.PORT)
    const closeListener = once(() => listener.close(graceMs))
    undo.push(closeListener)
    const [db, ffmpeg] = await Promise.all([openDatabase(paths.database), findFfmpeg(settings)])
    undo.push(() => db.destroy())
    const applied = await migrate(db, clock())
    const { account, credentials } = await openAccount(db, paths, settings, clock())
    const url = settings.PUBLIC_URL ?? `http://${hostInUrl(settings.HOST)}:${listener.port}`
    const stopping = new AbortController()
    const jobs = createJobs({ db, log, clock, pollMs: settings.JOB_POLL_MS })
    const services: Services = {
      settings,
      publicUrl: url,
      db,
      log,
      clock,
      account,
      signer: createSigner(readSecret(paths)),
      jobs,
      paths,
      ffmpeg,
      stopping: stopping.signal,
      beforeClose: (step) => undo.push(step),
      webhookFeed: createWebhookFeed(log),
    }
    undo.push(() => jobs.stop())
    const app = createApp(services, credentials)
    if (settings.SEED === 'demo') await seed(services)
    await jobs.start()
    gate.open(app)
    // First of all when closing: no new requests, so that what the jobs and the database see is complete.
    undo.push(async () => {
      stopping.abort()
      await closeListener()
      log.info('stopped')
    })
    log.info('started', {
      url,
      dataDir: paths.dataDir,
      credentials: paths.credentials,
      migrations: applied.length,
    })
    log.info('playback', { promise: playbackPromise(ffmpeg) })
    return { url, port: listener.port, dataDir: paths.dataDir, credentials, services, close }
  } catch (error) {
    await close()
    throw asStartError(error, paths.dataDir)
  }
}

function readSecret(paths: Paths): Uint8Array {
  const known = readSecretFile(paths.secret)
  const secret = known ?? randomBytes(32).toString('base64url')
  if (known === null) writeSecretFile(paths.secret, secret)
  return Buffer.from(secret, 'base64url')
}

function hostInUrl(host: string): string {
  if (host === '0.0.0.0' || host === '::') return 'localhost'
  return host.includes(':') ? `[${host}]` : host
}

function once(run: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | null = null
  return () => (done ??= run())
}
