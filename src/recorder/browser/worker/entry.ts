/// <reference lib="webworker" />
// One script for both kinds of worker, so that a page with a strict policy has one file to serve: the first message
// says which it is to be.
import { serveCompositor } from '../compose/worker.js'
import { serveJournal } from '../store/worker.js'
import type { WorkerRole } from './startWorker.js'

const roles: Record<WorkerRole, () => void> = { compositor: serveCompositor, journal: serveJournal }

addEventListener(
  'message',
  ({ data }: MessageEvent<{ role: WorkerRole }>) => {
    roles[data.role]()
    postMessage({ ready: data.role })
  },
  { once: true },
)
