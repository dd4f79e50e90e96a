import { HippoError } from '../../../core/error.js'

/** What a worker of ours can be. */
export type WorkerRole = 'compositor' | 'journal'

/** A worker that has not answered by then was blocked without a word. */
const answerMs = 5000

/**
 * Starts a worker and gives it its role. From `workerUrl` where the app serves the file itself, else from a Blob URL.
 * The caller terminates it.
 *
 * @throws {HippoError} `worker_blocked`
 */
export async function startWorker(role: WorkerRole, workerUrl?: string): Promise<Worker> {
  const worker = await open(workerUrl)
  try {
    await new Promise<void>((resolve, reject) => {
      const timer = setTimeout(() => reject(blocked('It did not answer.')), answerMs)
      const settle = (act: () => void): void => {
        clearTimeout(timer)
        act()
      }
      worker.addEventListener('message', () => settle(resolve), { once: true })
      worker.addEventListener('error', (event) => settle(() => reject(blocked(event.message))), {
        once: true,
      })
      worker.postMessage({ role }, [])
    })
    return worker
  } catch (cause) {
    worker.terminate()
    throw cause
  }
}

async function open(workerUrl: string | undefined): Promise<Worker> {
  try {
    if (workerUrl !== undefined) return new Worker(workerUrl)
    const { default: source } = await import('./entry.js?source')
    const url = URL.createObjectURL(new Blob([source], { type: 'text/javascript' }))
    try {
      return new Worker(url)
    } finally {
      URL.revokeObjectURL(url)
    }
  } catch (cause) {
    throw blocked(cause instanceof Error ? cause.message : String(cause), cause)
  }
}

function blocked(why: string, cause?: unknown): HippoError {
  return new HippoError('worker_blocked', `The recorder’s worker could not be started: ${why}`, {
    hint: 'Allow `worker-src blob:`, or serve react-hippo-video/worker.js yourself and give its address as workerUrl.',
    cause,
  })
}
