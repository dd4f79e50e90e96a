import type { CompositorAnswer, CompositorRequest } from './messages.js'

/** A worker that does not say goodbye by then is ended without. */
const goodbyeMs = 1000

/** Ends the worker once it let go of its streams: ended before, they would go on filling a queue that nobody reads. */
export async function closeWorker(worker: Worker): Promise<void> {
  const request: CompositorRequest = { type: 'close' }
  worker.postMessage(request, [])
  await new Promise<void>((resolve) => {
    setTimeout(resolve, goodbyeMs)
    worker.addEventListener('message', ({ data }: MessageEvent<CompositorAnswer>) => {
      if (data.type === 'closed') resolve()
    })
  })
  worker.terminate()
}
